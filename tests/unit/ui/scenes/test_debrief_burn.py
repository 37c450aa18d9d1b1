"""What a burn cost, in words: signs, directions, and a table that can be drawn."""

from dataclasses import replace

import pytest

from game.session.burn_errors import BurnCosts, ErrorCost
from game.ui.scenes.debrief import DebriefScene, DebriefWays
from game.ui.scenes.debrief_burn import burn_of, km_text, shown
from tests.unit.ui.stage import DEBRIEF, Blank, drawn, make_kit, same

ERRORS = (
    ErrorCost("late", 44.0, 322.0),
    ErrorCost("pitch", -0.4, -18.0),
    ErrorCost("yaw", -2.9, 4.5),
    ErrorCost("swing", 0.0, 0.0),
    ErrorCost("delta_v", -5.0, None),
)
COSTS = BurnCosts(117_344.0, 45.0, 71.0, ERRORS, 380.0, -0.5, 379.5, -1.0, 380.0)


def rows(costs=COSTS):
    return shown(costs, make_kit()).rows


@pytest.mark.parametrize(
    ("km", "text"), [(321.6, "+322 km"), (-17.6, "−18 km"), (4.46, "+4.5 km"), (-0.01, "0 km")]
)
def test_kilometres_say_past_or_short(km, text):
    assert km_text(km) == text


def test_every_error_has_a_row_between_the_second_and_all_together():
    assert [row.name for row in rows()] == [
        *("The second", "Late", "Pitch", "Yaw", "Swing", "Speed taken", "The rest", "All together")
    ]


def test_an_early_burn_is_called_early():
    early = replace(COSTS, errors=(ErrorCost("late", -3.0, -23.0),))
    assert rows(early)[1].name == "Early"


def test_the_size_says_the_direction():
    assert rows()[2].size == "thrust 0.4° down at ignition"


def test_an_error_that_keeps_the_ship_up_says_so():
    assert rows()[5].said == "stays up"


def test_the_last_row_has_the_miss():
    assert rows()[-1].size == "380 km from your aim, 1 km left"


def test_a_ship_that_stays_up_has_no_miss():
    up = replace(COSTS, sum_km=None, rest_km=None, along_km=None, across_km=None, miss_km=None)
    assert rows(up)[-1].size == "the ship does not come down"


def test_without_a_sum_nothing_is_left_over():
    assert rows(replace(COSTS, sum_km=None, rest_km=None))[-2].said == "—"


def test_a_flight_without_a_burn_has_no_such_page():
    assert burn_of((), make_kit()) is None
    assert "burn" not in DebriefScene(make_kit(), DEBRIEF, DebriefWays(Blank)).pages


@pytest.mark.parametrize("percent", [75, 100, 200])
def test_the_table_can_be_drawn_at_every_text_size(percent):
    kit = make_kit(text_percent=percent)
    data = replace(DEBRIEF, burn=shown(COSTS, kit))
    scene = DebriefScene(kit, data, DebriefWays(Blank), page="burn")
    assert not same(drawn(scene), drawn(DebriefScene(kit, DEBRIEF, DebriefWays(Blank))))

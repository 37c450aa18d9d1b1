"""The sweep's curve with a flight on it: where it lies, and what that means."""

import pytest

from game.ui.rates import Rate, RateCurve
from game.ui.scenes.debrief_curve import shown
from tests.unit.ui.scenes.test_debrief_entry import INSIDE, TRYING, flown
from tests.unit.ui.stage import make_kit

CURVES = (
    RateCurve("feet_first", 0.55, (Rate(27.4, 8, 8, 50.0), Rate(40.5, 8, 2, 114.0))),
    RateCurve("head_first", 0.75, (Rate(27.4, 8, 8, 65.0), Rate(40.5, 8, 0))),
)
LOW = {"suit.pressure_kpa": 27.4}
SHUT = INSIDE | {"hatches.outer_shut": True}


def view(*parts, **settings):
    return shown(CURVES, flown(*parts), make_kit(**settings))


def test_a_flight_lies_at_the_pressure_it_worked_at():
    assert view((5, {}), (20, TRYING | LOW), (9, SHUT)).mine == (27.4, 1.0)


def test_who_was_not_shut_in_lies_at_the_bottom():
    assert view((5, {}), (20, TRYING)).mine == (40.5, 0.0)


def test_a_flight_without_a_try_is_not_on_the_curve():
    seen = view((30, {}))
    assert seen.mine is None and "not on the curve" in seen.said[0]


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        (((5, {}), (20, TRYING | LOW), (9, SHUT)), "So were you"),
        (((5, {}), (20, TRYING), (9, SHUT)), "all the same"),
        (((5, {}), (20, TRYING | LOW)), "look for"),
        (((5, {}), (20, TRYING)), "Nor were you"),
    ],
)
def test_each_place_on_the_curve_has_its_meaning(parts, verdict):
    assert verdict in view(*parts).said[2]


def test_head_first_is_held_against_head_first():
    seen = view((5, {}), (20, {"body.entry": "fold"}))
    assert "75 %" in seen.said[1] and "0 of 8" in seen.said[1]


def test_who_dived_in_by_himself_went_head_first():
    assert "75 %" in view((5, {}), (20, {"body.head_over_rim": True})).said[1]


def test_pressures_are_in_the_players_unit():
    seen = view((5, {}), (20, TRYING), pressure_unit="atm")
    assert seen.mine == (pytest.approx(0.40, abs=0.005), 0.0)
    assert [word for _, word in seen.ticks] == ["0.27", "0.40"]


def test_all_ticks_have_as_many_digits():
    even = (RateCurve("feet_first", 0.55, (Rate(27.4, 8, 8, 50.0), Rate(34.0, 8, 8, 50.0))),)
    assert [word for _, word in shown(even, flown((30, {})), make_kit()).ticks] == ["27.4", "34.0"]

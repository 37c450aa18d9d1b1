"""Where the map of a sweep puts its landings."""

import pytest

from game.places import find_places
from game.session.library import Library
from game.tools.sweep_map import LEAST_DEG, Landing, edges_of, landings_of
from game.tools.sweep_plan import PLACE, Case, Flown, Vary, measures_named
from game.tools.sweep_table import Sweep


def sweep_of(*rows, measures=PLACE):
    return Sweep(
        level="x",
        variant="",
        pilot="",
        varies=(Vary("burn.delay_s", ()),),
        seeds=(1,),
        measures=measures,
        units={},
        cases=tuple(Case({"burn.delay_s": row[0]}, 1) for row in rows),
        flown=tuple(Flown("success", "left", 1.0, 100, row[1:], "d") for row in rows),
    )


def test_the_landings_come_in_the_order_of_the_setting():
    sweep = sweep_of((5.0, "taiga", 60.0, 56.0), (-5.0, "steppe", 59.0, 54.0))
    assert landings_of(sweep) == (Landing(-5.0, 59.0, 54.0), Landing(5.0, 60.0, 56.0))


def test_a_flight_that_stayed_up_is_not_on_the_map():
    assert landings_of(sweep_of((0.0, "none", 0.0, 0.0))) == ()


def test_without_the_place_there_is_no_map():
    assert landings_of(sweep_of((0.0,), measures=())) == ()


def test_a_line_over_the_date_line_does_not_go_round_the_world():
    sweep = sweep_of((0.0, "sea", 10.0, 179.0), (1.0, "sea", 9.0, -178.0))
    assert [one.longitude_deg for one in landings_of(sweep)] == [179.0, 182.0]


def test_the_map_shows_every_landing():
    spots = (Landing(0.0, 57.0, 49.0), Landing(1.0, 62.0, 63.0))
    west, east, south, north = edges_of(spots)
    assert west < 49.0 < 63.0 < east
    assert south < 57.0 < 62.0 < north


def test_one_landing_has_some_land_about_it():
    west, east, south, north = edges_of((Landing(0.0, 59.0, 55.0),))
    assert north - south >= LEAST_DEG
    assert east - west > 0.0


@pytest.mark.parametrize(("name", "there"), [("free/deorbit_lab", True), ("first_step", False)])
def test_a_level_with_a_landing_measures_its_place_unasked(name, there):
    entry = Library((find_places().levels,)).entry(name)
    assert entry is not None
    assert entry.level is not None
    channels = PLACE if there else ()
    assert (set(PLACE) <= set(measures_named((), entry.level, channels))) is there

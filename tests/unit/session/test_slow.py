"""What ends accelerated time: cautions, conditions that turn true, the second noted."""

from pathlib import Path

import pytest

from game.mission.conditions import Compare
from game.mission.level import Beginning, Level
from game.session.slow import beyond_nominal, due, has_come_up
from game.sim.registry import system_named
from game.sim.simulation import wire

WIRING = wire(
    [system_named(name) for name in ("clock", "descent", "panel")],
    {name: system_named(name).settings() for name in ("clock", "descent", "panel")},
)
NAMES = ("panel.fire_cover", "panel.late_s", "no.such")
SOON = Compare("clock.utc_s", "at_least", 50.0)
LEVEL = Level("any", "flight", Path(), Beginning(0.0, "one"), {}, {}, slow_when=(SOON,))


def test_a_truth_that_holds_is_beyond_and_one_that_does_not_is_not():
    assert beyond_nominal(WIRING, {"panel.fire_cover": True}, NAMES) == {"panel.fire_cover"}
    assert beyond_nominal(WIRING, {"panel.fire_cover": False}, NAMES) == frozenset()


def test_a_number_without_a_nominal_range_ends_nothing():
    assert beyond_nominal(WIRING, {"panel.late_s": 9.0}, NAMES) == frozenset()


def test_what_is_due_is_told_by_its_place():
    assert due((SOON,), {"clock.utc_s": 50.0}) == {0}
    assert due((SOON,), {"clock.utc_s": 49.0}) == frozenset()


@pytest.mark.parametrize(("before_s", "now_s", "comes"), [(49, 51, True), (51, 53, False)])
def test_a_condition_ends_fast_time_as_it_turns_true_and_not_again(before_s, now_s, comes):
    before, now = ({"clock.utc_s": float(one)} for one in (before_s, now_s))
    assert has_come_up(WIRING, LEVEL, before, now) is comes


@pytest.mark.parametrize(("noted_s", "comes"), [(0.0, False), (900.0, True)])
def test_a_minute_before_the_second_noted_fast_time_ends_if_one_is_noted(noted_s, comes):
    before, now = (
        {"clock.utc_s": 9.0, "panel.noted_utc_s": noted_s, "panel.late_s": late_s}
        for late_s in (-61.0, -59.0)
    )
    assert has_come_up(WIRING, LEVEL, before, now) is comes

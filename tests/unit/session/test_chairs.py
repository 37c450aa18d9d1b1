"""What the man at the stick may know, where two play."""

import pytest

from game.places import find_places
from game.session.chairs import at_stick, chair_of, is_hidden, watched
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.sim.registry import whole_catalogue
from game.vocab.channel import Value


@pytest.fixture(scope="module")
def flight():
    entry = Library((find_places().levels,)).entry("by_hand", "two_voices")
    assert entry is not None and entry.level is not None
    return Flight(entry.level, Setup(overrides=(("voices.chair", "stick"),)))


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ({}, ""),
        ({"voices.chair": "stick"}, "stick"),
        ({"voices.chair": "sight", "tdu.lit_s": 0.0}, "sight"),
        ({"voices.chair": "stick", "tdu.lit_s": 0.1}, ""),
    ],
)
def test_two_are_kept_apart_until_the_engine_is_lit(told: dict[str, Value], chair: str):
    assert chair_of(told) == chair


def test_of_the_attitude_he_is_told_switches_and_gas_and_nothing_else():
    names = {name for name in whole_catalogue().channels if name.startswith("attitude.")}
    told = {name.removeprefix("attitude.") for name in names if not is_hidden(name)}
    assert told == {
        *("manual", "gyros", "rate_hold", "fast", "gas_set", "steerable"),
        *("gas_left_kg", "gas_first_kg", "gas_second_kg"),
    }


def test_of_the_sight_he_is_told_that_somebody_lies_at_it_and_that_it_is_day():
    names = {name for name in whole_catalogue().channels if name.startswith("sight.")}
    assert {name for name in names if not is_hidden(name)} == {"sight.manned", "sight.light_ratio"}


def test_he_is_not_told_where_the_ship_would_land(flight):
    told = at_stick(flight.level, flight.snapshot).telemetry
    assert [name for name in told if name.startswith("landing.")] == []


def test_steps_that_only_the_other_man_sees_are_not_on_his_list(flight):
    steps = {goal.id for goal in watched(flight).snapshot.story.goals}
    assert steps & {"windows_even", "along_the_lines"} == set()
    assert {"keep_it", "leave_the_sight", "belts", "fire"} <= steps


def test_whoever_has_the_sight_is_kept_from_nothing(flight):
    entry = Library((find_places().levels,)).entry("by_hand", "two_voices")
    assert entry is not None and entry.level is not None
    seeing = Flight(entry.level, Setup())
    assert watched(seeing) is seeing

"""The walk and the way in flown in one go: the second begins as the first ended."""

from pathlib import Path

import pytest

from game.mission.level import Level
from game.places import find_places
from game.session.carry import FlightEnd, after, end_from_bytes, end_of
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup

# The end of `show_me` in the whole walk, as it was once flown: 08:45:26, the arms at 0.72.
WALKED = Path(__file__).parents[1] / "ends" / "first_step.json"
LIBRARY = Library((find_places().levels,))
FOLLOWERS = [
    entry.found.id
    for entry in LIBRARY.entries()
    if entry.level is not None and entry.level.start.after == "first_step"
]


def level(name: str, variant: str | None = None) -> Level:
    entry = LIBRARY.entry(name, variant)
    assert entry is not None
    assert entry.level is not None
    return entry.level


def shown(name: str, setup: Setup, seconds: int) -> Flight:
    flight = Flight(level(name, setup.variant or None), setup)
    flight.advance(seconds * 100)
    return flight


def outcome(flight: Flight) -> str:
    return flight.ending.outcome if flight.ending else "unfinished"


def flown_on(name: str, end: FlightEnd) -> Flight:
    return shown(name, after(Setup(pilot="show_me"), level(name), end), 500)


def test_some_level_begins_after_the_walk():
    assert "too_big_to_fit" in FOLLOWERS


@pytest.mark.parametrize("name", FOLLOWERS)
def test_from_the_end_of_the_whole_walk_the_way_in_is_won(name):
    assert outcome(flown_on(name, end_from_bytes(WALKED.read_bytes()))) == "success"


def test_a_short_walk_and_the_way_in_are_flown_in_one_go():
    walk = shown("first_step", Setup(pilot="show_me", variant="first_walk"), 400)
    end = end_of(walk)
    assert end is not None
    assert outcome(flown_on("too_big_to_fit", end)) == "success"

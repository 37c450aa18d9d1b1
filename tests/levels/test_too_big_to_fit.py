"""The way in: what its story says of what the machine does."""

from dataclasses import replace

from game.mission.level import Beginning, Level
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup

SHUT_IN = {
    "body.start_at": "tube",
    "body.lid_at": "shut",
    "body.tether_wound_ratio": 0.85,
}
START_S = 8 * 3600 + 44 * 60


def level(phase: str = "rim") -> Level:
    entry = Library((find_places().levels,)).entry("too_big_to_fit")
    assert entry is not None
    assert entry.level is not None
    return replace(entry.level, start=Beginning(START_S, phase))


def flown(overrides, seconds: int, pilot: str = "idle", phase: str = "rim") -> Flight:
    setup = Setup(overrides=tuple(sorted(overrides.items())), pilot=pilot)
    flight = Flight(level(phase), setup)
    flight.advance(seconds * 100)
    return flight


def test_an_empty_bottle_ends_the_way_in():
    flight = flown({"suit.oxygen_kg": 0.05}, 120)
    assert flight.ending is not None
    assert flight.ending.id == "no_air"


def test_whoever_is_too_hot_is_spent():
    flight = flown({"physiology.core_temperature_c": 39.45}, 30)
    assert flight.ending is not None
    assert flight.ending.id == "spent"


def test_behind_a_shut_lid_the_lock_fills_and_that_ends_it():
    flight = flown(SHUT_IN, 75, phase="air")
    assert flight.ending is not None
    assert flight.ending.outcome == "success"


def test_in_the_filling_lock_the_suit_keeps_its_excess():
    flight = flown(SHUT_IN, 30, phase="air")
    lock_kpa = flight.snapshot.number("airlock.pressure_kpa")
    assert lock_kpa > 10.0
    assert flight.snapshot.number("suit.pressure_kpa") > lock_kpa + 20.0


def test_who_shows_a_step_turns_the_knob_and_has_it_logged():
    flight = flown({}, 14, pilot="show_me")
    said = {caption.key for caption in flight.snapshot.story.captions}
    assert {"leonov.switch", "belyayev.logged"} <= said

"""What the walk costs ends it in the ways the level says: flown, not asserted."""

import pytest

from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.vocab.command import Wish


def flown(overrides, wishes=(), ticks=130_000):
    entry = Library((find_places().levels,)).entry("first_step")
    assert entry is not None
    assert entry.level is not None
    flight = Flight(entry.level, Setup(overrides=tuple(sorted(overrides.items()))))
    flight.advance(ticks, [Wish(name, value) for name, value in wishes])
    return flight


def test_an_empty_bottle_ends_the_walk():
    flight = flown({"suit.oxygen_kg": 0.05})
    assert flight.ending is not None
    assert flight.ending.id == "no_air"


def test_a_man_who_starts_too_hot_is_spent():
    flight = flown({"physiology.core_temperature_c": 39.45})
    assert flight.ending is not None
    assert flight.ending.id == "spent"


@pytest.mark.parametrize("setting", ["high", "low"])
def test_the_knob_sets_the_pressure(setting):
    flight = flown({}, [("suit.relief.set", setting)], ticks=6000)
    expected = {"high": 40.5, "low": 27.4}[setting]
    assert flight.snapshot.number("suit.pressure_kpa") == pytest.approx(expected, abs=0.3)

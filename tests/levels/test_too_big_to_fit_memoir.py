"""The way in as he told it later: nobody is told, and the oxygen goes a little at a time."""

from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.vocab.channel import Value
from game.vocab.command import Wish

SHUT_IN: dict[str, Value] = {
    "body.start_at": "tube",
    "body.tether_wound_ratio": 0.85,
    "body.lid_at": "shut",
}


def flown(overrides: dict[str, Value], seconds: float) -> Flight:
    entry = Library((find_places().levels,)).entry("too_big_to_fit_memoir")
    assert entry is not None
    assert entry.level is not None
    setup = Setup(overrides=tuple(sorted(overrides.items())), pilot="idle")
    flight = Flight(entry.level, setup)
    flight.advance(round(seconds * 100))
    return flight


def said(flight: Flight) -> set[str]:
    return {caption.key for caption in flight.snapshot.story.captions}


def test_nobody_asks_for_the_setting_and_nothing_is_logged():
    flight = flown({}, 2)
    flight.advance(2500, [Wish("suit.relief.set", "low")])
    assert not any(key.startswith(("call.", "belyayev.")) for key in said(flight))


def test_the_first_pull_at_the_hand_valve_is_told_in_his_later_words():
    flight = flown({}, 1)
    before = flight.snapshot.number("suit.pressure_kpa")
    flight.advance(250, [Wish("suit.bleed", 1.0)])
    assert "leonov.little" in said(flight)
    assert flight.snapshot.number("suit.pressure_kpa") < before - 2.0


def test_air_comes_ten_seconds_after_the_lamp():
    flight = flown(SHUT_IN, 1)
    while flight.snapshot.story.phase != "air":
        flight.advance(10)
    flight.advance(950)
    assert flight.snapshot.number("airlock.refill_ratio") == 0.0
    flight.advance(100)
    assert flight.snapshot.number("airlock.refill_ratio") == 1.0


def test_who_holds_the_valve_open_is_warned_and_faints():
    flight = flown({}, 1)
    flight.advance(7500, [Wish("suit.bleed", 1.0)])
    assert {"warn.thin", "warn.errs"} <= said(flight)
    assert flight.ending is not None
    assert flight.ending.id == "fainted"

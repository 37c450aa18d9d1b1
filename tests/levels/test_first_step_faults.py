"""The faults that a teacher may ask for in first_step, each flown near its hour."""

from dataclasses import replace

import pytest

from game.mission.level import Beginning, Level
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.vocab.command import Wish

EGRESS_S = 8 * 3600 + 34 * 60 + 51


def level(variant: str | None, since_egress_s: float) -> Level:
    """Return the level with the clock put forward, so that no test waits for the hour."""
    entry = Library((find_places().levels,)).entry("first_step", variant)
    assert entry is not None
    assert entry.level is not None
    return replace(entry.level, start=Beginning(EGRESS_S + since_egress_s, "wait"))


def flown(variant: str | None, since_egress_s: float, pilot: str, seconds: int) -> Flight:
    flight = Flight(level(variant, since_egress_s), Setup(pilot=pilot))
    flight.advance(seconds * 100)
    return flight


def furthest_m(flight: Flight) -> float:
    return max(second.number("tether.paid_out_m") for second in flight.seconds)


def said(flight: Flight) -> set[str]:
    return {caption.key for caption in flight.snapshot.story.captions}


def test_a_small_leak_softens_the_suit_within_two_minutes_and_he_is_told():
    flight = flown("small_leak", 178.0, "idle", 120)
    assert flight.snapshot.number("suit.pressure_kpa") < 33.0
    assert {"narrator.leak", "warn.soft"} <= said(flight)


@pytest.mark.parametrize(("variant", "fixed"), [(None, True), ("camera_latch_stiff", False)])
def test_a_stiff_latch_keeps_careful_hands_from_fixing_the_camera(variant: str | None, fixed: bool):
    flight = flown(variant, -3.0, "show_me", 40)
    assert flight.snapshot.telemetry["camera.fixed"] is fixed


def test_a_line_wound_round_him_is_too_short_for_its_whole_length():
    straight = furthest_m(flown(None, -3.0, "show_me", 60))
    wound = furthest_m(flown("line_twist", -3.0, "show_me", 60))
    assert straight >= 5.2
    assert wound < straight - 0.5


@pytest.mark.parametrize(("variant", "heard"), [(None, "careful"), ("mic_open", "plain")])
def test_with_the_microphone_open_care_is_heard_as_plain(variant: str | None, heard: str):
    flight = flown(variant, -2.0, "idle", 4)
    flight.advance(10, [Wish("radio.call.set", True)])
    flight.advance(50, [Wish("radio.answer", "careful")])
    assert flight.snapshot.telemetry["radio.last_answer"] == heard

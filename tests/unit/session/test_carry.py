"""What one flight hands on to the next, and what becomes of an end that is broken or wild."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.mission.level import Level
from game.places import find_places
from game.session.carry import (
    BadEndError,
    FlightEnd,
    after,
    end_from_bytes,
    end_of,
    end_of_recording,
    end_to_bytes,
    taken,
)
from game.session.flight import Flight
from game.session.library import Library
from game.session.logbook import recording_of
from game.session.setup import Setup, settings_of
from game.vocab.channel import Value
from game.vocab.command import Wish

END_FILE = Path(__file__).parents[2] / "ends" / "first_step.json"
END = end_from_bytes(END_FILE.read_bytes())
LIBRARY = Library((find_places().levels,))


def level(name: str = "too_big_to_fit") -> Level:
    entry = LIBRARY.entry(name)
    assert entry is not None
    assert entry.level is not None
    return entry.level


WAY_IN = level()


def with_channels(**values) -> FlightEnd:
    named = {name.replace("__", "."): value for name, value in values.items()}
    return replace(END, telemetry={**END.telemetry, **named})


def test_every_setting_taken_over_is_one_the_level_has():
    assert set(WAY_IN.start.takes) <= set(settings_of(WAY_IN))


def test_every_channel_taken_over_is_published_by_the_walk_before():
    walk = Flight(level("first_step"), Setup())
    assert set(WAY_IN.start.takes.values()) <= set(walk.snapshot.telemetry)


@pytest.mark.parametrize(
    ("setting", "channel"), [one for one in WAY_IN.start.takes.items() if one[0] != "start.utc_s"]
)
def test_what_is_taken_over_is_what_the_next_flight_begins_with(setting, channel):
    first = Flight(WAY_IN, after(Setup(), WAY_IN, END)).snapshot.telemetry
    wanted = END.telemetry[channel]
    assert first[channel] == (
        wanted if isinstance(wanted, str) else pytest.approx(wanted, abs=0.02)
    )


def test_the_clock_goes_on_and_the_sun_stands_as_the_walk_left_it():
    first = Flight(WAY_IN, after(Setup(), WAY_IN, END)).snapshot
    assert first.number("clock.utc_s") == END.telemetry["clock.utc_s"]
    assert first.number("orbit.sunset_in_s") == pytest.approx(
        END.telemetry["orbit.sunset_in_s"], 1e-3
    )


def test_without_an_end_the_clock_is_that_of_the_level():
    assert Flight(WAY_IN, Setup()).snapshot.number("clock.utc_s") == WAY_IN.start.utc_s


def test_a_value_beyond_the_range_is_brought_back_into_it():
    end = with_channels(suit__oxygen_kg=9.0, body__arm_capacity_ratio=0.0)
    found = dict(taken(WAY_IN, end))
    assert (found["suit.oxygen_kg"], found["body.arm_capacity_ratio"]) == (2.0, 0.05)


def test_a_missing_channel_leaves_the_state_of_1965():
    rest = {name: one for name, one in END.telemetry.items() if name != "suit.oxygen_kg"}
    first = Flight(WAY_IN, after(Setup(), WAY_IN, replace(END, telemetry=rest))).snapshot
    assert first.number("suit.oxygen_kg") == pytest.approx(1.3)


@pytest.mark.parametrize("value", ["much", True, float("nan")])
def test_a_value_of_another_kind_leaves_the_state_of_1965(value):
    assert "suit.oxygen_kg" not in dict(taken(WAY_IN, with_channels(suit__oxygen_kg=value)))


def test_a_word_the_setting_does_not_know_leaves_the_state_of_1965():
    end = with_channels(suit__relief_setting="half")
    assert "suit.relief_at_start" not in dict(taken(WAY_IN, end))


@pytest.mark.parametrize(
    ("left", "at"),
    [("near_hand", "hand"), ("bracket", "bracket"), ("gone", "gone"), ("none", "none")],
)
def test_the_camera_is_where_the_walk_left_it(left, at):
    end = with_channels(camera__left_at=left)
    first = Flight(WAY_IN, after(Setup(), WAY_IN, end)).snapshot
    assert first.telemetry["camera.at"] == at


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 0.0, 1e9, True, "", "low", -3])
def test_whatever_an_end_says_the_flight_can_begin(value):
    wild = replace(END, telemetry=dict.fromkeys(END.telemetry, value))
    Flight(WAY_IN, after(Setup(), WAY_IN, wild))


def test_what_is_set_goes_before_what_is_taken_over():
    setup = after(Setup(overrides=(("suit.oxygen_kg", 0.5),)), WAY_IN, END)
    assert dict(setup.overrides)["suit.oxygen_kg"] == 0.5


def test_the_end_of_another_level_is_not_taken_over():
    with pytest.raises(BadEndError, match="begins after 'first_step'"):
        taken(WAY_IN, replace(END, level_id="free/deorbit_lab"))


def test_a_level_that_begins_after_no_other_takes_nothing():
    with pytest.raises(BadEndError, match="takes nothing over"):
        taken(level("first_step"), END)


def test_a_written_end_is_read_again():
    assert end_from_bytes(end_to_bytes(END)) == END


@pytest.mark.parametrize("length", range(0, len(END_FILE.read_bytes()) - 3, 97))
def test_a_file_cut_anywhere_is_never_believed(length):
    with pytest.raises(BadEndError):
        end_from_bytes(END_FILE.read_bytes()[:length])


@given(st.binary(max_size=300))
def test_any_other_file_gets_a_plain_answer(data):
    with pytest.raises(BadEndError):
        end_from_bytes(data)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"telemetry": 3},
        {"telemetry": {"a.b": None}},
        {"level": 7},
        {"when": []},
        {"when": "\0"},
    ],
)
def test_a_document_that_is_no_end_gets_a_plain_answer(change):
    document = json.loads(END_FILE.read_bytes()) | change
    with pytest.raises(BadEndError):
        end_from_bytes(json.dumps(document).encode())


def test_a_flight_that_goes_on_has_no_end():
    assert end_of(Flight(WAY_IN, Setup())) is None


def test_a_flight_that_failed_hands_nothing_on():
    flight = Flight(WAY_IN, Setup(overrides=(("suit.oxygen_kg", 0.0),)))
    flight.advance(300)
    assert flight.ending is not None
    assert end_of(flight) is None


def test_a_flight_that_succeeded_hands_on_its_last_values():
    flight = shut_in()
    end = end_of(flight, "2026-11-22")
    assert end is not None
    assert (end.level_id, end.reason, end.when) == (
        "too_big_to_fit", "sealed_feet_first", "2026-11-22",
    )  # fmt: skip
    assert end.telemetry == flight.snapshot.telemetry


def test_a_recording_of_a_success_holds_the_same_end():
    flight = shut_in()
    assert end_of_recording(recording_of(flight)) == end_of(flight)


def test_a_recording_of_a_flight_that_went_on_holds_no_end():
    with pytest.raises(BadEndError, match="did not end in success"):
        end_of_recording(recording_of(Flight(WAY_IN, Setup())))


def shut_in() -> Flight:
    """Return a flight that ends in success a minute after it began behind a shut lid."""
    at_last = replace(WAY_IN, start=replace(WAY_IN.start, phase="air"))
    inside: dict[str, Value] = {
        "body.start_at": "tube",
        "body.lid_at": "shut",
        "body.tether_wound_ratio": 0.85,
        "suit.airlock_kpa": 24.0,
    }
    flight = Flight(at_last, Setup(overrides=tuple(sorted(inside.items()))))
    flight.advance(6_000, [Wish("airlock.refill.set", 1.0)])
    return flight

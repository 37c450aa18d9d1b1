"""Accelerated time ends before anything is due, in each phase of the landing and of the fall."""

from dataclasses import replace

import pytest

from game.mission.level import Beginning
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.ui.scenes.flight_warp import is_due

LIBRARY = Library((find_places().levels,))
# A frame at a hundred times the usual speed; after a drop he plays a second as it was.
FAST_TICKS, SLOW_TICKS = 167, 100
WARNED_S, NOT_LONGER_S = 4.0, 25.0


def begun(level: str, pilot: str, at: Beginning | None = None) -> Flight:
    entry = LIBRARY.entry(level)
    assert entry is not None and entry.level is not None
    chosen = replace(entry.level, start=at) if at else entry.level
    return Flight(chosen, Setup(pilot=pilot))


def drops_s(flight: Flight, seconds: float) -> list[float]:
    """Fly at a hundred times, again after each drop; return the clock at every drop."""
    found, end_s = [], flight.snapshot.time_s + seconds
    while flight.ending is None and flight.snapshot.time_s < end_s:
        before = flight.snapshot
        flight.advance(FAST_TICKS)
        if is_due(flight, before):
            found.append(flight.snapshot.number("clock.utc_s"))
            flight.advance(SLOW_TICKS)
    return found


def is_warned(drops: list[float], due_s: float) -> bool:
    return any(WARNED_S <= due_s - drop_s <= NOT_LONGER_S for drop_s in drops)


@pytest.mark.parametrize(
    ("phase", "from_s", "due_s"),
    [
        ("dead_lamp", 112_200.0, 112_260.0),
        ("permission", 112_290.0, 112_330.0),
        ("dark", 113_460.0, 113_512.0),
        ("dark", 116_250.0, 116_293.0),
        ("null_roll", 116_345.0, 116_397.0),
        ("level", 117_970.0, 118_020.0),
    ],
    ids=["contact", "its-end", "night-below", "dawn-below", "light-in-the-sight", "window-ends"],
)
def test_in_orbit_time_runs_as_it_did_before_it_is_due(phase: str, from_s: float, due_s: float):
    assert is_warned(drops_s(begun("by_hand", "idle", Beginning(from_s, phase)), 60.0), due_s)


def test_in_the_long_night_nothing_keeps_time_slow():
    flight = begun("by_hand", "idle", Beginning(115_000.0, "dark"))
    assert len(drops_s(flight, 120.0)) <= 1


@pytest.fixture(scope="module")
def fall() -> Flight:
    return begun("fall", "show_me")


@pytest.fixture(scope="module")
def drops_in_the_fall(fall: Flight) -> list[float]:
    return drops_s(fall, 2_000.0)


# Seconds after the ignition of 1965: straps, first weight, end of the crackle, peak, bang.
@pytest.mark.parametrize("due_s", [78.0, 809.6, 956.8, 994.8, 1104.8])
def test_in_the_fall_time_runs_as_it_did_before_it_is_due(drops_in_the_fall, due_s: float):
    assert is_warned(drops_in_the_fall, 117_387.0 + due_s)


def test_before_the_ground_there_is_time_to_brace(fall: Flight, drops_in_the_fall: list[float]):
    touched = next(one for one in fall.seconds if one.telemetry["landing.down"])
    down_s = touched.number("clock.utc_s")
    assert any(20.0 <= down_s - drop_s <= 90.0 for drop_s in drops_in_the_fall)

"""The playground with its dials at their ends: no non-number, and a man in one piece."""

import math
from pathlib import Path

import pytest

from game.mission.level import Level
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.vocab.command import Wish
from game.vocab.snapshot import Snapshot

LEVELS = Path(__file__).parents[2] / "levels"
FLOWN_S = 8
# From the middle of the chest to the farthest end of a limb, stretched, with room for the suit.
REACH_M = 1.4
WILD = (
    Wish("body.push", True),
    Wish("body.pose", "tuck"),
    Wish("tether.haul", True),
    Wish("suit.bleed", 1.0),
)


@pytest.fixture(scope="module")
def level() -> Level:
    entry = Library((LEVELS,)).entry("free/spacewalk", None)
    assert entry is not None
    assert entry.level is not None
    return entry.level


def flown(level: Level, overrides: dict[str, float]) -> Flight:
    """Fly some wild seconds with these settings: push off, tuck, haul, and let gas out."""
    flight = Flight(level, Setup(overrides=tuple(sorted(overrides.items()))))
    for second in range(FLOWN_S):
        flight.advance(100, [WILD[second % len(WILD)]])
    return flight


def ends(level: Level, high: bool) -> dict[str, float]:
    return {dial.sets: dial.value(dial.steps if high else 0) for dial in level.dials}


def troubles(snapshot: Snapshot) -> list[str]:
    """Return the names of values that are no numbers and of limbs that are not at the body."""
    odd = [
        name
        for name, value in snapshot.telemetry.items()
        if isinstance(value, float) and not math.isfinite(value)
    ]
    places = {pose.name: (pose.x_m, pose.y_m) for pose in snapshot.poses}
    chest = places["chest"]
    limbs = [name for name in places if name not in ("ship", "lid", "hatch", "camera")]
    return odd + [name for name in limbs if not math.dist(places[name], chest) < REACH_M]


@pytest.mark.parametrize("high", [False, True])
def test_all_dials_at_one_end_leave_a_whole_man_and_numbers(level, high):
    flight = flown(level, ends(level, high))
    assert [trouble for seen in flight.seconds for trouble in troubles(seen)] == []


@pytest.mark.parametrize(
    "extreme",
    [
        {"body.ship_kg": 100.0, "body.tether_stiffness_n_per_m": 20_000.0},
        {"body.ship_kg": 100_000.0, "body.strength_ratio": 2.0, "suit.relief_kpa": 15.0},
        {"body.tether_rest_m": 1.0, "body.wall_stiffness_n_per_m": 20_000.0},
        {"suit.feed_g_per_min": 0.0, "suit.bleed_valve_mm2": 60.0, "suit.relief_kpa": 60.0},
    ],
    ids=["light ship", "heavy ship", "short line", "no feed"],
)
def test_dials_at_opposite_ends_leave_a_whole_man_and_numbers(level, extreme):
    flight = flown(level, extreme)
    assert [trouble for seen in flight.seconds for trouble in troubles(seen)] == []


def test_every_dial_changes_the_flight_it_is_turned_for(level):
    """A dial that turns nothing would be a lie on the page."""
    for dial in level.dials:
        name = (dial.sets, dial.value(0 if dial.start_index else dial.steps))
        changed = Flight(level, Setup(overrides=(name,))).wiring.settings
        assert changed != Flight(level, Setup()).wiring.settings, dial.id

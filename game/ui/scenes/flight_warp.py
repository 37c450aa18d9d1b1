"""Time that runs faster than it did, where nobody moves his limbs; and what ends it."""

from collections.abc import Container

from game.session.clock import MOST_TICKS, FixedClock
from game.session.flight import Flight
from game.session.slow import has_come_up
from game.ui.input.helm import OUTSIDE
from game.ui.scenes.flight_cabin import place_of
from game.vocab.snapshot import Snapshot

WARPS = (1, 2, 5, 10, 30, 100)


def next_warp(systems: Container[str], now: int, step: int) -> int:
    """Return the next acceleration up (`step` above 0) or down; 1 where there is none."""
    if place_of(systems) == OUTSIDE:
        return 1
    others = [warp for warp in WARPS if (warp > now if step > 0 else warp < now)]
    return (others[0] if step > 0 else others[-1]) if others else now


def sped(clock: FixedClock, frame_s: float, warp: int) -> tuple[int, FixedClock]:
    """Return the ticks due after `frame_s` of wall time, and the clock after them."""
    return clock.advance(round(frame_s * 1e9) * warp, MOST_TICKS * warp)


def is_due(flight: Flight, before: Snapshot) -> bool:
    """Return whether something has come up since `before` that wants his whole attention.

    A burn, a question or a line on the radio, a new phase, or what a dial says is due.
    """
    now = flight.snapshot
    if now.telemetry.get("tdu.burning") is True or now.story.call is not None:
        return True
    told = (before.story.phase, before.story.captions[-1:])
    if told != (now.story.phase, now.story.captions[-1:]):
        return True
    return has_come_up(flight.wiring, flight.level, before.telemetry, now.telemetry)

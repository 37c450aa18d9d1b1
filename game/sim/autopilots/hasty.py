"""The pilot who wants a soft suit at once: he holds the hand valve wide open and never looks."""

from collections.abc import Mapping
from typing import Final

from game.sim.autopilot import Autopilot, Thought
from game.vocab.channel import Value
from game.vocab.command import Wish

READS: Final = ("suit.bleed_valve_mm2",)


def start(dials: Mapping[str, float]) -> bool:
    """Return his state before he has touched it: whether he holds the valve."""
    return False


def think(
    dials: Mapping[str, float], holds: bool, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return the valve wide open, once; what he holds stays open as long as he can hold it."""
    return Thought(True, () if holds else (Wish("suit.bleed", 1.0),), note="holds the valve open")


AUTOPILOT: Final = Autopilot(name="hasty", start=start, think=think, reads=READS)

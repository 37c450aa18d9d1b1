"""The pilot who does nothing at all: what happens to a man who only waits."""

from collections.abc import Mapping
from typing import Final

from game.sim.autopilot import Autopilot, Thought
from game.vocab.channel import Value


def start(dials: Mapping[str, float]) -> None:
    """Return its state: there is none."""


def think(
    dials: Mapping[str, float], state: None, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return no wish."""
    return Thought(None)


AUTOPILOT: Final = Autopilot(name="idle", start=start, think=think)

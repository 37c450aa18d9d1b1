"""The pilot who turns the knob too late: when he has no strength left to use the softer suit."""

from collections.abc import Mapping
from typing import Final

from game.sim import entrant
from game.sim.autopilot import Autopilot, Thought
from game.sim.entrant import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(rest_s=0.0, knob_at_ratio=0.38, head_first=False)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he begins."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    return entrant.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="late", start=start, think=think, reads=READS, dials=DIALS)

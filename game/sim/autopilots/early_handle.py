"""The pilot who pulls the handle of the parachutes much too early, at the greatest load."""

from collections.abc import Mapping
from typing import Final

from game.sim import faller
from game.sim.autopilot import Autopilot, Thought
from game.sim.faller import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(handle_after_s=200.0)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he begins."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    return faller.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(
    name="early_handle", start=start, think=think, reads=READS, dials=DIALS
)

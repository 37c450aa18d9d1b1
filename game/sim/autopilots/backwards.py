"""The pilot who aligns the ship well, the wrong way round: the engine behind, and fires in time.

A brake points ahead. His pushes the ship on, and the orbit rises.
"""

from collections.abc import Mapping
from typing import Final

from game.sim import helmsman
from game.sim.autopilot import Autopilot, Thought
from game.sim.helmsman import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(backward=True)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he has touched anything."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    return helmsman.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="backwards", start=start, think=think, reads=READS, dials=DIALS)

"""The pilot who always moves the stick all the way, at three degrees a second, until it is empty.

Each turn across the long axis costs him six times what a patient man pays, and he never ends one
where he meant to.
"""

from collections.abc import Mapping
from typing import Final

from game.sim import helmsman
from game.sim.autopilot import Autopilot, Thought
from game.sim.helmsman import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(rough=True)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he has touched anything."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    return helmsman.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="spendthrift", start=start, think=think, reads=READS, dials=DIALS)

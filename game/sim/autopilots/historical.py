"""The pilot who keeps 1965's minutes: camera on, several excursions, camera off, line on the arm.

That he fixed the film camera, tried the chest camera in vain, went out and back several times,
took the camera off and wound the line before he went in is told by the sources; the seconds between
are reconstructed.
"""

from collections.abc import Mapping
from typing import Final

from game.sim import walker
from game.sim.autopilot import Autopilot, Thought
from game.sim.walker import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(excursions=5.0, linger_s=0.0, brake_n=0.0)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before the walk."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes: what every walker does, by his own dials."""
    return walker.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="historical", start=start, think=think, reads=READS, dials=DIALS)

"""The pilot who shows how it should be done: few excursions, gentle ones, and rest between.

He films himself, floats a while at the end of the line, and is home when he is called. He also
helps a player on from wherever he is, and flies levels that have no camera and no call.
"""

from collections.abc import Mapping
from typing import Final

from game.sim import walker
from game.sim.autopilot import Autopilot, Thought
from game.sim.walker import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(excursions=2.0, linger_s=40.0, brake_n=25.0)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before the walk."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes: what every walker does, by his own dials."""
    return walker.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="show_me", start=start, think=think, reads=READS, dials=DIALS)

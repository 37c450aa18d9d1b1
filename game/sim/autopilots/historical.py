"""The pilot who keeps 1965's minutes: camera on, several excursions, camera off, line on the arm.

That he fixed the film camera, tried the chest camera in vain, went out and back several times,
took the camera off and wound the line before he went in is told by the sources; the seconds between
are reconstructed.

At the Vzor he keeps 1965's minutes too: well aligned, he leaves the sight at the second he has
written down, and fires 43 seconds after it, when both are back in their seats.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.sim import helmsman, walker
from game.sim.autopilot import Autopilot, Thought
from game.sim.walker import READS, Mind, dials_with
from game.vocab.channel import Value

# Between the two published clock times of the planned ignition and of the real one.
LATE_S: Final = 43.0
DIALS: Final = MappingProxyType(
    {
        **dials_with(excursions=5.0, linger_s=0.0, brake_n=0.0),
        **helmsman.dials_with(fire_utc_s=helmsman.TOLD_UTC_S + LATE_S, leave_s=LATE_S, clock_s=5.0),
    }
)


def start(dials: Mapping[str, float]) -> Mind | helmsman.Mind:
    """Return his state before the walk."""
    return Mind()


def think(
    dials: Mapping[str, float],
    mind: Mind | helmsman.Mind,
    tick: int,
    telemetry: Mapping[str, Value],
) -> Thought:
    """Return his next state and what he wishes: what every walker does, by his own dials."""
    if helmsman.has_work(telemetry):
        return helmsman.think(dials, helmsman.minded(mind), tick, telemetry)
    assert isinstance(mind, Mind)
    return walker.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(
    name="historical",
    start=start,
    think=think,
    reads=READS,
    dials=DIALS,
    or_reads=(helmsman.READS,),
)

"""The pilot who shows how it should be done: few excursions, gentle ones, and rest between.

He films himself, floats a while at the end of the line, and is home when he is called. He also
helps a player on from wherever he is, and flies levels that have no camera and no call. A level
that is about the way in says so by his dial `entry.go_in`: then he hangs a while, turns the knob,
goes in feet first and shuts the lid. Where there is a Vzor he brings the ship down by it; in the
fall he does what there is to do.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.sim import entrant, faller, helmsman, walker
from game.sim.autopilot import Autopilot, Thought
from game.vocab.channel import Band, Value

GO_IN: Final = "entry.go_in"
DIALS: Final = MappingProxyType(
    {
        **walker.dials_with(excursions=2.0, linger_s=40.0, brake_n=25.0),
        **entrant.dials_with(rest_s=35.0, knob_at_ratio=1.0, head_first=False),
        **helmsman.dials_with(),
        **faller.dials_with(handle_after_s=0.0),
        GO_IN: (0.0, Band(0.0, 1.0)),
    }
)
READS: Final = tuple(dict.fromkeys((*walker.READS, *entrant.READS)))


Minds = walker.Mind | entrant.Mind | helmsman.Mind | faller.Mind


def start(dials: Mapping[str, float]) -> Minds:
    """Return his state before he begins: what he has in mind is the walk, or the way in."""
    return entrant.Mind() if dials[GO_IN] >= 0.5 else walker.Mind()


def think(
    dials: Mapping[str, float], mind: Minds, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    if helmsman.has_work(telemetry):
        return helmsman.think(dials, helmsman.minded(mind), tick, telemetry)
    if faller.has_work(telemetry):
        return faller.think(dials, faller.minded(mind), tick, telemetry)
    if isinstance(mind, entrant.Mind):
        return entrant.think(dials, mind, tick, telemetry)
    assert isinstance(mind, walker.Mind)
    return walker.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(
    name="show_me",
    start=start,
    think=think,
    reads=READS,
    dials=DIALS,
    or_reads=(helmsman.READS, faller.READS),
)

"""The pilot who shuts himself in blind: head first, and the drive of the lid behind him.

He winds the line on his arm, goes in head first, and does not turn round: as soon as all of him is
inside he asks for the drive of the lid. He cannot see it: what lies in its way decides.
"""

from collections.abc import Mapping
from typing import Final

from game.sim import entrant
from game.sim.autopilot import Autopilot, Thought
from game.sim.entrant import READS, Mind, dials_with
from game.vocab.channel import Value

DIALS: Final = dials_with(rest_s=5.0, knob_at_ratio=1.0, head_first=True, blind=True)


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he begins."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes, by his own dials."""
    return entrant.think(dials, mind, tick, telemetry)


AUTOPILOT: Final = Autopilot(name="blind", start=start, think=think, reads=READS, dials=DIALS)

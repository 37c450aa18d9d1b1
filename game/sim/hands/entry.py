"""Getting in and shutting the lid: which of the two is asked for, and what the line does meanwhile.

The line runs with him: turns slip off the arm when it would hold him, and he winds what hangs loose
outside whenever a hand is free.
"""

from dataclasses import dataclass

from game.sim.hands import hatch_guide, hatch_lid, hatch_poses
from game.sim.hands.controls import Controls
from game.sim.hands.hatch_guide import Guide
from game.sim.hands.hatch_lid import Closing
from game.sim.hands.hatch_poses import NOWHERE
from game.sim.hands.haul import Servo
from game.sim.hands.view import BodyView, Hands, LegOrder

SPARE_ROPE_M = 0.10
DONE = (NOWHERE, "inside", "lid_" + hatch_lid.SHUT)


@dataclass(frozen=True, slots=True)
class Entry:
    """The memory of a way in or of shutting the lid; exactly one of the two is there."""

    guide: Guide | None = None
    closing: Closing | None = None

    @property
    def servo(self) -> Servo | None:
        """The memory of the haul under way."""
        if self.closing is not None:
            return self.closing.servo
        return None if self.guide is None else self.guide.servo

    @property
    def take_lid(self) -> tuple[bool, bool]:
        """Which glove is to close on the lid's edge."""
        return (False, False) if self.closing is None else self.closing.take_lid

    @property
    def busy(self) -> bool:
        """Whether there is still something to do; who lies inside, or has shut the lid, may rest.

        Else a man who had hung slack would stay so: asked only to lean, he barely moved.
        """
        return self.stage not in DONE

    @property
    def stage(self) -> str:
        """What he is about, one word of `STAGES`."""
        if self.closing is not None:
            return "lid_" + self.closing.stage
        return NOWHERE if self.guide is None else self.guide.stage


STAGES = (*hatch_poses.STAGES, *("lid_" + stage for stage in hatch_lid.STAGES))


@dataclass(frozen=True, slots=True)
class Entering:
    """What a way in asks for in one tick."""

    entry: Entry
    hands: Hands
    legs: LegOrder | None
    winding: bool = False
    paying: bool = False


def wanted(controls: Controls, memory: Entry | None, view: BodyView) -> Entry | None:
    """Return the memory of what is asked for now, fresh when it begins; None for neither."""
    moves = controls.moving or controls.push or controls.haul or controls.let_go
    if view.tube is None or moves or any(controls.raw):
        return None
    memory = memory or Entry()
    if controls.lid:
        closing = memory.closing or hatch_lid.begun(view)
        return Entry(closing=closing)
    if controls.hatch_guide == NOWHERE:
        return None
    way = controls.hatch_guide
    guide = memory.guide
    if guide is None or guide.way != way:
        guide = hatch_guide.begun(way, view)
    return Entry(guide=guide)


def entering(memory: Entry, view: BodyView) -> Entering:
    """Return the memory, the orders of hands and legs, and what the line should do."""
    tight = view.rope_left_m < SPARE_ROPE_M
    if memory.closing is not None:
        closing, hands, legs, winding = hatch_lid.closing(memory.closing, view)
        return Entering(Entry(closing=closing), hands, legs, winding, tight)
    if memory.guide is None:
        raise ValueError("a way in needs a guide or a lid to shut")
    guide, hands, legs = hatch_guide.guided(memory.guide, view)
    return Entering(Entry(guide=guide), hands, legs, paying=tight)

"""The path as a chain of ten-second legs, laid on a grid that starts at the orbit's epoch.

A leg is two known ends and a cubic between them. Because the ends always fall on the same seconds,
where the ship is at a moment depends on nothing but the moment: not on the size of the steps in
which a flight got there.
"""

import math
from dataclasses import dataclass

from game.sim.orbital.motion import Motion, between, stepped

LEG_S = 10.0


@dataclass(frozen=True, slots=True)
class Leg:
    """Ten seconds of path: number `index` on the grid, from `before` to `after`."""

    epoch_s: float
    index: int
    before: Motion
    after: Motion


def leg_at(epoch: Motion, epoch_s: float, utc_s: float, drag_m2_per_kg: float) -> Leg:
    """Return the leg that holds `utc_s`, integrated from the epoch; `utc_s` may lie before it."""
    index = math.floor((utc_s - epoch_s) / LEG_S)
    stride_s = math.copysign(LEG_S, index)
    motion = epoch
    for _ in range(abs(index)):
        motion = stepped(motion, stride_s, drag_m2_per_kg)
    return Leg(epoch_s, index, motion, stepped(motion, LEG_S, drag_m2_per_kg))


def advanced(leg: Leg, utc_s: float, drag_m2_per_kg: float) -> Leg:
    """Return the leg that holds `utc_s`, which must not lie before `leg`."""
    index = math.floor((utc_s - leg.epoch_s) / LEG_S)
    while leg.index < index:
        further = stepped(leg.after, LEG_S, drag_m2_per_kg)
        leg = Leg(leg.epoch_s, leg.index + 1, leg.after, further)
    return leg


def motion_at(leg: Leg, utc_s: float) -> Motion:
    """Return the motion at `utc_s`, a moment of this leg; position good to 0.4 mm."""
    elapsed_s = utc_s - leg.epoch_s - leg.index * LEG_S
    return between(leg.before, leg.after, LEG_S, elapsed_s)

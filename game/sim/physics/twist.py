"""Half a roll about the long axis: in a side view the only turn out of the plane.

The roll itself is not computed. While it lasts nothing changes; at its end the man is mirrored
about the line through his centre of mass along his chest, with momentum kept. That is right only
for a straight man who touches nothing, so it is refused to any other.
"""

from typing import Final

from game.sim.physics.anatomy import HIPS, KNEES, WAIST
from game.sim.physics.muscles import joint_angles
from game.sim.physics.values import OPEN
from game.sim.physics.world import World
from game.vocab.units import DEG, ticks_of

LASTS_TICKS: Final = ticks_of(1.5)
STRAIGHT_HIP_RAD: Final = 35.0 * DEG
STRAIGHT_KNEE_RAD: Final = 45.0 * DEG
STRAIGHT_WAIST_RAD: Final = 25.0 * DEG


def refusal(world: World, touching: bool) -> str | None:
    """Return why he cannot roll now (`holding`, `touching`, `bent`), or None when he can."""
    if world.holds != (OPEN, OPEN):
        return "holding"
    return posture_refusal(world, touching)


def posture_refusal(world: World, touching: bool) -> str | None:
    """Return why he could not roll even with open hands, or None when he could."""
    if touching:
        return "touching"
    angles = joint_angles(world.motions, world.facing)
    straight = (
        abs(angles[WAIST]) < STRAIGHT_WAIST_RAD
        and all(abs(angles[i]) < STRAIGHT_HIP_RAD for i in HIPS)
        and all(abs(angles[i]) < STRAIGHT_KNEE_RAD for i in KNEES)
    )
    return None if straight else "bent"

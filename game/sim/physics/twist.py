"""Half a roll about the long axis: in a side view the only turn out of the plane.

The roll itself is not computed. While it lasts nothing changes; at its end the man is mirrored
about the line through his centre of mass along his chest, with momentum kept. That is right only
for a straight man who touches nothing and would touch nothing afterwards, so it is refused to any
other: a leg put inside a wall would be thrown out of it with energy from nowhere.
"""

import math
from collections.abc import Sequence
from typing import Final

from game.sim.physics.anatomy import (
    CHEST,
    FIRST_SEGMENT,
    HELMET_FRONT_M,
    HELMET_UP_M,
    HIPS,
    KNEES,
    SEGMENTS,
    WAIST,
)
from game.sim.physics.frames import near_ship, place_of, to_ship
from game.sim.physics.momentum import mirrored_man
from game.sim.physics.muscles import joint_angles
from game.sim.physics.ship_table import RIM_X_M, SPHERE_CENTRE, SPHERE_RADIUS_M, TUBE_OUTSIDE_M
from game.sim.physics.values import ANGLE, OPEN, PER_BODY
from game.sim.physics.world import World
from game.vocab.units import DEG, ticks_of

LASTS_TICKS: Final = ticks_of(1.5)
STRAIGHT_HIP_RAD: Final = 35.0 * DEG
STRAIGHT_KNEE_RAD: Final = 45.0 * DEG
STRAIGHT_WAIST_RAD: Final = 25.0 * DEG
# As thick as the thickest part of him, from its middle.
ROOM_M: Final = 0.2


def refusal(world: World, touching: bool) -> str | None:
    """Return why he cannot roll now, or None: `holding`, `touching`, `bent` or `no_room`."""
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
    if not straight:
        return "bent"
    return None if _has_room(world) else "no_room"


def _has_room(world: World) -> bool:
    """Return whether he would be clear of the ship after the roll."""
    if not near_ship(world.motions):
        return True
    rolled = mirrored_man(world.motions, world.motions[PER_BODY * CHEST + ANGLE])
    helmet = place_of(rolled, CHEST, (-world.facing * HELMET_FRONT_M, HELMET_UP_M))
    ends = (
        place_of(rolled, FIRST_SEGMENT + i, end)
        for i, segment in enumerate(SEGMENTS)
        for end in segment.line
    )
    return all(_clear(rolled, point) for point in (helmet, *ends))


def _clear(motions: Sequence[float], point: tuple[float, float]) -> bool:
    x, y = to_ship(motions, point)
    beside_tube = x > RIM_X_M + ROOM_M or abs(y) > TUBE_OUTSIDE_M + ROOM_M
    return beside_tube and math.dist((x, y), SPHERE_CENTRE) > SPHERE_RADIUS_M + ROOM_M

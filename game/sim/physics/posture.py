"""Laying the man out: every body's place from a chest pose and the angles of the joints."""

import math
from collections.abc import Sequence
from typing import Final

from game.sim.hands.geometry import ChestPose
from game.sim.physics.anatomy import BODIES, CHEST, JOINTS
from game.sim.physics.momentum import Masses, total_momentum
from game.sim.physics.ship_table import HINGE, LID_LENGTH_M, LID_STOWED_RAD, SHIP_CENTRE
from game.sim.physics.values import ANGLE, PER_BODY, Hold, WorldValues

AT_REST: Final = (0.0, 0.0, 0.0)


def laid_out(
    chest: ChestPose, joints_rad: Sequence[float], facing: int, velocity: tuple[float, float]
) -> list[float]:
    """Return the motions of all bodies: ship and lid at rest, the man rigid at `velocity` (m/s).

    `joints_rad` are flexions in the order of `JOINTS`, inside their limits: a body placed outside
    a limit would be left spinning by the solver.
    """
    reach, c, s = LID_LENGTH_M / 2.0, math.cos(LID_STOWED_RAD), math.sin(LID_STOWED_RAD)
    motions = [0.0] * (PER_BODY * len(BODIES))
    motions[:PER_BODY] = [*SHIP_CENTRE, 0.0, *AT_REST]
    lid = [HINGE[0] - reach * c, HINGE[1] - reach * s, LID_STOWED_RAD, *AT_REST]
    motions[PER_BODY : 2 * PER_BODY] = lid
    k = PER_BODY * CHEST
    motions[k : k + PER_BODY] = [chest.x_m, chest.y_m, chest.angle_rad, *velocity, 0.0]
    for joint, flexion in zip(JOINTS, joints_rad, strict=True):
        p, c_at = PER_BODY * joint.parent, PER_BODY * joint.child
        angle = motions[p + ANGLE] + joint.sign * facing * flexion
        hinge = _turned(joint.parent_anchor, motions[p + ANGLE])
        inner = _turned(joint.child_anchor, angle)
        x = motions[p] + hinge[0] - inner[0]
        y = motions[p + 1] + hinge[1] - inner[1]
        motions[c_at : c_at + PER_BODY] = [x, y, angle, *velocity, 0.0]
    return motions


def values_at(
    motions: Sequence[float],
    facing: int,
    pressure_kpa: float,
    holds: tuple[Hold, Hold],
    rope_m: float,
    masses: Masses,
) -> WorldValues:
    """Return a whole world standing at `motions`, with the angular momentum it has there."""
    spin = total_momentum(motions, masses)[2]
    return WorldValues(facing, pressure_kpa, tuple(motions), holds, rope_m, spin)


def _turned(point: tuple[float, float], angle_rad: float) -> tuple[float, float]:
    c, s = math.cos(angle_rad), math.sin(angle_rad)
    return (c * point[0] - s * point[1], s * point[0] + c * point[1])

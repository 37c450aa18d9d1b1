"""How the ship stands over the Earth: pitch, yaw and roll from its attitude, and back.

The nose is the end with the sphere; the engine is at the other, and pushes toward the nose. With
all angles zero the ship is ready to brake: engine ahead, nose back along the track, level. Pitch
lifts the nose; yaw turns it to the right of a man who looks along it; roll is clockwise for him.
So pitch and yaw are those of the thrust, as the burn's dials count them.
"""

import math
from typing import Final, NamedTuple

from game.sim.attitude.rigid import Quaternion, from_axes, to_body, to_inertial
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3, cross, dot, plus, size, unit

NOWHERE: Final[Vec3] = (0.0, 0.0, 0.0)
TOWARD_NOSE: Final[Vec3] = (-1.0, 0.0, 0.0)
TOWARD_LEFT: Final[Vec3] = (0.0, 1.0, 0.0)


class LocalFrame(NamedTuple):
    """Three right-angled unit vectors: along the track (level), to its left, and up."""

    forward: Vec3
    left: Vec3
    up: Vec3


class Angles(NamedTuple):
    """Pitch (-90 to 90 degrees), yaw and roll (-180 to 180), all in rad."""

    pitch_rad: float = 0.0
    yaw_rad: float = 0.0
    roll_rad: float = 0.0


def frame_of(motion: Motion) -> LocalFrame:
    """Return the local frame of a motion around the Earth."""
    up = unit(motion.position_m)
    left = unit(cross(motion.position_m, motion.velocity_m_per_s))
    return LocalFrame(cross(left, up), left, up)


def turn_of_frame_rad_per_s(motion: Motion) -> Vec3:
    """Return how the local frame turns among the stars: about its left axis, 4 degrees a minute."""
    square = dot(motion.position_m, motion.position_m)
    return plus(NOWHERE, cross(motion.position_m, motion.velocity_m_per_s), 1.0 / square)


def nose_of(attitude: Quaternion) -> Vec3:
    """Return where the nose points, and the engine pushes, in inertial axes."""
    return to_inertial(attitude, TOWARD_NOSE)


def angles_of(attitude: Quaternion, frame: LocalFrame) -> Angles:
    """Return the angles of an attitude; a nose straight up or down has the yaw zero."""
    nose = nose_of(attitude)
    back, left = -dot(nose, frame.forward), dot(nose, frame.left)
    pitch = math.atan2(dot(nose, frame.up), math.hypot(back, left))
    yaw = math.atan2(left, back) if math.hypot(back, left) > 1e-12 else 0.0
    level_side, upper_side = _sides(frame, nose, yaw)
    side = to_inertial(attitude, TOWARD_LEFT)
    return Angles(pitch, yaw, math.atan2(-dot(side, upper_side), dot(side, level_side)))


def attitude_from(angles: Angles, frame: LocalFrame) -> Quaternion:
    """Return the attitude that has these angles."""
    level = math.cos(angles.pitch_rad)
    nose = plus(NOWHERE, frame.forward, -level * math.cos(angles.yaw_rad))
    nose = plus(nose, frame.left, level * math.sin(angles.yaw_rad))
    nose = plus(nose, frame.up, math.sin(angles.pitch_rad))
    level_side, upper_side = _sides(frame, nose, angles.yaw_rad)
    side = plus(NOWHERE, level_side, math.cos(angles.roll_rad))
    side = plus(side, upper_side, -math.sin(angles.roll_rad))
    engine = plus(NOWHERE, nose, -1.0)
    return from_axes(engine, side, cross(engine, side))


def _sides(frame: LocalFrame, nose: Vec3, yaw_rad: float) -> tuple[Vec3, Vec3]:
    """Return where the ship's side and roof point when it does not roll."""
    side = plus(NOWHERE, frame.left, math.cos(yaw_rad))
    side = plus(side, frame.forward, math.sin(yaw_rad))
    return side, cross(side, nose)


def body_rate(roll: float, pitch: float, yaw: float) -> Vec3:
    """Return rates about the three body axes for rates of roll, pitch and yaw; and back again."""
    return (-roll, pitch, -yaw)


def angle_between_rad(one: Vec3, other: Vec3) -> float:
    """Return the angle between two vectors, exact for small ones too."""
    return math.atan2(size(cross(one, other)), dot(one, other))


def frame_rate_in_body(attitude: Quaternion, motion: Motion) -> Vec3:
    """Return the rates, about the body axes, of a ship that keeps its place over the Earth."""
    return to_body(attitude, turn_of_frame_rad_per_s(motion))

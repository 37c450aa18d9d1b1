"""What the sight shows a ship that stands in any way: where down is, how the ground runs.

The sight looks along the ship's floor (against its z axis). On its glass the reference line points
to the engine (x), and right is the ship's right (against y): a man who lies over it, head toward
the engine, sees the ground like that.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.attitude.rigid import Quaternion, to_body
from game.sim.attitude.sight import GROUND_HALF_RAD, MEAN_RADIUS_M, windows
from game.sim.orbital.constants import EARTH_RATE_RAD_PER_S
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3, cross, dot, plus, size, unit

SHUT: Final[Vec3] = (0.0, 0.0, 0.0)
DOWN_THE_SIGHT: Final[Vec3] = (0.0, 0.0, -1.0)
TURN_OF_EARTH: Final[Vec3] = (0.0, 0.0, EARTH_RATE_RAD_PER_S)


@dataclass(frozen=True, slots=True)
class SightView:
    """Angles in rad, rates in rad/s: `toward_rad` is where straight down lies, from the line.

    `tilt_rad` is how far the axis leans from straight down. The ground in the middle runs along
    the line backward when `drift_rad` is 0, toward the right of that when it is positive; `flow` is
    how fast. Without ground in the middle flow and drift are 0.
    """

    tilt_rad: float
    toward_rad: float
    flow_rad_per_s: float
    drift_rad: float
    windows: tuple[float, ...]
    ground: bool


def view_of(attitude: Quaternion, rate_rad_per_s: Vec3, motion: Motion) -> SightView:
    """Return what the sight shows; rates are about the ship's axes, as its gyros count them."""
    down = to_body(attitude, unit(plus(SHUT, motion.position_m, -1.0)))
    tilt = math.acos(max(-1.0, min(1.0, -down[2])))
    toward = math.atan2(-down[1], down[0]) if tilt > 1e-9 else 0.0
    height_m = max(1.0, size(motion.position_m) - MEAN_RADIUS_M)
    filled = windows(height_m, tilt, toward)
    far_m = _far_m(motion, attitude)
    if far_m is None:
        return SightView(tilt, toward, 0.0, 0.0, filled, False)
    back, right = _flow(attitude, rate_rad_per_s, motion, far_m)
    speed = math.hypot(back, right)
    drift = math.atan2(right, back) if speed > 1e-9 else 0.0
    return SightView(tilt, toward, speed, drift, filled, tilt < math.pi / 2 - GROUND_HALF_RAD)


def _far_m(motion: Motion, attitude: Quaternion) -> float | None:
    """Return how far the ground is along the sight's axis, on a ball; None when it looks past."""
    place = to_body(attitude, motion.position_m)
    toward = dot(place, DOWN_THE_SIGHT)
    inside = toward * toward - (dot(place, place) - MEAN_RADIUS_M * MEAN_RADIUS_M)
    if toward >= 0.0 or inside <= 0.0:
        return None
    return -toward - math.sqrt(inside)


def _flow(attitude: Quaternion, rate: Vec3, motion: Motion, far_m: float) -> tuple[float, float]:
    """Return how fast the ground in the middle runs backward and to the right, rad/s."""
    place = to_body(attitude, motion.position_m)
    spot = plus(place, DOWN_THE_SIGHT, far_m)
    turn = to_body(attitude, TURN_OF_EARTH)
    speed = plus(cross(turn, spot), to_body(attitude, motion.velocity_m_per_s), -1.0)
    # Across the axis only: what comes nearer does not run.
    across = plus(speed, DOWN_THE_SIGHT, -dot(speed, DOWN_THE_SIGHT))
    seen = plus(plus(SHUT, across, 1.0 / far_m), cross(rate, DOWN_THE_SIGHT), -1.0)
    return -seen[0], -seen[1]

"""What the Vzor shows, from geometry alone: the horizon in its ring, and how the ground runs.

The sizes of its fields were not published: 15 degrees either side of the middle for the ground, a
ring from 66 to 82 degrees are the dossier's choice.
"""

import math
from typing import Final

from game.vocab.units import DEG

MEAN_RADIUS_M: Final = 6_371_000.0
GROUND_HALF_RAD: Final = 15.0 * DEG
RING_FROM_RAD: Final = 66.0 * DEG
RING_TO_RAD: Final = 82.0 * DEG
WINDOWS: Final = 8


def horizon_rad(height_m: float, radius_m: float = MEAN_RADIUS_M) -> float:
    """Return the angle between straight down and the horizon, from `height_m` above a ball."""
    return math.asin(radius_m / (radius_m + height_m))


def ring_horizon_rad(horizon: float, tilt: float, azimuth: float) -> float:
    """Return how far from the sight's axis the horizon stands, at an `azimuth` from the tilt's.

    `tilt` is how far the axis leans from straight down; all in rad. Level: `horizon` all round.
    """
    a, b = math.cos(tilt), math.sin(tilt) * math.cos(azimuth)
    return math.atan2(b, a) + math.acos(math.cos(horizon) / math.hypot(a, b))


def window_ratio(horizon: float, tilt: float, azimuth: float) -> float:
    """Return how much of a window of the ring the Earth fills, 0 to 1, for any tilt (rad).

    Along the window's middle the Earth is seen from one edge of its disc to the other; a window
    that looks past it is empty.
    """
    a, b = math.cos(tilt), math.sin(tilt) * math.cos(azimuth)
    share = math.cos(horizon) / max(1e-12, math.hypot(a, b))
    if share >= 1.0:
        return 0.0
    middle, half = math.atan2(b, a), math.acos(share)
    filled = 0.0
    for turn in (0.0, 2.0 * math.pi):
        low, high = middle - half + turn, middle + half + turn
        filled += max(0.0, min(high, RING_TO_RAD) - max(low, RING_FROM_RAD))
    return min(1.0, filled / (RING_TO_RAD - RING_FROM_RAD))


def windows(height_m: float, tilt: float, toward: float) -> tuple[float, ...]:
    """Return how full the eight windows are; the axis leans by `tilt` toward `toward` (rad)."""
    horizon = horizon_rad(height_m)
    step = 2.0 * math.pi / WINDOWS
    return tuple(window_ratio(horizon, tilt, step * k - toward) for k in range(WINDOWS))


def ground_flow_rad_per_s(ground_speed_m_per_s: float, height_m: float) -> float:
    """Return how fast the ground runs through the middle of a level sight."""
    return ground_speed_m_per_s / height_m

"""The sight's shape: how wide middle, ring and windows are on the glass, and at which angles.

Radii are shares of half the picture's side. Ring and middle have the angles of `reference`: 15
degrees, 66 to 82 degrees.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Indices = NDArray[np.intp]

GROUND_R: Final = 0.56
RING_FROM_R, RING_TO_R = 0.66, 0.98
GROUND_DEG: Final = 15.0
RING_FROM_DEG, RING_TO_DEG = 66.0, 82.0
WINDOWS: Final = 8
WINDOW_SHARE: Final = 0.80


@dataclass(frozen=True, slots=True)
class Rays:
    """Flat indices of the pixels that look out, and their directions in the ship (3, n)."""

    pixels: Indices
    directions: Floats


def middle_rays(axis: Floats) -> Rays:
    """Return the rays of a square of ground, `axis` being its places along x and down y."""
    x, y = np.meshgrid(axis, -axis)
    radius, turn = np.hypot(x, y), np.arctan2(x, y)
    return looking(radius >= 0.0, radius / GROUND_R * GROUND_DEG, turn)


def window_rays(side: int) -> tuple[Rays, ...]:
    """Return the rays of each window in a picture of `side`, from ahead clockwise."""
    axis = places(side)
    x, y = np.meshgrid(axis, -axis)
    radius, turn = np.hypot(x, y), np.arctan2(x, y)
    # The windows stand on the reference line and across it: one of them is straight ahead.
    sector = turn / (2.0 * math.pi / WINDOWS)
    nearest = np.rint(sector)
    ring = (radius > RING_FROM_R) & (radius < RING_TO_R)
    ring &= np.abs(sector - nearest) < 0.5 * WINDOW_SHARE
    share = (radius - RING_FROM_R) / (RING_TO_R - RING_FROM_R)
    off_deg = RING_FROM_DEG + share * (RING_TO_DEG - RING_FROM_DEG)
    return tuple(looking(ring & (nearest % WINDOWS == n), off_deg, turn) for n in range(WINDOWS))


def looking(where: NDArray[np.bool_], off_deg: Floats, turn: Floats) -> Rays:
    """Return the rays of the pixels `where`, by angle off the axis and turn from the engine."""
    pixels = np.flatnonzero(where)
    off, turned = np.radians(off_deg.ravel()[pixels]), turn.ravel()[pixels]
    ways = [np.sin(off) * np.cos(turned), -np.sin(off) * np.sin(turned), -np.cos(off)]
    return Rays(pixels, np.stack(ways).astype(np.float32))


def places(side: int) -> Floats:
    """Return the middles of `side` pixels from -1 to 1."""
    axis: Floats = (np.arange(side, dtype=np.float32) + 0.5) / side * 2.0 - 1.0
    return axis

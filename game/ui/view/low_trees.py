"""Trees one by one round the place below, as they stand in the picture of the low camera.

They stand on an endless grid of the ground, moved about within its squares; those by the falling
sphere are kept low, so that it is seen.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.art_trees import HIGH_M, TREES, kept_px, tree
from game.ui.view.low_air import AirView
from game.ui.view.low_land import WOODED

SEEN_BELOW_M: Final = 420.0
# So many are drawn in one frame.
AT_ONCE: Final = 220
GRID_M: Final = 10.5
REACH_M: Final = 340.0
NEAREST_M: Final = 17.0
# Depth (m) over which trees grow from nothing to full height behind the sphere.
CLEARING_M: Final = 16.0
STANDING: Final = {"taiga": 0.66, "forest": 0.55}
BIRCHES: Final = {"taiga": 0.24, "forest": 0.55}
# Which conifer stands in a square, by a number from 0 to 1.
CONIFERS: Final = ("spruce", "spruce_slim", "spruce_old")

Numbers = NDArray[np.float64]
Squares = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stands:
    """The trees in a picture, the farthest first: foot (pixels), depth (m), height (pixels), kind.

    `kind` counts in TREES.
    """

    x: Numbers
    y: Numbers
    depth_m: Numbers
    high_px: Squares
    kind: Squares


def draw_trees(target: pygame.Surface, view: AirView, clear_m: float) -> Iterator[None]:
    """Draw the trees of a view, some at each step; those nearer than `clear_m` are not there."""
    if view.cover not in WOODED or view.height_m > SEEN_BELOW_M:
        return
    stands = stands_in(view, target.get_size(), clear_m)
    rows = zip(stands.x, stands.y, stands.depth_m, stands.high_px, stands.kind, strict=True)
    while some := list(islice(rows, AT_ONCE)):
        pile = []
        for x, y, depth_m, high_px, kind in some:
            picture = tree(TREES[kind], int(high_px), min(4, int(depth_m / 85.0)))
            corner = round(x - picture.get_width() / 2.0), round(y - picture.get_height())
            pile.append((picture, corner))
        target.fblits(pile, pygame.BLEND_PREMULTIPLIED)
        yield


def stands_in(view: AirView, size: tuple[int, int], clear_m: float) -> Stands:
    """Return every tree that is in the picture."""
    k, n = _squares(view)
    taken = chance(k, n, 1) < STANDING[view.cover] * (0.55 + 0.9 * _grove(k, n))
    east = (k + 0.8 * (chance(k, n, 2) - 0.5)) * GRID_M - view.east_m
    north = (n + 0.8 * (chance(k, n, 3) - 0.5)) * GRID_M - view.north_m
    x, y, depth = _projected(view, size, east, north)
    grown = np.clip((depth - clear_m) / CLEARING_M, 0.0, 1.0)
    birch = chance(k, n, 4) < BIRCHES[view.cover]
    conifer = np.minimum((chance(k, n, 5) * len(CONIFERS)).astype(np.int64), len(CONIFERS) - 1)
    kinds = np.array([TREES.index(name) for name in CONIFERS])
    kind = np.where(birch, TREES.index("birch"), kinds[conifer])
    high_m = np.array([HIGH_M[name] for name in TREES])[kind] * (0.7 + 0.45 * chance(k, n, 6))
    # Far ones rise out of the wood's own colour.
    fades = np.clip((REACH_M - depth) / 90.0, 0.0, 1.0)
    high = focal_px(view, size) * high_m * (0.35 + 0.65 * grown) * fades / np.maximum(depth, 1.0)
    high_px = kept_px(high)
    seen = taken & (grown > 0.05) & (depth > NEAREST_M) & (high_px >= 4)
    seen &= (x > -150.0) & (x < size[0] + 150.0) & (y < size[1] + high_px)
    order = np.flatnonzero(seen)[np.argsort(-depth[seen], kind="stable")]
    return Stands(x[order], y[order], depth[order], high_px[order], kind[order])


def _squares(view: AirView) -> tuple[Squares, Squares]:
    """Return the squares of the ground that may be in the picture."""
    forward = view.camera.axes()[0]
    flat = math.hypot(forward[1], forward[2])
    s, c = math.sin(view.azimuth_rad), math.cos(view.azimuth_rad)
    east, north = forward[1] * s - forward[2] * c, forward[1] * c + forward[2] * s
    middle_e = view.east_m + east / flat * REACH_M * 0.55
    middle_n = view.north_m + north / flat * REACH_M * 0.55
    reach = round(REACH_M * 0.8 / GRID_M)
    line = np.arange(-reach, reach + 1)
    k, n = np.meshgrid(line + round(middle_e / GRID_M), line + round(middle_n / GRID_M))
    return k.ravel(), n.ravel()


def focal_px(view: AirView, size: tuple[int, int]) -> float:
    """Return how many pixels a metre is wide at a metre's distance."""
    return size[1] / 2.0 / math.tan(math.radians(view.camera.fov_deg) / 2.0)


def _projected(
    view: AirView, size: tuple[int, int], east: Numbers, north: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Return pixel and depth (m) of ground so far east and north of the eye."""
    s, c = math.sin(view.azimuth_rad), math.cos(view.azimuth_rad)
    along, cross = east * s + north * c, north * s - east * c
    forward, right, up = (
        -view.height_m * axis[0] + along * axis[1] + cross * axis[2] for axis in view.camera.axes()
    )
    scale = focal_px(view, size) / np.maximum(forward, 1.0)
    return size[0] / 2.0 + right * scale, size[1] / 2.0 - up * scale, forward


def _grove(k: Squares, n: Squares) -> Numbers:
    """Return how thick the wood is about squares, slowly changing over the ground (0 to 1)."""
    return np.asarray(
        0.5 + 0.25 * (np.sin(0.37 * k + 0.9) * np.cos(0.29 * n) + np.sin(0.13 * (k + n)))
    )


def chance(k: Squares, n: Squares, salt: int) -> Numbers:
    """Return numbers from 0 to 1 that belong to squares of the ground, always the same."""
    mixed = (k * 374_761_393 + n * 668_265_263 + salt * 974_711) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1_274_126_177) & 0xFFFFFFFF
    return np.asarray(((mixed ^ (mixed >> 16)) & 0xFFFF) / 65_535.0)

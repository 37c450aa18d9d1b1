"""Tiles of cloud, wood and snow without end, and how to look them up without glitter."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.ui.view.earth_noise import fractal

Field = NDArray[np.float32]
Place = tuple[float, float]
BITS = 8
SIDE = 1 << BITS
# Ground is counted from here on, so that cutting digits off always rounds down.
ALWAYS_POSITIVE = 1 << 20
LEVELS = 7


class Tile:
    """A periodic field of mean 0 and deviation 1; `texel_m` is how much ground a texel covers."""

    def __init__(self, field: Field, texel_m: float) -> None:
        self.texel_m = texel_m
        self._levels = _halvings(field).ravel()

    def at(self, east_m: Field, north_m: Field, size_m: Field, origin: Place) -> Field:
        """Return the field at places, counted from `origin` (m); pixels are `size_m` wide there.

        What is smaller than a pixel is grey, not noise.
        """
        east0, north0 = (np.float32(one / self.texel_m % SIDE + ALWAYS_POSITIVE) for one in origin)
        scale = np.float32(1.0 / self.texel_m)
        level = np.log2(np.maximum(size_m * scale, np.float32(1.0)))
        where = np.minimum(level, np.float32(LEVELS - 1)).astype(np.int32)
        where <<= BITS
        where |= (north_m * scale + north0).astype(np.int32) & (SIDE - 1)
        where <<= BITS
        where |= (east_m * scale + east0).astype(np.int32) & (SIDE - 1)
        seen = np.clip(np.float32(LEVELS) - level, np.float32(0.0), np.float32(1.0))
        return np.asarray(self._levels.take(where) * seen, np.float32)


def _halvings(field: Field) -> Field:
    levels = [field]
    small = field
    for power in range(1, LEVELS):
        side = small.shape[0] // 2
        small = small.reshape(side, 2, side, 2).mean(axis=(1, 3))
        levels.append(np.kron(small, np.ones((2**power, 2**power), np.float32)))
    return np.stack(levels).astype(np.float32)


@lru_cache(maxsize=1)
def tiles() -> dict[str, Tile]:
    """Return the tiles by name, from the broadest to the finest."""
    return {
        "front": Tile(fractal(SIDE, 1.6, 2.0, 21), 760.0),
        "cloud": Tile(fractal(SIDE, 1.35, 3.0, 22), 62.0),
        "wood": Tile(fractal(SIDE, 1.55, 1.0, 23), 26.0),
        "grove": Tile(fractal(SIDE, 0.8, 6.0, 24), 4.6),
        "crown": Tile(fractal(SIDE, 0.35, 24.0, 25), 1.3),
    }

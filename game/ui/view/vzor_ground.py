"""The ground below the sight: close by from the strip of the descent, afar from the world's map.

Both are made finer while they are looked at, a piece a frame. A *Lookup* is what a painter gets:
a flat picture, its width, and where in it some places lie.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.ui.view.earth_fine import FineWindow
from game.ui.view.earth_frame import StripFrame, along_heading
from game.ui.view.earth_noise import fractal
from game.ui.view.earth_texture import Strip, Texels, World, load_strip, load_world, sample_world
from game.ui.view.vzor_shape import Floats

STRIP_NAME: Final = "descent"
# The close ground: how much finer than the strip, and how far round the place below it is made.
FINER: Final = 4
CLOSE_DEG: Final = 2.6
CLOSE_V_DEG: Final = (-3.2, 3.4)
# The far ground: its grain, how far it reaches round the place below, a piece made at a time.
FAR_PER_DEG: Final = 16.0
FAR_DEG: Final = 21.0
FAR_AHEAD_DEG: Final = 60.0
PIECE_ROWS: Final = 16
# The map is coarse: bent a little, its blurred shores become ragged ones.
BEND_DEG: Final = 0.12
NOISE_SIDE: Final = 1024


@dataclass(frozen=True, slots=True)
class Lookup:
    """A flat picture `stride` wide, and rows and columns in it (not rounded)."""

    flat: Texels
    stride: int
    rows: Floats
    columns: Floats


class CloseGround:
    """The strip under the descent, made finer row by row as the ship goes on."""

    def __init__(self, folder: Path) -> None:
        """Load the strip. Raise FileNotFoundError or pygame.error when its pictures are missing."""
        self._strip: Strip = load_strip(folder, STRIP_NAME)
        source = self._strip.textures[0]
        self._fine = FineWindow(source, FINER, 2.0 * CLOSE_DEG, CLOSE_V_DEG)

    @property
    def frame(self) -> StripFrame:
        """The coordinates of the strip."""
        return self._strip.frame

    def prepare(self, below: Floats, at_once: bool) -> None:
        """Make one more piece of what lies round the place below, or all of it."""
        u, v = strip_places(self.frame, below[:, None])
        if not (self._covers_u(u) and abs(float(v[0])) < CLOSE_DEG):
            return
        low, high = float(u[0]) - CLOSE_DEG, float(u[0]) + CLOSE_DEG
        while self._fine.step(low, high) and at_once:
            pass

    def lookup(self, spots: Floats) -> Lookup | None:
        """Return where places lie in the finest picture there is, or None outside the strip."""
        texture = self._strip.textures[0]
        u, v = strip_places(self.frame, spots)
        rows, columns = texture.texels.shape
        row = (u - texture.u_start_deg) * texture.per_deg
        column = (v - texture.v_start_deg) * texture.per_deg
        if row.min() < 0 or row.max() >= rows or column.min() < 0 or column.max() >= columns:
            return None
        fine, low, high = self._fine, float(u.min()), float(u.max())
        across = (v - fine.v_start_deg) * fine.per_deg
        if across.min() < 0 or across.max() >= fine.stride or not fine.ready(low, high):
            return Lookup(texture.texels.ravel(), columns, row, column)
        first = fine.row(low)
        begins = math.floor((low - texture.u_start_deg) * fine.per_deg)
        return Lookup(fine.flat, fine.stride, row * FINER - begins + first, across)

    def _covers_u(self, u: Floats) -> bool:
        low, high = self._strip.u_useful_deg
        return low + CLOSE_DEG < float(u[0]) < high - CLOSE_DEG


class FarGround:
    """The map of the world along a great circle, smooth and ragged, made in pieces."""

    def __init__(self, folder: Path) -> None:
        """Load the map. Raise FileNotFoundError or pygame.error when its pictures are missing."""
        self._world: World = load_world(folder)
        self._frame: StripFrame | None = None
        self._columns = round(2.0 * FAR_DEG * FAR_PER_DEG)
        rows = round((2.0 * FAR_DEG + FAR_AHEAD_DEG) * FAR_PER_DEG)
        self._texels = np.zeros((rows // PIECE_ROWS * PIECE_ROWS, self._columns), np.uint32)
        self._made = np.zeros(len(self._texels) // PIECE_ROWS, np.bool_)
        self._bend = tuple(fractal(NOISE_SIDE, 1.6, 8.0, seed) for seed in (5, 6))

    def prepare(self, below: Floats, heading_deg: float, at_once: bool) -> None:
        """Make one more piece of what can be seen from over the place below, or all of it."""
        if self._frame is None or not self._reaches(below):
            latitude, longitude = _degrees(below)
            self._frame = along_heading(latitude, longitude, heading_deg)
            self._made[:] = False
        wanted = self._wanted(below)
        for piece in np.flatnonzero(~self._made[wanted]) + wanted.start:
            self._make(int(piece))
            if not at_once:
                return

    def ready(self, below: Floats) -> bool:
        """Return whether all that can be seen from over a place is made."""
        return self._frame is not None and bool(self._made[self._wanted(below)].all())

    def texels(self, spots: Floats, below: Floats) -> NDArray[np.uint32]:
        """Return the ground at places: fine where that is made, else plain from the map."""
        frame = self._frame
        if frame is None or not self.ready(below):
            return self._plain(spots)
        u, v = strip_places(frame, spots)
        rows, columns = self._texels.shape
        row = np.clip((u + FAR_DEG) * FAR_PER_DEG, 0, rows - 1).astype(np.int32)
        column = np.clip((v + FAR_DEG) * FAR_PER_DEG, 0, columns - 1).astype(np.int32)
        found: NDArray[np.uint32] = np.take(self._texels.ravel(), row * columns + column)
        return found

    def _plain(self, spots: Floats) -> NDArray[np.uint32]:
        texels = self._world.texels
        high, wide = texels.shape
        row = (0.5 - np.arcsin(np.clip(spots[2], -1.0, 1.0)) * (1.0 / math.pi)) * high
        column = (np.arctan2(spots[1], spots[0]) * (0.5 / math.pi) + 0.5) * wide
        index = np.clip(row.astype(np.intp), 0, high - 1) * wide + column.astype(np.intp) % wide
        found: NDArray[np.uint32] = np.take(texels.ravel(), index)
        return found

    def _wanted(self, below: Floats) -> slice:
        """Return the pieces within reach of a place."""
        u = self._along(below)
        first = math.floor(u * FAR_PER_DEG / PIECE_ROWS)
        last = math.ceil((u + 2.0 * FAR_DEG) * FAR_PER_DEG / PIECE_ROWS)
        return slice(max(0, first), min(len(self._made), last))

    def _reaches(self, below: Floats) -> bool:
        return -1.0 < self._along(below) < FAR_AHEAD_DEG - 1.0

    def _along(self, below: Floats) -> float:
        if self._frame is None:
            return 0.0
        u, _ = strip_places(self._frame, below[:, None])
        return float(u[0])

    def _make(self, piece: int) -> None:
        if self._frame is None:
            return
        rows = np.arange(piece * PIECE_ROWS, (piece + 1) * PIECE_ROWS)
        u = (rows[:, None] + np.float64(0.5)) / FAR_PER_DEG - FAR_DEG
        v = (np.arange(self._columns)[None, :] + np.float64(0.5)) / FAR_PER_DEG - FAR_DEG
        latitude, longitude = self._frame.to_earth(u, v)
        north, east = (bend[rows % NOISE_SIDE][:, : self._columns] for bend in self._bend)
        aside = BEND_DEG * east / np.maximum(np.cos(np.radians(latitude)), 0.2)
        made = sample_world(self._world.texels, latitude + BEND_DEG * north, longitude + aside)
        self._texels[rows] = made
        self._made[piece] = True


def strip_places(frame: StripFrame, spots: Floats) -> tuple[Floats, Floats]:
    """Return u and v in degrees of unit vectors (3, n)."""
    start, ahead, pole = (axis.astype(np.float32) for axis in frame.axes())
    u = np.degrees(np.arctan2(ahead @ spots, start @ spots))
    v = np.degrees(np.arcsin(np.clip(pole @ spots, -1.0, 1.0)))
    return u, v


def _degrees(place: Floats) -> tuple[float, float]:
    x, y, z = (float(one) for one in place)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))

"""The ground on the screen: small rectangles, each filled by one table look-up a frame.

For a fixed camera every pixel looks at a fixed place relative to the point below the ship; moving
is a shift of one flat index. Each rectangle picks the texture whose texels fit its pixels best.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_camera import Camera, Hits, hits, rays
from game.ui.view.earth_fine import FineWindow
from game.ui.view.earth_texture import Strip, Texture, texel_km

Index = NDArray[np.intp]
# Coarsest pixel (km) served by a texture, in texels: above 1 texels are skipped, below repeated.
FIT = 1.45
FINE_FACTORS = (4, 2)
TURN_LIMIT_DEG = 7.0
GRAZING_SINE, GRAZING_POWER = np.float32(0.22), np.float32(0.4)


@dataclass(frozen=True, slots=True)
class Cell:
    """A rectangle of the screen with its own pixels."""

    x: int
    y: int
    width: int
    height: int
    pixels: NDArray[np.uint32]
    surface: pygame.Surface


@dataclass(frozen=True, slots=True)
class Patch:
    """A cell with the texel of each pixel, counted from `first` before the texel below the ship."""

    cell: Cell
    level: int
    index: Index
    first: int


@dataclass(frozen=True, slots=True)
class Box:
    """Reach of a level around the point below the ship, in degrees of u and v."""

    u_low: float
    u_high: float
    v_low: float
    v_high: float


@dataclass(frozen=True, slots=True)
class Nadir:
    """The point below the ship in a strip, the height above it and the turn of the motion there."""

    u_deg: float
    v_deg: float
    altitude_km: float
    turn_deg: float


def make_cells(size: tuple[int, int]) -> tuple[Cell, ...]:
    """Return rectangles that tile a picture of `size` pixels, of about 14,000 pixels each."""
    columns = max(1, round(size[0] / 250))
    rows = max(1, round(size[1] / 54))
    x_edges = [size[0] * i // columns for i in range(columns + 1)]
    y_edges = [size[1] * i // rows for i in range(rows + 1)]
    cells = []
    for top, bottom in itertools.pairwise(y_edges):
        for left, right in itertools.pairwise(x_edges):
            cells.append(_make_cell(left, top, right - left, bottom - top))
    return tuple(cells)


def _make_cell(x: int, y: int, width: int, height: int) -> Cell:
    pixels = np.zeros((height, width), np.uint32)
    # Shares the array's memory, so a look-up writes straight into the picture.
    surface = pygame.image.frombuffer(pixels.data.cast("B"), (width, height), "BGRA")
    surface.set_alpha(None)
    return Cell(x, y, width, height, pixels, surface)


class Ground:
    """Textures of one strip from fine to coarse, ready for one camera and picture size."""

    def __init__(self, strip: Strip, camera: Camera, size: tuple[int, int]) -> None:
        self.strip, self._camera, self._size = strip, camera, size
        self._pixel_rad = math.radians(camera.fov_deg) / size[1]
        base = strip.textures[0]
        self._boxes = [self._reach(texel_km(base) / factor * FIT) for factor in FINE_FACTORS]
        self.windows = [
            FineWindow(
                base,
                factor,
                box.u_high - box.u_low + 0.3,
                (strip.track_v_deg[0] + box.v_low, strip.track_v_deg[1] + box.v_high),
            )
            for factor, box in zip(FINE_FACTORS, self._boxes, strict=True)
        ]

    def prepare(self, nadir: Nadir, ahead_deg: float = 0.0) -> Iterator[None]:
        """Make fine ground for a place, or a little ahead, one small piece between yields."""
        u_deg = nadir.u_deg + ahead_deg
        for window, box in zip(self.windows, self._boxes, strict=True):
            while window.step(u_deg + box.u_low - 0.05, u_deg + box.u_high + 0.05):
                yield

    def table(self, cells: tuple[Cell, ...], nadir: Nadir) -> Iterator[Patch | None]:
        """Yield a patch for every cell that sees the ground, None for the others."""
        for cell in cells:
            yield self._patch(cell, nadir)

    def draw(self, target: pygame.Surface, patches: tuple[Patch, ...], nadir: Nadir) -> None:
        """Fill every patch for a place and copy it to the target."""
        starts = [self._start(level, nadir) for level in range(len(self._levels))]
        flats = [
            level.flat if isinstance(level, FineWindow) else level.texels.reshape(-1)
            for level in self._levels
        ]
        blits = []
        for patch in patches:
            flat = flats[patch.level][max(0, starts[patch.level] + patch.first) :]
            np.take(flat, patch.index, out=patch.cell.pixels, mode="clip")
            blits.append((patch.cell.surface, (patch.cell.x, patch.cell.y)))
        target.fblits(blits)

    @property
    def _levels(self) -> list[FineWindow | Texture]:
        return [*self.windows, *self.strip.textures]

    def _start(self, level: int, nadir: Nadir) -> int:
        texture = self._levels[level]
        column = math.floor((nadir.v_deg - texture.v_start_deg) * texture.per_deg)
        if isinstance(texture, FineWindow):
            # Anchored at the low end of its reach: the ring is flat only from there on.
            anchor = nadir.u_deg + self._boxes[level].u_low
            return int(texture.row(anchor) * texture.stride + column)
        row = math.floor((nadir.u_deg - texture.u_start_deg) * texture.per_deg)
        return int(row * texture.texels.shape[1] + column)

    def _patch(self, cell: Cell, nadir: Nadir) -> Patch | None:
        seen = _block_hits(self._camera, self._size, cell, nadir.altitude_km)
        if not seen.ground.any():
            return None
        u, v = relative(seen, nadir.turn_deg)
        level = self._best_level(seen, u, v)
        texture = self._levels[level]
        window = isinstance(texture, FineWindow)
        stride = texture.stride if isinstance(texture, FineWindow) else texture.texels.shape[1]
        origin = self._boxes[level].u_low if window else 0.0
        column = math.floor((nadir.v_deg - texture.v_start_deg) * texture.per_deg)
        rows = np.floor((u - np.float32(origin)) * np.float32(texture.per_deg)).astype(np.intp)
        columns = np.floor(v * np.float32(texture.per_deg)).astype(np.intp)
        np.clip(columns, -column, stride - 1 - column, out=columns)
        index = rows * stride + columns
        first = int(index.min())
        return Patch(cell, level, index - first, first)

    def _best_level(self, seen: Hits, u: NDArray[np.float32], v: NDArray[np.float32]) -> int:
        pixel = float(_pixel_km(seen, self._pixel_rad)[seen.ground].mean())
        low_u, high_u = float(u.min()), float(u.max())
        low_v, high_v = float(v.min()), float(v.max())
        for level, box in enumerate(self._boxes):
            covered = box.u_low <= low_u and high_u <= box.u_high
            covered = covered and box.v_low <= low_v and high_v <= box.v_high
            if covered and pixel <= texel_km(self.strip.textures[0]) / FINE_FACTORS[level] * FIT:
                return level
        for level, texture in enumerate(self.strip.textures):
            if pixel <= texel_km(texture) * FIT:
                return level + len(self._boxes)
        return len(self._boxes) + len(self.strip.textures) - 1

    def _reach(self, pixel_km: float) -> Box:
        """Return the box of ground whose pixels are finer than `pixel_km` from any usual place."""
        boxes = []
        for altitude_km in (160.0, 210.0, 265.0):
            directions = rays(self._camera, self._size, (0, 45), (0, 80), self._size[1] // 45)
            seen = hits(directions, altitude_km)
            near = seen.ground & (_pixel_km(seen, self._pixel_rad) < pixel_km * 1.1)
            if not near.any():
                continue
            for turn_deg in (-TURN_LIMIT_DEG, 0.0, TURN_LIMIT_DEG):
                u, v = relative(seen, turn_deg)
                boxes.append((u[near].min(), u[near].max(), v[near].min(), v[near].max()))
        if not boxes:
            return Box(0.0, 0.01, 0.0, 0.01)
        sides = np.array(boxes)
        low, high = sides.min(0) - 0.25, sides.max(0) + 0.25
        return Box(float(low[0]), float(high[1]), float(low[2]), float(high[3]))


def _block_hits(camera: Camera, size: tuple[int, int], cell: Cell, altitude_km: float) -> Hits:
    rows, columns = (cell.y, cell.y + cell.height), (cell.x, cell.x + cell.width)
    return hits(rays(camera, size, rows, columns, 1), altitude_km)


def relative(seen: Hits, turn_deg: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return u and v in degrees from the point below the ship, the motion turned left of u."""
    c, s = (
        np.float32(math.cos(math.radians(turn_deg))),
        np.float32(math.sin(math.radians(turn_deg))),
    )
    along = seen.along * c - seen.cross * s
    cross = seen.along * s + seen.cross * c
    return np.degrees(np.arctan2(along, seen.up)), np.degrees(np.arcsin(np.clip(cross, -1.0, 1.0)))


def _pixel_km(seen: Hits, pixel_rad: float) -> NDArray[np.float32]:
    """Return the size of a pixel on the ground: mean of across and along the line of sight.

    Towards the limb the length along the line of sight counts for more: there a texel that is
    narrower than the pixel is long would be hit in one pixel and missed in the next.
    """
    across = np.maximum(seen.range_km, 1.0) * np.float32(pixel_rad)
    sine = np.maximum(seen.sine, 0.02)
    grazing = np.maximum(1.0, GRAZING_SINE / sine) ** GRAZING_POWER
    return np.asarray(across / np.sqrt(sine) * grazing, np.float32)

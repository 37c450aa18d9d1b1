"""A sliding window of finer ground, made while flying from the baked strip.

Each chunk of rows is a smooth enlargement of the strip, its shapes broken up by noise that is fixed
to the ground, so that coasts and clouds stay ragged close up. The added detail is invented.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from game.ui.view.earth_noise import fractal
from game.ui.view.earth_texture import ALPHA, Texels, Texture

TILE = 512
LARGEST_WAVES = 21  # a tile; nothing longer than 24 fine texels: larger shapes are the strip's
CHUNK = 4  # rows of the coarse texture made finer at a time
MARGIN = 2  # coarse texels kept around a chunk for the filter and the bending
BEND_TEXELS = 0.6  # how far shapes are bent, in coarse texels
BRIGHTEST = 230.0
GRAIN = 0.034  # deviation of the added brightness

Floats = NDArray[np.float32]


class FineWindow:
    """A span of rows, one flat piece, with room for a quarter more; when full it moves down."""

    def __init__(
        self, source: Texture, factor: int, span_deg: float, v_range_deg: tuple[float, float]
    ) -> None:
        """Serve `span_deg` of u over a fixed range of v, `factor` times finer than `source`."""
        self._source, self._factor = source, factor
        self.per_deg = source.per_deg * factor
        columns = source.texels.shape[1]
        first = math.floor((v_range_deg[0] - source.v_start_deg) * source.per_deg)
        last = math.ceil((v_range_deg[1] - source.v_start_deg) * source.per_deg)
        self._v_first = max(0, min(first, columns - 1))
        self._v_count = max(1, min(last, columns) - self._v_first)
        self.stride = self._v_count * factor
        self.v_start_deg = source.v_start_deg + self._v_first / source.per_deg
        chunks = math.ceil(span_deg * source.per_deg / CHUNK) + 2
        self._most = chunks
        room = chunks + max(1, chunks // 4)
        self._kept = np.zeros((room * CHUNK * factor, self.stride), np.uint32)
        self.flat: Texels = self._kept.reshape(-1)
        self._first = 0  # the chunk that stands first
        self._low = self._high = 0  # chunks ready: low <= chunk < high
        # A chunk's smooth texels, their places without bending, and the bending of every tile row.
        width = (self._v_count + 2 * MARGIN) * factor
        rows, columns = np.arange(CHUNK * factor), np.arange(self.stride)
        edge = MARGIN * factor
        self._straight = (rows[:, None] + edge) * width + columns[None, :] + edge
        bend_u, bend_v, grain = _noise_tiles(factor)
        # The tiles repeat across the window; laid out at full width they would take 12 MB.
        self._across = (self._v_first * factor + columns) % TILE
        self._bend = (bend_u * width + bend_v).astype(np.int32)
        self._grain = (grain * 256.0).astype(np.uint16)

    def ready(self, u_low_deg: float, u_high_deg: float) -> bool:
        """Return whether the rows between two u are made."""
        low, high = self._chunk(u_low_deg), self._chunk(u_high_deg) + 1
        return self._low <= low and high <= self._high

    def step(self, u_low_deg: float, u_high_deg: float) -> bool:
        """Make one missing chunk between two u; return False when none was missing."""
        low, high = self._chunk(u_low_deg), self._chunk(u_high_deg) + 1
        if low >= self._high or high <= self._low or low < self._low:
            self._low = self._high = low
        if self._high >= high:
            return False
        made = self._high
        self._high += 1
        self._low = max(self._low, self._high - self._most)
        self._make_room(made)
        self._make(made)
        return True

    def row(self, u_deg: float) -> int:
        """Return where the fine row at `u_deg` stands; in range when it is ready."""
        fine = math.floor((u_deg - self._source.u_start_deg) * self.per_deg)
        return fine - self._first * CHUNK * self._factor

    def _chunk(self, u_deg: float) -> int:
        return math.floor((u_deg - self._source.u_start_deg) * self._source.per_deg / CHUNK)

    def _make(self, chunk: int) -> None:
        factor = self._factor
        smooth = _enlarged(_enlarged(self._coarse_block(chunk), factor, 0), factor, 1)
        # Bright snow times the strongest grain must stay within 16 bits.
        np.clip(smooth, 0.0, BRIGHTEST, out=smooth)
        packed = smooth.astype(np.uint8).view(np.uint32).reshape(-1)
        fine_row, count = chunk * CHUNK * factor, CHUNK * factor
        tile = slice(fine_row % TILE, fine_row % TILE + count)
        bend, grain = self._bend[tile][:, self._across], self._grain[tile][:, self._across]
        bent = np.take(packed, bend + self._straight, mode="clip")
        grained = bent.view(np.uint8).reshape(count, self.stride, 4) * grain[..., None]
        made = (grained >> 8).astype(np.uint8).view(np.uint32)[..., 0] | ALPHA
        slot = (chunk - self._first) * count
        self._kept[slot : slot + count] = made

    def _make_room(self, chunk: int) -> None:
        """Move what is still needed to the start when there is no room left for `chunk`."""
        height = CHUNK * self._factor
        if 0 <= chunk - self._first < len(self._kept) // height:
            return
        shift, last = (self._low - self._first) * height, (chunk - self._first) * height
        self._first = self._low
        # In pieces that do not overlap their goal, or a copy of it all would be made.
        for row in range(shift, last, max(1, shift)) if shift > 0 else ():
            piece = self._kept[row : min(row + shift, last)]
            self._kept[row - shift : row - shift + len(piece)] = piece

    def _coarse_block(self, chunk: int) -> Floats:
        texels = self._source.texels
        rows = np.arange(chunk * CHUNK - MARGIN, (chunk + 1) * CHUNK + MARGIN)
        columns = np.arange(self._v_first - MARGIN, self._v_first + self._v_count + MARGIN)
        rows, columns = (
            np.clip(rows, 0, texels.shape[0] - 1),
            np.clip(columns, 0, texels.shape[1] - 1),
        )
        block = np.ascontiguousarray(texels[rows][:, columns])
        return block.view(np.uint8).reshape(len(rows), len(columns), 4).astype(np.float32)


def _enlarged(block: Floats, factor: int, axis: int) -> Floats:
    """Return the block `factor` times larger along an axis by a smooth cubic filter."""
    rolled = [np.roll(block, shift, axis) for shift in (1, 0, -1, -2)]
    parts = []
    for phase in range(factor):
        t = (phase + 0.5) / factor - 0.5
        taps = rolled if t >= 0.0 else [np.roll(block, 2, axis), *rolled[:3]]
        t = t if t >= 0.0 else t + 1.0
        weights = (
            -0.5 * t + t**2 - 0.5 * t**3,
            1.0 - 2.5 * t**2 + 1.5 * t**3,
            0.5 * t + 2.0 * t**2 - 1.5 * t**3,
            -0.5 * t**2 + 0.5 * t**3,
        )
        parts.append(sum(np.float32(w) * tap for w, tap in zip(weights, taps, strict=True)))
    stacked = np.stack(parts, axis + 1)
    shape = list(block.shape)
    shape[axis] *= factor
    return np.asarray(stacked.reshape(shape), np.float32)


def _noise_tiles(factor: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
    """Return periodic tiles: bending along u and v in fine texels, and brightness about 1."""
    reach = BEND_TEXELS * factor
    limit = (MARGIN - 1) * factor
    bends = [
        np.clip(np.rint(reach * fractal(TILE, 1.7, LARGEST_WAVES, seed)), -limit, limit).astype(
            np.intp
        )
        for seed in (1, 2)
    ]
    grain = (1.0 + GRAIN * np.clip(fractal(TILE, 1.0, LARGEST_WAVES, 3), -2.5, 2.5)).astype(
        np.float32
    )
    return bends[0], bends[1], grain

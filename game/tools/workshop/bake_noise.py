"""Periodic noise, resampling and small image helpers for the offline Earth baker."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.floating[Any]]


def smoothstep(low: float | Field, high: float | Field, x: Field) -> Field:
    """Return the usual smooth step of `x` from 0 at `low` to 1 at `high`."""
    t = np.clip((x - low) / (np.asarray(high) - np.asarray(low)), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)


def band(x: Field, low: float, high: float, soft: float) -> Field:
    """Return 1 between two values, 0 outside, with edges of twice `soft`."""
    return smoothstep(low - soft, low + soft, x) * (1.0 - smoothstep(high - soft, high + soft, x))


def fractal_tile(side: int, slope: float, seed: int, largest: int, stretch: float = 1.0) -> Field:
    """Return a periodic random tile, mean 0 and deviation 1, whose spectrum falls as f^-slope.

    `largest` is the lowest frequency kept, in waves per side; `stretch` > 1 draws the features
    out along the second axis.
    """
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(rng.standard_normal((side, side)))
    fy = np.fft.fftfreq(side, 1.0 / side)[:, None]
    fx = np.fft.rfftfreq(side, 1.0 / side)[None, :]
    frequency = np.sqrt(fy * fy + (fx * stretch) ** 2)
    weight = np.where(frequency >= largest, np.maximum(frequency, 1.0) ** -slope, 0.0)
    tile = np.fft.irfft2(spectrum * weight, s=(side, side))
    return np.asarray((tile - tile.mean()) / tile.std(), np.float32)


def cell_tile(side: int, cells: int, seed: int) -> tuple[Field, Field, Field]:
    """Return periodic cells: distance to the nearest centre, gap to the second, and a value each.

    Distances are in cell widths; the value is random in 0 to 1 and constant over a cell.
    """
    rng = np.random.default_rng(seed)
    jitter = rng.random((cells, cells, 2)).astype(np.float32)
    value = rng.random((cells, cells)).astype(np.float32)
    axis = (np.arange(side, dtype=np.float32) + 0.5) * (cells / side)
    y, x = np.meshgrid(axis, axis, indexing="ij")
    iy, ix = y.astype(np.int32), x.astype(np.int32)
    first = np.full((side, side), 9.0, np.float32)
    second = first.copy()
    chosen = np.zeros((side, side), np.float32)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            cy, cx = iy + dy, ix + dx
            spot = jitter[cy % cells, cx % cells]
            distance = np.hypot(cy + spot[..., 0] - y, cx + spot[..., 1] - x)
            nearer = distance < first
            second = np.where(nearer, first, np.minimum(second, distance))
            chosen = np.where(nearer, value[cy % cells, cx % cells], chosen)
            first = np.where(nearer, distance, first)
    return first, (second - first).astype(np.float32), chosen


def wrap_sample(tile: Field, y: Field, x: Field) -> Field:
    """Return a periodic tile sampled at fractional pixel places, bilinear."""
    height, width = tile.shape
    y0, x0 = np.floor(y), np.floor(x)
    fy, fx = (y - y0).astype(np.float32), (x - x0).astype(np.float32)
    iy, ix = y0.astype(np.int32) % height, x0.astype(np.int32) % width
    return _blend(tile, iy, (iy + 1) % height, ix, (ix + 1) % width, fy, fx)


def clamp_sample(image: Field, y: Field, x: Field) -> Field:
    """Return an image sampled at fractional pixel places, bilinear, held at its edges."""
    height, width = image.shape
    y, x = np.clip(y, 0.0, height - 1.001), np.clip(x, 0.0, width - 1.001)
    iy, ix = y.astype(np.int32), x.astype(np.int32)
    fy, fx = (y - iy).astype(np.float32), (x - ix).astype(np.float32)
    return _blend(image, iy, iy + 1, ix, ix + 1, fy, fx)


def _blend(
    image: Field,
    y0: NDArray[np.int32],
    y1: NDArray[np.int32],
    x0: NDArray[np.int32],
    x1: NDArray[np.int32],
    fy: Field,
    fx: Field,
) -> Field:
    top = image[y0, x0] * (1 - fx) + image[y0, x1] * fx
    bottom = image[y1, x0] * (1 - fx) + image[y1, x1] * fx
    return np.asarray(top * (1 - fy) + bottom * fy, np.float32)


def blur(image: Field, radius: int) -> Field:
    """Return the image softened by three box filters of `radius` pixels, edges held."""
    if radius < 1:
        return image
    out = image
    for _ in range(3):
        for axis in (0, 1):
            out = _box(out, radius, axis)
    return out


def _box(image: Field, radius: int, axis: int) -> Field:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(image, pad, mode="edge"), axis=axis, dtype=np.float64)
    size = image.shape[axis]
    late = np.take(total, np.arange(2 * radius + 1, 2 * radius + 1 + size), axis=axis)
    early = np.take(total, np.arange(size), axis=axis)
    return ((late - early) / (2 * radius + 1)).astype(np.float32)


def mix(colour: NDArray[np.float32], other: tuple[float, float, float], amount: Field) -> None:
    """Blend `other` into an image of three channels, in place."""
    colour += (np.array(other, np.float32) - colour) * amount[..., None]

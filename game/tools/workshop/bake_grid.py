"""The grid the Earth baker paints on: latitude and longitude of every texel of a strip or map."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.tools.workshop.bake_noise import Field
from game.ui.view.earth_frame import StripFrame

Path = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Grid:
    """Texel centres. `y_deg`, `x_deg` are flat degrees for noise; `step_deg` is one texel.

    Rows of a strip run along u and columns along v; rows of a map run south, columns east.
    """

    latitude: Field
    longitude: Field
    y_deg: Field
    x_deg: Field
    step_deg: float
    frame: StripFrame | None

    def place(self, latitude_deg: float, longitude_deg: float) -> tuple[float, float]:
        """Return the flat degrees (y, x) of a place."""
        if self.frame is None:
            return -latitude_deg, longitude_deg
        return self.frame.to_strip(latitude_deg, longitude_deg)

    def line(self, path: Path) -> NDArray[np.float32]:
        """Return a polyline [latitude, longitude] as an array of flat degrees (y, x)."""
        return np.array([self.place(p[0], p[1]) for p in path], np.float32)


def strip_grid(
    frame: StripFrame, u_deg: tuple[float, float], v_deg: tuple[float, float], step_deg: float
) -> Grid:
    """Return the grid of a strip: rows along u, columns along v."""
    u = np.arange(u_deg[0] + step_deg / 2, u_deg[1], step_deg)[:, None]
    v = np.arange(v_deg[0] + step_deg / 2, v_deg[1], step_deg)[None, :]
    latitude, longitude = frame.to_earth(u, v)
    flat = np.broadcast_arrays(u.astype(np.float32), v.astype(np.float32))
    return Grid(
        latitude.astype(np.float32), longitude.astype(np.float32), flat[0], flat[1], step_deg, frame
    )


def map_grid(width: int) -> Grid:
    """Return the grid of a world map of `width` x `width / 2` texels, plate carree."""
    step = 360.0 / width
    latitude = (90.0 - (np.arange(width // 2) + 0.5) * step).astype(np.float32)[:, None]
    longitude = (-180.0 + (np.arange(width) + 0.5) * step).astype(np.float32)[None, :]
    lat, lon = np.broadcast_arrays(latitude, longitude)
    return Grid(lat, lon, -lat, lon, step, None)


def line_distance(grid: Grid, path: Path, reach_deg: float) -> tuple[tuple[slice, slice], Field]:
    """Return a window of the grid around a polyline and the distance to it there, in degrees."""
    points = grid.line(path)
    window = _window(grid, points.min(0) - reach_deg, points.max(0) + reach_deg)
    y, x = grid.y_deg[window], grid.x_deg[window]
    best = np.full(y.shape, 1e6, np.float32)
    for (ay, ax), (by, bx) in itertools.pairwise(points):
        dy, dx = by - ay, bx - ax
        t = np.clip(((y - ay) * dy + (x - ax) * dx) / max(dy * dy + dx * dx, 1e-9), 0.0, 1.0)
        best = np.minimum(best, (y - ay - t * dy) ** 2 + (x - ax - t * dx) ** 2)
    return window, np.sqrt(best).astype(np.float32)


def disc(
    grid: Grid, at: Sequence[float], reach_deg: float
) -> tuple[tuple[slice, slice], Field, Field]:
    """Return a window around a place and the offsets (y, x) from it there, in degrees."""
    centre = np.array(grid.place(at[0], at[1]), np.float32)
    window = _window(grid, centre - reach_deg, centre + reach_deg)
    return window, grid.y_deg[window] - centre[0], grid.x_deg[window] - centre[1]


def inside(grid: Grid, ring: Path, wobble: Field) -> tuple[tuple[slice, slice], Field]:
    """Return a window and 1 inside a closed ring there, its shore bent by `wobble` degrees."""
    window, distance = line_distance(grid, [*ring, ring[0]], 0.3)
    y, x = grid.y_deg[window], grid.x_deg[window]
    points = grid.line([*ring, ring[0]])
    odd = np.zeros(y.shape, bool)
    for (ay, ax), (by, bx) in itertools.pairwise(points):
        if ay == by:
            continue
        odd ^= ((ay > y) != (by > y)) & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    signed = np.where(odd, distance, -distance) + wobble[window]
    soft = grid.step_deg * 0.7
    return window, np.clip(signed / (2 * soft) + 0.5, 0.0, 1.0).astype(np.float32)


def _window(grid: Grid, low: Iterable[float], high: Iterable[float]) -> tuple[slice, slice]:
    (y0, x0), (y1, x1) = low, high
    rows = np.searchsorted(grid.y_deg[:, 0], [y0, y1])
    columns = np.searchsorted(grid.x_deg[0], [x0, x1])
    return slice(int(rows[0]), int(rows[1])), slice(int(columns[0]), int(columns[1]))

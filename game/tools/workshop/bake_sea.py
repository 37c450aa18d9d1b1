"""Seas of the Earth picture: shelves, the Sea of Azov, the Caspian, and the ice of March."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.tools.workshop.bake_fields import Noises
from game.tools.workshop.bake_grid import Grid
from game.tools.workshop.bake_noise import Field, band, blur, mix, smoothstep

Colour = NDArray[np.float32]


def paint_sea(grid: Grid, land: Field, noise: Noises) -> tuple[Colour, Field]:
    """Return the colour of the water with its ice, and the share of ice, 0 to 1."""
    shelf = blur(land, max(1, round(0.35 / grid.step_deg / 3.0)))
    near = blur(land, max(1, round(0.10 / grid.step_deg / 3.0)))
    latitude, longitude = grid.latitude, grid.longitude
    water = np.empty((*land.shape, 3), np.float32)
    water[:] = (9.0, 30.0, 66.0)
    water *= (1.0 + 0.07 * noise.broad + 0.05 * noise.middle)[..., None]
    mix(water, (14.0, 52.0, 82.0), np.clip(shelf * 1.1, 0.0, 0.75))
    mix(water, (34.0, 92.0, 104.0), np.clip(near - 0.15, 0.0, 0.5))
    azov = band(longitude, 34.5, 39.5, 0.3) * band(
        latitude - 0.42 * (longitude - 36.6), 45.15, 47.6, 0.15
    )
    mix(water, (64.0, 106.0, 100.0), azov * (0.75 + 0.12 * np.clip(noise.middle, -2, 2)))
    caspian = band(longitude, 46.5, 54.0, 0.3) * smoothstep(
        43.6, 45.6, latitude + 0.3 * noise.middle
    )
    mix(water, (58.0, 104.0, 104.0), caspian * (latitude < 48.0) * 0.8)
    ice = _ice(grid, noise, near)
    mix(water, (212.0, 222.0, 232.0), ice)
    return water, ice


def _ice(grid: Grid, noise: Noises, near: Field) -> Field:
    """Return the share of sea ice: floes with dark leads between them, fast ice along the shore."""
    latitude, longitude = grid.latitude, grid.longitude
    rough = 0.5 * noise.broad + 0.35 * noise.middle
    cover = band(longitude, 46.5, 54.0, 0.3) * smoothstep(45.0, 46.2, latitude + 0.5 * rough)
    taganrog = smoothstep(46.55, 47.05, latitude + 0.2 * rough) * band(longitude, 36.0, 40.0, 0.3)
    cover = np.maximum(cover * (latitude < 48.0), taganrog)
    okhotsk = smoothstep(51.6, 55.2, latitude - 0.32 * (longitude - 146.0) + 0.9 * rough)
    cover = np.maximum(cover, okhotsk * band(longitude, 134.0, 164.0, 1.0))
    cover = np.maximum(cover, smoothstep(64.5, 67.5, latitude + rough) * (longitude > 30.0))
    inland = band(latitude, 48.0, 70.0, 0.5) * band(longitude, 47.5, 134.0, 0.5) * (latitude > 48.0)
    cover = np.maximum(cover, smoothstep(70.0, 76.0, latitude + rough))
    cover = np.maximum(cover, smoothstep(64.0, 69.0, -latitude + rough))
    lead = smoothstep(-0.02, 0.2, noise.floe_gap + 0.08 * noise.fine)
    drift = noise.floes * 0.45 + 0.13 * noise.rough + 0.12 * noise.middle
    pack = 1.0 - smoothstep(-0.15, 0.35, drift - 1.15 * cover + 0.62)
    # Long cracks where the pack has been pulled apart.
    lead = lead * smoothstep(0.0, 0.16, np.abs(noise.middle + 0.15 * noise.rough) + 0.04)
    fast = np.clip(near * 1.6 - 0.2, 0.0, 1.0)
    fast = np.maximum(fast, inland)
    cover = np.maximum(cover, inland)
    share = np.maximum(pack * (0.55 + 0.45 * lead) * (cover > 0.02), fast * cover)
    return np.asarray(
        np.clip(share, 0.0, 1.0) * (0.9 + 0.06 * np.clip(noise.fine, -1, 1)), np.float32
    )

"""Ground and sea of the Earth picture on 18 March: relief, biomes, snow, rivers, lakes, ice.

Invented detail over coarse hand-drawn features; colours are chosen by eye after photographs from
orbit. Nothing here is measured.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.tools.bake_grid import Grid, inside, line_distance
from game.tools.bake_noise import (
    Field,
    blur,
    cell_tile,
    fractal_tile,
    mix,
    smoothstep,
    wrap_sample,
)

SIDE = 2048
Colour = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ground:
    """Colour of the bare Earth (0 to 255, three channels) and open sea 0 to 1."""

    colour: Colour
    sea: Field


@dataclass(frozen=True, slots=True)
class Noises:
    """Noise over the grid, mean 0 and deviation 1: broad (degrees), middle, fine (texels)."""

    broad: Field
    middle: Field
    fine: Field
    rough: Field
    crest: Field
    valley: Field
    fields: Field
    floes: Field
    floe_gap: Field


def noises(grid: Grid) -> Noises:
    """Return the noises of a grid; the same grid gives the same noise."""
    soft, rough = fractal_tile(SIDE, 1.9, 1, 2), fractal_tile(SIDE, 1.35, 2, 6)
    ridged = fractal_tile(SIDE, 2.15, 4, 9)
    _, gap, value = cell_tile(SIDE, 200, 3)

    def sample(tile: Field, span_deg: float, dy: float = 0.0) -> Field:
        k = SIDE / span_deg
        return wrap_sample(tile, (grid.y_deg + dy) * k, grid.x_deg * k)

    detail_span = max(9.0, grid.step_deg * 500.0)
    return Noises(
        broad=sample(soft, 41.0),
        middle=sample(soft, detail_span * 1.7, 3.3),
        fine=sample(rough, detail_span, 7.1),
        rough=sample(rough, detail_span * 2.3, 1.7),
        crest=_ridges(
            sample(ridged, detail_span * 1.3, 2.9), sample(ridged, detail_span * 0.55, 4.0)
        ),
        valley=_ridges(
            sample(ridged, detail_span * 2.1, 8.8), sample(ridged, detail_span * 0.8, 6.0)
        ),
        fields=sample(value, detail_span * 0.7),
        floes=sample(value, detail_span * 1.5, 2.0),
        floe_gap=sample(gap, detail_span * 1.5, 2.0),
    )


def _ridges(large: Field, small: Field) -> Field:
    """Return sharp crests near 1 and broad valleys near 0, two sizes of branching."""
    coarse = 1.0 - np.minimum(np.abs(large) / 1.25, 1.0)
    fine = 1.0 - np.minimum(np.abs(small) / 1.25, 1.0)
    return np.asarray(coarse**1.3 * 0.68 + fine * (0.14 + 0.18 * coarse), np.float32)


def paint_ground(grid: Grid, land: Field, features: Mapping[str, Any], light: Field) -> Ground:
    """Return ground and sea; `light` is the direction to the Sun in grid axes (y, x)."""
    noise = noises(grid)
    land = _without_lakes(grid, land, features["lakes"], noise)
    height = _relief(grid, features["ranges"], noise) * land
    snow = _snow(grid, height, noise)
    colour = _bare_land(grid, height, noise)
    mix(colour, (228.0, 232.0, 238.0), snow * (0.95 - 0.13 * noise.valley))
    _gullies(colour, grid, snow, noise)
    _forest(colour, grid, snow, height, noise)
    _rivers(colour, grid, snow, features["rivers"], noise)
    colour *= _hillshade(height, grid, light)[..., None]
    water, ice = _sea(grid, land, noise)
    colour = np.asarray(water + (colour - water) * land[..., None], np.float32)
    sea = (1.0 - land) * (1.0 - ice)
    return Ground(np.clip(colour, 0.0, 240.0), sea)


def _without_lakes(grid: Grid, land: Field, lakes: Mapping[str, Any], noise: Noises) -> Field:
    land = land.copy()
    wobble = 0.035 * noise.middle + 0.012 * noise.fine
    for ring in lakes.values():
        window, wet = inside(grid, ring, wobble)
        land[window] *= 1.0 - wet
    return land


def _relief(grid: Grid, ranges: Mapping[str, Any], noise: Noises) -> Field:
    """Return invented heights in km: branching ridges under hand-drawn crest lines."""
    height = 0.05 + 0.06 * smoothstep(-1.0, 2.0, noise.broad) + 0.10 * noise.valley
    for item in ranges.values():
        reach = float(item["half_width_deg"])
        window, distance = line_distance(grid, item["points"], reach * 2.6)
        bent = distance / reach * (1.0 + 0.20 * noise.middle[window])
        envelope = float(item["height_km"]) * np.exp(-(bent * bent))
        rise = envelope * (0.30 + 0.80 * noise.crest[window])
        height[window] = np.maximum(height[window], rise)
    return np.maximum(height, 0.0).astype(np.float32)


def _snow(grid: Grid, height: Field, noise: Noises) -> Field:
    # The line lies near 51 N on the Volga, lower in the dry cold east; each km of height is 5 deg.
    line = 51.4 - 0.06 * np.clip(grid.longitude - 45.0, 0.0, 60.0) + 1.2 * noise.broad
    excess = grid.latitude - line + 5.2 * np.maximum(height - 0.35, 0.0) + 0.55 * noise.middle
    north = smoothstep(-1.3, 1.6, excess + 0.35 * noise.fine)
    return np.maximum(north, smoothstep(62.0, 66.0, -grid.latitude)).astype(np.float32)


def _band(x: Field, low: float, high: float, soft: float) -> Field:
    return smoothstep(low - soft, low + soft, x) * (1.0 - smoothstep(high - soft, high + soft, x))


def _bare_land(grid: Grid, height: Field, noise: Noises) -> Colour:
    latitude, longitude = grid.latitude, grid.longitude
    colour = np.empty((*latitude.shape, 3), np.float32)
    colour[:] = (104.0, 91.0, 67.0)
    middle_soft = 0.5 + 0.22 * noise.middle
    tropics = 1.0 - smoothstep(12.0, 20.0, np.abs(latitude) + 2.0 * noise.broad)
    mix(colour, (46.0, 70.0, 34.0), tropics)
    desert = _band(latitude + 1.4 * noise.broad, 15.0, 34.5, 2.2) * _band(
        longitude, -19.0, 74.0, 2.0
    )
    west = _band(longitude, -118.0, -103.0, 3.0) * _band(latitude + noise.broad, 23.0, 40.0, 2.5)
    outback = _band(longitude, 115.0, 145.0, 4.0) * _band(latitude + noise.broad, -31.0, -19.0, 2.5)
    kalahari = _band(longitude, 13.0, 25.0, 2.0) * _band(latitude + noise.broad, -30.0, -18.0, 2.5)
    desert = desert + west + outback + kalahari
    inner = _band(longitude + 2.0 * noise.broad, 50.0, 78.0, 3.0) * _band(latitude, 34.0, 47.5, 2.0)
    gobi = _band(longitude, 78.0, 112.0, 4.0) * _band(latitude + noise.broad, 36.0, 47.0, 2.0)
    arid = np.clip(desert + inner + gobi, 0.0, 1.0)
    mix(colour, (186.0, 155.0, 112.0), arid)
    mix(colour, (206.0, 180.0, 138.0), arid * np.clip(middle_soft, 0.0, 1.0) * 0.7)
    anatolia = _band(longitude, 30.0, 45.0, 1.5) * _band(latitude, 36.5, 40.8, 0.7)
    mix(colour, (142.0, 120.0, 86.0), anatolia * (0.55 + 0.3 * np.clip(noise.middle, -1, 1)))
    # Fields: black ploughland and winter wheat of the Ukraine, the Kuban and the lower Don.
    farm = _band(latitude, 44.0, 52.5, 0.9) * _band(longitude + noise.broad, 24.0, 48.0, 1.5)
    farm = np.maximum(farm, _band(latitude, 50.0, 55.5, 1.0) * _band(longitude, 48.0, 80.0, 2.0))
    mix(colour, (74.0, 62.0, 49.0), farm * (0.35 + 0.25 * smoothstep(0.3, 0.7, noise.fields)))
    mix(colour, (86.0, 94.0, 58.0), farm * smoothstep(0.78, 0.84, noise.fields) * 0.4)
    _green_coasts(colour, grid, height, noise)
    mix(colour, (116.0, 100.0, 82.0), smoothstep(0.9, 2.2, height) * 0.75)
    colour *= (1.0 + 0.085 * noise.fine + 0.10 * noise.middle)[..., None]
    return colour


def _green_coasts(colour: Colour, grid: Grid, height: Field, noise: Noises) -> None:
    latitude, longitude = grid.latitude, grid.longitude
    # Rain side of the Pontic range and western Caucasus; Crimea's south; the Kuban foothills.
    ridge = 41.1 + 0.42 * np.clip(longitude - 40.0, 0.0, 2.2)
    wet = _band(longitude, 28.5, 42.5, 0.8) * _band(latitude - ridge, -0.75, 1.6, 0.35)
    wet = np.maximum(wet, _band(longitude, 37.5, 43.5, 0.8) * _band(latitude, 42.4, 44.6, 0.4))
    mix(colour, (60.0, 69.0, 43.0), wet * (0.70 - 0.3 * smoothstep(1.6, 2.6, height)))
    south = _band(latitude + 0.5 * noise.broad, 35.0, 37.6, 0.8) * _band(longitude, 26.0, 37.0, 1.0)
    mix(colour, (92.0, 96.0, 60.0), south * 0.7)
    europe = (1.0 - smoothstep(27.0, 32.0, longitude)) * _band(latitude, 37.0, 56.0, 2.0)
    mix(colour, (82.0, 84.0, 52.0), europe * smoothstep(-14.0, -9.0, longitude) * 0.7)


def _forest(colour: Colour, grid: Grid, snow: Field, height: Field, noise: Noises) -> None:
    """Darken the snow where conifers stand over it; larch, bare in March, is paler."""
    latitude, longitude = grid.latitude, grid.longitude
    south = 55.2 + 1.6 * smoothstep(55.0, 75.0, longitude) - 3.5 * smoothstep(84.0, 96.0, longitude)
    belt = _band(latitude + 0.7 * noise.broad, -100.0, 67.3, 1.6)
    belt *= smoothstep(south - 1.6, south + 1.4, latitude + 0.8 * noise.broad)
    # Bogs of western Siberia stay white; treeless crests too.
    bog = _band(longitude, 62.0, 86.0, 3.0) * _band(latitude, 57.0, 66.5, 1.5)
    stand = noise.middle * 0.8 + noise.fine * 0.4 + 1.3 * (noise.valley - 0.4) - 0.75 * bog
    patch = smoothstep(-0.9, 0.7, stand + 0.55)
    treeline = 1.75 - 0.075 * np.clip(latitude - 52.0, 0.0, 20.0)
    trees = belt * patch * (1.0 - smoothstep(treeline - 0.25, treeline + 0.3, height))
    larch = smoothstep(100.0, 118.0, longitude + 3.0 * noise.broad)
    mix(colour, (54.0, 63.0, 60.0), trees * snow * (0.88 - 0.30 * larch))
    mix(colour, (104.0, 99.0, 95.0), trees * snow * larch * 0.45)
    # Clearings, burns and old river arms: paler and darker blotches inside the forest.
    blotch = 0.11 * noise.fine + 0.10 * noise.rough + 0.16 * (noise.valley - 0.45)
    colour *= (1.0 + np.clip(blotch, -0.3, 0.4) * trees)[..., None]
    glade = trees * snow * smoothstep(1.15, 1.9, 0.7 * noise.rough + 0.6 * noise.fine)
    mix(colour, (196.0, 201.0, 206.0), glade * 0.7)
    grove = _band(latitude, 51.0, 56.5, 1.0) * snow * smoothstep(0.55, 1.5, noise.rough)
    mix(colour, (112.0, 112.0, 106.0), grove * 0.55)
    mix(colour, (50.0, 62.0, 40.0), trees * (1.0 - snow) * 0.6)


def _gullies(colour: Colour, grid: Grid, snow: Field, noise: Noises) -> None:
    """Darken wooded ravines and river woods that show through the snow of the open country."""
    open_country = 1.0 - smoothstep(66.0, 70.0, grid.latitude)
    line = smoothstep(0.80, 0.97, noise.valley) * (0.6 + 0.3 * np.clip(noise.middle, -1.0, 1.0))
    mix(colour, (120.0, 120.0, 116.0), np.clip(line, 0.0, 1.0) * snow * open_country * 0.75)
    drift = 0.035 * np.clip(noise.rough, -2.0, 2.0) + 0.05 * np.clip(noise.middle, -2.0, 2.0)
    colour *= (1.0 + drift * snow)[..., None]


def _rivers(
    colour: Colour, grid: Grid, snow: Field, rivers: Mapping[str, Any], noise: Noises
) -> None:
    """Draw rivers: white ice ribbons between dark banks in the north, dark water in the south."""
    bend = 0.11 * noise.middle + 0.022 * noise.rough
    for item in rivers.values():
        half = float(item["width_km"]) / 111.2 / 2.0 * 1.25
        window, distance = line_distance(grid, item["points"], 0.75)
        # Bending both sides the same way needs the signed distance; a shifted one is near enough.
        away = _signed(grid, item["points"], window, distance) + bend[window]
        course = np.abs(away)
        soft = grid.step_deg
        bed = np.clip((half - course) / soft + 0.5, 0.0, 1.0).astype(np.float32)
        bank = (1.0 - smoothstep(half, half * 5.0 + 0.03, course)) * 0.35
        frozen = snow[window]
        patch = colour[window]
        mix(patch, (74.0, 80.0, 72.0), bank * frozen)
        mix(patch, (84.0, 92.0, 60.0), bank * (1.0 - frozen))
        mix(patch, (234.0, 238.0, 244.0), bed * frozen * 0.95)
        mix(patch, (30.0, 50.0, 58.0), bed * (1.0 - frozen) * 0.9)


def _signed(grid: Grid, path: Any, window: tuple[slice, slice], distance: Field) -> Field:
    points = grid.line(path)
    y, x = grid.y_deg[window], grid.x_deg[window]
    best = np.full(y.shape, 1e6, np.float32)
    sign = np.ones(y.shape, np.float32)
    for (ay, ax), (by, bx) in itertools.pairwise(points):
        dy, dx = by - ay, bx - ax
        t = np.clip(((y - ay) * dy + (x - ax) * dx) / max(dy * dy + dx * dx, 1e-9), 0.0, 1.0)
        gap = (y - ay - t * dy) ** 2 + (x - ax - t * dx) ** 2
        nearer = gap < best
        best = np.where(nearer, gap, best)
        sign = np.where(nearer, np.sign((y - ay) * dx - (x - ax) * dy), sign)
    return (distance * sign).astype(np.float32)


def _hillshade(height: Field, grid: Grid, light: Field) -> Field:
    km_per_texel = grid.step_deg * 111.2
    slope_y, slope_x = np.gradient(height, km_per_texel)
    facing = slope_y * light[..., 0] + slope_x * light[..., 1]
    return np.asarray(
        np.clip(1.0 - 5.2 * facing / (1.0 + 2.2 * np.abs(facing)), 0.40, 1.30), np.float32
    )


def _sea(grid: Grid, land: Field, noise: Noises) -> tuple[Colour, Field]:
    shelf = blur(land, max(1, round(0.35 / grid.step_deg / 3.0)))
    near = blur(land, max(1, round(0.10 / grid.step_deg / 3.0)))
    latitude, longitude = grid.latitude, grid.longitude
    water = np.empty((*land.shape, 3), np.float32)
    water[:] = (9.0, 30.0, 66.0)
    water *= (1.0 + 0.07 * noise.broad + 0.05 * noise.middle)[..., None]
    mix(water, (14.0, 52.0, 82.0), np.clip(shelf * 1.1, 0.0, 0.75))
    mix(water, (34.0, 92.0, 104.0), np.clip(near - 0.15, 0.0, 0.5))
    azov = _band(longitude, 34.5, 39.5, 0.3) * _band(
        latitude - 0.42 * (longitude - 36.6), 45.15, 47.6, 0.15
    )
    mix(water, (64.0, 106.0, 100.0), azov * (0.75 + 0.12 * np.clip(noise.middle, -2, 2)))
    caspian = _band(longitude, 46.5, 54.0, 0.3) * smoothstep(
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
    cover = _band(longitude, 46.5, 54.0, 0.3) * smoothstep(45.0, 46.2, latitude + 0.5 * rough)
    taganrog = smoothstep(46.55, 47.05, latitude + 0.2 * rough) * _band(longitude, 36.0, 40.0, 0.3)
    cover = np.maximum(cover * (latitude < 48.0), taganrog)
    okhotsk = smoothstep(51.6, 55.2, latitude - 0.32 * (longitude - 146.0) + 0.9 * rough)
    cover = np.maximum(cover, okhotsk * _band(longitude, 134.0, 164.0, 1.0))
    cover = np.maximum(cover, smoothstep(64.5, 67.5, latitude + rough) * (longitude > 30.0))
    inland = (
        _band(latitude, 48.0, 70.0, 0.5) * _band(longitude, 47.5, 134.0, 0.5) * (latitude > 48.0)
    )
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

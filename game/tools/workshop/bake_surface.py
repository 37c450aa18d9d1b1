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

from game.tools.workshop.bake_fields import Noises, noises
from game.tools.workshop.bake_grid import Grid, inside, line_distance
from game.tools.workshop.bake_noise import Field, band, mix, smoothstep
from game.tools.workshop.bake_sea import paint_sea

Colour = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ground:
    """Colour of the bare Earth (0 to 255, three channels) and open sea 0 to 1."""

    colour: Colour
    sea: Field


def paint_ground(grid: Grid, land: Field, features: Mapping[str, Any], light: Field) -> Ground:
    """Return ground and sea; `light` is the direction to the Sun in grid axes (y, x)."""
    noise = noises(grid)
    land = _without_lakes(grid, land, features["lakes"], noise)
    height = _relief(grid, features["ranges"], noise) * land
    # Steep faces shed their snow and show rock.
    rock = smoothstep(0.09, 0.22, _steepness(height, grid))
    snow = _snow(grid, height, noise) * (1.0 - 0.55 * rock)
    colour = _bare_land(grid, height, noise)
    mix(colour, (219.0, 224.0, 231.0), snow * (0.95 - 0.13 * noise.valley))
    _gullies(colour, grid, snow, noise)
    _forest(colour, grid, snow, height, noise)
    _rivers(colour, grid, snow, features["rivers"], noise)
    colour *= _hillshade(height, grid, light)[..., None]
    water, ice = paint_sea(grid, land, noise)
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


def _bare_land(grid: Grid, height: Field, noise: Noises) -> Colour:
    latitude, longitude = grid.latitude, grid.longitude
    colour = np.empty((*latitude.shape, 3), np.float32)
    colour[:] = (104.0, 91.0, 67.0)
    middle_soft = 0.5 + 0.22 * noise.middle
    tropics = 1.0 - smoothstep(12.0, 20.0, np.abs(latitude) + 2.0 * noise.broad)
    mix(colour, (46.0, 70.0, 34.0), tropics)
    desert = band(latitude + 1.4 * noise.broad, 15.0, 34.5, 2.2) * band(longitude, -19.0, 74.0, 2.0)
    west = band(longitude, -118.0, -103.0, 3.0) * band(latitude + noise.broad, 23.0, 40.0, 2.5)
    outback = band(longitude, 115.0, 145.0, 4.0) * band(latitude + noise.broad, -31.0, -19.0, 2.5)
    kalahari = band(longitude, 13.0, 25.0, 2.0) * band(latitude + noise.broad, -30.0, -18.0, 2.5)
    desert = desert + west + outback + kalahari
    inner = band(longitude + 2.0 * noise.broad, 50.0, 78.0, 3.0) * band(latitude, 34.0, 47.5, 2.0)
    gobi = band(longitude, 78.0, 112.0, 4.0) * band(latitude + noise.broad, 36.0, 47.0, 2.0)
    arid = np.clip(desert + inner + gobi, 0.0, 1.0)
    mix(colour, (186.0, 155.0, 112.0), arid)
    mix(colour, (206.0, 180.0, 138.0), arid * np.clip(middle_soft, 0.0, 1.0) * 0.7)
    anatolia = band(longitude, 30.0, 45.0, 1.5) * band(latitude, 36.5, 40.8, 0.7)
    mix(colour, (142.0, 120.0, 86.0), anatolia * (0.55 + 0.3 * np.clip(noise.middle, -1, 1)))
    # Fields: black ploughland and winter wheat of the Ukraine, the Kuban and the lower Don.
    farm = band(latitude, 44.0, 52.5, 0.9) * band(longitude + noise.broad, 24.0, 48.0, 1.5)
    farm = np.maximum(farm, band(latitude, 50.0, 55.5, 1.0) * band(longitude, 48.0, 80.0, 2.0))
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
    wet = band(longitude, 28.5, 42.5, 0.8) * band(latitude - ridge, -0.75, 1.6, 0.35)
    wet = np.maximum(wet, band(longitude, 37.5, 43.5, 0.8) * band(latitude, 42.4, 44.6, 0.4))
    mix(colour, (60.0, 69.0, 43.0), wet * (0.70 - 0.3 * smoothstep(1.6, 2.6, height)))
    south = band(latitude + 0.5 * noise.broad, 35.0, 37.6, 0.8) * band(longitude, 26.0, 37.0, 1.0)
    mix(colour, (92.0, 96.0, 60.0), south * 0.7)
    europe = (1.0 - smoothstep(27.0, 32.0, longitude)) * band(latitude, 37.0, 56.0, 2.0)
    mix(colour, (82.0, 84.0, 52.0), europe * smoothstep(-14.0, -9.0, longitude) * 0.7)


def _forest(colour: Colour, grid: Grid, snow: Field, height: Field, noise: Noises) -> None:
    """Darken the snow where conifers stand over it; larch, bare in March, is paler."""
    latitude, longitude = grid.latitude, grid.longitude
    south = 55.2 + 1.6 * smoothstep(55.0, 75.0, longitude) - 3.5 * smoothstep(84.0, 96.0, longitude)
    belt = band(latitude + 0.7 * noise.broad, -100.0, 67.3, 1.6)
    belt *= smoothstep(south - 1.6, south + 1.4, latitude + 0.8 * noise.broad)
    # Bogs of western Siberia stay white; treeless crests too.
    bog = band(longitude, 62.0, 86.0, 3.0) * band(latitude, 57.0, 66.5, 1.5)
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
    grove = band(latitude, 51.0, 56.5, 1.0) * snow * smoothstep(0.55, 1.5, noise.rough)
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


def _steepness(height: Field, grid: Grid) -> Field:
    slope_y, slope_x = np.gradient(height, grid.step_deg * 111.2)
    return np.asarray(np.hypot(slope_y, slope_x), np.float32)


def _hillshade(height: Field, grid: Grid, light: Field) -> Field:
    km_per_texel = grid.step_deg * 111.2
    slope_y, slope_x = np.gradient(height, km_per_texel)
    facing = slope_y * light[..., 0] + slope_x * light[..., 1]
    return np.asarray(
        np.clip(1.0 - 5.2 * facing / (1.0 + 2.2 * np.abs(facing)), 0.40, 1.12), np.float32
    )

"""Clouds of the Earth picture: cyclones, fronts, cellular decks, streets, cumulus and cirrus.

The weather is invented (see `weather.yaml`); the shapes come from noise stirred by vortices.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.tools.workshop.bake_grid import Grid, disc, line_distance
from game.tools.workshop.bake_noise import (
    Field,
    blur,
    cell_tile,
    clamp_sample,
    fractal_tile,
    smoothstep,
    wrap_sample,
)

SIDE = 2048


@dataclass(frozen=True, slots=True)
class Clouds:
    """Opacity 0 to 1, brightness 0 to 255 and the light left in their shadow, 0 to 1."""

    opacity: Field
    brightness: Field
    shadow: Field


def paint_clouds(
    grid: Grid, weather: Mapping[str, Any], light: Field, sun_elevation_deg: Field
) -> Clouds:
    """Return the clouds; `light` points to the Sun in grid axes (y, x)."""
    y, x = _stirred(grid, weather["cyclones"])
    sample = _Sampler(grid, y, x)
    deck = _stratus(grid, weather, sample)
    deck = np.maximum(deck, _cells(grid, weather["stratocumulus"], sample))
    deck = np.maximum(deck, _streets(grid, weather["streets"], sample))
    deck = np.maximum(deck, _cumulus(grid, weather["cumulus"], sample))
    thin = _cirrus(grid, weather["cirrus"])
    brightness = _lit(deck, grid, light, sample)
    shadow = _shadow(deck, grid, light, sun_elevation_deg)
    opacity = 1.0 - (1.0 - deck) * (1.0 - thin)
    return Clouds(opacity.astype(np.float32), brightness, shadow)


class _Sampler:
    """Noise carried along with the stirred air."""

    def __init__(self, grid: Grid, y: Field, x: Field) -> None:
        self._y, self._x = y, x
        self._soft = fractal_tile(SIDE, 1.75, 11, 2)
        self._rough = fractal_tile(SIDE, 1.25, 12, 8)
        self.detail_span_deg = max(8.0, grid.step_deg * 450.0)

    def soft(self, span_deg: float, shift_deg: float = 0.0) -> Field:
        k = SIDE / span_deg
        return wrap_sample(self._soft, (self._y + shift_deg) * k, self._x * k)

    def rough(self, span_deg: float, shift_deg: float = 0.0) -> Field:
        k = SIDE / span_deg
        return wrap_sample(self._rough, (self._y + shift_deg) * k, self._x * k)


def _stirred(grid: Grid, cyclones: list[Mapping[str, Any]]) -> tuple[Field, Field]:
    """Return where the air of each texel came from: every cyclone has wound it up."""
    bend = fractal_tile(512, 2.2, 21, 2)
    k = 512 / 53.0
    y = grid.y_deg + 0.55 * wrap_sample(bend, grid.y_deg * k, grid.x_deg * k)
    x = grid.x_deg + 0.55 * wrap_sample(bend, (grid.y_deg + 20.0) * k, (grid.x_deg + 11.0) * k)
    for storm in cyclones:
        cy, cx = grid.place(*storm["at"])
        dy, dx = y - cy, x - cx
        radius = np.sqrt(dy * dy + dx * dx) / float(storm["radius_deg"])
        angle = float(storm["turn"]) * np.exp(-1.6 * radius) * (radius < 3.0)
        c, s = np.cos(angle), np.sin(angle)
        # Along u, left v: turning the source clockwise draws the air anticlockwise (northern low).
        y, x = cy + dy * c + dx * s, cx - dy * s + dx * c
    return y.astype(np.float32), x.astype(np.float32)


def _stratus(grid: Grid, weather: Mapping[str, Any], sample: _Sampler) -> Field:
    cover = -0.62 + 0.42 * sample.soft(46.0)
    for front in weather["fronts"]:
        width = float(front["width_deg"])
        window, distance = line_distance(grid, front["points"], width * 3.0)
        ragged = distance / width * (1.0 + 0.25 * sample.soft(19.0)[window])
        cover[window] += 1.9 * float(front["amount"]) * np.exp(-(ragged**2))
    for storm in weather["cyclones"]:
        cover += _comma(grid, storm)
    for hole in weather["clear"]:
        window, dy, dx = disc(grid, hole["at"], float(hole["radius_deg"]) * 2.0)
        fall = np.exp(-(dy * dy + dx * dx) / float(hole["radius_deg"]) ** 2)
        cover[window] -= 1.5 * float(hole["amount"]) * fall
    texture = (
        0.55 * sample.soft(21.0, 5.0)
        + 0.36 * sample.soft(sample.detail_span_deg, 2.0)
        + 0.26 * sample.rough(sample.detail_span_deg * 1.4)
    )
    return smoothstep(0.05, 1.45, cover + texture)


def _comma(grid: Grid, storm: Mapping[str, Any]) -> Field:
    """Return the cloud a cyclone adds: a spiral arm round a clearer slot, fading outwards."""
    cy, cx = grid.place(*storm["at"])
    dy, dx = grid.y_deg - cy, grid.x_deg - cx
    radius = np.sqrt(dy * dy + dx * dx) / float(storm["radius_deg"]) + 0.02
    phase = np.arctan2(dx, dy) + 2.1 * np.log(radius)
    arm = 0.5 + 0.5 * np.cos(phase)
    shape = 2.1 * arm**1.5 * np.exp(-(radius**2)) - 0.7 * (1.0 - arm) * np.exp(-1.5 * radius**2)
    return np.asarray(float(storm["amount"]) * shape, np.float32)


def _cells(grid: Grid, decks: list[Mapping[str, Any]], sample: _Sampler) -> Field:
    """Return honeycombs: closed cells are bright with dark seams, open ones bright rings."""
    first, gap, value = cell_tile(SIDE, 48, 31)
    total = np.zeros(grid.latitude.shape, np.float32)
    for deck in decks:
        reach = float(deck["radius_deg"])
        window, dy, dx = disc(grid, deck["at"], reach * 2.0)
        edge = np.sqrt(dy * dy + dx * dx) / reach + 0.30 * sample.soft(17.0)[window]
        inside = float(deck["amount"]) * (1.0 - smoothstep(0.55, 1.15, edge))
        k = SIDE / (48.0 * float(deck["cell_deg"]))
        cell = float(deck["cell_deg"])
        bend = 0.30 * cell * sample.soft(23.0 * cell)[window]
        twist = 0.30 * cell * sample.soft(19.0 * cell, 3.0)[window]
        where = ((grid.y_deg[window] + bend) * k, (grid.x_deg[window] + twist) * k)
        seam = wrap_sample(gap, *where)
        heart = wrap_sample(first, *where)
        rough = 0.13 * sample.rough(sample.detail_span_deg * 0.8)[window]
        if deck["open"]:
            ring = 1.0 - smoothstep(0.04, 0.34, seam + rough)
            gaps = smoothstep(-0.9, 0.5, sample.soft(3.0, 2.0)[window] + 6.0 * rough)
            cells = ring * smoothstep(0.2, 0.55, heart + rough) * gaps
        else:
            cells = smoothstep(0.0, 0.38, seam + rough) * (0.74 + 0.26 * wrap_sample(value, *where))
        total[window] = np.maximum(total[window], np.clip(inside * cells, 0.0, 1.0))
    return total


def _streets(grid: Grid, streets: list[Mapping[str, Any]], sample: _Sampler) -> Field:
    """Return rows of small clouds along the wind, growing and breaking up downwind."""
    total = np.zeros(grid.latitude.shape, np.float32)
    for street in streets:
        reach = float(street["radius_deg"])
        window, dy, dx = disc(grid, street["at"], reach * 1.8)
        along, across = _turned(grid, street, dy, dx)
        edge = np.sqrt(dy * dy + dx * dx) / reach + 0.22 * sample.soft(15.0)[window]
        inside = float(street["amount"]) * (1.0 - smoothstep(0.6, 1.1, edge))
        spacing = float(street["spacing_deg"]) * (1.0 + 0.35 * smoothstep(-reach, reach, along))
        wave = 0.05 * np.sin(along * 1.3) + 0.05 * sample.soft(13.0)[window]
        row = np.cos(2.0 * math.pi * (across + wave) / spacing)
        beads = (
            0.5 * sample.rough(sample.detail_span_deg * 0.8)[window]
            + 0.45 * sample.soft(3.0)[window]
        )
        cloud = smoothstep(0.1, 1.1, 0.8 * row + beads - 0.25)
        total[window] = np.maximum(total[window], inside * cloud)
    return total


def _cumulus(grid: Grid, fields: list[Mapping[str, Any]], sample: _Sampler) -> Field:
    """Return fair-weather heaps in clumps."""
    total = np.zeros(grid.latitude.shape, np.float32)
    small = sample.rough(sample.detail_span_deg * 0.9, 4.0)
    clump = 0.5 * sample.soft(13.0, 3.0) + 0.3 * sample.soft(5.0, 1.0)
    for field in fields:
        reach = float(field["radius_deg"])
        window, dy, dx = disc(grid, field["at"], reach * 2.0)
        fall = np.exp(-(dy * dy + dx * dx) / reach**2) * float(field["amount"])
        heap = smoothstep(1.2, 2.0, small[window] + clump[window] + 0.9 * fall - 0.35)
        total[window] = np.maximum(total[window], heap * 0.92 * smoothstep(0.05, 0.4, fall))
    return total


def _cirrus(grid: Grid, veils: list[Mapping[str, Any]]) -> Field:
    """Return thin ice cloud in long hooked threads, at most half opaque."""
    fibre = fractal_tile(SIDE, 1.05, 41, 12, stretch=6.0)
    bend = fractal_tile(512, 2.3, 42, 2)
    total = np.zeros(grid.latitude.shape, np.float32)
    for veil in veils:
        reach = float(veil["radius_deg"])
        window, dy, dx = disc(grid, veil["at"], reach * 1.9)
        along, across = _turned(grid, veil, dy, dx)
        hook = 0.35 * wrap_sample(bend, along * 14.0, across * 14.0)
        k = SIDE / max(15.0, grid.step_deg * 900.0)
        threads = wrap_sample(fibre, (across + hook) * k, along * k)
        edge = np.sqrt(dy * dy + dx * dx) / reach + 0.5 * hook
        inside = float(veil["amount"]) * (1.0 - smoothstep(0.45, 1.1, edge))
        total[window] = np.maximum(total[window], inside * smoothstep(-0.3, 2.4, threads) * 0.75)
    return np.minimum(total, 0.5)


def _turned(grid: Grid, item: Mapping[str, Any], dy: Field, dx: Field) -> tuple[Field, Field]:
    latitude, longitude = item["at"]
    turn = float(item["turn_deg"])
    ahead = grid.place(
        latitude + 0.1 * math.cos(math.radians(turn)),
        longitude + 0.1 * math.sin(math.radians(turn)) / math.cos(math.radians(latitude)),
    )
    here = grid.place(latitude, longitude)
    way = np.array([ahead[0] - here[0], ahead[1] - here[1]])
    way = way / np.linalg.norm(way)
    along = dy * way[0] + dx * way[1]
    return along.astype(np.float32), (dx * way[0] - dy * way[1]).astype(np.float32)


def _lit(deck: Field, grid: Grid, light: Field, sample: _Sampler) -> Field:
    """Return cloud brightness: tops lit from the Sun's side, never burnt out (at most 238)."""
    texel = grid.step_deg / 0.016
    small = sample.rough(sample.detail_span_deg * 0.9, 4.0)
    tops = deck * (1.0 + 0.22 * small + 0.35 * sample.soft(sample.detail_span_deg, 2.0))
    broad = blur(tops, 3)
    slope = np.zeros(deck.shape, np.float32)
    for heights, gain in ((tops, 0.6 * texel), (broad, 3.6 * texel)):
        gy, gx = np.gradient(heights)
        slope += gain * (gy * light[..., 0] + gx * light[..., 1])
    body = 176.0 + 46.0 * smoothstep(0.1, 1.0, broad) + 5.0 * np.clip(small, -2.0, 2.0)
    return np.asarray(np.clip(body - 95.0 * np.clip(slope, -0.6, 0.6), 104.0, 236.0), np.float32)


def _shadow(deck: Field, grid: Grid, light: Field, sun_elevation_deg: Field) -> Field:
    """Return the light left under the clouds: the deck moved away from the Sun and softened."""
    top_km = 4.0
    length = top_km / np.tan(np.radians(np.maximum(sun_elevation_deg, 7.0))) / 111.2 / grid.step_deg
    rows, columns = np.indices(deck.shape, dtype=np.float32)
    total = np.zeros(deck.shape, np.float32)
    for part in (0.45, 0.8, 1.15):
        y = rows + light[..., 0] * length * part
        x = columns + light[..., 1] * length * part
        total += clamp_sample(deck, y, x)
    return (1.0 - 0.62 * smoothstep(0.04, 0.85, total / 3.0)).astype(np.float32)

"""The Vzor: straight down in the middle, the horizon in eight windows of a ring, by ray and ball.

Every pixel is a direction in the ship; each frame they are turned into the Earth's axes, and what
they meet is looked up in the strip of ground under the descent, or in the map of the world beside
it. Ring and middle have the angles of `reference`: 15 degrees, 66 to 82 degrees.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_texture import Strip, World, load_strip, load_world
from game.ui.view.vzor_state import VzorState

Floats = NDArray[np.floating]
Packed = NDArray[np.uint32]
Indices = NDArray[np.intp]

EARTH_KM: Final = 6371.0
# Radii of the picture, as shares of half its side, and the angles they stand for.
GROUND_R: Final = 0.56
RING_FROM_R, RING_TO_R = 0.66, 0.98
GROUND_DEG: Final = 15.0
RING_FROM_DEG, RING_TO_DEG = 66.0, 82.0
WINDOW_SHARE: Final = 0.80
# Haze grows with the way through the air; over the horizon it fades within some tens of km.
HAZE: Final = (132.0, 176.0, 224.0)
HAZE_DEPTH: Final = 0.085
GLOW_KM: Final = (9.0, 24.0)
# Light of the ground by the Sun's height (sine): full above 12 degrees, none below the horizon.
FULL_LIGHT: Final = 0.21
MOONLESS: Final = 0.015
PARTS: Final = ("middle", "ring")
STRIP_NAME: Final = "descent"
# A texel of the strip is several pixels wide: pieces of it are smoothed beforehand.
PATCH_TEXELS, PATCH_ROOM, PATCH_TIMES = 240, 24, 3


@dataclass(frozen=True, slots=True)
class _Rays:
    """Flat indices of the pixels that look out, and their directions in the ship (3, n)."""

    pixels: Indices
    directions: Floats


@dataclass(frozen=True, slots=True)
class _Patch:
    """A piece of the strip, `PATCH_TIMES` finer by smoothing; `low` is its first row and column."""

    texels: Packed
    low: tuple[int, int]


class VzorPainter:
    """Paints what the sight shows into a square of `side` pixels; the rest stays transparent."""

    def __init__(self, assets_root: Path, side: int) -> None:
        """Load the ground. Raise FileNotFoundError or pygame.error when pictures are missing."""
        folder = assets_root / "earth"
        self._strip: Strip = load_strip(folder, STRIP_NAME)
        self._world: World = load_world(folder)
        self._side = side
        self._middle, self._ring = _rays(side)
        self._patch: _Patch | None = None
        self._flat = np.zeros(side * side, np.uint32)
        self._surface = pygame.Surface((side, side), pygame.SRCALPHA)

    def painted(self, state: VzorState, parts: Sequence[str] = PARTS) -> pygame.Surface:
        """Return the picture of a state; the surface is used again for the next one.

        Of `parts`, `middle` and `ring`, those that are left out stay as they were painted last.
        """
        known = {"middle": (self._middle, self._close), "ring": (self._ring, self._afar)}
        for part in parts:
            rays, ground = known[part]
            self._flat[rays.pixels] = _seen(state, rays, ground)
        target = pygame.surfarray.pixels2d(self._surface)
        target[:] = self._flat.reshape(self._side, self._side).T
        return self._surface

    def _afar(self, spots: Floats) -> Packed:
        """Return the ground from the coarse map; far in the ring it is fine enough."""
        texels = self._world.texels
        high, wide = texels.shape
        row = (0.5 - np.arcsin(np.clip(spots[2], -1.0, 1.0)) * (1.0 / math.pi)) * high
        column = (np.arctan2(spots[1], spots[0]) * (0.5 / math.pi) + 0.5) * wide
        index = np.clip(row.astype(np.intp), 0, high - 1) * wide + column.astype(np.intp) % wide
        found: Packed = np.take(texels.ravel(), index)
        return found

    def _close(self, spots: Floats) -> Packed:
        """Return the ground from the strip where it reaches, else from the map."""
        texture, axes = self._strip.textures[0], self._strip.frame.axes()
        start, ahead, pole = (axis.astype(np.float32) for axis in axes)
        u = np.degrees(np.arctan2(ahead @ spots, start @ spots))
        v = np.degrees(np.arcsin(np.clip(pole @ spots, -1.0, 1.0)))
        row = (u - texture.u_start_deg) * texture.per_deg
        column = (v - texture.v_start_deg) * texture.per_deg
        rows, columns = texture.texels.shape
        inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
        if not inside.all():
            found = self._afar(spots)
            index = row[inside].astype(np.intp) * columns + column[inside].astype(np.intp)
            found[inside] = np.take(texture.texels.ravel(), index)
            return found
        patch = self._patch_for(row, column)
        if patch is None:
            index = row.astype(np.intp) * columns + column.astype(np.intp)
            near: Packed = np.take(texture.texels.ravel(), index)
            return near
        down = ((row - patch.low[0]) * PATCH_TIMES).astype(np.intp)
        across = ((column - patch.low[1]) * PATCH_TIMES).astype(np.intp)
        fine: Packed = np.take(patch.texels.ravel(), down * patch.texels.shape[1] + across)
        return fine

    def _patch_for(self, row: Floats, column: Floats) -> _Patch | None:
        """Return a smooth piece of the strip that holds all places; None when they lie too far."""
        low = int(row.min()), int(column.min())
        high = int(row.max()) + 1, int(column.max()) + 1
        if max(high[0] - low[0], high[1] - low[1]) > PATCH_TEXELS - 2 * PATCH_ROOM:
            return None
        patch = self._patch
        if patch is not None:
            ends = tuple(side // PATCH_TIMES for side in patch.texels.shape)
            starts = all(patch.low[k] <= low[k] for k in (0, 1))
            if starts and all(high[k] <= patch.low[k] + ends[k] for k in (0, 1)):
                return patch
        self._patch = _smoothed(self._strip.textures[0].texels, low)
        return self._patch


def _smoothed(texels: Packed, low: tuple[int, int]) -> _Patch:
    """Return the piece of a texture that begins a little before `low`, finer by smoothing."""
    ends = []
    for start, side in zip(low, texels.shape, strict=True):
        first = max(0, min(start - PATCH_ROOM, side - PATCH_TEXELS))
        ends.append((first, min(side, first + PATCH_TEXELS)))
    (top, bottom), (left, right) = ends
    piece = pygame.Surface((right - left, bottom - top), 0, 32)
    pygame.surfarray.pixels2d(piece)[:] = texels[top:bottom, left:right].T
    size = (piece.get_width() * PATCH_TIMES, piece.get_height() * PATCH_TIMES)
    fine = pygame.transform.smoothscale(piece, size)
    return _Patch(np.ascontiguousarray(pygame.surfarray.array2d(fine).T), (top, left))


def _seen(state: VzorState, rays: _Rays, ground: Callable[[Floats], Packed]) -> Packed:
    """Return the packed colours of some rays: lit ground under haze, air over the horizon."""
    ways = state.axes.astype(np.float32) @ rays.directions
    place = (state.place_km / EARTH_KM).astype(np.float32)
    toward = place @ ways
    above = np.float32(place @ place)
    near = toward * toward - (above - np.float32(1.0))
    hits = (near > 0.0) & (toward < 0.0)
    if hits.all():
        return _packed(_lit_ground(state, place, ways, toward, near, ground))
    colour = np.zeros((ways.shape[1], 3), np.float32)
    hit = np.flatnonzero(hits)
    if hit.size:
        colour[hit] = _lit_ground(state, place, ways[:, hit], toward[hit], near[hit], ground)
    missed = np.flatnonzero(~hits & (toward < 0.0))
    if missed.size:
        colour[missed] = _glow(state, place, ways[:, missed], toward[missed], float(above))
    return _packed(colour)


def _lit_ground(
    state: VzorState,
    place: Floats,
    ways: Floats,
    toward: Floats,
    near: Floats,
    ground: Callable[[Floats], Packed],
) -> Floats:
    steep = np.sqrt(near)
    spots = place[:, None] - (toward + steep) * ways
    found = ground(spots)
    sun_height = state.sun.astype(np.float32) @ spots
    light = _DAY[np.clip((sun_height + 1.0) * 127.5, 0, 255).astype(np.uint8)]
    veil = _VEIL[np.clip(steep * 255.0, 0, 255).astype(np.uint8)]
    keep, haze = (1.0 - veil) * light, veil * light
    parts = [
        ((found >> np.uint32(shift)) & np.uint32(0xFF)).astype(np.float32) * keep + tone * haze
        for shift, tone in zip((16, 8, 0), HAZE, strict=True)
    ]
    return np.stack(parts, -1)


def _glow(state: VzorState, place: Floats, ways: Floats, toward: Floats, above: float) -> Floats:
    """Return the air over the horizon: blue, thinner with height, dark where the Sun is down."""
    height_km = (np.sqrt(np.maximum(above - toward * toward, 0.0)) - 1.0) * EARTH_KM
    low, high = np.exp(-height_km / GLOW_KM[0]), np.exp(-height_km / GLOW_KM[1])
    nearest = place[:, None] - toward * ways
    day = np.clip(state.sun.astype(np.float32) @ nearest / FULL_LIGHT + 0.4, 0.0, 1.0)
    air = np.stack([170 * low + 30 * high, 200 * low + 90 * high, 235 * low + 190 * high], -1)
    lit: Floats = (air * day[:, None]).astype(np.float32)
    return lit


def _packed(colour: Floats) -> Packed:
    shown = np.clip(colour, 0.0, 255.0).astype(np.uint32)
    red, green = shown[:, 0] << np.uint32(16), shown[:, 1] << np.uint32(8)
    packed: Packed = (np.uint32(0xFF000000) | red | green | shown[:, 2]).astype(np.uint32)
    return packed


def _rays(side: int) -> tuple[_Rays, _Rays]:
    """Return the directions of middle and ring: up in the picture is to the engine."""
    axis = (np.arange(side, dtype=np.float32) + 0.5) / side * 2.0 - 1.0
    x, y = np.meshgrid(axis, -axis)
    radius, turn = np.hypot(x, y), np.arctan2(x, y)
    # The windows stand on the reference line and across it: one of them is straight ahead.
    sector = (turn / (math.pi / 4.0)) % 1.0
    window = np.abs((sector + 0.5) % 1.0 - 0.5) < 0.5 * WINDOW_SHARE
    ring = (radius > RING_FROM_R) & (radius < RING_TO_R) & window
    share = (radius - RING_FROM_R) / (RING_TO_R - RING_FROM_R)
    return (
        _looking(radius < GROUND_R, radius / GROUND_R * GROUND_DEG, turn),
        _looking(ring, RING_FROM_DEG + share * (RING_TO_DEG - RING_FROM_DEG), turn),
    )


def _looking(where: NDArray[np.bool_], off_deg: Floats, turn: Floats) -> _Rays:
    pixels = np.flatnonzero(where)
    off, turned = np.radians(off_deg.ravel()[pixels]), turn.ravel()[pixels]
    ways = [np.sin(off) * np.cos(turned), -np.sin(off) * np.sin(turned), -np.cos(off)]
    return _Rays(pixels, np.stack(ways).astype(np.float32))


def _day_table() -> Floats:
    height = np.linspace(-1.0, 1.0, 256, dtype=np.float32)
    lit = np.clip((height + 0.02) / FULL_LIGHT, 0.0, 1.0)
    table: Floats = (lit * (1.0 - MOONLESS) + MOONLESS).astype(np.float32)
    return table


def _veil_table() -> Floats:
    steep = np.linspace(0.0, 1.0, 256, dtype=np.float32)
    table: Floats = (1.0 - np.exp(-HAZE_DEPTH / (steep + 0.03))).astype(np.float32)
    return table


_DAY: Final = _day_table()
_VEIL: Final = _veil_table()

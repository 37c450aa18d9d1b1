"""Sky, cloud and land below fifty kilometres: seen along rays, over a round Earth, from any height.

Colours, the height of the cloud and its cover are chosen by eye; how much haze lies before a place
follows the way through the dense air.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import Colour
from game.ui.view.earth_camera import EARTH_RADIUS_KM, Camera, rays
from game.ui.view.fall_sky import SPACE, blend, mixed
from game.ui.view.low_land import land_at
from game.ui.view.low_tiles import Field, tiles

CLOUD_M: Final = 1900.0
# The air that matters is so high; light gets through so much of it near the ground.
AIR_M, CLEAR_M = 7500.0, 62_000.0
FARTHEST_M: Final = 900_000.0
EDGE: Final = ((0.0, (206, 218, 228)), (6.0, (196, 214, 232)), (30.0, (150, 190, 234)))
EDGE_SPACE: Final = ((60.0, (122, 176, 240)),)
# Height (km) and the colour of the sky overhead on a clear winter day.
TOPS: Final = (
    (0.0, (88, 132, 186)), (3.0, (78, 126, 186)), (8.0, (54, 102, 172)), (15.0, (34, 74, 146)),
    (30.0, (12, 28, 78)), (50.0, (5, 10, 30)), (100.0, SPACE),
)  # fmt: skip
CLOUD_LIT: Final = (240, 243, 246)
CLOUD_BELOW: Final = (194, 201, 211)
# The Moon was full the day before.
NIGHT: Final = (25, 31, 48)
LOW_SUN: Final = (255, 204, 158)
HAZE_IN_CLOUD_M: Final = 300.0

Colours = NDArray[np.float32]
Rays = tuple[Field, Field, Field]


@dataclass(frozen=True, slots=True)
class AirView:
    """Where the eye is and looks; `east_m`, `north_m` say where over the endless ground.

    `azimuth_rad` is the way of the camera's frame, clockwise from north; `cover` the word for
    the ground.
    """

    camera: Camera
    azimuth_rad: float
    height_m: float
    east_m: float
    north_m: float
    cover: str


class LowAir:
    """Paints the air of one picture size; `step` is its coarseness in pixels."""

    def __init__(self, size: tuple[int, int], step: int) -> None:
        self._step = step
        self._grid = -(-size[0] // step), -(-size[1] // step)
        self._size = size
        self._pixel = np.float32(step / size[1])
        self._pixels = np.zeros((self._grid[1], self._grid[0], 3), np.uint8)
        self._camera: Camera | None = None
        self._rays: Rays | None = None

    def paint(self, target: pygame.Surface, view: AirView) -> None:
        """Paint the whole of `target`, by full daylight."""
        for _ in self.work(target, view, 1):
            pass

    def work(self, target: pygame.Surface, view: AirView, parts: int) -> Iterator[None]:
        """Paint `target` in so many parts, one at each step; it is whole after the last."""
        rays_, high = self._rays_of(view.camera), self._grid[1]
        for part in range(parts):
            band = slice(high * part // parts, high * (part + 1) // parts)
            colours = _coloured(view, _band(rays_, band), self._pixel)
            self._pixels[band] = np.clip(colours, 0.0, 255.0)
            if part < parts - 1:
                yield
        small = pygame.surfarray.make_surface(self._pixels.transpose(1, 0, 2))
        whole = self._grid[0] * self._step, self._grid[1] * self._step
        target.blit(pygame.transform.smoothscale(small, whole), (0, 0))
        yield

    def _rays_of(self, camera: Camera) -> Rays:
        if self._rays is None or camera != self._camera:
            rows, columns = (0, self._grid[1]), (0, self._grid[0])
            self._camera = camera
            self._rays = rays(camera, self._size, rows, columns, self._step)
        return self._rays


def _band(rays_: Rays, band: slice) -> Rays:
    up, along, cross = (axis[band] for axis in rays_)
    return up, along, cross


def _coloured(view: AirView, rays_: Rays, pixel: np.float32) -> Colours:
    """Return the colours along rays: sky, land below it, cloud over both."""
    height = np.float32(max(2.0, view.height_m))
    colours = _sky(rays_[0], float(height))
    ground = _reach(rays_[0], height)
    part = _rows(np.isfinite(ground))
    if part is not None:
        below = _band(rays_, part)
        colours[part] = _ground(view, below, ground[part], colours[part], pixel)
    _lay_clouds(view, rays_, colours, pixel)
    return colours


def _rows(seen: NDArray[np.bool_]) -> slice | None:
    """Return the rows in which something is seen."""
    rows = np.flatnonzero(seen.any(axis=1))
    return slice(int(rows[0]), int(rows[-1]) + 1) if rows.size else None


def _ground(view: AirView, rays_: Rays, reach: Field, sky: Colours, pixel: np.float32) -> Colours:
    """Return the rows with ground in them, haze before it."""
    seen = np.isfinite(reach)
    far = np.where(seen, reach, np.float32(FARTHEST_M))
    eye = view.east_m, view.north_m
    east, north, size = _places(view, rays_, far, pixel)
    # Trees stand up: looked along, one hides the next, and small gaps close.
    closed = np.maximum(-rays_[0], 0.02) ** 0.12
    size = np.asarray(size / closed, np.float32)
    land = land_at(view.cover, view.height_m, far, (east, north, size), eye)
    sine = np.maximum(-rays_[0], 1e-3)
    mixed_in = _hazed(land, view, np.minimum(far, np.float32(AIR_M) / sine), CLEAR_M)
    return np.where(seen[..., None], mixed_in, sky)


def _hazed(colours: Colours, view: AirView, dense_m: Field, clear_m: float) -> Colours:
    """Return colours behind so much dense air."""
    haze = np.array(_edge(view.height_m / 1000.0), np.float32)
    share = (1.0 - np.exp(-dense_m / np.float32(clear_m)))[..., None]
    return np.asarray(colours + (haze - colours) * share, np.float32)


def _places(
    view: AirView, rays_: Rays, reach: Field, pixel: np.float32
) -> tuple[Field, Field, Field]:
    """Return how far east and north, and how wide a pixel is (m), where rays have gone so far."""
    up, along, cross = rays_
    s, c = np.float32(np.sin(view.azimuth_rad)), np.float32(np.cos(view.azimuth_rad))
    east, north = reach * (along * s - cross * c), reach * (along * c + cross * s)
    size = reach * pixel / np.sqrt(np.maximum(np.abs(up), np.float32(0.02)))
    return east, north, np.asarray(size, np.float32)


def _lay_clouds(view: AirView, rays_: Rays, colours: Colours, pixel: np.float32) -> None:
    """Lay the deck over `colours`: its top below the eye, or its underside above."""
    off = view.height_m - CLOUD_M
    up = rays_[0] if off > 0.0 else -rays_[0]
    reach = _reach(up, np.float32(abs(off)), rising=off <= 0.0)
    seen = np.isfinite(reach)
    part = _rows(seen)
    if part is not None:
        far = np.where(seen[part], reach[part], np.float32(FARTHEST_M))
        thick, tone = _deck(view, _band(rays_, part), far, pixel)
        dense = np.minimum(far, np.float32(AIR_M) / np.maximum(np.abs(up[part]), 1e-3))
        tone = _hazed(tone, view, dense, 1.6 * CLEAR_M)
        colours[part] += (tone - colours[part]) * np.where(seen[part], thick, 0.0)[..., None]
    near = np.float32(np.exp(-abs(off) / HAZE_IN_CLOUD_M))
    if near > 0.02:
        colours += (np.array(CLOUD_LIT, np.float32) * 0.86 - colours) * (0.85 * near)


def _deck(view: AirView, rays_: Rays, far: Field, pixel: np.float32) -> tuple[Field, Colours]:
    """Return how thick the cloud is (0 to 1) and its colour."""
    above = view.height_m > CLOUD_M
    east, north, size = _places(view, rays_, far, pixel)
    kept = tiles()
    eye = view.east_m, view.north_m
    wisp = kept["grove"].at(east, north, size, eye)
    wisp *= np.clip(size * np.float32(2.5 / kept["grove"].texel_m), 0.0, 1.0)
    grain = kept["wood"].at(east + 22.0 * wisp, north - 22.0 * wisp, size, eye)
    # Broad shapes get ragged edges from the fine ones: no tile shows its squares.
    fine = kept["cloud"].at(east + 30.0 * grain, north - 30.0 * grain, size, eye)
    front = kept["front"].at(east + 420.0 * fine, north + 300.0 * grain, size, eye)
    body = 0.85 * front + 0.34 * fine + 0.12 * grain + 0.05 * wisp
    cover = 0.5 + min(0.35, view.height_m / 80_000.0) if above else 0.25
    thick = np.clip(0.62 * (body + cover), 0.0, 1.0)
    thick = thick * thick * (3.0 - 2.0 * thick)
    # From below thin cloud lets the Sun through.
    lit = 1.22 - 0.36 * thick + 0.03 * grain
    if above:
        lit = np.clip(0.80 + 0.10 * fine + 0.05 * grain + 0.05 * front, 0.45, 1.0)
    tone = np.array(CLOUD_LIT if above else CLOUD_BELOW, np.float32)
    return thick * np.float32(0.96 if above else 0.8), lit[..., None] * tone


def _reach(up: Field, height_m: np.float32, rising: bool = False) -> Field:
    """Return how far (m) rays go until they are so much lower; infinite for those that never are.

    `rising` is for a shell above the eye, with `up` turned over.
    """
    radius = np.float32(EARTH_RADIUS_KM * 1000.0)
    down = -up
    bend = -1.0 if rising else 1.0
    # Height h below: h = r d - r² / 2R, solved without losing digits.
    inside = down * down - np.float32(bend * 2.0) * height_m / radius
    met = (down > 0.0) & (inside > 0.0)
    root = np.sqrt(np.where(met, inside, 1.0))
    far = 2.0 * height_m / np.where(met, down + root, 1.0)
    return np.where(met, far, np.float32(np.inf)).astype(np.float32)


def _sky(up: Field, height_m: float) -> Colours:
    """Return the sky by how high each ray points over the edge of the Earth."""
    height_km = height_m / 1000.0
    dip = np.sqrt(2.0 * height_m / (EARTH_RADIUS_KM * 1000.0))
    over = np.maximum(up + np.float32(dip), 0.0)
    high = np.float32(0.035 + 0.22 * np.exp(-height_km / 9.0))
    share = np.exp(-over / high)[..., None]
    edge = np.array(_edge(height_km), np.float32)
    top = np.array(blend(TOPS, height_km), np.float32)
    near: Colours = top + (edge - top) * share
    return near


def _edge(height_km: float) -> Colour:
    return blend((*EDGE, *EDGE_SPACE), height_km)


def light_at(day: float) -> Colour:
    """Return what the hour leaves of the light of day, as a colour to multiply with."""
    low = 1.0 - min(1.0, max(0.0, (day - 0.35) / 0.65))
    share = day * day * (3.0 - 2.0 * day)
    return mixed(NIGHT, mixed((255, 255, 255), LOW_SUN, low), share)

"""Sprites: SVG parts rasterised at the scale of the picture, lit by the Sun, turned, and kept.

Three steps, each cached under the values it depends on: a part is rasterised (`Raster`), lit for
a light and a coarse attitude, then turned and zoomed for a fine one. Sprites carry premultiplied
alpha, so that turning does not bleed the colour of empty pixels into the edges.
"""

from __future__ import annotations

import io
import math
import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.lighting import Light
from game.ui.view.sprites_relief import Field, Normals, Relief

T = TypeVar("T")
# Light from elsewhere than the open sky: normals, places (x, y in metres), light and turn in, and
# red, green, blue out.
Shade = Callable[[Normals, Field, Field, Light, float], Field]

CENTIMETRES = 100.0
# Sunlight a little above full white burns out the lit side, as on the films of the time.
EXPOSURE = 1.04
CONTRAST = 0.74
# The Earth is wide: its light reaches a little round the edge of things.
WRAP = 0.35
# Attitudes for which light is computed anew; between them the shading turns with the part.
LIT_STEPS = 24
# Parts with more pixels get their light at half size: shading is soft, and it costs a quarter.
LARGE_PX = 30_000


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """A painted part: `svg` in centimetres, y up, origin at the part's own origin.

    `box` is left, bottom, right, top in metres. `mirrored` flips it left to right. `gloss` adds
    a highlight (0 to 1). `shade` is its own law of light, if it has one. `turn_step_deg` and
    `zoom_step` say how finely its turned copies differ.
    """

    name: str
    svg: str
    box: tuple[float, float, float, float]
    relief: Relief
    mirrored: bool = False
    gloss: float = 0.0
    dim: float = 1.0
    shade: Shade | None = None
    turn_step_deg: float = 1.5
    zoom_step: float = 0.01

    @property
    def phase(self) -> float:
        """Where this part stands between the steps of a slow change, 0 to 1: set by its name."""
        return (zlib.crc32(self.name.encode()) & 0xFFFF) / 0xFFFF


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture ready to blit, and where the part's origin lies in it (pixels)."""

    surface: pygame.Surface
    origin: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Raster:
    surface: pygame.Surface
    normals: Normals


class SpriteBook:
    """Sprites by part, light, attitude and zoom; forgets the longest unused beyond its limit."""

    def __init__(
        self,
        scale_px_per_m: float,
        limit_bytes: int = 40_000_000,
        lit_share: float = 0.25,
    ) -> None:
        self._scale = scale_px_per_m
        self._rasters: dict[Hashable, _Raster] = {}
        lit_bytes = round(limit_bytes * lit_share)
        self._lit: _Shelf[pygame.Surface] = _Shelf(lit_bytes)
        self._turned: _Shelf[Sprite] = _Shelf(limit_bytes - lit_bytes)

    def sprite(self, art: Art, scale_px_per_m: float, angle_rad: float, light: Light) -> Sprite:
        """Return `art` turned by `angle_rad` (anticlockwise, in the picture) under `light`.

        Each part has its own phase in the steps of turning and zooming, so that a slow motion does
        not renew all parts in one frame.
        """
        moved = art.phase - 0.5
        turns = max(1, round(360.0 / art.turn_step_deg))
        turn = round(angle_rad / math.tau * turns + moved) % turns
        zoom = round(math.log(scale_px_per_m / self._scale) / art.zoom_step + moved)
        key = (art.name, art.mirrored, light, turn, zoom)
        found = self._turned.get(key)
        if found is None:
            angle = (turn - moved) / turns * math.tau
            found = self._turn(art, light, angle, math.exp((zoom - moved) * art.zoom_step))
            self._turned.put(key, found, found.surface)
        return found

    def prepare(self, art: Art) -> None:
        """Rasterise `art` now, so that its first appearance does not stop the picture."""
        self._raster(art)

    def forget(self) -> None:
        """Let go of everything but the rasters: nothing is drawn from this book for a while."""
        self._lit.clear()
        self._turned.clear()

    def _turn(self, art: Art, light: Light, angle: float, zoom: float) -> Sprite:
        lit = self._light(art, light, angle)
        surface = pygame.transform.rotozoom(lit, math.degrees(angle), zoom)
        left, bottom, right, top = bounds(art)
        x = -(left + right) / 2.0 * self._scale * zoom
        y = (bottom + top) / 2.0 * self._scale * zoom
        cos, sin = math.cos(angle), math.sin(angle)
        width, height = surface.get_size()
        return Sprite(surface, (width / 2.0 + x * cos + y * sin, height / 2.0 + y * cos - x * sin))

    def _light(self, art: Art, light: Light, angle: float) -> pygame.Surface:
        moved = art.phase - 0.5
        step = round(angle / math.tau * LIT_STEPS + moved) % LIT_STEPS
        key = (art.name, art.mirrored, light, step)
        found = self._lit.get(key)
        if found is None:
            turned = (step - moved) * math.tau / LIT_STEPS
            found = lit_surface(self._raster(art), art, light, turned)
            self._lit.put(key, found, found)
        return found

    def _raster(self, art: Art) -> _Raster:
        key = (art.name, art.mirrored)
        found = self._rasters.get(key)
        if found is None:
            found = self._rasters[key] = rasterise(art, self._scale)
        return found


def bounds(art: Art) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of the part in metres as it is seen, mirrored or not."""
    left, bottom, right, top = art.box
    return (-right, bottom, -left, top) if art.mirrored else art.box


def rasterise(art: Art, scale_px_per_m: float) -> _Raster:
    """Return the flat picture of a part and the directions its points face.

    Needs a display mode. Raises pygame.error when the SVG cannot be read.
    """
    left, bottom, right, top = (side * CENTIMETRES for side in bounds(art))
    width, height = right - left, top - bottom
    flip = -1 if art.mirrored else 1
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}" height="{height:.2f}" '
        f'viewBox="{left:.2f} {-top:.2f} {width:.2f} {height:.2f}">'
        f'<g transform="scale({flip},-1)">{art.svg}</g></svg>'
    )
    share = scale_px_per_m / CENTIMETRES
    size = (max(1, round(width * share)), max(1, round(height * share)))
    surface = pygame.image.load_sized_svg(io.BytesIO(text.encode()), size).convert_alpha()
    if art.dim < 1.0:
        grey = round(255 * art.dim)
        surface.fill((grey, grey, grey, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return _Raster(surface, _normals(art, surface.get_size()))


def lit_surface(raster: _Raster, art: Art, light: Light, angle_rad: float) -> pygame.Surface:
    """Return the part under `light` when it is turned by `angle_rad`: premultiplied alpha."""
    law = art.shade or _open_sky
    amount = law(raster.normals, *_places(art, raster.normals[0].shape), light, angle_rad)
    shade = (np.minimum(amount ** np.float32(CONTRAST), 1.0) * 255.0).astype(np.uint8)
    lit = raster.surface.copy()
    lit.blit(_full_size(shade, lit.get_size()), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    if art.gloss > 0.0 and light.sun > 0:
        lit.blit(
            _glint(raster.normals, art, light, angle_rad, lit.get_size()),
            (0, 0),
            special_flags=pygame.BLEND_RGB_ADD,
        )
    return lit.premul_alpha()


def _open_sky(normals: Normals, x: Field, y: Field, light: Light, angle_rad: float) -> Field:
    """Return the light of Sun, Earth and sky on a part that nothing shades."""
    sun = np.maximum(_facing(normals, light.sun_direction(angle_rad)), np.float32(0.0))
    earth = (_facing(normals, light.earth_direction(angle_rad), WRAP) + WRAP) / (1.0 + WRAP)
    amount = np.empty((*normals[0].shape, 3), np.float32)
    for channel in range(3):
        amount[..., channel] = sun * np.float32(EXPOSURE * light.sun_colour()[channel])
        amount[..., channel] += earth * np.float32(light.earth_colour()[channel])
        amount[..., channel] += np.float32(light.fill()[channel])
    return amount


def _glint(
    normals: Normals, art: Art, light: Light, angle_rad: float, size: tuple[int, int]
) -> pygame.Surface:
    sun = light.sun_direction(angle_rad)
    # Halfway between the Sun and the viewer: where a smooth surface shows the Sun.
    x, y, z = sun[0], sun[1], sun[2] + 1.0
    length = math.sqrt(x * x + y * y + z * z) or 1.0
    shine = np.maximum(_facing(normals, (x / length, y / length, z / length)), 0.0) ** 40.0
    colour = np.array(light.sun_colour()) * 255.0 * art.gloss
    return _full_size((shine[..., None] * colour).astype(np.uint8), size)


def _facing(normals: Normals, direction: tuple[float, float, float], least: float = 1.0) -> Field:
    nx, ny, nz = normals
    x, y, z = (np.float32(part) for part in direction)
    facing: Field = np.maximum(nx * x + ny * y + nz * z, np.float32(-least))
    return facing


def _full_size(pixels: NDArray[np.uint8], size: tuple[int, int]) -> pygame.Surface:
    surface = pygame.surfarray.make_surface(pixels)
    return surface if surface.get_size() == size else pygame.transform.smoothscale(surface, size)


def _normals(art: Art, size: tuple[int, int]) -> Normals:
    step = 2 if size[0] * size[1] > LARGE_PX else 1
    columns, rows = max(1, size[0] // step), max(1, size[1] // step)
    x, y = _places(art, (columns, rows))
    flip = -1.0 if art.mirrored else 1.0
    nx, ny, nz = art.relief(x * np.float32(flip), y)
    shape = (columns, rows)
    return (
        np.ascontiguousarray(np.broadcast_to(nx * np.float32(flip), shape)),
        np.ascontiguousarray(np.broadcast_to(ny, shape)),
        np.ascontiguousarray(np.broadcast_to(nz, shape)),
    )


def _places(art: Art, shape: tuple[int, ...]) -> tuple[Field, Field]:
    """Return the x of each column and the y of each row of a part's picture, in metres."""
    left, bottom, right, top = bounds(art)
    across = (np.arange(shape[0], dtype=np.float32) + 0.5) / shape[0]
    down = (np.arange(shape[1], dtype=np.float32) + 0.5) / shape[1]
    x = (left + (right - left) * across)[:, None]
    y = (top - (top - bottom) * down)[None, :]
    return x.astype(np.float32), y.astype(np.float32)


class _Shelf(Generic[T]):
    """Values by key with the size of their pictures; the longest unused go first."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._held = 0
        self._kept: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()

    def get(self, key: Hashable) -> T | None:
        """Return the value under `key` and mark it used, or None."""
        entry = self._kept.get(key)
        if entry is None:
            return None
        self._kept.move_to_end(key)
        return entry[0]

    def clear(self) -> None:
        """Forget all values."""
        self._kept.clear()
        self._held = 0

    def put(self, key: Hashable, value: T, picture: pygame.Surface) -> None:
        """Keep `value`; may forget others, never the newest."""
        size = picture.get_width() * picture.get_height() * 4
        self._kept[key] = (value, size)
        self._held += size
        while self._held > self._limit and len(self._kept) > 1:
            _, (_, freed) = self._kept.popitem(last=False)
            self._held -= freed

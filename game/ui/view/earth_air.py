"""The veil between eye and Earth: day and night, haze, limb, glint, Sun and airglow.

One picture with premultiplied alpha is laid over the ground. Its colours are tuned by eye after
photographs from orbit; the geometry (who is in sunlight, where the layers stand) is true.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_camera import Camera, Field, Hits, Vector, hits, rays
from game.ui.view.earth_ground import Nadir, relative
from game.ui.view.earth_light import ray_height_km
from game.ui.view.earth_texture import Strip

Colour = NDArray[np.float32]
ROWS_AT_ONCE_PX = 3000
HAZE = 0.058
HAZE_DAY = np.array((120.0, 166.0, 222.0), np.float32)
HAZE_DUSK = np.array((224.0, 136.0, 84.0), np.float32)
DUSK_TINT = np.array((1.0, 0.70, 0.50), np.float32)
TWILIGHT_TINT = np.array((0.56, 0.62, 1.0), np.float32)
MOON_TINT = np.array((0.58, 0.76, 1.0), np.float32)
GLINT = np.array((255.0, 234.0, 196.0), np.float32)
SUN = np.array((255.0, 247.0, 228.0), np.float32)
# Layers of the limb: scale height in km, colour by day, colour at dusk, dusk depth (sine).
LAYERS = (
    (7.5, (196.0, 220.0, 242.0), (255.0, 146.0, 72.0), -0.14, 0.06),
    (20.0, (52.0, 120.0, 230.0), (104.0, 128.0, 196.0), -0.23, 0.02),
    (52.0, (5.0, 17.0, 62.0), (10.0, 26.0, 74.0), -0.32, -0.06),
)


@dataclass(frozen=True, slots=True)
class Sky:
    """Directions to the Sun and the Moon in the local frame."""

    sun: Vector
    moon: Vector


class Veil:
    """A finished veil: a colour filter for dusk and moonlight under a premultiplied picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.picture = pygame.Surface(size, pygame.SRCALPHA, 32)
        self.filter = pygame.Surface(size, 0, 32)
        self.filtered = False

    def lay(self, target: pygame.Surface, top: int) -> None:
        """Lay the veil over the target; no ground lies above row `top`."""
        if self.filtered:
            area = pygame.Rect(0, top, target.get_width(), target.get_height() - top)
            target.blit(self.filter, (0, top), area, special_flags=pygame.BLEND_RGB_MULT)
        target.blit(self.picture, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)


class Air:
    """Bakes the veil for one camera and picture size, at one sample per `step` pixels."""

    def __init__(self, camera: Camera, size: tuple[int, int], step: int) -> None:
        self._camera, self._size, self._step = camera, size, step
        self._width, self._height = -(-size[0] // step), -(-size[1] // step)
        self._texels = np.zeros((self._height, self._width), np.uint32)
        self._filter = np.zeros((self._height, self._width), np.uint32)
        self._dither = np.random.default_rng(9).random((self._height, self._width, 1), np.float32)

    def bake(self, veil: Veil, strip: Strip, nadir: Nadir, sky: Sky) -> Iterator[None]:
        """Fill `veil`, a few rows between yields; the veil itself changes all at once, at the end.

        So one veil is enough for the picture that is shown and the one that is being made.
        """
        rows = max(1, ROWS_AT_ONCE_PX // self._width)
        self._filter[:] = 0xFFFFFFFF
        for top in range(0, self._height, rows):
            bottom = min(self._height, top + rows)
            self._rows(top, bottom, strip, nadir, sky)
            yield
        self._enlarge(self._texels, veil.picture)
        channels = self._filter.view(np.uint8)
        veil.filtered = int(channels.min()) < 246
        if veil.filtered:
            self._enlarge(self._filter, veil.filter)

    def _enlarge(self, texels: NDArray[np.uint32], target: pygame.Surface) -> None:
        size = (self._width, self._height)
        small = pygame.image.frombuffer(texels.tobytes(), size, "BGRA")
        full = (self._width * self._step, self._height * self._step)
        if full == target.get_size() and target.get_flags() & pygame.SRCALPHA and self._step > 1:
            pygame.transform.smoothscale(small, full, target)
            return
        # Adding to nothing copies all four channels whatever the formats are.
        target.fill((0, 0, 0, 0))
        large = small if self._step == 1 else pygame.transform.smoothscale(small, full)
        target.blit(large, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)

    def _rows(self, top: int, bottom: int, strip: Strip, nadir: Nadir, sky: Sky) -> None:
        directions = rays(self._camera, self._size, (top, bottom), (0, self._width), self._step)
        seen = hits(directions, nadir.altitude_km)
        mu = _dot(seen, sky.sun)
        ahead = directions[0] * sky.sun[0] + directions[1] * sky.sun[1] + directions[2] * sky.sun[2]
        edge = self._edge(seen)
        colour = np.zeros((*mu.shape, 3), np.float32)
        alpha = edge
        if seen.ground.any():
            alpha, tint = self._ground(colour, seen, mu, edge, sky)
            self._filter[top:bottom] = _packed(tint * 255.0, np.float32(255.0))
            colour += glint(seen, directions, sky.sun, strip, nadir, mu)[..., None] * GLINT
        if edge.max() > 0.0:
            colour += _limb(seen, mu, ahead) * edge[..., None]
            colour += _airglow(seen, mu) * edge[..., None]
        colour += self._sunlight(seen, ahead, sky.sun[0], nadir.altitude_km)
        self._store(top, bottom, colour, alpha)

    def _edge(self, seen: Hits) -> Field:
        """Return 0 on the ground to 1 in the sky, softened over the limb's last pixel."""
        pixel_rad = math.radians(self._camera.fov_deg) / self._size[1] * self._step
        soft_km = np.maximum(seen.range_km, 300.0) * np.float32(pixel_rad * 0.6)
        edge = _smooth(-soft_km, soft_km, seen.height_km)
        return np.asarray(np.where(seen.range_km > 0.0, edge, 1.0), np.float32)

    def _ground(
        self, colour: Colour, seen: Hits, mu: Field, edge: Field, sky: Sky
    ) -> tuple[Field, Colour]:
        """Add haze to `colour`; return how much ground is hidden, and the tint of the rest."""
        haze = 1.0 - np.exp(-HAZE / (seen.sine + np.float32(0.03)))
        sunlit = _smooth(-0.07, 0.17, mu)
        skylit = _smooth(-0.17, 0.18, mu)
        dusk = _smooth(-0.19, 0.03, -mu)
        twilight = np.float32(0.19) * _smooth(-0.30, 0.06, mu) * (1.0 - 0.92 * sunlit)
        moonlit = np.float32(0.02) + np.float32(0.26) * _smooth(-0.04, 0.35, _dot(seen, sky.moon))
        light = sunlit[..., None] * (1.0 - dusk[..., None] * (1.0 - DUSK_TINT))
        light = light + twilight[..., None] * TWILIGHT_TINT
        light = light + (moonlit * (1.0 - sunlit))[..., None] * MOON_TINT
        strongest = np.maximum(light.max(axis=2), np.float32(1e-3))
        through = (1.0 - haze) * (1.0 - edge)
        share = through * np.minimum(strongest, 1.0)
        glow = HAZE_DAY + (HAZE_DUSK - HAZE_DAY) * (0.7 * dusk)[..., None]
        colour += (haze * skylit * (1.0 - edge))[..., None] * glow
        night = np.array((4.0, 8.0, 17.0), np.float32)
        colour += ((1.0 - edge) * (1.0 - skylit) * (0.35 + haze))[..., None] * night
        tint = np.where(through[..., None] > 0.0, light / strongest[..., None], 1.0)
        return np.asarray(1.0 - share, np.float32), np.asarray(tint, np.float32)

    def _sunlight(self, seen: Hits, ahead: Field, sun_up: float, altitude_km: float) -> Colour:
        """Return the Sun's disc, cut by the Earth and reddened by the air, and its glare."""
        if float(ahead.max()) < 0.6:
            return np.zeros((*ahead.shape, 3), np.float32)
        angle = np.degrees(np.arccos(np.clip(ahead, -1.0, 1.0)))
        soft = self._camera.fov_deg / self._size[1]
        disc = _smooth(-0.27 - soft, -0.27 + soft, -angle) * ~seen.ground * 6.0
        air = np.exp(-np.maximum(seen.height_km, 0.0) / 9.0)
        up = float(np.clip((ray_height_km(sun_up, altitude_km) + 12.0) / 24.0, 0.0, 1.0))
        glare = (
            0.9 * np.exp(-angle / 0.5) + 0.3 * np.exp(-angle / 2.2) + 0.08 * np.exp(-angle / 9.0)
        )
        glare = up * glare * np.where(seen.ground, 0.45, 1.0)
        tone = SUN * (1.0 - air[..., None] * np.array((0.05, 0.45, 0.85), np.float32))
        return np.asarray(disc[..., None] * tone + glare[..., None] * SUN, np.float32)

    def _store(self, top: int, bottom: int, colour: Colour, alpha: Field) -> None:
        bright = np.maximum(colour - 205.0, 0.0)
        colour = np.minimum(colour, 205.0) + 50.0 * (1.0 - np.exp(bright * np.float32(-1 / 50.0)))
        colour = colour + self._dither[top:bottom]
        self._texels[top:bottom] = _packed(colour, np.clip(alpha * 255.0, 0.0, 255.0))


def _packed(colour: Colour, alpha: Field | np.float32) -> NDArray[np.uint32]:
    """Return channels 0 to 255 as 0xAARRGGBB."""
    channels = np.empty((*colour.shape[:2], 4), np.uint8)
    channels[..., 0] = colour[..., 2]
    channels[..., 1] = colour[..., 1]
    channels[..., 2] = colour[..., 0]
    channels[..., 3] = alpha
    return channels.view(np.uint32)[..., 0]


def _limb(seen: Hits, mu: Field, ahead: Field) -> Colour:
    """Return the glow of the air beyond the edge, by layer, from blue day to red dusk."""
    height = np.maximum(seen.height_km, 0.0)
    total = np.zeros((*mu.shape, 3), np.float32)
    forward = 1.0 + 0.9 * np.clip(ahead, 0.0, 1.0) ** 6
    left = np.ones(mu.shape, np.float32)
    for scale_km, day, dusk, dark, bright in LAYERS:
        profile = np.exp(-height / np.float32(scale_km))
        lit = _smooth(dark, bright, mu) * forward
        red = _smooth(-bright - 0.10, -dark * 0.5, -mu)[..., None]
        tone = np.array(day, np.float32) * (1.0 - red) + np.array(dusk, np.float32) * red
        total += (profile * left * lit)[..., None] * tone
        left = left * (1.0 - np.float32(0.72) * profile)
    return total


def _airglow(seen: Hits, mu: Field) -> Colour:
    """Return the faint green shell at 90 km, seen edge-on, by night."""
    height = np.maximum(seen.height_km, 0.0)
    line = np.exp(-(((height - 90.0) / 6.5) ** 2)) + 0.16 * (height < 90.0)
    line = line + 0.30 * (height >= 90.0) * np.exp(-(height - 90.0) / 12.0)
    dark = 1.0 - _smooth(-0.24, -0.06, mu)
    return np.asarray(
        (line * dark)[..., None] * np.array((15.0, 26.0, 17.0), np.float32), np.float32
    )


def glint(
    seen: Hits,
    directions: tuple[Field, Field, Field],
    sun: Vector,
    strip: Strip,
    nadir: Nadir,
    mu: Field,
) -> Field:
    """Return the strength of the Sun's mirror image: on open cloudless sea only."""
    half = [np.float32(s) - d for s, d in zip(sun, directions, strict=True)]
    scale = 1.0 / np.sqrt(np.maximum(half[0] ** 2 + half[1] ** 2 + half[2] ** 2, 1e-6))
    facing = (seen.up * half[0] + seen.along * half[1] + seen.cross * half[2]) * scale
    facing = np.clip(facing, 0.0, 1.0)
    shine = facing**260 * np.float32(0.75) + facing**45 * np.float32(0.22)
    shine = shine * _smooth(-0.01, 0.08, mu) * seen.ground
    if float(shine.max()) < 0.01:
        return np.asarray(shine * 0.0, np.float32)
    return np.asarray(shine * _sea(seen, strip, nadir), np.float32)


def _sea(seen: Hits, strip: Strip, nadir: Nadir) -> Field:
    u, v = relative(seen, nadir.turn_deg)
    base = strip.textures[0]
    scale = base.per_deg / strip.sea_every
    rows = ((u + np.float32(nadir.u_deg - base.u_start_deg)) * scale).astype(np.intp)
    columns = ((v + np.float32(nadir.v_deg - base.v_start_deg)) * scale).astype(np.intp)
    height, width = strip.sea.shape
    sea = strip.sea[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)]
    return np.asarray(sea.astype(np.float32) / 255.0, np.float32)


def _dot(seen: Hits, direction: Vector) -> Field:
    up, along, cross = (np.float32(d) for d in direction)
    return np.asarray(seen.up * up + seen.along * along + seen.cross * cross, np.float32)


def _smooth(low: float | Field, high: float | Field, x: Field) -> Field:
    t = np.clip((x - low) / (np.asarray(high, np.float32) - low), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)

"""Air that glows: the bow shock before a falling sphere, the light on its shield, the wake behind.

Drawn in radii of the sphere along the way flown. The forms (a shock that stands a sixth of a radius
off, a neck two radii behind, a wake that spreads) are those of blunt bodies in hypersonic air, put
simply; strengths are tuned for the eye. The air's own turbulence is a drift along the wake that
adds up to nearly the same light at every moment: nothing here flashes.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import Colour
from game.ui.view.fall_scene import FallScene
from game.ui.view.fall_sky import mixed
from game.ui.view.soft_light import add, glow

Field = NDArray[np.float32]
STEPS: Final = 60
WIND_STEP_RAD: Final = math.radians(2.0)
COARSE_PX: Final = 3
STANDS_OFF: Final = 0.17
ROSE: Final = (255, 92, 110)
EMBER: Final = (255, 132, 62)
TONGUES: Final = 8
TONGUE_S: Final = 1.7


class Plasma:
    """Draws the glowing air for one size of picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._coarse = max(2, round(COARSE_PX * size[1] / 720.0))
        self._key: tuple[object, ...] = ()
        self._light: pygame.Surface | None = None
        self._corner = (0, 0)

    def draw(
        self,
        target: pygame.Surface,
        at: tuple[float, float],
        radius_px: float,
        scene: FallScene,
        time_s: float,
    ) -> None:
        """Add the light round a body of `radius_px` at `at`; nothing where the air is cold."""
        if scene.plasma <= 0.0:
            return
        wind = round(scene.wind_rad / WIND_STEP_RAD)
        key = (round(scene.plasma * STEPS), wind, round(scene.shock * 8), round(radius_px), *at)
        if key != self._key or self._light is None:
            self._key = key
            self._light = self._painted(at, radius_px, scene, wind * WIND_STEP_RAD)
        target.blit(self._light, self._corner, special_flags=pygame.BLEND_RGB_ADD)
        _tongues(target, at, radius_px, scene, time_s)

    def _painted(
        self, at: tuple[float, float], radius_px: float, scene: FallScene, wind_rad: float
    ) -> pygame.Surface:
        wide, high = (-(-side // self._coarse) for side in self._size)
        x = ((np.arange(wide, dtype=np.float32) + 0.5) * self._coarse - at[0]) / radius_px
        y = (at[1] - (np.arange(high, dtype=np.float32) + 0.5) * self._coarse) / radius_px
        c, s = np.float32(math.cos(wind_rad)), np.float32(math.sin(wind_rad))
        ahead = x[:, None] * c + y[None, :] * s
        aside = np.abs(y[None, :] * c - x[:, None] * s)
        light = plasma_light(ahead, aside, scene.plasma, scene.shock, scene.tone)
        part = _lit_part(light)
        small = pygame.surfarray.make_surface(light[part])
        self._corner = part[0].start * self._coarse, part[1].start * self._coarse
        whole = small.get_width() * self._coarse, small.get_height() * self._coarse
        return pygame.transform.smoothscale(small, whole)


def _lit_part(light: NDArray[np.uint8]) -> tuple[slice, slice]:
    """Return the columns and rows with light in them: the dark ones need not be added."""
    seen = light.max(axis=2) > 2
    sides = []
    for axis in (1, 0):
        lit = np.flatnonzero(seen.any(axis=axis))
        sides.append(slice(int(lit[0]), int(lit[-1]) + 1) if lit.size else slice(0, 1))
    return sides[0], sides[1]


def plasma_light(
    ahead: Field, aside: Field, plasma: float, shock: float, tone: Colour
) -> NDArray[np.uint8]:
    """Return the light (0 to 255, red, green, blue) at places in radii along and off the way."""
    out = np.hypot(ahead, aside)
    front = _front(ahead, aside, out, shock)
    sheath, wake = _behind(ahead, aside, plasma)
    cold = (1.0 - plasma) ** 2
    wake_tone = mixed(mixed(tone, EMBER, 0.78), ROSE, 0.5 * cold)
    sum_ = np.zeros((*out.shape, 3), np.float32)
    # The body hides what is behind it; its edge is soft, for the picture is coarse.
    past_body = np.clip((out - 0.90) / 0.12, 0.0, 1.0)
    for part, colour, strength in (
        (front, tone, 2.6),
        (sheath, mixed(tone, ROSE, 0.7), 0.8),
        (wake, wake_tone, 1.25),
        (np.exp(-((out / 2.6) ** 2)), mixed(tone, ROSE, 0.8), 0.22),
    ):
        sum_ += (part * past_body)[..., None] * (
            np.array(colour, np.float32) * np.float32(strength / 255.0)
        )
    shield = (1.0 - past_body) * np.clip((ahead - 0.05) / 0.95, 0.0, 1.0) ** 2.6
    sum_ += shield[..., None] * np.array(tone, np.float32) * np.float32(1.7 / 255.0)
    bright = np.float32(0.10 + 0.9 * plasma**0.85) * np.float32(min(1.0, 6.0 * plasma))
    return np.asarray(255.0 * (1.0 - np.exp(-bright * sum_)), np.uint8)


def _front(ahead: Field, aside: Field, out: Field, shock: float) -> Field:
    """Return the layer between shock and shield, and the halo before it."""
    behind = (1.0 + STANDS_OFF) - 0.42 * aside * aside - ahead
    edge = np.float32(0.07 + 0.4 * (1.0 - shock))
    inside = np.clip(behind / edge, 0.0, 1.0)
    layer = np.exp(-np.maximum(behind, 0.0) / 0.34) * np.exp(-((aside / 1.15) ** 2))
    halo = 0.16 * np.exp(-np.maximum(-behind, 0.0) / 0.5) * np.exp(-((aside / 1.5) ** 2))
    near = np.exp(-np.maximum(out - 1.0, 0.0) / 0.35) * np.clip(1.0 + ahead, 0.0, 1.0) ** 2
    return np.asarray(inside * (layer + 0.35 * near) + halo * (1.0 - inside), np.float32)


def _behind(ahead: Field, aside: Field, plasma: float) -> tuple[Field, Field]:
    """Return the sheath that leaves the shoulders, and the wake with its neck."""
    back = np.maximum(-ahead, 0.0)
    reach = np.float32(3.0 + 9.0 * plasma)
    past = np.clip((0.55 - ahead) / 0.9, 0.0, 1.0)
    rim = 1.06 + 0.20 * back**0.75
    sheath = np.exp(-(((aside - rim) / (0.15 + 0.11 * back)) ** 2)) * np.exp(-back / (0.30 * reach))
    half = 0.42 + 0.62 * np.exp(-((back / 1.25) ** 2)) + 0.10 * back**0.9
    core = np.exp(-((aside / half) ** 2)) * np.exp(-back / reach)
    veil = 0.34 * np.exp(-((aside / (0.95 * rim)) ** 2)) * np.exp(-back / (0.7 * reach))
    wake = (core * (0.35 + 0.65 * np.clip(back / 1.5, 0.0, 1.0)) + veil) * past
    return np.asarray(sheath * past, np.float32), np.asarray(wake, np.float32)


def _tongues(
    target: pygame.Surface,
    at: tuple[float, float],
    radius_px: float,
    scene: FallScene,
    time_s: float,
) -> None:
    """Add the clots of light that drift down the wake."""
    strength = scene.plasma * scene.plasma
    if strength < 0.03:
        return
    c, s = math.cos(scene.wind_rad), math.sin(scene.wind_rad)
    for k in range(TONGUES):
        share = (time_s / TONGUE_S + 0.618034 * k) % 1.0
        back = 1.0 + share * (3.0 + 7.0 * scene.plasma)
        side = (2.0 * (0.7548 * k % 1.0) - 1.0) * (0.3 + 0.10 * back)
        # Rising from nothing and going to nothing: no clot appears or ends at once.
        level = strength * math.sin(math.pi * share) ** 2 * 0.22
        tone = mixed((0, 0, 0), mixed(scene.tone, EMBER, 0.3 + 0.5 * share), level)
        step = tuple(8 * round(part / 8) for part in tone)
        radius = 12 * max(1, round(radius_px * (0.42 + 0.09 * back) / 12))
        x, y = -back * c - side * s, -back * s + side * c
        add(target, glow(radius, (step[0], step[1], step[2])), (
            at[0] + radius_px * x, at[1] - radius_px * y
        ))  # fmt: skip

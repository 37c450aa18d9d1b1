"""What the visor's gold filter, the Sun in his face and sweat in his eyes do to the picture.

Filter down: the shade goes black, and what the Sun lights stays, dim and golden. A slit leaves a
band across the middle as it is. Filter up: the Sun before the visor lays a glow over the picture,
strongest where it stands. How much of each is tuned; nothing of it moves by itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pygame

from game.ui.view.lighting import AZIMUTH_STEPS, Sky
from game.vocab.channel import Value

# What is darker than this through the gold is black: the inside of the lock, the night side.
BLACK_BELOW = 46
GOLD = (226, 186, 112)
SLIT_SHARE = 0.24
SOFT_STRIPS = 8
SOFT_SHARE = 0.05
GLARE_STEPS = 16
GLARE_FROM = 0.06
GLOW = (150.0, 138.0, 112.0)
VEIL = 26.0
COARSE = 16
BLUR_FROM = 0.08
MOST_BLUR = 5.0
SEEN_THROUGH_MIST = 0.1
STUNG_SIGHT = 0.4


@dataclass(slots=True)
class VisorView:
    """Draws the visor over pictures of one size; remembers the one glow that was made last."""

    size: tuple[int, int]
    _made_for: tuple[int, int] = (-1, -1)
    _glow: pygame.Surface | None = field(default=None)

    def draw(self, surface: pygame.Surface, telemetry: Mapping[str, Value], sky: Sky) -> None:
        """Change the picture as eyes behind the visor see it; nothing without its channels."""
        self._blur(surface, stung(telemetry))
        self._dazzle(surface, _number(telemetry, "suit.glare_ratio", 0.0), sky.azimuth)
        where = telemetry.get("suit.filter")
        if where == "down":
            _gild(surface, surface.get_rect(), 1.0)
        elif where == "slit":
            _slit(surface)

    def _dazzle(self, surface: pygame.Surface, glare: float, azimuth: float) -> None:
        step = round(min(1.0, glare) * GLARE_STEPS) if glare >= GLARE_FROM else 0
        if step == 0:
            return
        made_for = (step, round(azimuth) % AZIMUTH_STEPS)
        if self._glow is None or self._made_for != made_for:
            self._made_for = made_for
            self._glow = glow(self.size, step / GLARE_STEPS, made_for[1] * math.tau / AZIMUTH_STEPS)
        surface.blit(self._glow, (0, 0), special_flags=pygame.BLEND_RGB_ADD)

    def _blur(self, surface: pygame.Surface, amount: float) -> None:
        if amount < BLUR_FROM:
            return
        coarse = 1.0 + (MOST_BLUR - 1.0) * amount
        small = (round(self.size[0] / coarse), round(self.size[1] / coarse))
        reduced = pygame.transform.smoothscale(surface, (max(2, small[0]), max(2, small[1])))
        pygame.transform.smoothscale(reduced, surface.get_size(), surface)


def stung(telemetry: Mapping[str, Value]) -> float:
    """Return how blurred sweat leaves his sight, 0 (clear) to 1; mist is drawn by itself."""
    mist = _number(telemetry, "suit.visor_fog_ratio", 0.0)
    sight = _number(telemetry, "suit.visor_sight_ratio", 1.0)
    through_mist = max(SEEN_THROUGH_MIST, 1.0 - (1.0 - SEEN_THROUGH_MIST) * mist)
    eyes = sight / through_mist
    return min(1.0, max(0.0, (1.0 - eyes) / (1.0 - STUNG_SIGHT)))


def glow(size: tuple[int, int], strength: float, azimuth_rad: float) -> pygame.Surface:
    """Return the light to add: a soft sun beyond the picture's edge and a thin veil over all."""
    small = (max(2, size[0] // COARSE), max(2, size[1] // COARSE))
    across = np.linspace(-1.0, 1.0, small[0])[:, None]
    along = np.linspace(1.0, -1.0, small[1])[None, :]
    reach = 1.15 / max(abs(math.cos(azimuth_rad)), abs(math.sin(azimuth_rad)))
    x, y = reach * math.cos(azimuth_rad), reach * math.sin(azimuth_rad)
    aspect = size[0] / size[1]
    away = np.sqrt(((across - x) * aspect / 1.4) ** 2 + (along - y) ** 2)
    light = np.exp(-((away / 0.85) ** 2))
    picture = pygame.Surface(small)
    colours = pygame.surfarray.pixels3d(picture)
    colours[:] = strength * (light[:, :, None] * np.array(GLOW) + VEIL)
    del colours
    return pygame.transform.smoothscale(picture, size)


def _slit(surface: pygame.Surface) -> None:
    width, height = surface.get_size()
    band, strip = round(height * SLIT_SHARE), max(1, round(height * SOFT_SHARE / SOFT_STRIPS))
    top = (height - band) // 2
    soft = strip * SOFT_STRIPS
    _gild(surface, pygame.Rect(0, 0, width, top - soft), 1.0)
    _gild(surface, pygame.Rect(0, top + band + soft, width, height - top - band - soft), 1.0)
    for i in range(SOFT_STRIPS):
        share = (i + 0.5) / SOFT_STRIPS
        _gild(surface, pygame.Rect(0, top - (i + 1) * strip, width, strip), share)
        _gild(surface, pygame.Rect(0, top + band + i * strip, width, strip), share)


def _gild(surface: pygame.Surface, rect: pygame.Rect, share: float) -> None:
    """Darken a part of the picture by a share of what the whole filter does."""
    black = round(BLACK_BELOW * share)
    gold = tuple(round(255 + (part - 255) * share) for part in GOLD)
    surface.fill((black, black, black), rect, pygame.BLEND_RGB_SUB)
    surface.fill(gold, rect, pygame.BLEND_RGB_MULT)


def _number(telemetry: Mapping[str, Value], name: str, otherwise: float) -> float:
    value = telemetry.get(name, otherwise)
    return otherwise if isinstance(value, str) else float(value)

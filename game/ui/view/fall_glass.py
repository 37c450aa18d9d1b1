"""What lies over the picture in the window: soot from the edge inward, and the fire's own light."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import Colour

SOOT: Colour = (26, 18, 14)
SOOT_STEPS = 12
CLEAN, BURNT = 0.10, 0.86
GLOW_STEPS = 24


def soot(side: int, share: float) -> pygame.Surface:
    """Return a veil of soot for a round glass so wide; `share` is how much of it there is."""
    return _soot(side, round(share * SOOT_STEPS))


def glow(side: int, tone: Colour, share: float) -> pygame.Surface:
    """Return the light of the fire: full where the air is stopped, below, a little less above."""
    return _glow(side, tone, round(share * GLOW_STEPS))


@lru_cache(maxsize=16)
def _soot(side: int, step: int) -> pygame.Surface:
    share = step / SOOT_STEPS
    out = _from_middle(side)
    clear = 0.92 - 0.5 * share
    dark = np.clip((out - clear) / (1.02 - clear), 0.0, 1.0) ** 1.4
    return _veil(side, SOOT, dark * (CLEAN + (BURNT - CLEAN) * share) + 0.04 * share)


@lru_cache(maxsize=4)
def _glow(side: int, tone: Colour, step: int) -> pygame.Surface:
    down = np.linspace(0.0, 1.0, side)[np.newaxis, :].repeat(side, axis=0)
    return _veil(side, tone, (step / GLOW_STEPS) * (0.72 + 0.28 * down))


def _from_middle(side: int) -> NDArray[np.float64]:
    line = (np.arange(side) + 0.5) / side * 2.0 - 1.0
    return np.hypot(line[:, np.newaxis], line[np.newaxis, :])


def _veil(side: int, tone: Colour, alpha: NDArray[np.float64]) -> pygame.Surface:
    veil = pygame.Surface((side, side), pygame.SRCALPHA)
    veil.fill(tone)
    pixels = pygame.surfarray.pixels_alpha(veil)
    pixels[:] = np.clip(255.0 * alpha, 0.0, 255.0).astype(np.uint8)
    del pixels
    return veil

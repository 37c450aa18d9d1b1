"""Sight that narrows as a man runs short of oxygen: dark from the edge inward, at last black.

That sight narrows before consciousness goes is described by those who felt it; how wide it is at
which share is tuned. It follows `body.consciousness_ratio` alone, and stands still.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pygame
from numpy.typing import NDArray

STEPS = 16
COARSE = 8
CLEAR_FROM = 0.97
SOFT = 0.55


@dataclass(slots=True)
class NarrowSight:
    """Draws the dark round what is still seen; remembers the one veil that was made last."""

    size: tuple[int, int]
    _made_for: int = -1
    _veil: pygame.Surface | None = field(default=None)

    def draw(self, surface: pygame.Surface, awake_ratio: float) -> None:
        """Darken the picture for a man who is so awake (1 clear to 0 gone)."""
        step = step_of(awake_ratio)
        if step == 0:
            return
        if self._veil is None or self._made_for != step:
            self._made_for, self._veil = step, veil(self.size, step / STEPS)
        surface.blit(self._veil, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)


def step_of(awake_ratio: float) -> int:
    """Return how far sight has narrowed, 0 (not at all) to 16 (black); 0 for what is no number."""
    if not awake_ratio < CLEAR_FROM:
        return 0
    return max(1, min(STEPS, round((1.0 - max(0.0, awake_ratio)) * STEPS)))


def veil(size: tuple[int, int], lost: float) -> pygame.Surface:
    """Return the dark as a picture: black with premultiplied alpha."""
    small = (max(2, size[0] // COARSE), max(2, size[1] // COARSE))
    picture = pygame.Surface(small, pygame.SRCALPHA)
    opaque = pygame.surfarray.pixels_alpha(picture)
    opaque[:] = darkness(small, lost) * 255.0
    del opaque
    return pygame.transform.smoothscale(picture, size)


def darkness(size: tuple[int, int], lost: float) -> NDArray[np.float64]:
    """Return how much of the light is gone at each place, 0 to 1, by x and y."""
    across = np.linspace(-1.0, 1.0, size[0])[:, None]
    along = np.linspace(-1.0, 1.0, size[1])[None, :]
    away = np.sqrt(across**2 + along**2)
    edge = 1.55 * (1.0 - lost) - 0.1 * lost
    rise = np.clip((away - edge) / SOFT + 0.5, 0.0, 1.0)
    return np.maximum(rise * rise * (3.0 - 2.0 * rise), max(0.0, lost - 0.8) * 5.0)

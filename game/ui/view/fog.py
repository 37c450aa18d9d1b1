"""Mist on the visor: a soft veil that closes from the edge of the picture to its middle.

What is seen of it is tuned: that breath fogs a visor from the outside in is known, how much of it
the cosmonaut saw is not. The veil stands still, so that it is the same with reduced motion.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import Colour

CLEAR_BELOW = 0.05
STEPS = 16
SHADES = 4
# A step is left only when the mist has gone this part of a step beyond it: no flicker between two.
STEADY_SHARE = 0.65
# The veil is soft: it is made this many times smaller and stretched.
COARSE = 8
THICKEST = 0.88
HAZE = 0.42
DAY: Colour = (206, 214, 220)
NIGHT: Colour = (58, 64, 74)


@dataclass(slots=True)
class Fog:
    """Draws the mist over pictures of one size; remembers the one veil that is on the visor."""

    size: tuple[int, int]
    _step: int = 0
    _made_for: tuple[int, int] = (0, 0)
    _veil: pygame.Surface | None = field(default=None)

    def draw(self, surface: pygame.Surface, fog_ratio: float, light: float) -> None:
        """Lay the mist of `fog_ratio` (0 to 1) over the picture; none below 0.05.

        `light` (0 to 1) is how brightly the Sun shines on it. Drawing the same again changes
        nothing.
        """
        self._step = step_of(fog_ratio, self._step)
        if self._step == 0:
            return
        shade = round(min(1.0, max(0.0, light)) * SHADES)
        if self._veil is None or self._made_for != (self._step, shade):
            self._made_for = (self._step, shade)
            tint = pygame.Color(NIGHT).lerp(pygame.Color(DAY), shade / SHADES)
            self._veil = veil(self.size, self._step / STEPS, (tint.r, tint.g, tint.b))
        surface.blit(self._veil, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)


def step_of(fog_ratio: float, last: int) -> int:
    """Return the step of the veil, 0 to 16, given the one before; 0 for what is no number."""
    if not fog_ratio >= CLEAR_BELOW:
        return 0
    exact = min(1.0, fog_ratio) * STEPS
    return last if last and abs(exact - last) <= STEADY_SHARE else max(1, round(exact))


def veil(size: tuple[int, int], fog_ratio: float, tint: Colour) -> pygame.Surface:
    """Return the mist as a picture with premultiplied alpha."""
    small = (max(2, size[0] // COARSE), max(2, size[1] // COARSE))
    alpha = thickness(small, fog_ratio)
    picture = pygame.Surface(small, pygame.SRCALPHA)
    colours = pygame.surfarray.pixels3d(picture)
    colours[:] = alpha[:, :, None] * np.array(tint, dtype=np.float64)
    del colours
    opaque = pygame.surfarray.pixels_alpha(picture)
    opaque[:] = alpha * 255.0
    del opaque
    return pygame.transform.smoothscale(picture, size)


def thickness(size: tuple[int, int], fog_ratio: float) -> NDArray[np.float64]:
    """Return how much of the light the mist takes, 0 to 1, by x and y."""
    across = np.linspace(-1.0, 1.0, size[0])[:, None]
    along = np.linspace(-1.0, 1.0, size[1])[None, :]
    clouds = sum(
        np.sin(a * across + b * along + c) * d
        for a, b, c, d in ((5.1, 3.3, 0.4, 0.05), (-7.7, 6.1, 2.0, 0.035), (13.0, -9.0, 5.0, 0.02))
    )
    distance = np.sqrt(across**2 + along**2) + clouds
    edge = 1.5 - 1.4 * fog_ratio
    rise = np.clip((distance - edge + 0.45) / 0.75, 0.0, 1.0)
    soft = rise * rise * (3.0 - 2.0 * rise)
    most = 0.35 + 0.6 * fog_ratio
    return np.minimum(THICKEST, most * soft + HAZE * fog_ratio**2)

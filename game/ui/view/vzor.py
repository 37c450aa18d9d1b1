"""The Vzor: straight down in the middle, the horizon in eight windows of a ring, by ray and ball.

Every ray is a direction in the ship, turned into the Earth's axes; what it meets is looked up in
the strip of ground under the descent, or in the map of the world beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
import pygame

from game.ui.view.vzor_ground import CloseGround, FarGround
from game.ui.view.vzor_light import (
    Packed,
    glow,
    light_and_veil,
    lit_ground,
    met,
    packed,
    place_of,
    turned,
)
from game.ui.view.vzor_middle import Middle
from game.ui.view.vzor_shape import WINDOWS, Rays, window_rays
from game.ui.view.vzor_state import VzorState

ALL_WINDOWS: Final = tuple(range(WINDOWS))


class VzorPainter:
    """Paints what the sight shows into a square of `side` pixels; the rest stays transparent."""

    def __init__(self, assets_root: Path, side: int) -> None:
        """Load the ground. Raise FileNotFoundError or pygame.error when pictures are missing."""
        folder = assets_root / "earth"
        self._close, self._far = CloseGround(folder), FarGround(folder)
        self._middle = Middle(side, self._close, self._far)
        self._windows = window_rays(side)
        self._side = side
        self._areas = tuple(_around(rays, side) for rays in self._windows)
        self._surface = pygame.Surface((side, side), pygame.SRCALPHA)

    def prepare(self, state: VzorState, heading_deg: float, at_once: bool = False) -> None:
        """Make a piece of the ground round the place below finer; `at_once` all that is needed."""
        place = place_of(state)
        below = place / np.linalg.norm(place)
        self._close.prepare(below, at_once)
        self._far.prepare(below, heading_deg, at_once)

    def areas(self, windows: Iterable[int]) -> tuple[pygame.Rect, ...]:
        """Return the pieces of the picture that change when middle and `windows` are painted."""
        inset = (self._side - self._middle.side) // 2
        middle = pygame.Rect(inset, inset, self._middle.side, self._middle.side)
        return (middle, *(self._areas[window] for window in windows))

    def painted(self, state: VzorState, windows: Iterable[int] = ALL_WINDOWS) -> pygame.Surface:
        """Return the picture of a state; the surface is used again for the next one.

        The middle is always painted; of the windows those of `windows`, and the others stay as
        they were painted last.
        """
        target = pygame.surfarray.pixels2d(self._surface)
        for window in windows:
            rays = self._windows[window]
            across, down = rays.pixels % self._side, rays.pixels // self._side
            target[across, down] = self._window(state, rays)
        del target
        self._middle.paint(state)
        inset = (self._side - self._middle.side) // 2
        self._surface.blit(self._middle.surface, (inset, inset))
        return self._surface

    def _window(self, state: VzorState, rays: Rays) -> Packed:
        """Return the packed colours of a window: ground in its haze, air over it, black sky."""
        place, ways = place_of(state), turned(state, rays.directions)
        found = met(place, ways)
        colour = np.zeros((ways.shape[1], 3), np.float32)
        if found.hits.any():
            ground = self._far.texels(found.spots, place / np.linalg.norm(place))
            colour[found.hits] = lit_ground(ground, *light_and_veil(state, found))
        missed = ~found.hits
        if missed.any():
            colour[missed] = glow(state, place, ways[:, missed])
        return packed(colour)


def _around(rays: Rays, side: int) -> pygame.Rect:
    """Return the smallest rectangle that holds a window's pixels."""
    across, down = rays.pixels % side, rays.pixels // side
    left, top = int(across.min()), int(down.min())
    return pygame.Rect(left, top, int(across.max()) - left + 1, int(down.max()) - top + 1)

"""The middle of the sight: ground below, looked up at every pixel, its light from a coarse grid.

Over fifteen degrees everything but the ground itself is smooth: places are worked out at some
hundred knots and drawn out between them, so that a large sight costs little.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_texture import ALPHA
from game.ui.view.vzor_ground import CloseGround, FarGround, Lookup
from game.ui.view.vzor_light import HAZE, glow, light_and_veil, lit_ground, met, packed, turned
from game.ui.view.vzor_light import place_of as where
from game.ui.view.vzor_shape import GROUND_R, Floats, middle_rays, places
from game.ui.view.vzor_state import VzorState

KNOTS: Final = 25


class Middle:
    """Paints the ground disc of a picture of `side` pixels into a square surface."""

    def __init__(self, side: int, close: CloseGround, far: FarGround) -> None:
        """Get ready for a picture of `side` pixels."""
        self.side = round(side * GROUND_R)
        self._close, self._far = close, far
        self._knots = middle_rays(np.linspace(-GROUND_R, GROUND_R, KNOTS, dtype=np.float32))
        axis = places(self.side) * GROUND_R
        self._pixels = middle_rays(axis)
        x, y = np.meshgrid(axis, axis)
        self._inside = np.where(np.hypot(x, y) < GROUND_R, 0xFFFFFFFF, 0).astype(np.uint32)
        self._between = _hats(self.side)
        self.surface = pygame.Surface((self.side, self.side), pygame.SRCALPHA)
        self._small = pygame.Surface((KNOTS, KNOTS), 0, 32)

    def paint(self, state: VzorState) -> None:
        """Paint what is below into `surface`."""
        place = where(state)
        found = met(place, turned(state, self._knots.directions))
        lookup = self._close.lookup(found.spots) if found.hits.all() else None
        if lookup is None:
            self._paint_slowly(state)
            return
        self._show(self._looked_up(lookup))
        keep, haze = light_and_veil(state, found)
        self._blend(np.repeat(keep[:, None], 3, 1), pygame.BLEND_RGB_MULT)
        self._blend(haze[:, None] * (np.array(HAZE, np.float32) / 255.0), pygame.BLEND_RGB_ADD)

    def _looked_up(self, lookup: Lookup) -> NDArray[np.uint32]:
        hats = self._between
        rows = hats @ lookup.rows.reshape(KNOTS, KNOTS).astype(np.float32) @ hats.T
        columns = hats @ lookup.columns.reshape(KNOTS, KNOTS).astype(np.float32) @ hats.T
        index = rows.astype(np.int32) * lookup.stride + columns.astype(np.int32)
        found: NDArray[np.uint32] = np.take(lookup.flat, index, mode="clip")
        return found

    def _show(self, pixels: NDArray[np.uint32]) -> None:
        target = pygame.surfarray.pixels2d(self.surface)
        # Texels of a picture that was loaded say nothing of their opacity.
        target[:] = ((pixels | ALPHA) & self._inside).T

    def _blend(self, shares: Floats, how: int) -> None:
        """Blend light known at the knots (n, 3), 0 to 1, over the whole square."""
        tones = np.clip(shares * 255.0 + 0.5, 0, 255).astype(np.uint8).reshape(KNOTS, KNOTS, 3)
        pygame.surfarray.blit_array(self._small, tones.transpose(1, 0, 2))
        size = self.side + self.side // (KNOTS - 1)
        wide = pygame.transform.smoothscale(self._small, (size, size))
        inset = (self.side - size) // 2
        self.surface.blit(wide, (inset, inset), special_flags=how)

    def _paint_slowly(self, state: VzorState) -> None:
        """Paint with the horizon in the disc, or away from the strip: pixel by pixel."""
        place, ways = where(state), turned(state, self._pixels.directions)
        found = met(place, ways)
        colour = np.zeros((ways.shape[1], 3), np.float32)
        ground = self._far.texels(found.spots, place / np.linalg.norm(place))
        colour[found.hits] = lit_ground(ground, *light_and_veil(state, found))
        missed = ~found.hits
        colour[missed] = glow(state, place, ways[:, missed])
        self._show(packed(colour).reshape(self.side, self.side))


def _hats(side: int) -> Floats:
    """Return the weights (side, KNOTS) that draw values at the knots out to every pixel."""
    at = (np.arange(side, dtype=np.float32) + 0.5) / side * (KNOTS - 1)
    knots = np.arange(KNOTS, dtype=np.float32)
    weights: Floats = np.maximum(0.0, 1.0 - np.abs(at[:, None] - knots[None, :]))
    return weights.astype(np.float32)

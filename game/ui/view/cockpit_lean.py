"""How the picture of the cabin leans in a burn: 0.3 g, as an eye that is pushed aside sees it."""

import math
from dataclasses import dataclass
from typing import Final

import pygame

from game.vocab.snapshot import Snapshot

# A point at the picture's edge moves so far, in design units; the whole sinks a little (tuned).
LEAN, SINK = 15.0, 7.0
LEAN_S: Final = 0.5
# The picture is moved in strips, so many for a pixel: what lies between two rows is mixed of both.
STEPS: Final = 4


@dataclass(slots=True)
class Lean:
    """Remembers how far the picture leans, by the flight's clock."""

    _share: float = 0.0
    _then_s: float = 0.0

    def follow(self, shot: Snapshot, calm: bool, at_once: bool) -> float:
        """Return how far it leans now, 0 to 1: fully while the engine burns, never when calm."""
        wanted = 1.0 if shot.telemetry.get("tdu.burning") is True and not calm else 0.0
        step = 1.0 if at_once else min(1.0, max(0.0, shot.time_s - self._then_s)) / LEAN_S
        self._then_s = shot.time_s
        if self._share < wanted:
            self._share = min(wanted, self._share + step)
        else:
            self._share = max(wanted, self._share - step)
        return self._share


def leaned(surface: pygame.Surface, beneath: pygame.Surface, share: float, unit: float) -> None:
    """Lean the picture on `surface` to the right by a `share`; `beneath` shows at its edges."""
    if share <= 0.0:
        return
    eased = share * share * (3.0 - 2.0 * share)
    upright = surface.copy()
    wide, high = surface.get_size()
    surface.blit(beneath, (0, 0))
    strips = max(1, round(STEPS * 2.0 * LEAN * eased * unit))
    for n in range(strips):
        left, right = n * wide // strips, (n + 1) * wide // strips
        along = (n + 0.5) / strips * 2.0 - 1.0
        down = (SINK + LEAN * along) * eased * unit
        whole, part = math.floor(down), down % 1.0
        piece = (left, 0, right - left, high)
        upright.set_alpha(None)
        surface.blit(upright, (left, whole), piece)
        upright.set_alpha(round(255 * part))
        surface.blit(upright, (left, whole + 1), piece)

"""The Vzor in the panel: its live picture behind metal and lines, or dark glass from the side.

The picture is painted smaller than it is shown, middle and ring in turns, a frame each: the
ground runs by a fraction of a pixel in that time.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pygame

from game.ui.view.vzor import GROUND_R, RING_FROM_R, RING_TO_R, VzorPainter
from game.ui.view.vzor_glass import RIM_R, glass
from game.ui.view.vzor_state import vzor_state
from game.vocab.channel import Value

MOST_PAINTED_PX: Final = 320
NEEDS: Final = "attitude.quaternion_w"
DARK: Final = (7, 10, 11)
# What falls through glass that is seen from the side: a shine without a picture.
SHINE: Final = (58, 74, 80)


class SightView:
    """Draws the sight into a square. Make a new one when its size changes."""

    def __init__(self, assets_root: Path, outer: int, still: bool = False) -> None:
        """Load the ground and cut the glass for a rim `outer` pixels wide."""
        self.outer = outer
        self._side = round(outer / RIM_R)
        self._painter = VzorPainter(assets_root, min(MOST_PAINTED_PX, self._side))
        self._glass = glass(self._side).premul_alpha()
        self._picture = pygame.Surface((self._side, self._side), pygame.SRCALPHA)
        self._still = still
        self._time_s: float | None = None
        self._ring_next = False

    def draw(
        self,
        target: pygame.Surface,
        at: tuple[int, int],
        telemetry: Mapping[str, Value],
        t_s: float,
    ) -> None:
        """Draw the sight with its outer rim's corner at `at`, for the flight's second `t_s`."""
        middle = at[0] + self.outer // 2, at[1] + self.outer // 2
        half = self._side / 2.0
        pygame.draw.circle(target, DARK, middle, half)
        if shows_ground(telemetry):
            corner = middle[0] - self._side // 2, middle[1] - self._side // 2
            target.blit(self._painted(telemetry, t_s), corner)
        elif lit(telemetry) > 0.0:
            _shine(target, middle, half, lit(telemetry))
        inset = (self.outer - self._glass.get_width()) // 2
        place = at[0] + inset, at[1] + inset
        target.blit(self._glass, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _painted(self, telemetry: Mapping[str, Value], t_s: float) -> pygame.Surface:
        if t_s == self._time_s:
            return self._picture
        jumped = self._time_s is None or self._still or abs(t_s - self._time_s) > 1.0
        state = vzor_state(telemetry)
        parts = ("middle", "ring") if jumped else (("ring",) if self._ring_next else ("middle",))
        small = self._painter.painted(state, parts)
        self._ring_next = not self._ring_next
        self._time_s = t_s
        pygame.transform.smoothscale(small, self._picture.get_size(), self._picture)
        return self._picture


def shows_ground(telemetry: Mapping[str, Value]) -> bool:
    """Return whether there is anything to see: somebody lies at it, and it is not night below."""
    return (
        NEEDS in telemetry and telemetry.get("sight.manned") is not False and lit(telemetry) > 0.0
    )


def lit(telemetry: Mapping[str, Value]) -> float:
    """Return the light on the ground below, 0 to 1; full where no sight tells it."""
    light = telemetry.get("sight.light_ratio", 1.0)
    return light if isinstance(light, float) else 1.0


def _shine(target: pygame.Surface, middle: tuple[int, int], half: float, light: float) -> None:
    """Paint the light of the ground in glass that nobody looks through."""
    for radius, share in ((RING_TO_R, 0.35), (RING_FROM_R, 0.0), (GROUND_R, 0.6), (0.4, 0.75)):
        mixed = [round(a + (b - a) * share * light) for a, b in zip(DARK, SHINE, strict=True)]
        pygame.draw.circle(target, mixed, middle, half * radius)

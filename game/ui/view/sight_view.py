"""The Vzor in the panel: its live picture behind metal and lines, or dark glass from the side.

The picture is painted smaller than it is shown, and its ring every second time only: the horizon
hardly moves while the ground runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pygame

from game.ui.view.vzor import GROUND_R, PARTS, RING_FROM_R, RING_TO_R, VzorPainter
from game.ui.view.vzor_glass import RIM_R, glass
from game.ui.view.vzor_state import VzorState, blended, vzor_state
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot

MOST_PAINTED_PX: Final = 320
# A moment so far from the last one is a new picture, ring and all.
JUMP_TICKS: Final = 100
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
        self._moment: tuple[int, float] | None = None
        self._states: dict[int, VzorState] = {}
        self._ring_next = False

    def draw(
        self,
        target: pygame.Surface,
        at: tuple[int, int],
        previous: Snapshot,
        current: Snapshot,
        alpha: float,
    ) -> None:
        """Draw the sight with its outer rim's corner at `at`, `alpha` of the way to `current`."""
        middle = at[0] + self.outer // 2, at[1] + self.outer // 2
        half = self._side / 2.0
        told = current.telemetry
        pygame.draw.circle(target, DARK, middle, half)
        if shows_ground(told):
            corner = middle[0] - self._side // 2, middle[1] - self._side // 2
            target.blit(self._painted(previous, current, alpha), corner)
        elif lit(told) > 0.0:
            _shine(target, middle, half, lit(told))
        inset = (self.outer - self._glass.get_width()) // 2
        place = at[0] + inset, at[1] + inset
        target.blit(self._glass, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _painted(self, previous: Snapshot, current: Snapshot, alpha: float) -> pygame.Surface:
        moment = (current.tick, alpha)
        if moment == self._moment:
            return self._picture
        jumped = self._moment is None or abs(current.tick - self._moment[0]) > JUMP_TICKS
        self._ring_next = self._still or jumped or not self._ring_next
        state = blended(self._state(previous), self._state(current), alpha)
        small = self._painter.painted(state, PARTS if self._ring_next else PARTS[:1])
        self._moment = moment
        pygame.transform.smoothscale(small, self._picture.get_size(), self._picture)
        return self._picture

    def _state(self, shot: Snapshot) -> VzorState:
        """Return what a snapshot shows, kept for the frames between two of them."""
        if shot.tick not in self._states:
            newest = sorted(self._states)[-1:]
            self._states = {tick: self._states[tick] for tick in newest}
            self._states[shot.tick] = vzor_state(shot.telemetry)
        return self._states[shot.tick]


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

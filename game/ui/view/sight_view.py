"""The Vzor in the panel: its live picture behind metal and lines, or dark glass from the side.

The picture is painted as large as it is shown. Of the eight windows one is painted each time, two
while the ship turns: the horizon hardly moves while the ground runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pygame

from game.ui.view.vzor import ALL_WINDOWS, VzorPainter
from game.ui.view.vzor_glass import RIM_R, glass
from game.ui.view.vzor_shape import GROUND_R, RING_FROM_R, RING_TO_R
from game.ui.view.vzor_state import VzorState, blended, vzor_state
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot

# A moment so far from the last one is a new picture, ring and all.
JUMP_TICKS: Final = 100
# Windows at a time: at rest, and turning faster than this.
AT_REST, TURNING, TURNS_DEG_PER_S = 1, 2, 0.7
TURN_RATE: Final = "attitude.turn_rate_deg_per_s"
NEEDS: Final = "attitude.quaternion_w"
HEADING: Final = "orbit.heading_deg"
OUT_OF_SEATS: Final = ("seats.commander_ratio", "seats.navigator_ratio")
# A closed deck of clouds in full light.
CLOUD: Final = (196, 202, 208)
# What is shown: the ground through it, or the glass from the side.
GROUND, GLASS = "ground", "glass"
DARK: Final = (7, 10, 11)
# What falls through glass that is seen from the side: a shine without a picture.
SHINE: Final = (58, 74, 80)


class SightView:
    """Draws the sight into a square. Make a new one when its size changes.

    What stands round it is taken from the first picture it is drawn on, and must stay the same.
    """

    def __init__(self, assets_root: Path, outer: int, still: bool = False) -> None:
        """Load the ground and cut the glass for a rim `outer` pixels wide."""
        self.outer = outer
        self._side = round(outer / RIM_R)
        self._painter = VzorPainter(assets_root, self._side)
        self._glass = glass(self._side)
        self._bare: pygame.Surface | None = None
        self._whole = pygame.Surface((outer, outer))
        self._still = still
        self._shown: tuple[str, float] | None = None
        self._states: dict[int, VzorState] = {}
        self._window = 0

    def draw(
        self,
        target: pygame.Surface,
        at: tuple[int, int],
        previous: Snapshot,
        current: Snapshot,
        alpha: float,
    ) -> None:
        """Draw the sight with its outer rim's corner at `at`, `alpha` of the way to `current`."""
        if self._bare is None:
            self._bare = pygame.Surface((self.outer, self.outer))
            self._bare.blit(target, (0, 0), (*at, self.outer, self.outer))
        told = current.telemetry
        if shows_ground(told):
            self._show_ground(previous, current, alpha)
        else:
            self._show_glass(current, lit(told))
        target.blit(self._whole, at)
        if told.get("sight.clouded") is True and shows_ground(told):
            self._lay_clouds(target, at, lit(told))

    def _lay_clouds(self, target: pygame.Surface, at: tuple[int, int], light: float) -> None:
        """Hide the ground in the middle behind a closed deck, and lay the glass over it."""
        middle = (at[0] + self.outer // 2, at[1] + self.outer // 2)
        colour = [round(a + (b - a) * light) for a, b in zip(DARK, CLOUD, strict=True)]
        pygame.draw.aacircle(target, colour, middle, round(self._side / 2.0 * GROUND_R))
        inset = (self.outer - self._glass.get_width()) // 2
        place = (at[0] + inset, at[1] + inset)
        target.blit(self._glass, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _show_ground(self, previous: Snapshot, current: Snapshot, alpha: float) -> None:
        """Paint the middle and the windows whose turn it is, and the glass that lies over them."""
        moment = current.tick + alpha
        if self._shown == (GROUND, moment):
            return
        last = self._shown
        jumped = last is None or last[0] != GROUND or abs(moment - last[1]) > JUMP_TICKS
        self._shown = (GROUND, moment)
        self._prepare(current)
        windows = ALL_WINDOWS if self._still or jumped else self._due(current)
        state = blended(self._state(previous), self._state(current), alpha)
        picture = self._painter.painted(state, windows)
        if len(windows) == len(ALL_WINDOWS):
            self._clear()
            inset = (self.outer - self._side) // 2
            self._whole.blit(picture, (inset, inset))
            self._cover(self._whole.get_rect())
            return
        for area in self._painter.areas(windows):
            self._lay(picture, area)

    def _show_glass(self, shot: Snapshot, light: float) -> None:
        """Paint the glass as it looks from the side: a shine by day, black by night."""
        if light > 0.0 and anybody_comes(shot.telemetry):
            self._prepare(shot)
        light = round(light, 2)
        if self._shown == (GLASS, light):
            return
        self._shown = (GLASS, light)
        self._clear()
        if light > 0.0:
            _shine(self._whole, (self.outer // 2, self.outer // 2), self._side / 2.0, light)
        self._cover(self._whole.get_rect())

    def _clear(self, place: pygame.Rect | None = None) -> None:
        """Leave only what stands round the sight, and darkness in it; in a piece, or everywhere."""
        if place is not None:
            self._whole.set_clip(place)
        if self._bare is not None:
            self._whole.blit(self._bare, (0, 0))
        middle = (self.outer // 2, self.outer // 2)
        pygame.draw.circle(self._whole, DARK, middle, self._side / 2.0)
        self._whole.set_clip(None)

    def _lay(self, picture: pygame.Surface, area: pygame.Rect) -> None:
        """Lay a piece of the picture down, and the glass over it."""
        inset = (self.outer - self._side) // 2
        place = area.move(inset, inset)
        self._clear(place)
        self._whole.blit(picture, place, area)
        self._cover(place)

    def _cover(self, place: pygame.Rect) -> None:
        """Lay what of the glass lies over a place on it."""
        inset = (self.outer - self._glass.get_width()) // 2
        over = place.move(-inset, -inset)
        self._whole.blit(self._glass, place, over, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _due(self, shot: Snapshot) -> tuple[int, ...]:
        """Return the windows to paint now, taking turns."""
        rate = shot.telemetry.get(TURN_RATE, 0.0)
        count = TURNING if isinstance(rate, float) and rate > TURNS_DEG_PER_S else AT_REST
        first, self._window = self._window, (self._window + count) % len(ALL_WINDOWS)
        return tuple((first + n) % len(ALL_WINDOWS) for n in range(count))

    def _prepare(self, shot: Snapshot) -> None:
        """Make the ground finer, before it is looked at and while it is."""
        if NEEDS in shot.telemetry:
            heading_deg = float(shot.telemetry.get(HEADING, 0.0))
            self._painter.prepare(self._state(shot), heading_deg, self._still)

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


def anybody_comes(telemetry: Mapping[str, Value]) -> bool:
    """Return whether a man is out of his seat, who may soon look through the sight."""
    return any(telemetry.get(name, 0.0) != 0.0 for name in OUT_OF_SEATS)


def lit(telemetry: Mapping[str, Value]) -> float:
    """Return the light on the ground below, 0 to 1; full where no sight tells it."""
    light = telemetry.get("sight.light_ratio", 1.0)
    return light if isinstance(light, float) else 1.0


def _shine(target: pygame.Surface, middle: tuple[int, int], half: float, light: float) -> None:
    """Paint the light of the ground in glass that nobody looks through."""
    for radius, share in ((RING_TO_R, 0.35), (RING_FROM_R, 0.0), (GROUND_R, 0.6), (0.4, 0.75)):
        mixed = [round(a + (b - a) * share * light) for a, b in zip(DARK, SHINE, strict=True)]
        pygame.draw.circle(target, mixed, middle, half * radius)

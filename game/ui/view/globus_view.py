"""The Globus in the panel: a turning ball under a cross-hair, laps, light, and its button."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import pygame

from game.ui.pen import Pen
from game.ui.view.lab_globe import Globe, GlobePainter
from game.ui.widgets.instrument import figures, minutes_text

RIM: Final = (132, 112, 70)
RIM_DARK: Final = (58, 48, 30)
FACE: Final = (16, 18, 17)
HAIR: Final = (24, 22, 18)
# The ball is painted anew when it has turned by so much, and no larger than this.
STEP_DEG: Final = 0.4
MOST_PAINTED_PX: Final = 200
BALL: Final = 0.80
LIT: Final = (250, 214, 120)
SHADED: Final = (40, 44, 58)


@dataclass(frozen=True, slots=True)
class GlobusReading:
    """What it shows: the place under the cross-hair, its mode, laps, light left; and its words."""

    latitude_deg: float
    longitude_deg: float
    landing: bool
    laps: int
    light_left_s: float
    mode_word: str
    laps_word: str
    light_word: str


class GlobusView:
    """Draws the instrument. Keeps its round part as it was painted last."""

    def __init__(self, world: pygame.Surface) -> None:
        """Take a picture of the whole world."""
        self._painter = GlobePainter(world)
        self._ball: tuple[tuple[float, float, int], pygame.Surface] | None = None

    def draw(self, pen: Pen, rect: pygame.Rect, shown: GlobusReading) -> None:
        """Draw it into `rect`: the ball at the left, its counters at the right."""
        side = min(rect.h, round(rect.w * 0.66))
        dial = pygame.Rect(rect.x, rect.y + (rect.h - side) // 2, side, side)
        pen.surface.blit(self._dial(pen, side, shown), dial)
        left = dial.right + pen.u(8)
        _counters(pen, pygame.Rect(left, rect.y, rect.right - left + pen.u(8), rect.h), shown)

    def _dial(self, pen: Pen, side: int, shown: GlobusReading) -> pygame.Surface:
        """Return rim, ball and cross-hair in one picture; a new one when the ball has turned."""
        here = (
            round(shown.latitude_deg / STEP_DEG) * STEP_DEG,
            round(shown.longitude_deg / STEP_DEG) * STEP_DEG,
            side,
        )
        if self._ball is None or self._ball[0] != here:
            picture = pygame.Surface((side, side), pygame.SRCALPHA)
            own = replace(pen, surface=picture)
            dial, radius = picture.get_rect(), side // 2
            pygame.draw.aacircle(picture, RIM_DARK, dial.center, radius)
            pygame.draw.aacircle(picture, RIM, dial.center, radius - pen.hair(2), pen.hair(7))
            pygame.draw.aacircle(picture, FACE, dial.center, round(radius * 0.9))
            _ticks(own, dial, radius)
            ball = self._painted(round(side * BALL), here[0], here[1])
            picture.blit(ball, ball.get_rect(center=dial.center))
            _hair(own, dial, round(radius * BALL))
            self._ball = (here, picture)
        return self._ball[1]

    def _painted(self, side: int, latitude_deg: float, longitude_deg: float) -> pygame.Surface:
        """Return the ball, `side` pixels wide, lit all over: it has its own lamp."""
        small = min(side, MOST_PAINTED_PX)
        globe = Globe((small, small), latitude_deg, longitude_deg, small / 2.0 - 1.0)
        ball = self._painter.painted(globe, (latitude_deg, longitude_deg))
        return ball if small == side else pygame.transform.smoothscale(ball, (side, side))


def mode_at(rect: pygame.Rect, x: float, y: float) -> bool:
    """Return whether a pixel lies on the instrument's button, in its right part."""
    return rect.collidepoint(x, y) and x > rect.x + 0.67 * rect.w and y < rect.y + 0.36 * rect.h


def knob_at(rect: pygame.Rect, x: float, y: float) -> str:
    """Return which way a press on the ball turns it, by its quarter: an action, or nothing."""
    side = min(rect.h, round(rect.w * 0.66))
    dx, dy = x - rect.x - side / 2.0, y - rect.centery
    if math.hypot(dx, dy) > side / 2.0:
        return ""
    if abs(dx) > abs(dy):
        return "globus_east" if dx > 0.0 else "globus_west"
    return "globus_back" if dy > 0.0 else "globus_forth"


def _ticks(pen: Pen, dial: pygame.Rect, radius: int) -> None:
    for n in range(36):
        turn = math.radians(10.0 * n)
        inner = 0.83 if n % 9 == 0 else 0.86
        ends = [
            (
                dial.centerx + radius * share * math.cos(turn),
                dial.centery + radius * share * math.sin(turn),
            )
            for share in (inner, 0.89)
        ]
        pygame.draw.aaline(pen.surface, RIM, ends[0], ends[1])


def _hair(pen: Pen, dial: pygame.Rect, radius: int) -> None:
    x, y = dial.center
    gap = pen.u(5)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        ends = (x + dx * gap, y + dy * gap), (x + dx * radius, y + dy * radius)
        pygame.draw.line(pen.surface, HAIR, *ends, pen.hair(3))
        pygame.draw.line(pen.surface, (232, 214, 160), *ends, pen.hair(1))
    pygame.draw.aacircle(pen.surface, (232, 214, 160), (x, y), gap, pen.hair(1))


def _counters(pen: Pen, rect: pygame.Rect, shown: GlobusReading) -> None:
    """Draw the button with its lamp, the lap counter, and the disc of light and shadow."""
    step = rect.h // 3
    mode, laps, light = (
        pygame.Rect(rect.x, rect.y + k * step, rect.w - pen.u(8), step - pen.u(6)) for k in range(3)
    )
    for box in (mode, laps, light):
        pygame.draw.rect(pen.surface, FACE, box, border_radius=pen.u(4))
        pygame.draw.rect(pen.surface, RIM_DARK, box, pen.hair(), pen.u(4))
    _word(pen, mode, shown.mode_word)
    colour = LIT if shown.landing else SHADED
    pygame.draw.aacircle(pen.surface, RIM, (mode.centerx, mode.bottom - pen.u(20)), pen.u(13))
    pygame.draw.aacircle(pen.surface, colour, (mode.centerx, mode.bottom - pen.u(20)), pen.u(10))
    _word(pen, laps, shown.laps_word)
    place = (laps.centerx, laps.bottom - pen.u(22))
    pen.write(figures(shown.laps, 0), place, 26, pen.theme.bone, "mono", "center")
    _word(pen, light, shown.light_word)
    tone = LIT if shown.light_left_s > 0.0 else pen.theme.dim
    place = (light.centerx, light.bottom - pen.u(22))
    pen.write(minutes_text(shown.light_left_s), place, 22, tone, "mono", "center", light.w)


def _word(pen: Pen, box: pygame.Rect, word: str) -> None:
    pen.write(word, (box.centerx, box.y + pen.u(12)), 15, pen.theme.bone, "title", "center", box.w)

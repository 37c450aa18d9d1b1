"""Below the window: the pencil on its string, the six things, and the moments on the watch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.ui.pen import Pen
from game.ui.theme import SMALL
from game.ui.widgets.instrument import plate

STRING: Final = (188, 180, 160)
PENCIL: Final = (222, 170, 60)
TIP: Final = (60, 52, 44)
# How far the string hangs off the plumb of the floor while nothing weighs (deg), and how crooked.
AFLOAT_DEG: Final = 50.0
HEAVY_KG: Final = 20.0


@dataclass(frozen=True, slots=True)
class ThingMark:
    """One thing: its word, where it is, the word for where, whether Leonov reaches for it.

    `put_away` says how far he has stowed it, 0 to 1.
    """

    word: str
    place: str
    place_word: str
    wanted: bool = False
    put_away: float = 0.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the watch: its word, its time as text, whether it is marked or only due."""

    word: str
    text: str
    marked: bool


def draw_string(pen: Pen, rect: pygame.Rect, taut: float) -> None:
    """Draw the pencil on its string: `taut` is 0 afloat, 1 hanging to the wall behind the backs."""
    plate(pen, rect, 214)
    top = (rect.centerx, rect.y + pen.u(8))
    length = rect.h - pen.u(32)
    lean = math.radians(AFLOAT_DEG * (1.0 - taut))
    foot = (
        top[0] + length * 0.7 * math.sin(lean),
        top[1] + length * (0.45 + 0.4 * taut) * math.cos(lean),
    )
    slack = pen.u(16) * (1.0 - taut)
    middle = ((top[0] + foot[0]) / 2.0 - slack, (top[1] + foot[1]) / 2.0 + slack)
    pygame.draw.aalines(pen.surface, STRING, False, (top, middle, foot))
    along = (math.sin(lean * 0.6), math.cos(lean * 0.6))
    end = (foot[0] + pen.u(26) * along[0], foot[1] + pen.u(26) * along[1])
    pygame.draw.line(pen.surface, PENCIL, foot, end, pen.hair(5))
    pygame.draw.line(
        pen.surface,
        TIP,
        end,
        (end[0] + along[0] * pen.u(4), end[1] + along[1] * pen.u(4)),
        pen.hair(3),
    )


def draw_things(pen: Pen, rect: pygame.Rect, things: Sequence[ThingMark]) -> None:
    """Draw one small plate for each thing, its sign saying as much as its colour."""
    wide = rect.w / max(1, len(things))
    for k, one in enumerate(things):
        box = pygame.Rect(round(rect.x + k * wide), rect.y, round(wide) - pen.u(6), rect.h)
        plate(pen, box, 214)
        near, stowed = one.place == "near", one.place == "stowed"
        tone = pen.theme.teal if stowed else pen.theme.amber if near else pen.theme.dim
        _sign(pen, (box.centerx, box.y + pen.u(14)), one.place, tone)
        place = (box.centerx, box.y + pen.u(36))
        pen.write(one.word, place, SMALL, pen.theme.bone, "text", "center", box.w - pen.u(8))
        place = (box.centerx, box.y + pen.u(57))
        pen.write(one.place_word, place, 15, tone, "text", "center", box.w - pen.u(8))
        if one.wanted:
            pygame.draw.rect(pen.surface, pen.theme.amber, box, pen.hair(2), pen.u(6))
            pygame.draw.rect(pen.surface, pen.theme.amber, _bar(pen, box, one.put_away))


def _bar(pen: Pen, box: pygame.Rect, share: float) -> pygame.Rect:
    """Return the bar at the foot of a plate that says how far something is done."""
    inner = box.inflate(-pen.u(12), -pen.u(8))
    return pygame.Rect(inner.x, inner.bottom - pen.u(4), round(inner.w * share), pen.u(4))


def _sign(pen: Pen, at: tuple[int, int], place: str, tone: tuple[int, int, int]) -> None:
    """Draw a ring for what floats, a disc for what is near, a tick for what is stowed."""
    radius = pen.u(7)
    if place == "stowed":
        points = [(at[0] - radius, at[1]), (at[0] - radius // 4, at[1] + radius * 0.7),
                  (at[0] + radius, at[1] - radius * 0.8)]  # fmt: skip
        pygame.draw.lines(pen.surface, tone, False, points, pen.hair(3))
    elif place == "fallen":
        pygame.draw.line(
            pen.surface, tone, (at[0] - radius, at[1]), (at[0] + radius, at[1]), pen.hair(4)
        )
    else:
        pygame.draw.aacircle(pen.surface, tone, at, radius, 0 if place == "near" else pen.hair(2))


def draw_moments(pen: Pen, rect: pygame.Rect, moments: Sequence[Moment]) -> None:
    """Draw the moments of the watch below each other: bright once marked, dim while only due."""
    plate(pen, rect, 214)
    step = (rect.h - pen.u(8)) / max(1, len(moments))
    for k, one in enumerate(moments):
        y = round(rect.y + pen.u(4) + (k + 0.5) * step)
        tone = pen.theme.bone if one.marked else pen.theme.dim
        left, right = (rect.x + pen.u(10), y), (rect.right - pen.u(10), y)
        pen.write(one.word, left, SMALL, tone, "text", "midleft", round(rect.w * 0.58))
        pen.write(one.text, right, SMALL, tone, "mono", "midright", round(rect.w * 0.36))

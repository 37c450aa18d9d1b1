"""The two men from above: couches turned from the panel, the sight in the floor, belts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import Colour

COUCH: Colour = (74, 62, 46)
COUCH_LIT: Colour = (112, 94, 68)
SUIT: Colour = (214, 200, 168)
SUIT_DARK: Colour = (120, 108, 84)
HELMET: Colour = (238, 236, 228)
BELT: Colour = (52, 60, 66)
PANEL: Colour = (72, 79, 76)
SIGHT: Colour = (96, 150, 196)
# Middles of the two couches, and where a man lies who looks through the sight (shares of the box).
SEATS = ((0.56, 0.30), (0.56, 0.74))
AT_SIGHT = (0.40, 0.52)
SIGHT_AT = (0.185, 0.52)
# Who is pressed where, from top to foot (shares of the box).
PARTS = {"commander": (0.0, 0.41), "navigator": (0.41, 0.82), "belts": (0.82, 1.0)}


@dataclass(frozen=True, slots=True)
class Couches:
    """How far out each man is (0 seat, 1 at the sight), the belts (1 done), their names."""

    out: tuple[float, float]
    belts: float
    names: tuple[str, str]
    belts_word: str


def draw(pen: Pen, rect: pygame.Rect, men: Couches) -> None:
    """Draw couches and men into `rect`, and the word about the belts below."""
    room = pygame.Rect(rect.x, rect.y, rect.w, rect.h - pen.u(20))
    pygame.draw.rect(pen.surface, PANEL, (room.x, room.y, round(room.w * 0.05), room.h))
    eye = _at(room, SIGHT_AT)
    pygame.draw.aacircle(pen.surface, (30, 36, 36), eye, round(room.h * 0.17))
    pygame.draw.aacircle(pen.surface, SIGHT, eye, round(room.h * 0.11))
    for seat in SEATS:
        _couch(pen, room, seat)
    for index, out in enumerate(men.out):
        _man(pen, room, index, out, men.belts if out == 0.0 else 0.0)
    for index, name in enumerate(men.names):
        x, y = _at(room, (0.868, SEATS[index][1]))
        pen.write(name, (x, y), 14, pen.theme.bone, "text", "center", round(room.w * 0.265))
    foot = (rect.centerx, rect.bottom - pen.u(10))
    tone = pen.theme.bone if men.belts >= 1.0 else pen.theme.amber
    pen.write(men.belts_word, foot, 15, tone, "text", "center", rect.w)


def man_at(rect: pygame.Rect, x: float, y: float) -> str:
    """Return whose couch lies under a pixel: `commander`, `navigator`, or `belts` at the foot."""
    if not rect.collidepoint(x, y):
        return ""
    share = (y - rect.y) / rect.h
    return next(name for name, (_, to) in PARTS.items() if share < to or name == "belts")


def place_of(rect: pygame.Rect, name: str) -> pygame.Rect | None:
    """Return the part of the box that is pressed for `commander`, `navigator` or `belts`."""
    if name not in PARTS:
        return None
    first, last = (rect.y + round(share * rect.h) for share in PARTS[name])
    return pygame.Rect(rect.x, first, rect.w, last - first)


def _at(room: pygame.Rect, share: tuple[float, float]) -> tuple[int, int]:
    return round(room.x + share[0] * room.w), round(room.y + share[1] * room.h)


def _couch(pen: Pen, room: pygame.Rect, seat: tuple[float, float]) -> None:
    wide, high = round(room.w * 0.34), round(room.h * 0.40)
    couch = pygame.Rect(0, 0, wide, high)
    couch.center = _at(room, seat)
    pygame.draw.rect(pen.surface, COUCH, couch, border_radius=pen.u(8))
    pygame.draw.rect(pen.surface, COUCH_LIT, couch, pen.hair(1.5), pen.u(8))


def _man(pen: Pen, room: pygame.Rect, index: int, out: float, belts: float) -> None:
    """Draw one man: lying along his couch, or moved and turned across both toward the sight."""
    share = out * out * (3.0 - 2.0 * out)
    seat = SEATS[index]
    middle = tuple(a + (b - a) * share for a, b in zip(seat, AT_SIGHT, strict=True))
    x, y = _at(room, (middle[0], middle[1]))
    # In his couch the head is at the right, feet toward the panel; at the sight it lies over it.
    turn = math.pi * share + (0.10 if index else -0.10) * share
    long, thick = room.h * 0.34, max(3, round(room.h * 0.17))
    c, s = math.cos(turn), math.sin(turn)

    def spot(along: float, aside: float = 0.0) -> tuple[int, int]:
        return round(x + c * along - s * aside), round(y + s * along + c * aside)

    pygame.draw.line(pen.surface, SUIT_DARK, spot(-long), spot(-long * 0.2), thick // 2)
    pygame.draw.line(pen.surface, SUIT, spot(-long * 0.25), spot(long * 0.42), thick)
    pygame.draw.aacircle(pen.surface, HELMET, spot(long * 0.72), round(thick * 0.62))
    pygame.draw.aacircle(pen.surface, SUIT_DARK, spot(long * 0.72), round(thick * 0.62), pen.hair())
    if belts > 0.0:
        reach = thick * 0.75 * belts
        for along in (-0.1, 0.25):
            ends = spot(long * along, -reach), spot(long * along, reach)
            pygame.draw.line(pen.surface, BELT, *ends, pen.hair(3))

"""Where the energy of the fall has gone, as one bar cut in four; and the arrows at the sphere."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, LEAD, SMALL, Colour

GAP = 10.0
HEAD = 12.0


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of the bar: megajoules a kilogram, its colour of the theme, its word."""

    mj: float
    tone: str
    word: str


@dataclass(frozen=True, slots=True)
class ArrowView:
    """An arrow of `share` of the longest length, `angle_deg` up from level, and what it means."""

    share: float
    angle_deg: float
    tone: str
    word: str


def draw_bar(pen: Pen, rect: pygame.Rect, title: str, parts: Sequence[BarPart]) -> None:
    """Draw the whole energy as one bar; each part with its word and number below."""
    pen.panel(rect)
    pad, line = pen.u(GAP), pen.line_height(BODY)
    pen.write(title, (rect.x + pad, rect.y + pad // 2), BODY, face="bold", most_px=rect.w - 2 * pad)
    whole = max(1e-9, sum(part.mj for part in parts))
    bar = pygame.Rect(rect.x + pad, rect.y + pad + line, rect.w - 2 * pad, pen.u(34))
    left = float(bar.x)
    for part in parts:
        wide = bar.w * part.mj / whole
        piece = pygame.Rect(round(left), bar.y, round(left + wide) - round(left), bar.h)
        pygame.draw.rect(pen.surface, getattr(pen.theme, part.tone), piece)
        left += wide
    pygame.draw.rect(pen.surface, pen.theme.line, bar, pen.hair())
    column = bar.w // max(1, len(parts))
    for index, part in enumerate(parts):
        x = bar.x + index * column
        box = pygame.Rect(x, 0, pen.u(14), pen.u(14))
        box.centery = bar.bottom + pad + line // 2
        pygame.draw.rect(pen.surface, getattr(pen.theme, part.tone), box)
        room = max(1, column - box.w - 2 * pad)
        place = pen.write(part.word, (box.right + pad // 2, bar.bottom + pad), BODY, most_px=room)
        share = percent_text(part.mj / whole)
        pen.write(share, place.bottomleft, LEAD, pen.theme.bone, "bold", most_px=room)


def percent_text(share: float) -> str:
    """Return a share in per cent; less than one of them with a digit more."""
    percent = 100.0 * share
    return f"{percent:.1f} %" if 0.0 < percent < 1.0 else f"{percent:.0f} %"


def draw_arrow(pen: Pen, here: tuple[float, float], long_px: float, arrow: ArrowView) -> None:
    """Draw an arrow from `here`; a short one is left out, its word with it."""
    reach = long_px * arrow.share
    if reach < pen.u(HEAD):
        return
    turn = math.radians(arrow.angle_deg)
    x, y = math.cos(turn), -math.sin(turn)
    end = (here[0] + reach * x, here[1] + reach * y)
    head = pen.u(HEAD)
    foot = (end[0] - head * x, end[1] - head * y)
    colour: Colour = getattr(pen.theme, arrow.tone)
    pygame.draw.line(pen.surface, colour, here, foot, pen.hair(4.0))
    side = (-0.45 * head * y, 0.45 * head * x)
    corners = (end, (foot[0] + side[0], foot[1] + side[1]), (foot[0] - side[0], foot[1] - side[1]))
    pygame.draw.polygon(pen.surface, colour, corners)
    text = pen.line(arrow.word, SMALL, colour, "bold")
    anchor = "midleft" if x >= 0.0 else "midright"
    place = text.get_rect(**{anchor: (round(end[0] + pen.u(6) * x), round(end[1] + pen.u(8) * y))})
    place.clamp_ip(pen.surface.get_clip().inflate(-pen.u(8), -pen.u(8)))
    pen.shade(place.inflate(pen.u(6), 0), alpha=150)
    pen.surface.blit(text, place)

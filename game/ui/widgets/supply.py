"""What is left of something vital: a large number, a broad scale of zones, the rest in words."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Reading, Scale
from game.ui.widgets.zone_bar import draw_bar, draw_word

NAME, NUMBER, UNIT, SECOND = 18.0, 34.0, 18.0, 18.0
BAR = 8.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the name above the number, the second amount at the right, the zones below."""
    pen.write(reading.label, rect.topleft, NAME, pen.theme.bone, most_px=rect.w)
    middle = rect.y + rect.h * 42 // 100
    unit = pen.line(reading.unit, UNIT, pen.theme.dim)
    second = pen.line(reading.second_text, SECOND, pen.theme.dim, "mono", rect.w * 2 // 5)
    room = max(1, rect.w - unit.get_width() - second.get_width() - pen.u(12))
    number = pen.write(
        reading.text, (rect.x, middle), NUMBER, pen.theme.bone, "mono", "midleft", room
    )
    baseline = number.bottom - pen.t(8)
    pen.surface.blit(unit, unit.get_rect(bottomleft=(number.right + pen.u(4), baseline)))
    pen.surface.blit(second, second.get_rect(bottomright=(rect.right, baseline)))
    bar = pygame.Rect(rect.x, rect.y + rect.h * 65 // 100, rect.w, max(3, pen.u(BAR)))
    draw_bar(pen, bar, scale, reading)
    draw_word(pen, (rect.x, rect.bottom - pen.t(11)), reading, rect.w)

"""A small instrument: name, number, a thin scale of zones, and the zone in a word."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Reading, Scale
from game.ui.widgets.zone_bar import draw_bar, draw_word

NAME, NUMBER, UNIT = 18.0, 28.0, 18.0
BAR = 8.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw four rows from the top of `rect` down; the number never leaves its width."""
    pen.write(reading.label, rect.topleft, NAME, pen.theme.bone, most_px=rect.w)
    unit = pen.line(reading.unit, UNIT, pen.theme.dim)
    middle = rect.y + rect.h * 42 // 100
    room = max(1, rect.w - unit.get_width() - pen.u(4))
    number = pen.write(
        reading.text, (rect.x, middle), NUMBER, pen.theme.bone, "mono", "midleft", room
    )
    baseline = number.bottom - pen.t(4)
    pen.surface.blit(unit, unit.get_rect(bottomleft=(number.right + pen.u(4), baseline)))
    bar = pygame.Rect(rect.x, rect.y + rect.h * 65 // 100, rect.w, max(3, pen.u(BAR)))
    draw_bar(pen, bar, scale, reading)
    draw_word(pen, (rect.x, rect.bottom - pen.t(11)), reading, rect.w)

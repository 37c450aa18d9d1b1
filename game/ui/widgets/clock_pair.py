"""Two clocks, one above the other: yours and that of 1965."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Reading, Scale, plate

DIGITS = 34.0
NAMES = 18.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw both clocks in large figures; without a second text, one clock alone."""
    plate(pen, rect)
    rows = [(reading.label, reading.text, pen.theme.bone)]
    if reading.second_text:
        rows.append((reading.second_label, reading.second_text, pen.theme.sky))
    inner = rect.inflate(-2 * pen.u(14), -2 * pen.u(6))
    height = inner.h // len(rows)
    for index, (name, time, colour) in enumerate(rows):
        middle = inner.y + height * index + height // 2
        clock = pen.write(
            time, (inner.right, middle), DIGITS, colour, "mono", "midright", round(inner.w * 0.66)
        )
        room = max(1, clock.left - inner.x - pen.u(8))
        pen.write(name, (inner.x, middle), NAMES, colour, "bold", "midleft", room)

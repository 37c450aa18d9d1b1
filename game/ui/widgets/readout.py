"""A large number with its name and unit."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Reading, Scale

NAME_SIZE = 18.0
NUMBER_SIZE = 31.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the name above the number; the unit stands to the right of the number."""
    name = pen.write(reading.label, rect.topleft, NAME_SIZE, pen.theme.bone, most_px=rect.w)
    unit = pen.line(reading.unit, NAME_SIZE, pen.theme.dim)
    room = max(1, rect.w - unit.get_width() - pen.u(6))
    number = pen.write(
        reading.text,
        (rect.x, name.bottom - pen.u(4)),
        NUMBER_SIZE,
        pen.theme.bone,
        "mono",
        most_px=room,
    )
    baseline = number.bottom - pen.t(7)
    pen.surface.blit(unit, unit.get_rect(bottomleft=(number.right + pen.u(6), baseline)))

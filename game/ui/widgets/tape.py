"""A straight bar with an end mark: what is left of something, with the number in figures."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import ENAMEL, PRINT, Reading, Scale, number_of

BAR_HEIGHT = 13.0
ROW = 26.0
LOW_SHARE = 0.25


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw `reading` as a bar along `scale`; the last quarter is hatched as well as amber."""
    row = pen.t(ROW)
    number = pen.write(
        reading.text, (rect.right, rect.y + row // 2), 22, pen.theme.bone, "mono", "midright"
    )
    room = max(1, number.left - rect.x - pen.u(8))
    pen.write(
        reading.label,
        (rect.x, rect.y + row // 2),
        18,
        pen.theme.bone,
        anchor="midleft",
        most_px=room,
    )
    bar = pygame.Rect(rect.x, rect.y + row, rect.w, max(3, pen.u(BAR_HEIGHT)))
    share = scale.share(number_of(reading.value))
    pygame.draw.rect(pen.surface, ENAMEL, bar, border_radius=pen.u(3))
    colour = pen.theme.amber if share < LOW_SHARE else pen.theme.bone
    filled = bar.inflate(-pen.u(4), -pen.u(4))
    filled.w = max(0, round(filled.w * share))
    pygame.draw.rect(pen.surface, colour, filled)
    if share < LOW_SHARE:
        _hatch(pen, filled)
    for mark in scale.marks:
        x = bar.x + round(bar.w * scale.share(mark.at))
        pygame.draw.line(pen.surface, PRINT, (x, bar.y - pen.u(3)), (x, bar.bottom), pen.hair(2))
    pygame.draw.rect(pen.surface, pen.theme.line, bar, pen.hair(), pen.u(3))


def _hatch(pen: Pen, area: pygame.Rect) -> None:
    """Slanted cuts through a bar that runs low: a sign beside the colour."""
    step = max(4, pen.u(9))
    for x in range(area.x + step // 2, area.right - area.h, step):
        pygame.draw.aaline(
            pen.surface, ENAMEL, (x, area.bottom), (x + area.h, area.y), max(1, pen.u(2))
        )

"""The strength that is left: a small figure of the man, and his weakest part in words."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Reading, Scale
from game.ui.widgets.limbs import draw_figure
from game.ui.widgets.zone_bar import draw_word

NAME, NUMBER, UNIT = 18.0, 28.0, 18.0
FIGURE_W = 50.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the figure at the left of `rect`; beside it the name, the least number and its part."""
    figure = pygame.Rect(rect.x, rect.y, pen.u(FIGURE_W), rect.h)
    draw_figure(pen, figure, reading.parts)
    weakest = min(reading.parts, key=lambda part: part.share, default=None)
    x = figure.right + pen.u(8)
    room = max(1, rect.right - x)
    pen.write(reading.label, (x, rect.y), NAME, pen.theme.bone, most_px=room)
    if weakest is None:
        return
    unit = pen.line(reading.unit, UNIT, pen.theme.dim)
    middle = rect.y + rect.h * 42 // 100
    most = max(1, room - unit.get_width() - pen.u(4))
    number = pen.write(weakest.text, (x, middle), NUMBER, None, "mono", "midleft", most)
    baseline = number.bottom - pen.t(4)
    pen.surface.blit(unit, unit.get_rect(bottomleft=(number.right + pen.u(4), baseline)))
    of_part = Reading(0.0, "", "", zone=weakest.zone, zone_word=weakest.label)
    draw_word(pen, (x, rect.bottom - pen.t(11)), of_part, room)

"""A lamp with a word: what is so and what is not, by light, by shape and in words."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.widgets.instrument import ENAMEL, Reading, Scale

LENS = 7.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the lamp and its word: a filled disc when lit, an empty ring when not."""
    radius = max(3, pen.t(LENS))
    centre = (rect.x + radius + pen.hair(), rect.centery)
    if reading.lit:
        pygame.draw.aacircle(pen.surface, pen.theme.amber, centre, radius)
        glint = (centre[0] - radius // 3, centre[1] - radius // 3)
        pygame.draw.aacircle(pen.surface, (255, 240, 206), glint, max(1, radius // 3))
    else:
        pygame.draw.aacircle(pen.surface, ENAMEL, centre, radius)
        pygame.draw.aacircle(pen.surface, pen.theme.line, centre, radius, pen.hair(2))
    colour = pen.theme.bone if reading.lit else pen.theme.dim
    left = centre[0] + radius + pen.u(7)
    room = max(1, rect.right - left)
    weight: Face = "bold" if reading.lit else "text"
    word = reading.word or reading.label
    pen.write(word, (left, rect.centery), 18, colour, weight, "midleft", room)

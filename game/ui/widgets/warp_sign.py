"""How many times as fast time runs, on a plate over the picture."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

FIGURES = 26.0


def draw(pen: Pen, rect: pygame.Rect, text: str) -> None:
    """Draw the plate in `rect` with the factor in words."""
    plate(pen, rect, 230)
    pen.write(text, rect.center, FIGURES, pen.theme.amber, "mono", "center", rect.w)

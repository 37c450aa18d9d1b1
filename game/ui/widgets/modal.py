"""A plate in the middle of the screen, above what waits behind it."""

import pygame

from game.ui.pen import Pen
from game.ui.sheet import draw_heading
from game.ui.widgets.list import Column

WIDTH = 520.0
PAD = 30.0


def modal_rect(pen: Pen, content_height: int, width: float = WIDTH) -> pygame.Rect:
    """Return the plate for so much content: as high as it needs, never larger than the window."""
    wide = min(pen.t(width), pen.area.w - 2 * pen.u(PAD))
    high = min(content_height, pen.area.h - 2 * pen.u(PAD))
    rect = pygame.Rect(0, 0, wide, high)
    rect.center = pen.area.center
    return rect


def draw_modal(pen: Pen, heading: str, column: Column) -> None:
    """Draw the plate with a heading and a column that scrolls when it has to."""
    pad = pen.u(PAD)
    wide = modal_rect(pen, 0).w - 2 * pad
    probe = pygame.Rect(0, 0, wide, 0)
    top = heading_height(pen, heading, wide)
    need = top + column.content_height(pen, wide) + 2 * pad
    plate = modal_rect(pen, need)
    pen.panel(plate)
    probe.topleft = (plate.x + pad, plate.y + pad)
    y = draw_heading(pen, heading, probe)
    column.draw(pen, pygame.Rect(probe.x, y, wide, max(1, plate.bottom - pad - y)), True)


def heading_height(pen: Pen, heading: str, width: int) -> int:
    """Return how much room a heading takes, measured by drawing it where nobody sees it."""
    canvas = pygame.Surface((1, 1))
    unseen = Pen(canvas, pen.scale, pen.text_scale, pen.theme, pen.type)
    return draw_heading(unseen, heading, pygame.Rect(0, 0, width, 0))

"""The common row of a settings page: a label at the left, something to change at the right."""

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, ROW_PAD

PAD_X = 18.0
CONTROL_WIDTH = 420.0
MOST_CONTROL_SHARE = 0.55


def control_width(pen: Pen, width: int) -> int:
    """Return the width of the right part in pixels."""
    return min(pen.t(CONTROL_WIDTH), int((width - 2 * pen.u(PAD_X)) * MOST_CONTROL_SHARE))


def label_width(pen: Pen, width: int) -> int:
    """Return the width of the left part in pixels."""
    return max(1, width - control_width(pen, width) - 3 * pen.u(PAD_X))


def row_height(pen: Pen, label: str, width: int) -> int:
    """Return the height of the row: as many lines as the label needs."""
    text = pen.paragraph(label, label_width(pen, width))
    return max(text.get_height(), pen.line_height(BODY)) + 2 * pen.u(ROW_PAD)


def draw_label(pen: Pen, rect: pygame.Rect, label: str, focused: bool) -> pygame.Rect:
    """Draw ring and label of a row; the rectangle left for the control."""
    if focused:
        pen.ring(rect)
    else:
        y = rect.bottom - 1
        pygame.draw.line(pen.surface, pen.theme.raised, (rect.x, y), (rect.right, y))
    colour = pen.theme.bone if focused else pen.theme.dim
    text = pen.paragraph(label, label_width(pen, rect.w), colour=colour)
    pen.surface.blit(text, text.get_rect(midleft=(rect.x + pen.u(PAD_X), rect.centery)))
    return control_rect(pen, rect)


def control_rect(pen: Pen, rect: pygame.Rect) -> pygame.Rect:
    """Return where the control of a row stands."""
    wide = control_width(pen, rect.w)
    return pygame.Rect(rect.right - wide - pen.u(PAD_X), rect.y, wide, rect.h)

"""Text at the left and a plate at the right, or one below the other when the text is large."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import GAP
from game.ui.widgets.focus import Widget
from game.ui.widgets.still import Still

BETWEEN = 40.0


@dataclass(slots=True)
class TwoUp(Still):
    """`left` one below the other; `right` beside them while `right_width` leaves them room."""

    left: Sequence[Widget]
    right: Widget
    right_width: float = 400.0
    least_left: float = 440.0

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of the taller side, or of both together."""
        left_width, right_width = self._widths(pen, width)
        left = self._left_height(pen, left_width)
        right = self.right.height(pen, right_width)
        return max(left, right) if left_width < width else left + right + pen.u(2 * GAP)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw both sides."""
        left_width, right_width = self._widths(pen, rect.w)
        y = rect.y
        for widget in self.left:
            high = widget.height(pen, left_width)
            widget.draw(pen, pygame.Rect(rect.x, y, left_width, high), False)
            y += high + pen.u(GAP)
        high = self.right.height(pen, right_width)
        top = rect.y if left_width < rect.w else rect.bottom - high
        self.right.draw(pen, pygame.Rect(rect.right - right_width, top, right_width, high), False)

    def _widths(self, pen: Pen, width: int) -> tuple[int, int]:
        right = pen.t(self.right_width)
        left = width - right - pen.u(BETWEEN)
        return (left, right) if left >= pen.t(self.least_left) else (width, width)

    def _left_height(self, pen: Pen, width: int) -> int:
        heights = [widget.height(pen, width) for widget in self.left]
        return sum(heights) + pen.u(GAP) * max(0, len(heights) - 1)

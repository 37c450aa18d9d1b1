"""A plate with a heading and lines of two columns: controls, measures, what happened."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.theme import BODY, LEAD
from game.ui.widgets.still import Still

PAD = 18.0
BETWEEN = 14.0
LINE_GAP = 5.0


@dataclass(slots=True)
class Plate(Still):
    """`lines` are (short, long) pairs; the short one stands in `share` of the width."""

    heading: str
    lines: Sequence[tuple[str, str]]
    share: float = 0.42
    short_tone: str = "amber"
    short_face: Face = "text"

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of heading, lines and padding."""
        rows = sum(max(a.get_height(), b.get_height()) for a, b in self._rows(pen, width))
        gaps = pen.u(LINE_GAP) * len(self.lines)
        return pen.line_height(LEAD, "title") + rows + gaps + 2 * pen.u(PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the plate."""
        pen.panel(rect)
        x, y = rect.x + pen.u(PAD), rect.y + pen.u(PAD)
        most = rect.w - 2 * pen.u(PAD)
        pen.write(self.heading, (x, y), LEAD, pen.theme.bone, "title", most_px=most)
        y += pen.line_height(LEAD, "title") + pen.u(LINE_GAP)
        indent = self._short_width(pen, rect.w) + pen.u(BETWEEN)
        for short, long in self._rows(pen, rect.w):
            pen.surface.blit(short, (x, y))
            pen.surface.blit(long, (x + indent, y))
            y += max(short.get_height(), long.get_height()) + pen.u(LINE_GAP)

    def _short_width(self, pen: Pen, width: int) -> int:
        inner = width - 2 * pen.u(PAD) - pen.u(BETWEEN)
        widest = max(
            (pen.line(a, BODY, face=self.short_face).get_width() for a, _ in self.lines), default=0
        )
        return max(1, min(widest, int(inner * self.share)))

    def _rows(self, pen: Pen, width: int) -> list[tuple[pygame.Surface, pygame.Surface]]:
        short_width = self._short_width(pen, width)
        long_width = max(1, width - 2 * pen.u(PAD) - pen.u(BETWEEN) - short_width)
        tone = getattr(pen.theme, self.short_tone)
        return [
            (
                pen.paragraph(short, short_width, BODY, tone, self.short_face),
                pen.paragraph(long, long_width, BODY, pen.theme.bone),
            )
            for short, long in self.lines
        ]

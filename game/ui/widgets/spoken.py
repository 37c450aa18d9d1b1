"""A line of the log: when it was said, who said it, and the words."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, SMALL
from game.ui.widgets.still import Still

BETWEEN = 14.0
TIME_SIZE = 16.0
WIDEST_SPEAKER = 0.16


@dataclass(slots=True)
class Spoken(Still):
    """`time` in figures, `speaker` empty for what nobody said."""

    time: str
    speaker: str
    words: str

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of the wrapped words, at least one line."""
        return max(self._words(pen, width).get_height(), pen.line_height(BODY))

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw time, speaker and words beside each other."""
        middle = rect.y + pen.line_height(BODY) // 2
        pen.write(self.time, (rect.x, middle), TIME_SIZE, pen.theme.dim, "mono", "midleft")
        left = rect.x + self._time_width(pen) + pen.u(BETWEEN)
        room = self._speaker_width(rect.w)
        pen.write(self.speaker, (left, middle), SMALL, pen.theme.amber, "bold", "midleft", room)
        pen.surface.blit(self._words(pen, rect.w), (left + room + pen.u(BETWEEN), rect.y))

    def _time_width(self, pen: Pen) -> int:
        # All lines are indented alike, whatever their figures.
        return pen.line("00:00:00", TIME_SIZE, face="mono").get_width()

    def _speaker_width(self, width: int) -> int:
        return max(1, round(width * WIDEST_SPEAKER))

    def _words(self, pen: Pen, width: int) -> pygame.Surface:
        taken = self._time_width(pen) + self._speaker_width(width) + 2 * pen.u(BETWEEN)
        return pen.paragraph(self.words, max(1, width - taken), BODY)

"""A small table: what is measured at the left, a column of numbers for each of a few cases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, SMALL
from game.ui.widgets.still import Still

WIDEST = 760.0
LABEL_SHARE = 0.44
BETWEEN = 16.0
LINE_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Row:
    """A label, a number in words for each column, and whether that number is a bad one."""

    label: str
    cells: tuple[str, ...]
    bad: tuple[bool, ...] = ()


@dataclass(slots=True)
class Table(Still):
    """`chosen` tells which column is in force; the others are dim, bad numbers amber."""

    heads: Sequence[str]
    rows: Sequence[Row]
    chosen: Callable[[], int]

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of heads and rows."""
        rows = [self._pictures(pen, width, row) for row in self._all()]
        return sum(self._high(pen, pictures) for pictures in rows)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the table at the left of `rect`, a thin line under each row."""
        y, right = rect.y, rect.x + self._wide(pen, rect.w)
        for row in self._all():
            pictures = self._pictures(pen, rect.w, row)
            high = self._high(pen, pictures)
            x = rect.x
            for picture, wide in zip(pictures, self._widths(pen, rect.w), strict=True):
                pen.surface.blit(picture, (x, y + (high - picture.get_height()) // 2))
                x += wide + pen.u(BETWEEN)
            y += high
            pygame.draw.line(pen.surface, pen.theme.raised, (rect.x, y - 1), (right, y - 1))

    def _all(self) -> tuple[Row, ...]:
        return (Row("", tuple(self.heads)), *self.rows)

    def _high(self, pen: Pen, pictures: Sequence[pygame.Surface]) -> int:
        return max(picture.get_height() for picture in pictures) + pen.u(LINE_GAP)

    def _wide(self, pen: Pen, width: int) -> int:
        return min(width, pen.t(WIDEST))

    def _widths(self, pen: Pen, width: int) -> tuple[int, ...]:
        """Return the width of the labels and of each column, in pixels."""
        wide, count = self._wide(pen, width), len(self.heads)
        label = int(wide * LABEL_SHARE)
        each = max(1, (wide - label - count * pen.u(BETWEEN)) // count)
        return (label, *(each for _ in self.heads))

    def _pictures(self, pen: Pen, width: int, row: Row) -> list[pygame.Surface]:
        label, *columns = self._widths(pen, width)
        pictures = [pen.paragraph(row.label, label, SMALL, pen.theme.bone)]
        for index, (text, wide) in enumerate(zip(row.cells, columns, strict=True)):
            pictures.append(self._cell(pen, row, index, text, wide))
        return pictures

    def _cell(self, pen: Pen, row: Row, index: int, text: str, wide: int) -> pygame.Surface:
        theme, in_force = pen.theme, index == self.chosen()
        colour = theme.bone if in_force else theme.dim
        if index < len(row.bad) and row.bad[index]:
            colour = theme.amber
        return pen.paragraph(text, wide, BODY, colour, "bold" if in_force else "text")

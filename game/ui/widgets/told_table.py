"""Testimonies side by side: one column for each account, the player's own flight at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, LEAD, SMALL
from game.ui.widgets.fact_line import FactLine, FactView
from game.ui.widgets.still import Still

PAD, BETWEEN, BELOW, UNDER_HEADS = 12.0, 18.0, 8.0, 4.0
# Narrower columns than this cannot be read: then the accounts stand one below the other.
LEAST_COLUMN = 190.0
SILENT = "—"


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One question and a cell for every column; None where nothing was said."""

    title: str
    cells: tuple[FactView | None, ...]


@dataclass(frozen=True, slots=True)
class ToldView:
    """The heads of the columns, the last one the player's own, and the rows."""

    heads: tuple[str, ...]
    rows: tuple[ToldRow, ...]


@dataclass(slots=True)
class ToldTable(Still):
    """Heads that stay in sight while the rows scroll below them."""

    view: ToldView

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of heads and rows."""
        rows = sum(self._row_height(pen, row, width) + pen.u(BELOW) for row in self.view.rows)
        return self._head_height(pen, width) + rows

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the rows, then the heads over them."""
        y = rect.y + self._head_height(pen, rect.w)
        for row in self.view.rows:
            high = self._row_height(pen, row, rect.w)
            self._draw_row(pen, row, pygame.Rect(rect.x, y, rect.w, high))
            y += high + pen.u(BELOW)
        if self._columns(pen, rect.w) > 1:
            self._draw_heads(pen, rect)

    def _columns(self, pen: Pen, width: int) -> int:
        count = len(self.view.heads)
        room = (width - 2 * pen.u(PAD) - (count - 1) * pen.u(BETWEEN)) // count
        return count if room >= pen.t(LEAST_COLUMN) else 1

    def _column_width(self, pen: Pen, width: int) -> int:
        columns = self._columns(pen, width)
        return (width - 2 * pen.u(PAD) - (columns - 1) * pen.u(BETWEEN)) // columns

    def _head_height(self, pen: Pen, width: int) -> int:
        if self._columns(pen, width) == 1:
            return 0
        wide = self._column_width(pen, width)
        heads = (self._head(pen, i, wide) for i in range(len(self.view.heads)))
        return max(head.get_height() for head in heads) + pen.u(UNDER_HEADS)

    def _head(self, pen: Pen, index: int, width: int) -> pygame.Surface:
        own = index == len(self.view.heads) - 1
        colour = pen.theme.amber if own else pen.theme.bone
        return pen.paragraph(self.view.heads[index], width, BODY, colour, "bold")

    def _draw_heads(self, pen: Pen, rect: pygame.Rect) -> None:
        """Draw the heads at the top of what can be seen of the table."""
        high, wide = self._head_height(pen, rect.w), self._column_width(pen, rect.w)
        y = min(max(rect.y, pen.surface.get_clip().y), rect.bottom - high)
        pen.surface.fill(pen.theme.night, (rect.x, y, rect.w, high))
        for index in range(len(self.view.heads)):
            picture = self._head(pen, index, wide)
            x = rect.x + pen.u(PAD) + index * (wide + pen.u(BETWEEN))
            pen.surface.blit(picture, (x, y + high - pen.u(UNDER_HEADS) - picture.get_height()))

    def _row_height(self, pen: Pen, row: ToldRow, width: int) -> int:
        cells = [high for _, high, _ in self._cells(pen, row, width)]
        inner = max(cells) if self._columns(pen, width) > 1 else sum(cells)
        return pen.line_height(LEAD, "title") + inner + 2 * pen.u(PAD)

    def _cells(
        self, pen: Pen, row: ToldRow, width: int
    ) -> Iterator[tuple[int, int, FactView | None]]:
        """Yield the head's height (one below the other only), the whole height, the cell."""
        wide, stacked = self._column_width(pen, width), self._columns(pen, width) == 1
        for index, cell in enumerate(row.cells):
            head = self._head(pen, index, wide).get_height() if stacked else 0
            high = FactLine(cell).height(pen, wide) if cell else pen.line_height(BODY)
            yield head, head + high, cell

    def _draw_row(self, pen: Pen, row: ToldRow, rect: pygame.Rect) -> None:
        pen.panel(rect)
        left, y = rect.x + pen.u(PAD), rect.y + pen.u(PAD)
        pen.write(row.title, (left, y), LEAD, pen.theme.amber, "title")
        y += pen.line_height(LEAD, "title")
        wide, stacked = self._column_width(pen, rect.w), self._columns(pen, rect.w) == 1
        for index, (head, high, cell) in enumerate(self._cells(pen, row, rect.w)):
            x = left if stacked else left + index * (wide + pen.u(BETWEEN))
            if head:
                pen.surface.blit(self._head(pen, index, wide), (x, y))
            place = pygame.Rect(x, y + head, wide, high - head)
            if cell:
                FactLine(cell).draw(pen, place, False)
            else:
                pen.write(SILENT, place.topleft, SMALL, pen.theme.dim)
            y += high if stacked else 0

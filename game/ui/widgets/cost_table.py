"""What each error cost: its name, how large it was, a bar to the left or right, kilometres."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, LEAD, Colour
from game.ui.widgets.still import Still

PAD, BETWEEN, BAR = 4.5, 16.0, 16.0
# Less than this is said as zero, and has no bar.
LEAST_KM = 0.05
# Shares of the width: name and size, the name alone, the bars; the rest is the kilometres.
WORDS_SHARE, NAME_SHARE, BAR_SHARE = 0.58, 0.17, 0.26
# A narrower column than this holds no name: then its size stands below it.
LEAST_NAME = 170.0


@dataclass(frozen=True, slots=True)
class CostRow:
    """One error in words. `km` draws the bar, None draws none; `whole` rows stand apart."""

    name: str
    size: str
    km: float | None
    said: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class CostsView:
    """The rows, and the sentences below them."""

    rows: tuple[CostRow, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class CostTable(Still):
    """All rows on one scale: zero in the middle of the bars, past to the right of it."""

    rows: tuple[CostRow, ...]

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of all rows."""
        return sum(self._row_height(pen, row, width) for row in self.rows)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the rows, each with a line below it."""
        y = rect.y
        for row in self.rows:
            place = pygame.Rect(rect.x, y, rect.w, self._row_height(pen, row, rect.w))
            if row.whole:
                pen.surface.fill(pen.theme.panel, place)
            self._draw_words(pen, row, place)
            self._draw_bar(pen, row, place)
            foot = place.bottom - 1
            pygame.draw.line(pen.surface, pen.theme.raised, (place.x, foot), (place.right, foot))
            y = place.bottom

    def _row_height(self, pen: Pen, row: CostRow, width: int) -> int:
        name, size = self._pictures(pen, row, width)
        high = (name.get_height(), size.get_height())
        return (max(high) if self._beside(pen, width) else sum(high)) + 2 * pen.u(PAD)

    def _beside(self, pen: Pen, width: int) -> bool:
        """Return whether name and size stand side by side."""
        return width * NAME_SHARE >= pen.t(LEAST_NAME)

    def _pictures(
        self, pen: Pen, row: CostRow, width: int
    ) -> tuple[pygame.Surface, pygame.Surface]:
        pad, room = pen.u(PAD), int(width * WORDS_SHARE)
        beside = self._beside(pen, width)
        first = int(width * NAME_SHARE) if beside else room
        other = room - first if beside else room
        name = pen.paragraph(row.name, max(1, first - pad), LEAD, face="bold")
        return name, pen.paragraph(row.size, max(1, other - pad), BODY, pen.theme.dim)

    def _draw_words(self, pen: Pen, row: CostRow, rect: pygame.Rect) -> None:
        name, size = self._pictures(pen, row, rect.w)
        x, y = rect.x + pen.u(PAD), rect.y + pen.u(PAD)
        if self._beside(pen, rect.w):
            left = rect.x + int(rect.w * NAME_SHARE) + pen.u(PAD)
            pen.surface.blit(name, name.get_rect(midleft=(x, rect.centery)))
            pen.surface.blit(size, size.get_rect(midleft=(left, rect.centery)))
        else:
            pen.surface.blit(name, (x, y))
            pen.surface.blit(size, (x, y + name.get_height()))
        most = int(rect.w * (1.0 - WORDS_SHARE - BAR_SHARE)) - pen.u(BETWEEN) - pen.u(PAD)
        at = (rect.right - pen.u(PAD), rect.centery)
        pen.write(row.said, at, LEAD, self._colour(pen, row), "bold", "midright", most)

    def _draw_bar(self, pen: Pen, row: CostRow, rect: pygame.Rect) -> None:
        """Draw the zero line and the bar from it."""
        half = int(rect.w * BAR_SHARE / 2)
        zero = rect.x + int(rect.w * WORDS_SHARE) + half
        line = pen.theme.line
        pygame.draw.line(pen.surface, line, (zero, rect.y), (zero, rect.bottom), pen.hair(1.5))
        if row.km is None or abs(row.km) < LEAST_KM:
            return
        long = max(pen.hair(2.0), int(half * abs(row.km) / self._most_km()))
        bar = pygame.Rect(zero if row.km > 0.0 else zero - long, 0, long, pen.u(BAR))
        bar.centery = rect.centery
        pygame.draw.rect(pen.surface, self._colour(pen, row), bar)

    def _most_km(self) -> float:
        return max(1.0, *(abs(row.km) for row in self.rows if row.km is not None))

    def _colour(self, pen: Pen, row: CostRow) -> Colour:
        """Return the colour of a row: past and short differ by their sign and side as well."""
        if row.km is None or abs(row.km) < LEAST_KM:
            return pen.theme.dim
        return pen.theme.amber if row.km >= 0.0 else pen.theme.sky

"""A chain of causes: plates with arrows from one to the next, flowing over several lines."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY
from game.ui.widgets.still import Still

PAD_X, PAD_Y = 12.0, 5.0
ARROW, BESIDE = 14.0, 7.0
LINE_GAP = 7.0
CLOCK_GAP = 18.0


@dataclass(frozen=True, slots=True)
class CauseView:
    """When a chain began, and what led to what."""

    clock: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A plate with its text, relative to the widget; `arrow` if one leads to it."""

    rect: pygame.Rect
    text: pygame.Surface
    arrow: bool


@dataclass(slots=True)
class CauseLine(Still):
    """The clock at the left, the plates beside it."""

    cause: CauseView

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of all its lines."""
        return max(placed.rect.bottom for placed in self._flow(pen, width)) + pen.u(LINE_GAP)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw clock, plates and arrows."""
        placed = self._flow(pen, rect.w)
        middle = rect.y + placed[0].rect.centery
        pen.write(self.cause.clock, (rect.x, middle), BODY, pen.theme.amber, "mono", "midleft")
        for one in placed:
            plate = one.rect.move(rect.topleft)
            pen.panel(plate)
            pen.surface.blit(one.text, one.text.get_rect(center=plate.center))
            if one.arrow:
                _draw_arrow(pen, (plate.x - pen.u(BESIDE), plate.centery))

    def _flow(self, pen: Pen, width: int) -> list[Placed]:
        clock = pen.line(self.cause.clock, BODY, face="mono").get_width()
        indent = clock + pen.u(CLOCK_GAP)
        step = pen.u(ARROW) + 2 * pen.u(BESIDE)
        pad_x, pad_y = pen.u(PAD_X), pen.u(PAD_Y)
        most = max(1, width - indent - step - 2 * pad_x)
        placed: list[Placed] = []
        x = y = line_high = 0
        for text in self.cause.said:
            picture = pen.paragraph(text, most, BODY)
            wide, high = picture.get_width() + 2 * pad_x, picture.get_height() + 2 * pad_y
            arrow = bool(placed)
            x = x + step if arrow else indent
            if arrow and x + wide > width:
                x, y, line_high = indent + step, y + line_high + pen.u(LINE_GAP), 0
            placed.append(Placed(pygame.Rect(x, y, wide, high), picture, arrow))
            x, line_high = x + wide, max(line_high, high)
        return placed


def _draw_arrow(pen: Pen, tip: tuple[int, int]) -> None:
    x, y = tip
    colour, half = pen.theme.amber, pen.u(4.5)
    pygame.draw.line(pen.surface, colour, (x - pen.u(ARROW), y), (x - half, y), pen.hair(2))
    points = [(x, y), (x - 2 * half + 2, y - half), (x - 2 * half + 2, y + half)]
    pygame.draw.polygon(pen.surface, colour, points)
    pygame.draw.aalines(pen.surface, colour, True, points)

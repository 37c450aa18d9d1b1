"""A card in a list: a title, a tag at its right, lines beneath, a warning if there is one."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Move, Pointer
from game.ui.theme import LEAD, ROW_PAD, SMALL
from game.ui.widgets.button import PAD_X
from game.ui.widgets.focus import Done, Press


@dataclass(slots=True)
class Card:
    """A choice that needs more than one word."""

    title: str
    press: Callable[[], Move | None]
    tag: str = ""
    lines: tuple[str, ...] = ()
    warning: str = ""
    hint: str = ""
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return True: even a broken level can be looked at."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of all its lines."""
        inner = width - 2 * pen.u(PAD_X)
        body = sum(pen.paragraph(text, inner).get_height() for text in self._texts())
        return pen.line_height(LEAD, "title") + body + 2 * pen.u(ROW_PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the card, with the ring when focused."""
        if focused:
            pen.ring(rect)
        else:
            pen.panel(rect)
        theme = pen.theme
        x, y, inner = rect.x + pen.u(PAD_X), rect.y + pen.u(ROW_PAD), rect.w - 2 * pen.u(PAD_X)
        tag = pen.line(self.tag, SMALL, theme.dim, most_px=inner // 3)
        place = pen.write(
            self.title,
            (x, y),
            LEAD,
            theme.bone,
            "title",
            most_px=inner - tag.get_width() - pen.u(16),
        )
        pen.surface.blit(tag, tag.get_rect(midright=(x + inner, place.centery)))
        y += pen.line_height(LEAD, "title")
        for text in self._texts():
            colour = theme.amber if text == self.warning else theme.dim
            picture = pen.paragraph(text, inner, colour=colour)
            pen.surface.blit(picture, (x, y))
            y += picture.get_height()

    def act(self, action: Action) -> Done | None:
        """Be chosen by `ok`."""
        if action.name != "ok":
            return None
        return Done() if action.repeated else Done(self.press())

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Press and let go inside to choose."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            return Done(self.press())
        return Done() if told else None

    def _texts(self) -> tuple[str, ...]:
        return (self.warning, *self.lines) if self.warning else self.lines

"""One answer of a question: chosen or not, told by a dot."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY, ROW_PAD
from game.ui.widgets.focus import Done, Press

DOT = 9.0
INDENT = 44.0


@dataclass(slots=True)
class Option:
    """`read` tells whether it is the chosen one, `choose` makes it so."""

    text: str
    read: Callable[[], bool]
    choose: Callable[[], None]
    hint: str = ""
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return True."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of the wrapped answer and its padding."""
        return self._picture(pen, width).get_height() + pen.u(ROW_PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw dot and answer."""
        if focused:
            pen.ring(rect)
        theme, chosen = pen.theme, self.read()
        at = (rect.x + pen.u(INDENT) // 2, rect.centery)
        radius = max(3, pen.u(DOT))
        colour = theme.amber if chosen else theme.dim
        pygame.draw.aacircle(pen.surface, colour, at, radius, pen.hair(2))
        if chosen:
            pygame.draw.aacircle(pen.surface, colour, at, max(1, radius - pen.hair(4)))
        picture = self._picture(pen, rect.w)
        pen.surface.blit(picture, picture.get_rect(midleft=(rect.x + pen.u(INDENT), rect.centery)))

    def act(self, action: Action) -> Done | None:
        """Be chosen by `ok`."""
        if action.name != "ok":
            return None
        self.choose()
        return Done()

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Be chosen by a press."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            self.choose()
        return Done() if told else None

    def _picture(self, pen: Pen, width: int) -> pygame.Surface:
        return pen.paragraph(self.text, max(1, width - pen.u(INDENT) - pen.u(ROW_PAD)), BODY)

"""A button: a word that does something when chosen."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Move, Pointer
from game.ui.text import Face
from game.ui.theme import BODY, ROW_PAD
from game.ui.widgets.focus import Done, Press

PAD_X = 22.0
MARK = 4.0


@dataclass(slots=True)
class Button:
    """`press` is called when it is chosen and returns where to go, or None.

    `plate` draws a plate behind it, as in a row of buttons; without it stands as a line of a menu.
    `marked` underlines the one of several that is open.
    """

    label: str
    press: Callable[[], Move | None]
    hint: str = ""
    size: float = BODY
    plate: bool = True
    face: Face = "text"
    enabled: bool = True
    marked: bool = False
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return whether it can be chosen."""
        return self.enabled

    def natural_width(self, pen: Pen) -> int:
        """Return how wide it wants to be, in pixels."""
        return pen.line(self.label, self.size, face=self.face).get_width() + 2 * pen.u(PAD_X)

    def height(self, pen: Pen, width: int) -> int:
        """Return one line of text and its padding."""
        return pen.line_height(self.size, self.face) + 2 * pen.u(ROW_PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the word, on a plate or with the focus ring."""
        if focused:
            pen.ring(rect)
        elif self.plate:
            pen.panel(rect)
        if self.marked:
            high = pen.hair(MARK)
            mark = pygame.Rect(rect.x, rect.bottom - high, rect.w, high)
            pygame.draw.rect(pen.surface, pen.theme.focus, mark)
        colour = pen.theme.bone if self.enabled else pen.theme.line
        most = rect.w - 2 * pen.u(PAD_X) // 2
        at, anchor = (rect.center, "center") if self.plate else (rect.midleft, "midleft")
        if not self.plate:
            at = (rect.x + pen.u(PAD_X), rect.centery)
        pen.write(self.label, at, self.size, colour, self.face, anchor, most)

    def act(self, action: Action) -> Done | None:
        """Be pressed by `ok`; the repeats of a held key press nothing."""
        if action.name != "ok":
            return None
        return Done() if action.repeated else Done(self.press())

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Press and let go inside to choose; hovering only takes the focus."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            return Done(self.press())
        return Done() if told else None

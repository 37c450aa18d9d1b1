"""Text to read inside a column: paragraphs, headings, and gaps."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.text import Align, Face
from game.ui.theme import BODY, Colour
from game.ui.widgets.focus import Done


@dataclass(slots=True)
class TextBlock:
    """A wrapped paragraph. `tone` is the name of a colour of the theme."""

    text: str
    size: float = BODY
    tone: str = "bone"
    face: Face = "text"
    align: Align = "left"
    above: float = 0.0

    @property
    def focusable(self) -> bool:
        """Return False: text is read, not chosen."""
        return False

    @property
    def hint(self) -> str:
        """Return nothing."""
        return ""

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of the wrapped text and the space above it."""
        return self._picture(pen, width).get_height() + pen.u(self.above)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the paragraph at the left of `rect`, or centred or right as asked."""
        picture = self._picture(pen, rect.w)
        x = {
            "left": rect.x,
            "centre": rect.centerx - picture.get_width() // 2,
            "right": rect.right - picture.get_width(),
        }[self.align]
        pen.surface.blit(picture, (x, rect.y + pen.u(self.above)))

    def act(self, action: Action) -> Done | None:
        """Take nothing."""
        return None

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Take nothing."""
        return None

    def _picture(self, pen: Pen, width: int) -> pygame.Surface:
        colour: Colour = getattr(pen.theme, self.tone)
        return pen.paragraph(self.text, width, self.size, colour, self.face, self.align)

"""Text to read inside a column: paragraphs and headings."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.text import Align, Face
from game.ui.theme import BODY, SUBHEAD, Colour
from game.ui.widgets.still import Still


@dataclass(slots=True)
class TextBlock(Still):
    """A wrapped paragraph. `tone` is the name of a colour of the theme."""

    text: str
    size: float = BODY
    tone: str = "bone"
    face: Face = "text"
    align: Align = "left"
    above: float = 0.0

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

    def _picture(self, pen: Pen, width: int) -> pygame.Surface:
        colour: Colour = getattr(pen.theme, self.tone)
        return pen.paragraph(self.text, width, self.size, colour, self.face, self.align)


def subheading(text: str) -> TextBlock:
    """Return the heading of a part of a page."""
    return TextBlock(text, SUBHEAD, "amber", "title", above=14.0)

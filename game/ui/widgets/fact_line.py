"""A statement with its badge: how sure it is, and where it stands."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, SMALL, Colour, Theme
from game.ui.widgets.still import Still

# Not a status of a source: what the player's own flight did.
MINE = "mine"
BADGE_PAD = 9.0
BELOW = 8.0


@dataclass(frozen=True, slots=True)
class FactView:
    """What is shown of a fact; `badge` is the status in words or "", `source` where it stands."""

    text: str
    status: str
    badge: str
    source: str = ""


def colour_of(theme: Theme, status: str) -> Colour:
    """Return the colour of a badge; its word says the same."""
    return {
        "attested": theme.teal,
        "single source": theme.sky,
        "disputed": theme.amber,
        "reconstructed": theme.dim,
        "invented": theme.red,
        MINE: theme.bone,
    }.get(status, theme.dim)


@dataclass(slots=True)
class FactLine(Still):
    """Badge, statement, source."""

    fact: FactView

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of badge, statement and source."""
        text, source = self._pictures(pen, width)
        below = pen.u(BELOW)
        return self._badge_height(pen) + text.get_height() + source.get_height() + below

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the badge above the statement."""
        if self.fact.badge:
            self._draw_badge(pen, rect)
        text, source = self._pictures(pen, rect.w)
        y = rect.y + self._badge_height(pen)
        pen.surface.blit(text, (rect.x, y))
        pen.surface.blit(source, (rect.x, y + text.get_height()))

    def _draw_badge(self, pen: Pen, rect: pygame.Rect) -> None:
        colour = colour_of(pen.theme, self.fact.status)
        word = pen.line(self.fact.badge, SMALL, colour, "bold")
        badge = word.get_rect(topleft=(rect.x + pen.u(BADGE_PAD), rect.y))
        pygame.draw.rect(pen.surface, colour, badge.inflate(2 * pen.u(BADGE_PAD), 0), pen.hair(1.5))
        pen.surface.blit(word, badge)

    def _badge_height(self, pen: Pen) -> int:
        return pen.line_height(SMALL, "bold") + pen.u(4)

    def _pictures(self, pen: Pen, width: int) -> tuple[pygame.Surface, pygame.Surface]:
        text = pen.paragraph(self.fact.text, width, BODY)
        if not self.fact.source:
            return text, pygame.Surface((0, 0))
        return text, pen.paragraph(self.fact.source, width, SMALL, pen.theme.dim)

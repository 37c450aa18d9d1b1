"""A surface with everything needed to draw on it at the right size and in the right colours."""

from dataclasses import dataclass

import pygame

from game.ui.text import SMALLEST_PX, Align, Face, Typesetter
from game.ui.theme import BODY, RADIUS, Colour, Theme

DESIGN_WIDTH = 1280
DESIGN_HEIGHT = 720


def scale_of(size: tuple[int, int]) -> float:
    """Return how many pixels of a picture of `size` one design unit measures."""
    return min(size[0] / DESIGN_WIDTH, size[1] / DESIGN_HEIGHT)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws on `surface` in design units; `text_scale` is the player's wish, 0.75 to 2."""

    surface: pygame.Surface
    scale: float
    text_scale: float
    theme: Theme
    type: Typesetter

    def u(self, units: float) -> int:
        """Return `units` of the 1280x720 design in pixels."""
        return round(units * self.scale)

    def hair(self, units: float = 1.0) -> int:
        """Return the width of a thin line in pixels, never 0."""
        return max(1, round(units * self.scale))

    def px(self, size: float) -> int:
        """Return a text size in design units as pixels, with the player's text scale."""
        return round(size * self.scale * self.text_scale)

    def t(self, units: float) -> int:
        """Return a distance that has to grow with the text, in pixels."""
        return round(units * self.scale * self.text_scale)

    @property
    def area(self) -> pygame.Rect:
        """Return the rectangle of the whole surface."""
        return self.surface.get_rect()

    def line(
        self,
        text: str,
        size: float = BODY,
        colour: Colour | None = None,
        face: Face = "text",
        most_px: int | None = None,
    ) -> pygame.Surface:
        """Return one line of text, made smaller when it would be wider than `most_px` pixels."""
        px = self.px(size)
        if most_px is not None:
            wide = self.type.width(text, face, px)
            if wide > most_px > 0:
                px = int(px * most_px / wide)
            # Small sizes are drawn a little wider than in proportion.
            while px > SMALLEST_PX and self.type.width(text, face, px) > most_px:
                px -= 1
        return self.type.line(text, face, px, colour or self.theme.bone)

    def write(
        self,
        text: str,
        at: tuple[int, int],
        size: float = BODY,
        colour: Colour | None = None,
        face: Face = "text",
        anchor: str = "topleft",
        most_px: int | None = None,
    ) -> pygame.Rect:
        """Draw one line with its `anchor` (a name of a point of a Rect) at `at`; its rectangle."""
        picture = self.line(text, size, colour, face, most_px)
        place = picture.get_rect(**{anchor: at})
        self.surface.blit(picture, place)
        return place

    def paragraph(
        self,
        text: str,
        width: int,
        size: float = BODY,
        colour: Colour | None = None,
        face: Face = "text",
        align: Align = "left",
    ) -> pygame.Surface:
        """Return `text` wrapped to `width` pixels."""
        colour = colour or self.theme.bone
        return self.type.paragraph(text, face, self.px(size), colour, width, align)

    def line_height(self, size: float = BODY, face: Face = "text") -> int:
        """Return the height of a line of text of `size` in pixels."""
        return self.type.line_height(face, self.px(size))

    def panel(self, rect: pygame.Rect, fill: Colour | None = None, edge: bool = True) -> None:
        """Draw a plate for text to stand on."""
        radius = self.u(RADIUS)
        colour = fill or self.theme.panel
        pygame.draw.rect(self.surface, colour, rect, border_radius=radius)
        if edge:
            pygame.draw.rect(self.surface, self.theme.line, rect, self.hair(), radius)

    def ring(self, rect: pygame.Rect) -> None:
        """Draw the one sign of focus that every screen uses."""
        radius = self.u(RADIUS)
        pygame.draw.rect(self.surface, self.theme.raised, rect, border_radius=radius)
        width = self.hair(self.theme.ring_width)
        pygame.draw.rect(self.surface, self.theme.focus, rect, width, radius)

    def shade(self, rect: pygame.Rect, colour: Colour | None = None, alpha: int = 200) -> None:
        """Darken `rect` evenly."""
        veil = pygame.Surface(rect.size)
        veil.fill(colour or self.theme.night)
        veil.set_alpha(alpha)
        self.surface.blit(veil, rect)

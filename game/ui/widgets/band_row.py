"""A measure in three bands: which was reached, at what value, and what 1965's was."""

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, LEAD, SMALL, Colour, Theme
from game.ui.widgets.still import Still

STEPS = ("bronze", "silver", "gold")
MEDAL = 30.0
PAD = 14.0


@dataclass(frozen=True, slots=True)
class BandView:
    """One measure in words; `limits` say what each band asks for, gold first."""

    name: str
    value: str
    grade: str
    grade_word: str
    limits: tuple[str, ...] = ()
    then: str = ""
    then_badge: str = ""


def colour_of(theme: Theme, grade: str) -> Colour:
    """Return the colour of a grade; bars and its word say the same."""
    return {
        "gold": theme.amber,
        "silver": theme.bone,
        "bronze": (206, 138, 92),
    }.get(grade, theme.line)


@dataclass(slots=True)
class BandRow(Still):
    """Bars, name, value and grade; below, the limits and 1965."""

    band: BandView

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of its two or more lines."""
        name, under = self._pictures(pen, width)
        return name.get_height() + under.get_height() + pen.u(PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the row on a plate."""
        name, under = self._pictures(pen, rect.w)
        indent = self._indent(pen)
        self._draw_bars(pen, rect, name.get_height())
        x, y = rect.x + indent, rect.y + pen.u(PAD) // 2
        pen.surface.blit(name, (x, y))
        most = self._value_width(pen, rect.w)
        right = pen.line(
            self._result(), LEAD, colour_of(pen.theme, self.band.grade), "bold", most_px=most
        )
        middle = y + pen.line_height(BODY) // 2
        pen.surface.blit(right, right.get_rect(midright=(rect.right - pen.u(PAD), middle)))
        pen.surface.blit(under, (x, y + name.get_height()))
        y = rect.bottom - 1
        pygame.draw.line(pen.surface, pen.theme.raised, (rect.x, y), (rect.right, y))

    def _result(self) -> str:
        return f"{self.band.value} · {self.band.grade_word}"

    def _indent(self, pen: Pen) -> int:
        return pen.u(MEDAL) + 2 * pen.u(PAD)

    def _value_width(self, pen: Pen, width: int) -> int:
        return int((width - self._indent(pen)) * 0.5)

    def _pictures(self, pen: Pen, width: int) -> tuple[pygame.Surface, pygame.Surface]:
        room = max(1, width - self._indent(pen) - pen.u(PAD))
        name = pen.paragraph(self.band.name, room - self._value_width(pen, width), BODY)
        return name, pen.paragraph(self._under(), room, SMALL, pen.theme.dim)

    def _under(self) -> str:
        limits = " · ".join(self.band.limits)
        then = f"{self.band.then} ({self.band.then_badge})" if self.band.then else ""
        return f"{limits}\n{then}" if then else limits

    def _draw_bars(self, pen: Pen, rect: pygame.Rect, line: int) -> None:
        """Draw three bars of growing height; as many are full as bands were reached."""
        reached = STEPS.index(self.band.grade) + 1 if self.band.grade in STEPS else 0
        wide = pen.u(MEDAL / 3 - 2)
        foot = rect.y + pen.u(PAD) // 2 + line
        for step in range(3):
            high = pen.u(8) * (step + 1)
            bar = pygame.Rect(rect.x + pen.u(PAD) // 2 + step * (wide + pen.u(3)), 0, wide, high)
            bar.bottom = foot
            colour = colour_of(pen.theme, self.band.grade) if step < reached else pen.theme.line
            pygame.draw.rect(pen.surface, colour, bar, 0 if step < reached else pen.hair(1.5))

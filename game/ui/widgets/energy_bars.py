"""Bars of energy, one below the other, each cut into its parts: what there was, where it went."""

from dataclasses import dataclass
from typing import Final

import pygame

from game.ui.pen import Pen
from game.ui.view.lab_energy_bars import BarPart, draw_bar
from game.ui.widgets.still import Still

HIGH: Final = 146.0
BETWEEN: Final = 10.0


@dataclass(frozen=True, slots=True)
class EnergyBar:
    """A bar: what it says above it, and its parts in order."""

    title: str
    parts: tuple[BarPart, ...]


@dataclass(slots=True)
class EnergyBars(Still):
    """All bars, the same whole for each."""

    bars: tuple[EnergyBar, ...]

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of all bars."""
        return len(self.bars) * (pen.t(HIGH) + pen.u(BETWEEN))

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the bars from the top."""
        y = rect.y
        for bar in self.bars:
            draw_bar(pen, pygame.Rect(rect.x, y, rect.w, pen.t(HIGH)), bar.title, bar.parts)
            y += pen.t(HIGH) + pen.u(BETWEEN)

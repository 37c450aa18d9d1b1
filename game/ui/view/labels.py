"""The words of the physics lens and of the stiffness overlay: what it is, and how large."""

from collections.abc import Callable

import pygame

from game.ui.pen import Pen
from game.ui.strings import Words
from game.ui.widgets.instrument import figures

SIZE = 18.0
# Three figures that matter: 0.43 m/s, 48.1 kg m/s, 126 N.
DECIMALS_BELOW = ((1.0, 2), (100.0, 1))


class PenLabels:
    """Writes beside an arrow `name value unit`, on a dark edge that reads on cloud and black."""

    def __init__(self, pen_for: Callable[[pygame.Surface], Pen], words: Words) -> None:
        """Write with the pens that `pen_for` gives, in the language of `words`."""
        self._pen_for = pen_for
        self._words = words

    def label(
        self, surface: pygame.Surface, kind: str, value: float, unit: str, at: tuple[float, float]
    ) -> None:
        """Write the name of a quantity and its value beside a place in the picture."""
        key = f"lens.{kind}"
        name = self._words(key) if self._words.has(key) else kind
        decimals = next((n for below, n in DECIMALS_BELOW if value < below), 0)
        text = f"{name} {figures(value, decimals)} {unit}"
        self.note(surface, text, (at[0] + self._pen_for(surface).u(10), at[1]), "midleft")

    def note(
        self, surface: pygame.Surface, text: str, at: tuple[float, float], anchor: str
    ) -> None:
        """Write `text` with its `anchor` (a name of a point of a Rect) at a pixel."""
        pen = self._pen_for(surface)
        place = (round(at[0]), round(at[1]))
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            edge = (place[0] + dx * pen.hair(), place[1] + dy * pen.hair())
            pen.write(text, edge, SIZE, pen.theme.night, "bold", anchor)
        pen.write(text, place, SIZE, pen.theme.bone, "bold", anchor)

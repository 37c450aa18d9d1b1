"""The words of the physics lens: what an arrow is, and how large."""

from collections.abc import Callable

import pygame

from game.ui.pen import Pen
from game.ui.strings import Words
from game.ui.widgets.instrument import figures

SIZE = 15.0
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
        pen = self._pen_for(surface)
        key = f"lens.{kind}"
        name = self._words(key) if self._words.has(key) else kind
        decimals = next((n for below, n in DECIMALS_BELOW if value < below), 0)
        text = f"{name} {figures(value, decimals)} {unit}"
        place = (round(at[0]) + pen.u(10), round(at[1]))
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            edge = (place[0] + dx * pen.hair(), place[1] + dy * pen.hair())
            pen.write(text, edge, SIZE, pen.theme.night, "bold", "midleft")
        pen.write(text, place, SIZE, pen.theme.bone, "bold", "midleft")

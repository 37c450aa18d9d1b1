"""The words of the physics lens and of the stiffness overlay: what it is, and how large."""

from collections.abc import Callable

import pygame

from game.ui.pen import Pen
from game.ui.strings import Words
from game.ui.widgets.instrument import figures

SIZE = 18.0
MOST_STEPS = 5
# Three figures that matter: 0.43 m/s, 48.1 kg m/s, 126 N.
DECIMALS_BELOW = ((1.0, 2), (100.0, 1))


class PenLabels:
    """Writes beside an arrow `name value unit`, on a dark edge that reads on cloud and black."""

    def __init__(self, pen_for: Callable[[pygame.Surface], Pen], words: Words) -> None:
        """Write with the pens that `pen_for` gives, in the language of `words`."""
        self._pen_for = pen_for
        self._words = words
        self._taken: list[pygame.Rect] = []

    def fresh(self) -> None:
        """Begin a new picture: no place is taken yet."""
        self._taken.clear()

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
        """Write `text` with its `anchor` (a name of a point of a Rect) at a pixel.

        Words stay in the picture and clear of those that were written before in it.
        """
        pen = self._pen_for(surface)
        words = pen.line(text, SIZE, pen.theme.bone, "bold")
        rect = self._free(words.get_rect(**{anchor: (round(at[0]), round(at[1]))}), pen)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            edge = (rect.x + dx * pen.hair(), rect.y + dy * pen.hair())
            pen.write(text, edge, SIZE, pen.theme.night, "bold")
        surface.blit(words, rect)

    def _free(self, wanted: pygame.Rect, pen: Pen) -> pygame.Rect:
        """Return the nearest place above or below that is free, and remember it as taken."""
        room = pen.area.inflate(-2 * pen.u(6), -2 * pen.u(6))
        step = max(1, wanted.h * 3 // 4)
        places = [wanted.move(0, step * k) for n in range(MOST_STEPS) for k in (n, -n)]
        inside = [place.clamp(room) for place in places]
        free = next((one for one in inside if one.collidelist(self._taken) < 0), inside[0])
        self._taken.append(free)
        return free

    def told(
        self,
        surface: pygame.Surface,
        key: str,
        at: tuple[float, float],
        anchor: str,
        **values: object,
    ) -> None:
        """Write the words of a text key with its `values` in the player's language."""
        self.note(surface, self._words(key, **values), at, anchor)

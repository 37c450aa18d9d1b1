"""A choice: one of a few words, changed by left and right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY, Colour
from game.ui.widgets.focus import Done, Press
from game.ui.widgets.labelled import draw_label, row_height

ARROW = 9.0
# Where the middle of the control lies in its row: left of it goes back.
FORWARD_SHARE = 0.72


@dataclass(slots=True)
class Choice:
    """`options` are (value, word) pairs; `read` gives the value in force, `write` takes one.

    A value that stands in no pair is shown by `other` and left behind by the first change.
    """

    label: str
    options: Sequence[tuple[object, str]]
    read: Callable[[], object]
    write: Callable[[object], None]
    hint: str = ""
    other: str = ""
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return whether there is anything to choose between."""
        return len(self.options) > 1

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of a row."""
        return row_height(pen, self.label, width)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw label, word and the two arrows."""
        room = draw_label(pen, rect, self.label, focused)
        colour = pen.theme.focus if focused else pen.theme.line
        arrow = pen.u(ARROW)
        if self.focusable:
            _arrow(pen, (room.x, rect.centery), -arrow, colour)
            _arrow(pen, (room.right, rect.centery), arrow, colour)
        most = max(1, room.w - 4 * arrow)
        pen.write(self._word(), room.center, BODY, pen.theme.bone, anchor="center", most_px=most)

    def act(self, action: Action) -> Done | None:
        """Go to the next word, or the one before; `ok` goes round."""
        if action.name == "ok" and action.repeated:
            return Done()
        direction = {"left": -1, "right": 1, "ok": 1}.get(action.name)
        if direction is None:
            return None
        self._turn(direction)
        return Done()

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Go back when chosen on the left half of the control, else forward."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            self._turn(-1 if pointer.x < rect.x + rect.w * FORWARD_SHARE else 1)
        return Done() if told else None

    def _index(self) -> int:
        value = self.read()
        return next((i for i, (one, _) in enumerate(self.options) if one == value), -1)

    def _word(self) -> str:
        index = self._index()
        return self.options[index][1] if index >= 0 else self.other

    def _turn(self, direction: int) -> None:
        index = self._index()
        start = index if index >= 0 else (-1 if direction > 0 else 0)
        self.write(self.options[(start + direction) % len(self.options)][0])


def _arrow(pen: Pen, tip: tuple[int, int], length: int, colour: Colour) -> None:
    x, y = tip
    back = x - length
    points = [(x, y), (back, y - abs(length)), (back, y + abs(length))]
    pygame.draw.polygon(pen.surface, colour, points)
    pygame.draw.aalines(pen.surface, colour, True, points)

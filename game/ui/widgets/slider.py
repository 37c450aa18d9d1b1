"""A slider: a number between two ends, in steps."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY
from game.ui.widgets.focus import Done, inside, pressed_inside
from game.ui.widgets.labelled import draw_label, row_height

VALUE_SHARE = 0.26
BAR = 6.0
KNOB = 11.0


@dataclass(slots=True)
class Slider:
    """`read` gives the number, `write` takes a new one, `show` puts it into words."""

    label: str
    read: Callable[[], int]
    write: Callable[[int], None]
    show: Callable[[int], str]
    low: int = 0
    high: int = 100
    step: int = 5
    hint: str = ""
    dragged: bool = False
    _bar: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 1, 1))

    @property
    def focusable(self) -> bool:
        """Return True."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of a row."""
        return row_height(pen, self.label, width)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw label, bar, knob and value."""
        room = draw_label(pen, rect, self.label, focused)
        theme, value = pen.theme, self.read()
        value_wide = int(room.w * VALUE_SHARE)
        knob = pen.u(KNOB)
        self._bar = pygame.Rect(
            room.x + knob, 0, max(1, room.w - value_wide - 2 * knob), pen.hair(BAR)
        )
        self._bar.centery = rect.centery
        pygame.draw.rect(pen.surface, theme.line, self._bar)
        share = (value - self.low) / (self.high - self.low)
        filled = self._bar.copy()
        filled.w = round(self._bar.w * share)
        pygame.draw.rect(pen.surface, theme.teal, filled)
        pygame.draw.aacircle(pen.surface, theme.bone, (filled.right, rect.centery), max(2, knob))
        pen.write(
            self.show(value),
            (room.right, rect.centery),
            BODY,
            theme.bone,
            anchor="midright",
            most_px=max(1, value_wide - knob),
        )

    def act(self, action: Action) -> Done | None:
        """Move by one step to the left or right."""
        direction = {"left": -1, "right": 1}.get(action.name)
        if direction is None:
            return None
        self._put(self.read() + direction * self.step)
        return Done()

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Follow the pointer while it is held."""
        if pointer.kind == "released":
            self.dragged = False
            return None
        grown = self._bar.inflate(4 * self._bar.h, rect.h)
        if pressed_inside(pointer, grown):
            self.dragged = True
        if self.dragged:
            share = (pointer.x - self._bar.x) / max(1, self._bar.w)
            steps = round(share * (self.high - self.low) / self.step)
            self._put(self.low + steps * self.step)
            return Done()
        return Done() if inside(pointer, rect) else None

    def _put(self, value: int) -> None:
        self.write(min(self.high, max(self.low, value)))

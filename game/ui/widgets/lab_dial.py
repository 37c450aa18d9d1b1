"""A dial of the lab: its name, its value in large letters, and a slider under both."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY, LEAD
from game.ui.widgets.focus import Done, inside, pressed_inside
from game.ui.widgets.list import Column

PAD = 12.0
PAD_Y = 7.0
BAR = 6.0
KNOB = 9.0
# What an action moves the dial by: steps, or big steps.
MOVES = {"left": (-1, 0), "right": (1, 0), "less": (0, -1), "more": (0, 1)}


@dataclass(slots=True)
class LabDial:
    """A whole number of `unit` between two ends; `show` puts it into words."""

    label: str
    show: Callable[[int], str]
    low: int
    high: int
    big: int
    changed: Callable[[], None]
    hint: str = ""
    value: int = 0
    dragged: bool = False
    _bar: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 1, 1))

    @property
    def focusable(self) -> bool:
        """Return True."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of name, value and slider."""
        return pen.line_height(LEAD) + pen.u(2 * PAD_Y + 2 * KNOB)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the name at the left, the value at the right, the slider below."""
        if focused:
            pen.ring(rect)
        theme, pad = pen.theme, pen.u(PAD)
        middle = rect.y + pen.u(PAD_Y) + pen.line_height(LEAD) // 2
        value = pen.write(
            self.show(self.value), (rect.right - pad, middle), LEAD, theme.bone, "bold",
            "midright", rect.w // 2,
        )  # fmt: skip
        room = max(1, value.left - rect.x - 2 * pad)
        colour = theme.bone if focused else theme.dim
        pen.write(self.label, (rect.x + pad, middle), BODY, colour, anchor="midleft", most_px=room)
        knob = pen.u(KNOB)
        self._bar = pygame.Rect(
            rect.x + pad + knob, 0, max(1, rect.w - 2 * (pad + knob)), pen.hair(BAR)
        )
        self._bar.centery = rect.bottom - pen.u(PAD_Y) - knob
        pygame.draw.rect(pen.surface, theme.line, self._bar)
        zero, here = self._x(0), self._x(self.value)
        filled = pygame.Rect(min(zero, here), self._bar.y, abs(here - zero), self._bar.h)
        pygame.draw.rect(pen.surface, theme.amber, filled)
        notch = pygame.Rect(0, 0, pen.hair(2.0), 3 * self._bar.h)
        notch.center = (zero, self._bar.centery)
        pygame.draw.rect(pen.surface, theme.sky, notch)
        pygame.draw.aacircle(pen.surface, theme.bone, (here, self._bar.centery), max(2, knob))

    def act(self, action: Action) -> Done | None:
        """Move by a step or a big step, or go back to nought."""
        if action.name == "reset":
            self.put(0)
            return Done()
        if action.name not in MOVES:
            return None
        steps, bigs = MOVES[action.name]
        self.put(self.value + steps + bigs * self.big)
        return Done()

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Follow the pointer while it is held; the wheel turns by steps."""
        if pointer.kind == "released":
            self.dragged = False
            return None
        if pointer.kind == "wheel":
            self.put(self.value + round(pointer.steps))
            return Done()
        below = pygame.Rect(rect.x, self._bar.centery, rect.w, 0).inflate(0, 6 * self._bar.h)
        if pressed_inside(pointer, below):
            self.dragged = True
        if self.dragged:
            share = (pointer.x - self._bar.x) / max(1, self._bar.w)
            self.put(self.low + round(share * (self.high - self.low)))
            return Done()
        return Done() if inside(pointer, rect) else None

    def put(self, value: int) -> None:
        """Set it, within its ends."""
        value = min(self.high, max(self.low, value))
        if value != self.value:
            self.value = value
            self.changed()

    def _x(self, value: int) -> int:
        share = (value - self.low) / (self.high - self.low)
        return self._bar.x + round(share * self._bar.w)


class DialColumn(Column):
    """A column whose dials take the wheel when the pointer is over them."""

    def point(self, pointer: Pointer) -> Done | None:
        """Turn the dial under the pointer by the wheel; all else as in any column."""
        if pointer.kind == "wheel":
            for index, item in enumerate(self.items):
                place = self._rect(index).clip(self.view)
                if isinstance(item, LabDial) and inside(pointer, place):
                    self.focus = index
                    return item.point(pointer, place)
        return super().point(pointer)

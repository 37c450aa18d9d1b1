"""A row of buttons that breaks into several lines when the text is large."""

from collections.abc import Sequence

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import GAP
from game.ui.widgets.button import Button
from game.ui.widgets.focus import BACKWARD, Done, inside


class Row:
    """Buttons side by side; left and right wander along, Tab too."""

    def __init__(self, items: Sequence[Button], focus: int = 0) -> None:
        self.items = list(items)
        self.focus = focus
        self._rects: list[pygame.Rect] = []

    @property
    def focusable(self) -> bool:
        """Return whether any button can be chosen."""
        return any(item.focusable for item in self.items)

    @property
    def hint(self) -> str:
        """Return the help of the focused button."""
        return self.items[self.focus].hint

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of all its lines at `width`, in pixels."""
        rects = self._place(pen, pygame.Rect(0, 0, width, 0))
        return max((rect.bottom for rect in rects), default=0)

    def enter(self, forward: bool) -> None:
        """Keep the button that was focused last."""
        if not self.items[self.focus].focusable:
            self._step(1)

    def act(self, action: Action) -> Done | None:
        """Press the focused button or move along."""
        answer = self.items[self.focus].act(action)
        if answer is not None:
            return answer
        if action.name in ("right", "next"):
            return self._step(1)
        if action.name in ("left", "previous"):
            return self._step(-1)
        return self._change_line(action)

    def point(self, pointer: Pointer) -> Done | None:
        """Hand the pointer to the button under it, and a release to all."""
        for index, rect in enumerate(self._rects):
            item = self.items[index]
            if not item.focusable or not (inside(pointer, rect) or pointer.kind == "released"):
                continue
            answer = item.point(pointer, rect)
            if answer is not None:
                self.focus = index
                return answer
        return None

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the buttons from the left of `rect`."""
        self._rects = self._place(pen, rect)
        for index, place in enumerate(self._rects):
            self.items[index].draw(pen, place, focused and index == self.focus)

    def _place(self, pen: Pen, rect: pygame.Rect) -> list[pygame.Rect]:
        gap = pen.u(GAP)
        x, y, places = rect.x, rect.y, []
        for item in self.items:
            wide = min(item.natural_width(pen), rect.w)
            high = item.height(pen, wide)
            if x > rect.x and x + wide > rect.right:
                x, y = rect.x, y + high + gap
            places.append(pygame.Rect(x, y, wide, high))
            x += wide + gap
        return places

    def _step(self, step: int) -> Done | None:
        index = self.focus + step
        while 0 <= index < len(self.items):
            if self.items[index].focusable:
                self.focus = index
                return Done()
            index += step
        return None

    def _change_line(self, action: Action) -> Done | None:
        """Go to the nearest button of the line above or below."""
        if action.name not in ("up", "down") or self.focus >= len(self._rects):
            return None
        here = self._rects[self.focus]
        up = action.name in BACKWARD
        others = [
            (abs(r.y - here.y), abs(r.centerx - here.centerx), i)
            for i, r in enumerate(self._rects)
            if self.items[i].focusable and (r.y < here.y if up else r.y > here.y)
        ]
        if not others:
            return None
        self.focus = min(others)[2]
        return Done()

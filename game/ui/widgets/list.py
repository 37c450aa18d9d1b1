"""A column of widgets that scrolls: the body of every menu, at every text size."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import GAP
from game.ui.widgets.focus import BACKWARD, FORWARD, Done, Widget, inside

STEP = 96.0
BAR_WIDTH = 6.0
PAGE_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class Drag:
    """Where a drag began, and how far a pixel of it scrolls."""

    y: float
    scroll_px: int
    scroll_per_px: float


class Column:
    """Widgets one below the other. What cannot be focused is still reached by scrolling."""

    def __init__(self, items: Sequence[Widget], gap: float = GAP, focus: int | None = None) -> None:
        self.items = list(items)
        self.gap = gap
        stops = [i for i, item in enumerate(self.items) if item.focusable]
        self.focus = focus if focus is not None else (stops[0] if stops else -1)
        self.scroll_px = 0
        self._follow = True
        self._captured: int | None = None
        self._drag: Drag | None = None
        self._view = pygame.Rect(0, 0, 0, 0)
        self._width = 0
        self._tops: list[tuple[int, int]] = []
        self._step_px = 1

    @property
    def focusable(self) -> bool:
        """Return whether there is anything to focus or to scroll."""
        return any(item.focusable for item in self.items) or self.overflow_px > 0

    @property
    def hint(self) -> str:
        """Return the help of the focused widget."""
        return self.items[self.focus].hint if 0 <= self.focus < len(self.items) else ""

    @property
    def view(self) -> pygame.Rect:
        """Return where it was drawn last."""
        return self._view

    @property
    def overflow_px(self) -> int:
        """Return how much of it does not fit, as it was drawn last."""
        return max(0, (self._tops[-1][1] if self._tops else 0) - self._view.h)

    def content_height(self, pen: Pen, width: int) -> int:
        """Return how high all of it is at `width`, in pixels."""
        heights = [item.height(pen, width) for item in self.items]
        return sum(heights) + pen.u(self.gap) * max(0, len(heights) - 1)

    def enter(self, forward: bool) -> None:
        """Stand on the first stop in sight, on the last when coming from below.

        Without one in sight it is for reading: nothing is focused and nothing jumps.
        """
        seen = [i for i in self._stops() if self._in_sight(i)]
        self._follow = bool(seen)
        self.focus = (seen[0] if forward else seen[-1]) if seen else -1

    def act(self, action: Action) -> Done | None:
        """Offer the action to the focused widget, then move or scroll."""
        if 0 <= self.focus < len(self.items):
            answer = self.items[self.focus].act(action)
            if answer is not None:
                self._follow = True
                return answer
        if action.name in FORWARD:
            return self._advance(1)
        if action.name in BACKWARD:
            return self._advance(-1)
        if action.name in ("page_down", "page_up"):
            sign = 1 if action.name == "page_down" else -1
            return self._scroll_by(round(sign * self._view.h * PAGE_SHARE))
        return None

    def point(self, pointer: Pointer) -> Done | None:
        """Scroll by the wheel; otherwise hand the pointer to the widget under it."""
        if self._captured is not None:
            return self._point_captured(pointer, self._captured)
        if self._drag is not None:
            return self._drag_on(pointer, self._drag)
        if not inside(pointer, self._view):
            return None
        if pointer.kind == "wheel":
            return self._scroll_by(round(-pointer.steps * self._step_px)) or Done()
        for index, item in enumerate(self.items):
            if item.focusable and inside(pointer, self._rect(index)):
                return self._point_item(pointer, index)
        return self._begin_drag(pointer)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw what can be seen of it inside `rect`, and a bar that tells how much there is."""
        self._lay_out(pen, rect)
        old_clip = pen.surface.get_clip()
        grow = pen.hair(pen.theme.ring_width)
        pen.surface.set_clip(rect.inflate(2 * grow, 0).clip(old_clip))
        for index, item in enumerate(self.items):
            place = self._rect(index)
            if place.colliderect(rect):
                item.draw(pen, place, focused and index == self.focus)
        pen.surface.set_clip(old_clip)
        if self.overflow_px:
            self._draw_bar(pen, rect, focused)

    def _stops(self) -> list[int]:
        return [i for i, item in enumerate(self.items) if item.focusable]

    def _rect(self, index: int) -> pygame.Rect:
        if index >= len(self._tops):
            return pygame.Rect(0, 0, 0, 0)
        top, bottom = self._tops[index]
        y = self._view.y + top - self.scroll_px
        return pygame.Rect(self._view.x, y, self._width, bottom - top)

    def _lay_out(self, pen: Pen, rect: pygame.Rect) -> None:
        self._view = rect.copy()
        self._step_px = max(1, pen.t(STEP))
        self._width = rect.w
        if self.content_height(pen, rect.w) > rect.h:
            self._width = max(1, rect.w - pen.u(3 * BAR_WIDTH))
        self._tops, y = [], 0
        for item in self.items:
            height = item.height(pen, self._width)
            self._tops.append((y, y + height))
            y += height + pen.u(self.gap)
        if self._follow and 0 <= self.focus < len(self._tops):
            top, bottom = self._tops[self.focus]
            if self.focus == next(iter(self._stops()), -1) and bottom <= rect.h:
                top = 0
            self.scroll_px = max(min(self.scroll_px, top), bottom - rect.h)
        self.scroll_px = min(max(0, self.scroll_px), self.overflow_px)

    def _draw_bar(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        wide = pen.hair(BAR_WIDTH)
        track = pygame.Rect(rect.right - wide, rect.y, wide, rect.h)
        total = self.overflow_px + rect.h
        thumb = pygame.Rect(0, 0, wide, max(wide, rect.h * rect.h // max(1, total)))
        free = track.h - thumb.h
        thumb.topleft = (track.x, track.y + free * self.scroll_px // max(1, self.overflow_px))
        pygame.draw.rect(pen.surface, pen.theme.raised, track, border_radius=wide // 2)
        colour = pen.theme.focus if focused else pen.theme.dim
        pygame.draw.rect(pen.surface, colour, thumb, border_radius=wide // 2)

    def _advance(self, step: int) -> Done | None:
        ahead = self._ahead(step)
        if ahead and self._near(ahead[0], step):
            self.focus, self._follow = ahead[0], True
            return Done()
        return self._scroll_by(step * self._step_px)

    def _ahead(self, step: int) -> list[int]:
        """Return the stops that come next: after the focus, or in sight when it is not."""
        stops = self._stops()[::step]
        if self._in_sight(self.focus):
            return [i for i in stops if (i - self.focus) * step > 0]
        if step > 0:
            return [i for i in stops if self._spans(i)[1] > self.scroll_px]
        return [i for i in stops if self._spans(i)[0] < self.scroll_px + self._view.h]

    def _in_sight(self, index: int) -> bool:
        """Return whether the item can be seen; before the first drawing everything can."""
        if not self._tops:
            return 0 <= index < len(self.items)
        if not 0 <= index < len(self._tops):
            return False
        top, bottom = self._tops[index]
        return bottom > self.scroll_px and top < self.scroll_px + self._view.h

    def _spans(self, index: int) -> tuple[int, int]:
        return self._tops[index] if index < len(self._tops) else (0, 1)

    def _near(self, index: int, step: int) -> bool:
        """Text between two stops must not be jumped over unread."""
        if index >= len(self._tops):
            return True
        top, bottom = self._tops[index]
        if step > 0:
            return top - (self.scroll_px + self._view.h) <= self._step_px
        return self.scroll_px - bottom <= self._step_px

    def _scroll_by(self, distance_px: int) -> Done | None:
        wanted = min(max(0, self.scroll_px + distance_px), self.overflow_px)
        if wanted == self.scroll_px:
            return None
        self.scroll_px, self._follow = wanted, False
        return Done()

    def _point_item(self, pointer: Pointer, index: int) -> Done | None:
        answer = self.items[index].point(pointer, self._rect(index))
        if answer is not None:
            self.focus, self._follow = index, False
            if pointer.kind == "pressed":
                self._captured = index
        return answer

    def _begin_drag(self, pointer: Pointer) -> Done | None:
        """Take hold of the text, or of the bar: whiteboards and touch screens have no wheel."""
        if pointer.kind != "pressed" or pointer.button != 1 or not self.overflow_px:
            return None
        on_bar = pointer.x >= self._view.x + self._width
        per_px = (self.overflow_px + self._view.h) / max(1, self._view.h) if on_bar else -1.0
        self._drag = Drag(pointer.y, self.scroll_px, per_px)
        return Done()

    def _drag_on(self, pointer: Pointer, drag: Drag) -> Done | None:
        if pointer.kind == "released":
            self._drag = None
        elif pointer.kind == "moved":
            wanted = drag.scroll_px + round((pointer.y - drag.y) * drag.scroll_per_px)
            self._scroll_by(wanted - self.scroll_px)
        return Done()

    def _point_captured(self, pointer: Pointer, index: int) -> Done | None:
        if pointer.kind == "released":
            self._captured = None
        if index >= len(self.items):
            return None
        return self.items[index].point(pointer, self._rect(index)) or Done()

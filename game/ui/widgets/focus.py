"""What all menu widgets have in common, and how the focus wanders between groups of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Move, Pointer

FORWARD = ("down", "next")
BACKWARD = ("up", "previous")


@dataclass(frozen=True, slots=True)
class Done:
    """The event was meant for the widget and is used up; `move` is where to go, if anywhere."""

    move: Move | None = None


class Widget(Protocol):
    """One thing in a menu. It never keeps its place: who lays it out hands it a rectangle."""

    @property
    def focusable(self) -> bool:
        """Return whether the focus may stand on it."""

    @property
    def hint(self) -> str:
        """Return one line of help, shown while it has the focus."""

    def height(self, pen: Pen, width: int) -> int:
        """Return how many pixels high it is when `width` pixels wide."""

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw it into `rect`."""

    def act(self, action: Action) -> Done | None:
        """Take an action while focused; None when it has no use for it."""

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Take a pointer event; `rect` is where it was drawn last."""


class Group(Protocol):
    """Several widgets that share the focus among themselves and hand it on at their ends."""

    @property
    def focusable(self) -> bool:
        """Return whether any of them can take the focus."""

    @property
    def hint(self) -> str:
        """Return the help of the focused one."""

    def enter(self, forward: bool) -> None:
        """Take the focus from the group before (`forward`) or after."""

    def act(self, action: Action) -> Done | None:
        """Take an action; None hands the focus on."""

    def point(self, pointer: Pointer) -> Done | None:
        """Take a pointer event."""

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw all of them into `rect`."""


def pressed_inside(pointer: Pointer, rect: pygame.Rect) -> bool:
    """Return whether the main button went down in `rect`."""
    return pointer.kind == "pressed" and pointer.button == 1 and rect.collidepoint(_at(pointer))


def inside(pointer: Pointer, rect: pygame.Rect) -> bool:
    """Return whether the pointer is in `rect`."""
    return rect.collidepoint(_at(pointer))


def _at(pointer: Pointer) -> tuple[int, int]:
    return int(pointer.x), int(pointer.y)


@dataclass(slots=True)
class Press:
    """A press and its release in the same place: what choosing with a pointer means.

    Letting go elsewhere takes it back. Hovering is never needed, it only brings the focus.
    """

    armed: bool = False

    def take(self, pointer: Pointer, rect: pygame.Rect) -> Literal["chosen", "here"] | None:
        """Return whether the thing in `rect` was chosen, or at least pointed at."""
        hit = inside(pointer, rect)
        if pointer.kind == "released":
            chosen, self.armed = self.armed and hit and pointer.button == 1, False
            return "chosen" if chosen else None
        if pointer.kind == "pressed" and pointer.button == 1:
            self.armed = hit
        return "here" if hit and pointer.kind != "wheel" else None


class Panes:
    """Groups one below the other; up and down, and Tab, wander from one to the next."""

    def __init__(self, groups: Sequence[Group], active: int = 0) -> None:
        self.groups = tuple(groups)
        self.active = active

    @property
    def current(self) -> Group:
        """Return the group that has the focus."""
        return self.groups[self.active]

    def act(self, action: Action) -> Done | None:
        """Offer the action to the focused group, then let the focus wander."""
        answer = self.current.act(action)
        if answer is not None:
            return answer
        if action.name in FORWARD:
            return self._wander(1, around=action.name == "next")
        if action.name in BACKWARD:
            return self._wander(-1, around=action.name == "previous")
        return None

    def point(self, pointer: Pointer) -> Done | None:
        """Offer the pointer to every group; the one that uses it gets the focus."""
        for index, group in enumerate(self.groups):
            answer = group.point(pointer)
            if answer is not None:
                self.active = index
                return answer
        return None

    def _wander(self, step: int, around: bool) -> Done | None:
        count = len(self.groups)
        for distance in range(1, count + 1):
            index = self.active + step * distance
            if not around and not 0 <= index < count:
                return None
            if self.groups[index % count].focusable:
                self.active = index % count
                self.current.enter(forward=step > 0)
                return Done()
        return None

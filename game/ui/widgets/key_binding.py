"""What an action is bound to, changed by pressing something else."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY, GAP, SMALL
from game.ui.widgets.focus import Done, Press
from game.ui.widgets.labelled import draw_label, row_height

CAP_PAD = 10.0


@dataclass(slots=True)
class KeyBinding:
    """`inputs` gives the shown names of what is bound, `conflict` whom it collides with, if any.

    `listen` is called when it is chosen: the scene then waits for the next press, because only
    the scene sees raw events. `waiting` tells whether it waits for this one.
    """

    label: str
    inputs: Callable[[], tuple[str, ...]]
    conflict: Callable[[], str]
    listen: Callable[[], None]
    waiting: Callable[[], bool]
    prompt: str
    none: str
    hint: str = ""
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return True."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of a row, more when a conflict has to be told."""
        extra = pen.line_height(SMALL) if self.conflict() else 0
        return row_height(pen, self.label, width) + extra

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the action and its key caps, or that it waits."""
        room = draw_label(pen, rect, self.label, focused)
        conflict = self.conflict()
        low = pen.line_height(SMALL) if conflict else 0
        y = rect.centery - low // 2
        if conflict:
            at = (room.right, rect.bottom - low)
            pen.write(conflict, at, SMALL, pen.theme.amber, anchor="midright", most_px=room.w)
        if self.waiting():
            at = (room.right, y)
            pen.write(self.prompt, at, BODY, pen.theme.focus, anchor="midright", most_px=room.w)
            return
        self._draw_caps(pen, room, y)

    def act(self, action: Action) -> Done | None:
        """Begin to listen."""
        if action.name != "ok":
            return None
        if not action.repeated:
            self.listen()
        return Done()

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Begin to listen when chosen."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            self.listen()
        return Done() if told else None

    def _draw_caps(self, pen: Pen, room: pygame.Rect, y: int) -> None:
        names = self.inputs()
        x = room.right
        if not names:
            pen.write(self.none, (x, y), BODY, pen.theme.dim, anchor="midright")
        for name in reversed(names):
            left = x - room.x - 2 * pen.u(CAP_PAD)
            if left < pen.u(3 * CAP_PAD):
                break
            text = pen.line(name, BODY, pen.theme.bone, most_px=left)
            cap = text.get_rect(midright=(x - pen.u(CAP_PAD), y)).inflate(2 * pen.u(CAP_PAD), 0)
            pen.panel(cap, pen.theme.panel)
            pen.surface.blit(text, text.get_rect(center=cap.center))
            x = cap.x - pen.u(GAP)

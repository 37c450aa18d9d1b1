"""A toggle: on or off, told by its place and by a word."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.scene import Action, Pointer
from game.ui.theme import BODY
from game.ui.widgets.focus import Done, Press
from game.ui.widgets.labelled import draw_label, row_height

SWITCH = (52.0, 26.0)


@dataclass(slots=True)
class Toggle:
    """`read` tells whether it is on, `write` switches; `words` are off and on."""

    label: str
    read: Callable[[], bool]
    write: Callable[[bool], None]
    words: tuple[str, str]
    hint: str = ""
    pressing: Press = field(default_factory=Press)

    @property
    def focusable(self) -> bool:
        """Return True."""
        return True

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of a row."""
        return row_height(pen, self.label, width)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw label, word and switch."""
        room = draw_label(pen, rect, self.label, focused)
        on, theme = self.read(), pen.theme
        switch = pygame.Rect(0, 0, pen.u(SWITCH[0]), pen.u(SWITCH[1]))
        switch.midright = (room.right, rect.centery)
        radius = switch.h // 2
        fill = theme.teal if on else theme.panel
        pygame.draw.rect(pen.surface, fill, switch, border_radius=radius)
        edge = theme.teal if on else theme.line
        pygame.draw.rect(pen.surface, edge, switch, pen.hair(2), radius)
        x = switch.right - radius if on else switch.x + radius
        knob = theme.bone if on else theme.dim
        pygame.draw.aacircle(pen.surface, knob, (x, switch.centery), max(2, radius - pen.u(4)))
        word = self.words[1] if on else self.words[0]
        at = (switch.x - pen.u(14), rect.centery)
        pen.write(word, at, BODY, theme.bone, anchor="midright", most_px=room.w - switch.w)

    def act(self, action: Action) -> Done | None:
        """Switch by `ok`; left is off and right is on."""
        if action.name == "ok" and not action.repeated:
            self.write(not self.read())
        elif action.name in ("left", "right"):
            self.write(action.name == "right")
        return Done() if action.name in ("ok", "left", "right") else None

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Switch when chosen."""
        told = self.pressing.take(pointer, rect)
        if told == "chosen":
            self.write(not self.read())
        return Done() if told else None

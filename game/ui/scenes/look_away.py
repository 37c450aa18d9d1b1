"""The cover between two players: nobody sees anything until the other one sits down.

The flight stands still behind it, and nothing of it is drawn; a flight that opens with it is not
there before it is lifted.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from game.ui.input.bindings import inputs_in
from game.ui.input.helm import HAND_OVER
from game.ui.kit import Kit
from game.ui.scene import (
    Action,
    Device,
    Home,
    Move,
    Pointer,
    Pop,
    RawKey,
    RawPad,
    Replace,
    Scene,
    UiEvent,
)

# A key that was meant for the flight must not lift the cover at once.
LEAST_S = 0.5
PRESSED = 0.6
BIG, LARGE, PLAIN = 84.0, 32.0, 24.0
WIDE, GAP = 980.0, 26.0
# It is large already, and all of it has to stand on the sheet.
MOST_TEXT = 1.4


@dataclass(frozen=True, slots=True)
class CoverWords:
    """What stands on the cover: who has to look away, who sits down, and how he says so."""

    away: str
    comes: str
    press: str
    rule: str
    back: str


class LookAwayScene:
    """A dark sheet with three lines. Whoever sits down presses; Escape gives the screen back."""

    without_clicks = True

    def __init__(
        self,
        kit: Kit,
        words: CoverWords,
        take: Callable[[Device], None],
        opens: Callable[[], Scene] | None = None,
    ) -> None:
        """Call `take` with the device that was pressed when the other man sits down.

        With `opens` the sheet lies before a flight: that scene comes then, and Escape goes home.
        """
        self._kit = kit
        self._words = words
        self._take = take
        self._opens = opens
        self._shown_s = 0.0

    def handle(self, event: UiEvent) -> Move | None:
        """Lift the cover for whoever presses."""
        opens = self._opens
        if isinstance(event, Action) and event.name in ("back", "pause"):
            return Pop() if opens is None else Home()
        device = self._pressed(event)
        if device is None or self._shown_s < LEAST_S:
            return None
        self._take(device)
        return Pop() if opens is None else Replace(opens())

    def update(self, frame_s: float) -> Move | None:
        """Stand still."""
        self._shown_s += frame_s
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the sheet; nothing of the flight shines through."""
        pen, words = self._kit.pen(surface), self._words
        pen = replace(pen, text_scale=min(pen.text_scale, MOST_TEXT))
        surface.fill(pen.theme.night)
        theme, room = pen.theme, min(pen.area.w - pen.u(48), pen.u(WIDE))
        lines = (
            pen.line(words.away, BIG, theme.amber, "title", room),
            pen.paragraph(words.comes, room, LARGE, theme.bone, "bold", "centre"),
            pen.paragraph(words.press, room, LARGE, theme.teal, "bold", "centre"),
            pen.paragraph(words.rule, room, PLAIN, theme.bone, "text", "centre"),
            pen.paragraph(words.back, room, PLAIN, theme.dim, "text", "centre"),
        )
        gap = pen.u(GAP)
        y = (pen.area.h - sum(one.get_height() + gap for one in lines) + gap) // 2
        for one in lines:
            surface.blit(one, one.get_rect(midtop=(pen.area.centerx, y)))
            y += one.get_height() + gap

    def _pressed(self, event: UiEvent) -> Device | None:
        """Return the device with which somebody says that he sits here now, or None."""
        if isinstance(event, Action):
            return event.device if event.name == "ok" and not event.repeated else None
        if isinstance(event, Pointer):
            return "mouse" if event.kind == "pressed" and event.button == 1 else None
        if not isinstance(event, RawKey | RawPad):
            return None
        bindings = self._kit.keys.bindings
        for device, name, strength in inputs_in(event):
            if strength >= PRESSED and HAND_OVER in bindings.actions_of(device, name):
                return device
        return None

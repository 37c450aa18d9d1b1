"""Held arrow keys repeat in menus; flights see each press once and the release."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.ui.scene import Action, FocusLost, RawKey, RawPad, UiEvent

REPEATING = ("up", "down", "left", "right", "next", "previous", "page_up", "page_down")
FIRST_S = 0.40
NEXT_S = 0.09
LET_GO = 0.3


@dataclass(slots=True)
class Repeater:
    """Remembers the direction that is held and says when it is due again."""

    _held: Action | None = None
    _due_s: float = 0.0

    def notice(self, events: Iterable[UiEvent]) -> None:
        """Look at what came in: a press starts the wait, any release ends it."""
        for event in events:
            match event:
                case RawKey(pressed=False) | FocusLost():
                    self._held = None
                case RawPad(value=value) if abs(value) < LET_GO:
                    self._held = None
                case Action(name=name, device=device) if name in REPEATING:
                    self._held = Action(name, device, repeated=True)
                    self._due_s = FIRST_S

    def due(self, frame_s: float) -> Action | None:
        """Let time pass and return the repeat that is due, at most one."""
        if self._held is None:
            return None
        self._due_s -= frame_s
        if self._due_s > 0.0:
            return None
        self._due_s = NEXT_S
        return self._held

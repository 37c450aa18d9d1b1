"""What is read and never chosen: the common part of such widgets."""

import pygame

from game.ui.scene import Action, Pointer
from game.ui.widgets.focus import Done


class Still:
    """A widget that takes no focus, no action and no pointer."""

    __slots__ = ()

    @property
    def focusable(self) -> bool:
        """Return False."""
        return False

    @property
    def hint(self) -> str:
        """Return nothing."""
        return ""

    def act(self, action: Action) -> Done | None:
        """Take nothing."""
        return None

    def point(self, pointer: Pointer, rect: pygame.Rect) -> Done | None:
        """Take nothing."""
        return None

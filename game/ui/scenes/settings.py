"""Settings."""

import pygame

from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Move, Pop, UiEvent


class SettingsScene:
    """All choices, one page per subject."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def handle(self, event: UiEvent) -> Move | None:
        """Go back."""
        return Pop() if isinstance(event, Action) and event.name == "back" else None

    def update(self, frame_s: float) -> Move | None:
        """Do nothing by itself."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page."""
        draw_backdrop(self._kit.pen(surface), self._kit.assets, for_menu=True)

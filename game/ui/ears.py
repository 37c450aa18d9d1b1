"""Devices and bindings together: what the shell listens with."""

from collections.abc import Sequence

import pygame

from game.ui.input.bindings import Bindings
from game.ui.input.translate import Devices
from game.ui.keys import Keys
from game.ui.scene import UiEvent


class Ears:
    """Turns pygame's events into ours, always by the bindings and the layout in force."""

    def __init__(self, devices: Devices, keys: Keys) -> None:
        self._devices = devices
        self._keys = keys
        self._bound: Bindings | None = None

    def take(self, event: pygame.Event, wants_text: bool) -> Sequence[UiEvent]:
        """Return what `event` means, nothing for most."""
        if event.type == pygame.KEYMAPCHANGED:
            self._keys.forget_layout()
        if self._bound is not self._keys.bindings:
            self._bound = self._keys.bindings
            self._devices.bind(self._bound)
        return self._devices.take(event, wants_text)

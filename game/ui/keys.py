"""The bindings in force, and the words for them."""

from collections.abc import Mapping
from pathlib import Path

from game.ui.input.bindings import Bindings
from game.ui.input.bindings_file import load_default, load_player, save_player
from game.ui.input.keyboard import printed_signs
from game.ui.input.prompts import Prompts
from game.ui.scene import Device
from game.ui.strings import Words

DEFAULT_FILE = "bindings/default.json"


class Keys:
    """Shipped bindings with the player's changes; every change is kept at once.

    `faults` says what in the player's file could not be used; `problem` why saving failed.
    """

    def __init__(self, assets: Path, config: Path, keeps: bool = True) -> None:
        self.default = load_default(assets / DEFAULT_FILE)
        self._folder = config if keeps else None
        self.problem = ""
        self._signs: Mapping[str, str] | None = None
        self.bindings, self.faults = load_player(config, self.default)

    def bind(self, action: str, device: Device, input_name: str) -> None:
        """Let `input_name` and nothing else of `device` mean `action`."""
        self._put(self.bindings.bound(action, device, (input_name,)))

    def clear(self, action: str, device: Device) -> None:
        """Let nothing of `device` mean `action`; what must stay reachable stays."""
        self._put(self.bindings.bound(action, device, ()))

    def reset(self) -> None:
        """Put the shipped bindings back."""
        self._put(self.default)

    def prompts(self, words: Words) -> Prompts:
        """Return what names the keys on the screen, as the present layout prints them."""
        if self._signs is None:
            self._signs = printed_signs()
        return Prompts(self.bindings, self._signs, lambda key: _said(words, key))

    def forget_layout(self) -> None:
        """Ask again what the keys print: the player has changed the keyboard layout."""
        self._signs = None

    def _put(self, bindings: Bindings) -> None:
        self.bindings = bindings
        if self._folder is None:
            return
        try:
            save_player(self._folder, bindings, self.default)
        except OSError as error:
            self.problem = error.strerror or str(error)
        else:
            self.problem = ""


def _said(words: Words, key: str) -> str:
    """Return the words for an input; a key that nobody named keeps its technical name."""
    return words(key) if words.has(key) else key.rpartition(".")[2].replace("_", " ")

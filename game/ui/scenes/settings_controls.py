"""The controls page of the settings: every action, and press-to-bind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.ui.input.bindings import DEVICES, Bindings, caught
from game.ui.kit import Kit
from game.ui.scene import Action, Device, RawKey, UiEvent
from game.ui.scenes.settings_pages import choice
from game.ui.settings import WORDS
from game.ui.widgets.choice import Choice
from game.ui.widgets.focus import Widget
from game.ui.widgets.key_binding import KeyBinding

NO_CLASH: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType({})
CANCEL = "escape"
CLEAR = ("backspace", "delete")


@dataclass(slots=True)
class ControlsPage:
    """Holds which device is shown and which action waits for a press.

    After a press was taken, what it means in a menu is swallowed until the next update.
    """

    kit: Kit
    device: Device = "keys"
    waiting: str | None = None
    swallows: bool = False
    _clashes: tuple[Bindings | None, Mapping[tuple[str, str], tuple[str, ...]]] = field(
        default=(None, NO_CLASH)
    )

    def items(self) -> list[Widget]:
        """Return the rows of the page."""
        words = self.kit.words
        prompts = [(word, words(f"settings.prompts.{word}")) for word in WORDS["prompts"]]
        devices = [(one, words(f"settings.prompts.{one}")) for one in DEVICES]
        return [
            choice(self.kit, "prompts", prompts),
            Choice(
                words("settings.device.label"),
                devices,
                lambda: self.device,
                self._show_device,
                words("settings.device.hint"),
            ),
            *(self._row(action) for action in self.kit.keys.bindings.inputs),
        ]

    def take(self, event: UiEvent) -> bool:
        """Use `event` for the action that waits; whether it was used up."""
        if self.waiting is None:
            return self.swallows and isinstance(event, Action)
        cancel = caught(event, "keys") if isinstance(event, RawKey) else None
        pressed = caught(event, self.device)
        if cancel == CANCEL:
            self._stop()
        elif cancel in CLEAR and self.device != "keys":
            self.kit.keys.clear(self.waiting, self.device)
            self._stop()
        elif pressed is not None:
            self.kit.keys.bind(self.waiting, self.device, pressed)
            self._stop()
        return True

    def update(self) -> None:
        """Listen to menu actions again."""
        self.swallows = False

    def _stop(self) -> None:
        self.waiting, self.swallows = None, True

    def _show_device(self, device: object) -> None:
        for known in DEVICES:
            if known == device:
                self.device = known

    def _listen(self, action: str) -> None:
        self.waiting = action

    def _row(self, action: str) -> KeyBinding:
        words = self.kit.words
        return KeyBinding(
            label=words(f"action.{action}"),
            inputs=lambda: self.kit.keys.prompts(words).prompt_all(action, self.device),
            conflict=lambda: self._conflict(action),
            listen=lambda: self._listen(action),
            waiting=lambda: self.waiting == action,
            prompt=words(f"settings.press.{self.device}"),
            none=words("settings.unbound"),
            hint=words("settings.bind_hint"),
        )

    def _conflict(self, action: str) -> str:
        words = self.kit.words
        others = self._clashing().get((self.device, action), ())
        names = ", ".join(words(f"action.{other}") for other in others)
        return words("settings.conflict", actions=names) if names else ""

    def _clashing(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Return what each action shares an input with, per device; found once per bindings."""
        bindings = self.kit.keys.bindings
        if self._clashes[0] is not bindings:
            found: dict[tuple[str, str], tuple[str, ...]] = {}
            for clash in bindings.conflicts():
                for action in clash.actions:
                    others = tuple(other for other in clash.actions if other != action)
                    before = found.get((clash.device, action), ())
                    found[clash.device, action] = tuple(dict.fromkeys((*before, *others)))
            self._clashes = (bindings, found)
        return self._clashes[1]

"""The words a prompt uses for an input: what the layout prints on the key, or a translated name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.ui.input.bindings import Bindings
from game.ui.scene import Device

# Keys and mouse buttons beyond those that have a name are shown by their number.
NAMELESS = ("scan_", "button_")
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Prompts:
    """Names inputs for the screen.

    `signs` comes from `keyboard.printed_signs()`; `say` turns a text key into words of the
    player's language. Text keys: `input.keys.<name>`, `input.mouse.<name>`, `input.pad.<name>`.
    """

    bindings: Bindings
    signs: Mapping[str, str]
    say: Say

    def name(self, device: Device, input_name: str) -> str:
        """Return the shown name of one input: `Q`, `Left arrow`, `Right trigger`."""
        if input_name.startswith(NAMELESS):
            return f"#{input_name.partition('_')[2]}"
        if device != "keys":
            return self.say(f"input.{device}.{input_name}")
        return (
            self.signs.get(input_name)
            or _printed_on_us(input_name)
            or self.say(f"input.keys.{input_name}")
        )

    def prompt(self, action: str, device: Device) -> str:
        """Return the first input of `action` on `device`, else on the keys; empty if unbound."""
        of_device: tuple[Device, ...] = (device, "keys")
        for one in of_device:
            inputs = self.bindings.of(action, one)
            if inputs:
                return self.name(one, inputs[0])
        return ""

    def prompt_all(self, action: str, device: Device) -> tuple[str, ...]:
        """Return every shown input of `action` on `device`, for the settings page."""
        return tuple(self.name(device, name) for name in self.bindings.of(action, device))


def _printed_on_us(name: str) -> str:
    """Return the sign of letters, digits and function keys, whose name is what they print."""
    function_key = name[:1] == "f" and name[1:].isdigit()
    return name.upper() if len(name) == 1 or function_key else ""

"""Which input means which action: data that a player may change, per device."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import get_args

from game.ui.input.keyboard import is_key_name, key_name
from game.ui.scene import Device, Pointer, RawKey, RawPad, UiEvent

DEVICES: tuple[Device, ...] = get_args(Device)
MOUSE_BUTTONS = MappingProxyType({1: "left", 2: "middle", 3: "right"})
MOUSE_INPUTS = frozenset({*MOUSE_BUTTONS.values(), "wheel_up", "wheel_down"})
AXES = frozenset({"left_x", "left_y", "right_x", "right_y"})
PAD_INPUTS = frozenset({
    "a", "b", "x", "y", "back", "start", "guide", "left_stick", "right_stick", "left_shoulder",
    "right_shoulder", "left_trigger", "right_trigger", "dpad_up", "dpad_down", "dpad_left",
    "dpad_right", *(axis + sign for axis in AXES for sign in "-+"),
})  # fmt: skip
# Escape always pauses: a player who bound everything wrong must still reach the settings.
KEPT = ("pause", "keys", "escape")
_PRESSED_ENOUGH = 0.6

Inputs = Mapping[str, Mapping[Device, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One input of one device that means several actions."""

    device: Device
    input: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bindings:
    """Actions in the order of the settings page, each with its inputs per device.

    `through_pause_menu` lists actions that need no input of their own on pad or mouse. Actions of
    one set in `alternatives` may share an input: they never make sense at the same moment.
    `places` are the actions that count only there (outside, in the cabin, in the fall): those of
    two places never meet, unless they are listed at both.
    """

    inputs: Inputs
    through_pause_menu: frozenset[str] = frozenset()
    alternatives: tuple[frozenset[str], ...] = ()
    places: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    def counts(self, action: str, place: str) -> bool:
        """Return whether `action` means anything at `place`."""
        if action in self.places.get(place, ()):
            return True
        return all(action not in its for its in self.places.values())

    def at(self, place: str) -> "Bindings":
        """Return the bindings of the actions that mean something at `place`."""
        here = {action: by for action, by in self.inputs.items() if self.counts(action, place)}
        return replace(self, inputs=MappingProxyType(here))

    def less(self, actions: Collection[str], devices: Collection[Device]) -> "Bindings":
        """Return the bindings with no input of `devices` for any of `actions`."""
        inputs = {
            action: {device: names for device, names in by.items() if device not in devices}
            if action in actions
            else by
            for action, by in self.inputs.items()
        }
        return replace(self, inputs=MappingProxyType(inputs))

    def of(self, action: str, device: Device) -> tuple[str, ...]:
        """Return the inputs of `action` on `device`; KeyError for an unknown action."""
        return self.inputs[action].get(device, ())

    def actions_of(self, device: Device, input_name: str) -> tuple[str, ...]:
        """Return the actions that an input means, in page order."""
        return tuple(
            action for action, by in self.inputs.items() if input_name in by.get(device, ())
        )

    def bound(self, action: str, device: Device, inputs: Sequence[str]) -> "Bindings":
        """Return the bindings with the inputs of one action on one device replaced.

        Doubled inputs are taken once, and what must be kept (Escape pauses) is put back.
        """
        wanted = tuple(dict.fromkeys(inputs))
        if (action, device) == KEPT[:2] and KEPT[2] not in wanted:
            wanted = (KEPT[2], *wanted)
        by_device = {**self.inputs[action], device: wanted}
        return replace(self, inputs=MappingProxyType({**self.inputs, action: by_device}))

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return every input that means more than one action, alternatives left aside."""
        return tuple(
            Conflict(device, name, actions)
            for device in DEVICES
            for name in self._names(device)
            for actions in self._meeting(self.actions_of(device, name))
            if not any(one.issuperset(actions) for one in self.alternatives)
        )

    def _meeting(self, actions: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Return the sets of more than one of `actions` that count at the same place."""
        here = (
            tuple(action for action in actions if self.counts(action, place))
            for place in self.places or ("",)
        )
        return tuple(dict.fromkeys(some for some in here if len(some) > 1))

    def changed_from(self, default: "Bindings") -> dict[str, dict[str, list[str]]]:
        """Return `{action: {device: inputs}}` for what differs from `default`."""
        changed: dict[str, dict[str, list[str]]] = {}
        for action in self.inputs:
            for device in DEVICES:
                if self.of(action, device) != default.of(action, device):
                    changed.setdefault(action, {})[device] = list(self.of(action, device))
        return changed

    def _names(self, device: Device) -> tuple[str, ...]:
        used = (name for by in self.inputs.values() for name in by.get(device, ()))
        return tuple(dict.fromkeys(used))


def inputs_in(event: UiEvent) -> Iterator[tuple[Device, str, float]]:
    """Yield (device, input, strength 0..1) for what `event` does to bindable inputs.

    Strength 0 is a release. An axis speaks for both of its directions, a wheel notch presses and
    releases at once, pointer movement says nothing.
    """
    if isinstance(event, RawKey):
        yield "keys", key_name(event.scancode), float(event.pressed)
    elif isinstance(event, RawPad) and event.control in AXES:
        yield "pad", f"{event.control}-", max(0.0, -event.value)
        yield "pad", f"{event.control}+", max(0.0, event.value)
    elif isinstance(event, RawPad):
        yield "pad", event.control, max(0.0, event.value)
    elif isinstance(event, Pointer) and event.kind == "wheel" and event.steps != 0:
        notch = "wheel_up" if event.steps > 0 else "wheel_down"
        yield "mouse", notch, 1.0
        yield "mouse", notch, 0.0
    elif isinstance(event, Pointer) and event.kind in ("pressed", "released"):
        name = MOUSE_BUTTONS.get(event.button, f"button_{event.button}")
        yield "mouse", name, float(event.kind == "pressed")


def is_input(device: Device, name: str) -> bool:
    """Return whether `device` can have an input called `name`."""
    if device == "keys":
        return is_key_name(name)
    if device == "pad":
        return name in PAD_INPUTS
    number = name.removeprefix("button_")
    return name in MOUSE_INPUTS or (number != name and number.isascii() and number.isdigit())


def caught(event: UiEvent, device: Device) -> str | None:
    """Return the input of `device` that `event` presses, for press-to-bind; None for nothing."""
    for of_device, name, strength in inputs_in(event):
        if of_device == device and strength >= _PRESSED_ENOUGH:
            return name
    return None

"""Game pads: any make, seen as one pad whose buttons are named by their place.

The only module that knows pygame's joysticks. SDL's own list of pads is reached through a private
part of pygame (`_sdl2.controller`); it is asked for the layout only, may be absent, and then the
layout is guessed from the number of axes. Events are pygame's public joystick events.

Controls: `a b x y` (bottom, right, left, top), `back start guide left_stick right_stick
left_shoulder right_shoulder dpad_up dpad_down dpad_left dpad_right` (0 or 1), `left_trigger
right_trigger` (0..1), `left_x left_y right_x right_y` (-1..1, right and **down** positive).
"""

import importlib
import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import pygame

from game.ui.scene import PadLost, RawPad, UiEvent

DEAD_ZONE = 0.2
_STEP = 0.02
_STICKS = MappingProxyType(
    {"left_x": "left", "left_y": "left", "right_x": "right", "right_y": "right"}
)
_SDL_NAMES = MappingProxyType({
    "leftx": "left_x", "lefty": "left_y", "rightx": "right_x", "righty": "right_y",
    "lefttrigger": "left_trigger", "righttrigger": "right_trigger",
    "leftshoulder": "left_shoulder", "rightshoulder": "right_shoulder",
    "leftstick": "left_stick", "rightstick": "right_stick",
    "dpup": "dpad_up", "dpdown": "dpad_down", "dpleft": "dpad_left", "dpright": "dpad_right",
    **{name: name for name in ("a", "b", "x", "y", "back", "start", "guide")},
})  # fmt: skip
_GUESS = MappingProxyType({
    "b0": ("a", 1.0), "b1": ("b", 1.0), "b2": ("x", 1.0), "b3": ("y", 1.0),
    "b4": ("left_shoulder", 1.0), "b5": ("right_shoulder", 1.0), "b6": ("back", 1.0),
    "b7": ("start", 1.0), "a0": ("left_x", 1.0), "a1": ("left_y", 1.0),
    "h0.1": ("dpad_up", 1.0), "h0.2": ("dpad_right", 1.0), "h0.4": ("dpad_down", 1.0),
    "h0.8": ("dpad_left", 1.0),
})  # fmt: skip

Layout = Mapping[str, tuple[str, float]]


def layout_of(sdl_mapping: Mapping[str, str]) -> Layout:
    """Return `{physical input: (control, sign)}` from SDL's `{control: physical input}`.

    Physical inputs are `b3`, `a2` and `h0.1`; `a2~` is a turned-round axis. Half axes (`+a2`) are
    taken as the whole axis. Controls that we have no use for are left out.
    """
    layout: dict[str, tuple[str, float]] = {}
    for sdl_name, physical in sdl_mapping.items():
        control = _SDL_NAMES.get(sdl_name)
        if control:
            sign = -1.0 if physical.endswith("~") else 1.0
            layout[physical.strip("+-~")] = (control, sign)
    return MappingProxyType(layout)


def guessed_layout(axes: int) -> Layout:
    """Return the commonest layout for a pad nobody knows, by its number of axes."""
    right = ("a3", "a4") if axes >= 6 else ("a2", "a3")
    layout = dict(_GUESS) | {right[0]: ("right_x", 1.0), right[1]: ("right_y", 1.0)}
    if axes >= 6:
        layout |= {"a2": ("left_trigger", 1.0), "a5": ("right_trigger", 1.0)}
    return MappingProxyType(layout)


def beyond_dead_zone(x: float, y: float, dead_zone: float) -> tuple[float, float]:
    """Return a stick's place with a round dead zone taken out, still reaching 1 at the edge."""
    size = math.hypot(x, y)
    if size <= dead_zone:
        return 0.0, 0.0
    kept = min(1.0, (size - dead_zone) / (1.0 - dead_zone)) / size
    return x * kept, y * kept


@dataclass(slots=True)
class Pad:
    """One pad: its layout, raw stick places and what it last reported."""

    layout: Layout
    joystick: object = None
    raw: dict[str, float] = field(default_factory=dict)
    told: dict[str, float] = field(default_factory=dict)

    def report(self, physical: str, value: float, dead_zone: float) -> Iterator[RawPad]:
        """Yield what the screen should hear after a physical input took `value` (-1..1)."""
        control, sign = self.layout.get(physical, ("", 1.0))
        stick = _STICKS.get(control)
        if stick:
            self.raw[control] = value * sign
            x, y = self.raw.get(f"{stick}_x", 0.0), self.raw.get(f"{stick}_y", 0.0)
            x, y = beyond_dead_zone(x, y, dead_zone)
            yield from self._tell(f"{stick}_x", x)
            yield from self._tell(f"{stick}_y", y)
        elif control.endswith("_trigger") and physical.startswith("a"):
            yield from self._tell(control, max(0.0, (value * sign + 1.0) / 2.0))
        elif control:
            yield from self._tell(control, max(0.0, value))

    def _tell(self, control: str, value: float) -> Iterator[RawPad]:
        # Steps of 2 %: a hand trembles, and every change becomes a command in the log.
        stepped = round(value / _STEP) * _STEP
        if stepped != self.told.get(control, 0.0):
            self.told[control] = stepped
            yield RawPad(control, stepped)


class Pads:
    """All connected pads. They speak as one; pulling out the one in use is `PadLost`."""

    def __init__(self, dead_zone: float = DEAD_ZONE) -> None:
        """Open nothing; `start` does. `dead_zone` is 0..0.9 of a stick's way."""
        self.dead_zone = dead_zone
        self._pads: dict[int, Pad] = {}
        self._used: int | None = None

    def start(self) -> None:
        """Start listening. Pads that are already there announce themselves by events."""
        # By place, not by letter: the bottom button is `a` on a Nintendo pad too.
        os.environ.setdefault("SDL_GAMECONTROLLER_USE_BUTTON_LABELS", "0")
        pygame.joystick.init()

    def take(self, event: pygame.Event) -> tuple[UiEvent, ...]:
        """Return what a pygame event of a pad means; empty for every other event."""
        if event.type == pygame.JOYDEVICEADDED:
            self._add(event.device_index)
            return ()
        instance = getattr(event, "instance_id", None)
        pad = self._pads.get(instance) if isinstance(instance, int) else None
        if pad is None:
            return ()
        if event.type == pygame.JOYDEVICEREMOVED:
            return self._remove(instance)
        told = tuple(
            one
            for physical, value in physical_inputs(event)
            for one in pad.report(physical, value, self.dead_zone)
        )
        if told:
            self._used = instance
        return told

    def join(self, instance: int, layout: Layout, joystick: object = None) -> None:
        """Take a pad in under SDL's instance number."""
        self._pads[instance] = Pad(layout, joystick)

    def _add(self, device_index: int) -> None:
        joystick = pygame.joystick.Joystick(device_index)
        layout = _known_layout(joystick) or guessed_layout(joystick.get_numaxes())
        # Kept alive here: pygame closes a joystick that nobody holds.
        self.join(joystick.get_instance_id(), layout, joystick)

    def _remove(self, instance: int | None) -> tuple[UiEvent, ...]:
        if instance is None or self._pads.pop(instance, None) is None:
            return ()
        in_use, self._used = self._used == instance, None
        return (PadLost(),) if in_use else ()


def physical_inputs(event: pygame.Event) -> Iterator[tuple[str, float]]:
    """Yield (physical input, value) of a joystick event: `("b0", 1.0)`, `("a1", -0.3)`."""
    if event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
        yield f"b{event.button}", float(event.type == pygame.JOYBUTTONDOWN)
    elif event.type == pygame.JOYAXISMOTION:
        yield f"a{event.axis}", event.value
    elif event.type == pygame.JOYHATMOTION:
        x, y = event.value
        for bit, down in ((1, y > 0), (2, x > 0), (4, y < 0), (8, x < 0)):
            yield f"h{event.hat}.{bit}", float(down)


def _known_layout(joystick: pygame.joystick.JoystickType) -> Layout | None:
    """Return the layout in SDL's list of pads, or None for a pad it does not know."""
    try:
        controller = importlib.import_module("pygame._sdl2.controller")
        controller.init()
        return layout_of(controller.Controller.from_joystick(joystick).get_mapping())
    except (ImportError, AttributeError, TypeError, pygame.error):
        # Private and on its way to SDL 3: whatever changes there, a guess still plays.
        return None

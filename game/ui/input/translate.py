"""What pygame reports, turned into the events that screens understand.

Menu keys are fixed: whatever a player binds, menus stay reachable. Flights use the raw events.
One press yields the raw event first, then what it means in a menu.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import pygame

from game.ui.input.bindings import Bindings
from game.ui.input.keyboard import names_by_scancode
from game.ui.input.pads import Pads
from game.ui.scene import (
    Action,
    FocusGained,
    FocusLost,
    PadLost,
    Pointer,
    RawKey,
    RawPad,
    Resized,
    TextTyped,
    UiEvent,
)  # fmt: skip

_MENU_KEYS = MappingProxyType({
    pygame.KSCAN_UP: "up", pygame.KSCAN_DOWN: "down", pygame.KSCAN_LEFT: "left",
    pygame.KSCAN_RIGHT: "right", pygame.KSCAN_TAB: "next", pygame.KSCAN_RETURN: "ok",
    pygame.KSCAN_KP_ENTER: "ok", pygame.KSCAN_SPACE: "ok", pygame.KSCAN_ESCAPE: "back",
    pygame.KSCAN_PAGEUP: "page_up", pygame.KSCAN_PAGEDOWN: "page_down",
})  # fmt: skip
_MENU_PAD = MappingProxyType({
    "a": "ok", "b": "back", "start": "pause", "dpad_up": "up", "dpad_down": "down",
    "dpad_left": "left", "dpad_right": "right", "left_shoulder": "previous",
    "right_shoulder": "next", "left_trigger": "page_up", "right_trigger": "page_down",
})  # fmt: skip
_MENU_STICK = MappingProxyType({"left_x": ("left", "right"), "left_y": ("up", "down")})
_FOCUS_EVENTS = (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED)
_STICK_ON, _STICK_OFF = 0.6, 0.35
SHELL_ACTIONS = ("fullscreen", "screenshot")
_SHELL_KEYS = MappingProxyType({pygame.KSCAN_F11: "fullscreen", pygame.KSCAN_F12: "screenshot"})


@dataclass(frozen=True, slots=True)
class Memory:
    """What must be remembered from one event to the next.

    `held` are scancodes that are down, `pushed` menu directions the pad holds, `finger` the touch
    that acts as the pointer, `size_px` the canvas.
    """

    size_px: tuple[int, int] = (1280, 720)
    held: frozenset[int] = frozenset()
    pushed: frozenset[str] = frozenset()
    finger: int | None = None
    shell_keys: Mapping[int, str] = field(default_factory=lambda: _SHELL_KEYS)


Meaning = tuple[Memory, tuple[UiEvent, ...]]


class Devices:
    """Keys, mouse, touch and pads together, in the order in which things happened."""

    def __init__(self, pads: Pads, size_px: tuple[int, int]) -> None:
        """Listen through `pads`; `size_px` is the canvas, for touches."""
        self.pads = pads
        self.memory = Memory(size_px)

    def bind(self, bindings: Bindings) -> None:
        """Let the keys bound to the shell's own actions do them from now on."""
        self.memory = replace(self.memory, shell_keys=shell_keys(bindings))

    def take(self, event: pygame.Event, wants_text: bool = False) -> tuple[UiEvent, ...]:
        """Return what `event` means; empty when it means nothing to a screen."""
        self.memory, meant = translated(self.memory, event, wants_text)
        for one in self.pads.take(event):
            self.memory, more = pad_meaning(self.memory, one)
            meant += (one, *more)
        return meant


def translated(memory: Memory, event: pygame.Event, wants_text: bool = False) -> Meaning:
    """Return the memory after `event` and what it means, pads left aside."""
    if event.type == pygame.KEYDOWN:
        return _key_down(memory, event.scancode, event.mod, wants_text)
    if event.type == pygame.KEYUP:
        known = event.scancode in memory.held
        memory = replace(memory, held=memory.held - {event.scancode})
        return memory, (RawKey(event.scancode, False),) if known else ()
    if event.type == pygame.TEXTINPUT:
        return memory, (TextTyped(event.text),) if wants_text else ()
    if event.type in _FOCUS_EVENTS:
        return replace(memory, held=frozenset(), pushed=frozenset(), finger=None), (FocusLost(),)
    if event.type == pygame.WINDOWFOCUSGAINED:
        return memory, (FocusGained(),)
    if event.type == pygame.VIDEORESIZE:
        return replace(memory, size_px=event.size), (Resized(event.size),)
    if event.type in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
        return _finger(memory, event)
    return memory, _mouse(event)


def _key_down(memory: Memory, scancode: int, mod: int, wants_text: bool) -> Meaning:
    repeated = scancode in memory.held
    raw = () if repeated else (RawKey(scancode, True),)
    name = _key_meaning(memory, scancode, mod, wants_text)
    action = (Action(name, "keys", repeated),) if name else ()
    return replace(memory, held=memory.held | {scancode}), (*raw, *action)


def _key_meaning(memory: Memory, scancode: int, mod: int, wants_text: bool) -> str | None:
    if scancode == pygame.KSCAN_RETURN and mod & pygame.KMOD_ALT:
        return "fullscreen"
    if scancode == pygame.KSCAN_TAB and mod & pygame.KMOD_ALT:
        return None
    if scancode == pygame.KSCAN_TAB and mod & pygame.KMOD_SHIFT:
        return "previous"
    if scancode == pygame.KSCAN_SPACE and wants_text:
        return None
    return memory.shell_keys.get(scancode) or _MENU_KEYS.get(scancode)


def _mouse(event: pygame.Event) -> tuple[UiEvent, ...]:
    # SDL repeats touches as mouse events; the touch itself is already here.
    if getattr(event, "touch", False):
        return ()
    if event.type == pygame.MOUSEMOTION:
        return (Pointer(event.pos[0], event.pos[1], "moved"),)
    if event.type == pygame.MOUSEWHEEL:
        x, y = pygame.mouse.get_pos()
        steps = -event.y if event.flipped else event.y
        return (Pointer(x, y, "wheel", steps=steps),) if steps else ()
    # Buttons 4 and 5 are the old way to report the wheel, beside MOUSEWHEEL.
    if event.type == pygame.MOUSEBUTTONDOWN and event.button not in (4, 5):
        return (Pointer(event.pos[0], event.pos[1], "pressed", event.button),)
    if event.type == pygame.MOUSEBUTTONUP and event.button not in (4, 5):
        return (Pointer(event.pos[0], event.pos[1], "released", event.button),)
    return ()


def _finger(memory: Memory, event: pygame.Event) -> Meaning:
    """Let the first finger be the pointer with its left button; others wait."""
    x, y = event.x * memory.size_px[0], event.y * memory.size_px[1]
    if event.type == pygame.FINGERDOWN and memory.finger is None:
        pressed = (Pointer(x, y, "moved"), Pointer(x, y, "pressed", 1))
        return replace(memory, finger=event.finger_id), pressed
    if event.finger_id != memory.finger:
        return memory, ()
    if event.type == pygame.FINGERUP:
        return replace(memory, finger=None), (Pointer(x, y, "released", 1),)
    return memory, (Pointer(x, y, "moved"),)


def pad_meaning(memory: Memory, event: UiEvent) -> Meaning:
    """Return what a pad event means in a menu; a stick counts once per push."""
    if isinstance(event, PadLost):
        return replace(memory, pushed=frozenset()), ()
    if not isinstance(event, RawPad):
        return memory, ()
    pushed, meant = memory.pushed, []
    for name, strength in _menu_pushes(event):
        mark = f"{event.control}:{name}"
        if strength >= _STICK_ON and mark not in pushed:
            pushed |= {mark}
            meant.append(Action(name, "pad"))
        elif strength < _STICK_OFF:
            pushed -= {mark}
    return replace(memory, pushed=pushed), tuple(meant)


def _menu_pushes(event: RawPad) -> tuple[tuple[str, float], ...]:
    if event.control in _MENU_STICK:
        negative, positive = _MENU_STICK[event.control]
        return (negative, -event.value), (positive, event.value)
    name = _MENU_PAD.get(event.control)
    return ((name, event.value),) if name else ()


def shell_keys(bindings: Bindings) -> Mapping[int, str]:
    """Return `{scancode: action}` for what the shell itself does, from the bound keys."""
    return MappingProxyType({
        scancode: action
        for scancode, name in names_by_scancode().items()
        for action in SHELL_ACTIONS
        if name in bindings.of(action, "keys")
    })  # fmt: skip

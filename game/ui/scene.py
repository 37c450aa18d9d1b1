"""What a screen is to the shell: it takes events, answers with a move, and draws itself.

Devices never reach a scene: the input room turns what pygame reports into the values below, so a
menu works with keys, mouse and pad without knowing which. Positions are pixels of the canvas that
the scene draws on, whatever the render size.
"""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias, runtime_checkable

import pygame

Device = Literal["keys", "mouse", "pad"]


@dataclass(frozen=True, slots=True)
class Action:
    """Something meant, whatever it was pressed on.

    Menus know `up down left right ok back next previous page_up page_down`; the shell knows
    `fullscreen` and `screenshot`; a flight adds `pause` and its own. `repeated` is true for the
    automatic repeats of a held key: focus follows them, buttons do not.
    """

    name: str
    device: Device = "keys"
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mouse, touchpad or whiteboard pen at `x`, `y`.

    `button` is 1 left, 2 middle, 3 right (0 when it only moved); `steps` counts wheel notches,
    positive away from the user.
    """

    x: float
    y: float
    kind: Literal["pressed", "released", "moved", "wheel"]
    button: int = 0
    steps: float = 0.0


@dataclass(frozen=True, slots=True)
class RawKey:
    """A key by its place on the board (USB scancode), for flights and for press-to-bind."""

    scancode: int
    pressed: bool


@dataclass(frozen=True, slots=True)
class RawPad:
    """A control of the pad by its name (`a`, `left_x`, `dpad_up` ...); `value` is -1 to 1."""

    control: str
    value: float


@dataclass(frozen=True, slots=True)
class FocusLost:
    """The window is no longer ours, or time jumped (sleep, a dragged window): pause, let go."""


@dataclass(frozen=True, slots=True)
class FocusGained:
    """The window is ours again."""


@dataclass(frozen=True, slots=True)
class PadLost:
    """The pad in use was pulled out: pause and keep the grip."""


@dataclass(frozen=True, slots=True)
class Resized:
    """The canvas now measures `size` pixels."""

    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextTyped:
    """Characters from the keyboard or an input method; sent only while a scene `wants_text`."""

    text: str


UiEvent: TypeAlias = (
    Action | Pointer | RawKey | RawPad | FocusLost | FocusGained | PadLost | Resized | TextTyped
)


@runtime_checkable
class Scene(Protocol):
    """One screen. `draw` changes nothing that can be seen: drawing twice gives the same picture.

    Optional attributes are looked up by name: `wants_text: bool` (send TextTyped),
    `without_clicks: bool` (no menu sounds) and `closing() -> None`, called once when the program
    ends while the scene is on the stack, so that a flight can save itself.
    """

    def handle(self, event: UiEvent) -> "Move | None":
        """Take one event and return where to go, or None to stay."""

    def update(self, frame_s: float) -> "Move | None":
        """Let `frame_s` seconds of wall time pass (0 to 0.25)."""

    def draw(self, surface: pygame.Surface) -> None:
        """Paint the whole of `surface`."""


@dataclass(frozen=True, slots=True)
class Push:
    """Lay `scene` on top; the one below waits."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Pop:
    """Take the top scene away; the last one never goes."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Put `scene` in the place of the top one."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Home:
    """Go back to the lowest scene, the title, and lay `then` on top of it, if given."""

    then: Scene | None = None


@dataclass(frozen=True, slots=True)
class Quit:
    """End the program."""


Move: TypeAlias = Push | Pop | Replace | Home | Quit

"""Whose hands are where, when two play at one screen: the stick's, and those of him who calls.

What is pressed at the screen belongs to whoever has the screen. Only a pad can be held with one's
back to it: as long as the sight was not taken with the pad itself, it is in the hands of the man at
the stick.
"""

from game.session.chairs import SIGHT, STICK
from game.ui.input.bindings import DEVICES, Bindings
from game.ui.input.helm import AXES, CALLS, FAST, HAND_OVER
from game.ui.scene import Device

AT_SCREEN: tuple[Device, ...] = ("keys", "mouse")
PAD: tuple[Device, ...] = ("pad",)
STICK_ACTIONS = frozenset(
    (FAST, *(name for command, pair in AXES.items() if command.startswith("attitude.")
             for name in pair))
)  # fmt: skip
# Which way each movement of the stick is called; the same keys, pads and buttons mean both.
CALL_FOR = {
    "yaw_left": "call_left", "yaw_right": "call_right",
    "pitch_up": "call_up", "pitch_down": "call_down",
    "roll_left": "call_roll_left", "roll_right": "call_roll_right",
}  # fmt: skip
# These share an input with a call, or with handing over.
SHARED_AT_SIGHT = STICK_ACTIONS | {"fire"}
SHARED_ON_PAD = frozenset({"globus_mode"})


def split(bindings: Bindings, chair: str, pad_away: bool) -> Bindings:
    """Return the bindings that count while `chair` has the screen; nothing: nobody is kept apart.

    `pad_away` says that a pad is in the hands of the man at the stick, whoever has the screen.
    """
    if not chair:
        return bindings.less((*CALLS, HAND_OVER), DEVICES)
    bindings = bindings.less(SHARED_ON_PAD, PAD)
    if chair == STICK:
        return bindings.less(CALLS, DEVICES)
    if pad_away:
        return bindings.less(SHARED_AT_SIGHT, AT_SCREEN).less(CALLS, PAD)
    return bindings.less(SHARED_AT_SIGHT, DEVICES)


def reaches_panel(chair: str, device: Device, pad_away: bool) -> bool:
    """Return whether who presses something with `device` has the panel within reach."""
    return chair != SIGHT or (device == "pad" and pad_away)

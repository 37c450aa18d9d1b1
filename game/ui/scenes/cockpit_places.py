"""Where things stand in the cabin's picture, in design units, and which buttons stand below it."""

from typing import Final

from game.session.chairs import SIGHT as AT_SIGHT
from game.session.chairs import chair_of
from game.ui.view.hud_layout import Place
from game.vocab.snapshot import Snapshot

# Seams of the wall: the row of switches stands between them; what is said has room below it.
ROWS: Final = (468.0, 563.0)
SIGHT: Final = Place("top", 0, 6, 460, 460)
GLOBUS: Final = Place("top_left", 16, 232, 376, 232)
COUCHES: Final = Place("top_left", 16, 473, 216, 86)
PLATES: Final = Place("top_left", 240, 473, 1024, 86)
NUMBERS: Final = Place("top", 0, 438, 420, 28)
CLOCKS: Final = Place("top_right", 16, 16, 372, 84)
SLIP: Final = Place("top_right", 148, 106, 108, 26)
WARP: Final = Place("top", 0, 10, 104, 38)
CARD: Final = Place("top_left", 16, 16, 376, 448)
NO_MAN: Final = Place("top", 0, 191, 300, 90)
# Buttons for whoever points: the stick; switches, covers and seats are pressed where they stand.
STICK: Final = (
    *("yaw_left", "yaw_right", "pitch_up", "pitch_down", "roll_left", "roll_right"),
    *("stick_fast", "time_faster", "view_next", "translate", "show_me", "pause"),
)
CALLING: Final = (
    *("call_left", "call_right", "call_up", "call_down", "call_roll_left", "call_roll_right"),
    *("call_so", "hand_over", "view_next", "show_me", "pause"),
)


def buttons_of(shot: Snapshot) -> tuple[str, ...]:
    """Return the buttons to draw: the stick; where two play the calls, and handing over.

    Where two play there is no faster time by a button: neither of them waits.
    """
    chair = chair_of(shot.telemetry)
    if not chair:
        return STICK
    if chair == AT_SIGHT:
        return CALLING
    return tuple("hand_over" if name == "time_faster" else name for name in STICK)

"""What to call from the sight, and what to do at the stick about what was called.

For two players, each of whom knows half: the one what is seen, the other what was said. Each time a
call is said it means two seconds of stick; players may agree on something else.
"""

from collections.abc import Mapping

from game.session.steering import held_s, is_steering, left_to_turn
from game.ui.input.helm import AXES, CALLS, HAND_OVER
from game.ui.input.two_players import CALL_FOR
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot

# Seconds of stick for each time a call is said, and the most that is said in one go (tuned).
SAID_S, MOST_SAID = 2.0, 9
# Who has just sat down has to read and to find the key before he pushes.
READS_S = 1.0
# What the two of them leave as it is: with a word between eye and hand nothing finer comes out.
LEAST_DEG = {"attitude.pitch": 0.7, "attitude.yaw": 3.0, "attitude.roll": 0.7}
# The longest that the jets take to stop a turn of half a degree a second.
STOPS_S = 7.0
STOP = "call_so"
HELP = "show_me"
# Actions in order, and what to wait for: the parts of an advice.
Said = tuple[tuple[str, ...], str]
_STICK_OF = {CALLS[call]: stick for stick, call in CALL_FOR.items()}


def calling(
    commands: tuple[str, ...] | None, telemetry: Mapping[str, Value], numbers: bool
) -> Said | None:
    """Return what the man at the sight does; None where it is what anybody would do.

    With `numbers` beside the sight he is told what to call, and when it is the other's turn.
    """
    if not commands or all(one.startswith("seats.") for one in commands):
        return None
    if not is_steering(commands) or telemetry.get("sight.manned") is not True:
        return (HAND_OVER, HELP), ""
    if not numbers:
        return (*CALL_FOR.values(), STOP, HAND_OVER), "look"
    left = [one for one in left_to_turn(commands, telemetry) if abs(one[1]) > LEAST_DEG[one[0]]]
    if not left:
        said = telemetry["voices.call"] in (CALLS[STOP], "none")
        return ((HAND_OVER, HELP), "look") if said else ((STOP, HAND_OVER, HELP), "")
    name, left_deg = left[0]
    call = CALL_FOR[AXES[name][0 if left_deg > 0.0 else 1]]
    if _said(call, telemetry) < times(name, left_deg):
        return (call, STOP, HAND_OVER, HELP), ""
    return (HAND_OVER, STOP, HELP), ""


def times(command: str, left_deg: float) -> int:
    """Return how often to call `command` for so many degrees, from once to nine times."""
    return min(MOST_SAID, max(1, round(held_s(command, left_deg) / SAID_S)))


def heard(shot: Snapshot, numbers: bool) -> Said:
    """Return what the man at the stick does about the last call: push, let go, hand over.

    Without the help of the `numbers` nobody tells him how long.
    """
    if not numbers:
        return (*CALL_FOR, HAND_OVER), "listen"
    told = shot.telemetry
    stick = _STICK_OF.get(str(told["voices.call"]), "")
    seated_s = shot.time_s - float(told["voices.seated_s"])
    due_s = SAID_S * float(told["voices.repeats_count"])
    fresh = float(told["voices.called_s"]) <= float(told["voices.seated_s"])
    if stick and fresh and seated_s < READS_S + due_s:
        return (stick, HAND_OVER), ""
    stopping = stick and fresh and seated_s < READS_S + due_s + min(due_s, STOPS_S)
    return (HAND_OVER, HELP), "stops" if stopping else ""


def _said(call: str, telemetry: Mapping[str, Value]) -> int:
    """Return how often a call was said since the other man had the stick."""
    same = telemetry["voices.call"] == CALLS[call]
    fresh = float(telemetry["voices.called_s"]) > float(telemetry["voices.seated_s"])
    return round(float(telemetry["voices.repeats_count"])) if same and fresh else 0

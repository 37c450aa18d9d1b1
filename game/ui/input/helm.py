"""What the hands do in the cabin: the stick and the knobs of the Globus, while they are held."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from game.vocab.channel import Value
from game.vocab.command import Wish

# Where a level is played decides which actions count; most others count everywhere.
OUTSIDE, COCKPIT = "outside", "cockpit"
FAST = "stick_fast"
# Each axis with the action that pushes it up and the one that pushes it down.
AXES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "attitude.yaw": ("yaw_right", "yaw_left"),
    "attitude.pitch": ("pitch_up", "pitch_down"),
    "attitude.roll": ("roll_right", "roll_left"),
    "globus.across": ("globus_east", "globus_west"),
    "globus.along": ("globus_forth", "globus_back"),
})  # fmt: skip
HELM_ACTIONS = frozenset((FAST, *(action for pair in AXES.values() for action in pair)))
HELM_AT_START: Mapping[str, Value] = MappingProxyType(
    {**dict.fromkeys(AXES, 0.0), "attitude.fast": False}
)
# A plan that is written down, a switch, a lamp: the actions that give each command of the panel.
CABIN_ACTIONS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType({
    **AXES,
    "attitude.fast": (FAST,), "attitude.manual": ("manual",), "attitude.gyros": ("gyros",),
    "attitude.rate_hold": ("rate_hold",), "attitude.gas_set": ("gas_set",),
    "globus.mode": ("globus_mode",),
    "panel.program_cover": ("program_cover",), "panel.program": ("program",),
    "panel.fire_cover": ("fire_cover",), "panel.note_utc_s": ("note_time",),
    "tdu.fire": ("fire",), "tdu.stop": ("engine_stop",),
    "seats.commander": ("commander",), "seats.navigator": ("navigator",), "seats.belt": ("belts",),
})  # fmt: skip


def helm_wishes(amount: Callable[[str], float]) -> Iterator[Wish]:
    """Yield where stick and knobs stand; `amount` says how far an action is pressed, 0..1."""
    for command, (up, down) in AXES.items():
        yield Wish(command, round(amount(up) - amount(down), 2))
    yield Wish("attitude.fast", amount(FAST) > 0.0)

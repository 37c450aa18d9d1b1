"""What the hands do in the cabin: the stick and the knobs of the Globus, while they are held."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from game.session.on_the_couch import MOMENTS
from game.vocab.channel import Value
from game.vocab.command import Wish

# Where a level is played decides which actions count; most others count everywhere.
OUTSIDE, COCKPIT, FALL = "outside", "cockpit", "fall"
FAST = "stick_fast"
# Each axis with the action that pushes it up and the one that pushes it down.
AXES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "attitude.yaw": ("yaw_right", "yaw_left"),
    "attitude.pitch": ("pitch_up", "pitch_down"),
    "attitude.roll": ("roll_right", "roll_left"),
    "globus.across": ("globus_east", "globus_west"),
    "globus.along": ("globus_forth", "globus_back"),
})  # fmt: skip
# While the map is looked at, these name a landing zone, one step a press.
ON_MAP = ("globus_east", "globus_west", "globus_forth", "globus_back")
STRAIN = "strain"
# The stick in a fall reaches the whirl about one axis only.
WHIRL, WHIRL_WAYS = "whirl.stick", ("whirl_right", "whirl_left")
HELM_ACTIONS = frozenset(
    (FAST, STRAIN, *WHIRL_WAYS, *(action for pair in AXES.values() for action in pair))
)
# What is called from the sight where two play, each call with its word.
CALLS: Mapping[str, str] = MappingProxyType({
    "call_up": "up", "call_down": "down", "call_left": "left", "call_right": "right",
    "call_roll_left": "roll_left", "call_roll_right": "roll_right", "call_so": "so",
})  # fmt: skip
HAND_OVER = "hand_over"
HELM_AT_START: Mapping[str, Value] = MappingProxyType(
    {**dict.fromkeys(AXES, 0.0), "attitude.fast": False, WHIRL: 0.0, "body.strain": False}
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
    "voices.call": tuple(CALLS), "voices.chair": (HAND_OVER,),
    **{f"voices.call.{word}": (action,) for action, word in CALLS.items()},
    WHIRL: WHIRL_WAYS, "body.strain": (STRAIN,), "reckoning.mark": ("mark",),
    **{f"reckoning.mark.{name}": ("mark",) for name in MOMENTS},
    "reckoning.pin_km": ("pin_west", "pin_east"), "loose.stow": ("stow",),
    "loose.stow.film_camera": ("stow",), "seats.brace": ("brace",),
    "canopy.handle": ("handle",), "canopy.cut_lines": ("cut_lines",),
})  # fmt: skip


def helm_wishes(amount: Callable[[str], float]) -> Iterator[Wish]:
    """Yield where stick and knobs stand; `amount` says how far an action is pressed, 0..1."""
    for command, (up, down) in AXES.items():
        yield Wish(command, round(amount(up) - amount(down), 2))
    yield Wish("attitude.fast", amount(FAST) > 0.0)


def fall_wishes(amount: Callable[[str], float]) -> Iterator[Wish]:
    """Yield what is held on the couch: the stick against the whirl, and his breath."""
    right, left = WHIRL_WAYS
    yield Wish(WHIRL, round(amount(right) - amount(left), 2))
    yield Wish("body.strain", amount(STRAIN) > 0.0)

"""The pilot who wastes his strength: pushes, flails, hauls with all he has and never rests.

He does nothing wrong in any single second. What he spends by never hanging still is what the walk
home would have needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Autopilot, Thought
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.units import ticks_of

READS: Final = (
    "clock.since_egress_s",
    "body.at_rim",
    "body.near_hand.holds",
    "body.far_hand.holds",
    "body.distance_m",
)
PUSH_TICKS: Final = ticks_of(14.0)
FLAIL_TICKS: Final = ticks_of(20.0)
BEAT_TICKS: Final = ticks_of(2.0)
HAUL_TICKS: Final = ticks_of(90.0)
THRASH_TICKS: Final = ticks_of(16.0)
FAR_M: Final = 0.7


@dataclass(frozen=True, slots=True)
class Mind:
    """What he is at since tick `since`, and how many beats of flailing he has made."""

    mode: str = "ready"
    since: int = 0
    beats: int = 0


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before the walk."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes."""
    following = _next(mind, tick, telemetry)
    if following != mind.mode:
        return Thought(Mind(following, tick), ON_ENTRY[following], note=following)
    beat = (tick - mind.since) // BEAT_TICKS
    if mind.mode in BEATS and beat != mind.beats:
        wishes = BEATS[mind.mode][beat % 2]
        return Thought(Mind(mind.mode, mind.since, beat), wishes, note=mind.mode)
    return Thought(mind, note=mind.mode)


def _next(mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> str:
    waited = tick - mind.since
    match mind.mode:
        case "ready":
            return "wait"
        case "wait":
            return "push" if float(telemetry["clock.since_egress_s"]) >= 0.0 else "wait"
        case "push":
            if _free(telemetry):
                return "flail"
            return "haul" if waited > PUSH_TICKS else "push"
        case "flail":
            return "haul" if waited > FLAIL_TICKS else "flail"
        case "haul":
            return "thrash" if telemetry["body.at_rim"] or waited > HAUL_TICKS else "haul"
        case _:
            return "push" if waited > THRASH_TICKS else "thrash"


def _free(telemetry: Mapping[str, Value]) -> bool:
    hands = (telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"])
    holds = any(hand in ("rim", "rail") for hand in hands)
    return not holds and float(telemetry["body.distance_m"]) > FAR_M


_STILL: Final = (
    Wish("body.go_x_m_per_s", 0.0),
    Wish("body.go_y_m_per_s", 0.0),
    Wish("body.turn_deg_per_s", 0.0),
)
_ARMS_UP: Final = tuple(
    Wish(f"body.{side}_hand.target_{axis}_m", value)
    for side in ("near", "far")
    for axis, value in (("x", 0.1), ("y", 0.7))
)
_ARMS_DOWN: Final = tuple(
    Wish(f"body.{side}_hand.target_{axis}_m", value)
    for side in ("near", "far")
    for axis, value in (("x", -0.1), ("y", -0.4))
)


def _pulled(near_y_m: float, far_y_m: float) -> tuple[Wish, ...]:
    """Return both hands closed and pulling past each other: all strength, and nothing moves."""
    return (
        Wish("body.near_hand.target_x_m", 0.5),
        Wish("body.near_hand.target_y_m", near_y_m),
        Wish("body.near_hand.grip", True),
        Wish("body.far_hand.target_x_m", 0.5),
        Wish("body.far_hand.target_y_m", far_y_m),
        Wish("body.far_hand.grip", True),
    )


ON_ENTRY: Final[Mapping[str, tuple[Wish, ...]]] = MappingProxyType(
    {
        "wait": (Wish("body.auto_grip", True),),
        "push": (*_STILL, Wish("tether.haul", False), Wish("body.push", True)),
        "flail": (Wish("body.push", False), Wish("body.turn_deg_per_s", 40.0)),
        "haul": (*_STILL, Wish("body.push", False), Wish("tether.haul", True)),
        "thrash": (
            Wish("tether.haul", False),
            Wish("body.pose", "tuck"),
            Wish("body.go_y_m_per_s", 0.2),
        ),
    }
)
# Two beats, over and over: in the open he kicks about, at the rim one hand pulls against the other.
BEATS: Final[Mapping[str, tuple[tuple[Wish, ...], tuple[Wish, ...]]]] = MappingProxyType(
    {
        "flail": (
            (Wish("body.turn_deg_per_s", 0.0), Wish("body.pose", "tuck"), *_ARMS_UP),
            (Wish("body.pose", "stretch"), *_ARMS_DOWN),
        ),
        "thrash": (
            (Wish("body.go_y_m_per_s", 0.0), *_pulled(0.7, -0.6)),
            (Wish("body.go_y_m_per_s", 0.0), *_pulled(-0.6, 0.7)),
        ),
    }
)

AUTOPILOT: Final = Autopilot(name="restless", start=start, think=think, reads=READS)

"""The pilot who flies the first step as it should be flown, with the keys a player has.

He waits at the rim for the word to go, pushes off gently, lets the line come taut, hauls himself
home hand over hand, rests, and goes once more while there is daylight to spare. He sends a command
only when something changes, and knows nothing that is not on a dial.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Autopilot, Thought
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import ticks_of

EXCURSIONS: Final = "walk.excursions_count"
DELAY: Final = "walk.delay_s"
DIALS: Final = MappingProxyType({EXCURSIONS: (2.0, Band(0.0, 5.0)), DELAY: (0.0, Band(0.0, 600.0))})
READS: Final = (
    "clock.since_egress_s",
    "orbit.sunset_in_s",
    "body.at_rim",
    "body.near_hand.holds",
    "body.far_hand.holds",
    "body.speed_m_per_s",
    "body.distance_m",
    "tether.taut",
)
REST_TICKS: Final = ticks_of(20.0)
STEADY_TICKS: Final = ticks_of(1.0)
PUSH_PATIENCE_TICKS: Final = ticks_of(14.0)
COAST_PATIENCE_TICKS: Final = ticks_of(40.0)
CALM_M_PER_S: Final = 0.05
LIGHT_TO_SPARE_S: Final = 300.0


@dataclass(frozen=True, slots=True)
class Mind:
    """Where he is in the walk: `mode` since tick `since`.

    `done` counts the excursions, `taut` says that the line has stopped him in this one, and
    `calm_since` is when he last was not standing quietly with both hands on the ship.
    """

    mode: str = "ready"
    since: int = 0
    done: int = 0
    taut: bool = False
    calm_since: int = 0


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before the walk."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes; commands only where a mode begins."""
    if not _stands(telemetry):
        mind = replace(mind, calm_since=tick)
    if telemetry["tether.taut"] and not mind.taut:
        mind = replace(mind, taut=True)
    following = _next(dials, mind, tick, telemetry)
    if following == mind.mode:
        return Thought(mind, note=mind.mode)
    # A push that did not come free is no excursion, only a reason to try again.
    done = mind.done + int(mind.mode == "return" and following == "rest")
    entered = Mind(following, tick, done, taut=False, calm_since=tick)
    return Thought(entered, ON_ENTRY[following], note=following)


def _stands(telemetry: Mapping[str, Value]) -> bool:
    speed = float(telemetry["body.speed_m_per_s"])
    return bool(telemetry["body.at_rim"]) and _both_hold(telemetry) and speed < CALM_M_PER_S


def _both_hold(telemetry: Mapping[str, Value]) -> bool:
    ship = ("rim", "rail")
    near, far = telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"]
    return near in ship and far in ship


def _free(telemetry: Mapping[str, Value]) -> bool:
    near, far = telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"]
    return near == "nothing" and far == "nothing" and not telemetry["body.at_rim"]


def _next(dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> str:
    waited = tick - mind.since
    calm = tick - mind.calm_since > STEADY_TICKS
    match mind.mode:
        case "ready":
            return "wait"
        case "wait":
            go = float(telemetry["clock.since_egress_s"]) >= dials[DELAY]
            return "push" if go and calm and _wants_out(dials, mind, telemetry) else "wait"
        case "push":
            if _free(telemetry) and float(telemetry["body.distance_m"]) > 0.7:
                return "coast"
            return "return" if waited > PUSH_PATIENCE_TICKS else "push"
        case "coast":
            stopped = mind.taut and not telemetry["tether.taut"]
            return "return" if stopped or waited > COAST_PATIENCE_TICKS else "coast"
        case "return":
            return "rest" if calm else "return"
        case _:
            again = waited > REST_TICKS and calm and _wants_out(dials, mind, telemetry)
            return "push" if again else "rest"


def _wants_out(dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]) -> bool:
    light = float(telemetry["orbit.sunset_in_s"])
    return mind.done < dials[EXCURSIONS] and light > LIGHT_TO_SPARE_S


ON_ENTRY: Final[Mapping[str, tuple[Wish, ...]]] = MappingProxyType(
    {
        "wait": (Wish("body.steady_hands", True), Wish("body.auto_grip", True)),
        "push": (Wish("tether.haul", False), Wish("body.push", True)),
        "coast": (Wish("body.push", False), Wish("body.pose", "free")),
        "return": (Wish("body.push", False), Wish("tether.haul", True)),
        "rest": (Wish("tether.haul", False),),
    }
)

AUTOPILOT: Final = Autopilot(name="show_me", start=start, think=think, reads=READS, dials=DIALS)

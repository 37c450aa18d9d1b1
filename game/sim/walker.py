"""How a man walks in space by the keys a player has: what the pilots of whole walks share.

He stands until the word to go, fixes the film camera if there is one, goes out to the end of the
line and hauls himself home as often as his dials say, tries the chest camera once, and when he is
called takes the camera off and winds the line. He sends a command only where a new mode begins and
knows nothing that is not on a dial. Where a level has no camera he does the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Thought
from game.sim.radio.answering import answered
from game.sim.walk_orders import ANGLE, BRAKE, orders, tilt_deg
from game.vocab.channel import Band, Value
from game.vocab.units import ticks_of

EXCURSIONS: Final = "walk.excursions_count"
DELAY: Final = "walk.delay_s"
CALL: Final = "walk.call_s"
LINGER: Final = "walk.linger_s"
READS: Final = (
    "clock.since_egress_s",
    "orbit.sunset_in_s",
    "body.at_rim",
    "body.near_hand.holds",
    "body.far_hand.holds",
    "body.speed_m_per_s",
    "body.distance_m",
    "body.attitude_deg",
    "body.facing",
    "body.task",
    "tether.paid_out_m",
    "tether.taut",
    "tether.wound_ratio",
    "camera.at",
    "camera.cable_loose",
)
REST_TICKS: Final = ticks_of(15.0)
STEADY_TICKS: Final = ticks_of(1.0)
PUSH_TICKS: Final = ticks_of(14.0)
COAST_TICKS: Final = ticks_of(40.0)
BRAKE_TICKS: Final = ticks_of(8.0)
# He takes the line early: far out he may have turned away from it. But a slow man lets it go again,
# or the glove would stop him half way.
GUIDES_AT_M: Final = 2.0
SLOW_M_PER_S: Final = 0.2
BRAKES_AT_M: Final = 4.7
TRY_TICKS: Final = ticks_of(5.0)
TASK_BEGINS_TICKS: Final = ticks_of(0.5)
TASK_TICKS: Final = ticks_of(90.0)
TRIES: Final = 3
# He who came home upside down hangs by one hand until he turns himself round it.
STUCK_TICKS: Final = ticks_of(45.0)
RIGHT_TICKS: Final = ticks_of(20.0)
UPRIGHT_DEG: Final = 25.0
ASKEW_DEG: Final = 75.0
CALM_M_PER_S: Final = 0.05
LIGHT_TO_SPARE_S: Final = 300.0
WOUND: Final = 0.8
# What an excursion takes beside the floating, with a second go at the push; and how long before the
# call the last may begin: whoever is called while he floats comes home at once.
EXCURSION_S: Final = 75.0
OUT_AND_HOME_S: Final = 60.0
# Nearer than this he does not drift on but takes the line: a catch needs time.
NEAR_M: Final = 2.5
FAR_M: Final = 4.5
TASKS: Final = ("fix", "cable", "take", "wind")
HOLDS: Final = ("rim", "rail", "camera")


def dials_with(
    excursions: float, linger_s: float, brake_n: float
) -> Mapping[str, tuple[float, Band]]:
    """Return the dials of a pilot who makes so many excursions and floats so long on the line.

    The others are the minute he begins, the minute he is called, and the camera's angle.
    """
    return MappingProxyType(
        {
            EXCURSIONS: (excursions, Band(0.0, 8.0)),
            DELAY: (8.0, Band(0.0, 600.0)),
            CALL: (600.0, Band(60.0, 3_600.0)),
            LINGER: (linger_s, Band(0.0, 300.0)),
            BRAKE: (brake_n, Band(0.0, 120.0)),
            ANGLE: (-18.0, Band(-30.0, 30.0)),
        }
    )


@dataclass(frozen=True, slots=True)
class Mind:
    """Where he is in the walk: `mode` since tick `since`.

    `done` counts the excursions, `tried` the attempts at the present task; `taut` says that the
    line has stopped him in this excursion, `pressed` that he has felt for the chest camera, and
    `calm_since` is when he last was not standing quietly.
    """

    mode: str = "ready"
    since: int = 0
    done: int = 0
    tried: int = 0
    turns: int = 0
    out: bool = False
    taut: bool = False
    pressed: bool = False
    calm_since: int = 0


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes; commands only where a mode begins.

    Whoever asks him on the radio gets a careful answer.
    """
    spoken = answered(telemetry, "careful")
    if not _stands(telemetry):
        mind = replace(mind, calm_since=tick)
    if telemetry["tether.taut"] and not mind.taut:
        mind = replace(mind, taut=True)
    following = _next(dials, mind, tick, telemetry)
    if following == mind.mode:
        return Thought(mind, spoken, note=mind.mode)
    wishes = orders(following, dials, telemetry)
    return Thought(_entered(mind, following, tick), (*spoken, *wishes), note=following)


def _entered(mind: Mind, following: str, tick: int) -> Mind:
    back = mind.out and following == "rest"
    if following in TASKS:
        mind = replace(mind, tried=mind.tried + 1)
    elif following != "rest":
        mind = replace(mind, tried=0)
    return replace(
        mind,
        mode=following,
        since=tick,
        done=mind.done + int(back),
        taut=mind.taut and following in ("brake", "try", "linger", "return"),
        out=(mind.out or following == "coast") and following != "rest",
        turns=mind.turns + 1 if following == "right" else 0 if following == "push" else mind.turns,
        pressed=mind.pressed or following == "try",
        calm_since=tick,
    )


def _stands(telemetry: Mapping[str, Value]) -> bool:
    hands = (telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"])
    speed = float(telemetry["body.speed_m_per_s"])
    holds = all(hand in HOLDS for hand in hands)
    return bool(telemetry["body.at_rim"]) and holds and speed < CALM_M_PER_S


def _free(telemetry: Mapping[str, Value]) -> bool:
    return not _holds_ship(telemetry) and float(telemetry["body.distance_m"]) > 0.7


def _holds_ship(telemetry: Mapping[str, Value]) -> bool:
    hands = (telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"])
    return any(hand in ("rim", "rail") for hand in hands)


def _next(dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> str:
    waited = tick - mind.since
    calm = tick - mind.calm_since > STEADY_TICKS
    match mind.mode:
        case "ready":
            return "wait" if _holds_ship(telemetry) else "return"
        case "wait":
            stuck = waited > STUCK_TICKS and not calm
            return _rested(dials, mind, tick, telemetry) if calm else "return" if stuck else "wait"
        case "push":
            free = _free(telemetry)
            return "coast" if free else "return" if waited > PUSH_TICKS else "push"
        case "coast" | "guide":
            over = _stopped(mind, telemetry) or waited > COAST_TICKS
            return _then(mind) if over else _glove(dials, mind, telemetry)
        case "brake":
            return _then(mind) if _stopped(mind, telemetry) or waited > BRAKE_TICKS else "brake"
        case "try":
            return "linger" if waited > TRY_TICKS else "try"
        case "linger":
            return "return" if _floated(dials, mind, tick, telemetry) else "linger"
        case "return":
            stuck = waited > STUCK_TICKS and bool(telemetry["body.at_rim"])
            return "rest" if calm else "right" if stuck else "return"
        case "right":
            upright = _tilt_deg(telemetry) < UPRIGHT_DEG
            return "return" if upright or waited > RIGHT_TICKS else "right"
        case "rest":
            return _rested(dials, mind, tick, telemetry) if calm else "rest"
        case _:
            return "rest" if _task_over(waited, telemetry) else mind.mode


def _floated(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> bool:
    """Return whether he goes home: time is up, or he drifts near, or he has turned too far.

    Turning back by his legs would cost more heat than the whole way home.
    """
    near = float(telemetry["body.distance_m"]) < NEAR_M
    called = float(telemetry["clock.since_egress_s"]) >= dials[CALL]
    askew = _tilt_deg(telemetry) > ASKEW_DEG
    return near or called or askew or tick - mind.since > ticks_of(dials[LINGER])


def _tilt_deg(telemetry: Mapping[str, Value]) -> float:
    return abs(tilt_deg(telemetry))


def _glove(dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]) -> str:
    """Return what his glove does with the running line: nothing, guide it, or brake."""
    out_m, speed = float(telemetry["tether.paid_out_m"]), float(telemetry["body.speed_m_per_s"])
    if dials[BRAKE] <= 0.0 or mind.taut:
        return "coast"
    if out_m > BRAKES_AT_M:
        return "brake"
    return "guide" if out_m > GUIDES_AT_M and speed > SLOW_M_PER_S else "coast"


def _then(mind: Mind) -> str:
    return "linger" if mind.pressed else "try"


def _stopped(mind: Mind, telemetry: Mapping[str, Value]) -> bool:
    """Return whether the line has thrown him back, or his glove on it has stopped him."""
    out_m, speed = float(telemetry["tether.paid_out_m"]), float(telemetry["body.speed_m_per_s"])
    by_line = mind.taut and not telemetry["tether.taut"]
    return by_line or (out_m > FAR_M and speed < CALM_M_PER_S)


def _task_over(waited: int, telemetry: Mapping[str, Value]) -> bool:
    ended = waited > TASK_BEGINS_TICKS and telemetry["body.task"] == "none"
    return ended or waited > TASK_TICKS


def _rested(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> str:
    """Return what to do next at the rim: nothing before the word; upright before anything."""
    if float(telemetry["clock.since_egress_s"]) < dials[DELAY]:
        return mind.mode
    if _tilt_deg(telemetry) > ASKEW_DEG and mind.turns < TRIES:
        return "right"
    following = _at_rim(dials, mind, telemetry)
    breathless = bool(mind.done) and tick - mind.since < REST_TICKS
    return "rest" if following == "push" and breathless else following


def _at_rim(dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]) -> str:
    """Return what is to be done now by one who stands at the rim."""
    now = float(telemetry["clock.since_egress_s"])
    at = telemetry["camera.at"]
    may_try = mind.tried < TRIES
    if now >= dials[CALL]:
        if may_try and at == "bracket":
            return "take"
        return "wind" if may_try and float(telemetry["tether.wound_ratio"]) < WOUND else "rest"
    if may_try and at in ("rim", "hand", "loose"):
        return "fix"
    if may_try and at == "bracket" and telemetry["camera.cable_loose"]:
        return "cable"
    return "push" if _wants_out(dials, mind, telemetry) else "rest"


def _wants_out(dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]) -> bool:
    """Return whether the next excursion is due: spread evenly, so that the call ends the last."""
    now = float(telemetry["clock.since_egress_s"])
    last_s = dials[CALL] - EXCURSION_S - dials[LINGER]
    due_s = mind.done * last_s / max(1.0, dials[EXCURSIONS] - 1.0)
    light = float(telemetry["orbit.sunset_in_s"]) > LIGHT_TO_SPARE_S
    in_time = due_s <= now < dials[CALL] - OUT_AND_HOME_S
    return light and in_time and mind.done < dials[EXCURSIONS]

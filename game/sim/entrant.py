"""How a man gets into the lock by the keys a player has: what the pilots of the way in share.

He may hang a while, turns the knob of the relief valve when his dials say so, has the guide take
him in, and swings the lid shut. Where there is a radio he listens first, answers with care, and
turns no knob while a question waits. He sends a command only where a new mode begins and knows
nothing that is not on a dial: what he does not manage, the strength or the suit has refused him.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Thought
from game.sim.radio.answering import answered
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import ticks_of

REST: Final = "entry.rest_s"
KNOB: Final = "entry.knob_at_ratio"
HEAD_FIRST: Final = "entry.head_first"
CAPACITIES: Final = tuple(f"body.{limb}_capacity_ratio" for limb in ("grip", "arm", "trunk", "leg"))
READS: Final = (
    "suit.pressure_kpa",
    "body.entry",
    "body.inside",
    "body.facing_hatch",
    "hatches.outer_shut",
    *CAPACITIES,
)
UNIT: Final = Band(0.0, 1.0)
VENTED_KPA: Final = 28.5
VENT_TICKS: Final = ticks_of(50.0)
LID_TICKS: Final = ticks_of(90.0)
# He keeps his hand on a lid that has come to its seat for so long, before he trusts it.
SEAT_TICKS: Final = ticks_of(3.0)
# Where there is a radio he listens for so long before he touches anything.
LISTENS_TICKS: Final = ticks_of(2.0)


@dataclass(frozen=True, slots=True)
class Mind:
    """Where he is on the way in: `mode` since tick `since`, and whether the knob is turned."""

    mode: str = "ready"
    since: int = 0
    vented: bool = False


def dials_with(
    rest_s: float, knob_at_ratio: float, head_first: bool
) -> Mapping[str, tuple[float, Band]]:
    """Return the dials: how long he hangs first, and at what capacity he turns the knob.

    `knob_at_ratio` 1 is at once, 0 never; in between he turns it when his weakest limb has come
    down to it. `head_first` is 1 for head first.
    """
    return MappingProxyType(
        {
            REST: (rest_s, Band(0.0, 300.0)),
            KNOB: (knob_at_ratio, UNIT),
            HEAD_FIRST: (float(head_first), UNIT),
        }
    )


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes."""
    first = answered(telemetry, "careful")
    if not mind.vented and _weakest(telemetry) <= dials[KNOB] and _heard(tick, telemetry):
        mind, first = replace(mind, vented=True), (*first, Wish("suit.relief.set", "low"))
    following = _next(dials, mind, tick, telemetry)
    if following == mind.mode:
        return Thought(mind, first, note=mind.mode)
    wishes = (*first, *_wishes(dials, following))
    return Thought(replace(mind, mode=following, since=tick), wishes, note=following)


def _heard(tick: int, telemetry: Mapping[str, Value]) -> bool:
    """Return whether nobody waits for an answer, and he has listened; without a radio at once."""
    calling = telemetry.get("radio.calling")
    return calling is None or (not calling and tick >= LISTENS_TICKS)


def _weakest(telemetry: Mapping[str, Value]) -> float:
    return min(float(telemetry[name]) for name in CAPACITIES)


def _next(dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> str:
    waited = tick - mind.since
    lies_inside = bool(telemetry["body.inside"]) and bool(telemetry["body.facing_hatch"])
    if telemetry["hatches.outer_shut"] and telemetry["body.inside"]:
        return _seated(mind.mode, waited)
    match mind.mode:
        case "ready":
            return "rest"
        case "rest":
            over = waited >= ticks_of(dials[REST])
            return "vent" if over else "rest"
        case "vent":
            soft = float(telemetry["suit.pressure_kpa"]) < VENTED_KPA
            # Only one who turns the knob first has a reason to wait for it.
            waits = dials[KNOB] >= 1.0 and not soft and waited < VENT_TICKS
            return "vent" if waits else "enter"
        case "enter":
            return "lid" if telemetry["body.entry"] == "inside" else "enter"
        case "lid":
            return "enter" if waited > LID_TICKS and not lies_inside else "lid"
        case "seat" | "shut":
            return "lid"
        case _:
            return mind.mode


def _seated(mode: str, waited: int) -> str:
    """Return his mode with the lid on its seat: a lid that only touched it may swing back."""
    if mode == "shut" or (mode == "seat" and waited >= SEAT_TICKS):
        return "shut"
    return "seat"


def _wishes(dials: Mapping[str, float], mode: str) -> tuple[Wish, ...]:
    match mode:
        case "enter":
            way = "head_first" if dials[HEAD_FIRST] >= 0.5 else "feet_first"
            return (Wish("body.lid", False), Wish("body.hatch_guide", way))
        case "lid":
            return (Wish("body.hatch_guide", "none"), Wish("body.lid", True))
        case "shut":
            return (Wish("body.hatch_guide", "none"), Wish("body.lid", False))
        case _:
            return ()

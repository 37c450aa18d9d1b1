"""How a man gets into the lock by the keys a player has: what the pilots of the way in share.

He may hang a while, turns the knob of the relief valve when his dials say so or bleeds the suit by
the hand valve, a little at a time, has the guide take him in, hangs again when a limb is low, and
swings the lid shut. He may also have the lid shut behind him by its drive. Where there is a radio
he listens first, answers with care, and turns no knob while a question waits. He sends a command
only where a new mode begins and knows nothing that is not on a dial: what he does not manage, the
strength or the suit has refused him.
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
KNOB_SECOND: Final = "entry.knob_at_second_ratio"
HEAD_FIRST: Final = "entry.head_first"
BLEED_TO: Final = "entry.bleed_to_kpa"
REST_BELOW: Final = "entry.rest_below_ratio"
BLIND: Final = "entry.blind"
CAPACITIES: Final = tuple(f"body.{limb}_capacity_ratio" for limb in ("grip", "arm", "trunk", "leg"))
READS: Final = (
    "suit.pressure_kpa",
    "body.entry",
    "body.inside",
    "body.facing_hatch",
    "body.task",
    "tether.wound_ratio",
    "hatches.outer_shut",
    *CAPACITIES,
)
UNIT: Final = Band(0.0, 1.0)
VENTED_KPA: Final = 28.5
VENT_TICKS: Final = ticks_of(50.0)
LID_TICKS: Final = ticks_of(90.0)
# The hand valve: short pulls with a breath between, whenever the feed has stiffened him again.
PULL_TICKS: Final = ticks_of(2.0)
BETWEEN_PULLS_TICKS: Final = ticks_of(3.0)
STIFFER_KPA: Final = 0.6
RESTED_RATIO: Final = 0.05
PAUSE_TICKS: Final = ticks_of(60.0)
# Where he hangs by both hands and loses nothing by stopping.
HANGS: Final = ("stand", "pitch", "to_hole", "nose", "head_in", "along", "rise", "hold", "deep")
WOUND_RATIO: Final = 0.72
WIND_TICKS: Final = ticks_of(40.0)
TASK_BEGINS_TICKS: Final = ticks_of(0.5)
LETS_BE: Final = (Wish("tether.wind_on_arm", False), Wish("hatches.outer.drive", 0.0))
DRIVE_TICKS: Final = ticks_of(20.0)
# He keeps his hand on a lid that has come to its seat for so long, before he trusts it.
SEAT_TICKS: Final = ticks_of(3.0)
# Where there is a radio he listens for so long before he touches anything.
LISTENS_TICKS: Final = ticks_of(2.0)


@dataclass(frozen=True, slots=True)
class Mind:
    """Where he is on the way in: `mode` since tick `since`, and what he did with the valves.

    `vented` says that the knob is turned, `pulling` that he holds the hand valve open; `moved` is
    the tick at which he last opened or shut it.
    """

    mode: str = "ready"
    since: int = 0
    vented: bool = False
    pulling: bool = False
    moved: int = -BETWEEN_PULLS_TICKS


def dials_with(
    rest_s: float, knob_at_ratio: float, head_first: bool, blind: bool = False
) -> Mapping[str, tuple[float, Band]]:
    """Return the dials: how long he hangs first, and at what capacity he turns the knob.

    `knob_at_ratio` 1 is at once, 0 never; in between he turns it when his weakest limb has come
    down to it. By the level's word he turns it when two limbs have come down to a ratio.
    `head_first` is 1 for head first, `blind` 1 for the drive instead of the turn. By
    the level's word he bleeds to a pressure in kPa instead of turning the knob, and hangs a while
    whenever a limb is below a ratio.
    """
    return MappingProxyType(
        {
            REST: (rest_s, Band(0.0, 300.0)),
            KNOB: (knob_at_ratio, UNIT),
            KNOB_SECOND: (0.0, UNIT),
            HEAD_FIRST: (float(head_first), UNIT),
            BLIND: (float(blind), UNIT),
            BLEED_TO: (0.0, Band(0.0, 45.0)),
            REST_BELOW: (0.0, UNIT),
        }
    )


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes."""
    mind, valves = _valves(dials, mind, tick, telemetry)
    first = (*answered(telemetry, "careful"), *valves)
    following = _next(dials, mind, tick, telemetry)
    if following == mind.mode:
        return Thought(mind, first, note=mind.mode)
    wishes = (*first, *_wishes(dials, following))
    return Thought(replace(mind, mode=following, since=tick), wishes, note=following)


def _valves(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> tuple[Mind, tuple[Wish, ...]]:
    """Return what he does with the knob, or with the hand valve where he bleeds."""
    if dials[BLEED_TO] > 0.0:
        return _bled(dials[BLEED_TO], mind, tick, telemetry)
    weakest, second = sorted(float(telemetry[name]) for name in CAPACITIES)[:2]
    turns = weakest <= dials[KNOB] or second <= dials[KNOB_SECOND]
    if mind.vented or not turns or not _heard(tick, telemetry):
        return mind, ()
    return replace(mind, vented=True), (Wish("suit.relief.set", "low"),)


def _bled(
    target_kpa: float, mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> tuple[Mind, tuple[Wish, ...]]:
    """Hold the valve open for two seconds at most, and again three seconds later if need be."""
    over_kpa = float(telemetry["suit.pressure_kpa"]) - target_kpa
    if telemetry["hatches.outer_shut"]:
        over_kpa = 0.0
    held = tick - mind.moved
    if mind.pulling and (over_kpa <= 0.0 or held >= PULL_TICKS):
        return replace(mind, pulling=False, moved=tick), (Wish("suit.bleed", 0.0),)
    if not mind.pulling and over_kpa > STIFFER_KPA and held >= BETWEEN_PULLS_TICKS:
        return replace(mind, pulling=True, moved=tick), (Wish("suit.bleed", 1.0),)
    return mind, ()


def _heard(tick: int, telemetry: Mapping[str, Value]) -> bool:
    """Return whether nobody waits for an answer, and he has listened; without a radio at once."""
    calling = telemetry.get("radio.calling")
    return calling is None or (not calling and tick >= LISTENS_TICKS)


def _weakest(telemetry: Mapping[str, Value]) -> float:
    return min(float(telemetry[name]) for name in CAPACITIES)


def _next(dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> str:
    waited = tick - mind.since
    if telemetry["hatches.outer_shut"] and telemetry["body.inside"]:
        return _seated(mind.mode, waited)
    match mind.mode:
        case "ready":
            return "rest"
        case "rest":
            first = "wind" if dials[BLIND] >= 0.5 else "vent"
            return first if waited >= ticks_of(dials[REST]) else "rest"
        case "wind":
            return "vent" if _wound(waited, telemetry) else "wind"
        case "vent":
            return "vent" if _waits_for_gas(dials, waited, telemetry) else "enter"
        case "enter":
            return _entering(dials, telemetry)
        case "pause":
            over = _weakest(telemetry) >= dials[REST_BELOW] + RESTED_RATIO or waited > PAUSE_TICKS
            return "enter" if over else "pause"
        case "lid":
            lies_inside = bool(telemetry["body.inside"]) and bool(telemetry["body.facing_hatch"])
            return "enter" if waited > LID_TICKS and not lies_inside else "lid"
        case "drive":
            return "open" if waited > DRIVE_TICKS else "drive"
        case "open":
            return "enter" if waited > DRIVE_TICKS else "open"
        case "seat" | "shut":
            return "drive" if dials[BLIND] >= 0.5 else "lid"
        case _:
            return mind.mode


def _wound(waited: int, telemetry: Mapping[str, Value]) -> bool:
    """Return whether the line is on his arm, or cannot be brought there."""
    idle = telemetry["body.task"] == "none" and waited > TASK_BEGINS_TICKS
    return float(telemetry["tether.wound_ratio"]) >= WOUND_RATIO or idle or waited > WIND_TICKS


def _waits_for_gas(dials: Mapping[str, float], waited: int, telemetry: Mapping[str, Value]) -> bool:
    """Return whether he who turned the knob first waits on; whoever bleeds tries meanwhile."""
    if dials[KNOB] < 1.0 or dials[BLEED_TO] > 0.0:
        return False
    return float(telemetry["suit.pressure_kpa"]) >= VENTED_KPA and waited < VENT_TICKS


def _entering(dials: Mapping[str, float], telemetry: Mapping[str, Value]) -> str:
    stage = telemetry["body.entry"]
    if dials[BLIND] >= 0.5 and telemetry["body.inside"]:
        return "drive"
    if stage == "inside":
        return "lid"
    return "pause" if stage in HANGS and _weakest(telemetry) < dials[REST_BELOW] else "enter"


def _seated(mode: str, waited: int) -> str:
    """Return his mode with the lid on its seat: a lid that only touched it may swing back."""
    if mode == "shut" or (mode == "seat" and waited >= SEAT_TICKS):
        return "shut"
    return "seat"


def _wishes(dials: Mapping[str, float], mode: str) -> tuple[Wish, ...]:
    match mode:
        case "enter":
            way = "head_first" if dials[HEAD_FIRST] >= 0.5 else "feet_first"
            goes = (Wish("body.lid", False), Wish("body.hatch_guide", way))
            return (*LETS_BE, *goes) if dials[BLIND] >= 0.5 else goes
        case "pause":
            return (Wish("body.hatch_guide", "none"),)
        case "wind":
            return (Wish("tether.wind_on_arm", True),)
        case "drive":
            return (Wish("body.hatch_guide", "none"), Wish("hatches.outer.drive", 1.0))
        case "open":
            return (Wish("hatches.outer.drive", -1.0),)
        case "lid":
            return (Wish("body.hatch_guide", "none"), Wish("body.lid", True))
        case "shut":
            return (Wish("body.hatch_guide", "none"), Wish("body.lid", False))
        case _:
            return ()

"""Loose things in the cabin: they drift, two men stow them, and what is left falls with the load.

Leonov stows what he is told, while it is within reach. Belyayev puts one away now and then, light
ones first, and leaves the last to him. From a third of a g on nothing floats, and nothing can be
stowed any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.fall.things import NAMES, STOWING_S, Thing, all_loose, drifted, worked
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import CommandSpec
from game.vocab.event import Event
from game.vocab.units import DEG

_SOURCE: Final = "model-fall"
FALLS_G: Final = 0.3
PLACES: Final = ("floating", "near", "stowed", "fallen")
KILOGRAMS: Final = Band(0.0, 10_000.0)
TURN: Final = "whirl.rate_deg_per_s"
TAUT_G: Final = 0.05
STOWED: Final = "loose.stowed"


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(name, unit, possible=possible, help=text, source=_SOURCE)


def _word(name: str, words: tuple[str, ...], text: str) -> Channel:
    return Channel(name, kind="word", words=words, help=text, source=_SOURCE)


CHANNELS: Final = (
    _number("loose.count", "", Band(0.0, 6.0), "Things that are not stowed."),
    *(_word(f"loose.{name}", PLACES, "Where this thing is.") for name in NAMES),
    *(
        _number(f"loose.{name}_deg", "deg", Band(-180.0, 180.0), "Where it floats; 0 is in front.")
        for name in NAMES
    ),
    _word("loose.hand", ("none", *NAMES), "What Leonov reaches for."),
    _number("loose.work_ratio", "", Band(0.0, 1.0), "How far it is put away."),
    _word("loose.heaviest", ("none", *NAMES), "The heaviest thing that is not stowed."),
    _number("loose.weight_kg", "kg", KILOGRAMS, "What lies loose presses like so much at rest."),
    _number("loose.peak_weight_kg", "kg", KILOGRAMS, "The most it has pressed."),
    _number(
        "loose.string_ratio",
        "",
        Band(0.0, 1.0),
        "How taut the string of the pencil hangs: it swings to the wall at half.",
    ),
)
COMMANDS: Final = (
    CommandSpec("loose.stow", kind="word", words=("none", *NAMES), help="Reach for a thing."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """How often Belyayev stows one (0 is never), how many he leaves, and whether all are stowed."""

    helps_every_s: float = 150.0
    helps_leaves_count: float = 1.0
    all_stowed: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """The things, what Leonov reaches for, Belyayev's next moment, the most that has pressed."""

    things: tuple[Thing, ...]
    hand: str = "none"
    helped_s: float = 0.0
    peak_kg: float = 0.0


def start(settings: Settings, given: Start) -> Step:
    """Return the things afloat, turned as the seed has it."""
    share, _ = given.stream.uniform()
    things = all_loose((360.0 * share - 180.0) * DEG)
    if settings.all_stowed:
        things = tuple(replace(thing, stowed=True) for thing in things)
    state = State(things)
    return Step(state, _telemetry(state, 0.0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the things at `tick.tick`."""
    for command in tick.commands:
        state = replace(state, hand=str(command.value))
    before, load_g = state, float(tick.reads["entry.load_g"])
    if load_g < FALLS_G and not tick.reads["landing.down"]:
        state = _afloat(settings, state, tick.reads, tick.dt_s)
    if not tick.reads["landing.down"]:
        peak_kg = max(state.peak_kg, _loose_kg(state) * load_g)
        state = replace(state, peak_kg=peak_kg)
    done = tuple(
        Event(tick.tick, STOWED, MappingProxyType({"thing": now.name}))
        for then, now in zip(before.things, state.things, strict=True)
        if now.stowed and not then.stowed
    )
    return Step(state, _telemetry(state, load_g), done)


def _afloat(settings: Settings, state: State, reads: Mapping[str, Value], dt_s: float) -> State:
    turn = float(reads.get(TURN, 0.0)) * DEG
    things = tuple(drifted(thing, turn, dt_s) for thing in state.things)
    things = tuple(worked(t, dt_s) if t.name == state.hand else t for t in things)
    hand = state.hand
    if any(thing.stowed for thing in things if thing.name == hand):
        hand = "none"
    state = replace(state, things=things, hand=hand, helped_s=state.helped_s + dt_s)
    if 0.0 < settings.helps_every_s <= state.helped_s:
        return replace(state, things=_helped(settings, things, hand), helped_s=0.0)
    return state


def _helped(settings: Settings, things: tuple[Thing, ...], hand: str) -> tuple[Thing, ...]:
    """Return the things after Belyayev has put away the lightest that Leonov does not reach for."""
    left = [thing for thing in things if not thing.stowed]
    if len(left) <= settings.helps_leaves_count:
        return things
    others = [thing for thing in left if thing.name != hand]
    chosen = min(others or left, key=lambda thing: thing.mass_kg)
    return tuple(replace(t, stowed=True) if t is chosen else t for t in things)


def _loose_kg(state: State) -> float:
    return sum(thing.mass_kg for thing in state.things if not thing.stowed)


def _work_ratio(state: State) -> float:
    """Return how far what he reaches for is put away, 0 to 1; 0 with nothing in his hand."""
    worked_s = sum(thing.worked_s for thing in state.things if thing.name == state.hand)
    return min(1.0, worked_s / STOWING_S)


def _place(thing: Thing, load_g: float) -> str:
    if thing.stowed:
        return "stowed"
    if load_g >= FALLS_G:
        return "fallen"
    return "near" if thing.in_reach else "floating"


def _telemetry(state: State, load_g: float) -> MappingProxyType[str, Value]:
    loose = [thing for thing in state.things if not thing.stowed]
    heaviest = max(loose, key=lambda thing: thing.mass_kg).name if loose else "none"
    return MappingProxyType(
        {
            "loose.count": float(len(loose)),
            **{f"loose.{thing.name}": _place(thing, load_g) for thing in state.things},
            **{f"loose.{thing.name}_deg": thing.angle_rad / DEG for thing in state.things},
            "loose.hand": state.hand,
            "loose.work_ratio": _work_ratio(state),
            "loose.heaviest": heaviest,
            "loose.weight_kg": _loose_kg(state) * load_g,
            "loose.peak_weight_kg": state.peak_kg,
            "loose.string_ratio": load_g / (load_g + TAUT_G),
        }
    )


SYSTEM = System(
    name="loose",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=(STOWED,),
    reads=("entry.load_g", "landing.down"),
    may_read=(TURN,),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {"helps_every_s": Band(0.0, 10_000.0), "helps_leaves_count": Band(0.0, 6.0)}
    ),
)

"""Where the two men are in the sphere: in their seats, across them at the sight, or on the way.

A man takes 18 s from one to the other; to buckle up both take 14 s at once (both *reconstructed*
from the 46 s of 1965, of which 14 are for clock and stick). A man who is not belted when the engine
lights slides half way out in the first second: it pushes with a third of his weight.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import Event

PLACES: Final = ("seat", "across", "sight")
_OUT: Final = MappingProxyType({"seat": 0.0, "across": 0.5, "sight": 1.0})
_PLACE_AT: Final = MappingProxyType({out: place for place, out in _OUT.items()})
MOVES: Final = ("still", "there", "back")
MEN: Final = ("commander", "navigator")
_SOURCE: Final = "model-attitude"
DONE: Final = 1.0 - 1e-9
SLIDES_TO: Final = 0.5
SLIDES_PER_S: Final = 0.5


def _share(name: str, text: str) -> Channel:
    return Channel(f"seats.{name}_ratio", possible=Band(0.0, 1.0), help=text, source=_SOURCE)


def _word(name: str, words: tuple[str, ...], text: str) -> Channel:
    return Channel(f"seats.{name}", kind="word", words=words, help=text, source=_SOURCE)


CHANNELS: Final = (
    _share("commander", "Belyayev: 0 in his seat, 0.5 across both, 1 at the sight."),
    _share("navigator", "Leonov: 0 in his seat, 0.5 across both, 1 at the sight."),
    _word("commander_to", PLACES, "Where Belyayev is, or where he is going."),
    _word("navigator_to", PLACES, "Where Leonov is, or where he is going."),
    _word("commander_moves", MOVES, "Belyayev keeps still, goes toward the sight, or comes back."),
    _word("navigator_moves", MOVES, "Leonov keeps still, goes toward the sight, or comes back."),
    _share("belts", "How far the belts are done: 1 is both belted."),
    Channel("seats.both_belted", kind="truth", help="Both men are strapped in.", source=_SOURCE),
)
COMMANDS: Final = (
    CommandSpec("seats.commander", kind="word", words=PLACES, help="Send Belyayev to a place."),
    CommandSpec("seats.navigator", kind="word", words=PLACES, help="Send Leonov to a place."),
    CommandSpec("seats.belt", kind="truth", help="Both buckle up, or open their belts."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where they are at the start, whether they are belted, and how long moving takes."""

    commander_at: str = "seat"
    navigator_at: str = "seat"
    belted: bool = True
    moving_s: float = 18.0
    belting_s: float = 14.0


@dataclass(frozen=True, slots=True)
class State:
    """How far out each man is and is going (0 to 1), the belts, and whether they are wanted."""

    out: tuple[float, float]
    going_to: tuple[float, float]
    belts: float
    belting: bool


def start(settings: Settings, given: Start) -> Step:
    """Return the men where they are at tick 0."""
    out = (_OUT[settings.commander_at], _OUT[settings.navigator_at])
    belted = settings.belted and out == (0.0, 0.0)
    state = State(out, out, 1.0 if belted else 0.0, belted)
    return Step(state, _telemetry(state))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the men at `tick.tick`. Belts open at once, and nobody moves while he is belted."""
    pushed = tick.reads.get("tdu.burning", False)
    if not tick.commands and not pushed and _settled(state):
        return Step(state)
    before = state
    for command in tick.commands:
        state = _take(state, command)
    out = tuple(
        _moved(here, there, tick.dt_s / settings.moving_s)
        for here, there in zip(state.out, state.going_to, strict=True)
    )
    state = replace(state, out=(out[0], out[1]))
    if pushed and state.belts < 1.0:
        state = _slid(state, tick.dt_s)
    seated = state.out == (0.0, 0.0)
    belts = state.belts + tick.dt_s / settings.belting_s if state.belting and seated else 0.0
    state = replace(state, belts=1.0 if belts > DONE else belts)
    done = state.belts == 1.0 and before.belts < 1.0
    return Step(state, _telemetry(state), (Event(tick.tick, "seats.belted"),) if done else ())


def _settled(state: State) -> bool:
    """Return whether nobody moves and nothing is being done to the belts."""
    return state.out == state.going_to and state.belts == (1.0 if state.belting else 0.0)


def _take(state: State, command: Command) -> State:
    if command.name == "seats.belt":
        return replace(state, belting=bool(command.value))
    there = _OUT[str(command.value)]
    commander, navigator = state.going_to
    to = (there, navigator) if command.name == "seats.commander" else (commander, there)
    return replace(state, going_to=to, belting=state.belting and to == (0.0, 0.0))


def _moved(here: float, there: float, most: float) -> float:
    return there if abs(there - here) <= most else here + most * (1 if there > here else -1)


def _slid(state: State, dt_s: float) -> State:
    """Return the men after the push has moved those who are less than half out."""
    commander, navigator = (
        max(out, min(SLIDES_TO, out + SLIDES_PER_S * dt_s)) for out in state.out
    )
    return replace(state, out=(commander, navigator))


def _telemetry(state: State) -> MappingProxyType[str, Value]:
    told: dict[str, Value] = {
        "seats.belts_ratio": state.belts,
        "seats.both_belted": state.belts == 1.0,
    }
    for who, out, to in zip(MEN, state.out, state.going_to, strict=True):
        told |= {
            f"seats.{who}_ratio": out,
            f"seats.{who}_to": _PLACE_AT[to],
            f"seats.{who}_moves": _moves(out, to),
        }
    return MappingProxyType(told)


def _moves(out: float, to: float) -> str:
    """Return which way he goes; whom the engine slid out of his seat climbs back into it."""
    return "still" if out == to else "there" if to > out else "back"


SYSTEM = System(
    name="seats",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=("seats.belted",),
    may_read=("tdu.burning",),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "commander_at": PLACES,
            "navigator_at": PLACES,
            "moving_s": Band(1.0, 600.0),
            "belting_s": Band(1.0, 600.0),
        }
    ),
)

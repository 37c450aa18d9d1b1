"""Where the two men are in the sphere: in their seats, across them at the sight, or on the way.

A man takes 18 s from one to the other; to buckle up both take 14 s at once (both *reconstructed*
from the 46 s of 1965, of which 14 are for clock and stick). A man who is not belted when the engine
lights slides half way out in the first second: it pushes with a third of his weight.

Who has lain across the couches has lain on the webbing, and may have folded it. A fold that does
not go through the lock holds the tongue until it is drawn flat (chance and seconds *tuned*; where
it lies comes from the seed). Drawn flat it stays flat, until somebody lies on it again.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.random_streams import Stream
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
# From so far out a man lies on the belts of both couches.
LIES_ON: Final = 0.5
BELTED, CAUGHT = "seats.belted", "seats.buckle_caught"


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
    Channel("seats.buckle_caught", kind="truth", help="A fold holds a buckle.", source=_SOURCE),
)
COMMANDS: Final = (
    CommandSpec("seats.commander", kind="word", words=PLACES, help="Send Belyayev to a place."),
    CommandSpec("seats.navigator", kind="word", words=PLACES, help="Send Leonov to a place."),
    CommandSpec("seats.belt", kind="truth", help="Both buckle up, or open their belts."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where they are at the start, whether they are belted, and how long moving takes.

    Webbing that was lain on is folded with `fold_chance_ratio`, and takes so long to draw flat.
    """

    commander_at: str = "seat"
    navigator_at: str = "seat"
    belted: bool = True
    moving_s: float = 18.0
    belting_s: float = 14.0
    fold_chance_ratio: float = 0.15
    flattening_s: float = 4.0


@dataclass(frozen=True, slots=True)
class State:
    """How far out each man is and is going (0 to 1), the belts, and whether they are wanted.

    A fold would lie at `fold_at` of the belts' way (0: nowhere) once they are lain on; a buckle is
    caught there for `caught_s` more.
    """

    out: tuple[float, float]
    going_to: tuple[float, float]
    belts: float
    belting: bool
    fold_at: float = 0.0
    lain_on: bool = False
    caught_s: float = 0.0


def start(settings: Settings, given: Start) -> Step:
    """Return the men where they are at tick 0."""
    out = (_OUT[settings.commander_at], _OUT[settings.navigator_at])
    belted = settings.belted and out == (0.0, 0.0)
    state = State(out, out, 1.0 if belted else 0.0, belted, _fold_at(settings, given.stream))
    return Step(state, _telemetry(state))


def _fold_at(settings: Settings, stream: Stream) -> float:
    """Return where the webbing folds if it is lain on, a share of the belts' way; 0 is nowhere."""
    luck, stream = stream.uniform()
    where, _ = stream.uniform()
    return 0.3 + 0.6 * where if luck < settings.fold_chance_ratio else 0.0


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
    if max(state.out) >= LIES_ON:
        state = replace(state, lain_on=True)
    if pushed and state.belts < 1.0:
        state = _slid(state, tick.dt_s)
    state = _buckling(settings, state, tick.dt_s)
    return Step(state, _telemetry(state), _events(before, state, tick.tick))


def _buckling(settings: Settings, state: State, dt_s: float) -> State:
    """Return the belts `dt_s` on: a fold holds them where it lies until it is drawn flat."""
    if not state.belting or state.out != (0.0, 0.0):
        return replace(state, belts=0.0, caught_s=0.0)
    if state.caught_s > 0.0:
        left_s = state.caught_s - dt_s
        return replace(state, caught_s=max(0.0, left_s), lain_on=left_s > 0.0)
    belts = state.belts + dt_s / settings.belting_s
    if state.lain_on and state.belts < state.fold_at <= belts:
        return replace(state, belts=state.fold_at, caught_s=settings.flattening_s)
    return replace(state, belts=1.0 if belts > DONE else belts)


def _events(before: State, after: State, tick: int) -> tuple[Event, ...]:
    names = []
    if after.caught_s > 0.0 and before.caught_s == 0.0:
        names.append(CAUGHT)
    if after.belts == 1.0 and before.belts < 1.0:
        names.append(BELTED)
    return tuple(Event(tick, name) for name in names)


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
        "seats.buckle_caught": state.caught_s > 0.0,
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
    events=(BELTED, CAUGHT),
    may_read=("tdu.burning",),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "commander_at": PLACES,
            "navigator_at": PLACES,
            "moving_s": Band(1.0, 600.0),
            "belting_s": Band(1.0, 600.0),
            "fold_chance_ratio": Band(0.0, 1.0),
            "flattening_s": Band(0.1, 60.0),
        }
    ),
)

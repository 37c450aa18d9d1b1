"""Two players in one ship: who of them has the screen now, and what is called from the sight.

The one lies at the sight and calls; the other has the stick and cannot see it. Nothing here turns
the ship: which of the two looks at the screen, and what was said to the other, is kept like any
command, so that a recording tells afterwards who called what and when. What each of them is shown
is the screen's affair.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import Event
from game.vocab.units import seconds_of

_SOURCE: Final = "rau"
CHAIRS: Final = ("sight", "stick")
CALLS: Final = ("up", "down", "left", "right", "roll_left", "roll_right", "so")
NONE: Final = "none"
MANNED: Final = "sight.manned"
_COUNT: Final = Band(0.0, 100_000.0)
_TIME: Final = Band(0.0, 864_000.0)

CHANNELS: Final = (
    Channel("voices.chair", kind="word", words=CHAIRS, help="Whose view the screen shows."),
    Channel("voices.pad_steers", kind="truth", help="A pad may steer while the sight is shown."),
    Channel(
        "voices.call",
        kind="word",
        words=(NONE, *CALLS),
        help="What was called last from the sight.",
        status="single source",
        source=_SOURCE,
    ),
    Channel(
        "voices.repeats_count", possible=_COUNT, help="How often in a row, to one man at the stick."
    ),
    Channel("voices.called_s", "s", possible=_TIME, help="When it was called last."),
    Channel("voices.calls_count", possible=_COUNT, help="Calls so far."),
    Channel("voices.seated_s", "s", possible=_TIME, help="When the screen was handed over last."),
)
COMMANDS: Final = (
    CommandSpec("voices.chair", kind="word", words=CHAIRS, help="Hand the screen over to a man."),
    CommandSpec("voices.call", kind="word", words=CALLS, help="Call a correction from the sight."),
)
CALLED: Final = "voices.called"
UNHEARD: Final = "voices.unheard"
HANDED: Final = "voices.handed_over"
# The same word after so long is a new call, not "more" (tuned).
MORE_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Whose view comes first, and whether a pad may steer while the screen shows the sight.

    Its holder has his back to the screen; whoever wants strict turns takes that away.
    """

    chair: str = "sight"
    pad_steers: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """Who has the screen and since when, the last call, how often and when, and all of them."""

    chair: str
    seated_s: float = 0.0
    call: str = NONE
    repeats: int = 0
    called_s: float = 0.0
    calls: int = 0


def start(settings: Settings, given: Start) -> Step:
    """Return the two of them before anything was called."""
    state = State(settings.chair)
    return Step(state, _telemetry(settings, state))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return who sits where and what was called at `tick.tick`. Only a man at the sight calls."""
    if not tick.commands:
        return Step(state)
    now_s = seconds_of(tick.tick)
    events: list[Event] = []
    for command in tick.commands:
        state, name = _taken(state, command, now_s, tick.reads[MANNED] is True)
        detail = {"to" if name == HANDED else "call": str(command.value)}
        events.append(Event(tick.tick, name, MappingProxyType(detail)))
    return Step(state, _telemetry(settings, state), tuple(events))


def _taken(state: State, command: Command, now_s: float, manned: bool) -> tuple[State, str]:
    """Return the state after a command, and the name of what happened."""
    word = str(command.value)
    if command.name == "voices.chair":
        return replace(state, chair=word, seated_s=now_s), HANDED
    if not manned:
        return state, UNHEARD
    more = word == state.call and now_s - state.called_s <= MORE_S
    repeats = state.repeats + 1 if more and state.called_s > state.seated_s else 1
    state = replace(state, call=word, repeats=repeats, called_s=now_s, calls=state.calls + 1)
    return state, CALLED


def _telemetry(settings: Settings, state: State) -> MappingProxyType[str, Value]:
    return MappingProxyType(
        {
            "voices.chair": state.chair,
            "voices.pad_steers": settings.pad_steers,
            "voices.call": state.call,
            "voices.repeats_count": float(state.repeats),
            "voices.called_s": state.called_s,
            "voices.calls_count": float(state.calls),
            "voices.seated_s": state.seated_s,
        }
    )


SYSTEM = System(
    name="voices",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=(CALLED, UNHEARD, HANDED),
    reads=(MANNED,),
    max_step_s=0.5,
    bounds=MappingProxyType({"chair": CHAIRS}),
)

"""Dead reckoning in the fall: moments marked with a watch, a pin on the map and its circle.

The rule is the model's own (see `game/sim/fall/rule.py`). Whoever sees nothing can mark nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.descent.burn import IGNITION_1965
from game.sim.descent.landing import Spot, apart_km
from game.sim.fall.pin import UNMARKED_KM, due_s, weighed
from game.sim.fall.rule import FIRST_WEIGHT_G, MARKS, Rule, rule_for
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import Event
from game.vocab.units import seconds_of

_SOURCE: Final = "model-fall"
SECONDS: Final = Band(0.0, 1e6)
KILOMETRES: Final = Band(-10_000.0, 10_000.0)
CIRCLE: Final = Band(5.0, UNMARKED_KM)
DAYS: Final = Band(0.0, 864_000.0)
UNKNOWN_KM: Final = 3_000.0
# With less of his sight he cannot read the watch.
SEES_RATIO: Final = 0.3
SIGHT: Final = "body.sight_ratio"
MISSED: Final = "reckoning.mark_missed"
MADE: Final = "reckoning.marked"


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(name, unit, possible=possible, help=text, source=_SOURCE)


CHANNELS: Final = (
    _number("reckoning.since_lit_s", "s", SECONDS, "The stopwatch: time since ignition."),
    _number("reckoning.late_s", "s", Band(-1e6, 1e6), "Ignition after the second on time."),
    _number("reckoning.late_km_per_s", "km/s", Band(0.0, 20.0), "What a second of that is worth."),
    _number("reckoning.worth_km_per_s", "km/s", Band(0.0, 50.0), "And one of the first weight."),
    *(_number(f"reckoning.{name}_s", "s", SECONDS, "Marked; 0 is not yet.") for name in MARKS),
    *(_number(f"reckoning.{name}_due_s", "s", SECONDS, "When it is due.") for name in MARKS),
    _number("reckoning.first_weight_true_s", "s", SECONDS, "When the load truly passed 0.05 g."),
    Channel("reckoning.pinned", kind="truth", help="There is a pin on the map.", source=_SOURCE),
    _number("reckoning.pin_km", "km", KILOMETRES, "The pin, beyond a landing without error."),
    _number("reckoning.pin_latitude_deg", "deg", Band(-90.0, 90.0), "The pin, north positive."),
    _number("reckoning.pin_longitude_deg", "deg", Band(-180.0, 180.0), "The pin, east positive."),
    _number("reckoning.circle_km", "km", CIRCLE, "Radius of the circle round the pin."),
    _number(
        "landing.estimate_error_km",
        "km",
        Band(0.0, 20_100.0),
        "From the pin to where it came down; 3,000 before that, and without a pin.",
    ),
)
COMMANDS: Final = (
    CommandSpec("reckoning.mark", kind="word", words=MARKS, help="Mark this moment on the watch."),
    CommandSpec("reckoning.pin_km", "km", possible=KILOMETRES, help="Move the pin by hand."),
    CommandSpec("reckoning.circle_km", "km", possible=CIRCLE, help="Draw the circle by hand."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The second on time, whether the pin moves itself with each mark, and a mark already made."""

    on_time_utc_s: float = 117_334.0
    pin_moves: bool = True
    first_weight_s: float = 0.0


@dataclass(frozen=True, slots=True)
class State:
    """The seconds of tick 0 and of ignition, rule, marks (s from ignition), pin, circle, error."""

    start_utc_s: float
    lit_utc_s: float
    rule: Rule
    marks: Mapping[str, float]
    pinned: bool = False
    pin_km: float = 0.0
    circle_km: float = UNMARKED_KM
    first_weight_s: float = 0.0
    error_km: float = UNKNOWN_KM


def start(settings: Settings, given: Start) -> Step:
    """Return the watch as it runs since ignition; it begins once the engine has stopped."""
    reads = given.initial
    lit_utc_s = given.utc_s - float(reads["tdu.off_s"]) - float(reads["tdu.lit_s"])
    state = State(given.utc_s, lit_utc_s, _rule(lit_utc_s), MappingProxyType({}))
    if settings.first_weight_s > 0.0:
        state = _marked(settings, state, MARKS[0], settings.first_weight_s)
    return Step(state, _telemetry(settings, state, given.utc_s))


def _rule(lit_utc_s: float) -> Rule:
    """Return the rule for that ignition, or 1965's where such a burn would not come down."""
    try:
        return rule_for(round(lit_utc_s, 2))
    except ValueError:
        return rule_for(IGNITION_1965.utc_s)


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return watch and pin at `tick.tick`; commands act on the second that is shown."""
    utc_s = state.start_utc_s + seconds_of(tick.tick)
    events: list[Event] = []
    for command in tick.commands:
        state = _ordered(settings, state, command, tick, events)
    heavy = float(tick.reads["entry.load_g"]) > FIRST_WEIGHT_G
    if state.first_weight_s == 0.0 and heavy:
        state = replace(state, first_weight_s=utc_s - tick.dt_s - state.lit_utc_s)
    if state.error_km == UNKNOWN_KM and state.pinned and tick.reads["landing.down"]:
        state = replace(state, error_km=_error_km(state, tick.reads))
    return Step(state, _telemetry(settings, state, utc_s), tuple(events))


def _ordered(
    settings: Settings, state: State, command: Command, tick: Tick, events: list[Event]
) -> State:
    match command.name:
        case "reckoning.pin_km":
            return replace(state, pinned=True, pin_km=float(command.value))
        case "reckoning.circle_km":
            return replace(state, circle_km=float(command.value))
    detail = MappingProxyType({"mark": str(command.value)})
    if float(tick.reads.get(SIGHT, 1.0)) < SEES_RATIO:
        events.append(Event(tick.tick, MISSED, detail))
        return state
    events.append(Event(tick.tick, MADE, detail))
    at_s = state.start_utc_s + seconds_of(tick.tick) - tick.dt_s - state.lit_utc_s
    return _marked(settings, state, str(command.value), at_s)


def _marked(settings: Settings, state: State, name: str, at_s: float) -> State:
    """Return the state with this mark; one that is made again counts anew."""
    state = replace(state, marks=MappingProxyType({**state.marks, name: at_s}))
    if not settings.pin_moves:
        return state
    pin_km, circle_km = weighed(state.rule, state.marks)
    return replace(state, pinned=True, pin_km=pin_km, circle_km=circle_km)


def _error_km(state: State, reads: Mapping[str, Any]) -> float:
    there = Spot(float(reads["landing.latitude_deg"]), float(reads["landing.longitude_deg"]))
    return apart_km(state.rule.spot_at(state.pin_km), there)


def _telemetry(settings: Settings, state: State, utc_s: float) -> MappingProxyType[str, Value]:
    rule, spot = state.rule, state.rule.spot_at(state.pin_km)
    return MappingProxyType(
        {
            "reckoning.since_lit_s": utc_s - state.lit_utc_s,
            "reckoning.late_s": state.lit_utc_s - settings.on_time_utc_s,
            "reckoning.late_km_per_s": rule.late_km_per_s,
            "reckoning.worth_km_per_s": rule.km_per_s[0],
            **{f"reckoning.{name}_s": state.marks.get(name, 0.0) for name in MARKS},
            **{f"reckoning.{name}_due_s": due_s(rule, state.marks, name) for name in MARKS},
            "reckoning.first_weight_true_s": state.first_weight_s,
            "reckoning.pinned": state.pinned,
            "reckoning.pin_km": state.pin_km,
            "reckoning.pin_latitude_deg": spot.latitude_deg,
            "reckoning.pin_longitude_deg": spot.longitude_deg,
            "reckoning.circle_km": state.circle_km,
            "landing.estimate_error_km": state.error_km,
        }
    )


SYSTEM = System(
    name="reckoning",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=(MISSED, MADE),
    reads=(
        *("tdu.off_s", "tdu.lit_s", "entry.load_g", "landing.down"),
        *("landing.latitude_deg", "landing.longitude_deg"),
    ),
    may_read=(SIGHT,),
    max_step_s=0.5,
    bounds=MappingProxyType({"on_time_utc_s": DAYS, "first_weight_s": Band(0.0, 10_000.0)}),
)

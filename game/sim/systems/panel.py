"""The panel of the way down: programme, covers, lamps, and the second written down for the burn.

The automatic descent waits for the Sun in its sensor and does not find it: its lamp stays dark and
it never fires. To fire by hand the programme has to be off and the cover of the button open. The
order of 1965 was programme off, stick on, rate sensors on; whatever is done in another order can
be undone, nothing is barred but the button.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Status, Value
from game.vocab.command import CommandSpec
from game.vocab.event import Event

_SOURCE: Final = "model-panel"
DAYS: Final = Band(0.0, 864_000.0)
LATE: Final = Band(-900_000.0, 900_000.0)
# Moscow's clock was three hours ahead.
MOSCOW_S: Final = 10_800.0
DAY_S: Final = 86_400.0
UTC: Final = "clock.utc_s"
LIT: Final = "tdu.lit_s"


def _truth(name: str, text: str, status: Status = "reconstructed") -> Channel:
    return Channel(f"panel.{name}", kind="truth", help=text, status=status, source=_SOURCE)


def _seconds(name: str, possible: Band, text: str) -> Channel:
    return Channel(f"panel.{name}", "s", possible=possible, help=text, source=_SOURCE)


CHANNELS: Final = (
    _truth("program_on", "The automatic descent is switched on.", "attested"),
    _truth("program_cover", "The cover of the programme's switch is open."),
    _truth("orientation_lamp", "The automatic descent has found the Sun.", "attested"),
    _truth("fire_cover", "The cover of the button that fires is open."),
    _truth("fire_enabled", "The button fires: its cover is open and the programme is off."),
    _truth("hand_ready", "Programme off, stick on, rate sensors on: the ship is flown by hand."),
    _seconds("moscow_s", Band(0.0, DAY_S), "Moscow's time of the day."),
    _seconds("noted_utc_s", DAYS, "The second written down for the burn; 0 is none."),
    _seconds("late_s", LATE, "After the second written down, now or, once lit, at ignition."),
    _seconds("off_second_s", LATE, "How far now, or the ignition, is from it, early or late."),
)
COMMANDS: Final = (
    CommandSpec("panel.program_cover", kind="truth", help="Open or shut the programme's cover."),
    CommandSpec("panel.program", kind="truth", help="Switch the automatic descent; cover open."),
    CommandSpec("panel.fire_cover", kind="truth", help="Open or shut the cover of the button."),
    CommandSpec(
        "panel.note_utc_s", "s", possible=DAYS, help="Write down a second of 18 March's clock, UTC."
    ),
)
COVERED: Final = "panel.covered"
WHY: Final = MappingProxyType({"reason": "cover"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the panel stands at the start. `finds_sun` is what the sensor did not do in 1965."""

    program_on: bool = True
    program_cover: bool = False
    fire_cover: bool = False
    noted_utc_s: float = 0.0
    finds_sun: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Switch, covers, the second written down, and when the engine lit (None: not yet)."""

    program_on: bool
    program_cover: bool
    fire_cover: bool
    noted_utc_s: float
    lit_utc_s: float | None = None


def start(settings: Settings, given: Start) -> Step:
    """Return the panel as it stands."""
    state = State(
        settings.program_on, settings.program_cover, settings.fire_cover, settings.noted_utc_s
    )
    return Step(state, _telemetry(settings, state, given.initial))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the panel at `tick.tick`."""
    events: tuple[Event, ...] = ()
    for command in tick.commands:
        if command.name == "panel.program" and not state.program_cover:
            events = (*events, Event(tick.tick, COVERED, WHY))
        else:
            state = _take(state, command.name, command.value)
    if state.lit_utc_s is None and float(tick.reads.get(LIT, 0.0)) > 0.0:
        state = replace(state, lit_utc_s=float(tick.reads[UTC]))
    return Step(state, _telemetry(settings, state, tick.reads), events)


def _take(state: State, name: str, value: Any) -> State:
    match name:
        case "panel.program_cover":
            return replace(state, program_cover=bool(value))
        case "panel.program":
            return replace(state, program_on=bool(value))
        case "panel.fire_cover":
            return replace(state, fire_cover=bool(value))
        case _:
            return replace(state, noted_utc_s=float(value))


def _telemetry(settings: Settings, state: State, reads: Any) -> MappingProxyType[str, Value]:
    utc_s = float(reads[UTC])
    then_s = utc_s if state.lit_utc_s is None else state.lit_utc_s
    late_s = then_s - state.noted_utc_s if state.noted_utc_s > 0.0 else 0.0
    by_hand = bool(reads.get("attitude.manual", True)) and bool(reads.get("attitude.gyros", True))
    return MappingProxyType(
        {
            "panel.program_on": state.program_on,
            "panel.program_cover": state.program_cover,
            "panel.orientation_lamp": state.program_on and settings.finds_sun,
            "panel.fire_cover": state.fire_cover,
            "panel.fire_enabled": state.fire_cover and not state.program_on,
            "panel.hand_ready": by_hand and not state.program_on,
            "panel.moscow_s": (utc_s + MOSCOW_S) % DAY_S,
            "panel.noted_utc_s": state.noted_utc_s,
            "panel.late_s": late_s,
            "panel.off_second_s": abs(late_s),
        }
    )


SYSTEM = System(
    name="panel",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=(COVERED,),
    reads=(UTC,),
    may_read=(LIT, "attitude.manual", "attitude.gyros"),
    max_step_s=0.5,
    bounds=MappingProxyType({"noted_utc_s": DAYS}),
)

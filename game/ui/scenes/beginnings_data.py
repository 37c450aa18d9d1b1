"""The numbers of a beginning: what the first picture of the flight shows, own and of 1965."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.mission.level import Level
from game.session.carry import FlightEnd, after
from game.session.flight import Flight
from game.session.setup import Setup
from game.ui.kit import Kit
from game.ui.scenes.beginnings import OWN, THEN, Beginning, Beginnings
from game.ui.scenes.debrief_numbers import amount, clock_text
from game.ui.widgets.table import Row
from game.vocab.channel import Value

Telemetry = Mapping[str, Value]
LIMBS: Final = tuple(f"body.{limb}_capacity_ratio" for limb in ("grip", "arm", "trunk", "leg"))
CLOCK: Final = "clock.utc_s"
CAMERA: Final = "camera.left_at"
NO_CAMERA: Final = "none"


@dataclass(frozen=True, slots=True)
class Measure:
    """A row: its text and channels, how they are written, and from where on it is a hard start.

    The limits are tuned: at them the way in has been won, but hardly ever.
    """

    label: str
    channels: tuple[str, ...]
    write: Callable[[float], str]
    least: float = -1e12
    most: float = 1e12
    hard: str = ""


def _percent(ratio: float) -> str:
    return f"{100.0 * ratio:.0f} %"


def _time(left_s: float) -> str:
    return amount(left_s, "s")


MEASURES: Final = (
    Measure("begin.strength", LIMBS, _percent, least=0.4, hard="begin.hard_strength"),
    Measure(
        "begin.heat",
        ("body.core_temperature_c",),
        lambda degrees: f"{degrees:.1f} °C",
        most=38.8,
        hard="begin.hard_heat",
    ),
    Measure("begin.oxygen", ("suit.oxygen_left_s",), _time, least=600.0, hard="begin.hard_oxygen"),
    Measure("begin.sun", ("orbit.sunset_in_s",), _time, least=240.0, hard="begin.hard_sun"),
    Measure("begin.line", ("tether.wound_ratio",), _percent),
)


def beginnings(kit: Kit, level: Level, end: FlightEnd) -> Beginnings:
    """Return the choice between `end` and 1965; raises BadEndError when it is no end for this."""
    usual = Setup(variant=level.variant or "")
    own = after(usual, level, end)
    mine, then = (Flight(level, setup).snapshot.telemetry for setup in (own, usual))
    words = kit.words
    on = words("begin.own_on", date=end.when) if end.when else words("begin.own")
    ways = (
        Beginning(OWN, f"{on} · {_hour(mine)}", words("begin.own_head"), own.overrides),
        Beginning(THEN, f"{words('begin.then')} · {_hour(then)}", words("begin.then_head")),
    )
    hard = [words(one.hard) for one in MEASURES if one.hard and _is_hard(one, mine)]
    notes = (words("begin.hard", what=", ".join(hard)),) if hard else ()
    return Beginnings(_key(level, end), ways, rows_of(kit, (mine, then)), notes)


def unreadable(kit: Kit, level: Level) -> Beginnings:
    """Return that there is an end which cannot be read, so that 1965's state is used."""
    way = Beginning(THEN, kit.words("begin.then"), kit.words("begin.then_head"))
    return Beginnings(f"{level.id}.begin", (way,), notes=(kit.words("begin.unreadable"),))


def rows_of(kit: Kit, columns: Sequence[Telemetry]) -> tuple[Row, ...]:
    """Return a row for every measure that all `columns` have."""
    measured = tuple(
        Row(
            kit.words(one.label),
            tuple(_written(one, telemetry) for telemetry in columns),
            tuple(bool(one.hard) and _is_hard(one, telemetry) for telemetry in columns),
        )
        for one in MEASURES
        if all(name in telemetry for name in one.channels for telemetry in columns)
    )
    return (*measured, *_camera(kit, columns))


def _camera(kit: Kit, columns: Sequence[Telemetry]) -> tuple[Row, ...]:
    """Return the row of the film camera, where a flight has one."""
    places = [str(telemetry.get(CAMERA, NO_CAMERA)) for telemetry in columns]
    if all(place == NO_CAMERA for place in places):
        return ()
    texts = tuple(kit.words(f"begin.camera.{place}") for place in places)
    return (Row(kit.words("begin.film_camera"), texts, tuple(False for _ in places)),)


def _numbers(measure: Measure, telemetry: Telemetry) -> list[float]:
    return [float(telemetry[name]) for name in measure.channels if name in telemetry]


def _written(measure: Measure, telemetry: Telemetry) -> str:
    texts = [measure.write(value) for value in _numbers(measure, telemetry)]
    return " · ".join(texts).replace(" % ·", " ·")


def _is_hard(measure: Measure, telemetry: Telemetry) -> bool:
    numbers = _numbers(measure, telemetry)
    return any(not measure.least <= value <= measure.most for value in numbers)


def _hour(telemetry: Telemetry) -> str:
    return f"{clock_text(float(telemetry[CLOCK]))} UTC" if CLOCK in telemetry else ""


def _key(level: Level, end: FlightEnd) -> str:
    return f"{level.id}.begin.{end.when}.{end.telemetry.get(CLOCK, 0.0)}"

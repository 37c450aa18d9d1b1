"""What, beside the level and the commands, fixes a flight; and the world built from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from game.mission.build_takes import START_UTC, UTC_BAND
from game.mission.level import Level
from game.sim.autopilot import Autopilot
from game.sim.catalogue import SettingSpec
from game.sim.registry import system_named, whole_catalogue
from game.sim.simulation import Wiring, wire
from game.vocab.channel import Value

DEFAULT_SEED = 1965


@dataclass(frozen=True, slots=True)
class Setup:
    """The choices made before the flight.

    `pilot` is the autopilot that flies from the first tick, or nothing. `overrides` are settings
    (`suit.pressure_kpa`), pilots' dials (`burn.delay_s`) and the clock at tick 0 (`start.utc_s`,
    seconds of 18 March 1965) by name, sorted.
    """

    seed: int = DEFAULT_SEED
    pilot: str = ""
    variant: str = ""
    overrides: tuple[tuple[str, Value], ...] = ()


class BadSetupError(ValueError):
    """A setup that this level cannot be flown with; the text says why and what was meant."""


def wiring_for(level: Level, setup: Setup) -> Wiring:
    """Return the world of `level` with the overrides applied; raises BadSetupError."""
    systems = tuple(system_named(name) for name in _in_registry_order(level.systems))
    chosen: dict[str, dict[str, Value]] = {s.name: dict(level.systems[s.name]) for s in systems}
    for name, value in setup.overrides:
        system, _, field = _full_name(level, name).partition(".")
        if system in chosen and field in whole_catalogue().systems[system].settings:
            chosen[system][field] = value
    settings = {s.name: _settings(s.settings, chosen[s.name]) for s in systems}
    return wire(systems, settings)


def check_setup(level: Level, setup: Setup) -> None:
    """Raise BadSetupError for an unknown pilot, an unknown name or a value out of range."""
    catalogue = whole_catalogue()
    if setup.pilot:
        pilot_for(level, setup.pilot)
    known = settings_of(level)
    for name, value in setup.overrides:
        if name in known:
            _check_value(known[name], value)
        elif name in catalogue.dials:
            band = catalogue.dials[name][1]
            _check_value(SettingSpec(name, "number", "", 0.0, band), value)
        else:
            raise BadSetupError(unknown("setting", name, (*known, *catalogue.dials)))


def settings_of(level: Level) -> Mapping[str, SettingSpec]:
    """Return every setting that a setup may override in `level`, by name."""
    systems = whole_catalogue().systems
    clock = SettingSpec(START_UTC, "number", "s", level.start.utc_s, UTC_BAND)
    specs = (spec for name in level.systems for spec in systems[name].settings.values())
    by_alias = {
        alias: systems[name].settings[field]
        for name in level.systems
        for alias, field in systems[name].aliases.items()
    }
    return {clock.name: clock} | {spec.name: spec for spec in specs} | by_alias


def start_utc_s(level: Level, setup: Setup) -> float:
    """Return the clock at tick 0: the level's, unless the setup has another."""
    return float(dict(setup.overrides).get(START_UTC, level.start.utc_s))


def _full_name(level: Level, name: str) -> str:
    """Return a setting by its full name; what is no alias in this level stays as it is."""
    for system in level.systems:
        field = whole_catalogue().systems[system].aliases.get(name)
        if field is not None:
            return f"{system}.{field}"
    return name


def usable_pilots(level: Level) -> tuple[Autopilot, ...]:
    """Return the autopilots whose channels this level has, in registry order."""
    catalogue = whole_catalogue()
    there = catalogue.published(level.systems)
    return tuple(pilot for pilot in catalogue.pilots.values() if not pilot.lacks(there))


def pilot_for(level: Level, name: str) -> Autopilot:
    """Return the autopilot `name`; raises BadSetupError when this level cannot use it."""
    catalogue = whole_catalogue()
    if name not in catalogue.pilots:
        raise BadSetupError(unknown("pilot", name, catalogue.pilots))
    pilot = catalogue.pilots[name]
    there = catalogue.published(level.systems)
    missing = pilot.lacks(there)
    if missing:
        raise BadSetupError(f"the pilot '{name}' needs {missing[0]}, which this level has not")
    return pilot


def dials_for(level: Level, pilot: Autopilot, setup: Setup) -> Mapping[str, float]:
    """Return the dials of `pilot`: its defaults, then the level's, then the overrides."""
    dials = {name: default for name, (default, _) in pilot.dials.items()}
    dials.update(level.pilots.get(pilot.name, {}))
    dials.update({name: float(v) for name, v in setup.overrides if name in dials})
    return dials


def unknown(what: str, name: str, known: Any) -> str:
    """Return one sentence that names the nearest known name, if one is near."""
    near = get_close_matches(name, list(known), 1, 0.6)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    return f"there is no {what} called '{name}'{hint}"


def _check_value(spec: SettingSpec, value: object) -> None:
    if spec.accepts(value):
        return
    allowed = f" from {spec.possible.low:g} to {spec.possible.high:g}" if spec.possible else ""
    words = f" ({', '.join(spec.words)})" if spec.words else ""
    takes = f"a {spec.kind}{allowed}{words} {spec.unit}".strip()
    raise BadSetupError(f"{spec.name} cannot be {value!r}: it takes {takes}")


def _settings(kind: type[Any], chosen: Mapping[str, Value]) -> Any:
    return replace(kind(), **chosen)


def _in_registry_order(names: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(name for name in whole_catalogue().systems if name in names)

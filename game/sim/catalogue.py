"""Everything that has a name: channels, commands, settings and pilots, gathered from a registry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from game.sim.autopilot import Autopilot
from game.sim.system import System
from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.command import CommandSpec

# The endings a name may carry, longest first; what follows the last known one is the unit.
UNITS = {
    "_deg_per_s": "deg/s",
    "_m_per_s": "m/s",
    "_n_per_m": "N/m",
    "_n_s_per_m": "N s/m",
    "_kpa": "kPa",
    "_deg": "deg",
    "_mm": "mm",
    "_m2": "m2",
    "_km": "km",
    "_kg": "kg",
    "_nm": "N m",
    "_m": "m",
    "_n": "N",
    "_s": "s",
    "_w": "W",
    "_ratio": "",
    "_count": "",
}


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """A setting of a system: its kind, unit, allowed range or words, and default."""

    name: str
    kind: Kind
    unit: str
    default: Value
    possible: Band | None = None
    words: tuple[str, ...] = ()

    def accepts(self, value: object) -> bool:
        """Return whether `value` may be given to this setting."""
        as_channel = Channel(self.name, kind=self.kind, possible=self.possible, words=self.words)
        return as_channel.accepts(value)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All names of one registry. `pilots` maps a pilot to the channels it needs."""

    channels: Mapping[str, Channel]
    commands: Mapping[str, CommandSpec]
    settings: Mapping[str, Mapping[str, SettingSpec]]
    pilots: Mapping[str, tuple[str, ...]]
    dials: Mapping[str, tuple[float, Band]]
    reads: Mapping[str, tuple[str, ...]]
    owners: Mapping[str, str]


def gather(systems: Iterable[System], autopilots: Iterable[Autopilot]) -> Catalogue:
    """Return the catalogue; raises ValueError when two systems claim one name."""
    systems, autopilots = tuple(systems), tuple(autopilots)
    channels: dict[str, Channel] = {}
    commands: dict[str, CommandSpec] = {}
    owners: dict[str, str] = {}
    for system in systems:
        for channel in system.channels:
            _claim(owners, channel.name, system.name)
            channels[channel.name] = channel
        for command in system.commands:
            if command.name in commands:
                raise ValueError(f"two systems take the command {command.name}")
            commands[command.name] = command
    return Catalogue(
        channels=MappingProxyType(channels),
        commands=MappingProxyType(commands),
        settings=MappingProxyType({s.name: setting_specs(s) for s in systems}),
        pilots=MappingProxyType({pilot.name: pilot.reads for pilot in autopilots}),
        dials=MappingProxyType({k: v for pilot in autopilots for k, v in pilot.dials.items()}),
        reads=MappingProxyType({system.name: system.reads for system in systems}),
        owners=MappingProxyType(owners),
    )


def setting_specs(system: System) -> Mapping[str, SettingSpec]:
    """Return the settings of `system` by name, with their defaults and bounds."""
    defaults = system.settings()
    specs = {}
    for field in fields(system.settings):
        default = getattr(defaults, field.name)
        bound = system.bounds.get(field.name)
        specs[field.name] = SettingSpec(
            name=f"{system.name}.{field.name}",
            kind=_kind_of(default),
            unit=unit_of(field.name),
            default=default,
            possible=bound if isinstance(bound, Band) else None,
            words=bound if isinstance(bound, tuple) else (),
        )
    return MappingProxyType(specs)


def unit_of(name: str) -> str:
    """Return the unit a name ends in, or nothing."""
    return next((unit for ending, unit in UNITS.items() if name.endswith(ending)), "")


def _kind_of(default: object) -> Kind:
    if isinstance(default, bool):
        return "truth"
    return "word" if isinstance(default, str) else "number"


def _claim(owners: dict[str, str], name: str, system: str) -> None:
    if name in owners:
        raise ValueError(f"{owners[name]} and {system} both publish {name}")
    owners[name] = system

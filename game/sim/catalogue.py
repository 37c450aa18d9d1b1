"""Everything that has a name: channels, commands, settings and pilots, gathered from a registry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from game.sim.autopilot import Autopilot
from game.sim.system import System
from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.command import CommandSpec
from game.vocab.event import REFUSED

# The endings a name may carry, longest first, so that the first that fits is the unit.
UNITS = (
    "mj_per_m2",
    "deg_per_s",
    "g_per_min",
    "g_per_s",
    "mm2",
    "mol",
    "m_per_s2",
    "m_per_s",
    "n_per_m",
    "n_s_per_m",
    "ratio",
    "count",
    "kpa",
    "deg",
    "bpm",
    "m2",
    "m3",
    "mm",
    "km",
    "kg",
    "nm",
    "m",
    "n",
    "s",
    "w",
    "c",
)


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
class SystemSpec:
    """What one system can be set to, what names exist only with it, and what it needs.

    `aliases` are further names of settings: `burn.engine` for the field `engine` of `descent`.
    """

    settings: Mapping[str, SettingSpec]
    owns: frozenset[str]
    reads: tuple[str, ...]
    aliases: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All names of one registry.

    `owners` maps each channel to the system that publishes it, or the first of those that do.
    """

    channels: Mapping[str, Channel]
    commands: Mapping[str, CommandSpec]
    events: frozenset[str]
    systems: Mapping[str, SystemSpec]
    pilots: Mapping[str, Autopilot]
    owners: Mapping[str, str]

    def published(self, systems: Iterable[str]) -> frozenset[str]:
        """Return every name that a world of these systems has."""
        return frozenset().union(*(self.systems[name].owns for name in systems))

    @property
    def dials(self) -> Mapping[str, tuple[float, Band]]:
        """Return every pilot's dials by name: the default and the range."""
        return {name: dial for pilot in self.pilots.values() for name, dial in pilot.dials.items()}


def gather(systems: Iterable[System], autopilots: Iterable[Autopilot]) -> Catalogue:
    """Return the catalogue; raises ValueError when two systems claim one name."""
    systems, autopilots = tuple(systems), tuple(autopilots)
    channels: dict[str, Channel] = {}
    commands: dict[str, CommandSpec] = {}
    owners: dict[str, str] = {}
    for system in systems:
        for channel in system.channels:
            if system.stands_for and owners.get(channel.name) == system.stands_for:
                continue
            _claim(owners, channel.name, system.name)
            channels[channel.name] = channel
        for command in system.commands:
            if command.name in commands:
                raise ValueError(f"two systems take the command {command.name}")
            commands[command.name] = command
    return Catalogue(
        channels=MappingProxyType(channels),
        commands=MappingProxyType(commands),
        events=frozenset(name for system in systems for name in system.events) | {REFUSED},
        systems=MappingProxyType({system.name: _spec_of(system) for system in systems}),
        pilots=MappingProxyType({pilot.name: pilot for pilot in autopilots}),
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
    """Return the unit a name ends in, as it is written there (`kpa`), or nothing."""
    return next((unit for unit in UNITS if name.endswith("_" + unit)), "")


def _spec_of(system: System) -> SystemSpec:
    names = [channel.name for channel in system.channels]
    names += [command.name for command in system.commands]
    owns = frozenset((*names, *system.events))
    return SystemSpec(setting_specs(system), owns, system.reads, system.aliases)


def _kind_of(default: object) -> Kind:
    if isinstance(default, bool):
        return "truth"
    return "word" if isinstance(default, str) else "number"


def _claim(owners: dict[str, str], name: str, system: str) -> None:
    if name in owners:
        raise ValueError(f"{owners[name]} and {system} both publish {name}")
    owners[name] = system

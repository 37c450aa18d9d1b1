"""What a level may name: the face of the catalogue that the reader checks against."""

from collections.abc import Collection, Mapping
from typing import Protocol

from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.command import CommandSpec


class SettingSpec(Protocol):
    """One field of a system's settings: its kind, unit, default and what it may be."""

    @property
    def kind(self) -> Kind:
        """Number, truth or word."""

    @property
    def unit(self) -> str:
        """The unit as the field's name ends in it (`kpa`), or nothing."""

    @property
    def default(self) -> Value:
        """The value when the level does not give one."""

    @property
    def possible(self) -> Band | None:
        """The range of a number, if it has one."""

    @property
    def words(self) -> Collection[str]:
        """What a word setting may say."""


class PilotSpec(Protocol):
    """What an automatic pilot needs and what may be set on it."""

    def lacks(self, there: Collection[str]) -> Collection[str]:
        """Return the channels that it lacks where only `there` are; none when it can fly."""

    @property
    def dials(self) -> Mapping[str, tuple[float, Band]]:
        """Default and range of each dial."""


class SystemSpec(Protocol):
    """What one system owns and needs."""

    @property
    def settings(self) -> Mapping[str, SettingSpec]:
        """Its settings by field name."""

    @property
    def owns(self) -> Collection[str]:
        """The channels, commands and events that exist only where this system does."""

    @property
    def reads(self) -> Collection[str]:
        """Channels of other systems it cannot do without."""


class Names(Protocol):
    """Every name there is, gathered from the registry."""

    @property
    def channels(self) -> Mapping[str, Channel]:
        """Telemetry by name."""

    @property
    def commands(self) -> Mapping[str, CommandSpec]:
        """Commands by name."""

    @property
    def events(self) -> Collection[str]:
        """Names of what systems may report as having happened."""

    @property
    def systems(self) -> Mapping[str, SystemSpec]:
        """Systems by name."""

    @property
    def pilots(self) -> Mapping[str, PilotSpec]:
        """Automatic pilots by name."""

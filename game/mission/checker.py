"""Looks names up in the catalogue and says what is wrong with them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from game.mission.names import Names
from game.mission.problem import Place
from game.mission.report import Report, quoted
from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.command import CommandSpec

T = TypeVar("T")

CATALOGUE_HINT = "`voskhod2 catalogue` lists every name."

# Endings of names that are units; the longest that fits counts.
UNITS = (
    *("deg_per_s", "rad_per_s", "m_per_s", "km_per_s", "km_per_h", "mol_per_s", "kg_per_s"),
    *("kg_per_h", "n_s", "n_m", "kpa", "pa", "atm", "mmhg", "bar", "psi", "km", "m", "cm", "mm"),
    *("ft", "ms", "s", "min", "h", "deg", "rad", "n", "kn", "w", "kw", "kg", "g", "c", "k", "f"),
    *("bpm", "ratio", "percent", "count", "j", "kj", "mol", "litres", "l", "m2", "mm2", "m3"),
    "mj_per_m2",
)


def stem_and_unit(name: str) -> tuple[str, str]:
    """Return a name without its unit, and the unit or ''."""
    for unit in sorted(UNITS, key=len, reverse=True):
        if name.endswith(f"_{unit}"):
            return name[: -len(unit) - 1], unit
    return name, ""


def other_unit(name: str, known: Collection[str]) -> str | None:
    """Return the known name that is `name` in another unit, or None."""
    stem, unit = stem_and_unit(name)
    for one in sorted(known):
        its_stem, its_unit = stem_and_unit(one)
        if its_unit and its_unit != unit and its_stem in (stem, name):
            return one
    return None


def outside(value: float, possible: Band | None) -> str | None:
    """Return what to say when `value` is not possible, else None."""
    if possible is None or possible.holds(value):
        return None
    return f"{value:g} is not between {possible.low:g} and {possible.high:g}"


def kind_trouble(
    value: Value, kind: Kind, possible: Band | None, words: Collection[str]
) -> tuple[str, str] | None:
    """Return code and message when `value` is not of that kind or range, else None."""
    if kind == "truth":
        return None if isinstance(value, bool) else ("wrong-type", "true or false is wanted here")
    if kind == "word":
        if not isinstance(value, str):
            return "wrong-type", f"a word is wanted here: {', '.join(words)}"
        if value in words:
            return None
        return "out-of-range", f"{quoted(value)} is not one of: {', '.join(words)}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "wrong-type", f"a number is wanted here, not {quoted(value)}"
    wrong = outside(value, possible)
    return None if wrong is None else ("out-of-range", wrong)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands, and the dotted path to it."""

    place: Place
    path: str


@dataclass(frozen=True, slots=True)
class Checker:
    """The catalogue, narrowed to the systems that a level has."""

    names: Names
    report: Report
    systems: frozenset[str]

    def channel(self, name: str, spot: Spot) -> Channel | None:
        """Return the channel, or None after saying why not."""
        return self._find(name, self.names.channels, "telemetry", spot)

    def command(self, name: str, spot: Spot) -> CommandSpec | None:
        """Return the command, or None after saying why not."""
        return self._find(name, self.names.commands, "command", spot)

    def event(self, name: str, spot: Spot) -> None:
        """Say so when there is no such event."""
        self._find(name, dict.fromkeys(self.names.events, name), "event", spot)

    def pilot(self, name: str, spot: Spot) -> None:
        """Say so when there is no such pilot, or it cannot fly in this world."""
        if name not in self.names.pilots:
            self._unknown(name, self.names.pilots, f"there is no pilot {quoted(name)}", spot, "")
            return
        for channel in sorted(self.names.pilots[name].lacks(self._there())):
            home = self.home(channel)
            if home is not None:
                message = f"the pilot {quoted(name)} reads {quoted(channel)}, but this level has no"
                hint = f"Add `{home}: {{}}` under systems."
                self.report.add(
                    spot.place,
                    "unknown-name",
                    f"{message} system {quoted(home)}",
                    path=spot.path,
                    hint=hint,
                )

    def _there(self) -> frozenset[str]:
        """Return what the systems of this level own."""
        known = self.names.systems
        return frozenset(name for one in self.systems & set(known) for name in known[one].owns)

    def one_of(self, name: str, known: Collection[str], what: str, spot: Spot) -> bool:
        """Return whether `name` is known; say so when it is not."""
        if name in known:
            return True
        self._unknown(name, known, f"there is no {what} {quoted(name)}", spot, "")
        return False

    def value(self, value: Value, spec: Channel | CommandSpec, spot: Spot) -> None:
        """Say so when `value` is not one that `spec` can have."""
        wrong = kind_trouble(value, spec.kind, spec.possible, spec.words)
        if wrong is not None:
            code, message = wrong
            self.report.add(spot.place, code, f"{spec.name}: {message}", path=spot.path)

    def _find(self, name: str, known: Mapping[str, T], what: str, spot: Spot) -> T | None:
        if name not in known:
            message = f"there is no {what} called {quoted(name)}"
            self._unknown(name, known, message, spot, CATALOGUE_HINT)
            return None
        home = self.home(name)
        if home is not None and home not in self.systems:
            message = f"{quoted(name)} belongs to the system {quoted(home)}, which is not here"
            hint = f"Add `{home}: {{}}` under systems."
            self.report.add(spot.place, "unknown-name", message, path=spot.path, hint=hint)
        return known[name]

    def _unknown(
        self, name: str, known: Collection[str], message: str, spot: Spot, hint: str
    ) -> None:
        twin = None if self.report.full else other_unit(name, known)
        if twin is not None:
            text = f"{quoted(name)} is given, the name is {quoted(twin)}"
            hint = f"Convert the value to {stem_and_unit(twin)[1]}."
            self.report.add(spot.place, "wrong-unit", text, path=spot.path, hint=hint)
            return
        self.report.unknown(
            spot.place, "unknown-name", message, name=name, known=known, path=spot.path, hint=hint
        )

    def home(self, name: str) -> str | None:
        """Return the system that brings `name`, one that is here if there is one; or None."""
        systems = self.names.systems
        owners = [one for one in systems if name in systems[one].owns]
        return next((one for one in owners if one in self.systems), owners[0] if owners else None)


def check_systems(checker: Checker, spots: Mapping[str, Spot]) -> None:
    """Say so when a system lacks another whose channels it reads."""
    known = checker.names.systems
    for name in sorted(checker.systems & set(known)):
        for channel in sorted(known[name].reads):
            home = checker.home(channel)
            if home is not None and home not in checker.systems:
                message = f"the system {quoted(name)} reads {quoted(channel)} of {quoted(home)}"
                checker.report.add(
                    spots[name].place,
                    "missing-key",
                    f"{message}, which is not here",
                    path=spots[name].path,
                    hint=f"Add `{home}: {{}}` under systems.",
                )

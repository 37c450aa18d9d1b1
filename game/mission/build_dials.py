"""The dials a player may turn before a flight: settings of the level, each within its range."""

from collections.abc import Mapping
from typing import Final

from game.mission.build_conditions import number, tables, word
from game.mission.checker import Checker, Spot
from game.mission.names import SettingSpec
from game.mission.reading import Dial
from game.mission.report import quoted
from game.mission.tree import Table
from game.vocab.channel import Value

MOST_STEPS: Final = 1000
Systems = Mapping[str, Mapping[str, Value]]


def dials(root: Table, systems: Systems, checker: Checker) -> tuple[Dial, ...]:
    """Return the dials in order; what they cannot turn, or not so far, is reported."""
    found = [_dial(table, systems, checker) for table in tables(root.get("dials"))]
    return tuple(dial for dial in found if dial is not None)


def _dial(table: Table, systems: Systems, checker: Checker) -> Dial | None:
    sets = word(table, "sets")
    spec = _setting(sets, table, checker)
    if spec is None:
        return None
    low, high, step = (number(table, name) for name in ("from", "to", "step"))
    system, _, field = sets.partition(".")
    start = float(systems[system].get(field, spec.default))
    wrong = _wrong(spec, low, high, step, start)
    if wrong:
        place = table.key_place("from")
        checker.report.add(place, "out-of-range", f"{sets}: {wrong}", path=table.path)
        return None
    return Dial(word(table, "id"), sets, low, step, round((high - low) / step), start)


def _setting(sets: str, table: Table, checker: Checker) -> SettingSpec | None:
    """Return the number setting that is meant, or None after saying why there is none."""
    leaf = table.get("sets")
    if leaf is None:
        return None
    spot = Spot(leaf.place, leaf.path)
    system, _, field = sets.partition(".")
    known = checker.names.systems
    here = [name for name in known if name in checker.systems]
    if not checker.one_of(system, here, "system here", spot):
        return None
    if not checker.one_of(field, known[system].settings, f"setting of {system}", spot):
        return None
    spec = known[system].settings[field]
    if spec.kind == "number":
        return spec
    checker.report.at(leaf, "wrong-type", f"{quoted(sets)} is a {spec.kind}: a dial turns numbers")
    return None


def _wrong(spec: SettingSpec, low: float, high: float, step: float, start: float) -> str:
    """Return what is wrong with a dial's ends, in words, or nothing."""
    if not low < high:
        return f"{low:g} is not below {high:g}"
    if spec.possible and not (spec.possible.holds(low) and spec.possible.holds(high)):
        return f"a dial may go from {spec.possible.low:g} to {spec.possible.high:g}"
    if not low <= start <= high:
        return f"the level has {start:g}, which is not between {low:g} and {high:g}"
    steps = (high - low) / step
    if steps > MOST_STEPS or abs(steps - round(steps)) > 1e-6:
        return f"from {low:g} to {high:g} is no whole number of steps up to {MOST_STEPS}"
    return ""

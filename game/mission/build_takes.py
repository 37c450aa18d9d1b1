"""What a level takes from the end of the one before: settings, and the channels they follow."""

from collections.abc import Collection, Mapping
from typing import Final

from game.mission.build_conditions import as_value
from game.mission.checker import Checker, Spot, stem_and_unit
from game.mission.names import SettingSpec
from game.mission.report import quoted
from game.mission.tree import Leaf, Table
from game.vocab.channel import Band, Channel

# The clock at tick 0 belongs to no system, but it can be chosen like a setting.
START_UTC: Final = "start.utc_s"
UTC_BAND: Final = Band(0.0, 345_600.0)


def takes(start: Table, table: Table, checker: Checker) -> Mapping[str, str]:
    """Return for each setting the channel whose last value it takes; report what cannot be."""
    if table.entries and "after" not in start.entries:
        message = "what is taken over needs the level that it comes from"
        hint = "Add `after: <level>` beside it."
        checker.report.add(
            start.key_place("takes"), "missing-key", message, path=table.path, hint=hint
        )
    found: dict[str, str] = {}
    for name, leaf in table.items():
        if isinstance(leaf, Leaf):
            found[name] = str(as_value(leaf))
            _check(name, found[name], Spot(table.key_place(name), leaf.path), leaf, checker)
    return found


def _check(name: str, source: str, spot: Spot, leaf: Leaf, checker: Checker) -> None:
    system, _, field = name.partition(".")
    known = checker.names.systems
    spec: SettingSpec | None = None
    if name != START_UTC:
        here: Collection[str] = {one for one in known if one in checker.systems}
        if not checker.one_of(system, here, "system here", spot):
            return
        if not checker.one_of(field, known[system].settings, f"setting of {system}", spot):
            return
        spec = known[system].settings[field]
    channels = checker.names.channels
    if checker.one_of(source, channels, "telemetry called", Spot(leaf.place, leaf.path)):
        wrong = _mismatch(name, spec, channels[source])
        if wrong is not None:
            checker.report.at(leaf, wrong[0], wrong[1])


def _mismatch(name: str, spec: SettingSpec | None, channel: Channel) -> tuple[str, str] | None:
    """Return code and message when the channel's values are none for the setting, else None."""
    kind = "number" if spec is None else spec.kind
    if channel.kind != kind:
        message = f"{quoted(name)} is a {kind}, but {quoted(channel.name)} is a {channel.kind}"
        return "wrong-type", message
    wanted, given = stem_and_unit(name)[1], stem_and_unit(channel.name)[1]
    if wanted and given and wanted != given:
        return "wrong-unit", f"{quoted(name)} is in {wanted}, {quoted(channel.name)} in {given}"
    if spec is not None and spec.words and not set(spec.words) & set(channel.words):
        return "out-of-range", f"{quoted(name)} knows no word of {quoted(channel.name)}"
    return None

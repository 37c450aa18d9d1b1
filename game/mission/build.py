"""A tree that fits the shape of a level to a Level, every name looked up, problems reported."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from game.mission.build_calls import calls
from game.mission.build_conditions import (
    Known,
    actions,
    as_number,
    as_value,
    check_phase,
    condition,
    number,
    sends,
    tables,
    word,
    words,
)
from game.mission.build_dials import dials
from game.mission.build_extras import bands, facts, playtests, questions, status_of
from game.mission.build_reading import briefing, presses, testimonies
from game.mission.build_takes import takes
from game.mission.checker import Checker, Spot, check_systems, kind_trouble, outside
from game.mission.conditions import All, Condition, Fired
from game.mission.level import (
    Beginning,
    Fault,
    Goal,
    Goto,
    Level,
    LevelKind,
    Phase,
    Rule,
)
from game.mission.names import Names
from game.mission.report import Report, quoted
from game.mission.tree import Branch, Entry, Leaf, Table, Tree
from game.vocab.channel import Value
from game.vocab.units import ticks_of

MIDNIGHT = datetime(1965, 3, 18, tzinfo=UTC)


def build(root: Table, whole: Table, names: Names, report: Report, folder: Path) -> Level:
    """Return the level in `root`; what is wrong with its names and numbers goes to `report`.

    `whole` is the tree before it lost what does not fit: its names count as given.
    """
    systems = table_of(root, "systems")
    checker = Checker(names, report, frozenset(systems.entries))
    known = _known(whole, report)
    start = table_of(root, "start")
    phases = {
        name: _phase(name, below, checker, known)
        for name, below in table_of(root, "phases").items()
        if isinstance(below, Table)
    }
    level_kind = word(root, "kind")
    kinds: Mapping[str, LevelKind] = {"timeline": "timeline", "lab": "lab"}
    worlds = _systems(systems, checker)
    return Level(
        id=word(root, "id"),
        kind=kinds.get(level_kind, "flight"),
        folder=folder,
        start=_beginning(start, checker, known),
        systems=worlds,
        phases=phases,
        always=tuple(_rule(one, checker, known) for one in tables(root.get("always"))),
        faults=tuple(_fault(one, checker, known) for one in tables(root.get("faults"))),
        calls=calls(root, checker, known),
        bands=bands(root, checker),
        facts=facts(root, checker),
        questions=questions(root, checker),
        playtest=playtests(root, checker),
        briefing=briefing(table_of(root, "briefing"), checker),
        testimonies=testimonies(root, whole, checker),
        assists=_assists(table_of(root, "assists"), checker),
        pilots=_pilots(table_of(root, "pilots"), checker),
        slow_on=_cautions(root.get("slow_on"), checker),
        slow_when=tuple(condition(one, checker, known) for one in tables(root.get("slow_when"))),
        dials=dials(root, worlds, checker),
    )


def table_of(table: Table, key: str) -> Table:
    """Return the map under `key`, or an empty one."""
    below = table.get(key)
    empty: dict[str, Entry] = {}
    return below if isinstance(below, Table) else Table(empty, table.place, table.path)


def _known(root: Table, report: Report) -> Known:
    phases = table_of(root, "phases")
    inner = [below for _, below in phases.items() if isinstance(below, Table)]
    goals = [one for below in inner for one in tables(below.get("goals"))]
    rules = [one for below in inner for one in tables(below.get("events"))]
    rules += [*tables(root.get("always")), *tables(root.get("faults"))]
    asked, put = tables(root.get("questions")), tables(root.get("calls"))
    rows = tables(table_of(root, "testimonies").get("rows"))
    others = [tables(root.get(key)) for key in ("bands", "facts", "dials")]
    for group in (goals, rules, asked, put, rows, *others):
        _check_unique(group, report)
    return Known(
        frozenset(phases.entries),
        frozenset(word(one, "id") for one in goals),
        frozenset(word(one, "id") for one in rules),
        frozenset(word(one, "id") for one in asked),
        frozenset(word(one, "id") for one in put),
    )


def _check_unique(group: Sequence[Table], report: Report) -> None:
    seen: dict[str, int] = {}
    for one in group:
        leaf, name = one.get("id"), word(one, "id")
        if leaf is not None and name in seen:
            message = f"the id {quoted(name)} is already used on line {seen[name]}"
            report.at(leaf, "duplicate-key", message)
        seen.setdefault(name, one.place.line)


def _beginning(start: Table, checker: Checker, known: Known) -> Beginning:
    utc, phase = start.get("utc"), start.get("phase")
    seconds = 0.0
    if isinstance(utc, Leaf):
        moment = datetime.strptime(str(utc.value), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        seconds = (moment - MIDNIGHT).total_seconds()
    if phase is not None:
        check_phase(word(start, "phase"), phase, checker, known)
    taken = takes(start, table_of(start, "takes"), checker)
    return Beginning(seconds, word(start, "phase"), word(start, "after") or None, taken)


def _systems(systems: Table, checker: Checker) -> Mapping[str, Mapping[str, Value]]:
    found: dict[str, Mapping[str, Value]] = {}
    spots = {name: Spot(systems.key_place(name), below.path) for name, below in systems.items()}
    for name, below in systems.items():
        known = checker.one_of(name, checker.names.systems, "system", spots[name])
        if isinstance(below, Table):
            settings = {key: as_value(leaf) for key, leaf in below.items()}
            found[name] = settings
            if known:
                _check_settings(name, below, checker)
    check_systems(checker, spots)
    return found


def _check_settings(system: str, table: Table, checker: Checker) -> None:
    settings = checker.names.systems[system].settings
    for key, leaf in table.items():
        spot = Spot(table.key_place(key), leaf.path)
        if not checker.one_of(key, settings, f"setting of {system}", spot):
            continue
        spec = settings[key]
        wrong = kind_trouble(as_value(leaf), spec.kind, spec.possible, spec.words)
        if wrong is not None:
            checker.report.at(leaf, wrong[0], f"{system}.{key}: {wrong[1]}")


def _phase(name: str, table: Table, checker: Checker, known: Known) -> Phase:
    enter = actions(table.get("enter"), checker, known)
    listed = table.get("enter")
    for action, tree in zip(
        enter, listed.items if isinstance(listed, Branch) else (), strict=False
    ):
        if isinstance(action, Goto):
            hint = "Use an event whose condition is already true."
            checker.report.at(tree, "unknown-key", "goto cannot stand in enter", hint=hint)
    return Phase(
        name,
        enter,
        tuple(_goal(one, checker, known) for one in tables(table.get("goals"))),
        tuple(_rule(one, checker, known) for one in tables(table.get("events"))),
    )


def _goal(table: Table, checker: Checker, known: Known) -> Goal:
    show_me = table.get("show_me")
    if show_me is not None:
        checker.pilot(word(table, "show_me"), Spot(show_me.place, show_me.path))
    hint = table.get("hint_after_s")
    return Goal(
        id=word(table, "id"),
        done=condition(table.get("done"), checker, known),
        held_ticks=ticks_of(number(table, "held_s")),
        hint_after_ticks=None if hint is None else ticks_of(as_number(hint)),
        show_me=word(table, "show_me") or None,
        controls={
            situation: presses(tree, checker)
            for situation, tree in table_of(table, "controls").items()
        },
        aside=_is_true(table.get("aside")),
    )


def _is_true(tree: Tree | None) -> bool:
    return isinstance(tree, Leaf) and tree.value is True


def _rule(table: Table, checker: Checker, known: Known) -> Rule:
    return Rule(
        id=word(table, "id"),
        when=condition(table.get("when"), checker, known),
        do=actions(table.get("do"), checker, known),
        held_ticks=ticks_of(number(table, "held_s")),
        again=_is_true(table.get("again")),
    )


def _fault(table: Table, checker: Checker, known: Known) -> Fault:
    parts: list[Condition] = []
    after = table.get("after")
    if after is not None:
        spot = Spot(after.place, after.path)
        checker.one_of(word(table, "after"), known.rules, "event or fault", spot)
        parts.append(Fired(word(table, "after")))
    if "when" in table.entries:
        parts.append(condition(table.get("when"), checker, known))
    if not parts:
        checker.report.at(table, "missing-key", "a fault needs the key 'when' or 'after'")
    command = table.get("command")
    status = status_of(table)
    source = words(table.get("source"))
    if status != "invented" and not source:
        checker.report.at(table, "no-source", f"a fault that is {status} needs a source")
    return Fault(
        id=word(table, "id"),
        when=parts[0] if len(parts) == 1 else All(tuple(parts)),
        commands=sends(command, checker) if isinstance(command, Table) else (),
        held_ticks=ticks_of(number(table, "held_s")),
        status=status,
        source=source,
    )


def _assists(table: Table, checker: Checker) -> Mapping[str, Value]:
    for name, leaf in table.items():
        spot = Spot(table.key_place(name), leaf.path)
        spec = checker.command(name, spot)
        if spec is not None and not spec.assist:
            message = f"{quoted(name)} is not an assist"
            checker.report.add(spot.place, "unknown-name", message, path=spot.path)
        elif spec is not None:
            checker.value(as_value(leaf), spec, Spot(leaf.place, leaf.path))
    return {name: as_value(leaf) for name, leaf in table.items()}


def _pilots(table: Table, checker: Checker) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, Mapping[str, float]] = {}
    for name, below in table.items():
        spot = Spot(table.key_place(name), below.path)
        if not isinstance(below, Table) or not checker.one_of(
            name, checker.names.pilots, "pilot", spot
        ):
            continue
        dials = checker.names.pilots[name].dials
        for dial, leaf in below.items():
            place = Spot(below.key_place(dial), leaf.path)
            wrong = None
            if checker.one_of(dial, dials, f"dial of {name}", place):
                wrong = outside(as_number(leaf), dials[dial][1])
            if wrong is not None:
                checker.report.at(leaf, "out-of-range", f"{dial}: {wrong}")
        found[name] = {dial: as_number(leaf) for dial, leaf in below.items()}
    return found


def _cautions(tree: Tree | None, checker: Checker) -> tuple[str, ...]:
    """Return the channels in a list; one that has no caution is an error: it would do nothing."""
    for leaf in tree.items if isinstance(tree, Branch) else ():
        if isinstance(leaf, Leaf):
            name = str(leaf.value)
            channel = checker.channel(name, Spot(leaf.place, leaf.path))
            if channel is not None and channel.kind != "truth" and channel.nominal is None:
                message = f"{quoted(name)} has no nominal range, so it never ends accelerated time"
                hint = "Say under slow_when what it has to be."
                checker.report.at(leaf, "unreachable", message, hint=hint)
    return words(tree)

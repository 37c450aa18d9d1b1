"""Walks the phases of a level: can everything be reached, can every phase end, is it proved."""

from collections.abc import Iterable

from game.mission.build import table_of
from game.mission.build_conditions import tables, word
from game.mission.level import Action, End, Goto, Level, Phase, Playtest, Ring
from game.mission.report import Report, quoted
from game.mission.tree import Table

WINNER = "show_me"


def walk(level: Level, root: Table, report: Report) -> None:
    """Report phases that cannot be reached, with all that stands in them, or cannot end."""
    phases = table_of(root, "phases")
    reached = _reached(level, [level.start.phase])
    for name in level.phases:
        if name not in reached:
            place, path = phases.key_place(name), f"{phases.path}.{name}"
            message = f"nothing leads to the phase {quoted(name)}"
            hint = "Add a goto to it, or begin there."
            report.add(place, "unreachable", message, path=path, hint=hint)
    _check_calls(level, root, report)
    can_end = _ending(level)
    for name in level.phases:
        if name in reached and name not in can_end:
            place, path = phases.key_place(name), f"{phases.path}.{name}"
            message = f"from the phase {quoted(name)} no ending can be reached"
            hint = "Add an event with end or goto, or an ending under always."
            report.add(place, "never-ends", message, path=path, hint=hint)


def _check_calls(level: Level, root: Table, report: Report) -> None:
    """Report calls that nothing puts."""
    everything = [act for phase in level.phases.values() for act in _actions(phase)]
    put = {act.call for act in (*everything, *_anywhere(level)) if isinstance(act, Ring)}
    for table in tables(root.get("calls")):
        if word(table, "id") not in put:
            message = f"nothing puts the call {quoted(word(table, 'id'))}"
            hint = "Add an action `{call: " + word(table, "id") + "}`."
            report.at(table.get("id") or table, "unreachable", message, hint=hint)


def walk_playtests(level: Level, root: Table, report: Report) -> None:
    """Report playtests that prove nothing. A line is held against its own variant's endings."""
    endings = {end.id: end for end in level.endings}
    for test in level.playtest:
        here = test.variant == level.variant
        if here and test.expect not in endings and test.expect != "success":
            message = f"the level has no ending {quoted(test.expect)}"
            hint = f"Its endings: {', '.join(endings) or 'none'}."
            report.unknown(
                test.place,
                "unknown-name",
                message,
                name=test.expect,
                known=endings,
                path="playtest",
                hint=hint,
            )
    for test in level.playtest:
        if test.variant is not None and test.variant not in level.variants:
            report.unknown(
                test.place,
                "unknown-name",
                f"there is no variant {quoted(test.variant)}",
                name=test.variant,
                known=level.variants,
                path="playtest",
            )
    if level.kind == "flight" and level.variant is None:
        _check_proof(level, root, report)


def _check_proof(level: Level, root: Table, report: Report) -> None:
    won = {end.id for end in level.endings if end.outcome == "success"} | {"success"}
    place = root.key_place("playtest")
    if not any(test.pilot == WINNER and test.expect in won for test in level.playtest):
        hint = f"Add `- {{pilot: {WINNER}, expect: success, within_s: 900}}`."
        message = f"a flight needs a playtest in which {WINNER} wins"
        report.add(place, "missing-key", message, path="playtest", hint=hint)
    if not any(_loses(test, won) for test in level.playtest):
        hint = "Add `- {pilot: idle, expect: <the ending it comes to>}`."
        message = "a flight needs a playtest that fails, with the ending named"
        report.add(place, "missing-key", message, path="playtest", hint=hint)


def _loses(test: Playtest, won: set[str]) -> bool:
    return test.expect not in won


def _actions(phase: Phase) -> Iterable[Action]:
    yield from phase.enter
    for rule in phase.rules:
        yield from rule.do


def _anywhere(level: Level) -> Iterable[Action]:
    """Return what may be done in any phase: by `always`, and after an answer on the radio."""
    for rule in level.always:
        yield from rule.do
    for call in level.calls.values():
        for reply in call.replies.values():
            yield from reply


def _reached(level: Level, begin: list[str]) -> set[str]:
    anywhere = [act.phase for act in _anywhere(level) if isinstance(act, Goto)]
    waiting, reached = [*begin, *anywhere], set[str]()
    while waiting:
        name = waiting.pop()
        if name in reached or name not in level.phases:
            continue
        reached.add(name)
        waiting += [act.phase for act in _actions(level.phases[name]) if isinstance(act, Goto)]
    return reached


def _ending(level: Level) -> set[str]:
    """Return the phases from which an ending can be reached."""
    if any(isinstance(act, End) for rule in level.always for act in rule.do):
        return set(level.phases)
    anywhere = [act.phase for act in _anywhere(level) if isinstance(act, Goto)]
    before: dict[str, list[str]] = {name: [] for name in level.phases}
    waiting = []
    for name, phase in level.phases.items():
        for act in (*_actions(phase), *map(Goto, anywhere)):
            if isinstance(act, Goto):
                before.setdefault(act.phase, []).append(name)
            elif isinstance(act, End):
                waiting.append(name)
    found = set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += before[name]
    return found

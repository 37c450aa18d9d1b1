"""What a level gives to read: its lists, the curve of the debrief, and the accounts of 1965."""

from collections.abc import Iterable

from game.mission.build_conditions import tables, word, words
from game.mission.build_extras import status_of
from game.mission.checker import Checker, Spot
from game.mission.reading import AccountRow, Accounts, Briefing, CurveName, Statement
from game.mission.report import quoted
from game.mission.tree import Branch, Leaf, Table, Tree


def briefing(table: Table, checker: Checker) -> Briefing:
    """Return the lists read before and after the flight."""
    curve = table.get("curve")
    return Briefing(
        words(table.get("pages")),
        commands(table.get("controls"), checker),
        words(table.get("learning")),
        words(table.get("debrief")),
        None if curve is None else CurveName(word(table, "curve"), curve.place),
    )


def commands(tree: Tree | None, checker: Checker) -> tuple[str, ...]:
    """Return the names in a list of commands, each looked up."""
    for leaf in _leaves(tree):
        checker.command(str(leaf.value), Spot(leaf.place, leaf.path))
    return words(tree)


def presses(tree: Tree | None, checker: Checker) -> tuple[str, ...]:
    """Return the names of what is to be pressed: commands, or one value of a command.

    `body.hatch_guide.head_first` is the word `head_first` of `body.hatch_guide`.
    """
    for leaf in _leaves(tree):
        name = str(leaf.value)
        command, _, value = name.rpartition(".")
        spec = checker.names.commands.get(command)
        if spec is None or value not in spec.words:
            checker.command(name, Spot(leaf.place, leaf.path))
    return words(tree)


def testimonies(root: Table, whole: Table, checker: Checker) -> Accounts:
    """Return who said what; accounts and marks that nothing else names are reported."""
    table = root.get("testimonies")
    if not isinstance(table, Table):
        return Accounts()
    accounts, marks = words(table.get("accounts")), marks_in(whole)
    listed = tables(table.get("rows"))
    return Accounts(accounts, tuple(_row(one, accounts, marks, checker) for one in listed))


def marks_in(tree: Tree) -> frozenset[str]:
    """Return the names of all marks that anything in `tree` makes."""
    found: set[str] = set()
    if isinstance(tree, Branch):
        found.update(*(marks_in(item) for item in tree.items))
    elif isinstance(tree, Table):
        for key, below in tree.items():
            found |= marks_in(below)
            if key == "mark" and isinstance(below, Leaf):
                found.add(str(below.value))
    return frozenset(found)


def _row(
    table: Table, accounts: tuple[str, ...], marks: frozenset[str], checker: Checker
) -> AccountRow:
    says = table.get("says")
    statements: dict[str, Statement] = {}
    if isinstance(says, Table):
        for name, cell in says.items():
            checker.one_of(name, accounts, "account", Spot(says.key_place(name), cell.path))
            if isinstance(cell, Table):
                statements[name] = _statement(cell, name, checker)
    for leaf in _leaves(table.get("mine")):
        checker.one_of(str(leaf.value), marks, "mark", Spot(leaf.place, leaf.path))
    mine = words(table.get("mine")) if "mine" in table.entries else None
    return AccountRow(word(table, "id"), statements, mine)


def _statement(table: Table, account: str, checker: Checker) -> Statement:
    status, source = status_of(table), words(table.get("source"))
    if status != "invented" and not source:
        message = f"what the account {quoted(account)} says is {status}, but names no source"
        hint = "Add `source: key`; the keys stand in docs/sources.md."
        checker.report.at(table, "no-source", message, hint=hint)
    return Statement(status, source)


def _leaves(tree: Tree | None) -> Iterable[Leaf]:
    items = tree.items if isinstance(tree, Branch) else ()
    return (item for item in items if isinstance(item, Leaf))

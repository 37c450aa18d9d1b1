"""Trees that fit their shape to conditions and actions, every name looked up."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.mission.checker import Checker, Spot, outside
from game.mission.conditions import (
    All,
    Answered,
    AnyOf,
    Compare,
    Condition,
    Fired,
    GoalDone,
    Happened,
    Not,
    Relation,
)
from game.mission.level import (
    Action,
    Ask,
    Checkpoint,
    End,
    Goto,
    Mark,
    Ring,
    Say,
    Send,
    View,
    Warn,
)
from game.mission.report import quoted
from game.mission.tree import Branch, Leaf, Table, Tree
from game.vocab.channel import Channel, Value

RELATIONS: tuple[Relation, ...] = ("above", "below", "at_least", "at_most", "between")


@dataclass(frozen=True, slots=True)
class Known:
    """Names that the level itself gives."""

    phases: frozenset[str]
    goals: frozenset[str]
    rules: frozenset[str]
    questions: frozenset[str]
    calls: frozenset[str] = frozenset()


def word(table: Table, key: str) -> str:
    """Return the text under `key`, '' when there is none; the shape has been checked."""
    leaf = table.get(key)
    return leaf.value if isinstance(leaf, Leaf) and isinstance(leaf.value, str) else ""


def number(table: Table, key: str, otherwise: float = 0.0) -> float:
    """Return the number under `key`, or `otherwise`."""
    leaf = table.get(key)
    return as_number(leaf) if isinstance(leaf, Leaf) else otherwise


def as_number(leaf: Tree) -> float:
    """Return a leaf's number as a float."""
    value = leaf.value if isinstance(leaf, Leaf) else 0.0
    return float(value) if isinstance(value, int | float) else 0.0


def as_value(leaf: Tree) -> Value:
    """Return a leaf's value, whole numbers as floats."""
    value = leaf.value if isinstance(leaf, Leaf) else ""
    if isinstance(value, bool | str):
        return value
    return as_number(leaf)


def tables(tree: Tree | None) -> tuple[Table, ...]:
    """Return the maps in a list; none for None."""
    items = tree.items if isinstance(tree, Branch) else ()
    return tuple(item for item in items if isinstance(item, Table))


def words(tree: Tree | None) -> tuple[str, ...]:
    """Return the texts in a list; none for None."""
    items = tree.items if isinstance(tree, Branch) else ()
    return tuple(str(item.value) for item in items if isinstance(item, Leaf))


def condition(tree: Tree | None, checker: Checker, known: Known) -> Condition:
    """Return the condition in `tree`; unknown names are reported and kept."""
    if not isinstance(tree, Table):
        return All(())
    parts: list[Condition] = []
    for key, below in tree.items():
        spot = Spot(tree.key_place(key), below.path)
        parts.extend(_parts(key, below, spot, checker, known))
    _check_contradiction(parts, tree, checker)
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _parts(
    key: str, below: Tree, spot: Spot, checker: Checker, known: Known
) -> tuple[Condition, ...]:
    if key in ("all", "any"):
        inner = tuple(condition(part, checker, known) for part in tables(below))
        return (All(inner),) if key == "all" else (AnyOf(inner),)
    if key == "not":
        return (Not(condition(below, checker, known)),)
    if key in ("event", "goal", "fired", "answered"):
        return (_happening(key, below, checker, known),)
    channel = checker.channel(key, spot)
    if isinstance(below, Table):
        return tuple(
            _relation(key, relation, below, channel, checker)
            for relation in RELATIONS
            if relation in below.entries
        )
    value = as_value(below)
    if channel is not None:
        checker.value(value, channel, Spot(below.place, below.path))
    return (Compare(key, "equals", value),)


def _happening(key: str, below: Tree, checker: Checker, known: Known) -> Condition:
    name = str(below.value) if isinstance(below, Leaf) else ""
    spot = Spot(below.place, below.path)
    if key == "event":
        checker.event(name, spot)
        return Happened(name)
    if key == "goal":
        checker.one_of(name, known.goals, "goal", spot)
        return GoalDone(name)
    if key == "answered":
        call, _, how = name.partition(".")
        checker.one_of(call, known.calls, "call", spot)
        return Answered(call, how)
    checker.one_of(name, known.rules, "event or fault", spot)
    return Fired(name)


def _relation(
    name: str, relation: Relation, test: Table, channel: Channel | None, checker: Checker
) -> Condition:
    tree = test.entries[relation].tree
    items = tree.items if isinstance(tree, Branch) else (tree,)
    low, high = as_number(items[0]), as_number(items[-1])
    spot = Spot(tree.place, tree.path)
    add = checker.report.add
    if relation == "between" and (len(items) != 2 or low > high):
        message = "between takes two numbers, the lower one first"
        add(spot.place, "wrong-type", message, path=spot.path)
    if channel is not None and channel.kind != "number":
        kind = "true or false" if channel.kind == "truth" else f"a word: {', '.join(channel.words)}"
        message = f"{quoted(name)} is {kind}; it has no {relation!r}"
        add(test.key_place(relation), "wrong-type", message, path=spot.path)
    elif channel is not None:
        wrong = _never(relation, low, high, channel)
        if wrong is not None:
            hint = f"{channel.name} is measured in {channel.unit}." if channel.unit else ""
            add(spot.place, "out-of-range", f"{name}: {wrong}", path=spot.path, hint=hint)
    return Compare(name, relation, low, high if relation == "between" else 0.0)


def _never(relation: Relation, low: float, high: float, channel: Channel) -> str | None:
    """Return what to say when the limit cannot be met or lies outside what is possible."""
    wrong = outside(low, channel.possible) or outside(high, channel.possible)
    if wrong is not None or channel.possible is None:
        return wrong
    never_below = relation == "below" and low <= channel.possible.low
    never_above = relation == "above" and low >= channel.possible.high
    return f"it can never be {relation} {low:g}" if never_below or never_above else None


def _check_contradiction(parts: list[Condition], tree: Table, checker: Checker) -> None:
    lows: dict[str, float] = {}
    highs: dict[str, float] = {}
    for part in parts:
        if not isinstance(part, Compare) or isinstance(part.value, str | bool):
            continue
        if part.relation in ("above", "at_least", "between", "equals"):
            lows[part.channel] = max(part.value, lows.get(part.channel, part.value))
        if part.relation in ("below", "at_most", "equals", "between"):
            top = part.high if part.relation == "between" else part.value
            highs[part.channel] = min(top, highs.get(part.channel, top))
    for name in sorted(set(lows) & set(highs)):
        if lows[name] > highs[name]:
            message = f"{name} cannot be over {lows[name]:g} and under {highs[name]:g} at once"
            checker.report.add(tree.key_place(name), "unreachable", message, path=tree.path)


def actions(tree: Tree | None, checker: Checker, known: Known) -> tuple[Action, ...]:
    """Return the actions in a list, in order; unknown names are reported and kept."""
    found: list[Action] = []
    over: str | None = None
    for table in tables(tree):
        key = next(iter(table.entries))
        if over is not None:
            message = f"{quoted(key)} stands after {quoted(over)} and is never done"
            checker.report.add(table.key_place(key), "unreachable", message, path=table.path)
        over = key if key in ("goto", "end") else over
        found.extend(_action(key, table.entries[key].tree, checker, known))
    return tuple(found)


def _action(key: str, below: Tree, checker: Checker, known: Known) -> tuple[Action, ...]:
    if isinstance(below, Table):
        if key == "end":
            outcome = word(below, "outcome")
            end_id, why = word(below, "id"), word(below, "why")
            return (End("success" if outcome == "success" else "failure", end_id, why),)
        return sends(below, checker)
    name = str(below.value) if isinstance(below, Leaf) else ""
    spot = Spot(below.place, below.path)
    if key == "goto":
        _check_phase(name, spot, checker, known.phases)
        return (Goto(name),)
    if key == "ask":
        checker.one_of(name, known.questions, "question", spot)
        return (Ask(name),)
    if key == "call":
        checker.one_of(name, known.calls, "call", spot)
        return (Ring(name),)
    simple: Mapping[str, type[Say | Warn | Mark | Checkpoint | View]]
    simple = {"say": Say, "warn": Warn, "mark": Mark, "checkpoint": Checkpoint, "view": View}
    return (simple[key](name),)


def _check_phase(name: str, spot: Spot, checker: Checker, phases: frozenset[str]) -> None:
    if name not in phases:
        checker.report.unknown(
            spot.place,
            "unknown-phase",
            f"there is no phase {quoted(name)}",
            name=name,
            known=phases,
            path=spot.path,
            hint=f"The phases are: {', '.join(sorted(phases)[:12])}.",
        )


def check_phase(name: str, tree: Tree, checker: Checker, known: Known) -> None:
    """Say so when the level has no such phase."""
    _check_phase(name, Spot(tree.place, tree.path), checker, known.phases)


def sends(table: Table, checker: Checker) -> tuple[Send, ...]:
    """Return the commands in a map, checked."""
    found = []
    for name, below in table.items():
        value = as_value(below)
        spec = checker.command(name, Spot(table.key_place(name), below.path))
        if spec is not None:
            checker.value(value, spec, Spot(below.place, below.path))
        found.append(Send(name, value))
    return tuple(found)

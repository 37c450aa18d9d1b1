"""Conditions: what can be asked of telemetry and events, and how it is asked quickly.

`compiled` turns a condition into one function, made once when the level is built.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from typing import Literal

from game.vocab.channel import Value

Relation = Literal["above", "below", "at_least", "at_most", "between", "equals"]

# Telemetry, and the words for what has happened: `event:…`, `goal:…`, `fired:…`, `answered:…`.
Question = Callable[[Mapping[str, Value], Container[str]], bool]


@dataclass(frozen=True, slots=True)
class Compare:
    """`channel` compared with `value`; `between` also uses `high`, both ends included."""

    channel: str
    relation: Relation
    value: Value
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Happened:
    """True in the tick in which the event happens."""

    event: str


@dataclass(frozen=True, slots=True)
class GoalDone:
    """True from the moment the goal is done."""

    goal: str


@dataclass(frozen=True, slots=True)
class Fired:
    """True from the moment the rule or fault has fired."""

    rule: str


@dataclass(frozen=True, slots=True)
class All:
    """True when every part is; without parts always true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is not."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Answered:
    """True from the moment the call was answered; with `how` only if it was heard like that."""

    call: str
    how: str = ""


Condition = Compare | Happened | GoalDone | Fired | Answered | All | AnyOf | Not


def channels_in(condition: Condition) -> frozenset[str]:
    """Return the names of the channels that `condition` asks for."""
    if isinstance(condition, Compare):
        return frozenset({condition.channel})
    if isinstance(condition, Not):
        return channels_in(condition.part)
    if isinstance(condition, All | AnyOf):
        return frozenset().union(*(channels_in(part) for part in condition.parts))
    return frozenset()


def compiled(condition: Condition) -> Question:
    """Return a function that answers `condition`; a channel that is missing raises KeyError."""
    if isinstance(condition, Compare):
        return _comparison(condition)
    if isinstance(condition, Not):
        inner = compiled(condition.part)
        return lambda telemetry, known: not inner(telemetry, known)
    if isinstance(condition, All | AnyOf):
        return _joined(condition)
    word = known_word(condition)
    return lambda telemetry, known: word in known


def known_word(condition: Happened | GoalDone | Fired | Answered) -> str:
    """Return the word under which a happening is known."""
    if isinstance(condition, Happened):
        return f"event:{condition.event}"
    if isinstance(condition, GoalDone):
        return f"goal:{condition.goal}"
    if isinstance(condition, Answered):
        return f"answered:{condition.call}" + (f".{condition.how}" if condition.how else "")
    return f"fired:{condition.rule}"


def _joined(condition: All | AnyOf) -> Question:
    parts = tuple(compiled(part) for part in condition.parts)
    if len(parts) == 1:
        return parts[0]

    # Plain loops: they run for most rules in every tick, and all(...) or any(...) takes twice as
    # long.
    def one(telemetry: Mapping[str, Value], known: Container[str]) -> bool:
        for part in parts:  # noqa: SIM110
            if part(telemetry, known):
                return True
        return False

    def every(telemetry: Mapping[str, Value], known: Container[str]) -> bool:
        for part in parts:  # noqa: SIM110
            if not part(telemetry, known):
                return False
        return True

    return one if isinstance(condition, AnyOf) else every


def _comparison(condition: Compare) -> Question:
    channel, value = condition.channel, condition.value
    if condition.relation == "equals":
        return lambda telemetry, known: telemetry[channel] == value
    # Numbers only: the builder has checked the kind of the channel against the relation.
    limit, high = float(value), condition.high
    tests: dict[str, Question] = {
        "above": lambda telemetry, known: telemetry[channel] > limit,  # type: ignore[operator]
        "below": lambda telemetry, known: telemetry[channel] < limit,  # type: ignore[operator]
        "at_least": lambda telemetry, known: telemetry[channel] >= limit,  # type: ignore[operator]
        "at_most": lambda telemetry, known: telemetry[channel] <= limit,  # type: ignore[operator]
        "between": lambda telemetry, known: limit <= telemetry[channel] <= high,  # type: ignore[operator]
    }
    return tests[condition.relation]

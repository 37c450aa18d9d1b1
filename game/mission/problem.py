"""What is wrong with a level, where, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

CODES = (
    "not-yaml",
    "unreadable",
    "too-large",
    "duplicate-key",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "wrong-unit",
    "out-of-range",
    "unknown-name",
    "unknown-phase",
    "unreachable",
    "never-ends",
    "missing-text",
    "missing-file",
    "no-source",
    "ambiguous-value",
    "unsafe",
    "cycle",
    "playtest-failed",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file; line and column count from 1, `width` is in characters."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `code` is one of CODES, `path` the dotted way to it inside the file."""

    place: Place
    code: str
    message: str
    path: str = ""
    hint: str = ""
    severity: Severity = "error"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems sorted by file, line and column, each told once."""

    def key(problem: Problem) -> tuple[str, int, int, str, str]:
        place = problem.place
        return (place.file, place.line, place.column, problem.code, problem.message)

    found = dict.fromkeys(problems)
    # An ambiguous value is hardly ever of the kind that is wanted: one message about it is enough.
    doubtful = {problem.place for problem in found if problem.code == "ambiguous-value"}
    told = [one for one in found if one.code != "wrong-type" or one.place not in doubtful]
    return tuple(sorted(told, key=key))


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Return whether any problem is more than a warning."""
    return any(problem.severity == "error" for problem in problems)

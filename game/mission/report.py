"""Collects problems, helps with spelling, and stays small whatever the file."""

import difflib
from collections.abc import Collection
from dataclasses import replace

from game.mission.problem import Place, Problem, Severity, in_order
from game.mission.tree import Tree

MOST_PROBLEMS = 200
LONGEST_GUESSED = 80
LONGEST_QUOTED = 60


def quoted(value: object) -> str:
    """Return `value` in quotes, cut short, so that a message stays one readable line."""
    text = value if isinstance(value, str) else repr(value)
    text = "".join(sign if sign.isprintable() else "·" for sign in text[: LONGEST_QUOTED + 1])
    return f"'{text[:LONGEST_QUOTED]}…'" if len(text) > LONGEST_QUOTED else f"'{text}'"


def nearest(name: str, known: Collection[str]) -> str | None:
    """Return the known name that `name` was probably meant to be, or None."""
    if len(name) > LONGEST_GUESSED:
        return None
    lowered = {one.lower(): one for one in sorted(known)}
    found = difflib.get_close_matches(name.lower(), list(lowered), n=1, cutoff=0.6)
    return lowered[found[0]] if found else None


class Report:
    """A growing list of problems. After MOST_PROBLEMS it only counts."""

    def __init__(self) -> None:
        self._found: list[Problem] = []
        self._more = 0

    @property
    def full(self) -> bool:
        """Return whether further problems are only counted."""
        return len(self._found) >= MOST_PROBLEMS

    def has(self, *codes: str) -> bool:
        """Return whether a problem with one of these codes has been noted."""
        return any(problem.code in codes for problem in self._found)

    def add(
        self,
        place: Place,
        code: str,
        message: str,
        *,
        path: str = "",
        hint: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note one problem."""
        if self.full:
            self._more += 1
            return
        self._found.append(Problem(place, code, message, path, hint, severity))

    def at(self, tree: Tree, code: str, message: str, *, hint: str = "") -> None:
        """Note one problem with a value, at its place and path."""
        self.add(tree.place, code, message, path=tree.path, hint=hint)

    def unknown(
        self,
        place: Place,
        code: str,
        message: str,
        *,
        name: str,
        known: Collection[str],
        path: str = "",
        hint: str = "",
    ) -> None:
        """Note a name that nobody knows, with the nearest of the `known` ones."""
        guess = None if self.full else nearest(name, known)
        meant = f"; did you mean {quoted(guess)}?" if guess else ""
        self.add(place, code, message + meant, path=path, hint=hint)

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems in order of place, and a last one that counts the rest."""
        found = list(self._found)
        if self._more:
            last = max((one.place for one in found), key=lambda one: (one.line, one.column))
            behind = replace(last, column=last.column + last.width, width=1)
            message = f"and {self._more} more problems; mend these first"
            found.append(Problem(behind, "too-large", message))
        return in_order(found)

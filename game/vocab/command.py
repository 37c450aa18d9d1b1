"""Commands: the only way anybody, man or automatic, changes the world."""

import math
from dataclasses import dataclass

from game.vocab.channel import Band, Kind, Value


def _has_kind(value: object, kind: Kind) -> bool:
    if kind == "truth":
        return isinstance(value, bool)
    if kind == "word":
        return isinstance(value, str)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _fits(value: object, possible: Band | None) -> bool:
    number = float(value) if isinstance(value, int | float) else math.nan
    return math.isfinite(number) and (possible is None or possible.holds(number))


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """A knob of the flight: its name, unit, kind and allowed range.

    A push button is a `truth` command that is sent with `True`.
    """

    name: str
    unit: str = ""
    kind: Kind = "number"
    possible: Band | None = None
    words: tuple[str, ...] = ()
    help: str = ""
    assist: bool = False

    def refusal(self, value: object) -> str | None:
        """Return why `value` cannot be taken, as a code word, or None when it can."""
        if not _has_kind(value, self.kind):
            return "wrong-type"
        if self.kind == "word":
            return None if value in self.words else "out-of-range"
        if self.kind == "number" and not _fits(value, self.possible):
            return "out-of-range"
        return None


@dataclass(frozen=True, slots=True)
class Command:
    """One order, stamped with the tick at which it acts and its place within that tick.

    `origin` is `pilot`, `autopilot`, `story` or `teacher`. Only what a pilot or teacher sends is
    logged; the rest is computed again in a replay.
    """

    tick: int
    order: int
    name: str
    value: Value
    origin: str = "pilot"


@dataclass(frozen=True, slots=True)
class Wish:
    """A command before it is stamped: a name and a value."""

    name: str
    value: Value

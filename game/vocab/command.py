"""Commands: the only way anybody, man or automatic, changes the world."""

from dataclasses import dataclass

from game.vocab.channel import Band, Kind, Value


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
        if self.kind == "truth":
            return None if isinstance(value, bool) else "wrong-type"
        if self.kind == "word":
            if not isinstance(value, str):
                return "wrong-type"
            return None if value in self.words else "out-of-range"
        if isinstance(value, bool) or not isinstance(value, int | float):
            return "wrong-type"
        if value != value or (self.possible is not None and not self.possible.holds(value)):
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

"""A telemetry channel: one named, measured quantity and all that is known about it."""

from dataclasses import dataclass
from typing import Literal

Value = float | bool | str
Kind = Literal["number", "truth", "word"]
Status = Literal["attested", "single source", "disputed", "reconstructed", "invented"]


@dataclass(frozen=True, slots=True)
class Band:
    """A closed range of a number, in the unit of its owner."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Return whether `value` lies inside; not-a-number never does."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Channel:
    """One dial of the flight.

    `possible` bounds a number physically; `nominal`, `caution` and `warning` are the zones that
    gauges, charts and alarms share. A value outside `nominal` but inside `caution` is a caution,
    anything else inside `possible` a warning. `words` lists what a word channel may say.
    """

    name: str
    unit: str = ""
    kind: Kind = "number"
    possible: Band | None = None
    nominal: Band | None = None
    caution: Band | None = None
    words: tuple[str, ...] = ()
    help: str = ""
    status: Status = "reconstructed"
    source: str = ""

    def accepts(self, value: object) -> bool:
        """Return whether `value` has the kind of this channel and lies in its possible range."""
        if self.kind == "truth":
            return isinstance(value, bool)
        if self.kind == "word":
            return isinstance(value, str) and value in self.words
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.possible is None or self.possible.holds(value)

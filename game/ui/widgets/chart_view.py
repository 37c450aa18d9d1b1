"""What charts show: plain values, already in the units and words of the player."""

from dataclasses import dataclass

Point = tuple[float, float]
Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Span:
    """A box that says: somewhere in here, nobody knows when."""

    from_s: float
    to_s: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ChartView:
    """One quantity. `mine` and `then` are broken lines, each a run of joined (s, value) points.

    `known` are the points of 1965 that are more than a line between others. `ticks` are values
    with their words; `mine_text` and `then_text` sum the curves up, `note` says
    how well 1965's is known.
    """

    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...]
    mine: tuple[Point, ...]
    then: tuple[tuple[Point, ...], ...] = ()
    known: tuple[Point, ...] = ()
    unknown: tuple[Span, ...] = ()
    mine_text: str = ""
    then_text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MarkView:
    """Something that happened: `shape` is `up`, `down`, `diamond` or `square`; filled if mine."""

    at_s: float
    shape: str
    name: str
    mine: bool


@dataclass(frozen=True, slots=True)
class ChartsView:
    """Charts over one span of time. `name` is what a choice between spans calls this one."""

    name: str
    from_s: float
    to_s: float
    ticks: tuple[Tick, ...]
    axis: str
    charts: tuple[ChartView, ...]
    marks: tuple[MarkView, ...] = ()
    you: str = ""
    then: str = ""
    unknown: str = ""

"""What one tick looks like from outside: the immutable picture everything reads.

What is made anew for every tick is a named tuple: that takes a third of the time of a dataclass.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.vocab.channel import Value
from game.vocab.event import NOTHING, Event


class Pose(NamedTuple):
    """Where a body is: level frame, metres, y up, anticlockwise radians.

    `jumped` says that the body was put here, not moved here: do not blend.
    """

    name: str
    x_m: float
    y_m: float
    angle_rad: float
    jumped: bool = False


class Arrow(NamedTuple):
    """A vector for the physics lens: `kind` names the quantity, the vector is in its SI unit."""

    kind: str
    x_m: float
    y_m: float
    x_size: float
    y_size: float


class Polyline(NamedTuple):
    """A named line in the level frame (metres), such as the tether."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """A line somebody says or a sound makes; `key` is a text key, `speaker` a speaker id."""

    tick: int
    speaker: str
    key: str


@dataclass(frozen=True, slots=True)
class GoalView:
    """One checklist step: text keys `goal.<id>` and `goal.<id>.why`; state and when it was done."""

    id: str
    phase: str
    done_tick: int | None = None
    hinted: bool = False
    show_me: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How the flight ended: `outcome` is success or failure, `id` the reason, `why` a text key."""

    outcome: str
    id: str
    why: str
    tick: int


@dataclass(frozen=True, slots=True)
class CallView:
    """A question on the radio that waits: texts `call.<id>` and `call.<id>.<answer>`."""

    id: str
    speaker: str
    tick: int


@dataclass(frozen=True, slots=True)
class StoryView:
    """The story at this tick: phase, checklist, captions so far, latest view wish, ending.

    `call` is the question that waits for an answer.
    """

    phase: str = ""
    goals: tuple[GoalView, ...] = ()
    captions: tuple[Caption, ...] = ()
    marks: tuple[tuple[str, int], ...] = ()
    view: str = ""
    checkpoints: tuple[tuple[str, int], ...] = ()
    ending: Ending | None = None
    call: CallView | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that can be seen of one tick."""

    tick: int
    time_s: float
    telemetry: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    poses: tuple[Pose, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    lines: tuple[Polyline, ...] = ()
    events: tuple[Event, ...] = ()
    story: StoryView = field(default_factory=StoryView)

    def number(self, channel: str) -> float:
        """Return a number channel; raises KeyError for an unknown name, TypeError for a word."""
        value = self.telemetry[channel]
        if isinstance(value, str):
            raise TypeError(f"{channel} is a word, not a number")
        return float(value)

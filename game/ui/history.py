"""What is known of a level's real flight as curves: one data file for each level, read by its id.

Every point carries how sure it is and where it stands. Times are seconds since the egress of 1965
(08:34:51 UTC), values are in the unit of the channel.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from game.vocab.channel import Status


@dataclass(frozen=True, slots=True)
class Known:
    """A value at a time. `joined` is false when nothing is known of the way there."""

    at_s: float
    value: float
    status: Status
    source: tuple[str, ...]
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Unknown:
    """A span of time in which a value went from one end to the other, nobody knows when."""

    from_s: float
    to_s: float
    low: float
    high: float
    status: Status
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One channel of the real flight; `note` is the key of the sentence that explains it."""

    channel: str
    note: str
    points: tuple[Known, ...]
    unknown: tuple[Unknown, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryMark:
    """Something that happened then; `shape` draws it, `text` is the key of its name."""

    at_s: float
    shape: str
    text: str
    status: Status
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All that is known of one flight as curves."""

    series: tuple[Series, ...] = ()
    marks: tuple[HistoryMark, ...] = ()

    def of(self, channel: str) -> Series | None:
        """Return the series of `channel`, if there is one."""
        return next((one for one in self.series if one.channel == channel), None)


def load_history(folder: Path, level_id: str) -> History:
    """Return the history of a level, empty when it has no file; raises ValueError for a bad one."""
    path = folder / f"{level_id}.json"
    if not path.is_file():
        return History()
    tree = json.loads(path.read_text(encoding="utf-8"))
    try:
        return History(
            tuple(_series(one) for one in tree.get("series", [])),
            tuple(
                HistoryMark(float(one["at_s"]), one["shape"], one["text"], *_sure(one))
                for one in tree.get("marks", [])
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path.name}: {error!r}") from error


def _series(tree: Mapping[str, Any]) -> Series:
    points = tuple(
        Known(float(one["at_s"]), float(one["value"]), *_sure(one), bool(one.get("joined", True)))
        for one in tree["points"]
    )
    times = [point.at_s for point in points]
    if times != sorted(times):
        raise ValueError(f"{tree['channel']}: the points are not in order of time")
    return Series(tree["channel"], tree["note"], points, _unknowns(tree.get("unknown", [])))


def _unknowns(spans: Sequence[Mapping[str, Any]]) -> tuple[Unknown, ...]:
    return tuple(
        Unknown(
            float(one["from_s"]),
            float(one["to_s"]),
            float(one["low"]),
            float(one["high"]),
            *_sure(one),
        )
        for one in spans
    )


def _sure(tree: Mapping[str, Any]) -> tuple[Status, tuple[str, ...]]:
    if tree["status"] not in get_args(Status):
        raise ValueError(f"there is no status {tree['status']!r}")
    return tree["status"], tuple(tree["source"])

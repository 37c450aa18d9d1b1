"""Rates found by a sweep: of so many flights at each pressure, how many got in, by two ways.

One data file of `assets/history`, named by a level as the curve of its debrief.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Rate:
    """`done` of `runs` flights at one pressure; `mean_s` is how long those took, if any."""

    pressure_kpa: float
    runs: int
    done: int
    mean_s: float | None = None


@dataclass(frozen=True, slots=True)
class RateCurve:
    """One way in: its name, what share of his strength the man began with, rates by pressure."""

    way: str
    capacity_ratio: float
    rates: tuple[Rate, ...]

    def nearest(self, pressure_kpa: float) -> Rate:
        """Return the rate flown nearest to a pressure; there is at least one."""
        return min(self.rates, key=lambda one: abs(one.pressure_kpa - pressure_kpa))


def curve_file(assets: Path, name: str) -> Path:
    """Return where the curve of that name stands."""
    return assets / "history" / f"{name}.json"


def load_curves(file: Path) -> tuple[RateCurve, ...]:
    """Return the curves of a file, in order; raises ValueError when it is not such a file."""
    tree = json.loads(file.read_text(encoding="utf-8"))
    try:
        curves = [_curve(one) for one in tree["ways"]]
    except (KeyError, TypeError) as error:
        raise ValueError(f"{file.name}: {error!r}") from error
    if not curves or not all(curve.rates for curve in curves):
        raise ValueError(f"{file.name}: a curve without a rate")
    return tuple(curves)


def _curve(tree: Mapping[str, Any]) -> RateCurve:
    return RateCurve(tree["way"], float(tree["capacity_ratio"]), _rates(tree["rows"]))


def _rates(rows: Sequence[Mapping[str, Any]]) -> tuple[Rate, ...]:
    rates = [
        Rate(float(one["pressure_kpa"]), int(one["runs"]), int(one["shut"]), one["shut_s"])
        for one in rows
        if one["runs"] > 0
    ]
    return tuple(sorted(rates, key=lambda one: one.pressure_kpa))

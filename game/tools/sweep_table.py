"""A sweep as text: the table on the screen, the CSV for a spreadsheet, the JSON document."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game import __version__
from game.sim.registry import whole_catalogue
from game.tools.sweep_plan import Case, Flown, Vary
from game.vocab.channel import Value


@dataclass(frozen=True, slots=True)
class Sweep:
    """A sweep once it is flown; `flown` stands in the order of `cases`.

    `units` gives the unit of every measure; that of a setting stands in its name.
    """

    level: str
    variant: str
    pilot: str
    varies: tuple[Vary, ...]
    seeds: tuple[int, ...]
    measures: tuple[str, ...]
    units: Mapping[str, str]
    cases: tuple[Case, ...]
    flown: tuple[Flown, ...]


def as_table(sweep: Sweep) -> str:
    """Return one line per flight in columns, and how many of them succeeded."""
    rows = [[name for name, _ in _columns(sweep, 0)]]
    rows += [
        [_short(value) for _, value in _columns(sweep, place)] for place in range(len(sweep.cases))
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([*(line.rstrip() for line in lines), "", *_rates(sweep)])


def as_csv(sweep: Sweep) -> str:
    """Return one row per flight with full precision: settings, seed, ending, measures, digest."""
    text = io.StringIO()
    writer = csv.writer(text)
    for place, flown in enumerate(sweep.flown):
        columns = [*_columns(sweep, place, seed=True), ("digest", flown.digest)]
        if place == 0:
            writer.writerow([name for name, _ in columns])
        writer.writerow([value for _, value in columns])
    return text.getvalue()


def as_document(sweep: Sweep) -> dict[str, Any]:
    """Return what `--json` prints."""
    return {
        "level": sweep.level,
        "variant": sweep.variant,
        "pilot": sweep.pilot,
        "vary": [{"name": vary.name, "values": vary.values} for vary in sweep.varies],
        "seeds": sweep.seeds,
        "measures": [{"name": name, "unit": sweep.units.get(name, "")} for name in sweep.measures],
        "flights": [
            {
                "settings": dict(case.settings),
                "seed": case.seed,
                "outcome": flown.outcome,
                "reason": flown.reason,
                "time_s": flown.time_s,
                "ticks": flown.ticks,
                "measures": dict(zip(sweep.measures, flown.measures, strict=True)),
                "digest": flown.digest,
            }
            for case, flown in zip(sweep.cases, sweep.flown, strict=True)
        ],
        "version": __version__,
    }


def units_of(measures: Sequence[str], bands: Mapping[str, str]) -> Mapping[str, str]:
    """Return the unit of each of these measures; `bands` maps a band to its channel."""
    channels = whole_catalogue().channels
    return {name: channels[bands.get(name, name)].unit for name in measures}


def _columns(sweep: Sweep, place: int, seed: bool = False) -> list[tuple[str, Value]]:
    case, flown = sweep.cases[place], sweep.flown[place]
    shown: list[tuple[str, Value]] = list(case.settings.items())
    if seed or len(sweep.seeds) > 1:
        shown.append(("seed", case.seed))
    shown += [("outcome", flown.outcome), ("reason", flown.reason), ("time_s", flown.time_s)]
    return shown + list(zip(sweep.measures, flown.measures, strict=True))


def _short(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else f"{value:.6g}"


def _rates(sweep: Sweep) -> list[str]:
    """Return how many flights succeeded: of all, and of each setting when there are seeds."""
    lines = []
    each = len(sweep.seeds)
    for start in range(0, len(sweep.cases), each) if each > 1 else ():
        words = ", ".join(f"{n} {v:.6g}" for n, v in sweep.cases[start].settings.items())
        lines.append(f"{words}: success {_wins(sweep.flown[start : start + each])}")
    return [*lines, f"success: {_wins(sweep.flown)}"]


def _wins(flown: Sequence[Flown]) -> str:
    return f"{sum(one.outcome == 'success' for one in flown)} of {len(flown)}"

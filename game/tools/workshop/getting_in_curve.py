"""What pressure does to getting in: `python -m game.tools.workshop.getting_in_curve OUT`.

OUT is `assets/history/getting_in_curve.json` (its form: `getting_in_file`). It is written from
eight flights at each pressure and each way in, by a pilot who never touches the knob; suit and
relief valve stand at that pressure from the start, and the seeds move the start by up to 12 mm.
`--jobs N` takes N processes; `--kept` flies nothing and takes OUT as it is. Pages (`*.md`) named
after OUT get the tables between their markers, and pictures (`*.png`, `*.webp`) are drawn anew.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from game.files import write_whole
from game.mission.level import Level
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.common import level_named
from game.tools.crew import results_of
from game.tools.workshop.getting_in_file import Row, Way, as_text, ways_in
from game.tools.workshop.getting_in_pages import rewritten
from game.tools.workshop.getting_in_plot import draw
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

ROOT = Path(__file__).parents[3]
PRESSURES_KPA = (27.4, 29.6, 31.8, 34.0, 36.1, 38.3, 40.5)
SEEDS = range(1, 9)
SCATTER_M = 0.012
LIMBS = ("grip", "arm", "trunk", "leg")
# A lid that only touched its seat swings back within this.
STAYS_S = 3


@dataclass(frozen=True, slots=True)
class Run:
    """One flight: seconds to be inside and shut in, heat in kJ, weakest limb at the end."""

    inside_s: float | None
    shut_s: float | None
    heat_kj: float
    least_ratio: float


Job = tuple[Way, float, int]
WAYS = (
    Way("feet_first", "too_big_to_fit", "stubborn", 0.55, 37.8, 300.0),
    Way("head_first", "too_big_to_fit", "stubborn", 0.75, 37.8, 240.0),
)


def setup_of(way: Way, pressure_kpa: float, seed: int) -> Setup:
    """Return the setup of one flight: everything that the curve holds fixed or varies."""
    settings: dict[str, Value] = {
        "suit.pressure_kpa": pressure_kpa,
        "suit.relief_kpa": pressure_kpa,
        "body.start_scatter_m": SCATTER_M,
        "physiology.core_temperature_c": way.core_temperature_c,
        "entry.head_first": float(way.way == "head_first"),
        **{f"body.{limb}_capacity_ratio": way.capacity_ratio for limb in LIMBS},
        # The curve is of a man with both hands; with the camera in one it is another.
        "body.camera_at": "none",
    }
    return Setup(seed=seed, pilot=way.pilot, overrides=tuple(sorted(settings.items())))


def run_of(job: Job) -> Run:
    """Fly one case until the lid stays shut behind him, he has lost, or his time is over."""
    way, pressure_kpa, seed = job
    flight = Flight(level_of(way.level), setup_of(way, pressure_kpa, seed))
    stays = 0
    while flight.ending is None and stays < STAYS_S and flight.snapshot.time_s < way.until_s:
        flight.advance(TICKS_PER_S)
        stays = stays + 1 if _shut(flight.snapshot) else 0
    return _read_off(flight.seconds, stays >= STAYS_S)


@cache
def level_of(name: str) -> Level:
    """Return one of our levels."""
    return level_named(name, (ROOT / "levels",), None)[0]


def _shut(now: Snapshot) -> bool:
    return bool(now.telemetry["hatches.outer_shut"] and now.telemetry["body.inside"])


def _read_off(seconds: Sequence[Snapshot], shut: bool) -> Run:
    """Return what a flight came to from its pictures, one a second."""
    inside = [s.time_s for s in seconds if s.telemetry["body.inside"]]
    end_s = seconds[-1].time_s - STAYS_S + 1 if shut else seconds[-1].time_s
    heat_j = math.fsum(float(s.telemetry["body.metabolic_w"]) for s in seconds if s.time_s <= end_s)
    least = min(float(seconds[-1].telemetry[f"body.{limb}_capacity_ratio"]) for limb in LIMBS)
    return Run(inside[0] if inside else None, end_s if shut else None, heat_j / 1000.0, least)


def row_of(pressure_kpa: float, runs: Sequence[Run]) -> Row:
    """Return the row of the file for the flights at one pressure."""
    least = [run.least_ratio for run in runs]
    return Row(
        pressure_kpa=pressure_kpa,
        runs=len(runs),
        shut=sum(run.shut_s is not None for run in runs),
        inside_s=_mean([run.inside_s for run in runs if run.inside_s is not None]),
        shut_s=_mean([run.shut_s for run in runs if run.shut_s is not None]),
        heat_kj=round(math.fsum(run.heat_kj for run in runs) / len(runs), 1),
        least_capacity_ratio=(round(min(least), 2), round(max(least), 2)),
    )


def _mean(values: Sequence[float]) -> float | None:
    return round(math.fsum(values) / len(values), 1) if values else None


def flown(ways: Sequence[Way], hands: int) -> tuple[Way, ...]:
    """Return the ways with their rows, flown by so many processes."""
    jobs = [(way, kpa, seed) for way in ways for kpa in PRESSURES_KPA for seed in SEEDS]
    runs: dict[Job, Run] = {}
    for place, run in results_of(run_of, jobs, hands):
        runs[jobs[place]] = run
        print(f"{len(runs)} of {len(jobs)} flights", file=sys.stderr)
    return tuple(replace(way, rows=tuple(_rows(way, runs))) for way in ways)


def _rows(way: Way, runs: Mapping[Job, Run]) -> Iterator[Row]:
    for kpa in PRESSURES_KPA:
        yield row_of(kpa, [runs[way, kpa, seed] for seed in SEEDS])


def main(words: Sequence[str]) -> None:
    """Fly and write the file, unless it is to be kept, and bring the pages named after it."""
    parser = argparse.ArgumentParser(prog="getting_in_curve", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("pages", type=Path, nargs="*")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--kept", action="store_true")
    args = parser.parse_args(words)
    if not args.kept:
        write_whole(args.out, as_text(flown(WAYS, args.jobs)).encode("utf-8"))
    ways = ways_in(args.out.read_text(encoding="utf-8"))
    for page in args.pages:
        if page.suffix == ".md":
            page.write_text(rewritten(page.read_text(encoding="utf-8"), ways), encoding="utf-8")
        else:
            draw(ways, page)


if __name__ == "__main__":
    main(sys.argv[1:])

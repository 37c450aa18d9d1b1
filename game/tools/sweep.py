"""`voskhod2 sweep`: one level flown many times with settings varied, as a table or a plot."""

import argparse
import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from game.files import write_whole
from game.mission.level import Level
from game.session.flight import Flight
from game.session.setup import Setup, check_setup
from game.tools.common import (
    DONE,
    UnusableError,
    add_flight_arguments,
    complaining,
    level_named,
    places_of,
    roots_of,
    setup_of,
)
from game.tools.fly import LONGEST_S
from game.tools.gather import gathered, hands_for
from game.tools.sweep_plan import (
    Case,
    Flown,
    Job,
    Vary,
    cases_of,
    fly_job,
    measures_named,
    setup_for,
    vary_of,
)
from game.tools.sweep_table import Sweep, as_csv, as_document, as_table, units_of

EXAMPLE = "voskhod2 sweep first_step --vary suit.relief_kpa=27:41:8 --pilot show_me --plot walk.png"
MOST_SEEDS = 1000
PLOTS = (".png", ".pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `sweep`."""
    add_flight_arguments(parser)
    parser.add_argument(
        "--vary",
        action="append",
        required=True,
        metavar="NAME=FROM:TO:COUNT",
        help="a setting or dial and the values it takes; several make a grid",
    )
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="fly each N times")
    parser.add_argument("--until", type=float, default=LONGEST_S, metavar="SECONDS")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes; default one a core")
    parser.add_argument(
        "--measure",
        default="",
        metavar="CHANNEL,...",
        help="channels at the end, or bands of the level; default its bands",
    )
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write one row a flight")
    parser.add_argument("--plot", type=Path, metavar="FILE.png|.pdf", help="draw the curves")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Fly, print the table, and write what was asked for."""
    return complaining(lambda args, out: _run(args, out, err))(args, out, err)


def _run(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    hands = _checked(args)
    varies = tuple(vary_of(text) for text in args.vary)
    level, _ = level_named(args.level, roots_of(args), args.variant or None)
    cases = cases_of(varies, range(args.seed, args.seed + args.seeds))
    setups = _setups(level, cases, setup_of(args, level))
    words = [word.strip() for word in args.measure.split(",") if word.strip()]
    channels = Flight(level, setups[0]).snapshot.telemetry
    measures = tuple(measures_named(words, level, channels))
    jobs = [
        Job(args.level, roots_of(args), level.digest, setup, args.until, measures)
        for setup in setups
    ]
    sweep = _sweep(level, setups[0], varies, cases, measures, gathered(fly_job, jobs, hands, err))
    print(json.dumps(as_document(sweep)) if args.json else as_table(sweep), file=out)
    _write(args, sweep)
    return DONE


def _checked(args: argparse.Namespace) -> int:
    """Return how many processes to use; raises UnusableError for what cannot be done."""
    hands = hands_for(args.jobs)
    if not 1 <= args.seeds <= MOST_SEEDS:
        raise UnusableError(f"--seeds takes 1 to {MOST_SEEDS}")
    if not 0 < args.until <= LONGEST_S:
        raise UnusableError(f"--until takes more than 0 and up to {LONGEST_S:g} seconds")
    if args.plot and args.plot.suffix.lower() not in PLOTS:
        raise UnusableError(f"--plot takes a file that ends in .png or .pdf, not '{args.plot}'")
    if args.plot and find_spec("matplotlib") is None:
        raise UnusableError("--plot needs matplotlib, which is not installed here; --csv does not")
    for file in (args.csv, args.plot):
        # An hour of flights must not end at a folder that is not there.
        if file and not file.absolute().parent.is_dir():
            raise UnusableError(f"there is no folder '{file.parent}' to write '{file.name}' into")
    return hands


def _setups(level: Level, cases: Sequence[Case], base: Setup) -> list[Setup]:
    """Return the setup of every case, each found good before the first flight starts."""
    setups = [setup_for(case, base) for case in cases]
    for setup in setups:
        check_setup(level, setup)
    return setups


def _sweep(
    level: Level,
    setup: Setup,
    varies: tuple[Vary, ...],
    cases: tuple[Case, ...],
    measures: tuple[str, ...],
    flown: tuple[Flown, ...],
) -> Sweep:
    units = units_of(measures, {band.id: band.of for band in level.bands})
    seeds = tuple(dict.fromkeys(case.seed for case in cases))
    return Sweep(level.id, setup.variant, setup.pilot, varies, seeds, measures, units, cases, flown)


def _write(args: argparse.Namespace, sweep: Sweep) -> None:
    if args.csv:
        write_whole(args.csv, as_csv(sweep).encode("utf-8"))
    if args.plot:
        from game.tools.sweep_plot import draw  # matplotlib takes half a second to import

        draw(sweep, args.plot, places_of(args))

"""`voskhod2 fly`: a flight without a screen, and how it ended."""

import argparse
import csv
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TextIO

from game.files import write_whole
from game.session.flight import Flight
from game.session.logbook import recording_of, result_of
from game.session.recording import to_bytes
from game.sim.registry import whole_catalogue
from game.tools.command_file import read_commands
from game.tools.common import (
    DONE,
    NO,
    UnusableError,
    add_flight_arguments,
    complaining,
    level_named,
    roots_of,
    setup_of,
)
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.units import TICKS_PER_S, ticks_of

EXAMPLE = "voskhod2 fly first_step --pilot show_me --json"
# A flight that no pilot and no level ends is stopped here: a day of 10 ms ticks.
LONGEST_S = 86_400.0
# Not an automatic of the world but a reader of prompts: he comes with the screen's own input.
NAIVE = "naive"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `fly`."""
    add_flight_arguments(parser)
    parser.add_argument("--commands", type=Path, metavar="FILE", help="JSON Lines of commands")
    parser.add_argument("--until", type=float, metavar="SECONDS", help="stop early")
    parser.add_argument("--expect", metavar="success|failure|REASON", help="else exit with 1")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write channels over time")
    parser.add_argument("--every", type=float, default=1.0, metavar="SECONDS", help="default 1")
    parser.add_argument("--channels", default="*", metavar="GLOB,...", help="for --csv")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the recording")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Fly, write what was asked for, and print the result."""
    _check_numbers(args)
    level, _ = level_named(args.level, roots_of(args), args.variant or None)
    naive, args.pilot = args.pilot == NAIVE, "" if args.pilot == NAIVE else args.pilot
    flight = Flight(level, setup_of(args, level))
    every = ticks_of(args.every)
    if naive:
        rows = list(_flown_by_a_newcomer(flight, args, every))
    else:
        orders = read_commands(args.commands) if args.commands else {}
        rows = list(_flown(flight, orders, args.until, every))
    if args.csv:
        _write_csv(args.csv, rows, args.channels.split(","))
    if args.save:
        write_whole(args.save, to_bytes(recording_of(flight)))
    result = result_of(flight)
    print(json.dumps(result) if args.json else told(result), file=out)
    met = args.expect in (None, result["outcome"], result["reason"])
    return DONE if met else NO


def _flown(
    flight: Flight, orders: Mapping[int, Sequence[Wish]], until_s: float | None, every: int
) -> Iterator[tuple[float, Mapping[str, Value]]]:
    """Fly to the ending or `until_s`, yielding the telemetry every `every` ticks."""
    last = ticks_of(LONGEST_S if until_s is None else until_s)
    stops = sorted({tick - 1 for tick in orders} | {last})
    yield 0.0, flight.snapshot.telemetry
    while flight.ending is None and flight.tick < last:
        here = flight.tick
        row = here + every - here % every
        stop = min(row, next(s for s in stops if s > here), last)
        due = [
            wish for tick in range(here + 1, flight.next_tick + 1) for wish in orders.get(tick, ())
        ]
        flight.advance(flight.wiring.stride, due)
        flight.advance(max(0, stop - flight.tick))
        if flight.tick >= row or flight.ending is not None:
            yield flight.tick / TICKS_PER_S, flight.snapshot.telemetry


def _flown_by_a_newcomer(
    flight: Flight, args: argparse.Namespace, every: int
) -> Iterator[tuple[float, Mapping[str, Value]]]:
    """Let the naive pilot fly to the ending or `--until`, yielding telemetry as `_flown` does."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.tools import newcomers  # it loads pygame, which other flights need not wait for

    last = ticks_of(LONGEST_S if args.until is None else args.until)
    yield 0.0, flight.snapshot.telemetry
    row = every
    for flown in newcomers.flying(args, flight, last):
        if flown.tick >= row or flown.ending is not None:
            yield flown.tick / TICKS_PER_S, flown.snapshot.telemetry
            row = flown.tick - flown.tick % every + every


def told(result: Mapping[str, Any]) -> str:
    """Return the result in three lines for a person."""
    goals = ", ".join(f"{name} {'done' if done else '-'}" for name, done in result["goals"].items())
    return (
        f"{result['level']}: {result['outcome']} ({result['reason']}) "
        f"after {result['time_s']:.1f} s\n"
        f"goals: {goals or 'none'}\n"
        f"{result['digest']}"
    )


def _write_csv(
    path: Path, rows: Sequence[tuple[float, Mapping[str, Value]]], globs: Sequence[str]
) -> None:
    present = rows[0][1]
    names = [
        name
        for name in whole_catalogue().channels
        if name in present and any(fnmatchcase(name, glob.strip()) for glob in globs)
    ]
    if not names:
        raise UnusableError(f"--channels {','.join(globs)} fits no channel of this level")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["time_s", *names])
        for time_s, telemetry in rows:
            writer.writerow([f"{time_s:g}", *(telemetry[name] for name in names)])


def _check_numbers(args: argparse.Namespace) -> None:
    if args.until is not None and not 0 <= args.until <= LONGEST_S:
        raise UnusableError(f"--until takes 0 to {LONGEST_S:g} seconds")
    if not 0.01 <= args.every <= LONGEST_S:
        raise UnusableError("--every takes 0.01 seconds or more")

"""`voskhod2 check`: every problem of a level with its place, then the flights that prove it."""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.mission.level import Level, Playtest
from game.mission.loader import (
    LEVEL_FILE,
    check_level,
    find_levels,
    load_level,
    required_languages,
)
from game.mission.problem import Problem, has_errors, in_order
from game.mission.reader import shown_path
from game.mission.report import quoted
from game.mission.show import as_github, as_json, as_text, lines_of
from game.session.flight import Flight
from game.session.setup import DEFAULT_SEED, BadSetupError, Setup, unknown
from game.sim.registry import whole_catalogue
from game.tools.common import DONE, NO, UnusableError, complaining, places_of, roots_of
from game.vocab.units import ticks_of

EXAMPLE = "voskhod2 check levels/first_step"
MOST_SEEDS = 100


@dataclass(frozen=True, slots=True)
class PlaytestResult:
    """How a proving flight ended; `unfinished` when it did not in its time."""

    outcome: str
    reason: str
    time_s: float


Fly = Callable[[Level, Playtest, int], PlaytestResult]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a level, or a folder of levels")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--no-fly", action="store_true", help="do not fly the playtests")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="fly each N times")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Check, print the problems, and return 1 when there are errors."""
    if not 1 <= args.seeds <= MOST_SEEDS:
        raise UnusableError(f"--seeds takes 1 to {MOST_SEEDS}")
    roots = roots_of(args)
    files = [file for word in args.paths for file in level_files(word, roots)]
    languages = required_languages(places_of(args).assets / "languages.yaml")
    seeds = range(DEFAULT_SEED, DEFAULT_SEED + (0 if args.no_fly else args.seeds))
    found: list[Problem] = []
    for file in dict.fromkeys(files):
        found += problems_of(file, roots, languages, seeds, fly, places_of(args).assets)
    problems = in_order(found)
    _print(problems, len(set(files)), args.format, out)
    return NO if has_errors(problems) else DONE


def level_files(word: str, roots: Sequence[Path]) -> tuple[Path, ...]:
    """Return the level files that a path or a level's id means; raises UnusableError for none."""
    path = Path(word)
    try:
        path.exists()
    except (OSError, ValueError) as error:
        raise UnusableError(f"{quoted(word)} cannot be the name of a file") from error
    if (path / LEVEL_FILE).exists():
        return (path / LEVEL_FILE,)
    if path.is_dir():
        inside = tuple(level.folder / LEVEL_FILE for level in find_levels((path,)))
        if not inside:
            raise UnusableError(f"there is no level in the folder '{shown_path(path)}'")
        return inside
    if path.exists():
        return (path,)
    known = {level.id: level.folder / LEVEL_FILE for level in find_levels(roots)}
    if word in known:
        return (known[word],)
    raise UnusableError(unknown("level or file", word, known))


def problems_of(
    file: Path,
    roots: Sequence[Path],
    languages: Sequence[str],
    seeds: Iterable[int],
    fly: Fly,
    assets: Path,
) -> tuple[Problem, ...]:
    """Return what is wrong with one level; it is flown only when nothing else is."""
    names = whole_catalogue()
    loaded = check_level(file, names, roots, languages)
    problems = list(loaded.problems)
    if loaded.level is not None:
        problems += missing_curve(loaded.level, assets)
    for test in loaded.level.playtest if loaded.level is not None else ():
        level = load_level(file, names, test.variant, roots, languages).level
        for seed in seeds if level is not None else ():
            problem = None if level is None else proved(level, test, seed, fly)
            problems += [] if problem is None else [problem]
    return in_order(problems)


def missing_curve(level: Level, assets: Path) -> tuple[Problem, ...]:
    """Return that the curve of the debrief is not among the `assets`, if it is not."""
    curve = level.briefing.curve
    if curve is None or (assets / "history" / f"{curve.name}.json").is_file():
        return ()
    message = f"there is no curve {quoted(curve.name)}"
    hint = f"Add assets/history/{curve.name}.json, or take the key away."
    return (Problem(curve.place, "missing-file", message, "briefing.curve", hint),)


def proved(level: Level, test: Playtest, seed: int, fly: Fly) -> Problem | None:
    """Fly one playtest; return what is wrong when it does not end as it should."""
    try:
        result = fly(level, test, seed)
    except BadSetupError as error:
        return Problem(test.place, "playtest-failed", str(error), "playtest")
    if test.expect in (result.outcome, result.reason):
        return None
    came = f"came to '{result.reason}' after {result.time_s:.1f} s"
    if result.outcome == "unfinished":
        came = f"came to no ending within {test.within_s:g} s"
    message = f"the pilot '{test.pilot}' (seed {seed}) {came}; expected '{test.expect}'"
    hint = f"Watch it: voskhod2 fly {level.id} --pilot {test.pilot} --seed {seed}"
    return Problem(test.place, "playtest-failed", message, "playtest", hint)


def fly(level: Level, test: Playtest, seed: int) -> PlaytestResult:
    """Fly a playtest headless to its ending or the end of its time."""
    flight = Flight(level, Setup(seed=seed, pilot=test.pilot, variant=test.variant or ""))
    flight.advance(ticks_of(test.within_s))
    ending = flight.ending
    outcome, reason = ("unfinished", "unfinished")
    if ending is not None:
        outcome, reason = ending.outcome, ending.id
    return PlaytestResult(outcome, reason, flight.snapshot.time_s)


def _print(problems: Sequence[Problem], levels: int, style: str, out: TextIO) -> None:
    if style == "json":
        print(json.dumps([as_json(one) for one in problems], ensure_ascii=False), file=out)
        return
    lines: dict[str, tuple[str, ...]] = {}
    for problem in problems:
        name = problem.place.file
        if name not in lines:
            lines[name] = lines_of(Path(name))
        shown = as_github(problem) if style == "github" else as_text(problem, lines[name])
        print(shown, file=out)
    if style == "text":
        errors = sum(problem.severity == "error" for problem in problems)
        warnings = len(problems) - errors
        print(f"levels: {levels}, errors: {errors}, warnings: {warnings}", file=out)

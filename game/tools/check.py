"""`voskhod2 check`: every problem of a level with its place, then the flights that prove it."""

import argparse
import json
from collections.abc import Callable, Sequence
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
from game.tools.gather import gathered, hands_for
from game.vocab.units import ticks_of

EXAMPLE = "voskhod2 check levels/first_step"
MOST_SEEDS = 100


@dataclass(frozen=True, slots=True)
class PlaytestResult:
    """How a proving flight ended; `unfinished` when it did not in its time."""

    outcome: str
    reason: str
    time_s: float


@dataclass(frozen=True, slots=True)
class Proof:
    """One flight that a level must pass: which file, which playtest of it, which seed."""

    file: Path
    roots: tuple[Path, ...]
    languages: tuple[str, ...]
    test: Playtest
    seed: int


Fly = Callable[[Level, Playtest, int], PlaytestResult]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a level, or a folder of levels")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--no-fly", action="store_true", help="do not fly the playtests")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="fly each N times")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes; default one a core")


def run(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Check, print the problems, and return 1 when there are errors."""
    return complaining(lambda args, out: _run(args, out, err))(args, out, err)


def _run(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    hands = hands_for(args.jobs)
    if not 1 <= args.seeds <= MOST_SEEDS:
        raise UnusableError(f"--seeds takes 1 to {MOST_SEEDS}")
    roots = roots_of(args)
    files = [file for word in args.paths for file in level_files(word, roots)]
    languages = required_languages(places_of(args).assets / "languages.yaml")
    seeds = range(DEFAULT_SEED, DEFAULT_SEED + (0 if args.no_fly else args.seeds))
    found: list[Problem] = []
    proofs: list[Proof] = []
    for file in dict.fromkeys(files):
        level, problems = checked(file, roots, languages, places_of(args).assets)
        found += problems
        tests = () if level is None else level.playtest
        proofs += [Proof(file, roots, languages, test, seed) for test in tests for seed in seeds]
    # The long flights first: started last, one would keep a core while the others stand idle.
    proofs.sort(key=lambda proof: -proof.test.within_s)
    found += [one for one in gathered(prove, proofs, hands, err) if one is not None]
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


def checked(
    file: Path, roots: Sequence[Path], languages: Sequence[str], assets: Path
) -> tuple[Level | None, tuple[Problem, ...]]:
    """Return a level, None when it cannot be flown, and what is wrong with it on the ground."""
    loaded = check_level(file, whole_catalogue(), roots, languages)
    missing = () if loaded.level is None else missing_curve(loaded.level, assets)
    return loaded.level, (*loaded.problems, *missing)


def prove(proof: Proof) -> Problem | None:
    """Fly one proof and return what is wrong with it, if anything; for a process of its own."""
    file, languages, test = proof.file, proof.languages, proof.test
    level = load_level(file, whole_catalogue(), test.variant, proof.roots, languages).level
    return None if level is None else proved(level, test, proof.seed, fly)


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

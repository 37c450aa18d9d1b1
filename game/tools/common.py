"""What several commands need: finding and reading a level, one plain line when it cannot be."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from game.mission.level import Level
from game.mission.loader import find_levels, load_level
from game.mission.problem import Problem
from game.places import Places, find_places
from game.session import carry
from game.session.recording import BadRecordingError, from_bytes
from game.session.setup import DEFAULT_SEED, BadSetupError, Setup, unknown
from game.sim.registry import whole_catalogue
from game.vocab.channel import Value

DONE, NO, UNUSABLE = 0, 1, 2


class UnusableError(ValueError):
    """The call or its input cannot be used; the text is the one plain line that says why."""


def places_of(args: argparse.Namespace) -> Places:
    """Return the folders this call works with."""
    return find_places(args.data_dir)


def roots_of(args: argparse.Namespace) -> tuple[Path, ...]:
    """Return where levels are looked for; safe mode looks only at our own."""
    places = places_of(args)
    return (places.levels,) if args.safe_mode else places.level_roots


def add_flight_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what chooses a level and how it is flown."""
    parser.add_argument("level", metavar="LEVEL", help="a level's id, folder or level.yaml")
    add_setup_arguments(parser)


def add_setup_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what chooses how a level is flown."""
    parser.add_argument("--pilot", default="", help="the autopilot at the controls")
    parser.add_argument("--set", action="append", metavar="NAME=VALUE", help="override a setting")
    parser.add_argument("--variant", default="", help="a variant of the level")
    parser.add_argument(
        "--after",
        type=Path,
        metavar="FILE",
        help="begin as the flight recorded in FILE ended, or as an end kept among the saves says",
    )
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="default 1965")


def level_named(
    word: str, roots: Sequence[Path], variant: str | None = None
) -> tuple[Level, tuple[Problem, ...]]:
    """Return the level `word` names: an id, a level folder, or a `level.yaml`.

    Raises UnusableError for an unknown or broken level.
    """
    loaded = load_level(level_folder(word, roots), whole_catalogue(), variant=variant, roots=roots)
    if loaded.level is None:
        raise UnusableError(_broken(word, loaded.problems))
    return loaded.level, loaded.problems


def level_folder(word: str, roots: Sequence[Path]) -> Path:
    """Return the folder or file of the level `word`; raises UnusableError for an unknown one."""
    found = {level.id: level.folder for level in find_levels(roots)}
    path = Path(word)
    named = (path / "level.yaml").exists() or len(path.parts) > 1 or path.suffix
    if named and not (word in found and not path.exists()):
        return path
    if word not in found:
        raise UnusableError(unknown("level", word, found))
    return found[word]


def value_of(text: str) -> Value:
    """Return the number, truth or word that `text` writes."""
    if text in ("true", "false"):
        return text == "true"
    try:
        return float(text)
    except ValueError:
        return text


def setup_of(args: argparse.Namespace, level: Level) -> Setup:
    """Return the setup that `--pilot`, `--seed`, `--variant`, `--set` and `--after` ask for.

    What is set goes before what is taken over.
    """
    overrides: dict[str, Value] = {}
    for assignment in args.set or ():
        name, equals, text = assignment.partition("=")
        if not equals or not name:
            raise UnusableError(f"--set takes NAME=VALUE, not '{assignment}'")
        overrides[name] = value_of(text)
    own = Setup(args.seed, args.pilot, args.variant or "", tuple(sorted(overrides.items())))
    if args.after is None:
        return own
    return carry.after(own, level, end_in(args.after))


def end_in(file: Path) -> carry.FlightEnd:
    """Return the end of a flight that `file` holds: a recording, or an end kept on its own.

    Raises UnusableError, BadRecordingError or BadEndError.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UnusableError(f"{file} cannot be read: {error.strerror or error}") from error
    if data.lstrip()[:1] == b"{":
        return carry.end_from_bytes(data)
    return carry.end_of_recording(from_bytes(data))


def complaining(
    run: Callable[[argparse.Namespace, TextIO], int],
) -> Callable[[argparse.Namespace, TextIO, TextIO], int]:
    """Return `run` with unusable input answered by one plain line on stderr and 2."""

    def wrapped(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
        try:
            return run(args, out)
        except (UnusableError, BadSetupError, BadRecordingError, carry.BadEndError) as error:
            print(f"voskhod2: {error}", file=err)
            return UNUSABLE

    return wrapped


def _broken(word: str, problems: Sequence[Problem]) -> str:
    first = problems[0]
    place = f"{first.place.file}:{first.place.line}:{first.place.column}"
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return (
        f"the level '{word}' cannot be used: {place}: "
        f"{first.message}{more}; 'voskhod2 check' lists every problem"
    )

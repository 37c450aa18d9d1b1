"""The command line: reads the words, then hands over to one file of `game/tools`."""

import argparse
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from game import __version__

# Each command is one module of game/tools with `add_arguments(parser)`, `run(args, out, err)` and
# an `EXAMPLE`; only the one that is called is imported.
COMMANDS = {
    "play": "opens the game in a level",
    "levels": "lists every level found",
    "fly": "flies a level headless and prints how it ended",
    "replay": "flies a recording again and says whether it is the same flight",
    "check": "checks levels and prints every problem with its place",
    "new": "writes a small, commented, valid, winnable level",
    "schema": "prints the JSON Schema of a level",
    "catalogue": "lists every telemetry channel and every command",
    "sweep": "flies a level many times with a setting varied, in parallel",
    "report": "writes the debrief of a recording: to read, as numbers, or as curves",
    "shot": "draws a screen to a PNG, no window needed",
    "bench": "measures this machine: tick, frame, start-up",
    "doctor": "says what the program sees on this machine",
}
# Our matrices are small: what numpy calls would only spin on the other cores. Said before it loads.
LINEAR_ALGEBRA = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
LANGUAGES = ("en", "fr", "hi", "ru")
DONE, NO, UNUSABLE = 0, 1, 2


class PlainParser(argparse.ArgumentParser):
    """A parser that complains in one plain line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call, and leave with 2."""
        self.exit(UNUSABLE, f"voskhod2: {message} (see '{self.prog} --help')\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    for library in LINEAR_ALGEBRA:
        os.environ.setdefault(library, "1")
    args = build_parser(words).parse_args(words)
    name = args.command or "play"
    try:
        return int(import_module(f"game.tools.{name}").run(args, sys.stdout, sys.stderr))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return NO
    except OSError as error:
        print(f"voskhod2: {error}", file=sys.stderr)
        return UNUSABLE


def build_parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, with the arguments of the one command that `words` call filled in."""
    parser = PlainParser(
        prog="voskhod2",
        description="Voskhod 2: The First Spacewalk. Without a command it opens the game.",
        epilog="example: voskhod2 fly first_step --pilot show_me --json",
    )
    parser.add_argument("--version", action="version", version=f"voskhod2 {__version__}")
    _common(parser, first=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=PlainParser)
    called = _called(words)
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
        _common(sub, first=False)
        if name == called:
            module: Any = import_module(f"game.tools.{name}")
            module.add_arguments(sub)
            sub.epilog = f"example: {module.EXAMPLE}"
    if called is None and words and not words[0].startswith("-"):
        near = get_close_matches(words[0], COMMANDS, 1)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        parser.error(f"there is no command '{words[0]}'{hint}")
    return parser


def _common(parser: argparse.ArgumentParser, first: bool) -> None:
    """Add the options every command takes; a command's own parser must not undo the first's."""
    unset: Any = None if first else argparse.SUPPRESS
    off: Any = False if first else argparse.SUPPRESS
    parser.add_argument(
        "--data-dir", type=Path, default=unset, help="folder of saves, settings and mods"
    )
    parser.add_argument(
        "--safe-mode", action="store_true", default=off, help="no mods, default settings"
    )
    parser.add_argument(
        "--software-window", action="store_true", default=off, help="present without a GPU"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=unset, help="language of the texts")


def _called(words: Sequence[str]) -> str | None:
    """Return the command among `words`: the first word that is neither an option nor its value."""
    takes_value = {"--data-dir", "--lang"}
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in takes_value:
            skip = True
        elif not word.startswith("-"):
            return word if word in COMMANDS else None
    return None


def _speak_utf8() -> None:
    """Let a console of any code page take our texts, with a question mark for what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())

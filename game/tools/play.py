"""`voskhod2 play`, and `voskhod2` alone: opens the game."""

import argparse
import os
from typing import TextIO

from game.tools.common import complaining, places_of, roots_of

EXAMPLE = "voskhod2 play first_step"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `play`."""
    parser.add_argument("level", nargs="?", default="", metavar="LEVEL", help="open this level")
    parser.add_argument("--full-screen", action="store_true", help="fill the screen")
    parser.add_argument(
        "--frames", type=int, metavar="N", help="leave after N frames: for tests and benchmarks"
    )


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Open the window and play until the player leaves."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.app import Options  # pygame comes with it, which other commands never load
    from game.app import run as run_app
    from game.tools.flights import hangar_of

    options = Options(
        level=getattr(args, "level", ""),
        language=args.lang,
        full_screen=getattr(args, "full_screen", False),
        software_window=args.software_window,
        safe_mode=args.safe_mode,
        frames=getattr(args, "frames", None),
    )
    places = places_of(args)
    return run_app(places, options, hangar_of(roots_of(args), places.saves))

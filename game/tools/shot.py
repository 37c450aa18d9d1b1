"""`voskhod2 shot`: a screen as a PNG, without a window. Same arguments, same picture."""

import argparse
import os
from pathlib import Path
from typing import TextIO

from game.tools.common import DONE, UnusableError, add_setup_arguments, complaining

EXAMPLE = "voskhod2 shot --level first_step --at 300 --pilot show_me --out walk.png"
SCENES = ("title", "levels", "briefing", "dials", "settings", "pause", "debrief")
VIEWS = ("outside", "lock", "cockpit", "map", "landing", "orbit", "energy")
LARGEST_PX = 7680
DEVICES = ("keys", "mouse", "pad")
DEFAULT_LEVEL = "first_step"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `shot`."""
    parser.add_argument("--scene", metavar="NAME", help="a screen; 'list' lists them")
    parser.add_argument("--page", default="", metavar="NAME", help="a page of the debrief")
    parser.add_argument("--level", default="", help="a level's id, folder or level.yaml")
    parser.add_argument("--at", type=float, metavar="SECONDS", help="how far to fly (default 0)")
    add_setup_arguments(parser)
    parser.add_argument("--view", choices=VIEWS, default="", help="a view of the flight or the lab")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="default 1280x720")
    parser.add_argument("--text-scale", type=int, default=100, metavar="PERCENT", help="75 to 200")
    parser.add_argument("--lens", action="store_true", help="show the physics lens")
    parser.add_argument("--stiffness", action="store_true", help="show the arcs at his joints")
    parser.add_argument("--prompts", choices=DEVICES, default="keys", help="name keys, buttons ...")
    parser.add_argument("--out", type=Path, metavar="FILE.png", help="where to write it")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Draw one picture."""
    if args.scene == "list":
        print("\n".join(SCENES), file=out)
        return DONE
    size = _size_of(args.size)
    if args.out is None:
        raise UnusableError("--out FILE.png is missing")
    if not args.scene and not args.level:
        raise UnusableError("say what to draw: --scene NAME or --level LEVEL")
    if args.scene and args.scene not in SCENES:
        raise UnusableError(f"there is no scene '{args.scene}'; --scene list lists them")
    if not 75 <= args.text_scale <= 200:
        raise UnusableError("--text-scale takes 75 to 200")
    if args.at is not None and not 0 <= args.at <= 86_400:
        raise UnusableError("--at takes 0 to 86400 seconds")
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.tools import studio  # it loads pygame, which --help and mistakes need not wait for

    studio.photograph(args, size)
    return DONE


def _size_of(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise UnusableError(f"--size takes WxH, such as 1280x720, not '{text}'")
    size = (int(width[:6]), int(height[:6]))
    if not (1 <= size[0] <= LARGEST_PX and 1 <= size[1] <= LARGEST_PX):
        raise UnusableError(f"--size takes 1x1 to {LARGEST_PX}x{LARGEST_PX}")
    return size

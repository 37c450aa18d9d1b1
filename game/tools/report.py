"""`voskhod2 report`: the debrief of a recording as a page, a table of numbers, or curves."""

import argparse
import csv
import io
import os
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game.files import write_whole
from game.session.flight import Flight
from game.session.recording import Recording
from game.session.replay import Replay
from game.tools.common import DONE, UnusableError, complaining, level_named, places_of, roots_of
from game.tools.replay import read_recording
from game.vocab.channel import Value

if TYPE_CHECKING:
    from game.tools.report_page import Page

EXAMPLE = "voskhod2 report walk.v2rec --out walk.html"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `report`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a recording")
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="X.pdf|.html|.csv|.png",
        help="what to write: the debrief to read, every channel each second, or the curves",
    )


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Write the debrief in the form that the name of the file asks for."""
    ending = args.out.suffix.lower()
    if ending not in WRITERS:
        raise UnusableError(f"--out takes a file that ends in {', '.join(WRITERS)}")
    if ending != ".csv" and find_spec("matplotlib") is None:
        raise UnusableError(
            f"{ending} needs matplotlib, which is not installed here; .csv does not"
        )
    if not args.out.absolute().parent.is_dir():
        raise UnusableError(f"there is no folder '{args.out.parent}' to write into")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    WRITERS[ending](args, read_recording(args.file))
    print(args.out, file=out)
    return DONE


def _write_csv(args: argparse.Namespace, recording: Recording) -> None:
    """Write what the recording itself holds: it can be read whatever became of the level."""
    write_whole(args.out, as_csv(recording).encode("utf-8"))


def as_csv(recording: Recording) -> str:
    """Return one row a second with every channel; the units stand in the names."""
    text = io.StringIO()
    writer = csv.writer(text)
    names = sorted(set().union(*recording.samples))
    writer.writerow(["time_s", *names])
    known: dict[str, Value] = {}
    for second, changed in enumerate(recording.samples):
        known.update(changed)
        writer.writerow([second, *(known.get(name, "") for name in names)])
    return text.getvalue()


def _write_html(args: argparse.Namespace, recording: Recording) -> None:
    from game.tools.report_page import as_html
    from game.tools.report_plot import as_png

    page = _page(args, recording)
    write_whole(args.out, as_html(page, as_png(page, places_of(args))).encode("utf-8"))


def _write_picture(args: argparse.Namespace, recording: Recording) -> None:
    from game.tools.report_plot import as_png

    write_whole(args.out, as_png(_page(args, recording), places_of(args)))


def _write_pdf(args: argparse.Namespace, recording: Recording) -> None:
    from game.tools.report_plot import as_pdf

    write_whole(args.out, as_pdf(_page(args, recording), places_of(args)))


def _page(args: argparse.Namespace, recording: Recording) -> "Page":
    flight = flown_again(args, recording)
    from game.tools.report_page import page_of  # it loads pygame, which .csv need not wait for

    return page_of(flight, args)


def flown_again(args: argparse.Namespace, recording: Recording) -> Flight:
    """Return the recorded flight at its end; raises UnusableError when the level has changed."""
    level, _ = level_named(recording.level_id, roots_of(args), recording.setup.variant or None)
    if level.digest != recording.level_digest:
        raise UnusableError(
            f"the level '{level.id}' has changed since this flight was recorded by version "
            f"{recording.version}; only its .csv can be written"
        )
    replay = Replay(recording, level)
    while not replay.finished:
        replay.advance(recording.ticks)
    return replay.flight


WRITERS: Mapping[str, Callable[[argparse.Namespace, Recording], None]] = {
    ".pdf": _write_pdf,
    ".html": _write_html,
    ".csv": _write_csv,
    ".png": _write_picture,
}

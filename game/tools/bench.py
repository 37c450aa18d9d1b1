"""`voskhod2 bench`: how fast this machine is. Every figure is measured here and now."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from game.session.flight import Flight
from game.session.logbook import recording_of
from game.session.recording import to_bytes
from game.session.setup import Setup
from game.tools.common import DONE, complaining, level_named, roots_of

EXAMPLE = "voskhod2 bench --json"
LEVEL = "first_step"
PILOT = "show_me"
TICKS = 20_000
# The dearest ticks of all: a man in the tube, with hands on rails, walls, a camera and a lid.
TUBE_LEVEL = "too_big_to_fit"
TUBE_FROM_TICK = 4_600
TUBE_TICKS = 5_000
STARTS = 5
LATENCY_PRESSES = 200
# Where frames are timed, with level, variant and second: outside, and at the Vzor with its ground.
PLACES = {"walk": ("first_step", "lesson", 0.0), "cabin": ("by_hand", "one_try", 60.0)}
# What we aim for on two shared cores of 2.3 GHz without a graphics card; measured, not asserted.
AIMS = {
    "tick_median_ms": 0.3,
    "tube_tick_median_ms": 0.4,
    "real_time_factor": 30.0,
    "frame_720_median_ms": 6.0,
    "frame_720_p99_ms": 12.0,
    "frame_1080_median_ms": 12.0,
    "cabin_frame_720_median_ms": 8.0,
    "title_s": 0.7,
    "latency_more_than_minimal_ms": 16.7,
    "frame_720_memory_mb": 250.0,
    "frame_1080_memory_mb": 250.0,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `bench`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, rougher figures")
    parser.add_argument(
        "--latency", action="store_true", help="press to picture only, in this video driver"
    )
    parser.add_argument("--frames-of", metavar="WxH", help=argparse.SUPPRESS)
    parser.add_argument("--frames-in", choices=PLACES, default="walk", help=argparse.SUPPRESS)


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Measure and print."""
    if args.frames_of:
        return _frames(args, out)
    if args.latency:
        return _told(_latency(args), args, out)
    ticks = TICKS // 10 if args.quick else TICKS
    figures: dict[str, Any] = {"machine": _machine()}
    figures |= _ticks(args, ticks)
    figures |= _tube(args, TUBE_TICKS // 10 if args.quick else TUBE_TICKS)
    for place, begins in (("walk", "frame"), ("cabin", "cabin_frame")):
        for name, size in (("720", "1280x720"), ("1080", "1920x1080")):
            quick = ["--quick"] if args.quick else []
            found = _asked("bench", "--frames-of", size, "--frames-in", place, *quick)
            figures |= {f"{begins}_{name}_{key}": value for key, value in found.items()}
    figures["title_s"] = _title_s(1 if args.quick else STARTS)
    return _told(figures, args, out)


def _told(figures: Mapping[str, Any], args: argparse.Namespace, out: TextIO) -> int:
    if args.json:
        print(json.dumps(figures), file=out)
        return DONE
    for name, value in figures.items():
        aim = f"   (aim {AIMS[name]:g})" if name in AIMS else ""
        print(f"{name:29} {value}{aim}", file=out)
    return DONE


def _latency(args: argparse.Namespace) -> Mapping[str, Any]:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from game.tools import latency  # it loads pygame, which the other figures must not pay for

    return {"machine": _machine()} | dict(
        latency.measured(args, LATENCY_PRESSES // 10 if args.quick else LATENCY_PRESSES)
    )


def _ticks(args: argparse.Namespace, ticks: int) -> dict[str, float]:
    level, _ = level_named(LEVEL, roots_of(args))
    spans_ns = _spans_ns(Flight(level, Setup(pilot=PILOT)), ticks)
    # A second flight without a stop-watch on every tick, as `fly --save` makes it.
    again = Flight(level, Setup(pilot=PILOT))
    began = time.perf_counter_ns()
    again.advance(ticks)
    to_bytes(recording_of(again))
    whole_s = (time.perf_counter_ns() - began) / 1e9
    return {
        "tick_median_ms": round(statistics.median(spans_ns) / 1e6, 4),
        "tick_p99_ms": round(share(spans_ns, 0.99) / 1e6, 4),
        "real_time_factor": round(again.snapshot.time_s / whole_s, 1),
    }


def _tube(args: argparse.Namespace, ticks: int) -> dict[str, float]:
    level, _ = level_named(TUBE_LEVEL, roots_of(args))
    flight = Flight(level, Setup(pilot=PILOT))
    flight.advance(TUBE_FROM_TICK)
    return {
        "tube_tick_median_ms": round(statistics.median(_spans_ns(flight, ticks)) / 1e6, 4),
    }


def _spans_ns(flight: Flight, ticks: int) -> list[int]:
    """Return how long each of the next `ticks` ticks of a flight takes."""
    spans_ns = []
    for _ in range(ticks):
        before = time.perf_counter_ns()
        flight.advance(1)
        spans_ns.append(time.perf_counter_ns() - before)
    return spans_ns


def _frames(args: argparse.Namespace, out: TextIO) -> int:
    """Measure the frames of one size in this process and print them: called by ourselves."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.tools import studio  # it loads pygame, which the other figures must not pay for

    width, _, height = args.frames_of.partition("x")
    size, frames = (int(width), int(height)), 60 if args.quick else 600
    where = studio.Where(*PLACES[args.frames_in])
    spans_ms = studio.frame_times_ms(size, args, where, frames)
    document = {
        "median_ms": round(statistics.median(spans_ms), 2),
        "p99_ms": round(share(spans_ms, 0.99), 2),
        "memory_mb": round(peak_memory_mb(), 1),
    }
    print(json.dumps(document), file=out)
    return DONE


def _title_s(starts: int) -> float:
    """Return the median time from the command to the first picture of the title, warm."""
    spans = []
    for _ in range(starts + 1):
        before = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "game", "play", "--frames", "1"],
            env=os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
            check=True,
            capture_output=True,
        )
        spans.append(time.perf_counter() - before)
    return round(statistics.median(spans[1:]), 3)


def _asked(*words: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "game", *words], check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def share(values: Sequence[float], part: float) -> float:
    """Return the value that `part` (0 to 1) of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def peak_memory_mb() -> float:
    """Return the most memory this process has held, or 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024.0 if sys.platform != "darwin" else peak / 1024.0**2


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python " + (
        platform.python_version()
    )

"""`voskhod2 replay`: flies a recording again and says whether it is the same flight."""

import argparse
import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from game import __version__
from game.session.recording import MAX_FILE_BYTES, Recording, from_bytes
from game.session.replay import Verdict, compare
from game.tools.common import DONE, NO, UnusableError, complaining, level_named, roots_of
from game.vocab.channel import Value
from game.vocab.units import TICKS_PER_S, ticks_of

EXAMPLE = "voskhod2 replay walk.v2rec"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `replay`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a recording")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write every channel each second")
    parser.add_argument("--to", type=float, metavar="SECONDS", help="compare only so far")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Fly the recording again and print the verdict."""
    recording = read_recording(args.file)
    if args.to is not None and not 0 <= args.to <= 86_400:
        raise UnusableError("--to takes 0 to 86400 seconds")
    level, _ = level_named(recording.level_id, roots_of(args), recording.setup.variant or None)
    if level.digest != recording.level_digest:
        raise UnusableError(
            f"the level '{level.id}' has changed since this flight was recorded "
            f"by version {recording.version}; it cannot be compared"
        )
    rows: list[tuple[float, Mapping[str, Value]]] = []
    verdict, flight = compare(
        recording,
        level,
        None if args.to is None else ticks_of(args.to),
        lambda flown: rows.append((flown.snapshot.time_s, flown.snapshot.telemetry)),
    )
    if args.csv:
        _write_csv(args.csv, rows)
    document = _document(recording, verdict, flight.snapshot.time_s)
    print(json.dumps(document) if args.json else _told(recording, verdict), file=out)
    return DONE if verdict.same else NO


def read_recording(path: Path) -> Recording:
    """Return the recording in `path`; raises BadRecordingError or OSError."""
    with path.open("rb") as file:
        return from_bytes(file.read(MAX_FILE_BYTES + 1))


def _told(recording: Recording, verdict: Verdict) -> str:
    origin = ""
    if recording.version != __version__:
        origin = f" (recorded by version {recording.version}, flown again by {__version__})"
    if verdict.same:
        return f"same flight{origin}"
    return (
        f"another flight: tick {verdict.tick} ({verdict.tick / TICKS_PER_S:.2f} s), "
        f"{verdict.channel} differs first{origin}"
    )


def _document(recording: Recording, verdict: Verdict, flown_s: float) -> dict[str, Any]:
    return {
        "same": verdict.same,
        "tick": None if verdict.same else verdict.tick,
        "channel": None if verdict.same else verdict.channel,
        "flown_s": flown_s,
        "recorded_version": recording.version,
        "version": __version__,
        "level": recording.level_id,
        "outcome": recording.result.get("outcome"),
        "reason": recording.result.get("reason"),
    }


def _write_csv(path: Path, rows: list[tuple[float, Mapping[str, Value]]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        names = list(rows[0][1]) if rows else []
        writer.writerow(["time_s", *names])
        for time_s, telemetry in rows:
            writer.writerow([f"{time_s:g}", *(telemetry[name] for name in names)])

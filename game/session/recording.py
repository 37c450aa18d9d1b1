"""A recording: the inputs of a flight, digests that prove it, and the result it had.

The file is one plain line (what it is, how long, its SHA-256) and a compressed JSON document, so
that a cut or an edit anywhere is found before anything is believed.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from game.session.setup import Setup
from game.vocab.channel import Value
from game.vocab.command import Command

MAGIC = "voskhod2-recording"
FORMAT = "1"
HEADER_BYTES = 200
MAX_FILE_BYTES = 16 * 1024 * 1024
MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

Flaw = Literal["not-a-recording", "cut-off", "edited", "too-large", "another-format"]


class BadRecordingError(ValueError):
    """These bytes are no whole recording; `flaw` says in one word what is wrong."""

    def __init__(self, flaw: Flaw, text: str) -> None:
        """Keep the code word beside the sentence."""
        super().__init__(text)
        self.flaw: Flaw = flaw


@dataclass(frozen=True, slots=True)
class Recording:
    """A flight that can be flown again.

    `digests` has one entry a second (16 hex digits). `samples` holds, for each second, the
    channels that changed since the second before. `result` is the result document of the flight.
    """

    version: str
    level_id: str
    level_digest: str
    setup: Setup
    tick_hz: int
    ticks: int
    commands: tuple[Command, ...]
    digests: tuple[str, ...]
    samples: tuple[Mapping[str, Value], ...]
    digest: str
    result: Mapping[str, Any]


def to_bytes(recording: Recording) -> bytes:
    """Return the file of `recording`; the same recording gives the same bytes."""
    setup = recording.setup
    document = {
        "version": recording.version,
        "level": {"id": recording.level_id, "digest": recording.level_digest},
        "setup": [setup.seed, setup.pilot, setup.variant, [list(o) for o in setup.overrides]],
        "tick_hz": recording.tick_hz,
        "ticks": recording.ticks,
        "commands": [[c.tick, c.name, c.value] for c in recording.commands],
        "digests": recording.digests,
        "samples": [dict(sample) for sample in recording.samples],
        "digest": recording.digest,
        "result": recording.result,
    }
    body = zlib.compress(json.dumps(document, separators=(",", ":")).encode(), 6)
    header = f"{MAGIC} {FORMAT} {len(body)} {hashlib.sha256(body).hexdigest()}\n"
    return header.encode() + body


def from_bytes(data: bytes) -> Recording:
    """Return the recording in `data`; raises BadRecordingError for anything else."""
    text = _inflated(_checked_body(data))
    try:
        return _recording_of(json.loads(text))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise BadRecordingError("edited", "the recording does not hold what it should") from error


def _checked_body(data: bytes) -> bytes:
    if len(data) > MAX_FILE_BYTES:
        raise BadRecordingError("too-large", "the file is larger than any recording")
    head, line_end, body = data[:HEADER_BYTES].partition(b"\n")
    words = head.decode("ascii", "replace").split(" ")
    if words[0] != MAGIC:
        if data and MAGIC.encode().startswith(data):
            raise BadRecordingError("cut-off", "the recording is cut off in its first line")
        raise BadRecordingError("not-a-recording", "this is not a recording of a flight")
    if not line_end and len(data) < HEADER_BYTES:
        raise BadRecordingError("cut-off", "the recording is cut off in its first line")
    if len(words) > 1 and words[1] != FORMAT:
        raise BadRecordingError(
            "another-format",
            f"the recording has format {words[1][:8]}; this program reads {FORMAT}",
        )
    if len(words) != 4 or not words[2].isascii() or not words[2].isdigit():
        raise BadRecordingError("edited", "the first line of the recording was edited")
    body = data[len(head) + 1 :]
    if len(body) < int(words[2][:12]):
        raise BadRecordingError(
            "cut-off", f"the recording is cut off: {len(body)} of {words[2][:12]} bytes are there"
        )
    if hashlib.sha256(body).hexdigest() != words[3]:
        raise BadRecordingError("edited", "the recording was edited or damaged after it was made")
    return body


def _inflated(body: bytes) -> bytes:
    inflater = zlib.decompressobj()
    try:
        document = inflater.decompress(body, MAX_DOCUMENT_BYTES)
    except zlib.error as error:
        raise BadRecordingError("edited", "the recording cannot be unpacked") from error
    if len(document) >= MAX_DOCUMENT_BYTES:
        raise BadRecordingError("too-large", "the recording unpacks to more than 64 MB")
    if not inflater.eof:
        raise BadRecordingError("edited", "the recording cannot be unpacked")
    return document


def _recording_of(document: dict[str, Any]) -> Recording:
    seed, pilot, variant, overrides = document["setup"]
    setup = Setup(
        int(seed), str(pilot), str(variant), tuple((str(n), _value(v)) for n, v in overrides)
    )
    return Recording(
        version=str(document["version"]),
        level_id=str(document["level"]["id"]),
        level_digest=str(document["level"]["digest"]),
        setup=setup,
        tick_hz=int(document["tick_hz"]),
        ticks=int(document["ticks"]),
        commands=tuple(
            Command(int(tick), order, str(name), _value(value))
            for order, (tick, name, value) in enumerate(document["commands"])
        ),
        digests=tuple(str(digest) for digest in document["digests"]),
        samples=tuple({str(k): _value(v) for k, v in s.items()} for s in document["samples"]),
        digest=str(document["digest"]),
        result=dict(document["result"]),
    )


def _value(value: object) -> Value:
    if isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"a command or channel cannot be {type(value).__name__}")

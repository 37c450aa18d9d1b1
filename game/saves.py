"""The unfinished flight on disk, in three generations so that one bad write loses little; and ends.

Knows bytes, not flights: the title asks here whether there is something to continue, and must not
wait for the physics to load.
"""

import json
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from game.files import write_whole

NAMES = ("autosave.v2rec", "autosave.1.v2rec", "autosave.2.v2rec")
LARGEST_BYTES = 16 * 1024 * 1024


def keep(folder: Path, data: bytes) -> None:
    """Keep `data` as the newest save and move the older ones on; raises OSError."""
    write_whole(folder / "autosave.new", data)
    for old, older in reversed(tuple(pairwise(NAMES))):
        with suppress(FileNotFoundError):
            (folder / old).replace(folder / older)
    (folder / "autosave.new").replace(folder / NAMES[0])


def forget(folder: Path) -> None:
    """Drop all saves: the flight has ended."""
    for name in NAMES:
        with suppress(OSError):
            (folder / name).unlink()


def generations(folder: Path) -> Iterator[bytes]:
    """Yield the saves that can be read at all, newest first."""
    for name in NAMES:
        with suppress(OSError), (folder / name).open("rb") as file:
            yield file.read(LARGEST_BYTES + 1)


def saved_level(folder: Path) -> str:
    """Return the level of the newest save that looks whole, or nothing.

    Only a look: `recording.from_bytes` decides whether the save is believed.
    """
    for data in generations(folder):
        with suppress(ValueError, KeyError, TypeError, zlib.error, RecursionError):
            body = zlib.decompressobj().decompress(data.partition(b"\n")[2], 4 * LARGEST_BYTES)
            return str(json.loads(body)["level"]["id"])
    return ""


def keep_end(folder: Path, level_id: str, data: bytes) -> None:
    """Keep `data` as the end of the latest success in a level; raises OSError."""
    write_whole(_end_file(folder, level_id), data)


def kept_end(folder: Path, level_id: str) -> bytes | None:
    """Return what was kept of that level's end, or None; nothing to read is nothing kept."""
    try:
        with _end_file(folder, level_id).open("rb") as file:
            return file.read(LARGEST_BYTES)
    except FileNotFoundError:
        return None
    except OSError:
        # A file that is there and cannot be read is a broken one, and is said to be.
        return b""


def _end_file(folder: Path, level_id: str) -> Path:
    # No name of a file may be a word that a system keeps for itself, such as `con.json`.
    return folder / "ends" / f"end-{level_id.replace('/', '.')}.json"

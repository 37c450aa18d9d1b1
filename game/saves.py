"""The unfinished flight, kept in three generations so that one bad write loses little."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from game.files import write_whole
from game.session.recording import MAX_FILE_BYTES, BadRecordingError, Recording, from_bytes

NAMES = ("autosave.v2rec", "autosave.1.v2rec", "autosave.2.v2rec")


def keep(folder: Path, data: bytes) -> None:
    """Keep `data` as the newest save and move the older ones on; raises OSError."""
    write_whole(folder / "autosave.new", data)
    for old, older in reversed(tuple(zip(NAMES, NAMES[1:], strict=False))):
        with suppress(FileNotFoundError):
            (folder / old).replace(folder / older)
    (folder / "autosave.new").replace(folder / NAMES[0])


def forget(folder: Path) -> None:
    """Drop all saves: the flight has ended."""
    for name in NAMES:
        with suppress(OSError):
            (folder / name).unlink()


def newest(folder: Path) -> Recording | None:
    """Return the newest save that is whole, or None; a cut or edited one is passed over."""
    return next(_whole(folder), None)


def _whole(folder: Path) -> Iterator[Recording]:
    for name in NAMES:
        with suppress(OSError, BadRecordingError):
            with (folder / name).open("rb") as file:
                yield from_bytes(file.read(MAX_FILE_BYTES + 1))

"""What is written down when something breaks."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

import pygame

from game import __version__


def write_report(folder: Path, error: Exception) -> Path | None:
    """Write a crash report into `folder` and return its path, or None when it cannot be written."""
    moment = datetime.now()
    path = folder / f"crash-{moment:%Y-%m-%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report_of(error, moment), encoding="utf-8")
    except OSError:
        return None
    return path


def report_of(error: Exception, moment: datetime) -> str:
    """Return all that helps to find the fault, and nothing about who plays."""
    sdl = ".".join(str(part) for part in pygame.get_sdl_version())
    lines = [
        f"Voskhod 2: The First Spacewalk {__version__}, {moment:%Y-%m-%d %H:%M:%S}",
        f"Python {platform.python_version()}, pygame {pygame.version.ver}, SDL {sdl}",
        f"{platform.system()} {platform.release()} {platform.machine()}, {sys.platform}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"

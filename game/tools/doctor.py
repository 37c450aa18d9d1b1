"""`voskhod2 doctor`: what the program sees on this machine."""

import argparse
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TextIO

from game import __version__
from game.mission.loader import find_levels
from game.places import Places
from game.tools.common import DONE, complaining, places_of

EXAMPLE = "voskhod2 doctor --json"
LIBRARIES = ("pygame-ce", "pymunk", "PyYAML", "numpy", "platformdirs")
PROBE_LIMIT_S = 20.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `doctor`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Print everything found."""
    report = examine(places_of(args))
    if args.json:
        print(json.dumps(report), file=out)
    else:
        for part, found in report.items():
            print(part, file=out)
            for name, value in found.items():
                print(f"  {name:12} {value}", file=out)
    return DONE


def examine(places: Places) -> dict[str, dict[str, Any]]:
    """Return versions, folders, screen, sound, pads, fonts and the player's own levels."""
    return {
        "versions": {
            "voskhod2": __version__,
            "python": platform.python_version(),
            "system": platform.platform(),
            **{name: _installed(name) for name in LIBRARIES},
        },
        "folders": {
            name: f"{path} ({_state(path)})"
            for name, path in (
                ("assets", places.assets),
                ("levels", places.levels),
                ("config", places.config),
                ("saves", places.saves),
                ("mods", places.mods),
                ("logs", places.logs),
                ("cache", places.cache),
                ("pictures", places.pictures),
            )
        },
        "devices": _probe(),
        "fonts": {path.name: path.stat().st_size for path in sorted(_fonts(places))},
        "mods": {found.id: str(found.folder) for found in find_levels((places.mods,))},
    }


def _fonts(places: Places) -> list[Path]:
    return list((places.assets / "fonts").glob("*.ttf"))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _state(path: Path) -> str:
    if not path.exists():
        return "not made yet"
    return "writable" if os.access(path, os.W_OK) else "read only"


def _probe() -> dict[str, Any]:
    """Ask a process of its own, so that this one never loads pygame and no driver can kill it."""
    command = [sys.executable, "-m", "game.ui.probe"]
    environment = os.environ | {"PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    try:
        done = subprocess.run(
            command, capture_output=True, env=environment, timeout=PROBE_LIMIT_S, check=True
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        return {"missing": f"pygame could not be asked: {type(error).__name__}"}
    return found

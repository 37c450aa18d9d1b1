"""A flight without a window loads no drawing library, and the simulation asks no clock."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

import pytest

from tests.rooms.sources import HEADLESS_ROOMS, ROOT

PROGRAM = "tests.rooms.watched_flight"


@cache
def watched_flight() -> dict[str, Any]:
    rooms = [f"game.{room}" for room in HEADLESS_ROOMS]
    done = subprocess.run(
        [sys.executable, "-m", PROGRAM, *rooms],
        cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_two_seconds_are_flown():
    flown = watched_flight()
    assert (flown["code"], flown["answer"]["ticks"]) == (0, 200)


@pytest.mark.parametrize("library", ["pygame", "numpy", "matplotlib", "multiprocessing"])
def test_headless_flight_does_not_load(library):
    assert library not in watched_flight()["loaded"]


def test_the_simulation_asks_neither_clock_nor_dice():
    assert watched_flight()["asked"] == []

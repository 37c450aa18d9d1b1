"""Fly two seconds and print, as JSON, what was loaded and which clocks the simulation asked.

A program for `test_headless.py`: it must run in a process of its own, because it replaces the
clocks before the game is imported. So even a copied `from time import perf_counter` is watched.
Its arguments are the packages that count as the simulation.
"""

import contextlib
import io
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

SECONDS = 2
CLOCKS = ("time", "monotonic", "perf_counter", "process_time", "thread_time")
DICE = ("random", "randint", "uniform", "gauss", "choice", "shuffle", "getrandbits")


def callers() -> Iterator[str]:
    """Return the modules whose functions are being executed, the innermost first."""
    frame = sys._getframe(1)
    while frame := frame.f_back:  # type: ignore[assignment]
        # A library may look at the clock while it is imported: that is not the simulation asking.
        if frame.f_code.co_name != "<module>":
            yield str(frame.f_globals.get("__name__", ""))


def watched(
    name: str, original: Callable[..., Any], rooms: tuple[str, ...], asked: list[str]
) -> Callable[..., Any]:
    """Return `original`, but noting in `asked` each call that comes out of one of the rooms."""

    def clock(*arguments: Any) -> Any:
        culprit = next((module for module in callers() if module.startswith(rooms)), None)
        if culprit:
            asked.append(f"{name} in {culprit}")
        return original(*arguments)

    return clock


def watch(rooms: tuple[str, ...]) -> list[str]:
    """Replace all clocks and dice by watched ones; return the list of calls yet to come."""
    asked: list[str] = []
    names = [*CLOCKS, *(f"{name}_ns" for name in CLOCKS), "sleep"]
    for owner, replaced in ((time, names), (random, DICE)):
        for name in replaced:
            setattr(owner, name, watched(name, getattr(owner, name), rooms, asked))
    return asked


def fly() -> dict[str, Any]:
    """Fly the first level by the command line's own entry; return its answer and exit code."""
    from game.__main__ import main  # not before the clocks are watched

    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = main(["fly", "first_step", "--until", str(SECONDS), "--json"])
    return {"code": code, "answer": json.loads(output.getvalue())}


if __name__ == "__main__":
    calls = watch(tuple(sys.argv[1:]))
    print(json.dumps({**fly(), "loaded": sorted(sys.modules), "asked": calls}))

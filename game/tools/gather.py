"""The results of many flights in their order, with a line of progress where somebody watches."""

import os
import time
from collections.abc import Callable, Sequence
from typing import TextIO, TypeVar

from game.tools.common import UnusableError
from game.tools.crew import MOST_HANDS, LostHandError, results_of

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")


def hands_for(asked: int | None) -> int:
    """Return how many processes to use: `asked`, or one a core; raises UnusableError."""
    if asked is not None and not 1 <= asked <= MOST_HANDS:
        raise UnusableError(f"--jobs takes 1 to {MOST_HANDS}")
    return asked or min(MOST_HANDS, os.cpu_count() or 1)


def gathered(
    task: Callable[[JobT], ResultT | UnusableError], jobs: Sequence[JobT], hands: int, err: TextIO
) -> tuple[ResultT, ...]:
    """Do all jobs and return the results in their order; raises the first UnusableError.

    `task` and jobs as `results_of` takes them. Progress goes to `err` when it is a terminal.
    """
    began = time.monotonic()
    done: dict[int, ResultT] = {}
    shown = err.isatty()
    try:
        for place, result in results_of(task, jobs, hands):
            if isinstance(result, UnusableError):
                raise result
            done[place] = result
            if shown:
                print(f"\r{told(len(done), len(jobs), time.monotonic() - began)}", end="", file=err)
                err.flush()
    except LostHandError as error:
        raise UnusableError(str(error)) from error
    except KeyboardInterrupt:
        print(f"\nvoskhod2: stopped after {len(done)} of {len(jobs)} flights", file=err)
        raise
    finally:
        if shown:
            print(file=err)
    return tuple(done[place] for place in range(len(jobs)))


def told(done: int, of: int, elapsed_s: float) -> str:
    """Return the line of progress, as wide as the one before it may have been."""
    left_s = round(elapsed_s / done * (of - done))
    minutes, seconds = divmod(left_s, 60)
    left = f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
    return f"{done} of {of} flights, about {left} left".ljust(60)

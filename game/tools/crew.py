"""Many hands for independent work: processes that answer, and that go when they are not needed.

The hands are started afresh (`spawn`), as Windows and macOS do it, so nothing of this process
leaks into a result. A hand holds its own end of one pipe and nothing else: when its master dies,
the pipe ends, and so does the hand.
"""

import contextlib
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import TypeVar

# Windows can wait for 63 things at once.
MOST_HANDS = 60
PATIENCE_S = 5.0

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")


class LostHandError(RuntimeError):
    """A process of the crew ended without its answer."""


def results_of(
    task: Callable[[JobT], ResultT], jobs: Sequence[JobT], hands: int
) -> Generator[tuple[int, ResultT], None, None]:
    """Yield the place and the result of every job, in the order in which they are done.

    `task` is a function at the top of a module; jobs and results can be pickled. One hand works
    in this process. Leaving early, also by an interrupt, ends every process that was started.
    """
    hands = max(1, min(hands, len(jobs), MOST_HANDS))
    if hands == 1:
        yield from ((place, task(job)) for place, job in enumerate(jobs))
        return
    crew: dict[Connection, SpawnProcess] = {}
    try:
        _hire(crew, task, hands)
        waiting = iter(enumerate(jobs))
        busy = {line for line in crew if _give(line, waiting)}
        while busy:
            for ready in wait(list(busy)):
                line = next(one for one in busy if one is ready)
                yield _answer(line)
                if not _give(line, waiting):
                    busy.remove(line)
    finally:
        _dismiss(crew)


def _hire(
    crew: dict[Connection, SpawnProcess], task: Callable[[JobT], ResultT], hands: int
) -> None:
    context = get_context("spawn")
    with _interrupts_ignored():
        for _ in range(hands):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, task), daemon=True)
            process.start()
            theirs.close()
            crew[ours] = process


def _give(line: Connection, waiting: Iterator[tuple[int, JobT]]) -> bool:
    """Send the next job; return whether there was one."""
    for place_and_job in waiting:
        # A hand that is gone is found out when its answer is awaited.
        with contextlib.suppress(OSError):
            line.send(place_and_job)
        return True
    return False


def _answer(line: Connection) -> tuple[int, ResultT]:
    try:
        answer: tuple[int, ResultT] = line.recv()
    except (EOFError, OSError) as error:
        raise LostHandError("one of the processes stopped without an answer") from error
    return answer


def _dismiss(crew: dict[Connection, SpawnProcess]) -> None:
    for line, process in crew.items():
        line.close()
        process.terminate()
    for process in crew.values():
        process.join(PATIENCE_S)


def _work(line: Connection, task: Callable[[JobT], ResultT]) -> None:
    """Do jobs until the line ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            place, job = line.recv()
        except (EOFError, OSError):
            return
        result = task(job)
        try:
            line.send((place, result))
        except OSError:
            return


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Start processes that a Ctrl-C in the terminal does not reach: only their master answers it.

    What is ignored stays ignored in a new process, from its first moment on.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

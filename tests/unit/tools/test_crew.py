"""The crew of processes: every job once, whoever does it, and nobody left behind."""

import multiprocessing
import os
import signal

import pytest

from game.tools.crew import LostHandError, results_of


def squared(number: int) -> int:
    return number * number


def whereabouts(number: int) -> int:
    return os.getpid()


def gone(number: int) -> int:
    os._exit(number)


def deaf_to_interrupts(number: int) -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.parametrize("hands", [1, 2, 9])
def test_every_job_is_done_once_with_its_place(hands):
    done = dict(results_of(squared, [3, 1, 2], hands))
    assert done == {0: 9, 1: 1, 2: 4}


def test_no_jobs_need_no_hands():
    assert list(results_of(squared, [], 4)) == []


def test_one_hand_works_here():
    assert dict(results_of(whereabouts, [0, 1], 1)) == {0: os.getpid(), 1: os.getpid()}


def test_several_hands_are_other_processes():
    assert os.getpid() not in dict(results_of(whereabouts, [0, 1], 2)).values()


def test_a_hand_that_dies_is_said():
    with pytest.raises(LostHandError):
        dict(results_of(gone, [3, 3], 2))


def test_an_interrupt_is_for_the_master_alone():
    assert dict(results_of(deaf_to_interrupts, [0, 1], 2)) == {0: True, 1: True}


def test_the_master_hears_interrupts_again():
    before = signal.getsignal(signal.SIGINT)
    dict(results_of(squared, [1, 2], 2))
    assert signal.getsignal(signal.SIGINT) is before


def test_leaving_early_leaves_no_process_behind():
    results = results_of(squared, list(range(50)), 2)
    next(results)
    results.close()
    assert multiprocessing.active_children() == []

"""The line of progress over many flights, and how many processes fly them."""

import pytest

from game.tools.common import UnusableError
from game.tools.gather import hands_for, told


def test_progress_tells_the_flights_and_the_time_left():
    assert told(2, 6, 100.0).strip() == "2 of 6 flights, about 3 min 20 s left"


def test_as_many_processes_fly_as_are_asked_for():
    assert hands_for(3) == 3


def test_at_least_one_process_flies_where_none_is_asked_for():
    assert hands_for(None) >= 1


@pytest.mark.parametrize("asked", [0, -1, 61])
def test_a_number_of_processes_that_cannot_be_is_refused(asked: int):
    with pytest.raises(UnusableError, match="--jobs"):
        hands_for(asked)

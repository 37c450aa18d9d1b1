"""The automatic render size."""

import pytest

from game.ui.pace import FRAMES, Pace, canvas_size


def percent_after(*times_ms):
    pace = Pace()
    for time_ms in times_ms:
        pace.note(time_ms)
    return pace.percent


def test_a_quick_machine_keeps_the_full_size():
    assert percent_after(*[5.0] * FRAMES * 3) == 100


def test_a_slow_machine_goes_down_step_by_step():
    assert percent_after(*[20.0] * FRAMES) == 75
    assert percent_after(*[20.0] * FRAMES * 2) == 50


def test_there_is_nothing_coarser_than_half():
    assert percent_after(*[90.0] * FRAMES * 9) == 50


def test_a_few_slow_frames_change_nothing():
    assert percent_after(*([40.0] * 5 + [5.0] * (FRAMES - 5))) == 100


def test_a_new_window_begins_at_full_size():
    pace = Pace(percent=50)
    pace.restart()
    assert pace.percent == 100


@pytest.mark.parametrize(
    ("window", "percent", "canvas"),
    [
        ((1280, 720), 100, (1280, 720)),
        ((1920, 1080), 50, (960, 540)),
        ((1, 1), 100, (320, 180)),
        ((1280, 2), 75, (960, 180)),
    ],
)
def test_the_canvas_follows_the_window_but_never_vanishes(window, percent, canvas):
    assert canvas_size(window, percent) == canvas

"""The frame before the sight: open where the picture is, closed elsewhere."""

import pytest

from game.ui.view.vzor_glass import RIM_R, glass
from game.ui.view.vzor_shape import GROUND_R, RING_FROM_R, RING_TO_R

SIDE = 200


@pytest.fixture(scope="module")
def frame():
    return glass(SIDE)


def alpha(frame, radius):
    """Return how closed the frame is straight up, at a share of half the picture's side."""
    half = frame.get_width() / 2
    return frame.get_at((round(half) + 3, round(half - radius * SIDE / 2))).a


@pytest.mark.parametrize("radius", [0.1, 0.5 * (RING_FROM_R + RING_TO_R)])
def test_ground_and_windows_are_open(frame, radius):
    assert alpha(frame, radius) < 40


@pytest.mark.parametrize("radius", [0.5 * (GROUND_R + RING_FROM_R), 0.5 * (1.0 + RIM_R)])
def test_frame_and_rim_are_closed(frame, radius):
    assert alpha(frame, radius) > 250


def test_it_is_wider_than_the_picture(frame):
    assert frame.get_width() == round(SIDE * RIM_R)

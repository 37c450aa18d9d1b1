"""Trees round the place below: always the same, none before the sphere, none in the sea."""

import math
import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import numpy as np
import pygame

from game.ui.view.art_trees import TALLEST_PX, kept_px
from game.ui.view.fall_camera import camera_at
from game.ui.view.low_air import AirView
from game.ui.view.low_trees import draw_trees, stands_in

SIZE = (1280, 720)
CLEAR_M = 28.0


def view(height_m=5.0, east_m=3.1e6, cover="taiga"):
    return AirView(camera_at(height_m / 1000.0), -0.6, height_m, east_m, 4.2e6, cover)


def test_the_same_ground_bears_the_same_trees():
    first, again = (stands_in(view(), SIZE, CLEAR_M) for _ in range(2))
    assert np.array_equal(first.x, again.x)
    assert len(first.x) > 100


def test_no_tree_stands_before_the_sphere():
    assert stands_in(view(), SIZE, CLEAR_M).depth_m.min() >= CLEAR_M


def test_far_trees_are_drawn_first():
    depths = stands_in(view(), SIZE, CLEAR_M).depth_m
    assert np.all(np.diff(depths) <= 0.0)


def test_the_wind_carries_the_trees_by():
    here, further = (stands_in(view(east_m=east), SIZE, CLEAR_M) for east in (3.1e6, 3.1e6 + 3.0))
    assert not np.array_equal(here.x[:20], further.x[:20])


def test_from_high_up_the_feet_of_trees_lie_lower_than_the_horizon():
    stands = stands_in(view(height_m=120.0), SIZE, CLEAR_M)
    horizon = SIZE[1] / 2.0 * (1.0 + math.tan(math.radians(5.0)) / math.tan(math.radians(26.0)))
    assert stands.y.min() > horizon


def test_no_tree_stands_in_the_sea():
    canvas = pygame.Surface((64, 36), depth=32)
    assert list(draw_trees(canvas, view(cover="sea"), CLEAR_M)) == []
    assert canvas.get_bounding_rect().size == (64, 36)
    assert pygame.transform.average_color(canvas)[:3] == (0, 0, 0)


def test_heights_are_those_of_kept_pictures():
    heights = kept_px(np.array([3.0, 99.0, 100.0, 9_000.0]))
    assert heights[1] == heights[2]
    assert heights[3] <= 1.05 * TALLEST_PX

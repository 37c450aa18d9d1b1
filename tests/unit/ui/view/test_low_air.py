"""Sky, cloud and land from any height."""

import os
from dataclasses import replace
from itertools import pairwise

os.environ["SDL_VIDEODRIVER"] = "dummy"

import numpy as np
import pygame
import pytest

from game.ui.view.fall_camera import camera_at
from game.ui.view.low_air import AirView, LowAir, light_at
from game.ui.view.low_land import COVERS

SIZE = (192, 108)


def view(height_m, cover="taiga"):
    return AirView(camera_at(height_m / 1000.0), -0.6, height_m, 3.1e6, 4.2e6, cover)


def colours(seen):
    canvas = pygame.Surface(SIZE, depth=32)
    LowAir(SIZE, 2).paint(canvas, seen)
    return pygame.surfarray.array3d(canvas).astype(float)


def test_the_sky_grows_lighter_on_the_way_down():
    tops = [colours(view(height_m))[:, :8].mean() for height_m in (50_000, 30_000, 15_000, 5_000)]
    assert all(a < b for a, b in pairwise(tops))


def test_a_low_sky_is_blue():
    red, _, blue = colours(view(6_000.0))[:, :8].mean(axis=(0, 1))
    assert blue > 1.5 * red


def test_inside_the_cloud_little_is_seen():
    inside, below = colours(view(1_900.0)), colours(view(900.0))
    assert inside.std() < 0.5 * below.std()


@pytest.mark.parametrize("cover", [name for name in COVERS if name != "taiga"])
def test_every_cover_has_its_own_look(cover):
    low = colours(view(900.0))[:, 70:], colours(view(900.0, cover))[:, 70:]
    assert np.abs(low[0] - low[1]).mean() > 1.0


def test_flying_on_moves_the_ground():
    here = view(900.0)
    assert (colours(here) != colours(replace(here, east_m=here.east_m + 40.0))).any()


def test_parts_make_the_same_picture_as_the_whole():
    whole, parts = (pygame.Surface(SIZE, depth=32) for _ in range(2))
    LowAir(SIZE, 2).paint(whole, view(900.0))
    for _ in LowAir(SIZE, 2).work(parts, view(900.0), 5):
        pass
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(parts, "RGB")


def test_by_night_little_light_is_left_and_a_low_sun_is_warm():
    assert max(light_at(0.0)) < 60
    assert light_at(0.5)[0] > 1.15 * light_at(0.5)[2]
    assert light_at(1.0) == (255, 255, 255)

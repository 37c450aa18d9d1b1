"""What lies behind the fall: exposure, place, and when a picture has to be painted anew."""

import math
import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest

from game.places import find_places
from game.ui.view.fall_backdrop import FallBackdrop, air_view, exposure
from game.ui.view.fall_frame import frame_of
from game.ui.view.fall_scene import Since, fall_scene
from tests.unit.ui.view.fall_stage import DOWN, FIRE, MAIN, changed

SIZE = (192, 108)
OPEN = Since(parted_s=400.0, drogue_s=60.0, main_s=40.0)


def view_of(dials):
    scene = fall_scene(dials, OPEN)
    return air_view(dials, scene, frame_of(scene, SIZE))


def test_the_film_is_exposed_for_the_fire():
    assert max(exposure(fall_scene(FIRE, OPEN), 1.0)) < 0.6 * 255
    assert exposure(fall_scene(MAIN, OPEN), 1.0) == (255, 255, 255)


def test_a_degree_to_the_north_is_as_far_as_it_should_be():
    here, there = (view_of(changed(MAIN, orbit__latitude_deg=one)) for one in (56.5, 57.5))
    assert there.north_m - here.north_m == pytest.approx(111_200.0, rel=0.02)


def test_the_eye_is_over_the_ground_that_the_sphere_lies_on():
    assert view_of(DOWN).height_m > 1.0


def test_dragged_to_the_right_the_ground_goes_to_the_left():
    here, there = (view_of(changed(DOWN, canopy__dragged_m=one)) for one in (0.0, 10.0))
    moved = there.east_m - here.east_m, there.north_m - here.north_m
    looks = here.azimuth_rad - math.radians(here.camera.yaw_deg)
    right = math.cos(looks), -math.sin(looks)
    assert moved[0] * right[0] + moved[1] * right[1] == pytest.approx(10.0)


@pytest.fixture(scope="module")
def assets():
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    return find_places().assets


def drawn(backdrop, dials, frames=1):
    scene = fall_scene(dials, OPEN)
    canvas = pygame.Surface(SIZE)
    for _ in range(frames):
        backdrop.draw(canvas, dials, scene, frame_of(scene, SIZE), 0.0)
    return pygame.image.tobytes(canvas, "RGB")


def test_a_picture_is_whole_at_once_and_the_next_one_comes_in_a_few_frames(assets):
    backdrop = FallBackdrop(SIZE, assets, still=False)
    first = drawn(backdrop, MAIN)
    lower = changed(MAIN, orbit__altitude_km=0.98)
    assert drawn(backdrop, lower) == first
    assert drawn(backdrop, lower, frames=12) != first


def test_a_jump_is_painted_at_once(assets):
    backdrop = FallBackdrop(SIZE, assets, still=False)
    first = drawn(backdrop, MAIN)
    assert drawn(backdrop, changed(MAIN, orbit__altitude_km=0.4)) != first

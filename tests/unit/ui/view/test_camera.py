"""The camera: pixels and metres, what it frames, and motion by simulation time alone."""

import math
from dataclasses import replace

import pytest

from game.ui.view.camera import (
    CLOSE_WIDTH_M,
    Camera,
    camera_of,
    follow,
    settled_camera,
    settled_shot,
    wanted_framing,
)
from game.vocab.snapshot import Pose, Snapshot
from tests.unit.ui.view.figures import AT_RIM, FLOATING, snapshot, with_pose

SIZES = ((320, 180), (1280, 720), (1920, 1080), (1024, 768), (2560, 1080))


@pytest.mark.parametrize("place", [(0.0, 0.0), (2.5, -0.4), (8.1, 3.3), (-4.0, -2.0)])
def test_a_place_comes_back_from_the_screen(place):
    camera = Camera((1.0, 0.5), 110.0, math.radians(7.0), (1280, 720))
    assert camera.to_level(*camera.to_screen(*place)) == pytest.approx(place)


def test_up_in_the_level_frame_is_up_in_the_picture():
    camera = Camera((0.0, 0.0), 100.0, 0.0, (1280, 720))
    assert camera.to_screen(0.0, 1.0) == (640.0, 260.0)


def test_a_roll_lifts_the_end_of_the_tube():
    camera = Camera((0.0, 0.0), 100.0, math.radians(7.0), (1280, 720))
    assert camera.to_screen(2.5, 0.0)[1] < camera.to_screen(0.0, 0.0)[1]


def test_the_picture_is_close_at_the_rim():
    assert wanted_framing(snapshot(AT_RIM)).width_m < CLOSE_WIDTH_M + 0.5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turn_deg", range(-80, 81, 20))
def test_a_man_at_full_tether_is_in_the_picture(size, turn_deg):
    reach = 5.4
    x = 2.5 + reach * math.cos(math.radians(turn_deg))
    y = reach * math.sin(math.radians(turn_deg))
    camera = settled_camera(with_pose(snapshot(FLOATING), Pose("chest", x, y, 0.0)), size)
    x_px, y_px = camera.to_screen(x, y)
    body_px = 0.8 * camera.scale_px_per_m
    assert body_px < x_px < size[0] - body_px
    assert body_px < y_px < size[1] - body_px


@pytest.mark.parametrize("figure", [AT_RIM, FLOATING])
def test_the_rim_is_in_the_picture(figure):
    camera = settled_camera(snapshot(figure), (1280, 720))
    x_px, y_px = camera.to_screen(2.5, 0.0)
    assert 320 < x_px < 800
    assert 160 < y_px < 600


def test_motion_does_not_depend_on_the_length_of_frames():
    goal = snapshot(FLOATING)
    start = settled_shot(snapshot(AT_RIM))
    fine = coarse = start
    for k in range(1, 81):
        fine = follow(fine, goal, start.time_s + k * 0.01)
    for k in range(1, 9):
        coarse = follow(coarse, goal, start.time_s + k * 0.1)
    assert fine.framing.x_m == pytest.approx(coarse.framing.x_m, abs=1e-9)


def test_the_same_moment_again_gives_the_same_shot():
    start = settled_shot(snapshot(AT_RIM))
    once = follow(start, snapshot(FLOATING), start.time_s + 0.02)
    assert follow(once, snapshot(FLOATING), once.time_s) == once


def test_the_camera_never_overshoots_from_rest():
    goal = snapshot(FLOATING)
    wanted = wanted_framing(goal).x_m
    shot = settled_shot(snapshot(AT_RIM))
    places = []
    for _ in range(900):
        shot = follow(shot, goal, shot.time_s + 0.01)
        places.append(shot.framing.x_m)
    assert max(places) <= wanted + 1e-9


def test_a_jump_in_time_settles_at_once():
    shot = follow(settled_shot(snapshot(AT_RIM)), snapshot(FLOATING), 500.0)
    assert shot.framing == wanted_framing(snapshot(FLOATING))


def test_reduced_motion_holds_still_for_small_moves():
    start = settled_shot(snapshot(AT_RIM))
    near = with_pose(snapshot(AT_RIM), Pose("chest", 3.1, 0.22, 0.0))
    assert follow(start, near, 1.2, reduced_motion=True).framing == start.framing


def test_reduced_motion_steps_for_large_moves():
    start = settled_shot(snapshot(AT_RIM))
    stepped = follow(start, snapshot(FLOATING), 1.2, reduced_motion=True)
    assert stepped.framing == wanted_framing(snapshot(FLOATING))


def test_a_man_nowhere_does_not_move_the_camera():
    lost = with_pose(snapshot(AT_RIM), Pose("chest", math.nan, 0.0, 0.0))
    assert wanted_framing(lost) == wanted_framing(Snapshot(0, 0.0))


def test_a_tiny_picture_has_a_camera():
    camera = camera_of(wanted_framing(snapshot(AT_RIM)), (0, 0))
    assert camera.scale_px_per_m > 0.0


def test_a_shot_remembers_its_time():
    start = replace(settled_shot(snapshot(AT_RIM)), time_s=3.0)
    assert follow(start, snapshot(AT_RIM), 3.5).time_s == 3.5

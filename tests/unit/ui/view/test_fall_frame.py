"""How large the fall is drawn, and where."""

import math
from dataclasses import replace
from itertools import pairwise

from game.ui.view.fall_frame import HORIZON_Y, STANDS_M, frame_of
from game.ui.view.fall_scene import Since, fall_scene
from tests.unit.ui.view.fall_stage import DOWN, FIRE, MAIN, changed

SIZE = (1280, 720)
OPEN = Since(parted_s=400.0, drogue_s=40.0, main_s=20.0)


def frame(dials, since=OPEN):
    return frame_of(fall_scene(dials, since), SIZE)


def test_under_the_canopy_the_picture_is_wider_than_in_the_fire():
    assert frame(MAIN).scale < frame(FIRE, Since()).scale / 4.0


def test_opening_cloth_moves_the_camera_away_without_a_leap():
    steps = [frame(MAIN, replace(OPEN, main_s=0.05 * k)).scale for k in range(80)]
    assert all(1.0 <= a / b < 1.12 for a, b in pairwise(steps))


def test_the_snow_is_seen_from_near():
    assert frame(DOWN).scale > 2.0 * frame(MAIN).scale


def test_the_eye_stays_over_the_ground():
    heights = [changed(MAIN, orbit__altitude_km=0.002 * k) for k in range(100)]
    assert all(frame(one).eye_over_m > STANDS_M for one in heights)


def test_the_picture_grows_with_its_size():
    scene = fall_scene(MAIN, OPEN)
    assert math.isclose(frame_of(scene, (1920, 1080)).scale, 1.5 * frame_of(scene, SIZE).scale)


def test_the_sphere_stands_on_the_ground_in_a_picture_of_any_shape():
    scene = fall_scene(DOWN, OPEN)
    for size in ((1280, 720), (1024, 768), (2560, 1080)):
        one = frame_of(scene, size)
        below_horizon = one.at[1] / size[1] - HORIZON_Y
        over_ground = one.eye_over_m - below_horizon * size[1] / one.scale
        assert math.isclose(over_ground, STANDS_M, abs_tol=0.05)

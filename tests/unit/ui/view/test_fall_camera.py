"""The camera beside the fall: the walk's high up, level near the ground, never with a jerk."""

import math
from itertools import pairwise

import pytest

from game.ui.view.earth_camera import EVA_CAMERA
from game.ui.view.fall_camera import azimuth_deg, camera_at, seen_by, wind_in_picture
from tests.unit.ui.view.fall_stage import HIGH, MAIN, changed


def test_high_up_it_is_the_camera_of_the_walk():
    assert camera_at(100.0) == EVA_CAMERA


def test_near_the_ground_the_horizon_lies_level():
    assert camera_at(0.5).roll_deg == 0.0


def test_falling_it_turns_little_by_little():
    looks = [camera_at(0.1 * k).pitch_deg for k in range(600)]
    assert max(abs(b - a) for a, b in pairwise(looks)) <= 0.5


def test_in_orbit_the_way_flown_runs_to_the_right():
    assert abs(math.degrees(wind_in_picture(200.0, -1.5))) < 25.0


def test_under_the_canopy_it_runs_down():
    assert math.degrees(wind_in_picture(1.0, -90.0)) == pytest.approx(-90.0, abs=1.0)


def test_near_the_ground_the_wind_does_not_turn_the_camera():
    ways = [azimuth_deg(changed(MAIN, orbit__heading_deg=heading)) for heading in (50.0, 260.0)]
    assert ways[0] == ways[1]


def test_the_sun_keeps_its_place_over_the_ground():
    told = changed(HIGH, orbit__heading_deg=50.0, orbit__sun_along=1.0, orbit__sun_cross=0.0)
    # Seen from a frame that points a quarter turn to the left, the Sun ahead stands to the right.
    seen = seen_by(told)
    assert float(seen["orbit.sun_along"]) == pytest.approx(0.0, abs=1e-9)
    assert float(seen["orbit.sun_cross"]) == pytest.approx(-1.0)

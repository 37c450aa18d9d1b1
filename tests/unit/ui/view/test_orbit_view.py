"""The ship seen from outside: how it lies in the picture."""

import math

import pytest

from game.ui.view.orbit_view import angle_in_picture, seen_across
from tests.unit.ui.view.sight_stage import dials

# The camera is tilted a little: level is not quite level in the picture.
TILTED_DEG = 25.0


def turned_deg(**angles):
    return math.degrees(angle_in_picture(dials(-60.0, **angles)))


def test_a_ship_that_brakes_has_its_nose_at_the_left_and_its_engine_ahead():
    assert abs(abs(turned_deg()) - 180.0) < TILTED_DEG


def test_a_ship_that_flies_nose_first_has_it_at_the_right():
    assert abs(turned_deg(yaw_deg=180.0)) < TILTED_DEG


def test_a_nose_that_is_lifted_is_higher_in_the_picture():
    lifted = math.sin(math.radians(turned_deg(pitch_deg=30.0)))
    assert lifted > math.sin(math.radians(turned_deg())) + 0.3


def test_a_world_that_does_not_tell_leaves_the_ship_level():
    assert angle_in_picture({}) == 0.0


def test_the_camera_looks_to_the_left_of_the_way_flown():
    told = dials(-60.0)
    across = seen_across(told)
    assert float(across["orbit.heading_deg"]) == pytest.approx(
        (float(told["orbit.heading_deg"]) - 90.0) % 360.0
    )
    assert across["orbit.sun_along"] == told["orbit.sun_cross"]

"""Pitch, yaw and roll over the Earth, there and back, with the signs of the burn's dials."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.attitude.angles import (
    Angles,
    angles_of,
    attitude_from,
    body_rate,
    frame_of,
    frame_rate_in_body,
    nose_of,
)
from game.sim.attitude.rigid import Turning, turned_on
from game.sim.descent.burn import IGNITION_1965, thrust_direction
from game.sim.orbital.motion import propagated
from game.vocab.units import DEG

MOTION = IGNITION_1965.motion
FRAME = frame_of(MOTION)
INERTIA, FREE = (2_665.0, 9_204.0, 9_204.0), (0.0, 0.0, 0.0)
tilts, turns = st.floats(-1.5, 1.5), st.floats(-3.1, 3.1)


@given(tilts, turns, turns)
def test_angles_give_the_attitude_that_has_them(pitch, yaw, roll):
    found = angles_of(attitude_from(Angles(pitch, yaw, roll), FRAME), FRAME)
    assert found == pytest.approx((pitch, yaw, roll), abs=1e-9)


@given(tilts, turns)
def test_the_nose_points_where_a_burn_with_these_angles_pushes(pitch, yaw):
    nose = nose_of(attitude_from(Angles(pitch, yaw, 0.7), FRAME))
    assert math.dist(nose, thrust_direction(MOTION, pitch, yaw)) < 1e-12


@pytest.mark.parametrize("axis", [0, 1, 2], ids=["roll", "pitch", "yaw"])
def test_a_rate_lets_its_own_angle_grow(axis):
    rates = [0.0, 0.0, 0.0]
    rates[axis] = 1.0 * DEG
    level = attitude_from(Angles(), FRAME)
    later = turned_on(Turning(level, body_rate(*rates)), INERTIA, FREE, 1.0)
    found = angles_of(later.attitude, FRAME)
    roll_pitch_yaw = (found.roll_rad, found.pitch_rad, found.yaw_rad)
    assert roll_pitch_yaw == pytest.approx(rates, abs=1e-9)


def test_a_ship_at_rest_among_the_stars_drops_its_nose_four_degrees_a_minute():
    level = attitude_from(Angles(), FRAME)
    minute_on = propagated(MOTION, 60.0, 10.0, 0.0)
    assert angles_of(level, frame_of(minute_on)).pitch_rad / DEG == pytest.approx(-4.0, abs=0.1)


def test_a_ship_that_turns_with_the_earth_below_stays_level():
    level = attitude_from(Angles(), FRAME)
    turning = Turning(level, frame_rate_in_body(level, MOTION))
    later = turned_on(turning, INERTIA, FREE, 10.0)
    found = angles_of(later.attitude, frame_of(propagated(MOTION, 10.0, 10.0, 0.0)))
    assert found == pytest.approx((0.0, 0.0, 0.0), abs=2e-3 * DEG)


def test_straight_up_has_no_yaw():
    assert angles_of(attitude_from(Angles(math.pi / 2.0), FRAME), FRAME).yaw_rad == 0.0

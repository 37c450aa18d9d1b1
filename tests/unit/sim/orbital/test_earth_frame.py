"""From the sky to the ground."""

import math

import pytest

from game.sim.orbital.constants import EARTH_RADIUS_M, FLATTENING
from game.sim.orbital.earth_frame import earth_angle_rad, heading_rad, place_of
from game.sim.orbital.motion import Motion

UTC_S = 30_891.0


def test_over_the_pole_the_height_counts_from_the_flattened_earth():
    place = place_of((0.0, 0.0, EARTH_RADIUS_M), UTC_S)
    assert place.altitude_m == pytest.approx(EARTH_RADIUS_M * FLATTENING)


def test_over_the_equator_the_height_counts_from_the_widest_earth():
    assert place_of((EARTH_RADIUS_M + 5.0, 0.0, 0.0), UTC_S).altitude_m == pytest.approx(5.0)


def test_the_earth_turns_once_in_a_sidereal_day():
    turned = earth_angle_rad(UTC_S + 86_164.0905) - earth_angle_rad(UTC_S)
    assert math.remainder(turned, 2.0 * math.pi) == pytest.approx(0.0, abs=1e-7)


def test_a_point_fixed_in_space_drifts_westward():
    first = place_of((7e6, 0.0, 0.0), UTC_S).longitude_rad
    later = place_of((7e6, 0.0, 0.0), UTC_S + 60.0).longitude_rad
    assert later - first == pytest.approx(-60.0 * 7.292115e-5, rel=1e-5)


def test_a_ship_over_the_equator_going_up_the_axis_heads_a_little_west_of_north():
    motion = Motion((7e6, 0.0, 0.0), (0.0, 0.0, 7500.0))
    assert math.degrees(heading_rad(motion, 0.0)) == pytest.approx(360.0 - 3.894, abs=0.01)


def test_a_ship_going_with_the_earth_heads_east():
    motion = Motion((7e6, 0.0, 0.0), (0.0, 7500.0, 0.0))
    assert math.degrees(heading_rad(motion, 0.0)) == pytest.approx(90.0)


def test_longitude_stays_within_half_a_turn():
    places = [place_of((7e6, 0.0, 0.0), 3600.0 * hour).longitude_rad for hour in range(24)]
    assert all(-math.pi <= longitude <= math.pi for longitude in places)

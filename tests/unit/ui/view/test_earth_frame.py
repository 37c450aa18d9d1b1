"""Strip coordinates: places survive the way there and back, and headings turn as expected."""

from __future__ import annotations

import numpy as np
import pytest

from game.ui.view.earth_frame import StripFrame, along_heading, unit

FRAME = StripFrame(25.8732, -79.5485, 25.5195, 26.2167)
PLACES = [(43.6, 39.7), (44.39, 33.74), (62.1, 126.7), (58.6, 138.2), (-30.0, 10.0)]


@pytest.mark.parametrize("place", PLACES)
def test_place_survives_the_way_to_the_strip_and_back(place):
    u_deg, v_deg = FRAME.to_strip(*place)
    latitude, longitude = FRAME.to_earth(np.array([u_deg]), np.array([v_deg]))
    assert (latitude[0], longitude[0]) == pytest.approx(place, abs=1e-9)


def test_left_of_the_strip_counts_as_positive_v():
    # The ship flies north-east over the Caucasus: Moscow is on its left, Tehran on its right.
    assert FRAME.to_strip(55.8, 37.6)[1] > 0.0 > FRAME.to_strip(35.7, 51.4)[1]


def test_ground_track_of_the_flight_stays_near_the_middle():
    # Sub-satellite points of scenario B: hatch open, egress, mid, ingress, hatch closed.
    track = [(39.39, 34.91), (45.97, 40.77), (62.37, 73.54), (62.11, 126.69), (58.65, 138.22)]
    assert max(abs(FRAME.to_strip(*point)[1]) for point in track) < 1.0


def test_motion_along_the_strip_has_no_turn():
    here, ahead = (FRAME.to_earth(np.array([u]), np.array([0.0])) for u in (30.0, 30.001))
    north = ahead[0][0] - here[0][0]
    east = (ahead[1][0] - here[1][0]) * np.cos(np.radians(here[0][0]))
    heading_deg = float(np.degrees(np.arctan2(east, north)))
    turn = FRAME.turn_deg(float(here[0][0]), float(here[1][0]), heading_deg)
    assert turn == pytest.approx(0.0, abs=1e-2)


def test_heading_further_left_turns_positive():
    heading = 40.0
    left = FRAME.turn_deg(46.0, 40.8, heading - 2.0)
    assert left - FRAME.turn_deg(46.0, 40.8, heading) == pytest.approx(2.0)


def test_frame_along_a_heading_starts_at_the_place():
    frame = along_heading(10.0, 20.0, 70.0)
    assert frame.to_strip(10.0, 20.0) == pytest.approx((0.0, 0.0), abs=1e-9)


def test_frame_along_a_heading_has_no_turn_at_its_start():
    assert along_heading(10.0, 20.0, 70.0).turn_deg(10.0, 20.0, 70.0) == pytest.approx(0.0)


def test_axes_are_right_handed_so_that_v_points_left():
    start, ahead, pole = FRAME.axes()
    assert np.cross(start, ahead) == pytest.approx(pole)


def test_unit_vector_of_the_north_pole_points_along_z():
    assert unit(90.0, 0.0) == pytest.approx([0.0, 0.0, 1.0], abs=1e-12)

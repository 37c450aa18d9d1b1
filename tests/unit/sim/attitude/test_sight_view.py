"""What the sight shows a ship of 19 March that stands in any way."""

import math

import pytest

from game.session.lab import LabBurn, ignition
from game.sim.attitude.angles import (
    Angles,
    attitude_from,
    frame_of,
    frame_rate_in_body,
)
from game.sim.attitude.sight_view import view_of
from game.vocab.units import DEG

MOTION = ignition(LabBurn())


def seen(pitch=0.0, yaw=0.0, roll=0.0, rate_deg_per_s=None, motion=MOTION):
    """Return the view of a ship that keeps its place over the Earth, or turns by a body rate."""
    attitude = attitude_from(Angles(pitch * DEG, yaw * DEG, roll * DEG), frame_of(motion))
    rate = frame_rate_in_body(attitude, motion)
    if rate_deg_per_s is not None:
        rate = tuple(one + more * DEG for one, more in zip(rate, rate_deg_per_s, strict=True))
    return view_of(attitude, rate, motion)


def test_ready_to_brake_the_axis_points_straight_down():
    assert seen().tilt_rad == pytest.approx(0.0, abs=1e-6)


def test_level_windows_are_half_full_and_even():
    windows = seen().windows
    assert max(windows) - min(windows) < 1e-6
    assert windows[0] == pytest.approx(0.52, abs=0.03)


def test_a_degree_moves_opposite_windows_by_six_hundredths():
    windows = seen(pitch=1.0).windows
    assert abs(windows[0] - windows[4]) == pytest.approx(0.125, abs=0.01)


def test_pitch_shows_ahead_and_behind():
    view = seen(pitch=3.0)
    assert abs(math.cos(view.toward_rad)) == pytest.approx(1.0, abs=1e-3)


def test_roll_shows_at_the_sides():
    view = seen(roll=3.0)
    assert abs(math.sin(view.toward_rad)) == pytest.approx(1.0, abs=1e-3)


def test_the_ground_runs_at_the_published_speed():
    assert seen().flow_rad_per_s / DEG == pytest.approx(1.66, abs=0.06)


def test_it_runs_backward_but_for_the_turn_of_the_earth():
    assert abs(seen().drift_rad) / DEG == pytest.approx(3.3, abs=0.2)


@pytest.mark.parametrize("yaw", [-40.0, 25.0, 90.0])
def test_yaw_turns_the_run_of_the_ground_by_itself(yaw):
    turned = (seen(yaw=yaw).drift_rad - seen().drift_rad) / DEG
    assert abs(turned) == pytest.approx(abs(yaw), abs=0.01)


def test_nose_first_it_runs_forward():
    assert abs(seen(yaw=180.0).drift_rad) / DEG == pytest.approx(180.0 - 3.3, abs=0.3)


def test_a_turning_ship_sees_the_ground_swing_although_it_flies_straight():
    assert seen(rate_deg_per_s=(1.0, 0.0, 0.0)).drift_rad != pytest.approx(
        seen().drift_rad, abs=0.1
    )


def test_upside_down_there_is_no_ground():
    view = seen(roll=180.0)
    assert not view.ground
    assert view.windows == (0.0,) * 8

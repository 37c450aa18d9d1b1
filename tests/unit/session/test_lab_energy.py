"""Where the energy of the fall goes, at any moment of it."""

from dataclasses import astuple

import pytest

from game.session.lab import LabBurn, LabLanding, LabPoint, foretell
from game.session.lab_energy import drag_kn, energy_of, moment_of


@pytest.fixture(scope="module")
def fall():
    return foretell(LabBurn())


def test_a_moment_at_a_point_is_that_point(fall):
    assert moment_of(fall, fall.points[7].time_s) == fall.points[7]


def test_before_the_first_point_is_the_first(fall):
    assert moment_of(fall, -5.0) == fall.points[0]


def test_after_the_last_point_is_the_last(fall):
    assert moment_of(fall, 1e6) == fall.points[-1]


def test_a_moment_between_two_points_lies_between_them(fall):
    one, other = fall.points[10], fall.points[11]
    middle = moment_of(fall, 0.5 * (one.time_s + other.time_s))
    assert middle.altitude_km == pytest.approx(0.5 * (one.altitude_km + other.altitude_km))


def test_a_track_over_the_date_line_does_not_go_round_the_world():
    points = (
        LabPoint(0.0, 0.0, 179.0, 100.0, 0.0, 0.0),
        LabPoint(10.0, 0.0, -179.0, 90.0, 222.0, 0.0),
    )
    middle = moment_of(LabLanding(LabBurn(), points, None, 0.0), 5.0)
    assert middle.longitude_deg == pytest.approx(180.0)


def test_at_ignition_all_energy_is_speed_and_height(fall):
    energy = energy_of(fall, fall.points[0])
    assert (energy.engine_mj, energy.air_mj) == (0.0, 0.0)
    assert energy.speed_mj > 10.0 * energy.height_mj > 0.0


@pytest.mark.parametrize("time_s", [30.0, 300.0, 900.0, 1010.0, 1500.0])
def test_nothing_of_it_is_lost(fall, time_s):
    had = sum(astuple(energy_of(fall, fall.points[0])))
    now = sum(astuple(energy_of(fall, moment_of(fall, time_s))))
    assert now == pytest.approx(had, rel=0.002)


def test_the_air_takes_nearly_all_of_it(fall):
    energy = energy_of(fall, fall.points[-1])
    assert energy.air_mj > 0.95 * sum(astuple(energy))


def test_the_drag_at_nine_g_is_the_weight_of_the_sphere_nine_times():
    assert drag_kn(LabPoint(0.0, 0.0, 0.0, 30.0, 0.0, 9.0)) == pytest.approx(256.0, abs=0.5)

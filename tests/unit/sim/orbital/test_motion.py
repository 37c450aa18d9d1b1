"""Gravity, drag and the Runge-Kutta step."""

import math

import pytest

from game.sim.orbital.constants import EARTH_RADIUS_M, EARTH_RATE_RAD_PER_S, MU_M3_PER_S2
from game.sim.orbital.motion import (
    Motion,
    acceleration_m_per_s2,
    air_velocity_m_per_s,
    apsides_m,
    between,
    elements_from_degrees,
    motion_of,
    propagated,
    stepped,
)
from game.sim.orbital.vector import dot, plus, size

LOW = motion_of(elements_from_degrees(6685.0, 0.0218, (64.8, 316.5, 72.1, 20.0)))
STILL = (0.0, 0.0, 0.0)
DRAG = 12.1 / 5550.0


def test_at_zero_anomaly_the_ship_is_at_perigee():
    motion = motion_of(elements_from_degrees(6685.0, 0.02, (64.8, 10.0, 20.0, 0.0)))
    assert size(motion.position_m) == pytest.approx(6685e3 * 0.98)


def test_at_perigee_the_ship_moves_level():
    motion = motion_of(elements_from_degrees(6685.0, 0.02, (64.8, 10.0, 20.0, 0.0)))
    assert dot(motion.position_m, motion.velocity_m_per_s) == pytest.approx(0.0, abs=1e-3)


def test_apsides_come_back_from_the_elements():
    assert apsides_m(LOW) == pytest.approx((6685e3 * (1 - 0.0218), 6685e3 * (1 + 0.0218)))


def test_over_the_equator_the_bulge_pulls_harder():
    far = 2.0 * EARTH_RADIUS_M
    pull = acceleration_m_per_s2((far, 0.0, 0.0), STILL, 0.0)[0]
    assert pull < -MU_M3_PER_S2 / far**2


def test_over_the_pole_the_bulge_pulls_less():
    far = 2.0 * EARTH_RADIUS_M
    pull = acceleration_m_per_s2((0.0, 0.0, far), STILL, 0.0)[2]
    assert -MU_M3_PER_S2 / far**2 < pull < 0.0


def test_air_that_turns_with_the_ship_does_not_brake_it():
    place = (EARTH_RADIUS_M + 200e3, 0.0, 0.0)
    turning = (0.0, EARTH_RATE_RAD_PER_S * place[0], 0.0)
    assert acceleration_m_per_s2(place, turning, DRAG) == acceleration_m_per_s2(place, turning, 0.0)


def test_air_velocity_leaves_out_the_turn_of_the_earth():
    assert air_velocity_m_per_s((1e6, 0.0, 0.0), (0.0, 100.0, 5.0))[1] == pytest.approx(27.07885)


def test_drag_pulls_against_the_motion():
    free = acceleration_m_per_s2(LOW.position_m, LOW.velocity_m_per_s, 0.0)
    braked = acceleration_m_per_s2(LOW.position_m, LOW.velocity_m_per_s, DRAG)
    pull = plus(braked, free, -1.0)
    wind = air_velocity_m_per_s(LOW.position_m, LOW.velocity_m_per_s)
    assert dot(pull, wind) == pytest.approx(-size(pull) * size(wind))


def test_stepping_back_returns():
    back = stepped(stepped(LOW, 10.0, 0.0), -10.0, 0.0)
    assert back.position_m == pytest.approx(LOW.position_m, abs=0.001)


def test_propagating_ends_with_a_shorter_step():
    ours = propagated(LOW, 25.0, 10.0, 0.0)
    by_hand = stepped(stepped(stepped(LOW, 10.0, 0.0), 10.0, 0.0), 5.0, 0.0)
    assert ours == by_hand


def test_propagating_by_nothing_changes_nothing():
    assert propagated(LOW, 0.0, 10.0, 0.0) == LOW


def test_propagating_backward_finds_the_way_back():
    there = propagated(LOW, 600.0, 10.0, DRAG)
    assert propagated(there, -600.0, 10.0, DRAG).position_m == pytest.approx(
        LOW.position_m, abs=0.05
    )


@pytest.mark.parametrize(("gap_s", "wrong_m"), [(10.0, 0.0005), (60.0, 0.6)])
def test_the_curve_between_two_ends_is_as_good_as_stated(gap_s, wrong_m):
    after = propagated(LOW, gap_s, 1.0, 0.0)
    exact = propagated(LOW, gap_s / 2.0, 1.0, 0.0)
    ours = between(LOW, after, gap_s, gap_s / 2.0)
    assert math.dist(ours.position_m, exact.position_m) < wrong_m


def test_the_curve_has_the_right_velocity_in_the_middle_of_a_leg():
    after, exact = stepped(LOW, 10.0, 0.0), stepped(LOW, 3.0, 0.0)
    ours = between(LOW, after, 10.0, 3.0)
    assert math.dist(ours.velocity_m_per_s, exact.velocity_m_per_s) < 0.001


def test_the_curve_meets_both_ends():
    after = stepped(LOW, 10.0, 0.0)
    first, last = between(LOW, after, 10.0, 0.0), between(LOW, after, 10.0, 10.0)
    ends = [*first.position_m, *first.velocity_m_per_s, *last.position_m, *last.velocity_m_per_s]
    wanted = [*LOW.position_m, *LOW.velocity_m_per_s, *after.position_m, *after.velocity_m_per_s]
    assert ends == pytest.approx(wanted, rel=1e-12)


def test_a_circle_has_equal_apsides():
    speed = math.sqrt(MU_M3_PER_S2 / 7e6)
    low, high = apsides_m(Motion((7e6, 0.0, 0.0), (0.0, speed, 0.0)))
    assert low == pytest.approx(high, rel=1e-6)

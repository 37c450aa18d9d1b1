"""The verniers against an engine that pushes past the middle."""

import pytest

from game.sim.attitude.burning import Verniers, push_nm
from game.sim.attitude.masses import centre_offset_m
from game.vocab.units import DEG

INERTIA, STILL = (2_665.0, 9_204.0, 9_204.0), (0.0, 0.0, 0.0)


def test_a_degree_off_is_answered_by_fifty_newton_metres():
    torque = Verniers().torque_nm((0.0, 1.0 * DEG, 0.0), STILL, INERTIA)
    assert torque == pytest.approx((0.0, -50.0, 0.0))


def test_they_give_no_more_than_they_have():
    torque = Verniers().torque_nm((0.0, 30.0 * DEG, 0.0), STILL, INERTIA)
    assert torque == (0.0, -250.0, 0.0)


def test_they_brake_a_turn_before_it_has_gone_anywhere():
    assert Verniers().torque_nm(STILL, (0.0, 0.0, 0.1 * DEG), INERTIA)[2] < 0.0


def test_past_half_a_turn_they_still_push_the_way_back():
    assert Verniers().torque_nm((0.0, 200.0 * DEG, 0.0), STILL, INERTIA)[1] == -250.0


@pytest.mark.parametrize(("men_out", "torque_nm"), [(1.0, 146.0), (2.0, 292.5)])
def test_men_out_of_their_seats_let_the_engine_lift_the_nose(men_out, torque_nm):
    push = push_nm(15_830.0, centre_offset_m(men_out, 5_412.0))
    assert push == pytest.approx((0.0, torque_nm, 0.0), rel=0.005)

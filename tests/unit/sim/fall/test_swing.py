"""The sphere in the air: a pendulum that the air rights and damps."""

import math

import pytest

from game.sim.fall.swing import Swing, hung, swung


def test_without_air_it_turns_on():
    after = swung(Swing(0.0, 0.1), 0.0, 2.0)
    assert (after.angle_rad, after.rate_rad_per_s) == pytest.approx((0.2, 0.1))


def test_air_rights_it():
    assert swung(Swing(0.3, 0.0), 1000.0, 0.1).rate_rad_per_s < 0.0


def test_a_whirl_of_ten_degrees_has_gone_after_three_minutes_of_air():
    swing = Swing(1.0, math.radians(10.0))
    for _ in range(360):
        swing = swung(swing, 10_000.0, 0.5)
    assert abs(swing.rate_rad_per_s) < math.radians(0.1)


def test_the_swing_does_not_hang_on_the_steps():
    long = swung(Swing(0.3, 0.0), 5_000.0, 0.5)
    short = Swing(0.3, 0.0)
    for _ in range(5):
        short = swung(short, 5_000.0, 0.1)
    assert long == pytest.approx(short, abs=1e-9)


def test_cords_bring_it_to_rest():
    swing = Swing(0.5, 0.2)
    for _ in range(200):
        swing = hung(swing, 0.5)
    assert swing == Swing(0.0, 0.0)

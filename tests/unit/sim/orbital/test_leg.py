"""The path as a chain of legs on a fixed grid."""

import math

import pytest

from game.sim.orbital.leg import LEG_S, advanced, leg_at, motion_at
from game.sim.orbital.motion import elements_from_degrees, motion_of, propagated

EPOCH = motion_of(elements_from_degrees(6685.0, 0.0218, (64.8, 316.5, 72.1, 0.0)))
EPOCH_S = 25_726.0
DRAG = 12.1 / 5550.0


def test_the_first_leg_begins_at_the_epoch():
    assert leg_at(EPOCH, EPOCH_S, EPOCH_S, DRAG).before == EPOCH


def test_advancing_leg_by_leg_ends_where_a_jump_ends():
    leg = leg_at(EPOCH, EPOCH_S, EPOCH_S, DRAG)
    for seconds in range(0, 1000, 3):
        leg = advanced(leg, EPOCH_S + seconds, DRAG)
    assert leg == leg_at(EPOCH, EPOCH_S, EPOCH_S + 999.0, DRAG)


def test_within_a_leg_advancing_changes_nothing():
    leg = leg_at(EPOCH, EPOCH_S, EPOCH_S + 50.0, DRAG)
    assert advanced(leg, EPOCH_S + 50.0 + LEG_S - 0.01, DRAG) is leg


@pytest.mark.parametrize("seconds", [0.0, 3.7, 9.99, 10.0, 1234.5, -77.7])
def test_the_motion_at_a_moment_is_that_of_an_integration_to_it(seconds):
    leg = leg_at(EPOCH, EPOCH_S, EPOCH_S + seconds, DRAG)
    exact = propagated(EPOCH, seconds, 1.0, DRAG)
    assert math.dist(motion_at(leg, EPOCH_S + seconds).position_m, exact.position_m) < 0.01

"""The lid of the outer hatch: which angle it is drawn at."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.view.art_lock_lid import STEP_DEG, lid_angle_deg, lid_centre_m, painted_lid
from game.vocab.snapshot import Pose

SHIP = {"ship": Pose("ship", 0.0, 0.0, math.radians(12.0))}


def test_the_body_of_the_lid_says_its_angle_from_the_ship():
    poses = {**SHIP, "lid": Pose("lid", 2.0, 0.3, math.radians(52.0))}
    assert lid_angle_deg(poses, {"hatches.outer_angle_deg": 8.0}) == pytest.approx(40.0)


def test_without_a_body_the_channel_says_it():
    assert lid_angle_deg(SHIP, {"hatches.outer_angle_deg": 71.0}) == 71.0


def test_without_either_it_is_open():
    assert lid_angle_deg({}, {}) == 8.0


@pytest.mark.parametrize(("told", "shown"), [(-30.0, 8.0), (120.0, 90.0), (math.nan, 8.0)])
def test_an_angle_that_cannot_be_is_drawn_at_the_nearest_that_can(told, shown):
    assert lid_angle_deg({}, {"hatches.outer_angle_deg": told}) == shown


def test_shut_it_stands_across_the_opening_and_open_it_lies_along_the_wall():
    assert lid_centre_m(90.0) == pytest.approx((2.42, 0.025))
    assert lid_centre_m(8.0) == pytest.approx((2.059, 0.339), abs=0.001)


@given(st.floats(8.0, 90.0))
def test_painted_step_and_turn_together_make_the_angle(angle_deg):
    art, turn_rad = painted_lid(angle_deg)
    step = int(art.name.rpartition("_")[2])
    assert step * STEP_DEG + math.degrees(turn_rad) == pytest.approx(angle_deg)
    assert abs(math.degrees(turn_rad)) <= STEP_DEG / 2.0 + 1e-9

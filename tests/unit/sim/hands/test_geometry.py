"""Arms and poses as pure geometry."""

import math

import pytest

from game.sim.hands.geometry import (
    ChestPose,
    nearest_on,
    placed,
    reach,
    seen_from,
    stepped,
    wrapped,
)
from game.sim.physics.anatomy import FOREARM_M, SHOULDER_Y_M, UPPER_ARM_M


def hand_of(shoulder: float, elbow: float) -> tuple[float, float]:
    x = UPPER_ARM_M * math.sin(shoulder) + FOREARM_M * math.sin(shoulder + elbow)
    y = SHOULDER_Y_M - UPPER_ARM_M * math.cos(shoulder) - FOREARM_M * math.cos(shoulder + elbow)
    return x, y


@pytest.mark.parametrize("target", [(0.4, 0.1), (0.25, -0.3), (0.5, 0.35), (0.1, -0.3)])
def test_the_arm_found_for_a_target_ends_there(target):
    arm = reach(*target)
    assert hand_of(arm.shoulder_rad, arm.elbow_rad) == pytest.approx(target, abs=1e-9)


def test_a_target_out_of_reach_says_by_how_much():
    assert reach(0.82, SHOULDER_Y_M).miss_m == pytest.approx(0.20, abs=1e-9)


def test_a_target_behind_the_back_is_missed():
    assert reach(-0.5, 0.1).miss_m > 0.1


def test_what_is_seen_from_a_pose_is_placed_back_there():
    pose = ChestPose(2.9, 0.2, 0.7)
    assert placed(pose, -1, seen_from(pose, -1, (2.5, 0.3))) == pytest.approx((2.5, 0.3))


def test_a_man_facing_the_ship_sees_the_rim_in_front():
    assert seen_from(ChestPose(3.0, 0.0, 0.0), -1, (2.5, 0.1)) == pytest.approx((0.5, 0.1))


def test_the_nearest_point_of_a_line_stays_on_it():
    assert nearest_on(((0.0, 0.0), (1.0, 0.0)), (3.0, 1.0)) == (1.0, 0.0)


def test_a_step_is_no_longer_than_allowed():
    pose = stepped(ChestPose(0, 0, 0), ChestPose(3, 4, 1), 0.5, 0.1)
    assert (math.hypot(pose.x_m, pose.y_m), pose.angle_rad) == pytest.approx((0.5, 0.1))


def test_a_short_step_arrives():
    assert stepped(ChestPose(0, 0, 0), ChestPose(0.1, 0, 0), 0.5, 0.1) == ChestPose(0.1, 0, 0)


def test_wrapped_angles_lie_within_half_a_turn():
    assert wrapped(3.5 * math.pi) == pytest.approx(-0.5 * math.pi)

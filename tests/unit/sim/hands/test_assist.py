"""Which plan has the hands."""

from dataclasses import replace

import pytest

from game.sim.hands.assist import Plans, plan
from game.sim.hands.controls import Controls, taken
from game.sim.hands.geometry import ChestPose
from game.sim.hands.swim import STAGE_TICKS, SWING, Swim, swim
from game.sim.hands.view import RELAXED, BodyView
from game.sim.physics.values import OPEN, RIM, Hold
from game.vocab.units import DEG

FREE = BodyView(
    tick=5_000,
    pose=ChestPose(6.0, 0.2, 0.0),
    drift=ChestPose(0.0, 0.0, 0.0),
    front=-1,
    holds=(OPEN, OPEN),
    held=(None, None),
    gloves=((5.7, 0.2), (5.7, 0.1)),
    centre=(5.95, -0.06),
    velocity=(0.0, 0.0),
    spin_rad_per_s=0.0,
    belt=(6.0, -0.05),
    anchor=(2.47, -0.36),
    shoulder_limit_rad=1.9,
)
AT_RIM = FREE._replace(
    pose=ChestPose(3.0, 0.22, 0.0),
    holds=(Hold(RIM), Hold(RIM)),
    held=((2.5, 0.38), (2.5, 0.04)),
    gloves=((2.5, 0.38), (2.5, 0.04)),
    centre=(2.95, -0.06),
    belt=(3.0, -0.05),
)
AFLOAT = Plans(held=False)


def controls(**wishes) -> Controls:
    return replace(Controls(), **wishes)


def test_at_the_rim_both_hands_keep_holding():
    _, hands, _ = plan(Controls(), Plans(), AT_RIM)
    assert hands[0].grip and hands[1].grip


def test_let_go_opens_both_hands():
    assert plan(controls(let_go=True), Plans(), AT_RIM)[1] == RELAXED


def test_after_letting_go_no_hand_closes_by_itself_for_two_seconds():
    plans, _, _ = plan(controls(let_go=True), Plans(), AT_RIM)
    assert plans.quiet_until == AT_RIM.tick + 200


def test_in_the_open_the_hands_rest():
    assert plan(Controls(), AFLOAT, FREE)[1] == RELAXED


def test_hauling_reaches_for_the_rope():
    plans, _, _ = plan(controls(haul=True), AFLOAT, FREE)
    assert plans.reel is not None


def test_hauling_with_a_hand_on_the_ship_holds_on():
    plans, hands, _ = plan(controls(haul=True), Plans(), AT_RIM)
    assert plans.reel is None and hands[0].grip


def test_hauling_from_a_hold_brings_him_to_stand():
    plans, _, _ = plan(controls(haul=True), Plans(caught=False), AT_RIM)
    assert plans.caught


def test_arms_length_from_the_rim_and_not_drifting_in_he_goes_on_along_the_rope():
    near = FREE._replace(pose=ChestPose(3.8, 0.2, 0.0), centre=(3.75, -0.06))
    assert plan(controls(haul=True), AFLOAT, near)[0].reel is not None


def test_drifting_in_he_reaches_for_the_rim_instead():
    near = FREE._replace(pose=ChestPose(3.8, 0.2, 0.0), centre=(3.75, -0.06), velocity=(-0.2, 0.0))
    assert plan(controls(haul=True), AFLOAT, near)[0].reel is None


def test_with_his_legs_at_the_ship_he_turns_the_long_way_round():
    upside_down = AT_RIM._replace(pose=ChestPose(2.95, 0.1, -2.6))
    plans, _, _ = plan(controls(haul=True), Plans(caught=True), upside_down)
    assert plans.servo is not None and plans.servo.wished.angle_rad < -2.6


def test_pushing_draws_in_first():
    plans, _, legs = plan(controls(push=True), Plans(), AT_RIM)
    assert plans.push is not None and plans.push.stage == "crouch" and legs is not None


def test_a_push_in_the_open_does_nothing():
    _, hands, legs = plan(controls(push=True), AFLOAT, FREE)
    assert (hands, legs) == (RELAXED, None)


def test_going_moves_the_wished_pose():
    plans, _, _ = plan(controls(go_x_m_per_s=0.2), Plans(), AT_RIM)
    assert plans.servo is not None
    assert plans.servo.wished.x_m == pytest.approx(3.002)


def test_turning_at_the_rim_turns_the_wished_pose():
    plans, _, _ = plan(controls(turn_deg_per_s=40.0), Plans(), AT_RIM)
    assert plans.servo is not None
    assert plans.servo.wished.angle_rad == pytest.approx(0.4 * DEG)


def test_turning_in_the_open_moves_the_legs():
    assert plan(controls(turn_deg_per_s=40.0), AFLOAT, FREE)[2] == SWING[0]


def test_a_hand_that_the_player_leads_takes_the_other_along():
    led = taken(Controls(), "body.near_hand.target_x_m", 0.4, RELAXED)
    plans, _, _ = plan(led, Plans(), AT_RIM)
    assert plans.servo is not None and plans.servo.wished == AT_RIM.pose


def test_the_other_way_round_is_the_cycle_backward():
    stages = [swim(Swim(0, -1), stage * STAGE_TICKS, -1) for stage in range(4)]
    assert stages == list(reversed(SWING))


def test_a_man_who_faces_away_swims_the_other_way():
    assert swim(Swim(0, 1), 0, 1) == SWING[-1]


def test_hauled_home_with_his_back_to_the_ship_he_rolls_with_open_hands():
    backward = FREE._replace(pose=ChestPose(6.0, 0.2, 2.9), may_roll=True)
    plans, hands, _ = plan(controls(haul=True), AFLOAT, backward)
    assert plans.rolls and hands == RELAXED


def test_bent_with_his_back_to_the_ship_he_hauls_all_the_same():
    backward = FREE._replace(pose=ChestPose(6.0, 0.2, 2.9), may_roll=False)
    assert plan(controls(haul=True), AFLOAT, backward)[0].reel is not None


def test_with_his_front_to_the_ship_he_does_not_roll():
    assert not plan(controls(haul=True), AFLOAT, FREE._replace(may_roll=True))[0].rolls


def test_after_half_a_roll_upside_down_is_the_right_way_up():
    turned = FREE._replace(front=1, pose=ChestPose(6.0, 0.2, 3.0), may_roll=True)
    assert not plan(controls(haul=True), AFLOAT, turned)[0].rolls


def test_the_slowest_number_there_is_moves_nothing():
    plans, _, _ = plan(controls(go_x_m_per_s=5e-324), Plans(), AT_RIM)
    assert plans.servo is not None and plans.servo.wished == AT_RIM.pose

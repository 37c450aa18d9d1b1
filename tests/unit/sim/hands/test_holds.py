"""Choosing holds: in reach, apart from the other hand, and within what the suit leaves."""

import math
from dataclasses import replace

import pytest

from game.sim.hands.geometry import ChestPose, placed, reach, seen_from
from game.sim.hands.haul import Pace, haul, started
from game.sim.hands.holds import SPOTS, choose_hold
from game.sim.hands.view import BodyView
from game.sim.physics.values import OPEN, RIM, Hold

STAND = ChestPose(3.0, 0.22, 0.0)
STILL = ChestPose(0.0, 0.0, 0.0)
VIEW = BodyView(
    tick=1000,
    pose=STAND,
    drift=STILL,
    front=-1,
    holds=(OPEN, OPEN),
    held=(None, None),
    gloves=((2.7, 0.2), (2.7, 0.1)),
    centre=(2.95, -0.06),
    velocity=(0.0, 0.0),
    spin_rad_per_s=0.0,
    belt=(3.0, -0.05),
    anchor=(2.47, -0.36),
    shoulder_limit_rad=1.9,
)


def holding(view: BodyView, near, far) -> BodyView:
    return view._replace(holds=(Hold(RIM), Hold(RIM)), held=(near, far))


def test_a_chosen_hold_is_in_reach():
    spot = choose_hold(VIEW, STAND, STAND, None)
    assert spot is not None
    assert reach(*seen_from(STAND, -1, spot)).miss_m < 0.03


def test_a_second_hand_keeps_away_from_the_first():
    spot = choose_hold(VIEW, STAND, STAND, (2.5, 0.2))
    assert spot is not None
    assert math.dist(spot, (2.5, 0.2)) > 0.15


def test_far_from_the_ship_there_is_no_hold():
    away = ChestPose(6.0, 0.0, 0.0)
    assert choose_hold(VIEW, away, away, None) is None


def test_every_spot_lies_on_rail_or_rim():
    assert all(x == 2.5 or y == 0.0 for x, y in SPOTS)


def test_holding_hands_are_asked_for_their_holds_as_seen_from_the_wished_pose():
    view = holding(VIEW, (2.5, 0.38), (2.5, 0.04))
    servo = started(view)
    _, (near, _far) = haul(servo, view, STAND.moved(-0.1, 0.0, 0.0), Pace(10.0, 1.0))
    assert near.x_m == pytest.approx(0.40, abs=1e-3)


def test_no_hand_is_asked_for_more_than_both_arms_have():
    view = holding(VIEW, (2.5, 0.38), (2.5, 0.04))
    _, hands = haul(started(view), view, STAND.moved(0.2, 0.0, 0.0), Pace(10.0, 1.0))
    assert all(reach(hand.x_m, hand.y_m).miss_m < 0.02 for hand in hands)


def test_wrists_turn_him_toward_the_wished_pose():
    view = holding(VIEW, (2.5, 0.38), (2.5, 0.04))
    _, (near, _far) = haul(started(view), view, STAND.moved(0.0, 0.0, 0.3), Pace(1.0, 1e3))
    assert near.wrist_rad_per_s == pytest.approx(0.6)


def test_a_free_hand_is_led_to_its_hold_step_by_step():
    view = VIEW._replace(gloves=((3.0, 0.5), (3.0, 0.5)))
    _, (near, _far) = haul(started(view), view, STAND, Pace())
    start = view.seen(view.gloves[0])
    assert math.dist((near.x_m, near.y_m), start) == pytest.approx(0.18)


def test_a_hand_beside_the_tube_goes_out_before_it_goes_in():
    view = VIEW._replace(gloves=((2.4, 0.66), (2.7, 0.1)))
    _, (near, _far) = haul(started(view), view, STAND, Pace())
    assert placed(view.pose, view.front, (near.x_m, near.y_m))[0] > 2.5


def test_adrift_no_hand_takes_a_hold_behind_his_back():
    behind = STAND.moved(0.0, 0.0, math.pi)
    adrift = VIEW._replace(pose=behind)
    assert choose_hold(adrift, behind, behind, None) is None


def test_holding_hands_lean_against_the_motion():
    drifting = holding(VIEW, (2.5, 0.38), (2.5, 0.04))._replace(drift=ChestPose(0.2, 0.0, 0.0))
    _, (near, _far) = haul(started(drifting), drifting, STAND, Pace())
    assert near.x_m == pytest.approx(0.5 - 0.06, abs=1e-3)


def test_the_wished_pose_is_kept_on_a_leash():
    view = holding(VIEW, (2.5, 0.38), (2.5, 0.04))
    servo, _ = haul(started(view), view, STAND.moved(2.0, 0.0, 0.0), Pace(1e3, 1.0))
    assert servo.wished.x_m - STAND.x_m <= 0.2 + 1e-9


def test_a_glove_at_its_aim_is_closed():
    aim = choose_hold(VIEW, STAND, STAND, None)
    assert aim is not None
    view = VIEW._replace(gloves=(aim, (2.7, 0.1)))
    servo = replace(started(view), aims=(aim, None))
    assert haul(servo, view, STAND, Pace())[1][0].grip


def test_a_glove_on_its_way_stays_open():
    servo = started(VIEW)
    assert not haul(servo, VIEW, STAND, Pace())[1][0].grip

"""Commands become controls, and every command has its place."""

import pytest

from game.sim.hands.commands import COMMANDS
from game.sim.hands.controls import Controls, taken
from game.sim.hands.orders import Grasp, blended, legs_toward
from game.sim.hands.view import POSES, RELAXED, HandOrder, LegOrder
from game.sim.physics.values import OPEN, RIM, Hold

HANDS = (HandOrder(0.4, 0.1, True), HandOrder(0.3, -0.1, True))
ON_RIM = (Hold(RIM), Hold(RIM))


def a_value(spec):
    if spec.kind == "truth":
        return True
    return spec.words[0] if spec.kind == "word" else spec.possible.low


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_every_command_can_be_taken(spec):
    assert isinstance(taken(Controls(), spec.name, a_value(spec), HANDS), Controls)


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_every_command_explains_itself(spec):
    assert spec.help.endswith(".")


def test_an_unknown_command_is_an_error():
    with pytest.raises(KeyError):
        taken(Controls(), "body.fly", True, HANDS)


def test_a_raw_target_makes_that_hand_the_players():
    assert taken(Controls(), "body.near_hand.target_x_m", 0.5, HANDS).raw == (True, False)


def test_a_raw_hand_goes_on_from_where_the_assist_had_it():
    controls = taken(Controls(), "body.near_hand.target_x_m", 0.5, HANDS)
    assert controls.near == HandOrder(0.5, 0.1, True)


def test_going_gives_both_hands_back_to_the_assist():
    raw = taken(Controls(), "body.far_hand.grip", False, HANDS)
    assert taken(raw, "body.go_x_m_per_s", 0.1, HANDS).raw == (False, False)


def test_ceasing_to_go_leaves_raw_hands_alone():
    raw = taken(Controls(), "body.far_hand.grip", False, HANDS)
    assert taken(raw, "body.go_x_m_per_s", 0.0, HANDS).raw == (False, True)


def test_a_pose_word_sets_legs_and_waist():
    assert taken(Controls(), "body.pose", "tuck", HANDS).legs == POSES["tuck"]


def test_a_truth_stays_until_it_is_taken_back():
    controls = taken(Controls(), "tether.wind", True, HANDS)
    controls = taken(controls, "body.hip_deg", 30.0, HANDS)
    assert controls.wind


def test_legs_follow_at_no_more_than_50_degrees_a_second():
    legs = legs_toward(LegOrder(0.0, 0.0, 0.0), LegOrder(120.0, 0.2, 0.0))
    assert (legs.hip_deg, legs.knee_deg) == pytest.approx((0.5, 0.2))


def order(auto: bool, holds, in_reach: bool, may_close: bool = True) -> HandOrder:
    controls = taken(Controls(), "body.near_hand.grip", False, HANDS)
    controls = taken(controls, "body.auto_grip", auto, HANDS)
    return blended(controls, RELAXED, Grasp(HANDS, holds, (in_reach, False)), may_close)[0]


def test_auto_grip_closes_a_raw_hand_on_what_it_could_hold():
    assert order(True, (OPEN, OPEN), True).grip


def test_without_auto_grip_a_raw_hand_stays_open():
    assert not order(False, (OPEN, OPEN), True).grip


def test_auto_grip_waits_after_a_hand_was_opened():
    assert not order(True, (OPEN, OPEN), True, may_close=False).grip


def test_auto_grip_keeps_the_rim():
    assert order(True, ON_RIM, True).grip


def asked_to_half_a_metre(holds) -> HandOrder:
    controls = taken(Controls(), "body.near_hand.target_x_m", 0.5, HANDS)
    return blended(controls, RELAXED, Grasp(HANDS, holds, (True, True)), True)[0]


def test_a_free_hand_is_asked_where_the_player_wants_it_at_once():
    assert asked_to_half_a_metre((OPEN, OPEN)).x_m == 0.5


def test_a_holding_hand_follows_the_player_at_40_cm_a_second():
    assert asked_to_half_a_metre(ON_RIM).x_m == pytest.approx(0.404)

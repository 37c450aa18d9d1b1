"""Hands on the line: how hard a glove must be pressed, and how fast line is taken up."""

import pytest

from game.sim.physics.gloves import grip_limit_n
from game.sim.physics.line import SLIDING_SHARE, rope_limits_n, squeeze, taken_in_m
from game.sim.physics.values import OPEN, RIM, ROPE, Hold
from game.sim.physiology.fatigue import TIRING_PER_S, tiring

ON_ROPE = (Hold(ROPE, rope_m=2.0), OPEN)
AT_RIM = (Hold(RIM), OPEN)


def test_a_fist_bears_its_whole_grip():
    assert rope_limits_n((275.0, 200.0), 0.0) == (275.0, 200.0)


def test_a_brake_lets_the_line_run_at_its_force():
    assert rope_limits_n((275.0, 275.0), 60.0) == (60.0, 60.0)


def test_nobody_brakes_harder_than_his_grip_can_rub():
    assert rope_limits_n((100.0, 50.0), 120.0) == (
        100.0 * SLIDING_SHARE,
        50.0 * SLIDING_SHARE,
    )


def test_braking_with_60_newtons_costs_the_grip_half_a_percent_a_second():
    # Chapters 8, tuned; here it comes out of the same law of tiring as everything else.
    effort = squeeze(60.0, 0.0, grip_limit_n(40.5, 1.0), brakes=True)
    assert 100.0 * TIRING_PER_S * tiring(effort) == pytest.approx(0.5, abs=0.05)


def test_holding_a_line_still_costs_less_than_braking_it():
    assert squeeze(60.0, 0.0, 275.0, brakes=False) < squeeze(60.0, 0.0, 275.0, brakes=True)


def test_line_is_taken_up_at_the_wished_rate():
    assert taken_in_m(-0.3, ON_ROPE, False, 0.0, 275.0, 0.0) == pytest.approx(-0.003)


def test_turns_round_him_make_taking_up_slow():
    assert taken_in_m(-0.3, ON_ROPE, False, 0.0, 275.0, 3.0) == pytest.approx(-0.001)


def test_turns_round_him_do_not_hinder_paying_out():
    assert taken_in_m(0.3, ON_ROPE, False, 0.0, 275.0, 3.0) == pytest.approx(0.003)


def test_nobody_takes_up_line_that_pulls_harder_than_his_grip():
    assert taken_in_m(-0.3, ON_ROPE, False, 300.0, 275.0, 0.0) == 0.0


def test_no_hand_on_the_line_moves_none_of_it():
    assert taken_in_m(-0.3, (OPEN, OPEN), False, 0.0, 275.0, 0.0) == 0.0


def test_one_hand_on_the_rim_winds_the_slack_on_the_arm():
    assert taken_in_m(-0.3, AT_RIM, True, 0.0, 275.0, 0.0) == pytest.approx(-0.0015)

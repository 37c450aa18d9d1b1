"""He rests when nothing is asked, and wakes at the first order."""

import pytest

from game.sim.hands.rest import AFLOAT_TICKS, HANGING_TICKS, SLACK_SHARE, SLACK_TICKS, arm_share
from tests.walks import Walk


def test_the_arms_are_as_strong_as_ever_until_rest_begins():
    assert arm_share(HANGING_TICKS) == 1.0


def test_two_seconds_later_they_are_slack():
    assert arm_share(HANGING_TICKS + SLACK_TICKS) == pytest.approx(SLACK_SHARE)


def test_hanging_at_the_rim_for_a_minute_leaves_nine_tenths_and_more():
    walk = Walk()
    walk.go(60.0)
    assert walk.number("body.arm_capacity_ratio") > 0.98


def test_a_man_who_rests_keeps_hold_of_the_rim():
    walk = Walk()
    walk.go(20.0)
    assert walk.telemetry["body.at_rim"] and walk.state.rest_ticks > HANGING_TICKS


def test_an_order_wakes_him_at_once():
    walk = Walk()
    walk.go(15.0)
    walk.step({"body.go_x_m_per_s": 0.1})
    assert walk.state.rest_ticks == 0


def test_the_guide_wakes_him_too():
    walk = Walk()
    walk.go(15.0)
    walk.go(0.1, {"body.hatch_guide": "head_first"})
    assert walk.state.rest_ticks == 0


def test_afloat_he_rests_within_three_seconds():
    walk = Walk(start_at="free", start_offset_x_m=3.0)
    walk.go((AFLOAT_TICKS + SLACK_TICKS + 10) / 100.0)
    assert arm_share(walk.state.rest_ticks) == pytest.approx(SLACK_SHARE)


def test_hands_that_the_player_leads_do_not_go_slack():
    walk = Walk(start_at="free", start_offset_x_m=3.0)
    walk.step({"body.near_hand.target_x_m": 0.4})
    walk.go(4.0)
    assert walk.state.rest_ticks == 0


def test_floating_relaxed_is_350_watts():
    # The dossier has 300 to 400 W for a man who floats in a suit.
    walk = Walk(start_at="free", start_offset_x_m=3.0)
    walk.go(20.0)
    assert walk.number("body.metabolic_w") == pytest.approx(350.0, abs=5.0)

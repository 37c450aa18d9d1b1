"""The stopwatch: marks, the pin they move, and who cannot see the watch."""

import pytest

from game.sim.systems.reckoning import SYSTEM
from tests.falls import falling, low


def test_every_value_is_one_its_channel_accepts():
    telemetry = falling("reckoning").snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_the_watch_runs_since_ignition():
    assert falling("reckoning").go(10.0).number("reckoning.since_lit_s") == pytest.approx(67.0)


def test_1965_was_fifty_three_seconds_behind_the_burn_for_the_aim():
    assert falling("reckoning").number("reckoning.late_s") == pytest.approx(53.0)


def test_a_mark_is_the_second_that_was_shown():
    fall = falling("reckoning").go(10.0)
    shown = fall.number("reckoning.since_lit_s")
    fall.go(0.5, reckoning__mark="first_weight")
    assert fall.number("reckoning.first_weight_s") == pytest.approx(shown)


def test_a_mark_puts_the_pin():
    fall = falling("reckoning").go(760.0).go(0.5, reckoning__mark="first_weight")
    due_s, worth = (
        fall.number("reckoning.first_weight_due_s"),
        fall.number("reckoning.worth_km_per_s"),
    )
    assert fall.snapshot.telemetry["reckoning.pinned"] is True
    assert fall.number("reckoning.pin_km") == pytest.approx((817.0 - due_s) * worth)


def test_a_mark_made_again_counts_anew():
    fall = falling("reckoning").go(100.0, reckoning__mark="first_weight")
    fall.go(0.5, reckoning__mark="first_weight")
    assert fall.number("reckoning.first_weight_s") == pytest.approx(157.0)


def test_a_pin_that_does_not_move_itself_waits_for_the_hand():
    fall = falling("reckoning", reckoning__pin_moves=False)
    fall.go(1.0, reckoning__mark="first_weight")
    assert fall.snapshot.telemetry["reckoning.pinned"] is False
    assert fall.go(0.5, reckoning__pin_km=40.0).number("reckoning.pin_km") == 40.0


def test_who_sees_nothing_marks_nothing():
    fall = falling("reckoning", "crew").go(950.0).go(0.5, reckoning__mark="peak")
    assert fall.number("reckoning.peak_s") == 0.0
    assert "reckoning.mark_missed" in fall.names()


def test_on_the_ground_the_pin_is_measured():
    down = low("reckoning", reckoning__first_weight_s=811.0).go(500.0)
    assert down.number("landing.estimate_error_km") == pytest.approx(11.0, abs=3.0)


def test_without_a_pin_nothing_is_measured():
    assert low("reckoning").go(500.0).number("landing.estimate_error_km") == 3000.0


def test_a_burn_of_another_day_is_reckoned_by_the_rule_of_1965():
    odd = falling("reckoning", descent__off_s=100_000.0)
    usual = falling("reckoning")
    due = "reckoning.first_weight_due_s"
    assert odd.number(due) == pytest.approx(usual.number(due), abs=0.01)

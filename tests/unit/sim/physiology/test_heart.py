"""Pulse and breath follow the work, a little late."""

import pytest

from game.sim.physiology.heart import breaths_per_min, followed_w, pulse_bpm


def test_a_resting_man_has_the_pulse_of_rest():
    assert pulse_bpm(0.0, 37.0, 0.0, 0.0) == 72.0


def test_a_degree_of_warmth_is_twelve_beats():
    assert pulse_bpm(300.0, 38.0, 0.0, 0.0) - pulse_bpm(300.0, 37.0, 0.0, 0.0) == pytest.approx(
        12.0
    )


def test_full_stress_is_22_beats():
    assert pulse_bpm(300.0, 37.0, 1.0, 0.0) - pulse_bpm(300.0, 37.0, 0.0, 0.0) == pytest.approx(
        22.0
    )


def test_no_heart_beats_more_than_190_times_a_minute():
    assert pulse_bpm(5000.0, 41.0, 1.0, 5.0) == 190.0


def test_little_carbon_dioxide_is_not_felt():
    assert pulse_bpm(300.0, 37.0, 0.0, 0.9) == pulse_bpm(300.0, 37.0, 0.0, 0.0)


def test_fifteen_millimetres_of_carbon_dioxide_are_ten_beats():
    assert pulse_bpm(300.0, 37.0, 0.0, 2.0) - pulse_bpm(300.0, 37.0, 0.0, 0.0) == pytest.approx(
        10.0
    )


def test_work_is_felt_to_63_per_cent_after_half_a_minute():
    assert followed_w(300.0, 800.0, 30.0) == pytest.approx(300.0 + 0.632 * 500.0, abs=0.1)


def test_two_short_delays_are_one_long_one():
    assert followed_w(followed_w(300.0, 800.0, 0.4), 800.0, 0.6) == pytest.approx(
        followed_w(300.0, 800.0, 1.0)
    )


def test_a_resting_man_breathes_13_times_a_minute():
    assert breaths_per_min(110.0, 0.0) == pytest.approx(13.3, abs=0.1)


def test_stale_air_makes_him_breathe_faster():
    assert breaths_per_min(400.0, 2.0) == pytest.approx(1.2 * breaths_per_min(400.0, 0.0))

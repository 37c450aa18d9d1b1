"""Talking costs breath: what stays in the blood, and how it leaves."""

import pytest

from game.sim.physiology.heart import held_kpa, phrased


def test_four_seconds_of_talk_leave_some_of_it_in_the_blood():
    assert held_kpa(0.0, True, 4.0) == pytest.approx(0.44, abs=0.01)


def test_half_a_minute_of_silence_takes_most_of_it_away():
    assert held_kpa(0.44, False, 30.0) < 0.1


def test_a_man_who_keeps_silent_gathers_nothing():
    assert held_kpa(0.0, False, 10.0) == 0.0


def test_small_steps_come_to_what_one_long_step_does():
    held = 0.0
    for _ in range(40):
        held = held_kpa(held, True, 0.1)
    assert held == pytest.approx(held_kpa(0.0, True, 4.0))


def test_he_breathes_by_phrases_while_he_speaks():
    assert phrased(20.0, True) == pytest.approx(12.0)


def test_he_breathes_as_he_needs_when_he_does_not():
    assert phrased(20.0, False) == 20.0

"""Work takes strength, rest gives it back."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.physiology.fatigue import (
    ENDLESS_EFFORT,
    RECOVERY_PER_S,
    TIRING_PER_S,
    endurance_s,
    tired,
    tiring,
)

shares = st.floats(0.0, 1.0)


def held(effort: float, seconds: float, left: float = 1.0) -> float:
    for _ in range(round(seconds * 100)):
        (left,) = tired((left,), (effort,), 0.01)
    return left


def test_steps_of_a_tick_follow_the_closed_form():
    rate = RECOVERY_PER_S + TIRING_PER_S * 0.5
    end = RECOVERY_PER_S / rate
    exact = end + (1.0 - end) * math.exp(-rate * 60.0)
    assert held(0.5, 60.0) == pytest.approx(exact, rel=1e-4)


def test_a_muscle_at_rest_gets_two_thirds_of_its_loss_back_in_seven_minutes():
    assert held(0.0, 440.0, left=0.4) == pytest.approx(1.0 - 0.6 / 3.0, abs=0.01)


def test_fifteen_per_cent_are_held_without_end():
    assert tiring(ENDLESS_EFFORT) == 0.0


@pytest.mark.parametrize("effort", [0.3, 0.5, 1.0])
def test_from_thirty_per_cent_on_an_effort_tires_in_full(effort):
    assert tiring(effort) == pytest.approx(effort)


def test_a_muscle_pulled_beyond_its_strength_tires_as_at_its_strength():
    assert tiring(1.4) == 1.0


def test_half_the_strength_is_gone_when_half_the_strength_can_no_longer_be_held():
    seconds, left = 0.0, 1.0
    while left > 0.5:
        left += -TIRING_PER_S * left * 0.5 * 0.01
        seconds += 0.01
    assert seconds == pytest.approx(endurance_s(0.5), rel=1e-3)


@given(shares, shares)
def test_a_harder_effort_never_tires_less(one, other):
    low, high = sorted((one, other))
    assert tiring(low) <= tiring(high)


@given(st.floats(1e-6, 1.0), shares, st.floats(1e-3, 1.0))
def test_capacity_stays_between_nothing_and_all(left, effort, dt_s):
    assert 0.0 < tired((left,), (effort,), dt_s)[0] <= 1.0

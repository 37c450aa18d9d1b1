"""Sweat made and dried, mist that comes with work and goes with quiet, and what is seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.physiology.sweat import (
    Water,
    misted,
    offered_g_per_min,
    sight,
    sweat_g_per_min,
    watered,
)

FLOW = 38.5


def mist_after(seconds: float, watts: float, kpa: float, mist: float = 0.0) -> float:
    for _ in range(round(seconds)):
        mist = misted(mist, watts, FLOW, kpa, 1.0)
    return mist


def test_a_warm_man_sweats_more():
    assert sweat_g_per_min(38.5) == pytest.approx(10.2)


def test_a_cool_man_does_not_sweat():
    assert sweat_g_per_min(36.2) == 0.0


def test_nobody_sweats_more_than_30_grams_a_minute():
    assert sweat_g_per_min(45.0) == 30.0


def test_loose_sweat_may_evaporate_as_well_as_new():
    assert offered_g_per_min(Water(0.1, 0.06), 2.0, 60.0) == pytest.approx(2.0 + 0.7 + 60.0)


def test_sweat_that_does_not_dry_stays_loose():
    assert watered(Water(), 5.0, 2.7, 60.0).loose_kg == pytest.approx(0.003)


def test_dried_sweat_still_counts_as_made():
    assert watered(Water(), 5.0, 5.7, 60.0) == Water(0.005, 0.0)


def test_quiet_work_leaves_the_visor_clear():
    assert mist_after(600.0, 450.0, 40.5) == 0.0


def test_hauling_for_a_minute_mists_half_the_visor():
    assert mist_after(60.0, 700.0, 40.5) == pytest.approx(0.51, abs=0.02)


def test_three_quiet_minutes_clear_it():
    assert mist_after(180.0, 350.0, 40.5, mist=1.0) == 0.0


def test_two_quiet_minutes_do_not():
    assert mist_after(120.0, 350.0, 40.5, mist=1.0) > 0.2


def test_at_the_low_setting_the_same_work_leaves_it_clear():
    assert mist_after(120.0, 700.0, 27.4) == 0.0


def test_without_fresh_gas_even_a_quiet_man_mists_it():
    assert misted(0.0, 350.0, 0.0, 40.5, 60.0) == pytest.approx(0.875)


def test_a_clear_visor_and_dry_eyes_see_everything():
    assert sight(0.0, 0.0) == 1.0


def test_sweat_in_the_eyes_takes_more_than_half_of_the_sight():
    assert sight(0.0, 0.2) == pytest.approx(0.4)


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0), st.floats(0.0, 0.5))
def test_more_mist_never_shows_more(one, other, loose_kg):
    low, high = sorted((one, other))
    assert sight(high, loose_kg) <= sight(low, loose_kg)


@given(st.floats(0.0, 30.0), st.floats(0.0, 10.0), st.floats(0.01, 1.0))
def test_there_is_never_less_than_no_water(sweat, dried, dt_s):
    assert watered(Water(0.001, 0.001), sweat, dried, dt_s).loose_kg >= 0.0

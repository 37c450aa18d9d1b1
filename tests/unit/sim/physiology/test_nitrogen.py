"""Nitrogen leaves slowly; its risk adds up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.physiology.nitrogen import chance, ever_hit, hazard, tissue_kpa


def test_half_of_the_nitrogen_is_gone_after_six_hours():
    assert tissue_kpa(80.0, 0.0, 6 * 3600.0) == pytest.approx(40.0)


def test_in_air_a_saturated_tissue_stays_as_it_is():
    assert tissue_kpa(80.0, 80.0, 5000.0) == 80.0


def test_recompressed_there_is_no_risk():
    assert hazard(0.9, 0.0, 3600.0, working=True) == 0.0


def test_rest_halves_the_risk():
    assert hazard(1.8, 0.0, 600.0, working=False) == 0.5 * hazard(1.8, 0.0, 600.0, working=True)


def test_one_man_in_a_hundred_is_hit_at_a_ratio_of_1_2():
    assert ever_hit(1.2) == pytest.approx(0.01, abs=0.001)


def test_an_empty_suit_gives_a_risk_and_no_error():
    assert ever_hit(1e6) == pytest.approx(1.0)


def test_the_chance_of_no_hazard_is_none():
    assert chance(0.0) == 0.0


@given(st.floats(1.01, 4.0), st.floats(0.0, 5000.0), st.floats(0.1, 500.0))
def test_hazard_does_not_depend_on_how_time_is_cut(ratio, begun_s, half_s):
    whole = hazard(ratio, begun_s, 2.0 * half_s, working=True)
    halves = hazard(ratio, begun_s, half_s, working=True)
    halves += hazard(ratio, begun_s + half_s, half_s, working=True)
    assert halves == pytest.approx(whole, abs=1e-12)

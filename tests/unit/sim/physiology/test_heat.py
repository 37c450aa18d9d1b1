"""Ventilation, the Sun on the face, and the balance."""

import pytest

from game.sim.physiology.heat import lost_outside_w, saturation_kpa, ventilation, warmed_c


def test_a_lower_pressure_dries_better_with_the_same_gas():
    high, low = ventilation(38.5, 40.5, 99.0), ventilation(38.5, 27.4, 99.0)
    assert low.latent_w / high.latent_w == pytest.approx(1.58, abs=0.01)


def test_no_more_evaporates_than_there_is():
    assert ventilation(38.5, 27.4, 1.5).evaporated_g_per_min == 1.5


def test_without_gas_nothing_is_carried_away():
    assert ventilation(0.0, 40.5, 99.0).total_w == 0.0


def test_an_empty_suit_gives_finite_numbers():
    assert ventilation(38.5, 0.0, 5.0).evaporated_g_per_min == 5.0


def test_water_boils_at_100_degrees():
    assert saturation_kpa(100.0) == pytest.approx(101.3, rel=0.03)


def test_what_the_sun_gives_his_face_does_not_leave():
    assert lost_outside_w(0.0) - lost_outside_w(33.0) == 33.0


def test_318_watts_kept_over_1421_seconds_are_1_8_degrees():
    assert warmed_c(37.0, 318.29979, 1421.0) == pytest.approx(38.8, abs=1e-6)

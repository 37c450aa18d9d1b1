"""Oxygen in the blood of a man in a suit."""

import pytest

from game.sim.physiology.hypoxia import alveolar_kpa, followed, saturation


def test_stale_gas_in_the_helmet_takes_the_place_of_oxygen():
    assert alveolar_kpa(27.4, 25.4) == pytest.approx(alveolar_kpa(27.4) - 1.54, abs=0.01)


def test_air_at_sea_level_saturates_the_blood_to_98_per_cent():
    assert saturation(alveolar_kpa(101.3, 21.2)) == pytest.approx(0.98, abs=0.005)


def test_a_suit_without_gas_has_no_oxygen():
    assert saturation(alveolar_kpa(3.0)) == 0.0


def test_below_20_kpa_the_blood_runs_short():
    assert saturation(alveolar_kpa(18.0)) < 0.85


def test_the_blood_follows_the_lungs_within_a_minute():
    assert followed(0.99, 0.6, 60.0) == pytest.approx(0.6, abs=0.02)

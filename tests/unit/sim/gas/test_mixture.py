"""Mixtures are counted, weighed and divided."""

import pytest

from game.sim.gas.mixture import Mixture, air, moles_in, oxygen

DAMP = Mixture(1.0, 2.0, 0.1, 0.4)


def test_a_mixture_counts_all_its_molecules():
    assert DAMP.total_mol == 3.5


def test_a_share_keeps_the_proportions():
    assert DAMP.share(0.5) == Mixture(0.5, 1.0, 0.05, 0.2)


def test_what_is_taken_away_and_given_back_is_what_there_was():
    part = DAMP.share(0.25)
    assert DAMP.minus(part).plus(part) == DAMP


def test_a_mole_of_oxygen_weighs_32_grams():
    assert oxygen(1.0).mass_kg == pytest.approx(0.032, abs=1e-4)


def test_damp_gas_is_lighter_than_dry_oxygen():
    damp = oxygen(0.9).plus(Mixture(h2o_mol=0.1))
    assert damp.mass_kg < oxygen(1.0).mass_kg


def test_a_fifth_of_the_air_is_oxygen():
    assert air(1.0).o2_mol == pytest.approx(0.2095)


def test_an_empty_mixture_has_the_heat_ratio_of_oxygen():
    assert Mixture().heat_ratio == oxygen(1.0).heat_ratio


def test_heavy_molecules_lower_the_heat_ratio():
    assert Mixture(co2_mol=1.0).heat_ratio < Mixture(h2o_mol=1.0).heat_ratio < 1.395


def test_a_warm_vessel_holds_fewer_moles():
    assert moles_in(0.1, 40_500.0, 303.0) < moles_in(0.1, 40_500.0)

"""A man takes oxygen, gives carbon dioxide and water, and fouls his helmet without a stream."""

import pytest

from game.sim.gas.breathing import (
    CO2_PER_O2,
    breathed,
    oxygen_use_mol_per_s,
    saturation_pa,
    skin_ratio,
)
from game.sim.gas.mixture import Mixture, oxygen
from game.sim.gas.vessel import GROWTH_PER_PA, SUIT_TEMPERATURE_K, Vessel

FEED_MOL_PER_S = 0.02


def suit(gas: Mixture) -> Vessel:
    return Vessel(gas, 0.1, GROWTH_PER_PA, SUIT_TEMPERATURE_K)


def breath(gas: Mixture, watts: float = 400.0, feed: float = FEED_MOL_PER_S, helmet: float = 0.02):
    return breathed(suit(gas), 40_500.0, watts, feed, helmet, 0.1)


def test_oxygen_use_grows_in_proportion_to_the_heat_he_makes():
    assert oxygen_use_mol_per_s(700.0) == pytest.approx(2.0 * oxygen_use_mol_per_s(350.0))


def test_335_watts_are_a_normal_litre_a_minute():
    assert oxygen_use_mol_per_s(335.0) * 60.0 * 22.414 == pytest.approx(1.0, rel=1e-3)


def test_he_gives_85_parts_of_carbon_dioxide_for_100_of_oxygen():
    done = breath(oxygen(1.7))
    assert done.given.co2_mol == pytest.approx(CO2_PER_O2 * done.taken.o2_mol)


def test_he_cannot_use_oxygen_that_is_not_there():
    assert breath(oxygen(1e-6), watts=1200.0).taken.o2_mol <= 1e-6


def test_nobody_breathes_in_an_empty_suit():
    assert breath(Mixture()).taken == Mixture()


def test_dry_gas_takes_up_water_from_the_skin():
    assert breath(oxygen(1.7)).given.h2o_mol > 0.0


def test_damp_gas_takes_up_none():
    assert breath(Mixture(o2_mol=1.5, h2o_mol=0.3)).given.h2o_mol == 0.0


def test_skin_is_drier_at_rest_than_at_work():
    assert (skin_ratio(80.0), skin_ratio(900.0)) == (0.5, 0.9)


def test_water_boils_at_a_hundred_degrees():
    # The Magnus formula is made for weather; at 100 °C it is 3 % off.
    assert saturation_pa(100.0) == pytest.approx(101_325.0, rel=0.04)


def test_skin_at_34_degrees_has_5_3_kilopascals_of_vapour():
    assert saturation_pa(34.0) == pytest.approx(5_320.0, rel=0.005)


def test_the_stream_washes_the_helmet():
    assert breath(oxygen(1.7), helmet=0.2).helmet_co2_ratio < 0.2


def test_without_stream_he_breathes_what_he_has_breathed_before():
    foul = Mixture(o2_mol=1.6, co2_mol=0.1)
    assert breath(foul, feed=0.0).helmet_co2_ratio > breath(foul).helmet_co2_ratio


def test_a_dead_man_in_no_stream_changes_nothing():
    assert breath(oxygen(1.7), watts=0.0, feed=0.0).helmet_co2_ratio == 0.02

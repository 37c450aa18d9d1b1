"""The air thins out without jumps."""

import pytest

from game.sim.orbital.atmosphere import air_at, density_kg_per_m3


def test_below_the_ground_the_air_is_that_of_the_ground():
    assert air_at(-50.0) == air_at(0.0)


def test_above_the_table_there_is_no_air():
    assert density_kg_per_m3(1_000_001.0) == 0.0


def test_the_highest_row_still_counts():
    assert density_kg_per_m3(1_000_000.0) == pytest.approx(3.561e-15)


def test_layers_and_table_meet_at_86_km():
    assert density_kg_per_m3(85_999.99) == pytest.approx(density_kg_per_m3(86_000.0), rel=1e-4)


def test_air_only_grows_thinner_on_the_way_up():
    densities = [density_kg_per_m3(1000.0 * km) for km in range(0, 1000)]
    assert densities == sorted(densities, reverse=True)


def test_air_obeys_the_gas_law():
    air = air_at(12_345.0)
    assert air.density_kg_per_m3 * 287.05287 * air.temperature_k == pytest.approx(air.pressure_pa)

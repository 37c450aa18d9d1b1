"""The air against the tables of the U.S. Standard Atmosphere 1976."""

import csv
from pathlib import Path

import pytest

from game.sim.orbital.atmosphere import air_at, density_kg_per_m3

TABLE = Path(__file__).parent / "vectors" / "us76.csv"


def rows() -> list[dict[str, float]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return [
            {name: float(value) for name, value in row.items()} for row in csv.DictReader(lines)
        ]


def height_m(row: dict[str, float]) -> float:
    return row["z_geometric_km"] * 1000.0


LOW = [row for row in rows() if row["z_geometric_km"] <= 80.0]


def test_e1_temperatures_up_to_80_km_match_the_table():
    ours = [air_at(height_m(row)).temperature_k for row in LOW]
    assert ours == pytest.approx([row["T_K"] for row in LOW], rel=1e-5)


def test_e1_pressures_up_to_80_km_match_the_table():
    ours = [air_at(height_m(row)).pressure_pa for row in LOW]
    assert ours == pytest.approx([row["p_Pa"] for row in LOW], rel=1e-4)


def test_e1_densities_match_the_table_at_every_height():
    ours = [density_kg_per_m3(height_m(row)) for row in rows()]
    assert ours == pytest.approx([row["rho_kg_m3"] for row in rows()], rel=1e-4)


@pytest.mark.parametrize(("altitude_km", "density"), [(210.0, 1.846e-10), (250.0, 6.073e-11)])
def test_between_its_rows_the_curve_meets_rows_that_it_was_not_given(altitude_km, density):
    # U.S. Standard Atmosphere 1976, densities at 210 and 250 km.
    assert density_kg_per_m3(altitude_km * 1000.0) == pytest.approx(density, rel=1e-3)

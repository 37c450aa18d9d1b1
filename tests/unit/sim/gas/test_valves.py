"""Holes, relief valves and regulators open when they should and pass what they should."""

import math

import pytest

from game.sim.gas.mixture import O2_KG_PER_MOL, Mixture, moles_in, oxygen
from game.sim.gas.valves import Orifice, Regulator, Relief, Valve
from game.sim.gas.vessel import End, Vessel

SPACE = End(Vessel(Mixture(), math.inf), 0.0, 0.0)
RELIEF = Relief(40_000.0, 1_000.0, 1e-5)


def end(pressure_pa: float, volume_m3: float = 0.1) -> End:
    return End(Vessel(oxygen(moles_in(volume_m3, pressure_pa)), volume_m3), pressure_pa, 0.0)


def moved(valve: Valve, up: End, down: End, dt_s: float = 0.1) -> float:
    return valve.moved_mol(up, down, dt_s)


@pytest.mark.parametrize(
    ("excess_pa", "ratio"),
    [(0.0, 0.0), (40_000.0, 0.0), (40_250.0, 0.25), (41_000.0, 1.0), (60_000.0, 1.0)],
)
def test_a_relief_valve_opens_along_a_line(excess_pa, ratio):
    assert RELIEF.open_ratio(excess_pa) == pytest.approx(ratio)


def test_a_relief_valve_feels_the_difference_not_the_pressure():
    assert moved(RELIEF, end(100_000.0), end(70_000.0)) == 0.0


def test_a_relief_valve_passes_more_the_further_it_is_open():
    flows = [moved(RELIEF, end(pressure), SPACE) for pressure in (40_200.0, 40_600.0, 42_000.0)]
    assert flows == sorted(flows) and flows[0] > 0.0


def test_a_relief_valve_lets_nothing_back():
    assert not RELIEF.two_way


def test_a_hole_lets_gas_through_both_ways():
    assert Orifice(1e-6).two_way


def test_a_hole_in_an_empty_vessel_passes_nothing():
    assert moved(Orifice(1.0), End(Vessel(Mixture(), 1.0), 0.0, 0.0), SPACE) == 0.0


def test_a_metered_feed_passes_its_mass_whatever_the_pressure():
    feed = Regulator(0.0385 / 60.0, 2e-6)
    grams = [moved(feed, end(p, 0.006), end(4e4)) * O2_KG_PER_MOL for p in (2.2e7, 5e5)]
    assert grams == pytest.approx([0.0385 / 600.0] * 2)


def test_a_nearly_empty_bottle_feeds_less():
    feed = Regulator(0.0385 / 60.0, 2e-6)
    assert moved(feed, end(6e4, 0.006), end(4e4)) < moved(feed, end(5e5, 0.006), end(4e4)) / 2


def test_a_regulator_rests_at_its_target():
    assert moved(Regulator(0.01, 1e-5, 101_325.0), end(5e6), end(101_325.0)) == 0.0


def test_a_regulator_closes_in_its_last_kilopascal():
    regulator = Regulator(0.01, 1.0, 100_000.0)
    half, full = (moved(regulator, end(5e6), end(p, 3.5)) for p in (99_500.0, 90_000.0))
    assert half == pytest.approx(full / 2.0)

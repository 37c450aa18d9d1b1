"""Flow through a hole grows with the drop until it chokes."""

import math

import pytest

from game.sim.gas.orifice import bore_area_m2, isothermal_blow_down_s, mass_flow_kg_per_s

AIR = (1.4, 0.0289652)


def flow(up_pa: float, down_pa: float, area_m2: float = 1e-4) -> float:
    return mass_flow_kg_per_s(area_m2, up_pa, down_pa, *AIR)


@pytest.mark.parametrize(("up_pa", "down_pa"), [(1e5, 1e5), (5e4, 1e5), (0.0, 0.0)])
def test_nothing_flows_without_a_drop(up_pa, down_pa):
    assert flow(up_pa, down_pa) == 0.0


def test_nothing_flows_through_a_shut_valve():
    assert flow(1e5, 0.0, area_m2=0.0) == 0.0


def test_a_choked_flow_does_not_feel_what_lies_behind():
    assert flow(1e5, 0.0) == flow(1e5, 5e4)


def test_an_unchoked_flow_feels_it():
    assert flow(1e5, 9e4) < flow(1e5, 6e4) < flow(1e5, 5e4)


def test_the_flow_is_continuous_where_it_begins_to_choke():
    critical = 1e5 * 0.5282817877
    assert flow(1e5, critical * 1.0001) == pytest.approx(flow(1e5, critical), rel=1e-6)


def test_the_flow_grows_in_proportion_to_the_area():
    assert flow(1e5, 8e4, area_m2=3e-4) == pytest.approx(3.0 * flow(1e5, 8e4))


def test_almost_equal_pressures_give_almost_no_flow():
    assert 0.0 <= flow(1e5, math.nextafter(1e5, 0.0)) < 1e-6


def test_a_bore_passes_eight_tenths_of_its_area():
    assert bore_area_m2(0.018) == pytest.approx(0.8 * math.pi * 0.009**2)


def test_a_vessel_that_loses_nothing_takes_no_time():
    assert isothermal_blow_down_s(2.5, 2e-4, 198.6, 1.0) == 0.0

"""A suit grows with its excess pressure, a cabin does not."""

import math

import pytest

from game.sim.gas.mixture import Mixture, moles_in, oxygen
from game.sim.gas.vessel import GROWTH_PER_PA, End, Vessel, limit_mol

SUIT = Vessel(oxygen(1.0), 0.1, GROWTH_PER_PA)


def rigid(pressure_pa: float, volume_m3: float = 1.0) -> Vessel:
    return Vessel(oxygen(moles_in(volume_m3, pressure_pa)), volume_m3)


def end(vessel: Vessel, outside_pa: float = 0.0) -> End:
    return End(vessel, vessel.pressure_pa(outside_pa), outside_pa)


def test_a_rigid_vessel_follows_the_gas_law():
    assert rigid(40_500.0).pressure_pa(0.0) == pytest.approx(40_500.0)


def test_a_rigid_vessel_does_not_feel_what_is_around_it():
    assert rigid(40_500.0).pressure_pa(1e5) == rigid(40_500.0).pressure_pa(0.0)


def test_space_has_no_pressure_whatever_is_blown_into_it():
    assert Vessel(oxygen(500.0), math.inf).pressure_pa(0.0) == 0.0


def test_a_suit_has_a_tenth_more_room_at_the_normal_setting_than_at_the_low_one():
    volumes_m3 = [SUIT.volume_at(27_360.0, 0.0), SUIT.volume_at(40_530.0, 0.0)]
    assert volumes_m3 == pytest.approx([0.100, 0.110])


def test_a_squeezed_suit_is_slack():
    assert SUIT.volume_at(20_000.0, 50_000.0) == pytest.approx(SUIT.slack_m3)


def test_only_the_excess_counts_for_the_volume():
    assert SUIT.volume_at(140_530.0, 100_000.0) == pytest.approx(SUIT.volume_at(40_530.0, 0.0))


def test_a_slack_suit_follows_the_gas_law_at_its_smallest_volume():
    squeezed = SUIT.pressure_pa(90_000.0)
    assert squeezed == pytest.approx(SUIT.joule_per_mol / SUIT.slack_m3)


def test_other_gas_leaves_the_vessel_as_it_was():
    held = SUIT.holding(Mixture())
    assert (held.volume_m3, held.growth_per_pa, held.gas) == (0.1, GROWTH_PER_PA, Mixture())


def test_what_may_flow_evens_out_two_rigid_vessels():
    a, b = rigid(80_000.0), rigid(20_000.0, 2.0)
    mol = limit_mol(end(a), end(b))
    assert a.gas.total_mol - mol == pytest.approx(moles_in(1.0, 40_000.0))


def test_what_may_flow_leaves_the_difference_that_was_asked_for():
    mol = limit_mol(end(rigid(80_000.0)), end(Vessel(Mixture(), math.inf)), left_pa=30_000.0)
    assert mol == pytest.approx(moles_in(1.0, 50_000.0))


def test_nothing_may_flow_without_a_drop():
    assert limit_mol(end(rigid(20_000.0)), end(rigid(30_000.0))) == 0.0


def test_all_of_a_vessel_may_flow_into_space():
    full = rigid(50_000.0)
    assert limit_mol(end(full), end(Vessel(Mixture(), math.inf))) == pytest.approx(
        full.gas.total_mol
    )

"""Vessels and valves together: directions, book-keeping, and how good the step is."""

import math

import pytest

from game.sim.gas.mixture import Mixture, air, moles_in, oxygen
from game.sim.gas.network import SPACE, Network, Pipe, flowed
from game.sim.gas.plumbing import SUIT, first_network, pipes_of
from game.sim.gas.settings import Settings, first_controls
from game.sim.gas.valves import Orifice, Relief
from game.sim.gas.vessel import GROWTH_PER_PA, Vessel


def pair(first_pa: float, second_pa: float) -> Network:
    vessels = (
        Vessel(Mixture(), math.inf),
        Vessel(oxygen(moles_in(1.0, first_pa)), 1.0),
        Vessel(air(moles_in(1.0, second_pa)), 1.0),
    )
    return Network(vessels, (SPACE, SPACE, SPACE))


def test_gas_flows_down_the_pressure_and_is_counted_forward():
    network, (mol,) = flowed(pair(5e4, 1e4), (Pipe(1, 2, Orifice(1e-4)),), 1.0)
    assert mol > 0.0 and network.pressure_pa(1) < 5e4


def test_gas_that_flows_back_is_counted_backward():
    _, (mol,) = flowed(pair(1e4, 5e4), (Pipe(1, 2, Orifice(1e-4)),), 1.0)
    assert mol < 0.0


def test_a_one_way_valve_lets_nothing_back():
    network = pair(1e4, 5e4)
    after, moved = flowed(network, (Pipe(1, 2, Relief(0.0, 1.0, 1e-4)),), 1.0)
    assert (after, moved) == (network, (0.0,))


def test_what_flows_has_the_mixture_of_where_it_comes_from():
    network, _ = flowed(pair(5e4, 1e4), (Pipe(1, 2, Orifice(1e-4)),), 1.0)
    assert network.vessels[1].gas.n2_mol == 0.0
    assert network.vessels[2].gas.o2_mol > pair(5e4, 1e4).vessels[2].gas.o2_mol


def test_an_exchange_changes_one_vessel_only():
    network = pair(5e4, 1e4)
    after = network.exchanged(1, Mixture(co2_mol=0.1), Mixture(o2_mol=0.2))
    gas = network.vessels[1].gas
    assert after.vessels[1].gas == Mixture(gas.o2_mol - 0.2, 0.0, 0.1, 0.0)
    assert after.vessels[2] is network.vessels[2]


def test_a_suit_feels_the_vessel_it_stands_in():
    soft = Vessel(oxygen(2.0), 0.1, GROWTH_PER_PA)
    lock = Vessel(air(moles_in(2.5, 7e4)), 2.5)
    outside = Network((Vessel(Mixture(), math.inf), lock, soft), (SPACE, SPACE, SPACE))
    inside = Network(outside.vessels, (SPACE, SPACE, 1))
    assert inside.pressure_pa(2) > outside.pressure_pa(2)


def test_the_total_counts_space_too():
    network = pair(5e4, 1e4)
    after, _ = flowed(network, (Pipe(1, SPACE, Orifice(1e-3)),), 100.0)
    assert after.total().total_mol == pytest.approx(network.total().total_mol, rel=1e-12)
    assert after.vessels[SPACE].gas.total_mol > 10.0


def test_venting_the_suit_in_tenths_of_a_second_is_as_good_as_in_hundredths():
    settings = Settings(relief_at_start="low")
    pipes = pipes_of(settings, first_controls(settings))
    coarse = fine = first_network(settings)
    worst_pa = 0.0
    for _ in range(250):
        coarse, _ = flowed(coarse, pipes, 0.1)
        for _ in range(10):
            fine, _ = flowed(fine, pipes, 0.01)
        worst_pa = max(worst_pa, abs(coarse.pressure_pa(SUIT) - fine.pressure_pa(SUIT)))
    # It grows to 3 Pa while the valve is wide open, and shrinks to 0.4 when it has settled.
    assert worst_pa < 4.0

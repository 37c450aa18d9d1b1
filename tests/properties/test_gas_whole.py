"""The ship's whole plumbing under any orders, on any ship: every mole is somewhere.

Beside the sums of all vessels these tests look into the parts: that each vessel changes by what its
own valves pass, that the man gives back what he takes less what he keeps, and that the orders of
these tests do reach every vessel and every valve there is.
"""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim.gas.breathing import CO2_PER_O2
from game.sim.gas.mixture import Mixture
from game.sim.gas.network import SPACE, Network, flowed
from game.sim.gas.plumbing import BELYAYEV, SUIT, first_network, pipes_of
from game.sim.gas.settings import COMMANDS, Controls, Settings, turned
from game.sim.gas.valves import Orifice, Regulator, Relief
from game.vocab.command import Command
from tests.gas_flights import Breather
from tests.properties.gas_orders import orders

FLIGHTS = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SPECIES = tuple(field.name for field in fields(Mixture))

# A ship as any level may make it: holes, small bottles, odd volumes, a lock that holds air.
ships = st.fixed_dictionaries(
    {
        "leak_area_mm2": st.sampled_from((0.0, 2.0, 50.0)),
        "bleed_valve_mm2": st.sampled_from((0.0, 60.0)),
        "cabin_leak_mm2": st.sampled_from((0.0, 5.0, 50.0)),
        "oxygen_kg": st.sampled_from((0.0, 0.002, 1.733)),
        "feed_g_per_min": st.sampled_from((0.0, 38.5, 120.0)),
        "gas_volume_m3": st.sampled_from((0.03, 0.1, 0.3)),
        "airlock_kpa": st.sampled_from((0.0, 30.0, 101.3)),
        "hatch_open": st.booleans(),
        "lock_bottle_mol": st.sampled_from((0.0, 1.0, 93.0)),
        "ship_oxygen_kpa": st.sampled_from((0.0, 50.0, 7_599.0)),
        "cabin_feed_open": st.booleans(),
        "visor_open": st.booleans(),
        "relief_at_start": st.sampled_from(("high", "low")),
    }
)


def fitted(ship: dict[str, Any]) -> dict[str, Any]:
    """Return the ship with a suit that holds 40.5 kPa over its lock."""
    lock_kpa = 0.0 if ship["hatch_open"] else ship["airlock_kpa"]
    return {**ship, "airlock_kpa": lock_kpa, "pressure_kpa": 40.5 + lock_kpa}


def each(mixture: Mixture) -> list[float]:
    return [getattr(mixture, name) for name in SPECIES]


def scale_of(network: Network) -> float:
    return max(1.0, network.total().total_mol)


scripts = st.lists(
    st.tuples(st.integers(1, 200), orders, st.sampled_from((80.0, 350.0, 1200.0))),
    min_size=1,
    max_size=8,
)


@FLIGHTS
@given(ships, scripts)
def test_on_any_ship_any_orders_keep_every_mole(ship, script):
    flight = Breather(350.0, **fitted(ship))
    begun = flight.state.network
    for tenths, (name, value), watts in script:
        flight.watts = watts
        flight.go(tenths / 10.0, {name: value})
    ended = flight.state
    assert each(ended.network.total().minus(ended.man)) == pytest.approx(
        each(begun.total()), rel=1e-11, abs=1e-11 * scale_of(begun)
    )
    assert min(amount for v in ended.network.vessels for amount in each(v.gas)) >= 0.0


@FLIGHTS
@given(ships, st.lists(orders, max_size=8), st.floats(0.01, 10.0))
def test_each_vessel_changes_by_what_its_own_valves_pass(ship, script, dt_s):
    chosen = Settings(**fitted(ship))
    network, pipes = first_network(chosen), pipes_of(chosen, after(chosen, script))
    ended, moved = flowed(network, pipes, dt_s)
    for place, vessel in enumerate(ended.vessels):
        gained = sum(mol for pipe, mol in zip(pipes, moved, strict=True) if pipe.sink == place)
        lost = sum(mol for pipe, mol in zip(pipes, moved, strict=True) if pipe.source == place)
        before = network.vessels[place].gas.total_mol
        assert vessel.gas.total_mol - before == pytest.approx(
            gained - lost, rel=1e-9, abs=1e-11 * scale_of(network)
        )


@FLIGHTS
@given(ships, st.floats(80.0, 1200.0), st.integers(1, 600))
def test_he_gives_85_of_100_parts_of_the_oxygen_he_takes(ship, watts, tenths):
    flight = Breather(watts, **fitted(ship))
    flight.go(tenths / 10.0)
    man = flight.state.man
    assert man.o2_mol <= 0.0
    assert man.n2_mol == 0.0
    assert man.co2_mol == pytest.approx(-CO2_PER_O2 * man.o2_mol, rel=1e-9, abs=1e-12)


def after(chosen: Settings, script) -> Controls:
    controls = Controls(
        chosen.relief_at_start,
        chosen.leak_area_mm2,
        chosen.hatch_open,
        chosen.cabin_feed_open,
        chosen.visor_open,
    )
    return turned(controls, tuple(Command(1, i, *wish) for i, wish in enumerate(script)))


# Everything open at once, so that each valve has something to pass.
TORN_OPEN = (
    ("suit.leak.set", 10.0),
    ("airlock.vent.set", 1.0),
    ("airlock.equalise.set", 1.0),
    ("airlock.refill.set", 1.0),
    ("airlock.hatch.set", True),
    ("cabin.feed.set", True),
    ("belyayev.visor.set", False),
    ("suit.relief.set", "low"),
    ("suit.bleed", 1.0),
    ("suit.pressure_guard", False),
)


def test_the_orders_of_these_tests_are_all_the_orders_there_are():
    assert {name for name, _ in TORN_OPEN} == {spec.name for spec in COMMANDS}


def test_with_everything_open_every_vessel_and_every_kind_of_valve_passes_gas():
    chosen = Settings(cabin_leak_mm2=10.0, bleed_valve_mm2=30.0)
    network = first_network(chosen)
    pipes = pipes_of(chosen, after(chosen, TORN_OPEN))
    ended, moved = flowed(network, pipes, 0.1)
    touched = {place for pipe, mol in zip(pipes, moved, strict=True) if mol for place in ends(pipe)}
    assert touched == set(range(len(ended.vessels)))
    kinds = {type(pipe.valve) for pipe, mol in zip(pipes, moved, strict=True) if mol}
    assert kinds == {Orifice, Regulator, Relief}


def test_a_suction_valve_passes_gas_into_a_squeezed_suit():
    chosen = Settings(pressure_kpa=5.0, airlock_kpa=60.0, hatch_open=False)
    pipes = pipes_of(chosen, after(chosen, ()))
    _, moved = flowed(first_network(chosen), pipes, 0.1)
    sucked = [mol for pipe, mol in zip(pipes, moved, strict=True) if pipe.sink == SUIT]
    assert sum(1 for mol in sucked if mol > 0.0) == 2


def test_an_open_visor_joins_belyayev_to_the_cabin_both_ways():
    chosen = Settings()
    pipes = pipes_of(chosen, after(chosen, ()))
    joined = [pipe for pipe in pipes if BELYAYEV in ends(pipe)]
    assert [pipe.valve.two_way for pipe in joined] == [True]
    assert SPACE not in ends(joined[0])


def ends(pipe) -> tuple[int, int]:
    return pipe.source, pipe.sink

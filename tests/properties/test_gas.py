"""Whatever valves are turned, no molecule is made or lost, and no flow goes past its end."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim.gas.mixture import Mixture, moles_in, oxygen
from game.sim.gas.network import SPACE, Network, Pipe, flowed
from game.sim.gas.valves import Orifice, Regulator, Relief
from game.sim.gas.vessel import GROWTH_PER_PA, Vessel
from game.sim.systems.suit import SYSTEM
from tests.gas_flights import Breather
from tests.properties.gas_orders import orders

FLIGHTS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SPECIES = ("o2_mol", "n2_mol", "co2_mol", "h2o_mol")

amounts = st.one_of(st.just(0.0), st.floats(1e-6, 300.0))
mixtures = st.builds(Mixture, amounts, amounts, amounts, amounts)
areas = st.floats(0.0, 0.2)
steps = st.floats(1e-3, 60.0)
rigid = st.builds(Vessel, mixtures, st.floats(0.005, 5.0))
soft = st.builds(Vessel, mixtures, st.floats(0.05, 0.2), st.just(GROWTH_PER_PA))
valves = st.one_of(
    st.builds(Orifice, areas, st.booleans()),
    st.builds(Relief, st.floats(0.0, 6e4), st.floats(10.0, 2e3), areas),
    st.builds(Regulator, st.floats(0.0, 1.0), areas, st.floats(0.0, 2e5), st.floats(10.0, 2e3)),
)


@st.composite
def plants(draw) -> tuple[Network, tuple[Pipe, ...]]:
    """Draw space, two to four rigid vessels, one soft one within the first of them, and valves."""
    chambers = draw(st.lists(rigid, min_size=2, max_size=4))
    vessels = (Vessel(Mixture(), math.inf), *chambers, draw(soft))
    last = len(vessels) - 1
    around = (SPACE,) * last + (1,)
    ends = st.tuples(st.integers(0, last), st.integers(0, last)).filter(lambda e: e[0] != e[1])
    joints = st.tuples(ends, valves)
    pipes = tuple(Pipe(a, b, valve) for (a, b), valve in draw(st.lists(joints, max_size=6)))
    return Network(vessels, around), pipes


def each(mixture: Mixture) -> list[float]:
    return [getattr(mixture, name) for name in SPECIES]


@given(plants(), st.lists(steps, min_size=1, max_size=5))
def test_any_valves_keep_every_mole_of_every_gas(plant, times):
    network, pipes = plant
    before = each(network.total())
    for dt_s in times:
        network, _ = flowed(network, pipes, dt_s)
    assert each(network.total()) == pytest.approx(before, rel=1e-12, abs=1e-12)


@given(plants(), st.lists(steps, min_size=1, max_size=5))
def test_no_vessel_ever_holds_less_than_nothing(plant, times):
    network, pipes = plant
    for dt_s in times:
        network, _ = flowed(network, pipes, dt_s)
    assert min(amount for vessel in network.vessels for amount in each(vessel.gas)) >= 0.0


def joined(a: Vessel, b: Vessel, valve: Orifice | Relief | Regulator, dt_s: float) -> Network:
    space = Vessel(Mixture(), math.inf)
    network = Network((space, a, b), (SPACE, SPACE, SPACE))
    return flowed(network, (Pipe(1, 2, valve),), dt_s)[0]


@given(st.one_of(rigid, soft), st.one_of(rigid, soft), areas, steps)
def test_a_hole_never_drives_two_pressures_past_each_other(a, b, area_m2, dt_s):
    first = a.pressure_pa(0.0) - b.pressure_pa(0.0)
    after = joined(a, b, Orifice(area_m2), dt_s)
    left = after.pressure_pa(1) - after.pressure_pa(2)
    scale = max(after.pressure_pa(1), after.pressure_pa(2), 1.0)
    assert left * math.copysign(1.0, first) >= -1e-9 * scale
    assert abs(left) <= abs(first) + 1e-9 * scale


@given(soft, rigid, areas, steps)
def test_a_hole_never_drives_a_suit_past_the_vessel_it_stands_in(suit, lock, area_m2, dt_s):
    network = Network((Vessel(Mixture(), math.inf), suit, lock), (SPACE, 2, SPACE))
    first = network.pressure_pa(1) - network.pressure_pa(2)
    after, _ = flowed(network, (Pipe(1, 2, Orifice(area_m2)),), dt_s)
    left = after.pressure_pa(1) - after.pressure_pa(2)
    scale = max(after.pressure_pa(1), after.pressure_pa(2), 1.0)
    assert left * math.copysign(1.0, first) >= -1e-9 * scale


@given(rigid, rigid)
def test_a_wide_hole_ends_at_the_common_pressure(a, b):
    after = joined(a, b, Orifice(10.0), 1e5)
    common = a.pressure_pa(0.0) * a.volume_m3 + b.pressure_pa(0.0) * b.volume_m3
    level_pa = common / (a.volume_m3 + b.volume_m3)
    ours = [after.pressure_pa(1), after.pressure_pa(2)]
    assert ours == pytest.approx([level_pa, level_pa], rel=1e-9)


@given(soft, rigid, st.floats(1e3, 6e4), areas, steps)
def test_a_relief_valve_never_vents_below_its_own_opening(a, b, opens_pa, area_m2, dt_s):
    first = a.pressure_pa(0.0) - b.pressure_pa(0.0)
    after = joined(a, b, Relief(opens_pa, 1e3, area_m2), dt_s)
    left = after.pressure_pa(1) - after.pressure_pa(2)
    assert left >= min(first, opens_pa) - 1e-9 * after.pressure_pa(1) - 1e-6


@given(rigid, st.one_of(rigid, soft), st.floats(0.0, 2e5), st.floats(0.0, 10.0), steps)
def test_a_regulator_never_fills_beyond_its_target(bottle, vessel, target_pa, kg_per_s, dt_s):
    after = joined(bottle, vessel, Regulator(kg_per_s, 1.0, target_pa), dt_s)
    first = vessel.pressure_pa(0.0)
    assert after.pressure_pa(2) <= max(first, target_pa) * (1.0 + 1e-9) + 1e-6


@given(st.floats(0.03, 0.3), st.floats(1e-7, 2e-5), st.floats(0.5, 50.0))
def test_venting_into_space_in_one_step_is_venting_in_a_hundred(volume_m3, area_m2, dt_s):
    full = Vessel(oxygen(moles_in(volume_m3, 40_500.0)), volume_m3)
    network = Network((Vessel(Mixture(), math.inf), full), (SPACE, SPACE))
    pipes = (Pipe(1, SPACE, Orifice(area_m2)),)
    once = flowed(network, pipes, dt_s)[0].pressure_pa(1)
    for _ in range(100):
        network, _ = flowed(network, pipes, dt_s / 100.0)
    assert network.pressure_pa(1) == pytest.approx(once, rel=1e-9)


@given(soft, st.floats(0.0, 1.5e5))
def test_a_soft_vessel_has_the_pressure_that_fits_its_volume(suit, outside_pa):
    pressure_pa = suit.pressure_pa(outside_pa)
    assert suit.moles_at(pressure_pa, outside_pa) == pytest.approx(suit.gas.total_mol, rel=1e-9)


scripts = st.lists(st.tuples(st.integers(1, 300), orders), min_size=1, max_size=10)


def flown(script, watts: float, hatch_open: bool) -> Breather:
    outside_kpa = 0.0 if hatch_open else 70.0
    flight = Breather(
        watts, hatch_open=hatch_open, airlock_kpa=outside_kpa, pressure_kpa=40.5 + outside_kpa
    )
    for tenths, (name, value) in script:
        flight.go(tenths / 10.0, {name: value})
    return flight


@FLIGHTS
@given(scripts, st.floats(80.0, 1200.0), st.booleans())
def test_any_commands_keep_every_mole_aboard_outside_or_in_the_man(script, watts, hatch_open):
    begun = Breather(
        watts,
        hatch_open=hatch_open,
        airlock_kpa=0.0 if hatch_open else 70.0,
        pressure_kpa=40.5 if hatch_open else 110.5,
    ).state
    ended = flown(script, watts, hatch_open).state
    after = ended.network.total().minus(ended.man)
    assert each(after) == pytest.approx(each(begun.network.total()), rel=1e-11, abs=1e-11)


@FLIGHTS
@given(scripts, st.floats(80.0, 1200.0), st.booleans())
def test_any_commands_leave_every_dial_within_its_scale(script, watts, hatch_open):
    flight = flown(script, watts, hatch_open)
    wrong = [c.name for c in SYSTEM.channels if not c.accepts(flight.telemetry[c.name])]
    assert wrong == []
    assert set(flight.telemetry) == {channel.name for channel in SYSTEM.channels}


@FLIGHTS
@given(st.sampled_from(("high", "low")), st.floats(80.0, 1200.0), st.integers(1, 5))
def test_one_long_step_ends_where_a_hundred_short_ones_do(setting, watts, seconds):
    long, short = Breather(watts), Breather(watts)
    long.step({"suit.relief.set": setting}, ticks=100 * seconds)
    short.step({"suit.relief.set": setting})
    for _ in range(100 * seconds - 1):
        short.step()
    assert long.state == short.state
    assert long.telemetry == short.telemetry


@FLIGHTS
@given(st.floats(80.0, 1200.0), st.lists(st.sampled_from(("high", "low")), max_size=6))
def test_the_suit_s_pressure_never_jumps(watts, settings_):
    flight = Breather(watts)
    largest, before = 0.0, flight.number("suit.pressure_kpa")
    for word in settings_:
        for i in range(300):
            flight.step({"suit.relief.set": word} if i == 0 else None)
            now = flight.number("suit.pressure_kpa")
            largest, before = max(largest, abs(now - before)), now
    # The widest valve takes 1 kPa a second: 0.01 kPa in a tick.
    assert largest < 0.012

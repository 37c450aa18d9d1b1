"""Flows, blow-downs and stocks against the dossier's tables, closed forms and published times.

The tables were computed beside this program from the same equations; they guard against slips. The
published anchors are the 281 s of the airlock and the 45 minutes of the bottles.
"""

import json
import math
from pathlib import Path

import pytest

from game.sim.gas.breathing import oxygen_use_mol_per_s
from game.sim.gas.mixture import (
    N2_KG_PER_MOL,
    O2_KG_PER_MOL,
    OXYGEN_IN_AIR,
    Mixture,
    air,
    moles_in,
    oxygen,
)
from game.sim.gas.network import SPACE, Network, Pipe, flowed
from game.sim.gas.orifice import (
    bore_area_m2,
    choked_speed_m_per_s,
    choking_number,
    critical_ratio,
    isothermal_blow_down_s,
    mass_flow_kg_per_s,
)
from game.sim.gas.plumbing import NOMINAL_FEED_KG_PER_S, steady_area_m2
from game.sim.gas.valves import Orifice, Regulator
from game.sim.gas.vessel import SUIT_TEMPERATURE_K, Vessel
from tests.gas_flights import Breather

VECTORS = Path(__file__).parent / "vectors"
CHOKED = json.loads((VECTORS / "choked_flow.json").read_text("utf-8"))
LOCK = json.loads((VECTORS / "airlock_blowdown.json").read_text("utf-8"))
SUPPLY = json.loads((VECTORS / "suit_oxygen.json").read_text("utf-8"))
CABIN = json.loads((VECTORS / "cabin_oxygen.json").read_text("utf-8"))
AIR_KG_PER_MOL = 0.0289652
AIR_SPEED = choked_speed_m_per_s(1.4, AIR_KG_PER_MOL)
OXYGEN_SPEED = choked_speed_m_per_s(1.395, O2_KG_PER_MOL)
VENTS = SUPPLY["vent_40530_to_27360"]
MMHG_PER_KPA = 7.50062


def emptied(vessel: Vessel, area_m2: float, to_pa: float, dt_s: float) -> float:
    """Return how long the network takes to vent one vessel into space, between steps by a line."""
    network = Network((Vessel(Mixture(), math.inf), vessel), (SPACE, SPACE))
    pipes = (Pipe(1, SPACE, Orifice(area_m2)),)
    time_s, before = 0.0, network.pressure_pa(1)
    while network.pressure_pa(1) > to_pa:
        before, time_s = network.pressure_pa(1), time_s + dt_s
        network, _ = flowed(network, pipes, dt_s)
    return time_s - dt_s * (to_pa - network.pressure_pa(1)) / (before - network.pressure_pa(1))


def named(case) -> str:
    return "-".join(f"{value:g}" for value in case.values() if isinstance(value, float | int))


def test_g1_g2_choked_flow_matches_every_row_of_the_table():
    ours = [
        mass_flow_kg_per_s(
            *(case[key] for key in ("CdA_m2", "p_up_Pa", "p_down_Pa", "gamma", "M_kg_mol"))
        )
        for case in CHOKED["cases"]
    ]
    assert ours == pytest.approx([case["mdot_kg_s"] for case in CHOKED["cases"]], rel=1e-6)


def test_g1_one_square_centimetre_of_air_passes_23_9174_grams_a_second():
    flow = mass_flow_kg_per_s(1e-4, 101_325.0, 0.0, 1.4, AIR_KG_PER_MOL)
    assert flow * 1000.0 == pytest.approx(23.9174, rel=1e-5)


def test_g2_air_chokes_at_53528_15_pascals():
    # The same number comes out of the library `fluids`, P_critical_flow(101325, 1.4).
    assert 101_325.0 * critical_ratio(1.4) == pytest.approx(53_528.15, abs=0.01)


def test_choking_numbers_of_air_and_oxygen_match_the_table():
    ours = (choking_number(1.4), choking_number(1.395))
    assert ours == pytest.approx((CHOKED["Gamma_air"], CHOKED["Gamma_O2"]), rel=1e-9)


def test_dry_air_as_a_mixture_is_the_air_of_the_tables():
    mixed = air(1.0)
    assert mixed.mass_kg == pytest.approx(AIR_KG_PER_MOL, rel=2e-6)
    assert mixed.heat_ratio == pytest.approx(1.4, abs=1e-5)


@pytest.mark.parametrize("case", LOCK["cases"], ids=named)
def test_closed_form_of_the_blow_down_matches_the_table(case):
    area_m2 = bore_area_m2(case["valve_mm"] / 1000.0)
    ratio = case["p_to_Pa"] / case["p_from_Pa"]
    ours = isothermal_blow_down_s(case["V_m3"], area_m2, AIR_SPEED, ratio)
    assert ours == pytest.approx(case["t_isothermal_s"], rel=1e-6)


@pytest.mark.parametrize("dt_s", [0.01, 0.1, 1.0])
def test_g7_the_network_vents_2_5_cubic_metres_through_20_mm_in_231_seconds(dt_s):
    # Choked flow into vacuum is stepped exactly, so the step does not matter.
    vessel = Vessel(air(moles_in(2.5, 101_325.0)), 2.5)
    assert emptied(vessel, bore_area_m2(0.020), 1_000.0, dt_s) == pytest.approx(231.28, rel=3e-4)


@pytest.mark.parametrize("stuck_pa", [1_000.0, 500.0])
def test_g3_the_flown_valve_lets_the_hatch_be_pulled_after_237_to_306_seconds(stuck_pa):
    # 281 s lie between the order to vent and the open hatch. At 1 kPa the hatch is held with
    # 332 N, at 0.5 kPa with 166. The lock alone, from 0.70 atm; nobody vents a suit into it.
    vessel = Vessel(air(moles_in(2.5, 70_928.0)), 2.5)
    assert 237.0 <= emptied(vessel, bore_area_m2(0.018), stuck_pa, 0.1) <= 306.5


def test_g3_a_suit_that_vents_into_the_lock_leaves_a_hundredth_of_an_atmosphere():
    # What the stream of one suit through 18 mm comes to: found by this model, not published.
    flight = Breather(airlock_kpa=70.93, hatch_open=False, pressure_kpa=111.4)
    flight.go(600.0, {"airlock.vent.set": 1.0})
    assert flight.number("airlock.pressure_kpa") == pytest.approx(1.41, abs=0.01)


@pytest.mark.parametrize("case", VENTS, ids=named)
def test_g6_venting_a_rigid_suit_takes_the_closed_time(case):
    gas = oxygen(moles_in(case["V_m3"], 40_530.0, SUIT_TEMPERATURE_K))
    vessel = Vessel(gas, case["V_m3"], temperature_k=SUIT_TEMPERATURE_K)
    ours = emptied(vessel, case["CdA_m2"], 27_360.0, 0.1)
    assert ours == pytest.approx(case["t_s"], rel=5e-4)


@pytest.mark.parametrize("case", VENTS, ids=named)
def test_g6_venting_costs_the_mass_of_the_table(case):
    lost_mol = moles_in(case["V_m3"], 40_530.0 - 27_360.0, SUIT_TEMPERATURE_K)
    assert oxygen(lost_mol).mass_kg == pytest.approx(case["mass_lost_kg"], rel=1e-6)


def test_g6_the_worn_suit_goes_from_40_5_to_27_4_in_41_seconds():
    # The area of the valve is tuned to this; feed and growth of the suit included.
    flight = Breather()
    flight.step({"suit.relief.set": "low"}, ticks=10)
    assert 0.1 + flight.seconds_until("suit.pressure_kpa", 0.0, 27.5, 60.0) == pytest.approx(
        41.0, abs=0.5
    )


def test_three_bottles_of_two_litres_hold_what_the_table_says():
    mass_kg = oxygen(moles_in(0.006, SUPPLY["p_Pa"])).mass_kg
    assert mass_kg == pytest.approx(SUPPLY["mass_ideal_kg"], rel=1e-6)
    assert mass_kg / 45.0 * 1000.0 == pytest.approx(SUPPLY["g_per_min_over_45_min"], rel=1e-6)


@pytest.mark.parametrize("pressure", [40_530, 27_360])
def test_steady_relief_area_matches_the_table(pressure):
    each_second = oxygen(SUPPLY["g_per_min_over_45_min"] / 60_000.0 / O2_KG_PER_MOL)
    area_mm2 = steady_area_m2(each_second, float(pressure)) * 1e6
    assert area_mm2 == pytest.approx(SUPPLY[f"CdA_steady_mm2_{pressure}"], rel=1e-4)


def test_38_5_grams_a_minute_are_72_litres_at_suit_pressure_and_20_degrees():
    litres = moles_in(0.001, 40_530.0)
    minute = NOMINAL_FEED_KG_PER_S * 60.0 / O2_KG_PER_MOL / litres
    assert minute == pytest.approx(SUPPLY["litres_per_min_at_40530Pa"], rel=5e-4)


# Published: 45 minutes. Leonov's 60 litres a minute are 31.9 g/min and last longer.
@pytest.mark.parametrize(("feed_g_per_min", "minutes"), [(38.5, 45.1), (31.9, 54.4)])
def test_g5_the_bottles_last(feed_g_per_min, minutes):
    flight = Breather(feed_g_per_min=feed_g_per_min)
    left_s = flight.seconds_until("suit.oxygen_kg", 0.0, 0.0, 3_600.0)
    assert left_s / 60.0 == pytest.approx(minutes, abs=0.1)


def test_600_watts_use_2_6_grams_of_oxygen_a_minute():
    grams = oxygen_use_mol_per_s(600.0) * O2_KG_PER_MOL * 60_000.0
    assert grams == pytest.approx(2.6, abs=0.05)


@pytest.mark.parametrize(
    ("watts", "kpa", "mmhg"), [(800.0, 40.53, 22.9), (800.0, 27.36, 15.4), (300.0, 40.53, 8.6)]
)
def test_helmet_carbon_dioxide_settles_where_the_stream_washes_it_out(watts, kpa, mmhg):
    flight = Breather(watts, relief_kpa=kpa, pressure_kpa=kpa)
    flight.go(120.0)
    assert flight.number("suit.co2_kpa") * MMHG_PER_KPA == pytest.approx(mmhg, rel=0.01)


# Vector physiology.json: 2.8997 and 4.5911 g/min. Ours are 2 to 3 % less, because the man keeps
# back some of the oxygen and the suit does not quite reach saturation.
@pytest.mark.parametrize(("kpa", "grams"), [(40.53, 2.8997), (27.36, 4.5911)])
def test_a_lower_pressure_dries_better(kpa, grams):
    flight = Breather(500.0, relief_kpa=kpa, pressure_kpa=kpa)
    flight.go(180.0)
    assert flight.number("suit.evaporation_g_per_min") == pytest.approx(grams, rel=0.03)


def test_the_airlock_fills_with_three_kilograms_in_200_seconds():
    # Designed: 15 g/s gives the 3.0 kg of air of 2.5 m³ at one atmosphere.
    bottles, lock = Vessel(air(160.0), 0.020), Vessel(Mixture(), 2.5)
    network = Network((Vessel(Mixture(), math.inf), bottles, lock), (SPACE, SPACE, SPACE))
    pipes = (Pipe(1, 2, Regulator(0.015, 4e-5, 101_325.0)),)
    for _ in range(2_000):
        network, _ = flowed(network, pipes, 0.1)
    assert network.pressure_pa(2) / 1000.0 == pytest.approx(100.9, abs=0.2)


def night(tau_h: float, hours: float, tank_pa: float = 7.6e6) -> Network:
    """Return a cabin whose leak is made good with oxygen from a tank of 28 litres."""
    cabin = Vessel(air(moles_in(3.5, 101_325.0)), 3.5)
    tank = Vessel(oxygen(moles_in(0.028, tank_pa)), 0.028)
    network = Network((Vessel(Mixture(), math.inf), cabin, tank), (SPACE, SPACE, SPACE))
    leak_m2 = 3.5 / (tau_h * 3600.0 * AIR_SPEED)
    pipes = (Pipe(1, SPACE, Orifice(leak_m2)), Pipe(2, 1, Regulator(0.01, 2e-6, 101_325.0, 100.0)))
    for _ in range(round(hours * 60)):
        network, _ = flowed(network, pipes, 60.0)
    return network


@pytest.mark.parametrize("case", CABIN["cases"], ids=named)
def test_a_leak_fed_with_oxygen_reaches_460_mm_when_the_closed_form_says(case):
    # Oxygen leaks 5 % slower than air, which the closed form leaves out: at its time ours is a
    # little behind, by at most 12 of the 301 mm.
    network = night(case["tau_h"], case["time_to_460_h"], tank_pa=3e7)
    cabin = network.vessels[1].gas
    mmhg = cabin.o2_mol / cabin.total_mol * network.pressure_pa(1) / 1000.0 * MMHG_PER_KPA
    assert mmhg == pytest.approx(454.0, abs=6.0)


def test_a_night_at_39_hours_ends_at_45_percent_oxygen_with_a_third_of_the_tank():
    # Kamanin's diary: 45 % in the cabin, the tank fell from 75 to 25 atm.
    network = night(39.0, 15.0)
    cabin = network.vessels[1].gas
    assert cabin.o2_mol / cabin.total_mol == pytest.approx(0.45, abs=0.02)
    assert network.pressure_pa(2) / 101_325.0 == pytest.approx(25.0, abs=5.0)


def test_nitrogen_of_the_air_weighs_what_completes_dry_air():
    rest = (AIR_KG_PER_MOL - OXYGEN_IN_AIR * O2_KG_PER_MOL) / (1.0 - OXYGEN_IN_AIR)
    assert pytest.approx(rest, rel=5e-6) == N2_KG_PER_MOL

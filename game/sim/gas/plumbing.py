"""The gas system of Voskhod 2: which vessels there are, and which valves join them."""

from functools import lru_cache
from typing import Final

from game.sim.gas.breathing import CO2_PER_O2, damp_mol, oxygen_use_mol_per_s
from game.sim.gas.mixture import (
    O2_KG_PER_MOL,
    Mixture,
    air,
    moles_in,
    oxygen,
)
from game.sim.gas.network import SPACE, Network, Pipe
from game.sim.gas.orifice import bore_area_m2, choked_speed_m_per_s
from game.sim.gas.settings import Controls, Settings
from game.sim.gas.valves import Orifice, Regulator, Relief
from game.sim.gas.vessel import GROWTH_PER_PA, SUIT_TEMPERATURE_K, Vessel

CABIN: Final = 1
AIRLOCK: Final = 2
SUIT: Final = 3
BELYAYEV: Final = 4
PACK: Final = 5
LOCK_BOTTLES: Final = 6
SHIP_OXYGEN: Final = 7

# Chosen: a suit lets air in when it is squeezed, so that a refill does not crush the man.
SUCTION_PA: Final = 500.0
SUCTION_BAND_PA: Final = 500.0
SUCTION_M2: Final = 4e-4
VISOR_M2: Final = 2e-3
RELIEF_BAND_PA: Final = 1_000.0
NOMINAL_FEED_KG_PER_S: Final = 0.0385 / 60.0
# A hatch of 0.65 m, with a discharge coefficient of 0.6 for a sharp edge.
HATCH_M2: Final = 0.6 * 0.332
LOCK_BOTTLES_M3: Final = 0.020
# Floating and handling things: what he does when the usual stream is reckoned.
WORKING_W: Final = 350.0
SEAT_M2: Final = 2e-6
REFILL_SEAT_M2: Final = 4e-5
CABIN_FEED_KG_PER_S: Final = 0.010
MM2: Final = 1e-6


def first_network(settings: Settings) -> Network:
    """Return every vessel as the flight finds it. Both suits hold the gas they breathe."""
    cabin_pa, lock_pa = settings.cabin_kpa * 1000.0, settings.airlock_kpa * 1000.0
    cabin_mol = moles_in(settings.cabin_volume_m3, cabin_pa)
    share = settings.cabin_oxygen_ratio
    soft = Vessel(Mixture(), settings.gas_volume_m3, GROWTH_PER_PA, SUIT_TEMPERATURE_K)
    vessels = (
        Vessel(Mixture(), float("inf")),
        Vessel(_mixed(cabin_mol, share), settings.cabin_volume_m3),
        Vessel(air(moles_in(settings.airlock_volume_m3, lock_pa)), settings.airlock_volume_m3),
        _worn(soft, settings.pressure_kpa * 1000.0, lock_pa),
        _filled(soft, _mixed(1.0, share), cabin_pa, cabin_pa),
        Vessel(oxygen(settings.oxygen_kg / O2_KG_PER_MOL), settings.bottles_m3),
        Vessel(air(settings.lock_bottle_mol), LOCK_BOTTLES_M3),
        Vessel(_ship_oxygen(settings), settings.ship_oxygen_m3),
    )
    return Network(vessels, (SPACE, SPACE, SPACE, AIRLOCK, CABIN, AIRLOCK, SPACE, SPACE))


@lru_cache(maxsize=32)
def pipes_of(settings: Settings, controls: Controls) -> tuple[Pipe, ...]:
    """Return the valves that can pass gas with the knobs where they stand."""
    return (*_suit_pipes(settings, controls), *_ship_pipes(settings, controls))


@lru_cache(maxsize=32)
def relief_valve(settings: Settings, setting: str) -> Relief:
    """Return Leonov's relief valve at `high` or `low`.

    It begins to open a little below its setting, by just so much that the usual stream of oxygen
    holds the setting itself.
    """
    return _relief(settings, relief_set_kpa(settings, setting))


def relief_set_kpa(settings: Settings, setting: str) -> float:
    """Return the pressure a setting of the knob holds; `low` is never above `high`."""
    low = min(settings.relief_low_kpa, settings.relief_kpa)
    return settings.relief_kpa if setting == "high" else low


def steady_area_m2(each_second: Mixture, pressure_pa: float) -> float:
    """Return the effective area that passes this much suit gas each second into vacuum."""
    mol = each_second.total_mol
    kg_per_mol = each_second.mass_kg / mol
    speed = choked_speed_m_per_s(each_second.heat_ratio, kg_per_mol, SUIT_TEMPERATURE_K)
    return mol / moles_in(1.0, pressure_pa, SUIT_TEMPERATURE_K) / speed


def usual_stream(pressure_pa: float) -> Mixture:
    """Return what leaves a suit each second: 38.5 g/min of oxygen, damp from the skin."""
    dry_mol = NOMINAL_FEED_KG_PER_S / O2_KG_PER_MOL
    return Mixture(o2_mol=dry_mol, h2o_mol=damp_mol(dry_mol, pressure_pa, WORKING_W))


def _relief(settings: Settings, set_kpa: float) -> Relief:
    area_m2, set_pa = settings.relief_area_mm2 * MM2, set_kpa * 1000.0
    lift = min(1.0, steady_area_m2(usual_stream(set_pa), set_pa) / area_m2)
    return Relief(set_pa - lift * RELIEF_BAND_PA, RELIEF_BAND_PA, area_m2)


def _suit_pipes(settings: Settings, controls: Controls) -> list[Pipe]:
    feed_kg_per_s = settings.feed_g_per_min / 60_000.0
    pipes = [
        Pipe(PACK, SUIT, Regulator(feed_kg_per_s, SEAT_M2)),
        Pipe(SUIT, AIRLOCK, relief_valve(settings, controls.relief)),
        Pipe(AIRLOCK, SUIT, Relief(SUCTION_PA, SUCTION_BAND_PA, SUCTION_M2)),
    ]
    bleed_m2 = controls.bleed_ratio * settings.bleed_valve_mm2 * MM2
    if bleed_m2 > 0.0:
        # A spring holds it shut against what would come in.
        pipes.append(Pipe(SUIT, AIRLOCK, Orifice(bleed_m2, two_way=False)))
    if controls.leak_mm2 > 0.0:
        pipes.append(Pipe(SUIT, AIRLOCK, Orifice(controls.leak_mm2 * MM2)))
    if controls.visor_open:
        pipes.append(Pipe(CABIN, BELYAYEV, Orifice(VISOR_M2)))
    else:
        pipes.append(Pipe(SHIP_OXYGEN, BELYAYEV, Regulator(feed_kg_per_s, SEAT_M2)))
        pipes.append(Pipe(BELYAYEV, CABIN, _relief(settings, settings.relief_kpa)))
        pipes.append(Pipe(CABIN, BELYAYEV, Relief(SUCTION_PA, SUCTION_BAND_PA, SUCTION_M2)))
    return pipes


def _ship_pipes(settings: Settings, controls: Controls) -> list[Pipe]:
    vent_m2 = controls.vent_ratio * bore_area_m2(settings.vent_bore_mm / 1000.0)
    equalise_m2 = controls.equalise_ratio * bore_area_m2(settings.equalise_bore_mm / 1000.0)
    refill_kg_per_s = controls.refill_ratio * settings.refill_g_per_s / 1000.0
    set_pa = settings.cabin_set_kpa * 1000.0
    refill = Regulator(refill_kg_per_s, REFILL_SEAT_M2, settings.refill_to_kpa * 1000.0)
    holding = Regulator(CABIN_FEED_KG_PER_S, SEAT_M2, set_pa, band_pa=100.0)
    wanted = (
        (vent_m2 > 0.0, Pipe(AIRLOCK, SPACE, Orifice(vent_m2))),
        (equalise_m2 > 0.0, Pipe(CABIN, AIRLOCK, Orifice(equalise_m2))),
        (refill_kg_per_s > 0.0, Pipe(LOCK_BOTTLES, AIRLOCK, refill)),
        (settings.cabin_leak_mm2 > 0.0, Pipe(CABIN, SPACE, Orifice(settings.cabin_leak_mm2 * MM2))),
        (controls.cabin_feed_open, Pipe(SHIP_OXYGEN, CABIN, holding)),
        (controls.hatch_open, Pipe(AIRLOCK, SPACE, Orifice(HATCH_M2))),
    )
    return [pipe for open_, pipe in wanted if open_]


def _filled(soft: Vessel, gas: Mixture, pressure_pa: float, outside_pa: float) -> Vessel:
    ratio = soft.moles_at(pressure_pa, outside_pa) / gas.total_mol
    return soft.holding(gas.share(ratio))


def settled_co2_ratio(settings: Settings) -> float:
    """Return the carbon dioxide share in the helmet of a man who has worked for a while."""
    feed_mol_per_s = settings.feed_g_per_min / 60_000.0 / O2_KG_PER_MOL
    made = CO2_PER_O2 * oxygen_use_mol_per_s(WORKING_W)
    return min(1.0, made / feed_mol_per_s) if feed_mol_per_s > 0.0 else 0.0


def _worn(soft: Vessel, pressure_pa: float, outside_pa: float) -> Vessel:
    """Return a suit that has been breathed in for a while, in a steady stream."""
    used = oxygen_use_mol_per_s(WORKING_W) * CO2_PER_O2
    stream = usual_stream(pressure_pa)
    return _filled(soft, stream.plus(Mixture(co2_mol=used)), pressure_pa, outside_pa)


def _mixed(mol: float, oxygen_ratio: float) -> Mixture:
    return Mixture(o2_mol=mol * oxygen_ratio, n2_mol=mol * (1.0 - oxygen_ratio))


def _ship_oxygen(settings: Settings) -> Mixture:
    return oxygen(moles_in(settings.ship_oxygen_m3, settings.ship_oxygen_kpa * 1000.0))

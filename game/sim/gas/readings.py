"""What the dials of the gas system show."""

from dataclasses import dataclass
from typing import Final

from game.sim.gas import dials
from game.sim.gas.breathing import SKIN_C, saturation_pa
from game.sim.gas.mixture import H2O_KG_PER_MOL, O2_KG_PER_MOL, Mixture
from game.sim.gas.network import Network
from game.sim.gas.plumbing import (
    AIRLOCK,
    BELYAYEV,
    CABIN,
    LOCK_BOTTLES,
    PACK,
    SHIP_OXYGEN,
    SUIT,
    relief_valve,
)
from game.sim.gas.settings import Controls, Settings
from game.vocab.channel import Value

LONGEST_S: Final = 1e5
# Bottles that are as empty as the suit still hold 3 g, which nobody gets out.
STOPPED_G_PER_MIN: Final = 0.5


@dataclass(frozen=True, slots=True)
class Flows:
    """How fast gas came and went in Leonov's suit during the last step of the network."""

    feed_g_per_min: float = 0.0
    out_g_per_min: float = 0.0
    evaporation_g_per_min: float = 0.0

    @property
    def feed_mol_per_s(self) -> float:
        """The stream of oxygen in moles a second."""
        return self.feed_g_per_min / 60_000.0 / O2_KG_PER_MOL

    @staticmethod
    def of(suit: Mixture, fed_mol: float, out_mol: float, water_mol: float, dt_s: float) -> "Flows":
        """Return the rates of what moved in `dt_s`; `suit` is the gas that leaves."""
        to_rate = 60_000.0 / dt_s
        total = suit.total_mol
        kg_per_mol = suit.mass_kg / total if total > 0.0 else 0.0
        return Flows(
            fed_mol * O2_KG_PER_MOL * to_rate,
            max(0.0, out_mol) * kg_per_mol * to_rate,
            water_mol * H2O_KG_PER_MOL * to_rate,
        )


def readings(
    settings: Settings, network: Network, controls: Controls, flows: Flows, co2_ratio: float
) -> dict[str, Value]:
    """Return every channel but the suit's own pressure."""
    return {
        **_suit(settings, network, controls, flows, co2_ratio),
        **_ship(network, controls),
    }


def oxygen_left_s(oxygen_kg: float, feed_g_per_min: float) -> float:
    """Return how long the bottles last at this stream, at most 100,000 s."""
    if feed_g_per_min <= 0.0:
        return LONGEST_S if oxygen_kg > 0.0 else 0.0
    return min(LONGEST_S, oxygen_kg / feed_g_per_min * 60_000.0)


def _suit(
    settings: Settings, network: Network, controls: Controls, flows: Flows, co2_ratio: float
) -> dict[str, Value]:
    vessel = network.vessels[SUIT]
    around_kpa = network.pressure_pa(AIRLOCK) / 1000.0
    pressure_kpa = network.pressure_pa(SUIT) / 1000.0
    excess_kpa = pressure_kpa - around_kpa
    lift = relief_valve(settings, controls.relief).open_ratio(excess_kpa * 1000.0)
    stopped = settings.feed_g_per_min > 0.0 and flows.feed_g_per_min < STOPPED_G_PER_MIN
    oxygen_kg = 0.0 if stopped else network.vessels[PACK].gas.mass_kg
    total = max(vessel.gas.total_mol, 1e-12)
    vapour_kpa = vessel.gas.h2o_mol / total * pressure_kpa
    helmet_ratio = max(0.0, 1.0 - co2_ratio - vessel.gas.n2_mol / total)
    return {
        dials.EXCESS.name: excess_kpa,
        dials.OXYGEN.name: oxygen_kg,
        dials.OXYGEN_LEFT.name: oxygen_left_s(oxygen_kg, flows.feed_g_per_min),
        dials.BOTTLE.name: network.pressure_pa(PACK) / 1000.0,
        dials.VENT.name: flows.feed_g_per_min,
        dials.OUTFLOW.name: flows.out_g_per_min,
        dials.RELIEF_SETTING.name: controls.relief,
        dials.RELIEF_OPEN.name: lift,
        dials.BLEED.name: controls.bleed_ratio,
        dials.BLEED_VALVE.name: settings.bleed_valve_mm2,
        dials.CO2.name: co2_ratio * pressure_kpa,
        dials.HELMET_OXYGEN.name: helmet_ratio * pressure_kpa,
        dials.HUMIDITY.name: vapour_kpa * 1000.0 / saturation_pa(SKIN_C),
        dials.EVAPORATION.name: flows.evaporation_g_per_min,
        dials.LEAK.name: controls.leak_mm2,
        dials.VOLUME.name: vessel.volume_at(pressure_kpa * 1000.0, around_kpa * 1000.0),
    }


def _ship(network: Network, controls: Controls) -> dict[str, Value]:
    cabin = network.vessels[CABIN].gas
    cabin_kpa = network.pressure_pa(CABIN) / 1000.0
    oxygen_ratio = cabin.o2_mol / max(cabin.total_mol, 1e-12)
    return {
        dials.AIRLOCK.name: network.pressure_pa(AIRLOCK) / 1000.0,
        dials.LOCK_BOTTLES.name: network.pressure_pa(LOCK_BOTTLES) / 1000.0,
        dials.HATCH.name: controls.hatch_open,
        "airlock.vent_ratio": controls.vent_ratio,
        "airlock.equalise_ratio": controls.equalise_ratio,
        "airlock.refill_ratio": controls.refill_ratio,
        dials.CABIN.name: cabin_kpa,
        dials.CABIN_OXYGEN.name: oxygen_ratio * cabin_kpa,
        dials.CABIN_RATIO.name: oxygen_ratio,
        dials.FEED.name: controls.cabin_feed_open,
        dials.STORES.name: network.pressure_pa(SHIP_OXYGEN) / 1000.0,
        dials.BELYAYEV.name: network.pressure_pa(BELYAYEV) / 1000.0,
        dials.VISOR.name: controls.visor_open,
    }

"""What a man does to the gas of his suit: oxygen out, carbon dioxide and water in.

The suit is an open loop: fresh oxygen enters at the helmet, washes it, passes the body and leaves
through the relief valve. Far more flows through than he breathes, so the bottle's clock is the
stream, not the lungs.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.gas.mixture import GAS_CONSTANT, Mixture, moles_in
from game.sim.gas.vessel import SUIT_TEMPERATURE_K, Vessel

NORMAL_MOL_PER_LITRE: Final = 101_325.0 / (GAS_CONSTANT * 273.15) / 1000.0
WATT_PER_LITRE_PER_MIN: Final = 335.0
CO2_PER_O2: Final = 0.85
BREATHED_PER_O2: Final = 25.0
HELMET_M3: Final = 0.008
SKIN_C: Final = 34.0
# Wetted skin: half saturated at rest, 90 % from 350 W on. The upper number is the dossier's, the
# lower one and the line between are tuned.
DRIEST_RATIO: Final = 0.5
WETTEST_RATIO: Final = 0.9
REST_W: Final = 110.0
WET_W: Final = 350.0
EVAPORATION_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class Breath:
    """What he takes and gives in a step, and the carbon dioxide share in the helmet after it."""

    taken: Mixture
    given: Mixture
    helmet_co2_ratio: float


def oxygen_use_mol_per_s(metabolic_w: float) -> float:
    """Return the oxygen a man of this heat output uses: 20.1 kJ for each normal litre."""
    return metabolic_w / WATT_PER_LITRE_PER_MIN * NORMAL_MOL_PER_LITRE / 60.0


def saturation_pa(celsius: float) -> float:
    """Return the pressure of saturated water vapour (Magnus formula)."""
    return 610.94 * math.exp(17.625 * celsius / (celsius + 243.04))


def skin_ratio(metabolic_w: float) -> float:
    """Return how damp the gas at his skin gets, 0.5 to 0.9 of saturation."""
    effort = max(0.0, min(1.0, (metabolic_w - REST_W) / (WET_W - REST_W)))
    return DRIEST_RATIO + (WETTEST_RATIO - DRIEST_RATIO) * effort


def breathed(
    suit: Vessel,
    pressure_pa: float,
    metabolic_w: float,
    feed_mol_per_s: float,
    helmet_co2_ratio: float,
    dt_s: float,
) -> Breath:
    """Return his exchange with the suit's gas in `dt_s`; never more oxygen than there is."""
    gas = suit.gas
    used = oxygen_use_mol_per_s(metabolic_w) * dt_s
    used = min(used, 0.5 * gas.o2_mol)
    made = CO2_PER_O2 * used
    water = _water_gained(gas, pressure_pa, metabolic_w, dt_s)
    helmet = _helmet(gas, pressure_pa, used / dt_s, feed_mol_per_s, helmet_co2_ratio, dt_s)
    return Breath(Mixture(o2_mol=used), Mixture(co2_mol=made, h2o_mol=water), helmet)


def damp_mol(dry_mol: float, pressure_pa: float, metabolic_w: float) -> float:
    """Return the water vapour that `dry_mol` of gas takes up at his skin, at most as much again."""
    wanted_pa = skin_ratio(metabolic_w) * saturation_pa(SKIN_C)
    # Near the boiling point of skin-warm water the law of the damp gas has no answer.
    return dry_mol * wanted_pa / max(pressure_pa - wanted_pa, wanted_pa)


def _water_gained(gas: Mixture, pressure_pa: float, metabolic_w: float, dt_s: float) -> float:
    wanted_mol = damp_mol(gas.total_mol - gas.h2o_mol, pressure_pa, metabolic_w)
    return max(0.0, (wanted_mol - gas.h2o_mol) * -math.expm1(-dt_s / EVAPORATION_S))


def _helmet(
    gas: Mixture, pressure_pa: float, used: float, feed: float, ratio: float, dt_s: float
) -> float:
    """Return the share of carbon dioxide in the helmet: exhaled in, washed out by the stream."""
    # What he breathes beyond the stream comes up from the suit, with what is in it.
    drawn = max(0.0, BREATHED_PER_O2 * used * _body_conditions(pressure_pa) - feed)
    stream = feed + drawn
    if stream <= 0.0:
        return ratio
    total = gas.total_mol
    from_suit = gas.co2_mol / total if total > 0.0 else 0.0
    settles = (CO2_PER_O2 * used + drawn * from_suit) / stream
    held_mol = moles_in(HELMET_M3, max(pressure_pa, 1.0), SUIT_TEMPERATURE_K)
    return min(1.0, settles + (ratio - settles) * math.exp(-stream * dt_s / held_mol))


def _body_conditions(pressure_pa: float) -> float:
    """Return the moles in a breathed litre over those in a normal litre: lungs move volume."""
    return pressure_pa / 101_325.0 * 273.15 / 310.0

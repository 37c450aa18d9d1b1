"""Water: sweat that a warm man makes, mist on the visor, and what is left to see.

Sweat follows the two-node model of Gagge: 170 g an hour, square metre and degree above 36.5 °C of
core, capped at 30 g/min. The visor is a cold wall that fresh oxygen flows past: it mists when
breath brings more vapour than that gas can carry at the visor's temperature. With 19 °C there
(tuned) this begins near 500 W at 40.5 kPa and near 750 W at 27.4 kPa. How much water makes a full
mist, and how much loose sweat stings the eyes shut, is tuned.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.physiology.heat import saturation_kpa, vapour_g_per_min

SWEAT_G_PER_MIN_PER_K: Final = 170.0 * 1.8 / 60.0
SWEAT_BEGINS_C: Final = 36.5
MOST_SWEAT_G_PER_MIN: Final = 30.0
# Water that skin and lungs give off without sweating: a quiet man's 0.7 g/min.
INSENSIBLE_G_PER_MIN: Final = 0.7
BREATH_G_PER_MIN_PER_W: Final = 0.0025
VISOR_C: Final = 19.0
FULL_MIST_G: Final = 1.0
STINGS_FROM_KG: Final = 0.03
STINGS_FULL_KG: Final = 0.15
SEEN_THROUGH_MIST: Final = 0.1
SEEN_THROUGH_SWEAT: Final = 0.4


@dataclass(frozen=True, slots=True)
class Water:
    """`made_kg` is all the sweat of the flight, `loose_kg` what has not evaporated."""

    made_kg: float = 0.0
    loose_kg: float = 0.0


def sweat_g_per_min(core_c: float) -> float:
    """Return the sweat of a man at a core temperature, 0 to 30 g/min."""
    wanted = SWEAT_G_PER_MIN_PER_K * (core_c - SWEAT_BEGINS_C)
    return max(0.0, min(MOST_SWEAT_G_PER_MIN, wanted))


def offered_g_per_min(water: Water, sweat: float, dt_s: float) -> float:
    """Return the water in g/min that could evaporate during `dt_s`: new, breathed and loose."""
    return sweat + INSENSIBLE_G_PER_MIN + water.loose_kg * 60_000.0 / dt_s


def watered(water: Water, sweat: float, evaporated_g_per_min: float, dt_s: float) -> Water:
    """Return the water after `dt_s` with `sweat` made and some evaporated, both g/min."""
    # What skin and lungs give off anyway is carried away first and never lies loose.
    dried = max(0.0, evaporated_g_per_min - INSENSIBLE_G_PER_MIN)
    loose_kg = water.loose_kg + (sweat - dried) * dt_s / 60_000.0
    return Water(water.made_kg + sweat * dt_s / 60_000.0, max(0.0, loose_kg))


def misted(
    mist: float, metabolic_w: float, flow_g_per_min: float, pressure_kpa: float, dt_s: float
) -> float:
    """Return the share of the visor that is misted after `dt_s`, from 0 (clear) to 1."""
    carried = vapour_g_per_min(flow_g_per_min, saturation_kpa(VISOR_C), pressure_kpa)
    settled_g = (BREATH_G_PER_MIN_PER_W * metabolic_w - carried) * dt_s / 60.0
    return max(0.0, min(1.0, mist + settled_g / FULL_MIST_G))


def sight(mist: float, loose_kg: float) -> float:
    """Return how much he still sees, from 1 (all) to 0.04 (mist outside, sweat in both eyes)."""
    stung = (loose_kg - STINGS_FROM_KG) / (STINGS_FULL_KG - STINGS_FROM_KG)
    stung = max(0.0, min(1.0, stung))
    through_mist = 1.0 - (1.0 - SEEN_THROUGH_MIST) * mist
    return through_mist * (1.0 - (1.0 - SEEN_THROUGH_SWEAT) * stung)

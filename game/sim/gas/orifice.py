"""How much gas a hole lets through: the ideal nozzle, choked and unchoked.

Below a certain ratio of the pressures the gas passes the hole at the speed of sound, and what lies
behind can no longer hold it back: the flow is *choked*. All areas are effective ones, the drilled
area times a discharge coefficient.
"""

import math
from typing import Final

from game.sim.gas.mixture import AIR_TEMPERATURE_K, GAS_CONSTANT

DISCHARGE_RATIO: Final = 0.8


def bore_area_m2(bore_m: float) -> float:
    """Return the effective area of a round bore, with a discharge coefficient of 0.8."""
    return DISCHARGE_RATIO * math.pi / 4.0 * bore_m * bore_m


def critical_ratio(heat_ratio: float) -> float:
    """Return the ratio of pressures, behind over before, at and below which the flow is choked."""
    return float((2.0 / (heat_ratio + 1.0)) ** (heat_ratio / (heat_ratio - 1.0)))


def choking_number(heat_ratio: float) -> float:
    """Return choked mass flow × sqrt(R T) / (area × pressure): 0.6847 for air."""
    power = (heat_ratio + 1.0) / (2.0 * (heat_ratio - 1.0))
    return float(math.sqrt(heat_ratio) * (2.0 / (heat_ratio + 1.0)) ** power)


def choked_speed_m_per_s(
    heat_ratio: float, kg_per_mol: float, temperature_k: float = AIR_TEMPERATURE_K
) -> float:
    """Return the volume of upstream gas that a choked hole passes, per area: 198.6 m/s for air."""
    return choking_number(heat_ratio) * math.sqrt(GAS_CONSTANT * temperature_k / kg_per_mol)


def mass_flow_kg_per_s(
    area_m2: float,
    up_pa: float,
    down_pa: float,
    heat_ratio: float,
    kg_per_mol: float,
    temperature_k: float = AIR_TEMPERATURE_K,
) -> float:
    """Return the mass flow from `up_pa` to `down_pa`; nothing when there is no drop."""
    if up_pa <= down_pa or area_m2 <= 0.0:
        return 0.0
    gas_joule_per_kg = GAS_CONSTANT * temperature_k / kg_per_mol
    scale = area_m2 * up_pa / math.sqrt(gas_joule_per_kg)
    ratio = down_pa / up_pa
    if ratio <= critical_ratio(heat_ratio):
        return scale * choking_number(heat_ratio)
    first = ratio ** (2.0 / heat_ratio)
    second = ratio ** ((heat_ratio + 1.0) / heat_ratio)
    # Close to equal pressures rounding may turn the difference of the powers below zero.
    shape = max(0.0, 2.0 * heat_ratio / (heat_ratio - 1.0) * (first - second))
    return scale * math.sqrt(shape)


def isothermal_blow_down_s(
    volume_m3: float, area_m2: float, speed_m_per_s: float, pressure_ratio: float
) -> float:
    """Return the time in which a rigid vessel empties into vacuum to `pressure_ratio` of its start.

    The closed form `tau ln(1/ratio)` with `tau = V / (area × speed)`.
    """
    return -volume_m3 / (area_m2 * speed_m_per_s) * math.log(pressure_ratio)

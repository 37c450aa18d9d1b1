"""Oxygen in the blood of a man who breathes oxygen at low pressure."""

import math
from typing import Final

WATER_KPA: Final = 6.28
CARBON_DIOXIDE_KPA: Final = 5.33
MMHG_PER_KPA: Final = 7.50062
DELAY_S: Final = 20.0


def alveolar_kpa(pressure_kpa: float, oxygen_kpa: float | None = None) -> float:
    """Return the oxygen pressure in the lungs, kPa, never below 0.

    `oxygen_kpa` is that of the dry gas he breathes, all of `pressure_kpa` when it is left out. In
    the lungs water vapour takes its share of the gas, and his own carbon dioxide replaces oxygen.
    """
    share = 1.0 if oxygen_kpa is None else oxygen_kpa / max(pressure_kpa, 1e-3)
    return max(0.0, share * (pressure_kpa - WATER_KPA) - CARBON_DIOXIDE_KPA)


def saturation(alveolar_oxygen_kpa: float) -> float:
    """Return the share of haemoglobin that carries oxygen, 0 to 1 (Severinghaus' curve)."""
    x = alveolar_oxygen_kpa * MMHG_PER_KPA
    if x <= 0.0:
        return 0.0
    return 1.0 / (23_400.0 / (x**3 + 150.0 * x) + 1.0)


def followed(blood: float, lungs: float, dt_s: float) -> float:
    """Return the blood's saturation `dt_s` later; it follows the lungs' with a delay of 20 s."""
    return lungs + (blood - lungs) * math.exp(-dt_s / DELAY_S)

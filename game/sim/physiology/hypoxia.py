"""Oxygen in the blood of a man who breathes pure oxygen at low pressure."""

import math
from typing import Final

WATER_KPA: Final = 6.28
CARBON_DIOXIDE_KPA: Final = 5.33
MMHG_PER_KPA: Final = 7.50062
DELAY_S: Final = 20.0


def alveolar_kpa(pressure_kpa: float, inspired_carbon_dioxide_kpa: float = 0.0) -> float:
    """Return the oxygen pressure in the lungs on pure oxygen, kPa, never below 0.

    Water vapour and his own carbon dioxide take their share, and so does what he breathes again.
    """
    return max(0.0, pressure_kpa - WATER_KPA - CARBON_DIOXIDE_KPA - inspired_carbon_dioxide_kpa)


def saturation(alveolar_oxygen_kpa: float) -> float:
    """Return the share of haemoglobin that carries oxygen, 0 to 1 (Severinghaus' curve)."""
    x = alveolar_oxygen_kpa * MMHG_PER_KPA
    if x <= 0.0:
        return 0.0
    return 1.0 / (23_400.0 / (x**3 + 150.0 * x) + 1.0)


def followed(blood: float, lungs: float, dt_s: float) -> float:
    """Return the blood's saturation `dt_s` later; it follows the lungs' with a delay of 20 s."""
    return lungs + (blood - lungs) * math.exp(-dt_s / DELAY_S)

"""Heat in one lump of a man: what work makes, what the ventilating oxygen carries away.

`m c dT/dt = M - latent - sensible - loss`. The gas leaves the suit nearly saturated at the skin's
temperature; at a lower pressure the same mass of it holds more vapour, so it dries better. One lump
has no cold hands and no delay between muscle and core, and the work done on the suit is counted as
staying in it. The leak through the cloth and the Sun on the face are tuned.
"""

import math
from dataclasses import dataclass
from typing import Final

MAN_KG: Final = 72.0
SPECIFIC_HEAT_J_PER_KG_K: Final = 3490.0
SKIN_C: Final = 34.0
INLET_C: Final = 15.0
SKIN_HUMIDITY: Final = 0.9
OXYGEN_J_PER_KG_K: Final = 918.0
VAPORISATION_J_PER_G: Final = 2430.0
WATER_OVER_OXYGEN: Final = 18.0153 / 31.9988
SUIT_LOSS_W: Final = 33.0
FACE_W: Final = {"up": 33.0, "slit": 13.0, "down": 8.0}


@dataclass(frozen=True, slots=True)
class Cooling:
    """What ventilation does: water carried away in g/min, and the heat it takes with it in W."""

    evaporated_g_per_min: float
    latent_w: float
    sensible_w: float

    @property
    def total_w(self) -> float:
        """Heat carried away, W."""
        return self.latent_w + self.sensible_w


def saturation_kpa(temperature_c: float) -> float:
    """Return the pressure of saturated water vapour, kPa (Magnus' formula)."""
    return 0.61094 * math.exp(17.625 * temperature_c / (temperature_c + 243.04))


def vapour_g_per_min(flow_g_per_min: float, vapour_kpa: float, pressure_kpa: float) -> float:
    """Return the water in g/min that `flow_g_per_min` of oxygen carries at a vapour pressure.

    At a total pressure near that of the vapour water would boil; the share is held at ten to one.
    """
    dry_kpa = max(pressure_kpa - vapour_kpa, 0.1 * vapour_kpa)
    return flow_g_per_min * WATER_OVER_OXYGEN * vapour_kpa / dry_kpa


def ventilation(flow_g_per_min: float, pressure_kpa: float, wet_g_per_min: float) -> Cooling:
    """Return the cooling by `flow_g_per_min` (>= 0) of oxygen at `pressure_kpa`.

    No more evaporates than `wet_g_per_min`, the water that skin and breath offer.
    """
    leaving_kpa = SKIN_HUMIDITY * saturation_kpa(SKIN_C)
    most = vapour_g_per_min(flow_g_per_min, leaving_kpa, pressure_kpa)
    evaporated = min(most, wet_g_per_min)
    warmed_w = flow_g_per_min / 60_000.0 * OXYGEN_J_PER_KG_K * (SKIN_C - INLET_C)
    return Cooling(evaporated, evaporated * VAPORISATION_J_PER_G / 60.0, warmed_w)


def lost_outside_w(face_w: float) -> float:
    """Return the heat that leaves through the cloth less what the Sun gives his face, W."""
    return SUIT_LOSS_W - face_w


def warmed_c(temperature_c: float, stored_w: float, dt_s: float) -> float:
    """Return the core temperature after `dt_s` in which `stored_w` stayed in the body."""
    return temperature_c + stored_w * dt_s / (MAN_KG * SPECIFIC_HEAT_J_PER_KG_K)

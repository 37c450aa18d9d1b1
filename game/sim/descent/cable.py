"""Two modules on a cable that did not part: how the pair whirls, and when the air burns it through.

In one plane: the pair is a body with a weather-vane moment. The moment's size (305 N·m at 100 Pa)
and the heat that burns the cable through (4.5 MJ/m² of 3 to 6) are the dossier's choice; that it
lets go near 100 km then follows.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.descent.fall import SUTTON_GRAVES, Air
from game.vocab.units import DEG

PAIR_KG: Final = 5_138.919
ACROSS_KG_M2: Final = 9_204.0
NOSE_ON_M2: Final = 3.8226
# The mean of |sin| is 2/pi: a tumbling pair then has 7.783 m² on average.
BROADSIDE_M2: Final = (7.78269375 - NOSE_ON_M2) * math.pi / 2.0
MOMENT_M3: Final = 3.05
FIRST_RATE_RAD_PER_S: Final = 2.0 * DEG
CABLE_RADIUS_M: Final = 0.02
BURNS_THROUGH_J_PER_M2: Final = 4.5e6
# What jets that still hang on the umbilical do about the whirl, where a system tells it (N·m).
TORQUE: Final = "whirl.torque_nm"


@dataclass(frozen=True, slots=True)
class Pair:
    """The angle of the pair to the wind (rad), its rate (rad/s), the heat in the cable (J/m²)."""

    angle_rad: float = 0.0
    rate_rad_per_s: float = FIRST_RATE_RAD_PER_S
    heat_j_per_m2: float = 0.0

    @property
    def drag_m2(self) -> float:
        """Drag area as the pair stands in the wind now."""
        return NOSE_ON_M2 + BROADSIDE_M2 * abs(math.sin(self.angle_rad))


def cable_heat_w_per_m2(density_kg_per_m3: float, speed_m_per_s: float) -> float:
    """Return the heat on the cable: Sutton and Graves, never more than all the air's energy."""
    stagnation = SUTTON_GRAVES * math.sqrt(density_kg_per_m3 / CABLE_RADIUS_M) * speed_m_per_s**3
    return min(stagnation, 0.5 * density_kg_per_m3 * speed_m_per_s**3)


def whirled(pair: Pair, air: Air, dt_s: float, torque_nm: float = 0.0) -> Pair:
    """Return the pair `dt_s` later in this air; the symplectic rule keeps a whirl a whirl.

    `torque_nm` is that of the jets, which hang on the umbilical as long as the cable holds.
    """
    moment_nm = torque_nm - MOMENT_M3 * air.dynamic_pa * math.sin(pair.angle_rad)
    rate = pair.rate_rad_per_s + moment_nm / ACROSS_KG_M2 * dt_s
    speed = air.speed_m_per_s
    density = 2.0 * air.dynamic_pa / (speed * speed) if speed else 0.0
    heat = pair.heat_j_per_m2 + cable_heat_w_per_m2(density, speed) * dt_s
    angle = math.remainder(pair.angle_rad + rate * dt_s, 2.0 * math.pi)
    return Pair(angle, rate, heat)

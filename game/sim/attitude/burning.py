"""What turns the ship while the engine burns: a thrust beside its middle, against four verniers.

The verniers are small nozzles fed by the turbine's gas, so they work only while the engine does.
50 N·m a degree and 250 N·m at most are the dossier's choice; they are damped to 0.7 (tuned). Their
gyros count the turn since ignition, past half a turn and on.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.attitude.masses import VERNIERS_NM
from game.sim.orbital.vector import Vec3, plus
from game.vocab.units import DEG

STILL: Final[Vec3] = (0.0, 0.0, 0.0)
DAMPING: Final = 0.7


@dataclass(frozen=True, slots=True)
class Verniers:
    """How hard they steer: N·m for each rad off, and N·m at most, about every axis."""

    stiffness_nm_per_rad: float = 50.0 / DEG
    limit_nm: float = VERNIERS_NM

    def torque_nm(self, turned_rad: Vec3, rate_rad_per_s: Vec3, inertia_kg_m2: Vec3) -> Vec3:
        """Return the torque against a turn since ignition and its rate."""
        stiffness = self.stiffness_nm_per_rad
        states = zip(turned_rad, rate_rad_per_s, inertia_kg_m2, strict=True)
        x, y, z = (
            self._limited(-stiffness * off - 2.0 * DAMPING * math.sqrt(stiffness * inertia) * rate)
            for off, rate, inertia in states
        )
        return (x, y, z)

    def _limited(self, torque_nm: float) -> float:
        return max(-self.limit_nm, min(self.limit_nm, torque_nm))


def push_nm(thrust_n: float, offset_m: float) -> Vec3:
    """Return the torque of a thrust toward the nose that passes `offset_m` below the middle."""
    return (0.0, thrust_n * offset_m, 0.0)


def turned_since(turned_rad: Vec3, rate_rad_per_s: Vec3, dt_s: float) -> Vec3:
    """Return what the gyros have counted after `dt_s` more."""
    return plus(turned_rad, rate_rad_per_s, dt_s)

"""The cold-gas jets and the stick that asks for rates: torque, and the nitrogen it takes.

Pairs of 5 N nozzles 1.2 m from the axis and 65 s of specific impulse are the dossier's choice;
the thrust of the real ones was not found.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.orbital.vector import Vec3
from game.vocab.units import DEG

STANDARD_GRAVITY_M_PER_S2: Final = 9.80665
FINE_RAD_PER_S: Final = 0.5 * DEG
FAST_RAD_PER_S: Final = 3.0 * DEG


@dataclass(frozen=True, slots=True)
class Jets:
    """One set: torque about each axis (N·m), the arm of its nozzles (m), specific impulse (s)."""

    torque_nm: float = 12.0
    arm_m: float = 1.2
    isp_s: float = 65.0

    def gas_kg(self, impulse_nm_s: float) -> float:
        """Return the gas for an angular impulse: 0.21 kg for 1 deg/s across the long axis."""
        return abs(impulse_nm_s) / (self.arm_m * self.isp_s * STANDARD_GRAVITY_M_PER_S2)


def rate_torque(jets: Jets, inertia_kg_m2: Vec3, rate: Vec3, wished: Vec3, dt_s: float) -> Vec3:
    """Return the torque that brings `rate` to `wished` (rad/s) in `dt_s`, as far as jets can."""
    torques = []
    for inertia, now, then in zip(inertia_kg_m2, rate, wished, strict=True):
        needed = inertia * (then - now) / dt_s
        torques.append(max(-jets.torque_nm, min(jets.torque_nm, needed)))
    return (torques[0], torques[1], torques[2])


def gas_used_kg(jets: Jets, torque_nm: Vec3, dt_s: float) -> float:
    """Return the gas that a torque about three axes takes in `dt_s`."""
    return sum(jets.gas_kg(torque * dt_s) for torque in torque_nm)

"""Belyayev at the stick: cold gas that stops the ship's turning and is gone for tomorrow.

A couple of two 5 N nozzles 1.2 m apart and nitrogen with 65 s of specific impulse (physics 8.2;
the thrust is not published, so both are reconstructed). He fires until the turning is gone, with
shorter pulses at the end. Left out: the gyros that tell him the rate, and the push of one nozzle
that the other does not quite undo.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.vocab.units import DEG

NOZZLES_N: Final = 10.0
ARM_M: Final = 1.2
TORQUE_NM: Final = NOZZLES_N * ARM_M
IMPULSE_S: Final = 65.0
STANDARD_GRAVITY_M_PER_S2: Final = 9.80665
GAS_KG_PER_S: Final = NOZZLES_N / (IMPULSE_S * STANDARD_GRAVITY_M_PER_S2)
STOPPED_RAD_PER_S: Final = 0.002 * DEG


@dataclass(frozen=True, slots=True)
class Jets:
    """The hand set: gas left in kg, whether he is stopping the ship, gas that this took so far."""

    gas_kg: float
    firing: bool = False
    spent_kg: float = 0.0


NO_JETS: Final = Jets(0.0)


def ordered(jets: Jets, wanted: bool) -> Jets:
    """Return the jets after Belyayev was asked to stop the ship, or to leave it."""
    if not wanted:
        return replace(jets, firing=False)
    return replace(jets, firing=jets.gas_kg > 0.0, spent_kg=0.0)


def fired(
    jets: Jets, rate_rad_per_s: float, inertia_kg_m2: float, dt_s: float
) -> tuple[Jets, float]:
    """Return the jets after `dt_s`, and their torque on the ship in N·m against its turning."""
    if not jets.firing:
        return jets, 0.0
    if abs(rate_rad_per_s) < STOPPED_RAD_PER_S or jets.gas_kg <= 0.0:
        return replace(jets, firing=False), 0.0
    share = min(1.0, abs(rate_rad_per_s) * inertia_kg_m2 / (TORQUE_NM * dt_s))
    share = min(share, jets.gas_kg / (GAS_KG_PER_S * dt_s))
    used_kg = share * GAS_KG_PER_S * dt_s
    left_kg = max(0.0, jets.gas_kg - used_kg)
    after = replace(jets, gas_kg=left_kg, spent_kg=jets.spent_kg + used_kg)
    return after, -math.copysign(share * TORQUE_NM, rate_rad_per_s)

"""The sphere alone in the air: it swings about the side that its weight turns forward.

Its middle of mass lies behind the shield, so the air rights it like a pendulum. Offset and damping
are tuned, so that a whirl of ten degrees a second has gone before the drogue.
"""

import math
from typing import Final, NamedTuple

from game.sim.attitude.masses import SPHERE_INERTIA_KG_M2
from game.sim.descent.sphere import SPHERE_AREA_M2

INERTIA_KG_M2: Final = SPHERE_INERTIA_KG_M2[1]
OFFSET_M: Final = 0.1
DRAG: Final = 0.92
DAMPING: Final = 0.04
CORDS_S: Final = 4.0
STILL_RAD: Final = 1e-6
STEP_S: Final = 0.02


class Swing(NamedTuple):
    """Angle to the wind (rad), and its rate (rad/s)."""

    angle_rad: float
    rate_rad_per_s: float


def swung(swing: Swing, dynamic_pa: float, dt_s: float) -> Swing:
    """Return the swing `dt_s` later in air that presses so much; the symplectic rule."""
    righting = dynamic_pa * SPHERE_AREA_M2 * DRAG * OFFSET_M / INERTIA_KG_M2
    slowing = 2.0 * DAMPING * math.sqrt(righting)
    angle, rate = swing
    steps = max(1, round(dt_s / STEP_S))
    part_s = dt_s / steps
    for _ in range(steps):
        rate -= (righting * math.sin(angle) + slowing * rate) * part_s
        angle += rate * part_s
    return Swing(math.remainder(angle, 2.0 * math.pi), rate)


def hung(swing: Swing, dt_s: float) -> Swing:
    """Return the swing under cloth: it goes in a few seconds (tuned)."""
    left = math.exp(-dt_s / CORDS_S)
    if abs(swing.angle_rad) < STILL_RAD and abs(swing.rate_rad_per_s) < STILL_RAD:
        return Swing(0.0, 0.0)
    return Swing(swing.angle_rad * left, swing.rate_rad_per_s * left)

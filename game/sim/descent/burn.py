"""The braking engine's forty-five seconds: thrust held in one direction among the stars."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.orbital.motion import Motion, acceleration_m_per_s2
from game.sim.orbital.vector import Vec3, cross, plus, unit

STANDARD_GRAVITY_M_PER_S2: Final = 9.80665
SHIP_KG: Final = 5_412.0


@dataclass(frozen=True, slots=True)
class Engine:
    """A rocket of fixed thrust: newtons, seconds of specific impulse, seconds of burning.

    A `solid` one burns out whatever is ordered, and has no verniers.
    """

    thrust_n: float
    isp_s: float
    burn_s: float
    solid: bool = False

    @property
    def flow_kg_per_s(self) -> float:
        """How much propellant leaves each second."""
        return self.thrust_n / (self.isp_s * STANDARD_GRAVITY_M_PER_S2)

    def delta_v_m_per_s(self, ship_kg: float, burn_s: float | None = None) -> float:
        """Return what a burn of `burn_s` (all of it if not given) takes from the ship's speed."""
        burned_kg = self.flow_kg_per_s * (self.burn_s if burn_s is None else burn_s)
        exhaust = self.isp_s * STANDARD_GRAVITY_M_PER_S2
        return exhaust * math.log(ship_kg / (ship_kg - burned_kg))

    def seconds_for(self, delta_v_m_per_s: float, ship_kg: float) -> float:
        """Return how long it must burn for a change of speed."""
        exhaust = self.isp_s * STANDARD_GRAVITY_M_PER_S2
        return ship_kg * (1.0 - math.exp(-delta_v_m_per_s / exhaust)) / self.flow_kg_per_s


TDU_1: Final = Engine(15_830.0, 266.0, 45.0)
# The solid motor on top of the sphere: 12 tf for two seconds.
BACKUP: Final = Engine(117_679.8, 224.0, 2.0, solid=True)
ENGINES: Final = MappingProxyType({"tdu": TDU_1, "backup": BACKUP})


@dataclass(frozen=True, slots=True)
class Moment:
    """A motion at a moment: seconds since 18 March 1965 began, UTC."""

    utc_s: float
    motion: Motion


# 08:36:27 on 19 March, in scenario B, with the drag of a day in orbit (`scenario_b.json`).
IGNITION_1965: Final = Moment(
    117_387.0,
    Motion(
        (4648780.713580435, -4701521.254425664, 494421.6760675712),
        (1879.8168680760002, 2825.1986233976136, 7015.7707088549805),
    ),
)


def thrust_direction(motion: Motion, pitch_rad: float, yaw_rad: float) -> Vec3:
    """Return the unit vector of the thrust for a ship that flies engine first.

    With both angles zero it is against the track (level, in the orbit's plane). `pitch_rad` tilts
    the thrust up. `yaw_rad` turns the nose, which points back along the track, to the right of a
    man who looks along it: the thrust then has a share to the left of the track.
    """
    up = unit(motion.position_m)
    left = unit(cross(motion.position_m, motion.velocity_m_per_s))
    back = cross(up, left)
    level = math.cos(pitch_rad)
    thrust = plus((0.0, 0.0, 0.0), back, level * math.cos(yaw_rad))
    thrust = plus(thrust, left, level * math.sin(yaw_rad))
    return plus(thrust, up, math.sin(pitch_rad))


def burned(
    motion: Motion,
    mass_kg: float,
    engine: Engine,
    direction: Vec3,
    dt_s: float,
    drag_m2_per_kg: float = 0.0,
) -> tuple[Motion, float]:
    """Return motion and mass `dt_s` on, by one Runge-Kutta step with the engine burning."""
    flow, thrust_n = engine.flow_kg_per_s, engine.thrust_n

    def pulled(r: Vec3, v: Vec3, elapsed_s: float) -> Vec3:
        gravity = acceleration_m_per_s2(r, v, drag_m2_per_kg)
        return plus(gravity, direction, thrust_n / (mass_kg - flow * elapsed_s))

    return runge_kutta(motion, dt_s, pulled), mass_kg - flow * dt_s


def runge_kutta(motion: Motion, dt_s: float, pulled: Callable[[Vec3, Vec3, float], Vec3]) -> Motion:
    """Return the motion `dt_s` on under `pulled(position, velocity, elapsed)`, of fourth order."""
    r, v, half_s = motion.position_m, motion.velocity_m_per_s, 0.5 * dt_s
    a1 = pulled(r, v, 0.0)
    v2 = plus(v, a1, half_s)
    a2 = pulled(plus(r, v, half_s), v2, half_s)
    v3 = plus(v, a2, half_s)
    a3 = pulled(plus(r, v2, half_s), v3, half_s)
    v4 = plus(v, a3, dt_s)
    a4 = pulled(plus(r, v3, dt_s), v4, dt_s)
    sixth_s = dt_s / 6.0
    r = plus(plus(plus(plus(r, v, sixth_s), v2, 2.0 * sixth_s), v3, 2.0 * sixth_s), v4, sixth_s)
    v = plus(plus(plus(plus(v, a1, sixth_s), a2, 2.0 * sixth_s), a3, 2.0 * sixth_s), a4, sixth_s)
    return Motion(r, v)

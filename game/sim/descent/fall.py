"""Falling through the air of a turning Earth: drag by Mach number, cloth, load, heat, ground."""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.descent.burn import STANDARD_GRAVITY_M_PER_S2, runge_kutta
from game.sim.descent.cloth import NO_CLOTH, Cloth, opened
from game.sim.descent.sphere import (
    DOUBLE_CANOPY,
    FASTEST_MACH,
    SPHERE_AREA_M2,
    SPHERE_KG,
    SPHERE_RADIUS_M,
    Canopies,
    drag_coefficient,
)
from game.sim.orbital.atmosphere import LAYERS_TOP_M, air_at, density_kg_per_m3
from game.sim.orbital.constants import EARTH_RADIUS_M, FLATTENING
from game.sim.orbital.motion import Motion, acceleration_m_per_s2, air_velocity_m_per_s
from game.sim.orbital.vector import Vec3, plus, size

GAMMA_AIR: Final = 1.4
GAS_CONSTANT_AIR: Final = 287.05287
# Sutton and Graves, air, SI: q = k sqrt(density / nose radius) V³.
SUTTON_GRAVES: Final = 1.7415e-4
_POLAR_RADIUS_M: Final = EARTH_RADIUS_M * (1.0 - FLATTENING)
_E2: Final = FLATTENING * (2.0 - FLATTENING)


@dataclass(frozen=True, slots=True)
class Vehicle:
    """What falls: mass (kg), the area its drag coefficient belongs to (m²), and a factor on it.

    With `fixed_drag_m2` the drag area is that at every speed: two bodies on a cable, or tumbling.
    """

    mass_kg: float = SPHERE_KG
    area_m2: float = SPHERE_AREA_M2
    drag_scale: float = 1.0
    fixed_drag_m2: float | None = None


@dataclass(frozen=True, slots=True)
class Air:
    """How the air meets the vehicle: height (m), speed in it (m/s), and what follows from them.

    Dynamic pressure in Pa, load in g (drag over weight), heat in W/cm² at the nose.
    """

    altitude_m: float
    speed_m_per_s: float
    mach: float
    dynamic_pa: float
    load_g: float
    heat_w_per_cm2: float


SPHERE: Final = Vehicle()
STILL: Final[Vec3] = (0.0, 0.0, 0.0)


def altitude_m(position_m: Vec3) -> float:
    """Return the height over the ellipsoid: exact at the ground, 2 m low at 300 km.

    Forty metres more or less would already move the landing by a kilometre.
    """
    x, y, z = position_m
    level = x * x + y * y
    square = level + z * z
    return math.sqrt(square) - _POLAR_RADIUS_M / math.sqrt(1.0 - _E2 * level / square)


def air_of(motion: Motion, vehicle: Vehicle, cloth_m2: float = 0.0, wind: Vec3 = STILL) -> Air:
    """Return how the air meets `vehicle` with `cloth_m2` of drag area above it."""
    height_m = altitude_m(motion.position_m)
    still = air_velocity_m_per_s(motion.position_m, motion.velocity_m_per_s)
    speed = size(plus(still, wind, -1.0))
    density, mach = _density_and_mach(height_m, speed)
    dynamic_pa = 0.5 * density * speed * speed
    drag_n = dynamic_pa * (_drag_m2(vehicle, mach) + cloth_m2)
    heat = SUTTON_GRAVES * math.sqrt(density / SPHERE_RADIUS_M) * speed**3 / 1e4
    load_g = drag_n / (vehicle.mass_kg * STANDARD_GRAVITY_M_PER_S2)
    return Air(height_m, speed, mach, dynamic_pa, load_g, heat)


def _density_and_mach(height_m: float, speed: float) -> tuple[float, float]:
    if height_m >= LAYERS_TOP_M:
        return density_kg_per_m3(height_m), FASTEST_MACH
    air = air_at(height_m)
    sound = math.sqrt(GAMMA_AIR * GAS_CONSTANT_AIR * air.temperature_k)
    return air.density_kg_per_m3, speed / sound


def _drag_m2(vehicle: Vehicle, mach: float) -> float:
    if vehicle.fixed_drag_m2 is not None:
        return vehicle.fixed_drag_m2
    return drag_coefficient(mach) * vehicle.drag_scale * vehicle.area_m2


def fallen(
    motion: Motion, vehicle: Vehicle, cloth_m2: float, dt_s: float, wind: Vec3 = STILL
) -> Motion:
    """Return the motion `dt_s` on; `wind` (m/s, inertial axes) is the air's own over the ground.

    Fourth order. Half a second is good to 20 m on the ground down to 6 km, a tenth under cloth.
    """

    def pulled(r: Vec3, v: Vec3, _: float) -> Vec3:
        through = plus(air_velocity_m_per_s(r, v), wind, -1.0)
        speed = size(through)
        density, mach = _density_and_mach(altitude_m(r), speed)
        drag_m2 = _drag_m2(vehicle, mach) + cloth_m2
        slow = -0.5 * density * speed * drag_m2 / vehicle.mass_kg
        return plus(acceleration_m_per_s2(r, v, 0.0), through, slow)

    return runge_kutta(motion, dt_s, pulled)


@dataclass(frozen=True, slots=True)
class Fall:
    """A fall on its way: seconds since ignition, motion, cloth, and the greatest load and heat."""

    time_s: float
    motion: Motion
    cloth: Cloth = NO_CLOTH
    peak_g: float = 0.0
    peak_heat_w_per_cm2: float = 0.0


def step_s(height_m: float, cloth: Cloth) -> float:
    """Return a step that keeps the ground error of a fall below 50 m."""
    if cloth.drogue:
        return 0.1
    if height_m > 140_000.0:
        return 5.0
    return 1.0 if height_m > 90_000.0 else 0.25


def landed(
    fall: Fall, vehicle: Vehicle, canopies: Canopies = DOUBLE_CANOPY, longest_s: float = 20_000.0
) -> Fall | None:
    """Return the fall at the moment it meets sea level; None if it stays up for `longest_s`."""
    end_s = fall.time_s + longest_s
    while fall.time_s < end_s:
        cloth_m2 = fall.cloth.drag_m2(canopies)
        air = air_of(fall.motion, vehicle, cloth_m2)
        dt_s = step_s(air.altitude_m, fall.cloth)
        dt_s = seconds_to_next_height(dt_s, fall.motion, fall.cloth, air, canopies)
        motion = fallen(fall.motion, vehicle, cloth_m2, dt_s)
        # Opening shock is the cloth's own matter; the peak of the entry is the sphere's.
        bare = not fall.cloth.drogue
        fall = Fall(
            fall.time_s + dt_s,
            motion,
            opened(
                fall.cloth,
                canopies,
                altitude_m(motion.position_m) - 0.005,
                dt_s,
                air.speed_m_per_s,
            ),
            max(fall.peak_g, air.load_g) if bare else fall.peak_g,
            max(fall.peak_heat_w_per_cm2, air.heat_w_per_cm2),
        )
        if altitude_m(motion.position_m) <= 0.005:
            return fall
    return None


def seconds_to_next_height(
    dt_s: float, motion: Motion, cloth: Cloth, air: Air, canopies: Canopies
) -> float:
    """Return `dt_s`, or less where the height comes at which cloth opens, or the ground."""
    if air.altitude_m > 20_000.0:
        return dt_s
    sink = -climb_m_per_s(motion)
    heights = (canopies.drogue_from_m, canopies.main_from_m, 0.0)
    waiting = (not cloth.drogue, not cloth.main, True)
    due = max(height for height, waits in zip(heights, waiting, strict=True) if waits)
    return min(dt_s, max((air.altitude_m - due) / sink, 1e-4)) if sink > 0.0 else dt_s


def climb_m_per_s(motion: Motion) -> float:
    """Return how fast the distance from the Earth's centre grows, m/s."""
    x, y, z = motion.position_m
    vx, vy, vz = motion.velocity_m_per_s
    return (x * vx + y * vy + z * vz) / math.sqrt(x * x + y * y + z * z)

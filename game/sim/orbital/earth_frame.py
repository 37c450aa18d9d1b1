"""From the sky to the ground: the Earth's turn, latitude, longitude, height and heading."""

import math
from dataclasses import dataclass

from game.sim.orbital.constants import (
    DAYS_PER_CENTURY,
    EARTH_RADIUS_M,
    FLATTENING,
    JULIAN_DATE_OF_2000,
    JULIAN_DATE_OF_DAY_ONE,
)
from game.sim.orbital.motion import Motion, air_velocity_m_per_s
from game.sim.orbital.vector import Vec3
from game.vocab.units import DEG, SECONDS_PER_DAY

_E2 = FLATTENING * (2.0 - FLATTENING)
_POLAR_RADIUS_M = EARTH_RADIUS_M * (1.0 - FLATTENING)
_SECOND_E2 = _E2 / (1.0 - _E2)


@dataclass(frozen=True, slots=True)
class Place:
    """A place over the WGS 84 ellipsoid; longitude from -180 to 180, east positive."""

    latitude_rad: float
    longitude_rad: float
    altitude_m: float


def earth_angle_rad(utc_s: float) -> float:
    """Return Greenwich mean sidereal time (the 1982 formula) at seconds of 18 March 1965, UTC.

    UT1 is taken as UTC: they differ by less than 0.1 s, 46 m on the ground.
    """
    days = JULIAN_DATE_OF_DAY_ONE - JULIAN_DATE_OF_2000 + utc_s / SECONDS_PER_DAY
    t = days / DAYS_PER_CENTURY
    # The whole turns of days * 86400 are dropped before they eat the digits.
    turned_s = 67_310.548_41 + (days % 1.0) * SECONDS_PER_DAY
    turned_s += 8_640_184.812_866 * t + 0.093_104 * t * t - 6.2e-6 * t**3
    return math.remainder(turned_s / 240.0 * DEG, 2.0 * math.pi) % (2.0 * math.pi)


def place_of(position_m: Vec3, utc_s: float) -> Place:
    """Return the place below an inertial position, by Bowring's closed form (better than 1 mm)."""
    x, y, z = position_m
    from_axis_m = math.hypot(x, y)
    helper = math.atan2(z * EARTH_RADIUS_M, from_axis_m * _POLAR_RADIUS_M)
    latitude = math.atan2(
        z + _SECOND_E2 * _POLAR_RADIUS_M * math.sin(helper) ** 3,
        from_axis_m - _E2 * EARTH_RADIUS_M * math.cos(helper) ** 3,
    )
    sine = math.sin(latitude)
    altitude_m = (
        from_axis_m * math.cos(latitude)
        + z * sine
        - EARTH_RADIUS_M * math.sqrt(1.0 - _E2 * sine * sine)
    )
    longitude = math.remainder(math.atan2(y, x) - earth_angle_rad(utc_s), 2.0 * math.pi)
    return Place(latitude, longitude, altitude_m)


def direction_of(latitude_rad: float, longitude_rad: float, utc_s: float) -> Vec3:
    """Return the inertial direction (of length 1), from the Earth's middle, of a place."""
    turned = longitude_rad + earth_angle_rad(utc_s)
    lower = math.atan2((1.0 - _E2) * math.sin(latitude_rad), math.cos(latitude_rad))
    from_axis = math.cos(lower)
    return (from_axis * math.cos(turned), from_axis * math.sin(turned), math.sin(lower))


def heading_rad(motion: Motion, latitude_rad: float) -> float:
    """Return the direction of the ground track on the turning Earth, clockwise from north."""
    x, y, _ = motion.position_m
    angle = math.atan2(y, x)
    sine, cosine = math.sin(angle), math.cos(angle)
    vx, vy, vz = air_velocity_m_per_s(motion.position_m, motion.velocity_m_per_s)
    east = -sine * vx + cosine * vy
    outward = cosine * vx + sine * vy
    north = vz * math.cos(latitude_rad) - outward * math.sin(latitude_rad)
    return math.atan2(east, north) % (2.0 * math.pi)

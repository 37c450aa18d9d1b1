"""Where the Sun stands, and whether the Earth is in the way."""

import math

from game.sim.orbital.constants import (
    EARTH_RADIUS_M,
    JULIAN_DATE_OF_2000,
    JULIAN_DATE_OF_DAY_ONE,
)
from game.sim.orbital.motion import Motion, between, stepped
from game.sim.orbital.vector import Vec3, cross, dot, unit
from game.vocab.units import DEG, SECONDS_PER_DAY

FORECAST_STEP_S = 60.0
FORECAST_LIMIT_S = 12_000.0
FORECAST_PRECISION_S = 0.001


def sun_direction(utc_s: float) -> Vec3:
    """Return the unit vector to the Sun in the inertial frame, by the almanac's short formula.

    It is within 0.003 degrees of the truth in 1965.
    """
    days = JULIAN_DATE_OF_DAY_ONE - JULIAN_DATE_OF_2000 + utc_s / SECONDS_PER_DAY
    mean_longitude = 280.460 + 0.985_647_4 * days
    anomaly = (357.528 + 0.985_600_3 * days) * DEG
    bend = 1.915 * math.sin(anomaly) + 0.020 * math.sin(2.0 * anomaly)
    longitude = (mean_longitude + bend) * DEG
    tilt = (23.439 - 4.0e-7 * days) * DEG
    sine = math.sin(longitude)
    return (math.cos(longitude), math.cos(tilt) * sine, math.sin(tilt) * sine)


def in_shadow(position_m: Vec3, sun: Vec3) -> bool:
    """Return whether the Earth hides the Sun: inside a cylinder of the Earth's equatorial radius.

    The Earth is taken round and the Sun a point; the half-shadow lasts 8 s and is left out.
    """
    along_m = dot(position_m, sun)
    return along_m < 0.0 and dot(position_m, position_m) - along_m * along_m < EARTH_RADIUS_M**2


def ship_axes(motion: Motion) -> tuple[Vec3, Vec3, Vec3]:
    """Return the unit vectors up, along the track and along the orbit's normal."""
    up = unit(motion.position_m)
    normal = unit(cross(motion.position_m, motion.velocity_m_per_s))
    return up, cross(normal, up), normal


def light_left_s(motion: Motion, utc_s: float, drag_m2_per_kg: float) -> float:
    """Return the seconds until the ship enters the Earth's shadow; 0 when it is inside.

    Steps of a minute find the sunset, halving finds its moment to a millisecond. When there is no
    sunset within 12,000 s (two revolutions), that limit comes back.
    """
    if in_shadow(motion.position_m, sun_direction(utc_s)):
        return 0.0
    elapsed_s = 0.0
    while elapsed_s < FORECAST_LIMIT_S:
        later = stepped(motion, FORECAST_STEP_S, drag_m2_per_kg)
        if in_shadow(later.position_m, sun_direction(utc_s + elapsed_s + FORECAST_STEP_S)):
            return elapsed_s + _sunset_within(motion, later, utc_s + elapsed_s)
        motion = later
        elapsed_s += FORECAST_STEP_S
    return FORECAST_LIMIT_S


def _sunset_within(before: Motion, after: Motion, utc_s: float) -> float:
    lit_s, dark_s = 0.0, FORECAST_STEP_S
    sun = sun_direction(utc_s + 0.5 * FORECAST_STEP_S)
    while dark_s - lit_s > FORECAST_PRECISION_S:
        middle_s = 0.5 * (lit_s + dark_s)
        there = between(before, after, FORECAST_STEP_S, middle_s)
        if in_shadow(there.position_m, sun):
            dark_s = middle_s
        else:
            lit_s = middle_s
    return dark_s

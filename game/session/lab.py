"""The deorbit lab without a screen: one burn with its errors, and where and how it comes down.

Scenario B, the flight of 1965: all errors count from ignition at 08:36:27 UTC on 19 March. A
forecast is good to 0.2 km for small errors and 2 km anywhere; `flown` is the whole integration.
"""

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from game.sim.descent.burn import BACKUP, IGNITION_1965, TDU_1
from game.sim.descent.fall import SPHERE, Fall, air_of, altitude_m
from game.sim.descent.flight import SHIP_DRAG_M2_PER_KG, Burn, burn_seconds, descended
from game.sim.descent.forecast import advanced, begun, foretold
from game.sim.descent.landing import (
    AIM,
    EARTH_KM,
    NOMINAL,
    TRACK_RAD,
    Spot,
    along_and_across_km,
    apart_km,
)
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import Motion, propagated
from game.sim.orbital.sun import sun_direction
from game.sim.orbital.surface import surface_at
from game.sim.orbital.vector import dot, size, unit
from game.vocab.units import DEG

IGNITION_UTC_S: Final = IGNITION_1965.utc_s
AIM_DEG: Final = (AIM.latitude_deg, AIM.longitude_deg)
LANDED_1965_DEG: Final = (NOMINAL.latitude_deg, NOMINAL.longitude_deg)
COAST_STEP_S: Final = 20.0
# A ship that is still up after so many steps stays in orbit, and of that its first lap is shown.
MOST_STEPS: Final = 400
LAP_S: Final = 5_400.0
DROGUE_KM: Final = 6.0
# What was published of 1965: so late, and so far from the aim.
LATE_1965_S: Final = 46.0
MISS_1965_KM: Final = 386.0


@dataclass(frozen=True, slots=True)
class LabBurn:
    """Errors of the burn of 1965: seconds late (negative: early), degrees, m/s.

    Pitch tilts the thrust up; yaw turns the nose, which points back along the track, to the right.
    `backup` fires the solid motor on the sphere instead: two seconds, 44 m/s.
    """

    delay_s: float = 0.0
    pitch_deg: float = 0.0
    yaw_deg: float = 0.0
    delta_v_error_m_per_s: float = 0.0
    backup: bool = False

    @property
    def ignition_utc_s(self) -> float:
        """Return when the engine fires, seconds since 18 March 1965 began, UTC."""
        return IGNITION_UTC_S + self.delay_s


@dataclass(frozen=True, slots=True)
class LabPoint:
    """A moment of the way down: seconds from ignition, place, height, ground covered, load.

    Speed and climb (deg, down is negative) are those among the stars, not those in the air.
    """

    time_s: float
    latitude_deg: float
    longitude_deg: float
    altitude_km: float
    range_km: float
    load_g: float
    speed_m_per_s: float = 0.0
    climb_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class LabSpot:
    """Where it comes down, and how that lies to 1965's landing and to the place aimed at.

    `along_km` past (positive) or short of 1965, `across_km` to the right of that track, both on
    great circles; `apart_km` from 1965 and `miss_km` from the aim. `utc_s` counts from 18 March.
    """

    latitude_deg: float
    longitude_deg: float
    along_km: float
    across_km: float
    apart_km: float
    miss_km: float
    surface: str
    utc_s: float


@dataclass(frozen=True, slots=True)
class LabLanding:
    """A whole way down. `spot` is None, and the load only that so far, when it stays in orbit."""

    burn: LabBurn
    points: tuple[LabPoint, ...]
    spot: LabSpot | None
    peak_g: float


@dataclass(frozen=True, slots=True)
class LabSecond:
    """What a second is worth, km: flown in orbit, below it on the ground, and at the landing.

    `height_km` is that of ignition; `turn_km` how far the ground at the landing goes east;
    `pitch_km` what ten degrees of pitch are worth, `late_km` the published 46 seconds.
    """

    orbit_km: float
    height_km: float
    ground_km: float
    turn_km: float
    landing_km: float
    pitch_km: float
    late_km: float


def foretell(burn: LabBurn) -> LabLanding:
    """Return the forecast of a burn with its track, in a few milliseconds."""
    forecast = begun(IGNITION_1965.motion, _sim_burn(burn))
    moments = [(0.0, ignition(burn)), (forecast.time_s, forecast.motion)]
    for _ in range(MOST_STEPS):
        later = advanced(forecast, 1)
        if later is forecast or later.time_s == forecast.time_s:
            break
        forecast = later
        moments.append((forecast.time_s, forecast.motion))
    if not forecast.done:
        moments = [moment for moment in moments if moment[0] <= LAP_S]
    points = _points(burn, moments)
    peak_g = max(point.load_g for point in points if point.altitude_km > DROGUE_KM)
    return LabLanding(burn, points, _spot(burn, forecast.fall), peak_g)


def foretold_spot(burn: LabBurn) -> LabSpot | None:
    """Return only where a burn lands, in a millisecond; None when it stays in orbit."""
    return _spot(burn, foretold(IGNITION_1965.motion, _sim_burn(burn)))


def flown(burn: LabBurn) -> LabLanding:
    """Return the whole integration of a burn, without a track: a fifth of a second of work."""
    fall = descended(IGNITION_1965.motion, _sim_burn(burn))
    return LabLanding(burn, (), _spot(burn, fall), fall.peak_g if fall else 0.0)


@lru_cache(maxsize=1)
def second() -> LabSecond:
    """Return what one second of delay is worth at 1965's ignition, and what makes it up."""
    motion = IGNITION_1965.motion
    speed_km = size(motion.velocity_m_per_s) / 1000.0
    late, tilted = foretold_spot(LabBurn(delay_s=10.0)), foretold_spot(LabBurn(pitch_deg=10.0))
    plain, published = foretold_spot(LabBurn()), foretold_spot(LabBurn(delay_s=LATE_1965_S))
    assert late is not None and tilted is not None
    assert plain is not None and published is not None
    day_s = 86_164.1
    return LabSecond(
        orbit_km=speed_km,
        height_km=altitude_m(motion.position_m) / 1000.0,
        ground_km=speed_km * EARTH_KM / (size(motion.position_m) / 1000.0),
        turn_km=2.0 * math.pi * EARTH_KM / day_s * math.cos(NOMINAL.latitude_deg * DEG),
        landing_km=(late.along_km - plain.along_km) / 10.0,
        pitch_km=tilted.along_km - plain.along_km,
        late_km=published.along_km - plain.along_km,
    )


def sun_place_deg(utc_s: float) -> tuple[float, float]:
    """Return latitude and longitude of the place that has the Sun overhead."""
    x, y, z = sun_direction(utc_s)
    far_m = 1.5e11
    place = place_of((x * far_m, y * far_m, z * far_m), utc_s)
    return place.latitude_rad / DEG, place.longitude_rad / DEG


@lru_cache(maxsize=8192)
def cover_at(latitude_deg: float, longitude_deg: float) -> str:
    """Return the word for the ground at a place, as for a landing; remembered, for maps."""
    return surface_at(latitude_deg, math.remainder(longitude_deg, 360.0))


def _sim_burn(burn: LabBurn) -> Burn:
    return Burn(
        delay_s=burn.delay_s,
        pitch_rad=burn.pitch_deg * DEG,
        yaw_rad=burn.yaw_deg * DEG,
        delta_v_error_m_per_s=burn.delta_v_error_m_per_s,
        engine=BACKUP if burn.backup else TDU_1,
    )


def ignition(burn: LabBurn) -> Motion:
    """Return the motion of the ship when the engine lights."""
    motion = IGNITION_1965.motion
    if not burn.delay_s:
        return motion
    return propagated(motion, burn.delay_s, COAST_STEP_S, SHIP_DRAG_M2_PER_KG)


def _points(burn: LabBurn, moments: list[tuple[float, Motion]]) -> tuple[LabPoint, ...]:
    burning_s = burn_seconds(_sim_burn(burn))
    points: list[LabPoint] = []
    for time_s, motion in moments:
        place = place_of(motion.position_m, burn.ignition_utc_s + time_s)
        load_g = air_of(motion, SPHERE).load_g if time_s > burning_s else 0.0
        points.append(
            LabPoint(
                time_s,
                place.latitude_rad / DEG,
                place.longitude_rad / DEG,
                place.altitude_m / 1000.0,
                0.0,
                load_g,
                size(motion.velocity_m_per_s),
                _climb_deg(motion),
            )
        )
    return _measured(points)


def _climb_deg(motion: Motion) -> float:
    up_m_per_s = dot(unit(motion.position_m), motion.velocity_m_per_s)
    return math.asin(up_m_per_s / size(motion.velocity_m_per_s)) / DEG


def _measured(points: list[LabPoint]) -> tuple[LabPoint, ...]:
    """Return the points with the ground covered since the first."""
    done, measured = 0.0, points[:1]
    for one, other in pairwise(points):
        done += apart_km(
            Spot(one.latitude_deg, one.longitude_deg), Spot(other.latitude_deg, other.longitude_deg)
        )
        measured.append(replace(other, range_km=done))
    return tuple(measured)


def _spot(burn: LabBurn, fall: Fall | None) -> LabSpot | None:
    if fall is None:
        return None
    utc_s = burn.ignition_utc_s + fall.time_s
    place = place_of(fall.motion.position_m, utc_s)
    here = Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)
    along_km, across_km = along_and_across_km(NOMINAL, TRACK_RAD, here)
    return LabSpot(
        here.latitude_deg,
        here.longitude_deg,
        along_km,
        across_km,
        apart_km(NOMINAL, here),
        apart_km(AIM, here),
        surface_at(here.latitude_deg, here.longitude_deg),
        utc_s,
    )


def distance_km(one: LabSpot, other: LabSpot) -> float:
    """Return the great-circle distance between two landings."""
    return apart_km(
        Spot(one.latitude_deg, one.longitude_deg), Spot(other.latitude_deg, other.longitude_deg)
    )

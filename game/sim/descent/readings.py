"""How the way down is read: the dials of burn, entry and landing from a course."""

import math
from types import MappingProxyType
from typing import Final

from game.sim.descent import course as way
from game.sim.descent.burn import STANDARD_GRAVITY_M_PER_S2, Engine
from game.sim.descent.course import Course
from game.sim.descent.fall import Air, altitude_m
from game.sim.descent.landing import Spot, along_and_across_km, apart_km
from game.sim.descent.wind import CALM, Wind
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import air_velocity_m_per_s
from game.sim.orbital.surface import surface_at
from game.sim.orbital.vector import dot, size
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.units import DEG, SECONDS_PER_DAY

BLACKOUT_M_PER_S: Final = 4_500.0
BLACKOUT_FROM_M: Final = 45_000.0
BLACKOUT_TO_M: Final = 92_000.0
UNDER_CANOPY_M: Final = 1_500.0


def quick(course: Course, engine: Engine) -> dict[str, Value]:
    """Return the dials of engine and entry."""
    motion, air = course.motion, course.air
    wind = air_velocity_m_per_s(motion.position_m, motion.velocity_m_per_s)
    speed = size(wind)
    climb = dot(motion.position_m, wind) / (size(motion.position_m) * speed)
    lit_s, off_s = _engine_s(course)
    return {
        "descent.stage": stage_word(course),
        "tdu.burning": course.stage == way.BURNING,
        "tdu.lit_s": lit_s,
        "tdu.off_s": off_s,
        "tdu.engine": "backup" if engine.solid else "tdu",
        "tdu.thrust_n": engine.thrust_n if course.stage == way.BURNING else 0.0,
        "tdu.delta_v_m_per_s": engine.delta_v_m_per_s(
            course.mass_kg + engine.flow_kg_per_s * lit_s, lit_s
        ),
        "tdu.net_delta_v_m_per_s": size(course.gained_m_per_s),
        "descent.mass_kg": course.mass_kg,
        "entry.air_speed_m_per_s": speed,
        "entry.flight_path_deg": math.asin(max(-1.0, min(1.0, climb))) / DEG,
        "entry.mach": air.mach,
        "entry.dynamic_pressure_kpa": air.dynamic_pa / 1000.0,
        "entry.load_g": _load_g(course, engine),
        "entry.peak_load_g": course.peak_g,
        "entry.opening_load_g": course.shock_g,
        "entry.heat_flux_w_per_cm2": air.heat_w_per_cm2,
        "entry.peak_heat_flux_w_per_cm2": course.peak_heat_w_per_cm2,
        "entry.blackout": _blackout(air),
        "descent.cable_heat_mj_per_m2": course.pair.heat_j_per_m2 / 1e6 if course.pair else 0.0,
        "canopy.handle_pulled": course.utc_s >= course.handle_utc_s,
        "canopy.torn": course.torn,
        "canopy.torn_mach": course.torn_mach,
        "entry.spin_deg_per_s": course.pair.rate_rad_per_s / DEG if course.pair else 0.0,
    }


def stage_word(course: Course) -> str:
    """Return the word of `descent.stage`."""
    if course.stage != way.FALLING:
        return course.stage
    if course.pair is not None:
        return "together"
    return "main" if course.cloth.main else "drogue" if course.cloth.drogue else "sphere"


def _engine_s(course: Course) -> tuple[float, float]:
    if course.stage == way.ORBITING:
        return 0.0, 0.0
    lit_s = min(course.utc_s, course.off_utc_s) - course.lit_utc_s
    return lit_s, max(0.0, course.utc_s - course.off_utc_s)


def _load_g(course: Course, engine: Engine) -> float:
    if course.stage == way.BURNING:
        return engine.thrust_n / (course.mass_kg * STANDARD_GRAVITY_M_PER_S2)
    if course.pair is None:
        return course.air.load_g
    # A metre from the middle of the whirl.
    return course.air.load_g + course.pair.rate_rad_per_s**2 / STANDARD_GRAVITY_M_PER_S2


def _blackout(air: Air) -> bool:
    fast = air.speed_m_per_s > BLACKOUT_M_PER_S
    return fast and BLACKOUT_FROM_M < air.altitude_m < BLACKOUT_TO_M


def still_up() -> dict[str, Value]:
    """Return the dials of the landing while there is none."""
    return {
        "landing.down": False,
        "landing.motor_fired": False,
        "landing.latitude_deg": 0.0,
        "landing.longitude_deg": 0.0,
        "landing.miss_km": 0.0,
        "landing.downrange_shift_km": 0.0,
        "landing.cross_range_shift_km": 0.0,
        "landing.time_utc_s": 0.0,
        "landing.surface": "none",
        "landing.vertical_speed_m_per_s": 0.0,
        **scatter_readings(CALM, 0.0),
    }


def scatter_readings(wind: Wind, motor_error: float) -> dict[str, Value]:
    """Return what the seed has brought: the wind under the canopy, and the landing motor."""
    east, north = wind.at(UNDER_CANOPY_M)
    return {
        "landing.wind_speed_m_per_s": math.hypot(east, north),
        "landing.wind_from_deg": math.atan2(-east, -north) / DEG % 360.0 if east or north else 0.0,
        "landing.motor_error_ratio": motor_error,
    }


def down_readings(
    course: Course,
    aims: tuple[Spot, Spot],
    track_heading_rad: float,
    touchdown_m_per_s: float,
) -> dict[str, Value]:
    """Return the dials of the landing; `aims` are the place aimed at and that of no error."""
    place = place_of(course.motion.position_m, course.utc_s)
    spot = Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)
    aim, nominal = aims
    along_km, right_km = along_and_across_km(nominal, track_heading_rad, spot)
    return {
        "landing.down": True,
        "landing.latitude_deg": spot.latitude_deg,
        "landing.longitude_deg": spot.longitude_deg,
        "landing.miss_km": apart_km(aim, spot),
        "landing.downrange_shift_km": along_km,
        "landing.cross_range_shift_km": right_km,
        "landing.time_utc_s": course.utc_s % SECONDS_PER_DAY,
        "landing.surface": surface_at(spot.latitude_deg, spot.longitude_deg),
        "landing.vertical_speed_m_per_s": touchdown_m_per_s,
    }


def events_between(
    before: Course, after: Course, blackout: tuple[bool, bool], tick: int
) -> tuple[Event, ...]:
    """Return what happened between two moments of a course, in order."""
    names = []
    if before.stage == way.ORBITING != after.stage:
        names.append("tdu.lit")
    if before.stage in (way.ORBITING, way.BURNING) and after.stage in (way.FALLING, way.DOWN):
        names.append("tdu.stopped")
    if before.pair is not None and after.pair is None:
        names.append("descent.parted")
    if blackout[0] != blackout[1]:
        names.append("entry.blackout_began" if blackout[1] else "entry.blackout_ended")
    if after.torn and not before.torn:
        names.append("canopy.tore")
    if after.cloth.drogue and not before.cloth.drogue:
        names.append("descent.drogue_opened")
    if after.cloth.main and not before.cloth.main:
        names.append("descent.main_opened")
    if after.stage == way.DOWN:
        names.append("landing.touched_down")
    height_km = round(altitude_m(after.motion.position_m) / 1000.0, 2)
    detail = MappingProxyType({"altitude_km": height_km})
    return tuple(Event(tick, name, detail) for name in names)

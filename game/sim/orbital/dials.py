"""The dials of a path around the Earth: what they are called and how they are read.

The orbit and the descent publish the same ones; a world has one of the two.
"""

import math
from collections.abc import Mapping

from game.sim.orbital.constants import EARTH_RADIUS_M
from game.sim.orbital.earth_frame import heading_rad, place_of
from game.sim.orbital.motion import Motion, apsides_m
from game.sim.orbital.region import WORDS, region_at
from game.sim.orbital.sun import FORECAST_LIMIT_S, ship_axes, sun_direction
from game.sim.orbital.vector import dot, size
from game.vocab.channel import Band, Channel, Value
from game.vocab.units import DEG

_UNIT_BAND = Band(-1.0, 1.0)
_HEIGHT_BAND = Band(-6400.0, 1.0e6)


def _number(name: str, unit: str, possible: Band | None, text: str) -> Channel:
    return Channel(name, unit, possible=possible, help=text, source="model-orbit")


LATITUDE = _number(
    "orbit.latitude_deg", "deg", Band(-90.0, 90.0), "Latitude of the ground below, north positive."
)
LONGITUDE = _number(
    "orbit.longitude_deg", "deg", Band(-180.0, 180.0), "Longitude below, east positive."
)
ALTITUDE = _number(
    "orbit.altitude_km", "km", _HEIGHT_BAND, "Height over the Earth's ellipsoid (WGS 84)."
)
HEADING = _number(
    "orbit.heading_deg",
    "deg",
    Band(0.0, 360.0),
    "Direction of the track over the turning Earth, clockwise from north.",
)
SPEED = _number(
    "orbit.speed_m_per_s", "m/s", Band(0.0, 12_000.0), "Speed among the stars, not over the ground."
)
PERIGEE = _number(
    "orbit.perigee_km",
    "km",
    _HEIGHT_BAND,
    "Lowest height of the present ellipse, over a round Earth of the equator's radius. The Earth's "
    "bulge makes it sway by some 25 km within each revolution.",
)
APOGEE = _number(
    "orbit.apogee_km",
    "km",
    _HEIGHT_BAND,
    "Greatest height of the present ellipse, counted and swaying as the perigee.",
)
SUN_ELEVATION = _number(
    "orbit.sun_elevation_deg",
    "deg",
    Band(-90.0, 90.0),
    "Height of the Sun over the plane at right angles to the line to the Earth's centre; a level "
    "on the ground below would differ by up to 0.2 degrees.",
)
SUN_UP = Channel(
    "orbit.sun_up", kind="truth", help="The ship is in sunlight.", source="model-orbit"
)
SUN_RADIAL = _number("orbit.sun_radial", "", _UNIT_BAND, "The Sun's direction: share upward.")
SUN_ALONG = _number("orbit.sun_along", "", _UNIT_BAND, "The Sun's direction: share ahead.")
SUN_CROSS = _number(
    "orbit.sun_cross", "", _UNIT_BAND, "The Sun's direction: share along the orbit's normal (left)."
)
SUNSET_IN = _number(
    "orbit.sunset_in_s",
    "s",
    Band(0.0, FORECAST_LIMIT_S),
    "Seconds of sunlight left; 0 in the shadow.",
)
OVER = Channel(
    "orbit.over",
    kind="word",
    words=WORDS,
    help="The land or sea below, by coarse outlines.",
    source="model-orbit",
)
_PLACE_BAND = Band(-1.0e6, 1.0e6)
_SPEED_BAND = Band(-12_000.0, 12_000.0)
X, Y, Z = (
    _number(f"orbit.{axis}_km", "km", _PLACE_BAND, f"From the Earth's centre {way}.")
    for axis, way in (
        ("x", "toward the equinox of the date"),
        ("y", "along the equator, a quarter turn east of it"),
        ("z", "toward the North Pole"),
    )
)
VX, VY, VZ = (
    _number(
        f"orbit.{axis}_speed_m_per_s",
        "m/s",
        _SPEED_BAND,
        f"How fast orbit.{axis}_km grows, among the stars.",
    )
    for axis in "xyz"
)
MOTION = (X.name, Y.name, Z.name, VX.name, VY.name, VZ.name)
CHANNELS = (
    *(LATITUDE, LONGITUDE, ALTITUDE, HEADING, SPEED, PERIGEE, APOGEE),
    *(SUN_ELEVATION, SUN_UP, SUN_RADIAL, SUN_ALONG, SUN_CROSS, SUNSET_IN, OVER),
    *(X, Y, Z, VX, VY, VZ),
)


def quick_readings(
    motion: Motion, utc_s: float, sun_up: bool, sunset_in_s: float
) -> dict[str, Value]:
    """Return what changes from moment to moment: place, speed, heading, light."""
    place = place_of(motion.position_m, utc_s)
    sun = sun_direction(utc_s)
    radial, along, cross = (max(-1.0, min(1.0, dot(sun, axis))) for axis in ship_axes(motion))
    return {
        LATITUDE.name: place.latitude_rad / DEG,
        LONGITUDE.name: place.longitude_rad / DEG,
        ALTITUDE.name: place.altitude_m / 1000.0,
        HEADING.name: heading_rad(motion, place.latitude_rad) / DEG,
        SPEED.name: size(motion.velocity_m_per_s),
        SUN_ELEVATION.name: math.asin(radial) / DEG,
        SUN_UP.name: sun_up,
        SUN_RADIAL.name: radial,
        SUN_ALONG.name: along,
        SUN_CROSS.name: cross,
        SUNSET_IN.name: sunset_in_s,
    } | _vectors(motion)


def _vectors(motion: Motion) -> dict[str, Value]:
    x, y, z = motion.position_m
    vx, vy, vz = motion.velocity_m_per_s
    numbers = (x / 1000.0, y / 1000.0, z / 1000.0, vx, vy, vz)
    return dict(zip(MOTION, numbers, strict=True))


def motion_read(reads: Mapping[str, Value]) -> Motion:
    """Return the motion that the orbit's dials tell of."""
    x, y, z, vx, vy, vz = (float(reads[name]) for name in MOTION)
    return Motion((1000.0 * x, 1000.0 * y, 1000.0 * z), (vx, vy, vz))


def slow_readings(motion: Motion, utc_s: float) -> dict[str, Value]:
    """Return what is looked at once a second: the ellipse and the region below."""
    perigee_m, apogee_m = apsides_m(motion)
    place = place_of(motion.position_m, utc_s)
    return {
        PERIGEE.name: (perigee_m - EARTH_RADIUS_M) / 1000.0,
        APOGEE.name: (apogee_m - EARTH_RADIUS_M) / 1000.0,
        OVER.name: region_at(place.latitude_rad / DEG, place.longitude_rad / DEG),
    }

"""The two ground stations that received the picture, and how high the ship stands above them."""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.orbital.constants import EARTH_RADIUS_M, FLATTENING
from game.sim.orbital.vector import Vec3, dot, size
from game.vocab.units import DEG

_E2 = FLATTENING * (2.0 - FLATTENING)


@dataclass(frozen=True, slots=True)
class Station:
    """An antenna on the ground; `place_m` and `up` are in the frame that turns with the Earth."""

    name: str
    place_m: Vec3
    up: Vec3


def on_earth_m(latitude_deg: float, longitude_deg: float, altitude_m: float) -> Vec3:
    """Return a place over the WGS 84 ellipsoid, in metres from the Earth's centre."""
    latitude, longitude = latitude_deg * DEG, longitude_deg * DEG
    sine, cosine = math.sin(latitude), math.cos(latitude)
    normal_m = EARTH_RADIUS_M / math.sqrt(1.0 - _E2 * sine * sine)
    out_m = (normal_m + altitude_m) * cosine
    return (
        out_m * math.cos(longitude),
        out_m * math.sin(longitude),
        (normal_m * (1.0 - _E2) + altitude_m) * sine,
    )


def station(name: str, latitude_deg: float, longitude_deg: float) -> Station:
    """Return a station at sea level."""
    latitude, longitude = latitude_deg * DEG, longitude_deg * DEG
    out = math.cos(latitude)
    up = (out * math.cos(longitude), out * math.sin(longitude), math.sin(latitude))
    return Station(name, on_earth_m(latitude_deg, longitude_deg, 0.0), up)


def elevation_deg(seen_from: Station, ship_m: Vec3) -> float:
    """Return the ship's height over the station's horizon in degrees, without refraction."""
    x, y, z = (ship_m[i] - seen_from.place_m[i] for i in range(3))
    line = (x, y, z)
    return math.asin(max(-1.0, min(1.0, dot(line, seen_from.up) / size(line)))) / DEG


# That these two received the picture is from the source `gra`; the coordinates are those of the
# deep space centre near Yevpatoria and of the middle of Moscow, good to some 20 km.
YEVPATORIA: Final = station("yevpatoria", 45.19, 33.18)
MOSCOW: Final = station("moscow", 55.75, 37.62)
STATIONS: Final = (YEVPATORIA, MOSCOW)
NO_STATION: Final = "none"
STATION_WORDS: Final = (NO_STATION, *(one.name for one in STATIONS))

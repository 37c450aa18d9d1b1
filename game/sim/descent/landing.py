"""Where it comes down, measured from where it should."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.vocab.channel import Value
from game.vocab.units import DEG

EARTH_KM: Final = 6_371.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the ground, degrees, north and east positive."""

    latitude_deg: float
    longitude_deg: float


# The place aimed at on the eighteenth lap; where the burn of 1965 ends without error; the track.
AIM: Final = Spot(57.49, 50.14)
NOMINAL: Final = Spot(59.56667521521165, 55.466690263564665)
TRACK_RAD: Final = 56.09448648089652 * DEG


ZONE: Final = ("zone.latitude_deg", "zone.longitude_deg")


def zone_read(reads: Mapping[str, Value], otherwise: Spot) -> Spot:
    """Return the zone that the men aim at, or `otherwise` in a world where nobody names one."""
    if ZONE[0] not in reads:
        return otherwise
    return Spot(float(reads[ZONE[0]]), float(reads[ZONE[1]]))


def apart_km(one: Spot, other: Spot) -> float:
    """Return the great-circle distance on a ball of 6,371 km."""
    lat, lat2 = one.latitude_deg * DEG, other.latitude_deg * DEG
    half = math.sin((lat - lat2) / 2.0) ** 2
    turn = math.sin((one.longitude_deg - other.longitude_deg) * DEG / 2.0) ** 2
    half += math.cos(lat) * math.cos(lat2) * turn
    return 2.0 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def bearing_rad(here: Spot, there: Spot) -> float:
    """Return the direction from `here` to `there`, clockwise from north."""
    lat, lat2 = here.latitude_deg * DEG, there.latitude_deg * DEG
    east = (there.longitude_deg - here.longitude_deg) * DEG
    across = math.sin(east) * math.cos(lat2)
    along = math.cos(lat) * math.sin(lat2) - math.sin(lat) * math.cos(lat2) * math.cos(east)
    return math.atan2(across, along)


def along_and_across_km(origin: Spot, heading_rad: float, spot: Spot) -> tuple[float, float]:
    """Return how far `spot` lies along a great circle from `origin`, and to the right of it."""
    arc = apart_km(origin, spot) / EARTH_KM
    off = bearing_rad(origin, spot) - heading_rad
    right = math.asin(math.sin(arc) * math.sin(off))
    along = math.atan2(math.sin(arc) * math.cos(off), math.cos(arc))
    return EARTH_KM * along, EARTH_KM * right

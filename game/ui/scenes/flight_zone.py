"""Naming a landing zone on the map of the cabin: by its place, in steps, or the one given again."""

import math
from collections.abc import Mapping
from types import MappingProxyType

from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.units import DEG

Telemetry = Mapping[str, Value]
Place = tuple[float, float]
LATITUDE, LONGITUDE, GIVEN = "zone.latitude_deg", "zone.longitude_deg", "zone.given"
# While the map is looked at, the knobs of the Globus move the zone: north and east, in steps.
MOVES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "globus_forth": (1.0, 0.0),
        "globus_back": (-1.0, 0.0),
        "globus_east": (0.0, 1.0),
        "globus_west": (0.0, -1.0),
    }
)
MAP = "map"
AGAIN = "globus_mode"
STEP_KM = 50.0
KM_PER_DEG = 111.2
FARTHEST_DEG = 80.0


def zone_of(telemetry: Telemetry) -> Place | None:
    """Return the zone that is aimed at, or None in a world where nobody names one."""
    if LATITUDE not in telemetry:
        return None
    return float(telemetry[LATITUDE]), float(telemetry[LONGITUDE])


def shows_map(view: str, telemetry: Telemetry) -> bool:
    """Return whether the map is looked at in a world where a zone can be named."""
    return view == MAP and LATITUDE in telemetry


def named(place: Place) -> tuple[Wish, ...]:
    """Return the orders that name a zone, kept away from the poles, to a hundredth of a degree."""
    latitude = max(-FARTHEST_DEG, min(FARTHEST_DEG, place[0]))
    longitude = math.remainder(place[1], 360.0)
    return (Wish(LATITUDE, round(latitude, 2)), Wish(LONGITUDE, round(longitude, 2)))


def moved(action: str, telemetry: Telemetry) -> tuple[Wish, ...]:
    """Return the orders that a key gives on the map; none where there is no zone to name."""
    zone = zone_of(telemetry)
    if zone is None:
        return ()
    if action == AGAIN:
        return (Wish(GIVEN, True),)
    north, east = MOVES[action]
    step_deg = STEP_KM / KM_PER_DEG
    shrink = math.cos(zone[0] * DEG)
    return named((zone[0] + north * step_deg, zone[1] + east * step_deg / shrink))


def words_for(wishes: tuple[Wish, ...]) -> tuple[str, dict[str, str]]:
    """Return the text key that says what was named, and its values."""
    told = {wish.name: wish.value for wish in wishes}
    if GIVEN in told:
        return "flight.cabin.zone_given", {}
    latitude, longitude = float(told[LATITUDE]), float(told[LONGITUDE])
    values = {"latitude": f"{latitude:.1f}", "longitude": f"{longitude:.1f}"}
    return "flight.cabin.zone_named", values

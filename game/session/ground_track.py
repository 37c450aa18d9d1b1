"""The way of the ship over the turning Earth, from a flight's dials; and where it would end."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.session.lab_cloud import LabEllipse
from game.sim.descent.flight import SHIP_DRAG_M2_PER_KG
from game.sim.orbital.dials import MOTION, motion_read
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import propagated
from game.vocab.channel import Value
from game.vocab.units import DEG

Place = tuple[float, float]
STEP_S: Final = 60.0
RK_STEP_S: Final = 20.0
# One degree of lean moves a landing so far along its track, a degree of yaw so far across it; a
# second moves it by the last: the slopes of the burn of 1965 (docs/models/descent.md), rounded.
DEGREE_KM: Final = 52.0
ACROSS_KM: Final = 8.0
SECOND_KM: Final = 7.4


@dataclass(frozen=True, slots=True)
class Expected:
    """Where a burn of this moment would end, and what a degree of error makes of it."""

    place: Place
    ellipse: LabEllipse
    miss_km: float


def track_ahead(telemetry: Mapping[str, Value], seconds: float) -> tuple[Place, ...]:
    """Return latitudes and longitudes below the ship for `seconds`, one a minute, from now on.

    Nothing in a world that does not tell its motion.
    """
    if not {*MOTION, "clock.utc_s"} <= set(telemetry):
        return ()
    motion, utc_s = motion_read(telemetry), float(telemetry["clock.utc_s"])
    places = []
    for step in range(int(seconds / STEP_S) + 1):
        place = place_of(motion.position_m, utc_s + step * STEP_S)
        places.append((place.latitude_rad / DEG, place.longitude_rad / DEG))
        motion = propagated(motion, STEP_S, RK_STEP_S, SHIP_DRAG_M2_PER_KG)
    return tuple(places)


def expected(telemetry: Mapping[str, Value], track: Sequence[Place]) -> Expected | None:
    """Return the forecast landing with its ellipse along `track`; None without a forecast."""
    if telemetry.get("landing.predicted") is not True or len(track) < 2:
        return None
    place = (
        float(telemetry["landing.predicted_latitude_deg"]),
        float(telemetry["landing.predicted_longitude_deg"]),
    )
    heading_rad = _heading_rad(place, track)
    ellipse = LabEllipse(place[0], place[1], DEGREE_KM, ACROSS_KM, heading_rad)
    return Expected(place, ellipse, float(telemetry["landing.predicted_miss_km"]))


def _heading_rad(place: Place, track: Sequence[Place]) -> float:
    """Return which way the track runs where it passes nearest to a place, from north."""
    shrink = math.cos(place[0] * DEG)
    steps = range(len(track) - 1)
    near = min(steps, key=lambda k: math.hypot(*_apart(track[k], place, shrink)))
    north, east = _apart(track[near + 1], track[near], shrink)
    return math.atan2(east, north)


def _apart(one: Place, other: Place, shrink: float) -> tuple[float, float]:
    """Return how far one place lies north and east of another, in degrees of a great circle."""
    return one[0] - other[0], math.remainder(one[1] - other[1], 360.0) * shrink

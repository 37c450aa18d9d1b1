"""The law the Globus turns by: a round orbit, one inclination, one period, a turning Earth.

It has no sensors. The true orbit is not round: the globe runs ahead near apogee and behind near
perigee, by some tens of kilometres, and that is part of the instrument.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.orbital.constants import EARTH_RATE_RAD_PER_S
from game.vocab.units import DEG

# The gears were cut for one inclination.
INCLINATION_RAD: Final = 65.0 * DEG
# What the landing button adds: along the orbit, and the turn of the Earth meanwhile. Taken from
# the descent of 1965 in our model, so the globe is right for that one alone.
ADVANCE_RAD: Final = 68.43 * DEG
FALL_S: Final = 1_556.2


@dataclass(frozen=True, slots=True)
class Globe:
    """Where the works stand: angle from the northward node, and that node's longitude, rad."""

    phase_rad: float
    node_rad: float

    def run(self, dt_s: float, period_s: float) -> "Globe":
        """Return the globe `dt_s` later."""
        return Globe(
            math.fmod(self.phase_rad + 2.0 * math.pi * dt_s / period_s, 2.0 * math.pi),
            math.remainder(self.node_rad - EARTH_RATE_RAD_PER_S * dt_s, 2.0 * math.pi),
        )

    def moved(self, along_rad: float, east_rad: float) -> "Globe":
        """Return the globe after a hand has turned it along its track, or about its axis."""
        return Globe(self.phase_rad + along_rad, self.node_rad + east_rad)

    def place_deg(self) -> tuple[float, float]:
        """Return latitude and longitude under the cross-hair."""
        phase = self.phase_rad
        latitude = math.asin(math.sin(INCLINATION_RAD) * math.sin(phase))
        east = math.atan2(math.cos(INCLINATION_RAD) * math.sin(phase), math.cos(phase))
        longitude = math.remainder(self.node_rad + east, 2.0 * math.pi)
        return latitude / DEG, longitude / DEG

    def landing(self) -> "Globe":
        """Return the globe as the landing button turns it: a fixed angle, and the Earth's turn."""
        return self.moved(ADVANCE_RAD, -EARTH_RATE_RAD_PER_S * FALL_S)


def globe_over(latitude_deg: float, longitude_deg: float, northward: bool) -> Globe:
    """Return the globe set to a place; one beyond its inclination is set to the nearest it has."""
    sine = math.sin(latitude_deg * DEG) / math.sin(INCLINATION_RAD)
    phase = math.asin(max(-1.0, min(1.0, sine)))
    if not northward:
        phase = math.pi - phase
    east = math.atan2(math.cos(INCLINATION_RAD) * math.sin(phase), math.cos(phase))
    return Globe(phase, math.remainder(longitude_deg * DEG - east, 2.0 * math.pi))

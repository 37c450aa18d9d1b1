"""The orbit that a burn of the lab leaves: one lap, its lowest and its highest point."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.session.lab import LabBurn, ignition
from game.sim.descent.flight import SHIP_DRAG_M2_PER_KG
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import propagated
from game.vocab.units import DEG

PLACES: Final = 90
STEP_S: Final = 20.0
# 2π √(a³/μ) with the semi-major axis of scenario B, 6,684.9 km.
PERIOD_S: Final = 5_440.0


@dataclass(frozen=True, slots=True)
class OrbitPlace:
    """A place on the orbit over the Earth as it stands at ignition; `time_s` from ignition."""

    time_s: float
    latitude_deg: float
    longitude_deg: float
    altitude_km: float


@dataclass(frozen=True, slots=True)
class LabOrbit:
    """One lap from the moment of ignition on, if nobody fired, with its ends."""

    places: tuple[OrbitPlace, ...]

    @property
    def lowest(self) -> OrbitPlace:
        """Return the perigee, within half a degree of arc."""
        return min(self.places, key=lambda place: place.altitude_km)

    @property
    def highest(self) -> OrbitPlace:
        """Return the apogee, within half a degree of arc."""
        return max(self.places, key=lambda place: place.altitude_km)


@lru_cache(maxsize=64)
def orbit_from(delay_s: float) -> LabOrbit:
    """Return the lap that begins `delay_s` after 1965's ignition.

    The Earth does not turn meanwhile: so the lap closes, as an orbit does among the stars.
    """
    burn = LabBurn(delay_s=delay_s)
    motion, places = ignition(burn), []
    step_s = PERIOD_S / PLACES
    for index in range(PLACES + 1):
        place = place_of(motion.position_m, burn.ignition_utc_s)
        places.append(
            OrbitPlace(
                index * step_s,
                place.latitude_rad / DEG,
                place.longitude_rad / DEG,
                place.altitude_m / 1000.0,
            )
        )
        motion = propagated(motion, step_s, STEP_S, SHIP_DRAG_M2_PER_KG)
    return LabOrbit(tuple(places))

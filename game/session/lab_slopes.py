"""What a second and what a degree are worth: the two curves behind "why is a second so far"."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from game.session.lab import LabBurn, distance_km, foretold_spot

# Both sides of a moment; a forecast is good to 0.2 km, so a slope over ten seconds to 0.04 km/s.
APART_S: Final = 5.0
MINUTES: Final = tuple(range(-30, 16))
PITCHES_DEG: Final = tuple(range(-60, 61, 4))


@dataclass(frozen=True, slots=True)
class Slope:
    """One point of a curve; `y` is None where nothing comes down."""

    x: float
    y: float | None


@lru_cache(maxsize=1024)
def second_at(minute: float) -> Slope:
    """Return how many kilometres further a second later lands, fired `minute` after 1965."""
    early = foretold_spot(LabBurn(delay_s=60.0 * minute - APART_S))
    late = foretold_spot(LabBurn(delay_s=60.0 * minute + APART_S))
    if early is None or late is None:
        return Slope(minute, None)
    return Slope(minute, distance_km(early, late) / (2.0 * APART_S))


def pitched(burn: LabBurn, pitch_deg: float) -> Slope:
    """Return how far along 1965's track `burn` lands with another pitch, km."""
    spot = foretold_spot(replace(burn, pitch_deg=pitch_deg))
    return Slope(pitch_deg, None if spot is None else spot.along_km)

"""The wind over the landing place: a profile by height, drawn from the flight's seed.

Its shape (weak at the ground, a jet at ten kilometres, none above 25) is tuned to a common winter
profile; on the flight of 1965 no sounding is known to us.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.orbital.vector import Vec3, cross, plus, unit
from game.sim.random_streams import Stream
from game.vocab.units import DEG

TOP_M: Final = 25_000.0
# Heights (m), and the share of the wind under the canopy that blows there.
_SHARES: Final = (
    *((0.0, 0.6), (500.0, 0.9), (1_500.0, 1.0), (3_000.0, 1.1), (5_000.0, 1.3)),
    *((9_000.0, 2.0), (12_000.0, 2.2), (16_000.0, 1.2), (TOP_M, 0.0)),
)
LAYERS: Final = len(_SHARES)
STRONGER_RATIO: Final = 0.2
VEERS_DEG: Final = 20.0
STILL_AIR: Final[Vec3] = (0.0, 0.0, 0.0)
_POLE: Final[Vec3] = (0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Wind:
    """Rows of height (m) and the wind's share to the east and north (m/s), from the ground up."""

    rows: tuple[Vec3, ...] = ()

    def at(self, height_m: float) -> tuple[float, float]:
        """Return the wind to the east and to the north at a height; none above the rows."""
        if not self.rows or height_m >= self.rows[-1][0]:
            return 0.0, 0.0
        if height_m <= self.rows[0][0]:
            return self.rows[0][1], self.rows[0][2]
        k = next(i for i, row in enumerate(self.rows) if row[0] > height_m)
        (low, east, north), (high, more_east, more_north) = self.rows[k - 1], self.rows[k]
        share = (height_m - low) / (high - low)
        return east + share * (more_east - east), north + share * (more_north - north)


CALM: Final = Wind()


def steady_wind(speed_m_per_s: float, from_deg: float) -> Wind:
    """Return a wind that is the same at every height up to 25 km; it comes from `from_deg`."""
    east, north = _toward(speed_m_per_s, from_deg)
    return Wind(((0.0, east, north), (TOP_M, east, north)))


def seeded_wind(speed_m_per_s: float, stream: Stream) -> Wind:
    """Return a wind of about that speed under the canopy, from a side that the seed draws.

    Each height has up to a fifth more or less, and veers by up to 20 degrees.
    """
    share, stream = stream.uniform()
    from_deg = 360.0 * share
    rows = []
    for height_m, factor in _SHARES:
        stronger, stream = stream.uniform()
        veers, stream = stream.uniform()
        gust = 1.0 + STRONGER_RATIO * (2.0 * stronger - 1.0)
        side_deg = from_deg + VEERS_DEG * (2.0 * veers - 1.0)
        rows.append((height_m, *_toward(speed_m_per_s * factor * gust, side_deg)))
    return Wind(tuple(rows))


def _toward(speed_m_per_s: float, from_deg: float) -> tuple[float, float]:
    return -speed_m_per_s * math.sin(from_deg * DEG), -speed_m_per_s * math.cos(from_deg * DEG)


def in_sky(wind: Wind, position_m: Vec3, height_m: float) -> Vec3:
    """Return the wind at a place in inertial axes, m/s, over the air that turns with the Earth."""
    if not wind.rows or height_m >= TOP_M:
        return STILL_AIR
    east_m_per_s, north_m_per_s = wind.at(height_m)
    east = unit(cross(_POLE, position_m))
    north = cross(unit(position_m), east)
    return plus(plus(STILL_AIR, east, east_m_per_s), north, north_m_per_s)

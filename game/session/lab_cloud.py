"""Twenty burns with small errors around one, and the ellipse about where they land.

The errors are even draws of a fixed seed: up to 2 s, one degree of pitch and of yaw, and 1 m/s to
either side (*tuned*: what a crew with a stopwatch and an optical sight may hope for). No wind.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.session.lab import LabBurn, LabSpot
from game.sim.random_streams import stream_for

COUNT: Final = 20
SEED: Final = 1965
ERRORS: Final = (2.0, 1.0, 1.0, 1.0)
# Half axes of the ellipse in standard deviations.
WIDE: Final = 2.0
KM_PER_DEG: Final = 111.2


@dataclass(frozen=True, slots=True)
class LabEllipse:
    """Two standard deviations of landings: centre, half axes (km), heading of the long one."""

    latitude_deg: float
    longitude_deg: float
    long_km: float
    short_km: float
    heading_rad: float

    def outline(self, corners: int = 48) -> tuple[tuple[float, float], ...]:
        """Return its rim as latitudes and longitudes."""
        shrink = max(0.05, math.cos(math.radians(self.latitude_deg)))
        rim = []
        for corner in range(corners):
            turn = 2.0 * math.pi * corner / corners
            ahead, aside = self.long_km * math.cos(turn), self.short_km * math.sin(turn)
            sine, cosine = math.sin(self.heading_rad), math.cos(self.heading_rad)
            north, east = ahead * cosine - aside * sine, ahead * sine + aside * cosine
            rim.append(
                (
                    self.latitude_deg + north / KM_PER_DEG,
                    self.longitude_deg + east / (KM_PER_DEG * shrink),
                )
            )
        return tuple(rim)


def spread(burn: LabBurn, count: int = COUNT) -> tuple[LabBurn, ...]:
    """Return `count` burns around `burn`; the same ones each time."""
    stream = stream_for(SEED, "lab.cloud")
    burns = []
    for _ in range(count):
        draws = []
        for most in ERRORS:
            share, stream = stream.uniform()
            draws.append(most * (2.0 * share - 1.0))
        burns.append(
            LabBurn(
                burn.delay_s + draws[0],
                burn.pitch_deg + draws[1],
                burn.yaw_deg + draws[2],
                burn.delta_v_error_m_per_s + draws[3],
            )
        )
    return tuple(burns)


def ellipse(spots: tuple[LabSpot, ...]) -> LabEllipse | None:
    """Return the ellipse about landings near each other; None for fewer than three.

    It is drawn on the plane that touches the Earth at the first of them.
    """
    if len(spots) < 3:
        return None
    home = spots[0]
    shrink = max(0.05, math.cos(math.radians(home.latitude_deg)))
    north = [(s.latitude_deg - home.latitude_deg) * KM_PER_DEG for s in spots]
    east = [
        math.remainder(s.longitude_deg - home.longitude_deg, 360.0) * KM_PER_DEG * shrink
        for s in spots
    ]
    mean_n, mean_e = sum(north) / len(spots), sum(east) / len(spots)
    nn = sum((n - mean_n) ** 2 for n in north) / len(spots)
    ee = sum((e - mean_e) ** 2 for e in east) / len(spots)
    ne = sum((n - mean_n) * (e - mean_e) for n, e in zip(north, east, strict=True)) / len(spots)
    middle, swing = 0.5 * (nn + ee), math.hypot(0.5 * (nn - ee), ne)
    return LabEllipse(
        home.latitude_deg + mean_n / KM_PER_DEG,
        home.longitude_deg + mean_e / (KM_PER_DEG * shrink),
        WIDE * math.sqrt(middle + swing),
        WIDE * math.sqrt(max(0.0, middle - swing)),
        0.5 * math.atan2(2.0 * ne, nn - ee),
    )

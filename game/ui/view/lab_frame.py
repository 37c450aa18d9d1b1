"""Where latitudes and longitudes lie on a flat map, and which part of the world it shows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[float, float]

# Edges of a map move by whole steps, so that it stands still while a dial is turned a little.
STEPS_DEG = ((6.0, 5.0), (0.0, 0.5))
ROOM_SHARE = 1.3


@dataclass(frozen=True, slots=True)
class MapFrame:
    """A plate carrée of `size` pixels; `shrink` narrows longitudes as far as its middle does."""

    size: tuple[int, int]
    latitude_deg: float
    longitude_deg: float
    per_deg: float
    shrink: float = 1.0

    def at(self, place: Place) -> tuple[float, float]:
        """Return the pixel of a latitude and longitude."""
        east = math.remainder(place[1] - self.longitude_deg, 360.0)
        x = self.size[0] / 2.0 + east * self.per_deg * self.shrink
        return x, self.size[1] / 2.0 - (place[0] - self.latitude_deg) * self.per_deg

    def place_under(self, pixel: tuple[float, float]) -> Place:
        """Return the latitude and longitude of a pixel; never beyond a pole."""
        north = (self.size[1] / 2.0 - pixel[1]) / self.per_deg
        east = (pixel[0] - self.size[0] / 2.0) / (self.per_deg * self.shrink)
        latitude = max(-90.0, min(90.0, self.latitude_deg + north))
        return latitude, math.remainder(self.longitude_deg + east, 360.0)

    @property
    def edges_deg(self) -> tuple[float, float, float, float]:
        """Return south, north, west and east; longitudes may go beyond 180."""
        high = self.size[1] / 2.0 / self.per_deg
        wide = self.size[0] / 2.0 / (self.per_deg * self.shrink)
        return (
            self.latitude_deg - high,
            self.latitude_deg + high,
            self.longitude_deg - wide,
            self.longitude_deg + wide,
        )


def framed(
    places: Sequence[Place], size: tuple[int, int], least_deg: float, narrow: bool
) -> MapFrame:
    """Return the frame that shows all `places`, at least `least_deg` degrees high.

    `narrow` gives degrees of longitude their true width at its middle.
    """
    longitudes = _unrolled([place[1] for place in places])
    step = next(step for least, step in STEPS_DEG if least_deg >= least)
    south, north = _stepped([place[0] for place in places], step)
    west, east = _stepped(longitudes, step)
    latitude, longitude = 0.5 * (south + north), 0.5 * (west + east)
    shrink = max(0.2, math.cos(math.radians(latitude))) if narrow else 1.0
    high = min(180.0, max(least_deg, ROOM_SHARE * (north - south)))
    wide = min(360.0, ROOM_SHARE * (east - west))
    per_deg = min(size[1] / high, size[0] / max(1e-9, wide * shrink))
    half = size[1] / 2.0 / per_deg
    most = max(0.0, 90.0 - half)
    latitude = min(most, max(-most, latitude))
    return MapFrame(size, latitude, math.remainder(longitude, 360.0), per_deg, shrink)


def _unrolled(longitudes: Sequence[float]) -> list[float]:
    """Return longitudes without the jump at 180 degrees, each near the one before."""
    unrolled = [longitudes[0]]
    for one in longitudes[1:]:
        unrolled.append(unrolled[-1] + math.remainder(one - unrolled[-1], 360.0))
    return unrolled


def _stepped(values: Sequence[float], step: float) -> tuple[float, float]:
    return math.floor(min(values) / step) * step, math.ceil(max(values) / step) * step

"""Coordinates along a great circle of the turning Earth: u along, v to the left, in degrees."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StripFrame:
    """A great circle fixed to the Earth: its left pole and the place where u is zero.

    Latitudes are geocentric degrees on a sphere, longitudes degrees east.
    """

    pole_latitude_deg: float
    pole_longitude_deg: float
    start_latitude_deg: float
    start_longitude_deg: float

    def axes(self) -> tuple[Array, Array, Array]:
        """Return unit vectors to (u 0, v 0), to (u 90, v 0) and to the pole, Earth-fixed."""
        return _axes_of(self)

    def to_strip(self, latitude_deg: float, longitude_deg: float) -> tuple[float, float]:
        """Return (u, v) in degrees of a place; u in -180 to 180."""
        point = unit(latitude_deg, longitude_deg)
        start, ahead, pole = self.axes()
        u = math.atan2(float(point @ ahead), float(point @ start))
        v = math.asin(max(-1.0, min(1.0, float(point @ pole))))
        return math.degrees(u), math.degrees(v)

    def to_earth(self, u_deg: Array, v_deg: Array) -> tuple[Array, Array]:
        """Return latitude and longitude in degrees of points of the strip."""
        start, ahead, pole = self.axes()
        u, v = np.radians(u_deg), np.radians(v_deg)
        x, y, z = (
            (start[k] * np.cos(u) + ahead[k] * np.sin(u)) * np.cos(v) + pole[k] * np.sin(v)
            for k in range(3)
        )
        return np.degrees(np.arcsin(np.clip(z, -1.0, 1.0))), np.degrees(np.arctan2(y, x))

    def turn_deg(self, latitude_deg: float, longitude_deg: float, heading_deg: float) -> float:
        """Return how far a heading (clockwise from north) points left of the u direction there."""
        u, _ = self.to_strip(latitude_deg, longitude_deg)
        start, ahead, _pole = self.axes()
        along = ahead * math.cos(math.radians(u)) - start * math.sin(math.radians(u))
        north, east = compass(latitude_deg, longitude_deg)
        heading = math.radians(heading_deg)
        motion = north * math.cos(heading) + east * math.sin(heading)
        left = crossed(unit(latitude_deg, longitude_deg), along)
        return math.degrees(math.atan2(float(motion @ left), float(motion @ along)))


@lru_cache(maxsize=16)
def _axes_of(frame: StripFrame) -> tuple[Array, Array, Array]:
    """Asked several times a frame, and always the same for one strip."""
    pole = unit(frame.pole_latitude_deg, frame.pole_longitude_deg)
    start = unit(frame.start_latitude_deg, frame.start_longitude_deg)
    start = start - pole * float(start @ pole)
    start = start / np.linalg.norm(start)
    return start, crossed(pole, start), pole


def crossed(a: Array, b: Array) -> Array:
    """Return the cross product of two vectors; numpy's own takes ten times as long for three."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def unit(latitude_deg: float, longitude_deg: float) -> Array:
    """Return the Earth-fixed unit vector of a place."""
    latitude, longitude = math.radians(latitude_deg), math.radians(longitude_deg)
    return np.array(
        [
            math.cos(latitude) * math.cos(longitude),
            math.cos(latitude) * math.sin(longitude),
            math.sin(latitude),
        ]
    )


def compass(latitude_deg: float, longitude_deg: float) -> tuple[Array, Array]:
    """Return the Earth-fixed unit vectors to the north and to the east at a place."""
    latitude, longitude = math.radians(latitude_deg), math.radians(longitude_deg)
    north = np.array(
        [
            -math.sin(latitude) * math.cos(longitude),
            -math.sin(latitude) * math.sin(longitude),
            math.cos(latitude),
        ]
    )
    return north, np.array([-math.sin(longitude), math.cos(longitude), 0.0])


def along_heading(latitude_deg: float, longitude_deg: float, heading_deg: float) -> StripFrame:
    """Return the frame whose u starts at a place and runs along a heading."""
    north, east = compass(latitude_deg, longitude_deg)
    heading = math.radians(heading_deg)
    pole = north * math.sin(heading) - east * math.cos(heading)
    # up x along = left: the same handedness as the orbit normal.
    latitude = math.degrees(math.asin(max(-1.0, min(1.0, float(pole[2])))))
    longitude = math.degrees(math.atan2(float(pole[1]), float(pole[0])))
    return StripFrame(latitude, longitude, latitude_deg, longitude_deg)

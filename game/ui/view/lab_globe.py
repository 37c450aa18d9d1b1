"""The Earth as a ball, seen from far away: its ground by day and night, and what stands over it."""

import math
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.lab_frame import Place

# Heights are drawn so many times too large: an orbit of 250 km would lie on the ground.
HEIGHT_TIMES = 4.0
EARTH_KM = 6_371.0
# A texture of this width has a little more than one texel a pixel at the sizes we draw.
TEXTURE_PX = (1024, 512)
DAY, NIGHT = 0.78, 0.2
TWILIGHT = 0.2
AIR = (70, 130, 200)
AIR_SHARE = 0.035

Vec = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Globe:
    """A ball of `radius` pixels in the middle of `size`, turned so that a place is in front."""

    size: tuple[int, int]
    latitude_deg: float
    longitude_deg: float
    radius: float

    def turned(self, latitude_deg: float, longitude_deg: float, altitude_km: float = 0.0) -> Vec:
        """Return right, up and toward the eye, in radii of the Earth (heights drawn larger)."""
        far = 1.0 + HEIGHT_TIMES * altitude_km / EARTH_KM
        north, east = math.radians(latitude_deg), math.radians(longitude_deg - self.longitude_deg)
        tilt = math.radians(self.latitude_deg)
        level = math.cos(north) * math.cos(east)
        return (
            far * math.cos(north) * math.sin(east),
            far * (math.cos(tilt) * math.sin(north) - math.sin(tilt) * level),
            far * (math.sin(tilt) * math.sin(north) + math.cos(tilt) * level),
        )

    def pixel(self, place: Vec) -> tuple[float, float]:
        """Return the pixel of a turned place."""
        return (
            self.size[0] / 2.0 + self.radius * place[0],
            self.size[1] / 2.0 - self.radius * place[1],
        )


def hidden(place: Vec) -> bool:
    """Return whether a turned place lies behind the Earth."""
    return place[2] < 0.0 and math.hypot(place[0], place[1]) < 1.0


class GlobePainter:
    """Paints the ball; it keeps the last one, because a picture takes several milliseconds."""

    def __init__(self, world: pygame.Surface) -> None:
        """Take a picture of the whole world, longitudes from -180 to 180."""
        small = pygame.transform.smoothscale(world, TEXTURE_PX)
        self._texels = pygame.surfarray.array3d(small)
        self._kept: tuple[tuple[Globe, Place], pygame.Surface] | None = None

    def painted(self, globe: Globe, sun: Place) -> pygame.Surface:
        """Return the ball, lit by the Sun over `sun`, on a transparent ground."""
        key = (globe, sun)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._paint(globe, sun))
        return self._kept[1]

    def _paint(self, globe: Globe, sun: Place) -> pygame.Surface:
        x, y, z, inside = _ball(globe)
        tilt = math.radians(globe.latitude_deg)
        polar = np.clip(math.cos(tilt) * y + math.sin(tilt) * z, -1.0, 1.0)
        level = math.cos(tilt) * z - math.sin(tilt) * y
        latitude = np.arcsin(polar)
        longitude = np.arctan2(x, level) + math.radians(globe.longitude_deg)
        wide, high = TEXTURE_PX
        column = ((longitude / (2.0 * math.pi) + 0.5) * wide).astype(np.int64) % wide
        row = np.clip(((0.5 - latitude / math.pi) * high).astype(np.int64), 0, high - 1)
        colour = self._texels[column, row].astype(np.float32)
        colour *= _light(latitude, longitude, sun)[..., None]
        haze = AIR_SHARE / np.maximum(z, AIR_SHARE)
        colour += np.minimum(haze, 0.6)[..., None] * np.array(AIR, np.float32) * 0.5
        picture = pygame.Surface(globe.size, pygame.SRCALPHA)
        pygame.surfarray.pixels3d(picture)[:] = np.clip(colour, 0.0, 255.0).astype(np.uint8)
        pygame.surfarray.pixels_alpha(picture)[:] = (255.0 * inside).astype(np.uint8)
        return picture


Grid = NDArray[np.floating]


def _ball(globe: Globe) -> tuple[Grid, Grid, Grid, Grid]:
    """Return right, up, toward the eye for each pixel, and how much of it the ball covers."""
    wide, high = globe.size
    x = (np.arange(wide, dtype=np.float32)[:, None] + 0.5 - wide / 2.0) / globe.radius
    y = (high / 2.0 - 0.5 - np.arange(high, dtype=np.float32)[None, :]) / globe.radius
    x, y = np.broadcast_arrays(x, y)
    from_middle = np.sqrt(x * x + y * y)
    inside = np.clip((1.0 - from_middle) * globe.radius + 0.5, 0.0, 1.0)
    shrink = np.where(from_middle > 1.0, 1.0 / np.maximum(from_middle, 1e-6), 1.0)
    x, y = x * shrink, y * shrink
    return x, y, np.sqrt(np.maximum(0.0, 1.0 - x * x - y * y)), inside


def _light(latitude: Grid, longitude: Grid, sun: Place) -> Grid:
    """Return the share of light that is kept at each place, with a soft edge of night."""
    sun_north, sun_east = math.radians(sun[0]), math.radians(sun[1])
    height = np.sin(latitude) * math.sin(sun_north)
    height = height + np.cos(latitude) * math.cos(sun_north) * np.cos(longitude - sun_east)
    day = np.clip((height + 0.5 * TWILIGHT) / TWILIGHT, 0.0, 1.0)
    kept: Grid = (NIGHT + (DAY - NIGHT) * day).astype(np.float32)
    return kept

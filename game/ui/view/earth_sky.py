"""Stars and Moon behind the Earth on the day of the flight, 18 March 1965, 08:48 UTC.

The Moon was a day past full (low-precision lunar theory, good to half a degree), so it rises
over the dark limb soon after the Sun goes down. Bright stars stand at their true places (J2000, to
a tenth of a degree, by hand); the faint ones are a random sprinkle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_camera import EARTH_RADIUS_KM, Camera, Vector
from game.ui.view.earth_frame import crossed
from game.ui.view.earth_light import EarthState

Array = NDArray[np.float64]
SUN_EQUATORIAL_DEG = (357.75, -0.97)
MOON_EQUATORIAL_DEG = (190.3, 0.6)
MOON_DISTANCE_RADII = 60.3
MOON_RADIUS_DEG = 0.26
GROUND_SPEED_KM_S, EQUATOR_SPEED_KM_S = 7.5, 0.465
FAINT_STARS = 2600
# Right ascension and declination in degrees, magnitude.
BRIGHT_STARS = (
    (101.3, -16.7, -1.5), (96.0, -52.7, -0.7), (213.9, 19.2, 0.0), (279.2, 38.8, 0.0),
    (79.2, 46.0, 0.1), (78.6, -8.2, 0.1), (114.8, 5.2, 0.4), (88.8, 7.4, 0.5),
    (24.4, -57.2, 0.5), (297.7, 8.9, 0.8), (69.0, 16.5, 0.9), (201.3, -11.2, 1.0),
    (247.4, -26.4, 1.0), (116.3, 28.0, 1.1), (344.4, -29.6, 1.2), (310.4, 45.3, 1.3),
    (152.1, 12.0, 1.4), (113.6, 31.9, 1.6), (81.3, 6.3, 1.6), (81.6, 28.6, 1.7),
    (84.1, -1.2, 1.7), (85.2, -1.9, 1.8), (83.0, -0.3, 2.2), (193.5, 56.0, 1.8),
    (165.9, 61.8, 1.8), (165.5, 56.4, 2.4), (178.5, 53.7, 2.4), (183.9, 57.0, 3.3),
    (200.9, 54.9, 2.2), (206.9, 49.3, 1.9), (51.1, 49.9, 1.8), (37.9, 89.3, 2.0),
    (222.7, 74.2, 2.1), (10.1, 56.5, 2.2), (2.3, 59.1, 2.3), (14.2, 60.7, 2.2),
    (21.5, 60.2, 2.7), (28.6, 63.7, 3.4), (2.1, 29.1, 2.1), (17.4, 35.6, 2.1),
    (31.0, 42.3, 2.1), (31.8, 23.5, 2.0), (47.0, 41.0, 2.1), (177.3, 14.6, 2.1),
    (154.9, 19.8, 2.3), (168.5, 20.5, 2.6), (86.9, -9.7, 2.1), (104.7, -29.0, 1.5),
    (107.1, -26.4, 1.8), (95.7, -18.0, 2.0), (233.7, 26.7, 2.2), (263.7, 12.6, 2.1),
    (269.2, 51.5, 2.2), (305.6, 40.3, 2.2), (292.7, 28.0, 3.1), (319.6, 62.6, 2.5),
    (346.2, 15.2, 2.5), (345.9, 28.1, 2.4), (326.0, 9.9, 2.4), (99.4, 16.4, 1.9),
    (89.9, 44.9, 1.9), (89.9, 37.2, 2.6), (74.2, 33.2, 2.7), (56.9, 24.1, 2.9),
    (194.0, 38.3, 2.9), (188.6, -23.4, 2.7), (184.0, -17.5, 2.6), (141.9, -8.7, 2.0),
    (245.3, -25.6, 2.9), (263.4, -37.1, 1.6), (283.8, -26.3, 2.0), (10.9, -18.0, 2.0),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attitude:
    """Turns equatorial vectors into the local frame (rows: up, along, cross)."""

    matrix: Array

    def turn(self, vectors: Array) -> Array:
        """Return equatorial vectors (rows) in the local frame."""
        turned: Array = vectors @ self.matrix.T
        return turned


def attitude(state: EarthState) -> Attitude:
    """Return how the local frame stands among the stars, from the Sun and the north pole."""
    return Attitude(
        _triad(np.array(state.sun), _pole(state)) @ _triad(_SUN, np.array((0, 0, 1.0))).T
    )


def moon_direction(turned: Attitude) -> Vector:
    """Return the direction to the Moon in the local frame, seen from the ship."""
    far = turned.turn(_MOON[None, :])[0] * MOON_DISTANCE_RADII - np.array((1.03, 0.0, 0.0))
    far = far / np.linalg.norm(far)
    return float(far[0]), float(far[1]), float(far[2])


class Stars:
    """Draws stars and Moon onto a finished picture; the Earth and its air hide them."""

    def __init__(self, camera: Camera, size: tuple[int, int]) -> None:
        self._size = size
        self._axes = np.array(camera.axes())
        self._pixels_per_unit = size[1] / 2.0 / math.tan(math.radians(camera.fov_deg) / 2.0)
        rng = np.random.default_rng(4)
        faint = rng.standard_normal((FAINT_STARS, 3))
        bright = np.array([_vector(ra, dec) for ra, dec, _ in BRIGHT_STARS])
        self._stars = np.vstack([bright, faint / np.linalg.norm(faint, axis=1)[:, None]])
        magnitude = np.array([m for _, _, m in BRIGHT_STARS])
        levels = np.concatenate([2.6 - magnitude * 0.62, 0.1 + 0.9 * rng.random(FAINT_STARS) ** 4])
        self._class = np.clip((levels * 4.0).astype(int), 0, 11)
        scale = max(1.0, size[1] / 720.0)
        self._sprites = [_star_sprite(number, scale) for number in range(12)]

    def draw(self, target: pygame.Surface, state: EarthState, turned: Attitude) -> None:
        """Add the stars, dimmed while the Earth below is bright, and the Moon."""
        local = turned.turn(self._stars)
        x, y, visible = self._project(local, state.altitude_km, 35.0)
        # The eye and the film are set for the bright Earth by day.
        dim = 3 if state.sun_up > -0.05 else 0
        blits = []
        for i in np.flatnonzero(visible):
            number = int(self._class[i]) - dim
            if number >= 0:
                sprite = self._sprites[number]
                half = sprite.get_width() // 2
                blits.append(
                    (sprite, (int(x[i]) - half, int(y[i]) - half), None, pygame.BLEND_RGB_ADD)
                )
        target.fblits([(s, p) for s, p, _, _ in blits], pygame.BLEND_RGB_ADD)
        self._draw_moon(target, state, turned)

    def _project(
        self, local: Array, altitude_km: float, limit_km: float
    ) -> tuple[Array, Array, NDArray[np.bool_]]:
        ahead, right, up = self._axes @ local.T
        front = ahead > 0.2
        safe = np.where(front, ahead, 1.0)
        x = self._size[0] / 2.0 + right / safe * self._pixels_per_unit
        y = self._size[1] / 2.0 - up / safe * self._pixels_per_unit
        radius = EARTH_RADIUS_KM + altitude_km
        passing = radius * np.sqrt(np.maximum(1.0 - local[:, 0] ** 2, 0.0)) - EARTH_RADIUS_KM
        clear = (local[:, 0] > 0.0) | (passing > limit_km)
        inside = (x > -4) & (x < self._size[0] + 4) & (y > -4) & (y < self._size[1] + 4)
        return x, y, front & clear & inside

    def _draw_moon(self, target: pygame.Surface, state: EarthState, turned: Attitude) -> None:
        centre = np.array(moon_direction(turned))
        x, y, visible = self._project(centre[None, :], state.altitude_km, -60.0)
        if not visible[0]:
            return
        reach = math.ceil(math.radians(MOON_RADIUS_DEG * 5.0) * self._pixels_per_unit)
        left, top = int(x[0]) - reach, int(y[0]) - reach
        patch = self._moon_patch(centre, (left, top), 2 * reach + 1, state.altitude_km)
        sprite = pygame.surfarray.make_surface(patch.transpose(1, 0, 2))
        target.blit(sprite, (left, top), special_flags=pygame.BLEND_RGB_ADD)

    def _moon_patch(
        self, centre: Array, corner: tuple[int, int], side: int, altitude_km: float
    ) -> NDArray[np.uint8]:
        grid = np.arange(side) + 0.5
        right = (corner[0] + grid[None, :] - self._size[0] / 2.0) / self._pixels_per_unit
        up = (self._size[1] / 2.0 - corner[1] - grid[:, None]) / self._pixels_per_unit
        forward_axis, right_axis, up_axis = self._axes
        ray = forward_axis + right[..., None] * right_axis + up[..., None] * up_axis
        ray = ray / np.linalg.norm(ray, axis=2)[..., None]
        away = np.degrees(np.arccos(np.clip(ray @ centre, -1.0, 1.0))) / MOON_RADIUS_DEG
        soft = math.degrees(0.8 / self._pixels_per_unit) / MOON_RADIUS_DEG
        disc = np.clip((1.0 - away) / soft + 0.5, 0.0, 1.0)
        seas = 1.0 - _moon_seas(ray - centre, right_axis, up_axis)
        glare = 0.10 * np.exp(-np.maximum(away - 1.0, 0.0) / 1.2) + 0.05 * np.exp(-away / 3.0)
        radius = EARTH_RADIUS_KM + altitude_km
        passing = radius * np.sqrt(np.maximum(1.0 - ray[..., 0] ** 2, 0.0)) - EARTH_RADIUS_KM
        height = np.where(ray[..., 0] > 0.0, 500.0, passing)
        air = np.exp(-np.maximum(height, 0.0) / 9.0)[..., None]
        tone = np.array((250.0, 246.0, 234.0)) * (1.0 - air * np.array((0.25, 0.6, 0.92)))
        bright = (disc * seas + glare * np.clip(1.0 - away / 5.0, 0.0, 1.0)) * (height > 0.0)
        return np.asarray(np.clip(bright[..., None] * tone, 0.0, 255.0), np.uint8)


def _moon_seas(offset: Array, right: Array, up: Array) -> Array:
    """Return how much the dark plains take from the Moon's light, 0 to 0.3; shapes by eye."""
    unit = math.radians(MOON_RADIUS_DEG)
    x, y = offset @ right / unit, offset @ up / unit
    total = np.zeros(x.shape)
    for cx, cy, reach in (
        (-0.35, 0.4, 0.38),
        (0.3, 0.35, 0.3),
        (0.45, 0.0, 0.22),
        (-0.5, -0.1, 0.3),
    ):
        total += 0.26 * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / reach**2)
    return np.minimum(total, 0.3)


def _star_sprite(number: int, scale: float) -> pygame.Surface:
    """Return a dot: small and grey for low numbers, wider and white for high ones."""
    side = 2 * math.ceil(2.0 * scale) + 1
    axis = np.arange(side) - side // 2
    width = (0.42 + 0.045 * number) * scale
    spot = np.exp(-(axis[:, None] ** 2 + axis[None, :] ** 2) / (2.0 * width * width))
    level = min(255.0, 48.0 + 34.0 * number)
    grey = (spot * level).astype(np.uint8)
    return pygame.surfarray.make_surface(np.repeat(grey[..., None], 3, axis=2))


def _pole(state: EarthState) -> Array:
    """Return the north pole in the local frame; the heading is made inertial first."""
    latitude, heading = math.radians(state.latitude_deg), math.radians(state.heading_deg)
    east = GROUND_SPEED_KM_S * math.sin(heading) + EQUATOR_SPEED_KM_S * math.cos(latitude)
    azimuth = math.atan2(east, GROUND_SPEED_KM_S * math.cos(heading))
    level = math.cos(latitude)
    return np.array((math.sin(latitude), level * math.cos(azimuth), level * math.sin(azimuth)))


def _triad(first: Array, second: Array) -> Array:
    a = first / np.linalg.norm(first)
    b = crossed(a, second)
    b = b / max(float(np.linalg.norm(b)), 1e-9)
    return np.column_stack([a, b, crossed(a, b)])


def _vector(right_ascension_deg: float, declination_deg: float) -> Array:
    a, d = math.radians(right_ascension_deg), math.radians(declination_deg)
    return np.array((math.cos(d) * math.cos(a), math.cos(d) * math.sin(a), math.sin(d)))


_SUN = _vector(*SUN_EQUATORIAL_DEG)
_MOON = _vector(*MOON_EQUATORIAL_DEG)

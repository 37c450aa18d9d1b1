"""The fixed camera that looks from the ship at the Earth, and the geometry of its rays.

Directions are in the local frame (up, along, cross): radial up, direction of motion, orbit normal.
The Earth is a sphere of 6371 km; lengths are in km, angles at the edges in degrees.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

EARTH_RADIUS_KM = 6371.0

Field = NDArray[np.float32]
Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Camera:
    """Attitude and field of view: pitch up, yaw to the left of the motion, roll; all in degrees.

    `fov_deg` is the vertical field of view, 10 to 100.
    """

    pitch_deg: float
    yaw_deg: float
    roll_deg: float
    fov_deg: float

    def axes(self) -> tuple[Vector, Vector, Vector]:
        """Return forward, right and up of the picture as unit vectors in the local frame."""
        return _axes_of(self)


@lru_cache(maxsize=16)
def _axes_of(camera: Camera) -> tuple[Vector, Vector, Vector]:
    """Asked many times a frame, and always the same for one camera."""
    turned = (camera.pitch_deg, camera.yaw_deg, camera.roll_deg)
    pitch, yaw, roll = (math.radians(a) for a in turned)
    forward = np.array(
        [math.sin(pitch), math.cos(pitch) * math.cos(yaw), math.cos(pitch) * math.sin(yaw)]
    )
    level_up = np.array(
        [math.cos(pitch), -math.sin(pitch) * math.cos(yaw), -math.sin(pitch) * math.sin(yaw)]
    )
    level_right = np.cross(forward, level_up)
    right = level_right * math.cos(roll) + level_up * math.sin(roll)
    up = level_up * math.cos(roll) - level_right * math.sin(roll)
    return _vector(forward), _vector(right), _vector(up)


# Chosen by eye: the limb in the upper third, the Black Sea ahead and left when the hatch opens.
EVA_CAMERA = Camera(pitch_deg=-22.0, yaw_deg=18.0, roll_deg=-8.0, fov_deg=52.0)


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a block of rays meets the ground, or passes closest to it.

    `along` and `cross` are unit-sphere coordinates together with `up`; `range_km` is the distance
    to that point; `height_km` the height of closest approach, negative inside the Earth; `sine`
    that of the angle between ray and ground, 0 when it only passes; `ground`: the ray hits.
    """

    up: Field
    along: Field
    cross: Field
    range_km: Field
    height_km: Field
    sine: Field
    ground: NDArray[np.bool_]


def rays(
    camera: Camera,
    size: tuple[int, int],
    rows: tuple[int, int],
    columns: tuple[int, int],
    step: int,
) -> tuple[Field, Field, Field]:
    """Return unit directions (up, along, cross) for a block of the picture.

    `rows` and `columns` count blocks of `step` x `step` pixels of a picture of `size` pixels.
    """
    width, height = size
    half = math.tan(math.radians(camera.fov_deg / 2.0))
    x_px = (np.arange(*columns, dtype=np.float32) + np.float32(0.5)) * step
    y_px = (np.arange(*rows, dtype=np.float32) + np.float32(0.5)) * step
    x = ((2.0 * x_px - width) * (half / height)).astype(np.float32)[None, :]
    y = ((height - 2.0 * y_px) * (half / height)).astype(np.float32)[:, None]
    scale = 1.0 / np.sqrt(1.0 + x * x + y * y)
    forward, right, up = camera.axes()
    parts = [
        ((np.float32(f) + x * np.float32(r) + y * np.float32(u)) * scale).astype(np.float32)
        for f, r, u in zip(forward, right, up, strict=True)
    ]
    return parts[0], parts[1], parts[2]


def hits(directions: tuple[Field, Field, Field], altitude_km: float) -> Hits:
    """Return where rays from `altitude_km` (> 0) over the sphere meet or pass the ground."""
    radius = np.float32(EARTH_RADIUS_KM + altitude_km)
    down = -radius * directions[0]
    closest_squared = radius * radius - down * down
    inside = np.float32(EARTH_RADIUS_KM**2) - closest_squared
    ground = (inside > 0.0) & (down > 0.0)
    reach = np.where(ground, down - np.sqrt(np.maximum(inside, 0.0)), np.maximum(down, 0.0))
    px, py, pz = radius + reach * directions[0], reach * directions[1], reach * directions[2]
    scale = 1.0 / np.sqrt(px * px + py * py + pz * pz)
    height = np.where(down > 0.0, np.sqrt(np.maximum(closest_squared, 0.0)), radius)
    px, py, pz = px * scale, py * scale, pz * scale
    sine = -(directions[0] * px + directions[1] * py + directions[2] * pz)
    height = height - np.float32(EARTH_RADIUS_KM)
    return Hits(px, py, pz, reach, height, np.where(ground, np.maximum(sine, 0.0), 0.0), ground)


def _vector(array: NDArray[np.float64]) -> Vector:
    return float(array[0]), float(array[1]), float(array[2])

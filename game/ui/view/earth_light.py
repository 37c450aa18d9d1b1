"""Light at the ship: where the Sun stands in the picture, how red and how strong it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.ui.view.earth_camera import EARTH_RADIUS_KM, Camera, Vector


@dataclass(frozen=True, slots=True)
class EarthState:
    """Where the ship is and where the Sun stands; all from telemetry.

    Degrees, km; the Sun as a unit vector (radial up, along the motion, orbit normal to the left).
    """

    latitude_deg: float
    longitude_deg: float
    altitude_km: float
    heading_deg: float
    sun_up: float
    sun_along: float
    sun_cross: float

    @property
    def sun(self) -> Vector:
        """Return the direction to the Sun in the local frame."""
        return self.sun_up, self.sun_along, self.sun_cross


@dataclass(frozen=True, slots=True)
class SceneLight:
    """Light for the painters.

    `direction_xy`: unit vector towards the Sun on the screen, x right, y down. `toward_viewer`:
    1 when the Sun is behind the camera, -1 when it is ahead. `day`: 0 in the Earth's shadow to 1.
    `warmth`: 0 white to 1 deep orange. `earthshine`: 0 to 1, light from the ground below.
    """

    direction_xy: tuple[float, float]
    warmth: float
    day: float
    earthshine: float
    toward_viewer: float


def light_at(state: EarthState, camera: Camera) -> SceneLight:
    """Return the light on the ship for a camera."""
    forward, right, up = camera.axes()
    x, y, ahead = _dot(state.sun, right), -_dot(state.sun, up), _dot(state.sun, forward)
    length = math.hypot(x, y) or 1.0
    height_km = ray_height_km(state.sun_up, state.altitude_km)
    day = _smooth(-2.0, 14.0, height_km)
    warmth = day * (1.0 - _smooth(4.0, 60.0, height_km))
    return SceneLight(
        (x / length, y / length), warmth, day, _smooth(-0.10, 0.65, state.sun_up), -ahead
    )


def ray_height_km(up: float, altitude_km: float) -> float:
    """Return how close over the ground (km, negative below) a ray towards `up` (sine) passes."""
    radius = EARTH_RADIUS_KM + altitude_km
    if up >= 0.0:
        return altitude_km
    return radius * math.sqrt(max(0.0, 1.0 - up * up)) - EARTH_RADIUS_KM


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _smooth(low: float, high: float, x: float) -> float:
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3.0 - 2.0 * t)

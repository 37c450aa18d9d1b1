"""Where the camera beside the fall looks: to the left of the way flown, level near the ground.

High up it is the camera of the walk, so that the Earth of that view serves here. What it does
below is chosen by eye; below the clouds it no longer turns with the way, which the wind has then.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from game.ui.view.earth_camera import EVA_CAMERA, Camera
from game.vocab.channel import Value

# Height (km), pitch and roll of the camera (deg).
LOOKS: Final = (
    (0.0, 5.0, 0.0), (3.5, 5.0, 0.0), (7.0, -3.0, 0.0), (14.0, -9.0, -1.0), (30.0, -18.0, -5.0),
    (50.0, EVA_CAMERA.pitch_deg, EVA_CAMERA.roll_deg),
)  # fmt: skip
PITCH_STEP_DEG: Final = 0.125
# The heading of 1965's track as it came down; from the lower height on it is taken for that of all.
LAST_HEADING_DEG: Final = 56.0
STEADY_BELOW_KM, STEERED_ABOVE_KM = 12.0, 22.0


def camera_at(height_km: float) -> Camera:
    """Return the camera for a fall at this height."""
    pitch, roll = _looks(height_km)
    steps = round(pitch / PITCH_STEP_DEG), round(roll / PITCH_STEP_DEG)
    return _camera(*steps)


@lru_cache(maxsize=64)
def _camera(pitch_steps: int, roll_steps: int) -> Camera:
    pitch, roll = pitch_steps * PITCH_STEP_DEG, roll_steps * PITCH_STEP_DEG
    return Camera(pitch, EVA_CAMERA.yaw_deg, roll, EVA_CAMERA.fov_deg)


def _looks(height_km: float) -> tuple[float, float]:
    low, pitch, roll = LOOKS[0]
    for high, next_pitch, next_roll in LOOKS:
        if height_km <= high:
            share = (height_km - low) / (high - low) if high > low else 0.0
            share = max(0.0, share)
            return pitch + (next_pitch - pitch) * share, roll + (next_roll - roll) * share
        low, pitch, roll = high, next_pitch, next_roll
    return pitch, roll


def wind_in_picture(height_km: float, flight_path_deg: float) -> float:
    """Return where the way flown points in the picture (rad, anticlockwise from the right)."""
    climb = math.radians(flight_path_deg)
    # Ahead is the camera's right: minus its left.
    way = (math.sin(climb), 0.0, -math.cos(climb))
    _, right, up = camera_at(height_km).axes()
    x, y = (sum(w * a for w, a in zip(way, axis, strict=True)) for axis in (right, up))
    return math.atan2(y, x)


def azimuth_deg(told: Mapping[str, Value]) -> float:
    """Return where the camera's own way ahead points (deg clockwise from north)."""
    height_km, heading = float(told["orbit.altitude_km"]), float(told["orbit.heading_deg"])
    steered = (height_km - STEADY_BELOW_KM) / (STEERED_ABOVE_KM - STEADY_BELOW_KM)
    steered = max(0.0, min(1.0, steered))
    off = math.remainder(heading - LAST_HEADING_DEG, 360.0)
    return LAST_HEADING_DEG + off * steered - 90.0


def seen_by(told: Mapping[str, Value]) -> dict[str, Value]:
    """Return the dials as for a ship that flies where the camera's own frame points."""
    away = math.radians(azimuth_deg(told) - float(told["orbit.heading_deg"]))
    along, cross = float(told["orbit.sun_along"]), float(told["orbit.sun_cross"])
    c, s = math.cos(away), math.sin(away)
    # Turning right by `away` takes from the left.
    return {
        **told,
        "orbit.heading_deg": azimuth_deg(told) % 360.0,
        "orbit.sun_along": along * c - cross * s,
        "orbit.sun_cross": cross * c + along * s,
    }

"""What the sight looks at, from the dials alone: where the ship is, how it stands, the Sun.

Everything is given in axes that turn with the Earth (x to Greenwich, z to the North Pole), because
the ground does not move in them.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.vocab.channel import Value

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class VzorState:
    """Place (km), the ship's axes as columns (to the engine, to its left, to the roof), the Sun."""

    place_km: Array
    axes: Array
    sun: Array

    @property
    def height_km(self) -> float:
        """Return the height over a round Earth of 6,371 km."""
        return float(np.linalg.norm(self.place_km)) - 6371.0


def vzor_state(telemetry: Mapping[str, Value]) -> VzorState:
    """Return what the sight looks at; needs the dials of `orbit` and `attitude`."""
    place = np.array([float(telemetry[f"orbit.{axis}_km"]) for axis in "xyz"])
    speed = np.array([float(telemetry[f"orbit.{axis}_speed_m_per_s"]) for axis in "xyz"])
    up = place / np.linalg.norm(place)
    left = np.cross(place, speed)
    left /= np.linalg.norm(left)
    ahead = np.cross(left, up)
    sun = (
        float(telemetry["orbit.sun_radial"]) * up
        + float(telemetry["orbit.sun_along"]) * ahead
        + float(telemetry["orbit.sun_cross"]) * left
    )
    w, x, y, z = (float(telemetry[f"attitude.quaternion_{part}"]) for part in "wxyz")
    turned = math.atan2(place[1], place[0]) - math.radians(float(telemetry["orbit.longitude_deg"]))
    earth = _turn_back(turned)
    return VzorState(earth @ place, earth @ _matrix(w, x, y, z), earth @ sun)


def blended(before: VzorState, after: VzorState, alpha: float) -> VzorState:
    """Return the state `alpha` (0 to 1) of the way between two that lie near each other in time."""
    if alpha >= 1.0:
        return after
    place = before.place_km + (after.place_km - before.place_km) * alpha
    axes = before.axes + (after.axes - before.axes) * alpha
    return VzorState(place, axes / np.linalg.norm(axes, axis=0), after.sun)


def _turn_back(angle_rad: float) -> Array:
    """Return the matrix from the stars' axes to the Earth's, which has turned by an angle."""
    c, s = math.cos(angle_rad), math.sin(angle_rad)
    return np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]])


def _matrix(w: float, x: float, y: float, z: float) -> Array:
    """Return the matrix of a unit quaternion: its columns are the ship's axes."""
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )

"""A moment of a way down, between two points of its track, and where its energy has gone."""

from bisect import bisect_right
from dataclasses import dataclass, fields
from typing import Final

from game.session.lab import LabLanding, LabPoint
from game.sim.descent.sphere import SPHERE_KG
from game.sim.orbital.constants import MU_M3_PER_S2

EARTH_M: Final = 6_371_000.0
MEGA: Final = 1e6
_FIELDS: Final = tuple(field.name for field in fields(LabPoint))
_TURN_DEG: Final = 360.0


@dataclass(frozen=True, slots=True)
class LabEnergy:
    """Energy of a kilogram of the sphere, MJ: as speed, as height, and what two brakes took.

    Counted among the stars from the ground up, on a round Earth: the flattening (0.03 MJ) is left
    out, and `air` takes it up. The sum is what the ship had at ignition.
    """

    speed_mj: float
    height_mj: float
    engine_mj: float
    air_mj: float


def moment_of(landing: LabLanding, time_s: float) -> LabPoint:
    """Return the point of the track at `time_s` after ignition, by straight lines between two."""
    points = landing.points
    after = bisect_right([point.time_s for point in points], time_s)
    if after == 0:
        return points[0]
    if after == len(points):
        return points[-1]
    one, other = points[after - 1], points[after]
    share = (time_s - one.time_s) / (other.time_s - one.time_s)
    return LabPoint(*(_between(name, one, other, share) for name in _FIELDS))


def energy_of(landing: LabLanding, moment: LabPoint) -> LabEnergy:
    """Return where the energy of a kilogram is at a moment of the way down."""
    first, off = landing.points[0], landing.points[1]
    had, left = _sum_mj(first), _sum_mj(moment)
    burned = min(1.0, moment.time_s / off.time_s)
    engine = max(0.0, had - _sum_mj(off)) * burned
    speed, height = _speed_mj(moment), _height_mj(moment)
    return LabEnergy(speed, height, engine, max(0.0, had - left - engine))


def drag_kn(moment: LabPoint) -> float:
    """Return what the air pushes the sphere with, kN."""
    return moment.load_g * SPHERE_KG * 9.80665 / 1000.0


def _sum_mj(point: LabPoint) -> float:
    return _speed_mj(point) + _height_mj(point)


def _speed_mj(point: LabPoint) -> float:
    return 0.5 * point.speed_m_per_s**2 / MEGA


def _height_mj(point: LabPoint) -> float:
    radius_m = EARTH_M + 1000.0 * point.altitude_km
    return MU_M3_PER_S2 * (1.0 / EARTH_M - 1.0 / radius_m) / MEGA


def _between(name: str, one: LabPoint, other: LabPoint, share: float) -> float:
    low, high = float(getattr(one, name)), float(getattr(other, name))
    if name == "longitude_deg" and abs(high - low) > _TURN_DEG / 2:
        high += _TURN_DEG if high < low else -_TURN_DEG
    return low + share * (high - low)

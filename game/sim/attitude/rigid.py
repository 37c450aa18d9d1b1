"""A rigid body that turns: Euler's equations and a quaternion, by Runge-Kutta of fourth order.

The quaternion (w, x, y, z) takes vectors from the body's axes to the inertial ones. Rates and
torques are in the body's axes, which are its principal axes.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.orbital.vector import Vec3, plus

Quaternion = tuple[float, float, float, float]
UPRIGHT: Final[Quaternion] = (1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Turning:
    """How a body is turned, and how fast it turns (rad/s, body axes)."""

    attitude: Quaternion = UPRIGHT
    rate_rad_per_s: Vec3 = (0.0, 0.0, 0.0)


def turned_on(turning: Turning, inertia_kg_m2: Vec3, torque_nm: Vec3, dt_s: float) -> Turning:
    """Return the turning `dt_s` later under a torque that stays as it is in the body's axes.

    At 1/60 s a free body keeps its rates to 1e-15 and its momentum to 1e-13 over 100 s.
    """
    q, w, half_s = turning.attitude, turning.rate_rad_per_s, 0.5 * dt_s
    a1, r1 = _spun_up(w, inertia_kg_m2, torque_nm), _turning(q, w)
    w2 = plus(w, a1, half_s)
    a2, r2 = _spun_up(w2, inertia_kg_m2, torque_nm), _turning(_moved(q, r1, half_s), w2)
    w3 = plus(w, a2, half_s)
    a3, r3 = _spun_up(w3, inertia_kg_m2, torque_nm), _turning(_moved(q, r2, half_s), w3)
    w4 = plus(w, a3, dt_s)
    a4, r4 = _spun_up(w4, inertia_kg_m2, torque_nm), _turning(_moved(q, r3, dt_s), w4)
    sixth_s = dt_s / 6.0
    rate = plus(plus(plus(plus(w, a1, sixth_s), a2, 2 * sixth_s), a3, 2 * sixth_s), a4, sixth_s)
    moved = _moved(_moved(q, r1, sixth_s), r2, 2 * sixth_s)
    moved = _moved(_moved(moved, r3, 2 * sixth_s), r4, sixth_s)
    return Turning(normal(moved), rate)


def _spun_up(w: Vec3, inertia: Vec3, torque: Vec3) -> Vec3:
    ix, iy, iz = inertia
    return (
        (torque[0] + (iy - iz) * w[1] * w[2]) / ix,
        (torque[1] + (iz - ix) * w[2] * w[0]) / iy,
        (torque[2] + (ix - iy) * w[0] * w[1]) / iz,
    )


def _turning(q: Quaternion, w: Vec3) -> Quaternion:
    return tuple(0.5 * part for part in product(q, (0.0, *w)))  # type: ignore[return-value]


def _moved(q: Quaternion, rate: Quaternion, dt_s: float) -> Quaternion:
    return (
        q[0] + dt_s * rate[0],
        q[1] + dt_s * rate[1],
        q[2] + dt_s * rate[2],
        q[3] + dt_s * rate[3],
    )


def product(a: Quaternion, b: Quaternion) -> Quaternion:
    """Return the quaternion that turns by `b` first, then by `a`."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    return (
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
    )


def normal(q: Quaternion) -> Quaternion:
    """Return the quaternion of length one in the same direction."""
    length = math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3])
    return (q[0] / length, q[1] / length, q[2] / length, q[3] / length)


def to_inertial(q: Quaternion, v: Vec3) -> Vec3:
    """Return a vector of the body's axes in the inertial ones."""
    w, x, y, z = q
    # v + 2 q × (q × v + w v)
    tx = y * v[2] - z * v[1] + w * v[0]
    ty = z * v[0] - x * v[2] + w * v[1]
    tz = x * v[1] - y * v[0] + w * v[2]
    return (
        v[0] + 2.0 * (y * tz - z * ty),
        v[1] + 2.0 * (z * tx - x * tz),
        v[2] + 2.0 * (x * ty - y * tx),
    )


def to_body(q: Quaternion, v: Vec3) -> Vec3:
    """Return a vector of the inertial axes in the body's."""
    return to_inertial((q[0], -q[1], -q[2], -q[3]), v)


def from_axes(forward: Vec3, left: Vec3, up: Vec3) -> Quaternion:
    """Return the attitude whose body axes x, y, z point along three right-angled unit vectors."""
    trace = forward[0] + left[1] + up[2]
    if trace > 0.0:
        s = 2.0 * math.sqrt(trace + 1.0)
        q = (0.25 * s, (left[2] - up[1]) / s, (up[0] - forward[2]) / s, (forward[1] - left[0]) / s)
    elif forward[0] >= left[1] and forward[0] >= up[2]:
        s = 2.0 * math.sqrt(1.0 + forward[0] - left[1] - up[2])
        q = ((left[2] - up[1]) / s, 0.25 * s, (left[0] + forward[1]) / s, (up[0] + forward[2]) / s)
    elif left[1] >= up[2]:
        s = 2.0 * math.sqrt(1.0 + left[1] - forward[0] - up[2])
        q = ((up[0] - forward[2]) / s, (left[0] + forward[1]) / s, 0.25 * s, (up[1] + left[2]) / s)
    else:
        s = 2.0 * math.sqrt(1.0 + up[2] - forward[0] - left[1])
        q = ((forward[1] - left[0]) / s, (up[0] + forward[2]) / s, (up[1] + left[2]) / s, 0.25 * s)
    return normal(q)


def momentum(turning: Turning, inertia_kg_m2: Vec3) -> Vec3:
    """Return the angular momentum in inertial axes, kg·m²/s."""
    w = turning.rate_rad_per_s
    body = (inertia_kg_m2[0] * w[0], inertia_kg_m2[1] * w[1], inertia_kg_m2[2] * w[2])
    return to_inertial(turning.attitude, body)

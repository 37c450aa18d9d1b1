"""Momentum of the isolated system (ship, lid, man) and the projection that keeps it.

The joint solver corrects positions a little and leaks angular momentum while doing so. Nothing
outside acts on the system, so its angular momentum must stay what it was: a small rigid rotation
of the man about his own centre of mass puts the leak back, and is right in contact too.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.physics.anatomy import FIRST_SEGMENT, SEGMENTS
from game.sim.physics.values import ANGLE, PER_BODY, SPIN, VX, VY, X, Y

Masses = tuple[tuple[float, float], ...]
_MAN = tuple((i + FIRST_SEGMENT, s.mass_kg, s.inertia_kg_m2) for i, s in enumerate(SEGMENTS))
_MAN_KG = sum(mass for _, mass, _ in _MAN)


@dataclass(frozen=True, slots=True)
class ManMotion:
    """The man as one body: centre of mass, its velocity, inertia and spin about it."""

    x_m: float
    y_m: float
    vx: float
    vy: float
    inertia_kg_m2: float
    angular_momentum: float

    @property
    def spin_rad_per_s(self) -> float:
        """Angular momentum over inertia: the spin of a rigid man in the same posture."""
        return self.angular_momentum / self.inertia_kg_m2


def man_motion(motions: Sequence[float]) -> ManMotion:
    """Return the motion of the man as a whole, in the frame of `motions`."""
    x = y = vx = vy = xx = spin = 0.0
    for i, mass, inertia in _MAN:
        k = PER_BODY * i
        px, py, _, ux, uy, w = motions[k : k + PER_BODY]
        x += mass * px
        y += mass * py
        vx += mass * ux
        vy += mass * uy
        xx += inertia + mass * (px * px + py * py)
        spin += inertia * w + mass * (px * uy - py * ux)
    x, y, vx, vy = x / _MAN_KG, y / _MAN_KG, vx / _MAN_KG, vy / _MAN_KG
    inertia = xx - _MAN_KG * (x * x + y * y)
    return ManMotion(x, y, vx, vy, inertia, spin - _MAN_KG * (x * vy - y * vx))


def total_momentum(motions: Sequence[float], masses: Masses) -> tuple[float, float, float]:
    """Return momentum x, y (N·s) and angular momentum (N·m·s) about the origin of all bodies.

    `masses` holds mass (kg) and inertia (kg·m²) of every body in the order of `motions`.
    """
    px = py = spin = 0.0
    for i, (mass, inertia) in enumerate(masses):
        x, y, _, vx, vy, w = motions[PER_BODY * i : PER_BODY * (i + 1)]
        px += mass * vx
        py += mass * vy
        spin += mass * (x * vy - y * vx) + inertia * w
    return px, py, spin


def turned_man(motions: list[float], extra_rad_per_s: float) -> list[float]:
    """Return `motions` with a rigid rotation of the man about his centre of mass added."""
    man = man_motion(motions)
    turned = list(motions)
    for i, _, _ in _MAN:
        k = PER_BODY * i
        turned[k + VX] -= extra_rad_per_s * (motions[k + Y] - man.y_m)
        turned[k + VY] += extra_rad_per_s * (motions[k + X] - man.x_m)
        turned[k + SPIN] += extra_rad_per_s
    return turned


def projected(motions: list[float], masses: Masses, angular_momentum: float) -> list[float]:
    """Return `motions` turned so that the whole system has `angular_momentum` again."""
    leak = angular_momentum - total_momentum(motions, masses)[2]
    return turned_man(motions, leak / man_motion(motions).inertia_kg_m2)


def mirrored_man(motions: list[float], axis_rad: float) -> list[float]:
    """Return the man after half a roll about the line at `axis_rad` through his centre of mass.

    The centre of mass keeps its place and velocity. Angles and motions about it are mirrored; the
    caller puts the angular momentum back with `projected`.
    """
    man = man_motion(motions)
    ux, uy = _along(axis_rad)
    rolled = list(motions)
    for i, _, _ in _MAN:
        k = PER_BODY * i
        dx, dy = _mirror(motions[k + X] - man.x_m, motions[k + Y] - man.y_m, ux, uy)
        dvx, dvy = _mirror(motions[k + VX] - man.vx, motions[k + VY] - man.vy, ux, uy)
        rolled[k + X], rolled[k + Y] = man.x_m + dx, man.y_m + dy
        rolled[k + VX], rolled[k + VY] = man.vx + dvx, man.vy + dvy
        rolled[k + ANGLE] = 2.0 * axis_rad - motions[k + ANGLE]
        rolled[k + SPIN] = -motions[k + SPIN]
    return rolled


def _along(angle_rad: float) -> tuple[float, float]:
    return -math.sin(angle_rad), math.cos(angle_rad)


def _mirror(dx: float, dy: float, ux: float, uy: float) -> tuple[float, float]:
    along = dx * ux + dy * uy
    return 2.0 * along * ux - dx, 2.0 * along * uy - dy

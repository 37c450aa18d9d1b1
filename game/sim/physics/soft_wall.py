"""The inflated wall of the tube: a push, with rubbing, at the parts of the man that press on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.sim.physics.anatomy import (
    CHEST,
    FIRST_SEGMENT,
    FOREARMS,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    PELVIS,
    SEGMENTS,
    SHIP,
)
from game.sim.physics.rig import SHANKS
from game.sim.physics.ship_table import BORE_M, SHIP_CENTRE
from game.sim.physics.values import PER_BODY
from game.sim.suit_law import girth_m

DAMPING_N_S_PER_M: Final = 60.0
RUBBING_SPEED_M_PER_S: Final = 0.08
WALL_END_X_M: Final = 2.47
THIGHS: Final = (4, 6)


@dataclass(frozen=True, slots=True)
class Wall:
    """The wall's stiffness (N/m at one point) and friction."""

    stiffness_n_per_m: float
    friction: float


@dataclass(frozen=True, slots=True)
class Feeler:
    """A round part of a body that may press on the wall."""

    body: int
    x_m: float
    y_m: float
    radius_m: float


def feelers(pressure_kpa: float, facing: int) -> tuple[Feeler, ...]:
    """Return the fourteen points of the man that feel the wall, in a fixed order."""

    def radius(body: int) -> float:
        segment = SEGMENTS[body - FIRST_SEGMENT]
        return girth_m(segment.slack_m, segment.ballooned_m, pressure_kpa * 1000.0) / 2.0

    trunk = (
        Feeler(CHEST, facing * HELMET_FRONT_M, HELMET_UP_M, HELMET_RADIUS_M),
        Feeler(CHEST, 0.0, -0.14, radius(CHEST)),
        Feeler(CHEST, 0.0, 0.12, radius(CHEST)),
        Feeler(CHEST, -facing * 0.25, 0.17, 0.01),
        Feeler(CHEST, -facing * 0.25, -0.13, 0.01),
        Feeler(PELVIS, 0.0, 0.0, radius(PELVIS)),
    )
    limbs = tuple(
        feeler
        for thigh, shank, forearm in zip(THIGHS, SHANKS, FOREARMS, strict=True)
        for feeler in (
            Feeler(thigh, 0.0, -0.22, radius(thigh)),
            Feeler(shank, 0.0, -0.24, radius(shank)),
            Feeler(shank, facing * 0.08, -0.26, 0.02),
            Feeler(forearm, 0.0, -0.18, 0.06),
        )
    )
    return trunk + limbs


def add_wall_forces(
    loads: list[float], motions: Sequence[float], points: Sequence[Feeler], wall: Wall
) -> float:
    """Add the wall's forces to `loads` and return their sum in N (0 outside the tube)."""
    ox, oy, turn, ovx, ovy, ow = motions[:PER_BODY]
    c, s = math.cos(turn), math.sin(turn)
    total, body, far = 0.0, -1, False
    bx = by = vx = vy = w = sa = 0.0
    ca = 1.0
    for point in points:
        # Points of one body stand together: its place and turn are worked out once.
        if point.body != body:
            body = point.body
            k = PER_BODY * body
            bx, by, angle, vx, vy, w = motions[k : k + PER_BODY]
            # No part is more than 0.4 m from its body's origin: cheap refusal first.
            far = (bx - ox) * c + (by - oy) * s + SHIP_CENTRE[0] > WALL_END_X_M + 0.4
            ca, sa = math.cos(angle), math.sin(angle)
        if far:
            continue
        rx, ry = ca * point.x_m - sa * point.y_m, sa * point.x_m + ca * point.y_m
        dx, dy = bx + rx - ox, by + ry - oy
        x, y = dx * c + dy * s + SHIP_CENTRE[0], dy * c - dx * s
        pressed_m = abs(y) + point.radius_m - BORE_M
        # Only a part whose centre is inside the bore: from outside the wall would add energy.
        if pressed_m <= 0.0 or abs(y) >= BORE_M or not 0.0 < x < WALL_END_X_M:
            continue
        side = 1.0 if y > 0.0 else -1.0
        rx, ry = rx - s * side * point.radius_m, ry + c * side * point.radius_m
        dx, dy = bx + rx - ox, by + ry - oy
        gx = vx - w * ry - (ovx - ow * dy)
        gy = vy + w * rx - (ovy + ow * dx)
        along, outward = gx * c + gy * s, (gy * c - gx * s) * side
        push_n = max(0.0, wall.stiffness_n_per_m * pressed_m + DAMPING_N_S_PER_M * outward)
        rub_n = -wall.friction * push_n * math.tanh(along / RUBBING_SPEED_M_PER_S)
        fx, fy = rub_n * c + side * push_n * s, rub_n * s - side * push_n * c
        add_pair(loads, point.body, SHIP, (fx, fy), (rx, ry), (dx, dy))
        total += push_n
    return total


def add_pair(
    loads: list[float],
    body: int,
    other: int,
    force: tuple[float, float],
    arm: tuple[float, float],
    other_arm: tuple[float, float],
) -> None:
    """Add `force` at `arm` from the centre of `body` and its reaction on `other`."""
    fx, fy = force
    loads[3 * body] += fx
    loads[3 * body + 1] += fy
    loads[3 * body + 2] += arm[0] * fy - arm[1] * fx
    loads[3 * other] -= fx
    loads[3 * other + 1] -= fy
    loads[3 * other + 2] -= other_arm[0] * fy - other_arm[1] * fx

"""Points of moving bodies in the level frame and in the ship frame. Metres and radians."""

import math
from collections.abc import Callable, Sequence
from typing import Final

from game.sim.physics.anatomy import CHEST, Point
from game.sim.physics.ship_table import SHIP_CENTRE
from game.sim.physics.values import ANGLE, PER_BODY

NEAR_SHIP_M: Final = 4.5


def place_of(motions: Sequence[float], body: int, point: Point) -> Point:
    """Return a point of a body in the level frame."""
    k = PER_BODY * body
    angle = motions[k + ANGLE]
    c, s = math.cos(angle), math.sin(angle)
    px, py = point
    return (motions[k] + c * px - s * py, motions[k + 1] + s * px + c * py)


def place_ahead(motions: Sequence[float], body: int, point: Point, ahead_s: float) -> Point:
    """Return a point of a body in the level frame, `ahead_s` seconds on at its present speed."""
    x, y, angle, vx, vy, spin = motions[PER_BODY * body : PER_BODY * (body + 1)]
    angle += spin * ahead_s
    c, s = math.cos(angle), math.sin(angle)
    return (
        x + vx * ahead_s + c * point[0] - s * point[1],
        y + vy * ahead_s + s * point[0] + c * point[1],
    )


def speed_of(motions: Sequence[float], body: int, point: Point) -> Point:
    """Return the velocity in m/s of a level-frame point that moves with a body."""
    x, y, _, vx, vy, spin = motions[PER_BODY * body : PER_BODY * (body + 1)]
    return (vx - spin * (point[1] - y), vy + spin * (point[0] - x))


def to_ship(motions: Sequence[float], point: Point) -> Point:
    """Return a level-frame point in the ship frame."""
    x, y, angle = motions[:3]
    c, s = math.cos(angle), math.sin(angle)
    dx, dy = point[0] - x, point[1] - y
    return (dx * c + dy * s + SHIP_CENTRE[0], dy * c - dx * s + SHIP_CENTRE[1])


def on_board(motions: Sequence[float]) -> Callable[[int, Point], Point]:
    """Return what gives a point of a body in the ship frame: for many points of one moment."""
    ox, oy, turn = motions[:3]
    c, s = math.cos(turn), math.sin(turn)
    shift_x, shift_y = SHIP_CENTRE

    def at(body: int, point: Point) -> Point:
        x, y = place_of(motions, body, point)
        dx, dy = x - ox, y - oy
        return (dx * c + dy * s + shift_x, dy * c - dx * s + shift_y)

    return at


def near_ship(motions: Sequence[float]) -> bool:
    """Return whether the man is near enough to touch hull or tube."""
    k = PER_BODY * CHEST
    beyond_m = motions[k] - motions[0] + SHIP_CENTRE[0]
    return beyond_m < NEAR_SHIP_M and abs(motions[k + 1] - motions[1]) < NEAR_SHIP_M

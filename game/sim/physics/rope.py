"""The rope between its anchor on the rim and a point of the man, as a force on both bodies."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.sim.physics.anatomy import SHIP, Point
from game.sim.physics.frames import place_ahead, speed_of
from game.sim.physics.ship_table import ANCHOR, on_ship_body
from game.sim.physics.soft_wall import add_pair
from game.sim.physics.tether import TetherLaw, tension_n
from game.sim.physics.values import PER_BODY, VX, VY, X, Y

_ANCHOR: Final = on_ship_body(ANCHOR)


@dataclass(frozen=True, slots=True)
class End:
    """Where a rope ends: a point of a body, in that body's frame."""

    body: int
    point: Point


def length_m(motions: Sequence[float], end: End, dt_s: float) -> float:
    """Return the straight distance from the anchor to `end`, `dt_s` from now."""
    anchor = place_ahead(motions, SHIP, _ANCHOR, dt_s)
    return math.dist(anchor, place_ahead(motions, end.body, end.point, dt_s))


def pull(
    loads: list[float],
    motions: Sequence[float],
    end: End,
    rest_m: float,
    dt_s: float,
    law: TetherLaw,
    limit_n: float = math.inf,
) -> float:
    """Add the rope's pull to `loads` and return it in N; 0 when slack.

    `rest_m` is the free length, `limit_n` what the hand that holds it can bear.
    """
    anchor = place_ahead(motions, SHIP, _ANCHOR, dt_s)
    tied = place_ahead(motions, end.body, end.point, dt_s)
    length = math.dist(anchor, tied)
    if length <= rest_m:
        return 0.0
    ux, uy = (anchor[0] - tied[0]) / length, (anchor[1] - tied[1]) / length
    ship, man = speed_of(motions, SHIP, anchor), speed_of(motions, end.body, tied)
    rate = (ship[0] - man[0]) * ux + (ship[1] - man[1]) * uy
    pull_n = min(tension_n(law, length - rest_m, rate), limit_n)
    arm, ship_arm = _arm(motions, end.body, tied, dt_s), _arm(motions, SHIP, anchor, dt_s)
    add_pair(loads, end.body, SHIP, (pull_n * ux, pull_n * uy), arm, ship_arm)
    return pull_n


def _arm(motions: Sequence[float], body: int, point: Point, dt_s: float) -> Point:
    k = PER_BODY * body
    return (
        point[0] - motions[k + X] - motions[k + VX] * dt_s,
        point[1] - motions[k + Y] - motions[k + VY] * dt_s,
    )

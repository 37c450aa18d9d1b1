"""Choosing where to take hold next."""

import math
from collections.abc import Iterable, Iterator
from typing import Final

from game.sim.hands.geometry import ChestPose, reach, seen_from
from game.sim.hands.view import BodyView, Spot
from game.sim.physics.anatomy import SHOULDER_Y_M, Point
from game.sim.physics.ship_table import HOLD_LINES, RAIL, Line
from game.vocab.units import DEG

SPACING_M: Final = 0.08
TOO_CLOSE_M: Final = 0.22
CROWDED_M: Final = 0.15
APART_M: Final = 0.34
MISS_ALLOWED_M: Final = 0.03
EASY_REACH_M: Final = 0.52
BEST_SHOULDER_DEG: Final = 75.0


def _spots(lines: Iterable[tuple[str, Line]]) -> Iterator[Point]:
    for _, ((ax, ay), (bx, by)) in lines:
        count = int(math.hypot(bx - ax, by - ay) / SPACING_M)
        for i in range(count + 1):
            yield (ax + (bx - ax) * i / count, ay + (by - ay) * i / count)


SPOTS: Final = tuple(_spots(HOLD_LINES))
RAIL_SPOTS: Final = tuple(_spots((("rail", RAIL),)))


def choose_hold(
    view: BodyView,
    start: ChestPose,
    ahead: ChestPose,
    other: Spot,
    easy_only: bool = False,
    rail_only: bool = False,
) -> Spot:
    """Return the best point to take from `start` for going on to `ahead`, or None.

    Costs: what the hold misses further on, a shoulder away from 75 degrees, and a hold within
    0.34 m of the `other` hand: two hands on one spot have no couple and the man would cartwheel.
    A shoulder beyond what the suit leaves is no choice at all. `easy_only` keeps to holds near and
    in front, `rail_only` to the rail inside.
    """
    best, cheapest = None, math.inf
    for spot in RAIL_SPOTS if rail_only else SPOTS:
        cost = _cost(view, start, ahead, spot, other, easy_only)
        if cost < cheapest:
            best, cheapest = spot, cost
    return best


def _cost(
    view: BodyView, start: ChestPose, ahead: ChestPose, spot: Point, other: Spot, easy_only: bool
) -> float:
    x, y = seen_from(start, view.front, spot)
    span = math.hypot(x, y - SHOULDER_Y_M)
    if not TOO_CLOSE_M <= span <= 0.66:
        return math.inf
    if x < 0.0 and not view.hands_on_ship:
        # Caught behind his back he would hang there and never come round.
        return math.inf
    arm = reach(x, y)
    limit = view.shoulder_limit_rad
    hard = arm.shoulder_rad > limit - 0.1 or span > EASY_REACH_M
    overhead = arm.shoulder_rad > limit
    if arm.miss_m > MISS_ALLOWED_M or overhead or (easy_only and hard):
        return math.inf
    if other is not None and math.dist(spot, other) < CROWDED_M:
        return math.inf
    later = reach(*seen_from(ahead, view.front, spot))
    cost = 4.0 * later.miss_m
    cost += 0.4 * abs(later.shoulder_rad / DEG - BEST_SHOULDER_DEG) / 90.0
    if other is not None:
        cost += 3.0 * max(0.0, APART_M - math.dist(spot, other))
    return cost

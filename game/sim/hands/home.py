"""Coming home: when it is time for the rope, and what the way in does when both hands are lost.

Knocked off the rim, whoever was on his way in hauls himself home by the line like anybody else, and
begins the next attempt when both hands have the ship again.
"""

import math
from dataclasses import replace
from typing import Final

from game.sim.hands.entry import Entry
from game.sim.hands.geometry import reach
from game.sim.hands.hatch_poses import BEGINS, HOME, OUTSIDE
from game.sim.hands.haul import started
from game.sim.hands.reel import Reel
from game.sim.hands.view import BodyView
from game.sim.physics.ship_table import RIM_CENTRE, RIM_X_M
from game.vocab.units import DEG

CATCH_M: Final = 1.15
GROPE_M: Final = 1.35
BACKWARD_RAD: Final = 115.0 * DEG
DRIFTS_IN_M_PER_S: Final = 0.05
RIM_SPOTS: Final = ((RIM_X_M, -0.4), (RIM_X_M, 0.0), (RIM_X_M, 0.4))
NEAR_ENOUGH_M: Final = 0.1


def noticed(memory: Entry, view: BodyView) -> Entry:
    """Return the memory of a way in after the ship was lost, or is in both hands again."""
    guide = memory.guide
    if guide is None:
        return memory
    if guide.stage == HOME:
        if view.hands_on_ship < 2:
            return memory
        stage, attempt = BEGINS[guide.way], guide.attempt + 1
    elif view.hands_on_ship or guide.stage not in OUTSIDE or away_m(view) <= GROPE_M:
        return memory
    else:
        stage, attempt = HOME, guide.attempt
    now = view.tick
    fresh = started(view)
    guide = replace(
        guide, stage=stage, since=now, steady_since=now, attempt=attempt, servo=fresh, moved=now
    )
    return replace(memory, guide=guide)


def away_m(view: BodyView) -> float:
    """Return how far his centre of mass is from the middle of the rim, m."""
    return math.dist(view.centre, RIM_CENTRE)


def backward(view: BodyView) -> bool:
    """Return whether his back is to the ship, too far to be turned on the way home."""
    return abs(view.pose.angle_rad - view.front_to_ship_rad) > BACKWARD_RAD


def reels(memory: Reel | None, view: BodyView, away_m: float) -> bool:
    """Return whether the rope is what brings him home now, and not the rim in reach."""
    if view.hands_on_ship:
        return False
    if away_m > GROPE_M:
        return True
    if _closing(view) > DRIFTS_IN_M_PER_S:
        # Once he has begun to catch, small bounces are no reason to go back to the rope.
        return memory is not None and away_m > CATCH_M
    return away_m > CATCH_M or not _rim_in_reach(view)


def _rim_in_reach(view: BodyView) -> bool:
    return any(reach(*view.seen(spot)).miss_m < NEAR_ENOUGH_M for spot in RIM_SPOTS)


def _closing(view: BodyView) -> float:
    """Return how fast he comes nearer to the rim, m/s."""
    dx, dy = RIM_CENTRE[0] - view.centre[0], RIM_CENTRE[1] - view.centre[1]
    return (view.velocity[0] * dx + view.velocity[1] * dy) / (math.hypot(dx, dy) or 1.0)

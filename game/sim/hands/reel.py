"""Coming home hand over hand along the rope, led past the centre of mass so that it also turns.

A pull beside the centre of mass spins the man, and in the open nothing else stops a spin for good.
So each pull is offset by what the spin needs, and closing speed is spent slowly: it is the only
purse from which corrections are paid.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands.geometry import reach, wrapped
from game.sim.hands.view import BodyView, HandOrder, Hands
from game.sim.physics.anatomy import Point
from game.sim.physics.values import ROPE
from game.vocab.units import TICK_S, ticks_of

CRUISE_M_PER_S: Final = 0.22
TOP_SPEED_M_PER_S: Final = 0.32
SPIN_ERROR_RAD_PER_S: Final = 0.03
ARRIVAL_M: Final = 0.9
SLOWEST_M_PER_S: Final = 0.12
WAITING: Final = HandOrder(0.30, 0.05)
PULL_TICKS: Final = ticks_of(1.3)
PULL_M_PER_S: Final = 0.35
CLOSEST_PULL_M: Final = -0.10
SHOULDER_SPARE_RAD: Final = 0.1
OFFSET_M: Final = 0.25
OFFSET_S: Final = 4.0
TOP_TURN_RAD_PER_S: Final = 0.25
SHORTEST_TURN_S: Final = 4.0
STEP_M: Final = 0.06


@dataclass(frozen=True, slots=True)
class Reel:
    """The memory of a reel: which hand works, and since when it reaches or pulls.

    `from_m` is how far ahead of the centre of mass the glove took the rope.
    """

    since: int
    hand: int = 0
    pulling: bool = False
    from_m: float = 0.5


@dataclass(frozen=True, slots=True)
class _Line:
    """The way home: unit vector to the anchor, its left normal, closing speed."""

    ux: float
    uy: float
    closing: float
    wished_spin: float

    def ahead(self, centre: Point, point: Point) -> float:
        return (point[0] - centre[0]) * self.ux + (point[1] - centre[1]) * self.uy

    def beside(self, centre: Point, along_m: float, aside_m: float) -> Point:
        return (
            centre[0] + self.ux * along_m - self.uy * aside_m,
            centre[1] + self.uy * along_m + self.ux * aside_m,
        )


def reel(memory: Reel, view: BodyView, wished_angle_rad: float) -> tuple[Reel, Hands]:
    """Return the memory and the hand orders of one tick; the man ends up at `wished_angle_rad`."""
    if view.carrying == memory.hand:
        # A hand that carries the camera is no hand for the rope.
        memory = replace(memory, hand=1 - memory.hand, pulling=False, since=view.tick)
    line = _way_home(view, wished_angle_rad)
    turns_wrong = abs(view.spin_rad_per_s - line.wished_spin) > SPIN_ERROR_RAD_PER_S
    limit = (TOP_SPEED_M_PER_S if turns_wrong else CRUISE_M_PER_S) / (1.0 + view.firm_turns)
    if memory.pulling:
        memory, order = _pull(memory, view, line, limit)
    else:
        memory, order = _reach(memory, view, line, limit)
    return memory, (order, WAITING) if memory.hand == 0 else (WAITING, order)


def _way_home(view: BodyView, wished_angle_rad: float) -> _Line:
    """Return the line home and the spin that has him upright just when he arrives."""
    dx, dy = view.anchor[0] - view.centre[0], view.anchor[1] - view.centre[1]
    span = math.hypot(dx, dy) or 1.0
    ux, uy = dx / span, dy / span
    closing = view.velocity[0] * ux + view.velocity[1] * uy
    time_left = max(SHORTEST_TURN_S, (span - ARRIVAL_M) / max(closing, SLOWEST_M_PER_S))
    wrong = wrapped(view.pose.angle_rad - wished_angle_rad)
    spin = max(-TOP_TURN_RAD_PER_S, min(TOP_TURN_RAD_PER_S, -wrong / time_left))
    return _Line(ux, uy, closing, spin)


def _reach(memory: Reel, view: BodyView, line: _Line, limit: float) -> tuple[Reel, HandOrder]:
    if view.holds[memory.hand].kind == ROPE:
        glove = view.gloves[memory.hand]
        ahead_m = line.ahead(view.centre, glove)
        pulling = replace(memory, pulling=True, since=view.tick, from_m=ahead_m)
        return pulling, _held_at(view, line, ahead_m, 0.0)
    best = furthest_on_rope(view)
    if best is None:
        return memory, HandOrder(0.35, -0.15)
    away = math.dist(view.seen(view.gloves[memory.hand]), best)
    grip = away < 0.1 and line.closing < limit - 0.03
    return memory, HandOrder(*best, grip=grip)


def furthest_on_rope(view: BodyView, most_m: float = 0.66) -> Point | None:
    """Return the furthest point of the rope that an arm reaches, at most `most_m` from the belt."""
    dx, dy = view.anchor[0] - view.belt[0], view.anchor[1] - view.belt[1]
    span = math.hypot(dx, dy) or 1.0
    best = None
    for i in range(1, round(most_m / STEP_M) + 1):
        step = STEP_M * i / span
        spot = view.seen((view.belt[0] + dx * step, view.belt[1] + dy * step))
        arm = reach(*spot)
        if arm.miss_m < 0.02 and arm.shoulder_rad < view.shoulder_limit_rad - SHOULDER_SPARE_RAD:
            best = spot
    return best


def _pull(memory: Reel, view: BodyView, line: _Line, limit: float) -> tuple[Reel, HandOrder]:
    seconds = (view.tick - memory.since) * TICK_S
    aside = OFFSET_S * (view.spin_rad_per_s - line.wished_spin)
    aside = max(-OFFSET_M, min(OFFSET_M, aside))
    # The rope comes toward him anyway as he closes in: only what is drawn beyond that pulls.
    drawn_m = (PULL_M_PER_S + max(0.0, line.closing)) * seconds if line.closing < limit else 0.0
    along = min(memory.from_m, max(CLOSEST_PULL_M, memory.from_m - drawn_m))
    order = _held_at(view, line, along, aside)
    lost = view.holds[memory.hand].kind != ROPE
    if lost or view.tick - memory.since > PULL_TICKS or line.closing > limit + 0.02:
        nxt = replace(memory, hand=1 - memory.hand, pulling=False, since=view.tick)
        return nxt, WAITING
    return memory, order


def _held_at(view: BodyView, line: _Line, along_m: float, aside_m: float) -> HandOrder:
    x, y = view.seen(line.beside(view.centre, along_m, aside_m))
    return HandOrder(x, y, grip=True)

"""Shutting the lid: in front of the chest, never above the head.

He leans back until his front is to the hatch, keeps the rail with one hand and takes the lid's edge
with the other. The lid swings past the helmet; where the chest has to be for that says
`hatch_lid_path`. What he cannot reach or hold, he tries again.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands.geometry import ChestPose, reach, seen_from
from game.sim.hands.hatch_camera import hooks_too_deep
from game.sim.hands.hatch_lid_path import RAIL_MIDDLE_M, chest_at, edge, rail_spot
from game.sim.hands.haul import Pace, Servo, haul, started
from game.sim.hands.view import RELAXED, BodyView, HandOrder, Hands, LegOrder, Spot, TubeView
from game.sim.physics.ship_table import LID_LENGTH_M, LID_SHUT_RAD
from game.sim.physics.values import HELD_LID
from game.vocab.units import DEG, TICK_S, ticks_of

PLACE: Final = "place"
WIND: Final = "wind"
REACH: Final = "reach"
SWING: Final = "swing"
SHUT: Final = "shut"
STAGES: Final = (PLACE, WIND, REACH, SWING, SHUT)
LEGS: Final = LegOrder(5.0, 30.0, 0.0)
PACE: Final = Pace(0.15, 0.35)
SWING_RAD_PER_S: Final = 14.0 * DEG
LEAD_RAD: Final = 20.0 * DEG
ALONG: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
BEST_ALONG: Final = 0.8
NEAR_M: Final = 0.10
NEAR_RAD: Final = 12.0 * DEG
CLOSE_M: Final = 0.09
STEADY_TICKS: Final = ticks_of(0.2)
PLACE_TICKS: Final = ticks_of(8.0)
REACH_TICKS: Final = ticks_of(4.0)
STALLED_TICKS: Final = ticks_of(4.0)
PROGRESS_RAD: Final = 2.0 * DEG
ON_SEAT_RAD: Final = LID_SHUT_RAD - 0.3 * DEG
OFF_SEAT_RAD: Final = LID_SHUT_RAD - 2.0 * DEG
# Who sees nothing finds the edge by touch, in so long (tuned).
FEEL_TICKS: Final = ticks_of(4.0)
WIND_TICKS: Final = ticks_of(20.0)
LEFT_SLACK_M: Final = 0.14
ON_THE_LINE_RAD: Final = 84.0 * DEG
NEITHER: Final = (False, False)


@dataclass(frozen=True, slots=True)
class Closing:
    """The memory of shutting the lid: `stage` since a tick, steady since another.

    `hand` is the one for the lid, `aim` the point of the rail the other keeps, `wish_rad` the angle
    the lid is wished at, `best_rad` the farthest it has come since `moved`.
    """

    stage: str
    since: int
    steady_since: int
    servo: Servo
    hand: int = 1
    wish_rad: float = 0.0
    best_rad: float = 0.0
    moved: int = 0
    loose: bool = False

    @property
    def take_lid(self) -> tuple[bool, bool]:
        """Which glove is to close on the lid's edge and on nothing else."""
        if self.stage not in (REACH, SWING):
            return NEITHER
        return (self.hand == 0, self.hand == 1)


def begun(view: BodyView) -> Closing:
    """Return the memory of shutting the lid that begins now."""
    return Closing(PLACE, view.tick, view.tick, started(view))


def closing(memory: Closing, view: BodyView) -> tuple[Closing, Hands, LegOrder | None, bool]:
    """Return the memory, the orders of hands and legs, and whether he winds line on his arm."""
    tube = view.tube
    if tube is None:
        return memory, RELAXED, None, False
    memory = _noticed(memory, view, tube)
    if memory.stage == SHUT:
        return memory, _hanging(memory, view), None, False
    if memory.stage == PLACE:
        memory, hands = _placing(memory, view, tube)
    elif memory.stage == WIND:
        memory, hands = _winding(memory, view)
    else:
        memory, hands = _swinging(memory, view, tube)
    return memory, hands, LEGS, memory.stage == WIND


def _noticed(memory: Closing, view: BodyView, tube: TubeView) -> Closing:
    """Return the memory after the lid came to its seat, or was pushed off it again."""
    if memory.stage != SHUT and tube.lid_rad >= ON_SEAT_RAD:
        return replace(_at(memory, SHUT, view), servo=started(view))
    if memory.stage == SHUT and tube.lid_rad < OFF_SEAT_RAD:
        return _at(memory, PLACE, view)
    return memory


def _hanging(memory: Closing, view: BodyView) -> Hands:
    """Hold still by the rail, the hand off the lid."""
    servo = replace(memory.servo, wished=view.pose, rail_only=True)
    _, hands = haul(servo, view, view.pose, PACE)
    return _both(memory.hand, RELAXED[memory.hand], hands[1 - memory.hand])


def _at(memory: Closing, stage: str, view: BodyView) -> Closing:
    # Changing between reaching and swinging is no progress of the lid.
    works = stage in (REACH, SWING) and memory.stage in (REACH, SWING)
    moved = memory.moved if works else view.tick
    return replace(memory, stage=stage, since=view.tick, steady_since=view.tick, moved=moved)


def _placing(memory: Closing, view: BodyView, tube: TubeView) -> tuple[Closing, Hands]:
    """Bring the chest to its place with both hands on the rail."""
    goal = chest_at(tube.lid_rad, view.pose.angle_rad)
    servo = replace(memory.servo, rail_only=True)
    hook = view.carrying
    if hook is not None and view.held[hook] is None:
        servo = _aimed(servo, hook, rail_spot(view, goal))
    servo, hands = haul(servo, view, goal, PACE)
    memory = replace(memory, servo=servo)
    if hook is not None and hooks_too_deep(view, hook):
        hands = _both(hook, hands[hook].let_go(), hands[1 - hook])
    if not (_near(view.pose, goal) and view.hands_on_ship == 2):
        memory = replace(memory, steady_since=view.tick)
    waited = view.tick - memory.since
    if view.tick - memory.steady_since > STEADY_TICKS or waited > PLACE_TICKS:
        memory = _at(memory, WIND if tube.loose_line_m > 0.0 else REACH, view)
        memory = replace(memory, hand=_lid_hand(view), best_rad=tube.lid_rad)
    return memory, hands


def _aimed(servo: Servo, hand: int, spot: Spot) -> Servo:
    near, far = servo.aims
    return replace(servo, aims=(spot, far) if hand == 0 else (near, spot))


def _near(now: ChestPose, goal: ChestPose) -> bool:
    away_m = math.dist((now.x_m, now.y_m), (goal.x_m, goal.y_m))
    return away_m < NEAR_M and abs(now.angle_rad - goal.angle_rad) < NEAR_RAD


def _lid_hand(view: BodyView) -> int:
    """Return the hand whose hold on the rail is the worse one for the swing, or that is free."""
    if view.carrying is not None:
        return 1 - view.carrying
    off = [math.inf if spot is None else abs(spot[0] - RAIL_MIDDLE_M) for spot in view.held]
    return 0 if off[0] > off[1] else 1


def _winding(memory: Closing, view: BodyView) -> tuple[Closing, Hands]:
    """Wind what hangs outside on the arm, the other hand on the rail."""
    memory, keeping = _keeping(memory, view)
    turn = 2.0 * math.pi * view.tick / ticks_of(1.6)
    order = HandOrder(0.32 + 0.05 * math.cos(turn), -0.02 + 0.05 * math.sin(turn))
    if view.rope_left_m < LEFT_SLACK_M or view.tick - memory.since > WIND_TICKS:
        memory = _at(memory, REACH, view)
    return memory, _both(memory.hand, order, keeping)


def _keeping(memory: Closing, view: BodyView) -> tuple[Closing, HandOrder]:
    """Return the order of the hand that keeps the rail and leads the chest by it."""
    tube = view.tube
    goal = chest_at(0.0 if tube is None else tube.lid_rad, view.pose.angle_rad)
    keeper = 1 - memory.hand
    servo = replace(memory.servo, rail_only=True)
    if view.held[keeper] is None:
        servo = _aimed(servo, keeper, rail_spot(view, goal))
    servo, hands = haul(servo, view, goal, PACE)
    return replace(memory, servo=servo), hands[keeper]


def _both(hand: int, order: HandOrder, other: HandOrder) -> Hands:
    return (order, other) if hand == 0 else (other, order)


def _swinging(memory: Closing, view: BodyView, tube: TubeView) -> tuple[Closing, Hands]:
    """Reach for the edge, and swing it as far as it will go."""
    memory, keeping = _keeping(memory, view)
    if tube.lid_rad > memory.best_rad + PROGRESS_RAD:
        memory = replace(memory, best_rad=tube.lid_rad, moved=view.tick)
    holds = view.holds[memory.hand].kind == HELD_LID
    if holds:
        memory = memory if memory.stage == SWING else _at(memory, SWING, view)
        memory, order = _swung(memory, view, tube)
    else:
        memory = memory if memory.stage == REACH else _at(memory, REACH, view)
        memory, order = replace(memory, wish_rad=tube.lid_rad), _reaching(memory, view, tube)
    if tube.lid_rad > ON_THE_LINE_RAD and tube.loose_line_m > 0.0 and view.hands_on_ship:
        # The lid has come to rest on a loop of line: it stays there while he winds it.
        return _at(memory, WIND, view), _both(memory.hand, order.let_go(), keeping)
    if view.tick - memory.moved > STALLED_TICKS or (not view.hands_on_ship and not holds):
        memory = _at(replace(memory, best_rad=tube.lid_rad), PLACE, view)
        order = order.let_go()
    return memory, _both(memory.hand, order, keeping)


def _swung(memory: Closing, view: BodyView, tube: TubeView) -> tuple[Closing, HandOrder]:
    """Lead the edge on toward the seat; a hold that goes out of reach is let go."""
    ahead = min(tube.lid_rad + LEAD_RAD, LID_SHUT_RAD + 4.0 * DEG)
    wish = min(ahead, max(memory.wish_rad, tube.lid_rad) + SWING_RAD_PER_S * TICK_S)
    along = _along_of(view, memory.hand)
    x, y = view.seen(edge(along, wish))
    strained = reach(*view.seen(edge(along, tube.lid_rad + 8.0 * DEG)))
    beyond = strained.miss_m > 0.04 or strained.shoulder_rad > view.shoulder_limit_rad
    lets_go = beyond and view.tick - memory.since > REACH_TICKS // 2
    return replace(memory, wish_rad=wish), HandOrder(x, y, grip=not lets_go)


def _along_of(view: BodyView, hand: int) -> float:
    """Return where along the lid a hand holds it, from its place on the lid's own body."""
    return (LID_LENGTH_M / 2.0 - view.holds[hand].x_m) / LID_LENGTH_M


def _reaching(memory: Closing, view: BodyView, tube: TubeView) -> HandOrder:
    """Go for the point of the edge farthest from the hinge that he can reach now and further on."""
    ahead_rad = tube.lid_rad + LEAD_RAD
    chest_then = chest_at(ahead_rad, view.pose.angle_rad)
    best, cheapest = None, math.inf
    for along in ALONG:
        spot = edge(along, tube.lid_rad)
        arms = (
            reach(*view.seen(spot)),
            reach(*seen_from(chest_then, view.front, edge(along, ahead_rad))),
        )
        cost = 0.2 * abs(along - BEST_ALONG)
        for arm in arms:
            cost += 5.0 * arm.miss_m + max(0.0, arm.shoulder_rad - view.shoulder_limit_rad)
        if cost < cheapest:
            best, cheapest = spot, cost
    if best is None:
        return HandOrder(0.3, 0.35)
    # Where the edge crosses the rail the glove is near it and still holds the rail: that lets go
    # first, or it would keep what it has for ever.
    open_hand = view.held[memory.hand] is None
    near = open_hand and math.dist(view.gloves[memory.hand], best) < CLOSE_M
    felt = view.tick - memory.since >= FEEL_TICKS * (1.0 - view.sight_ratio)
    return HandOrder(*view.seen(best), grip=near and felt)

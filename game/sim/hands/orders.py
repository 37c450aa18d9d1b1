"""From wishes to orders: who moves each hand, and how fast the legs follow."""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.hands.controls import Controls
from game.sim.hands.view import HandOrder, Hands, LegOrder
from game.sim.physics.values import NOTHING, Hold
from game.vocab.units import TICK_S

# A tuck of 120 degrees a second throws the chest about; 50 is what the hips do quietly.
LEG_RATE_DEG_PER_S: Final = 50.0
HOLDING_RATE_M_PER_S: Final = 0.4


@dataclass(frozen=True, slots=True)
class Grasp:
    """What an order for the hands depends on besides the controls: last orders, holds, reach.

    `in_reach` says whether a glove could take rim or rail. The rope does not count: a glove closes
    on it only when asked, or it would close and open in turn.
    """

    before: Hands
    holds: tuple[Hold, Hold]
    in_reach: tuple[bool, bool]


def blended(controls: Controls, planned: Hands, grasp: Grasp, may_close: bool) -> Hands:
    """Return the orders for this tick: a raw hand follows the player, the other its plan.

    With `auto_grip` and `may_close` a raw hand closes by itself on rim and rail, and keeps them. A
    raw hand that holds follows at no more than 0.4 m/s: torn about, it would slip.
    """
    closes = may_close and controls.auto_grip and not controls.let_go
    wishes = (controls.near, controls.far)
    near, far = (
        _followed(wishes[i], grasp, i, closes) if controls.raw[i] else planned[i] for i in (0, 1)
    )
    return near, far


def _followed(wished: HandOrder, grasp: Grasp, hand: int, closes: bool) -> HandOrder:
    hold, before = grasp.holds[hand], grasp.before[hand]
    fits = grasp.in_reach[hand] if hold.kind == NOTHING else hold.on_ship
    grip = wished.grip or (closes and fits)
    if hold.kind == NOTHING:
        return HandOrder(wished.x_m, wished.y_m, grip)
    dx, dy = wished.x_m - before.x_m, wished.y_m - before.y_m
    most = HOLDING_RATE_M_PER_S * TICK_S
    share = min(1.0, most / (math.hypot(dx, dy) or most))
    return HandOrder(before.x_m + dx * share, before.y_m + dy * share, grip)


def legs_toward(
    now: LegOrder, goal: LegOrder, rate_deg_per_s: float = LEG_RATE_DEG_PER_S
) -> LegOrder:
    """Return the wished leg angles one tick nearer to their goal, at most that fast."""
    if now == goal:
        return goal
    most = rate_deg_per_s * TICK_S
    return LegOrder(
        _stepped(now.hip_deg, goal.hip_deg, most),
        _stepped(now.knee_deg, goal.knee_deg, most),
        _stepped(now.waist_deg, goal.waist_deg, most),
    )


def _stepped(now: float, goal: float, most: float) -> float:
    return now + max(-most, min(most, goal - now))

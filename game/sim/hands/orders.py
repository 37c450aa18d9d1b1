"""From wishes to orders: who moves each hand, and how fast the legs follow."""

from typing import Final

from game.sim.hands.controls import Controls
from game.sim.hands.view import HandOrder, Hands, LegOrder
from game.sim.physics.values import NOTHING, Hold
from game.vocab.units import TICK_S

# A tuck of 120 degrees a second throws the chest about; 50 is what the hips do quietly.
LEG_RATE_DEG_PER_S: Final = 50.0


def blended(
    controls: Controls,
    planned: Hands,
    holds: tuple[Hold, Hold],
    in_reach: tuple[bool, bool],
    quiet_until: int,
    tick: int,
) -> Hands:
    """Return the orders for this tick: a raw hand follows the player, the other its plan.

    With `auto_grip` a raw hand closes by itself on what it could hold, and keeps rim and rail.
    """
    closes = controls.auto_grip and not controls.let_go and tick >= quiet_until
    near = _one(controls.near_raw, controls.near, planned[0], holds[0], closes and in_reach[0])
    far = _one(controls.far_raw, controls.far, planned[1], holds[1], closes and in_reach[1])
    return near, far


def _one(raw: bool, wished: HandOrder, planned: HandOrder, hold: Hold, closes: bool) -> HandOrder:
    if not raw:
        return planned
    grip = wished.grip or (closes and (hold.kind == NOTHING or hold.on_ship))
    return HandOrder(wished.x_m, wished.y_m, grip)


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

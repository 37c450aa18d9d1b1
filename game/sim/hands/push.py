"""Pushing off: draw the chest in by the hands, then run it outward and let go in time."""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands.geometry import ChestPose, seen_from
from game.sim.hands.haul import Pace, Servo, haul, started
from game.sim.hands.view import RELAXED, BodyView, HandOrder, Hands, LegOrder
from game.sim.physics.anatomy import SHOULDER_Y_M
from game.vocab.units import TICK_S, ticks_of

SPEED_M_PER_S: Final = 0.42
LEAD: Final = 1.15
# Level with the anchor of the rope: the rope cannot change the swing about its anchor, so whoever
# leaves beside it comes back as far on the other side, and faster wide of the rim.
CROUCH: Final = (2.78, -0.04)
CROUCH_TURNED: Final = (2.78, -0.35)
CROUCH_PACE: Final = Pace(0.22, 0.5)
CROUCH_LEGS: Final = LegOrder(25.0, 45.0, 5.0)
PUSH_LEGS: Final = LegOrder(10.0, 15.0, 0.0)
RAMP_M_PER_S2: Final = 0.8
BRAKE_S: Final = 0.3
STILL_M_PER_S: Final = 0.03
STILL_RAD_PER_S: Final = 0.03
CROUCH_TICKS: Final = ticks_of(8.0)
STEADY_TICKS: Final = ticks_of(0.15)
PUSH_TICKS: Final = ticks_of(3.0)
STRETCHED_M: Final = 0.56


@dataclass(frozen=True, slots=True)
class Push:
    """The memory of a push-off: `stage` is crouch, extend or gone."""

    stage: str
    since: int
    servo: Servo
    steady_since: int


def begun(view: BodyView) -> Push:
    """Return the memory of a push that begins now; gone at once when no hand holds the ship."""
    stage = "crouch" if view.hands_on_ship else "gone"
    return Push(stage, view.tick, started(view), view.tick)


def push(memory: Push, view: BodyView) -> tuple[Push, Hands, LegOrder | None]:
    """Return the memory, the hand orders and, while pushing, the legs' posture."""
    if memory.stage != "gone" and not view.hands_on_ship:
        memory = replace(memory, stage="gone", since=view.tick)
    if memory.stage == "crouch":
        return _crouch(memory, view)
    if memory.stage == "extend":
        return _extend(memory, view)
    return memory, RELAXED, None


def _crouch(memory: Push, view: BodyView) -> tuple[Push, Hands, LegOrder]:
    angle = view.front_to_ship_rad
    goal = ChestPose(*(CROUCH if view.front < 0 else CROUCH_TURNED), angle)
    servo, hands = haul(memory.servo, view, goal, CROUCH_PACE)
    pose = view.pose
    there = (
        math.dist((pose.x_m, pose.y_m), (goal.x_m, goal.y_m)) < 0.07
        and abs(pose.angle_rad - angle) < 0.17
    )
    still = math.hypot(view.drift.x_m, view.drift.y_m) < STILL_M_PER_S
    quiet = abs(view.drift.angle_rad) < STILL_RAD_PER_S
    steady_since = memory.steady_since if there and still and quiet else view.tick
    memory = replace(memory, servo=servo, steady_since=steady_since)
    waited = view.tick - memory.since > CROUCH_TICKS
    if waited or (view.tick - steady_since > STEADY_TICKS and view.hands_on_ship == 2):
        wished = replace(servo, wished=pose)
        memory = replace(memory, stage="extend", since=view.tick, servo=wished)
    return memory, hands, CROUCH_LEGS


def _extend(memory: Push, view: BodyView) -> tuple[Push, Hands, LegOrder]:
    seconds = (view.tick - memory.since) * TICK_S
    pace = min(SPEED_M_PER_S * LEAD, RAMP_M_PER_S2 * seconds)
    wished = memory.servo.wished.moved(pace * TICK_S, 0.0, 0.0)
    memory = replace(memory, servo=replace(memory.servo, wished=wished))
    speed = view.velocity[0]
    stretch = max(math.dist(view.seen(glove), (0.0, SHOULDER_Y_M)) for glove in view.gloves)
    late = view.tick - memory.since > PUSH_TICKS or wished.x_m > 3.35
    # Pulled back late, the arms would stop him dead: let go as soon as they are long.
    if late or speed >= SPEED_M_PER_S or (speed > 0.15 and stretch > STRETCHED_M):
        return replace(memory, stage="gone", since=view.tick), RELAXED, PUSH_LEGS
    # The only spin he can still get rid of is the one he has while he holds on.
    leaning = wished.moved(0.0, 0.0, -BRAKE_S * view.drift.angle_rad)
    near, far = (_from(leaning, view, hand) for hand in (0, 1))
    return memory, (near, far), PUSH_LEGS


def _from(wished: ChestPose, view: BodyView, hand: int) -> HandOrder:
    held = view.held[hand]
    if held is None:
        return RELAXED[hand]
    return HandOrder(*seen_from(wished, view.front, held), grip=True)

"""Bringing the chest to a pose by hand-holds alone: the one idea that carries every assist.

A gripped hand that cannot move, asked to be where its hold lies as seen from another chest pose,
moves the chest there instead. Two hands asked alike make forces and a couple. The wished pose runs
ahead on a leash, an integral pushes through the last centimetres, and hands find their own holds.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands.geometry import LONGEST_REACH_M, ChestPose, reach, seen_from, stepped
from game.sim.hands.holds import choose_hold
from game.sim.hands.view import BodyView, HandOrder, Hands, Spot
from game.sim.physics.anatomy import SHOULDER_Y_M, Point
from game.sim.physics.ship_table import BORE_M, RAIL, RIM_X_M
from game.vocab.units import TICK_S, ticks_of

LEASH_M: Final = 0.20
LEASH_RAD: Final = 0.45
AHEAD_M: Final = 0.30
AHEAD_RAD: Final = 0.60
INTEGRAL_PER_S: Final = 0.5
INTEGRAL_M: Final = 0.15
INTEGRAL_RAD: Final = 0.35
EASED_PER_S: Final = 2.0
SETTLED_M: Final = 0.12
SETTLED_RAD: Final = 0.20
BRAKE_S: Final = 0.30
BRAKE_M: Final = 0.15
BRAKE_RAD: Final = 0.40
CLOSE_ENOUGH_M: Final = 0.09
HELD_TICKS: Final = ticks_of(0.5)
COOL_TICKS: Final = ticks_of(0.25)
# A hand with the camera in it hooks instead of gripping, and changes its hold more slowly (tuned).
HOOK_ENOUGH_M: Final = 0.06
HOOKED_TICKS: Final = ticks_of(1.0)
UNHOOKED_TICKS: Final = ticks_of(0.6)
LOST_TICKS: Final = ticks_of(2.0)
LOOK_EVERY: Final = 25
SHORT_M: Final = 0.02
SHARES: Final = (1.0, 0.75, 0.5, 0.25, 0.0)
WRIST_PER_S: Final = 2.0
WRIST_RAD_PER_S: Final = 0.6
# How long an arm takes to a hold, and how far ahead of the glove its target runs.
SOON_S: Final = 0.5
SOON_RAD: Final = 0.5
SWING_M: Final = 0.18
CLEAR_M: Final = 0.08
# Where the hands go while nothing is in reach yet: apart, so that they make a couple.
READY: Final[tuple[Point, Point]] = ((RIM_X_M, 0.2), (RIM_X_M, -0.15))
RAIL_END_M: Final = RAIL[1][0] + 0.01


NO_EXTRA: Final = ChestPose(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the wished pose runs: m/s and rad/s."""

    m_per_s: float = 0.15
    rad_per_s: float = 0.35


@dataclass(frozen=True, slots=True)
class Servo:
    """The memory of a haul: wished pose, its integral, and what each hand is about.

    `aims` are the holds the hands go for; the ticks say until when a hand keeps its hold, until
    when it may not close, and since when it has been free. `rail_only` keeps them off the rim.
    """

    wished: ChestPose
    extra: ChestPose = NO_EXTRA
    aims: tuple[Spot, Spot] = (None, None)
    keep_until: tuple[int, int] = (0, 0)
    open_until: tuple[int, int] = (0, 0)
    free_since: tuple[int, int] = (0, 0)
    rail_only: bool = False


def started(view: BodyView) -> Servo:
    """Return the memory of a haul that begins now, wishing the pose the chest has."""
    now = (view.tick, view.tick)
    return Servo(view.pose, free_since=now)


def haul(servo: Servo, view: BodyView, goal: ChestPose, pace: Pace) -> tuple[Servo, Hands]:
    """Return the memory and the orders for both hands that bring the chest toward `goal`."""
    wished = stepped(servo.wished, goal, pace.m_per_s * TICK_S, pace.rad_per_s * TICK_S)
    wished = stepped(view.pose, wished, LEASH_M, LEASH_RAD)
    extra = _pushed(servo.extra, view.pose, wished) if view.hands_on_ship == 2 else NO_EXTRA
    near, far = (
        since if spot is None else view.tick
        for since, spot in zip(servo.free_since, view.held, strict=True)
    )
    servo = replace(servo, wished=wished, extra=extra, free_since=(near, far))
    ahead = stepped(wished, goal, AHEAD_M, AHEAD_RAD)
    braced = _braced(servo, view.drift)
    asked = _within_reach(braced, view)
    if asked is not braced:
        # What is out of reach is not to be pushed for: the integral would only set arm on arm.
        servo = replace(servo, extra=_eased(servo.extra))
    servo, near_order = _order(servo, view, ahead, asked, 0)
    servo, far_order = _order(servo, view, ahead, asked, 1)
    return servo, (near_order, far_order)


def _pushed(extra: ChestPose, now: ChestPose, wished: ChestPose) -> ChestPose:
    gain = INTEGRAL_PER_S * TICK_S
    dx, dy = wished.x_m - now.x_m, wished.y_m - now.y_m
    turn = wished.angle_rad - now.angle_rad
    # Only near the goal: an integral filled on the way would throw him past it.
    if math.hypot(dx, dy) > SETTLED_M or abs(turn) > SETTLED_RAD:
        return extra
    return ChestPose(
        _capped(extra.x_m + gain * dx, INTEGRAL_M),
        _capped(extra.y_m + gain * dy, INTEGRAL_M),
        _capped(extra.angle_rad + gain * turn, INTEGRAL_RAD),
    )


def _eased(extra: ChestPose) -> ChestPose:
    share = 1.0 - EASED_PER_S * TICK_S
    return ChestPose(share * extra.x_m, share * extra.y_m, share * extra.angle_rad)


def _braced(servo: Servo, drift: ChestPose) -> ChestPose:
    """Return the pose to ask of a holding hand: the wished one, leaning against the motion."""
    return servo.wished.moved(
        servo.extra.x_m - _capped(BRAKE_S * drift.x_m, BRAKE_M),
        servo.extra.y_m - _capped(BRAKE_S * drift.y_m, BRAKE_M),
        servo.extra.angle_rad - _capped(BRAKE_S * drift.angle_rad, BRAKE_RAD),
    )


def _within_reach(asked: ChestPose, view: BodyView) -> ChestPose:
    """Return `asked`, drawn back toward where he is until both arms are long enough for it.

    Two arms that both end straight draw the shoulder to the middle between the holds: asked for
    more than they have, they would tilt him and let him sink instead of going where he was asked.
    """
    now = view.pose
    near, far = view.held
    if near is None or far is None:
        return asked
    for share in SHARES:
        x_m = now.x_m + share * (asked.x_m - now.x_m)
        y_m = now.y_m + share * (asked.y_m - now.y_m)
        # What is in reach is given back as it came: the caller sees that nothing was drawn back.
        pose = asked if share == 1.0 else ChestPose(x_m, y_m, asked.angle_rad)
        front = view.front
        if _stretch_m(pose, front, near) < SHORT_M and _stretch_m(pose, front, far) < SHORT_M:
            return pose
    return asked


def _stretch_m(pose: ChestPose, front: int, spot: Point) -> float:
    """Return by how much an arm is too short for a hold; a hold too near is not what it means."""
    x, y = seen_from(pose, front, spot)
    return math.hypot(x, y - SHOULDER_Y_M) - LONGEST_REACH_M


def _capped(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))


def _order(
    servo: Servo, view: BodyView, ahead: ChestPose, asked: ChestPose, hand: int
) -> tuple[Servo, HandOrder]:
    held = view.held[hand]
    if held is None:
        return _reaching(servo, view, ahead, hand)
    x, y = seen_from(asked, view.front, held)
    wrist = _wrist_rate(servo, view)
    pick = _better_hold(servo, view, ahead, hand)
    if pick is None:
        return servo, HandOrder(x, y, True, wrist)
    servo = replace(
        servo,
        aims=_with_spot(servo.aims, hand, pick),
        open_until=_with(servo.open_until, hand, view.tick + _slow(view, hand)[1]),
    )
    return servo, HandOrder(x, y, grip=False)


def _wrist_rate(servo: Servo, view: BodyView) -> float:
    """Return how fast a wrist should turn him: one hand alone has no couple but this."""
    wrong = servo.wished.angle_rad + servo.extra.angle_rad - view.pose.angle_rad
    return _capped(WRIST_PER_S * wrong, WRIST_RAD_PER_S)


def _better_hold(servo: Servo, view: BodyView, ahead: ChestPose, hand: int) -> Spot:
    """Return the hold worth letting go for; None to keep this one."""
    held, other = view.held[hand], view.held[1 - hand]
    if held is None or other is None:
        return None
    if view.tick <= max(servo.keep_until) or view.tick % 5 != hand:
        return None
    miss = reach(*seen_from(servo.wished, view.front, held)).miss_m
    far = reach(*seen_from(ahead, view.front, held)).miss_m
    crowded = math.dist(held, other) < 0.2 or (servo.rail_only and held[0] > RAIL_END_M)
    if not (miss > 0.06 or far > 0.12 or crowded):
        return None
    pick = choose_hold(view, view.pose, ahead, other, rail_only=servo.rail_only)
    if pick is None or math.dist(pick, held) <= 0.12:
        return None
    gain = far - reach(*seen_from(ahead, view.front, pick)).miss_m
    return pick if crowded or 4.0 * gain > 0.05 else None


def _reaching(servo: Servo, view: BodyView, ahead: ChestPose, hand: int) -> tuple[Servo, HandOrder]:
    aim = servo.aims[hand]
    if aim is None or view.tick % LOOK_EVERY == hand * 12:
        other = view.held[1 - hand] or servo.aims[1 - hand]
        lost = view.tick - servo.free_since[hand] > LOST_TICKS
        here = view.pose if view.hands_on_ship else _soon(view)
        onward = ahead if view.hands_on_ship else here
        # Without near and easy holds a hand would stretch for an impossible one for ever.
        rail = servo.rail_only
        easy = choose_hold(view, here, onward, other, True, rail) if lost else None
        aim = easy or choose_hold(view, here, onward, other, rail_only=rail)
        servo = replace(servo, aims=_with_spot(servo.aims, hand, aim))
    if aim is None:
        return servo, HandOrder(*_led(view, hand, view.seen(READY[hand])))
    x, y = _led(view, hand, view.seen(aim))
    enough_m = HOOK_ENOUGH_M if view.carrying == hand else CLOSE_ENOUGH_M
    arrived = math.dist(view.gloves[hand], aim) < enough_m
    grip = arrived and view.tick > servo.open_until[hand]
    if grip:
        servo = replace(
            servo, keep_until=_with(servo.keep_until, hand, view.tick + _slow(view, hand)[0])
        )
    return servo, HandOrder(x, y, grip=grip)


def _slow(view: BodyView, hand: int) -> tuple[int, int]:
    """Return how many ticks a hand keeps a new hold, and how many it stays open between two."""
    if view.carrying == hand:
        return HOOKED_TICKS, UNHOOKED_TICKS
    return HELD_TICKS, COOL_TICKS


def _soon(view: BodyView) -> ChestPose:
    """Return where he will be when a hand that starts now has arrived."""
    drift = view.drift
    return view.pose.moved(
        SOON_S * drift.x_m, SOON_S * drift.y_m, _capped(SOON_S * drift.angle_rad, SOON_RAD)
    )


def _led(view: BodyView, hand: int, goal: Point) -> Point:
    """Return a target on the straight way of a free hand to `goal` (chest frame).

    Sent to its goal at once, an arm swings there in an arc, faster than he can look, and hits what
    lies beside it.
    """
    glove = view.gloves[hand]
    x, y = view.seen(glove)
    if glove[0] < RIM_X_M + CLEAR_M and abs(glove[1]) > BORE_M:
        # Beside the tube its wall lies between the glove and the rim: out first, then round.
        goal = view.seen((RIM_X_M + 2.0 * CLEAR_M, math.copysign(BORE_M, glove[1])))
    dx, dy = goal[0] - x, goal[1] - y
    share = min(1.0, SWING_M / (math.hypot(dx, dy) or SWING_M))
    return x + share * dx, y + share * dy


def _with(pair: tuple[int, int], hand: int, value: int) -> tuple[int, int]:
    return (value, pair[1]) if hand == 0 else (pair[0], value)


def _with_spot(pair: tuple[Spot, Spot], hand: int, value: Spot) -> tuple[Spot, Spot]:
    return (value, pair[1]) if hand == 0 else (pair[0], value)

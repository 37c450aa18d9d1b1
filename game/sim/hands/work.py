"""Work with the cameras and the line that two hands can do by themselves at the rim.

One hand keeps the ship, the other works: it takes the film camera, leads it to its shoe and
presses, lays the cable in turns, winds the line on the arm, or feels for the release on the thigh.
All of it is done by orders a player could give; what fails for want of reach or strength fails here
too.
"""

import math
from dataclasses import replace
from typing import Final

from game.sim.hands.haul import Pace, Servo, haul
from game.sim.hands.tasks import (
    FIX,
    RELEASE,
    STOW,
    TAKE,
    TURN,
    WIND_CABLE,
    WIND_TETHER,
    WOUND_ENOUGH,
    Doing,
    Work,
    in_tube,
    near_camera,
    stance,
)
from game.sim.hands.view import RELAXED, BodyView, CameraView, HandOrder, Hands
from game.sim.physics.anatomy import SHOULDER_Y_M, Point
from game.sim.physics.camera_values import (
    HANDLE,
    LOOSE,
    MOUNT,
    ON_BRACKET,
    PLUG,
    SEAT,
    CameraWish,
)
from game.sim.physics.values import HELD_CAMERA, NOTHING
from game.vocab.units import TICK_S, ticks_of

SEAT_HANDLE: Final[Point] = (SEAT[0] - MOUNT[0] + HANDLE[0], SEAT[1] - MOUNT[1] + HANDLE[1])
CABLE_WORK: Final[Point] = (PLUG[0] + 0.14, PLUG[1] + 0.04)
CARRY: Final = HandOrder(0.30, 0.0, grip=True)
CLOSE_M: Final = 0.08
THERE_M: Final = 0.06
THERE_RAD: Final = 0.15
STEADY_TICKS: Final = ticks_of(0.3)
STAND_TICKS: Final = ticks_of(8.0)
STAGE_TICKS: Final = ticks_of(12.0)
TASK_TICKS: Final = ticks_of(75.0)
TRY_TICKS: Final = ticks_of(2.5)
BEFORE_SEAT_M: Final = 0.05
LINED_UP_M: Final = 0.015
PRESS_M_PER_S: Final = 0.10
PRESS_M: Final = 0.30
# Down the tube: past his hips when he came feet first, over his head when he came head first.
STOW_BESIDE: Final[Point] = (0.25, -0.35)
STOW_AHEAD: Final[Point] = (0.20, 0.55)
STOW_NEAR_M: Final = 0.12
STOW_TICKS: Final = ticks_of(4.0)
STOW_STILL_TICKS: Final = ticks_of(0.8)
LEAN_PER_S: Final = 1.0
LEAN_M: Final = 0.12
PACE: Final = Pace(0.12, 0.3)


def work(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    """Return the memory, the hands' orders and the wishes of one tick.

    `angle_rad` is the tilt the camera is to have on its bracket.
    """
    servo, hands = _standing(memory, view)
    memory = replace(memory, servo=servo)
    if _given_up(memory, view):
        return Doing(None, _keeping(hands, view))
    if memory.stage == "stand":
        return Doing(_stood(memory, view), _keeping(hands, view))
    doing = _DO[memory.task](memory, view, angle_rad)
    mine, other = doing.hands[memory.hand], _keeping(hands, view)[1 - memory.hand]
    both = (mine, other) if memory.hand == 0 else (other, mine)
    return replace(doing, hands=both)


def _keeping(hands: Hands, view: BodyView) -> Hands:
    """Return the orders with the hand that carries the camera held close."""
    if view.carrying is None:
        return hands
    return (CARRY, hands[1]) if view.carrying == 0 else (hands[0], CARRY)


def _standing(memory: Work, view: BodyView) -> tuple[Servo, Hands]:
    if not view.hands_on_ship:
        return memory.servo, RELAXED
    if in_tube(view):
        # In the tube he stands nowhere: the other hand keeps him where he is.
        return haul(memory.servo, view, memory.servo.wished, PACE)
    return haul(memory.servo, view, stance(memory.task, view), PACE)


def _given_up(memory: Work, view: BodyView) -> bool:
    needs_ship = memory.task != RELEASE and not in_tube(view)
    lost = needs_ship and not view.hands_on_ship
    waited = view.tick - memory.begun > TASK_TICKS
    slow = memory.stage != "wind" and view.tick - memory.since > STAGE_TICKS
    return lost or waited or slow


def _stood(memory: Work, view: BodyView) -> Work:
    """Return the memory after a tick of getting into place; the working hand is chosen last."""
    goal, pose, drift = stance(memory.task, view), view.pose, view.drift
    there = (
        math.dist((pose.x_m, pose.y_m), (goal.x_m, goal.y_m)) < THERE_M
        and abs(pose.angle_rad - goal.angle_rad) < THERE_RAD
        and math.hypot(drift.x_m, drift.y_m) < 0.05
    )
    enough = view.hands_on_ship == 2 or (view.carrying is not None and view.hands_on_ship == 1)
    since = memory.steady_since if there and enough else view.tick
    memory = replace(memory, steady_since=since)
    if view.tick - since < STEADY_TICKS and view.tick - memory.since < STAND_TICKS:
        return memory
    return _at(replace(memory, hand=_working_hand(view)), "reach", view)


def _working_hand(view: BodyView) -> int:
    if view.carrying is not None:
        return view.carrying
    shoulder = (0.0, SHOULDER_Y_M)
    far = [math.inf if s is None else math.dist(view.seen(s), shoulder) for s in view.held]
    return 0 if far[0] >= far[1] else 1


def _at(memory: Work, stage: str, view: BodyView) -> Work:
    return replace(memory, stage=stage, since=view.tick, lean=(0.0, 0.0), pressed_m=0.0)


def _order(view: BodyView, hand: int, order: HandOrder) -> Hands:
    return (order, RELAXED[1]) if hand == 0 else (RELAXED[0], order)


def _reach_camera(memory: Work, view: BodyView, camera: CameraView) -> Doing:
    """Bring the glove to the handle and close it there."""
    memory, target = _leaned(memory, view, camera.handle)
    near = math.dist(view.gloves[memory.hand], camera.handle) < CLOSE_M
    order = HandOrder(*view.seen(target), grip=near and view.held[memory.hand] is None)
    take = (memory.hand == 0, memory.hand == 1)
    return Doing(memory, _order(view, memory.hand, order), CameraWish(take=take))


def _leaned(memory: Work, view: BodyView, goal: Point) -> tuple[Work, Point]:
    """Return the memory and where to aim so that the glove comes to a ship point at last."""
    glove = view.gloves[memory.hand]
    gain = LEAN_PER_S * TICK_S
    dx, dy = goal[0] - glove[0], goal[1] - glove[1]
    x, y = memory.lean
    if math.hypot(dx, dy) < LEAN_M:
        x = max(-LEAN_M, min(LEAN_M, x + gain * dx))
        y = max(-LEAN_M, min(LEAN_M, y + gain * dy))
    return replace(memory, lean=(x, y)), (goal[0] + x, goal[1] + y)


def _fix(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    camera = view.camera
    if camera is None:
        return Doing(None, RELAXED)
    if view.holds[memory.hand].kind != HELD_CAMERA:
        return _reach_camera(memory, view, camera)
    if camera.place == ON_BRACKET:
        return _turn(memory, view, angle_rad)
    if memory.stage == "reach":
        memory = _at(memory, "carry", view)
    if memory.stage == "carry":
        goal = (SEAT_HANDLE[0] + BEFORE_SEAT_M, SEAT_HANDLE[1])
        memory, target = _leaned(memory, view, goal)
        lined_up = math.dist(camera.handle, goal) < LINED_UP_M and abs(camera.tilt_rad) < 0.05
        if lined_up:
            memory = replace(memory, stage="press", since=view.tick)
    else:
        memory, target = _pressed(memory, view)
    order = HandOrder(*view.seen(target), grip=True)
    return Doing(memory, _order(view, memory.hand, order), CameraWish(aim=True))


def _pressed(memory: Work, view: BodyView) -> tuple[Work, Point]:
    """Push on past the shoe, harder and harder; begin again when it does not latch."""
    deep = min(PRESS_M, memory.pressed_m + PRESS_M_PER_S * TICK_S)
    stage = "carry" if view.tick - memory.since > ticks_of(4.0) else memory.stage
    since = view.tick if stage != memory.stage else memory.since
    memory = replace(memory, pressed_m=deep if stage == "press" else 0.0, stage=stage, since=since)
    x, y = memory.lean
    return memory, (SEAT_HANDLE[0] + BEFORE_SEAT_M + x - deep, SEAT_HANDLE[1] + y)


def _turn(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    camera = view.camera
    if camera is None or camera.place != ON_BRACKET:
        return Doing(None, RELAXED)
    if view.holds[memory.hand].kind != HELD_CAMERA:
        return _reach_camera(memory, view, camera)
    order = HandOrder(*view.seen(camera.handle), grip=True)
    if abs(camera.angle_rad - angle_rad) < 1e-6:
        return Doing(None, _order(view, memory.hand, order.let_go()))
    return Doing(memory, _order(view, memory.hand, order), CameraWish(angle_rad=angle_rad))


def _take(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    camera = view.camera
    if camera is None:
        return Doing(None, RELAXED)
    if view.holds[memory.hand].kind != HELD_CAMERA:
        return _reach_camera(memory, view, camera)
    if camera.place == LOOSE:
        return Doing(None, _order(view, memory.hand, CARRY))
    order = HandOrder(*view.seen(camera.handle), grip=True)
    wish = CameraWish(unclip=True, angle_rad=camera.angle_rad)
    return Doing(memory, _order(view, memory.hand, order), wish)


def _wind_cable(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    camera = view.camera
    if camera is None or not camera.plugged:
        return Doing(None, RELAXED)
    done = not camera.cable_loose if camera.place == ON_BRACKET else near_camera(view, camera)
    if done and memory.stage == "wind":
        return Doing(None, RELAXED)
    if memory.stage == "reach":
        memory = _at(memory, "wind", view)
    order = HandOrder(*view.seen(_circling(CABLE_WORK, view.tick)))
    return Doing(memory, _order(view, memory.hand, order), CameraWish(wind_cable=True))


def _wind_tether(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    if memory.stage == "reach":
        memory = _at(memory, "wind", view)
    if view.wound_ratio >= WOUND_ENOUGH or view.taut:
        return Doing(None, RELAXED)
    x, y = _circling((0.32, -0.02), view.tick)
    grip = view.holds[memory.hand].kind == HELD_CAMERA
    return Doing(memory, _order(view, memory.hand, HandOrder(x, y, grip)), winding=True)


def _stow(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    """Bring the camera down the tube at arm's length, hold it still there, and open the hand."""
    if view.carrying != memory.hand:
        return Doing(None, RELAXED)
    ahead = view.seen((view.pose.x_m - 1.0, view.pose.y_m))[1] > 0.0
    goal = STOW_AHEAD if ahead else STOW_BESIDE
    near = math.dist(view.seen(view.gloves[memory.hand]), goal) < STOW_NEAR_M
    memory = memory if near else replace(memory, steady_since=view.tick)
    still = view.tick - memory.steady_since > STOW_STILL_TICKS
    opens = still or view.tick - memory.since > STOW_TICKS
    return Doing(memory, _order(view, memory.hand, HandOrder(*goal, grip=not opens)))


def _circling(centre: Point, tick: int) -> Point:
    turn = 2.0 * math.pi * tick / ticks_of(1.6)
    return (centre[0] + 0.05 * math.cos(turn), centre[1] + 0.05 * math.sin(turn))


def _release(memory: Work, view: BodyView, angle_rad: float) -> Doing:
    arrived = math.dist(view.gloves[memory.hand], view.release) < CLOSE_M + 0.03
    if not arrived and memory.stage == "reach":
        since = view.tick
    else:
        memory, since = replace(memory, stage="press"), memory.steady_since
    memory = replace(memory, steady_since=since)
    if view.tick - since > TRY_TICKS:
        return Doing(None, RELAXED)
    order = HandOrder(*view.seen(view.release))
    free = view.holds[memory.hand].kind == NOTHING
    return Doing(memory, _order(view, memory.hand, order), pressing=free)


_DO: Final = {
    FIX: _fix,
    TAKE: _take,
    TURN: _turn,
    WIND_CABLE: _wind_cable,
    WIND_TETHER: _wind_tether,
    RELEASE: _release,
    STOW: _stow,
}

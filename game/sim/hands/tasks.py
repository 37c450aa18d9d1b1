"""The tasks of the hands at the rim: which there are, what they remember, where he stands for them.

How they are done stands in `work`.
"""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.hands.geometry import ChestPose
from game.sim.hands.haul import Servo, started
from game.sim.hands.view import BodyView, CameraView, Hands
from game.sim.physics.anatomy import SHOULDER_Y_M, Point
from game.sim.physics.camera_values import LOOSE, NO_WISH, ON_BRACKET, ON_RIM, CameraWish
from game.sim.physics.ship_table import BORE_M, RIM_X_M

FIX: Final = "fix"
TAKE: Final = "take"
TURN: Final = "turn"
WIND_CABLE: Final = "wind_cable"
WIND_TETHER: Final = "wind_tether"
RELEASE: Final = "release"
STOW: Final = "stow"
REACH_M: Final = 0.75
WOUND_ENOUGH: Final = 0.83
AT_BRACKET: Final = (2.98, 0.28)
AT_RIM: Final = (3.0, 0.22)


@dataclass(frozen=True, slots=True)
class Work:
    """The memory of a task: its stage since a tick, the working hand, and what it leans on.

    `lean` is what the hand aims beside its goal because the suit pulls it away, `pressed_m` how far
    beyond the shoe it pushes, `steady_since` since when the chest has stood where it should.
    """

    task: str
    begun: int
    stage: str
    since: int
    servo: Servo
    hand: int = 0
    lean: Point = (0.0, 0.0)
    pressed_m: float = 0.0
    steady_since: int = 0


@dataclass(frozen=True, slots=True)
class Doing:
    """What a task asks for in one tick; `work` is None when it is over."""

    work: Work | None
    hands: Hands
    wish: CameraWish = NO_WISH
    winding: bool = False
    pressing: bool = False


def next_task(view: BodyView) -> str:
    """Return what would be sensible to do now, one of the tasks."""
    camera = view.camera
    if camera is not None and in_tube(view):
        if view.carrying is not None:
            return STOW
        if camera.place == LOOSE and near_camera(view, camera):
            return TAKE
    if not view.hands_on_ship:
        return RELEASE
    if camera is not None:
        if view.carrying is not None:
            return _wind_or_press(view) if camera.was_fixed else FIX
        if camera.place == ON_RIM:
            return FIX
        if camera.place == ON_BRACKET:
            return WIND_CABLE if camera.cable_loose else TAKE
        if near_camera(view, camera):
            return TAKE if camera.was_fixed else FIX
        if camera.plugged:
            return WIND_CABLE
    return _wind_or_press(view)


def _wind_or_press(view: BodyView) -> str:
    return RELEASE if view.wound_ratio >= WOUND_ENOUGH else WIND_TETHER


def in_tube(view: BodyView) -> bool:
    """Return whether his chest is in the opening or behind it: there the camera stays with him."""
    return view.pose.x_m < RIM_X_M and abs(view.pose.y_m) < BORE_M


def near_camera(view: BodyView, camera: CameraView) -> bool:
    return math.dist(view.seen(camera.handle), (0.0, SHOULDER_Y_M)) < REACH_M


def begun(task: str, view: BodyView) -> Work | None:
    """Return the memory of a task that begins now; None when there is nothing to do it with."""
    camera = view.camera
    if task == STOW:
        return _stowing(view)
    if task != RELEASE and not view.hands_on_ship:
        return None
    if task in (FIX, TAKE, TURN, WIND_CABLE) and camera is None:
        return None
    if task == TURN and (camera is None or camera.place != ON_BRACKET):
        return None
    if task == FIX and camera is not None and camera.place == ON_BRACKET:
        return None
    if task == RELEASE and view.carrying is not None and view.hands_on_ship:
        # One hand for the camera, one for the ship: a third he has not got.
        return None
    stage = "stand" if view.hands_on_ship and not in_tube(view) else "reach"
    hand = _free_hand(view) if task == TAKE and stage == "reach" else 0
    hand = hand if view.carrying is None else 1 - view.carrying
    return Work(task, view.tick, stage, view.tick, started(view), hand, steady_since=view.tick)


def _free_hand(view: BodyView) -> int:
    """Return the hand to take a floating camera with: the right one, unless only it holds on."""
    return 0 if view.held[0] is None and view.held[1] is not None else 1


def _stowing(view: BodyView) -> Work | None:
    """Return the memory of pushing the camera deeper; None without one in the hand."""
    if view.carrying is None:
        return None
    now = view.tick
    return Work(STOW, now, "reach", now, started(view), view.carrying, steady_since=now)


def stance(task: str, view: BodyView) -> ChestPose:
    """Return the chest pose in which a task is done: front to the ship, shoulders where they reach.

    After half a roll he has his front to the ship head down: then his shoulders are below his chest
    in the ship's frame, and he stands so much higher.
    """
    if task in (WIND_TETHER, RELEASE):
        return ChestPose(AT_RIM[0], -view.front * AT_RIM[1], view.front_to_ship_rad)
    x_m, y_m = AT_BRACKET
    turned_m = (1 + view.front) * SHOULDER_Y_M
    return ChestPose(x_m, y_m + turned_m, view.front_to_ship_rad)

"""The way in, feet first or head first: a list of chest poses, each with its own test.

The hands find their own holds, the legs follow at their quiet rate, and everything is done with the
strength that is there. A pose that is not reached in its time is left for the next attempt: the
guide knows no pressure and no capacity, it only tries. The poses stand in `hatch_poses`.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.hands.geometry import ChestPose
from game.sim.hands.hatch_camera import strong_ahead
from game.sim.hands.hatch_poses import AIMS, BEGINS, FEET_FIRST, HEAD_FIRST, Aim
from game.sim.hands.haul import Pace, Servo, haul, started
from game.sim.hands.view import RELAXED, TUCK, BodyView, HandOrder, Hands, LegOrder, TubeView
from game.sim.physics.anatomy import HIPS, KNEES, WAIST
from game.vocab.units import DEG, ticks_of

PACE: Final = Pace(0.15, 0.35)
SETTLE_TICKS: Final = ticks_of(0.3)
LEGS_NEAR_RAD: Final = 12.0 * DEG
# Legs that cannot come nearer count as arrived: he goes on with what he has.
LEGS_PATIENCE_TICKS: Final = ticks_of(4.0)
DEEP_X_M: Final = 2.38
# Above the rail he has it behind him, where no arm reaches.
RAIL_IN_FRONT_M: Final = -0.04
# Each attempt goes over the rim a little higher or lower than the last.
SHIFTS_M: Final = (0.0, 0.06, -0.06, 0.10, 0.03, -0.03)
STUCK_TICKS: Final = ticks_of(3.0)
PROGRESS_M: Final = 0.04
CAMERA_STUCK_TICKS: Final = ticks_of(1.5)
BY_HIPS_M: Final = 0.0
PUSHED_OUT_M: Final = -0.38
REACH_AHEAD_M: Final = 0.36
NEAR_RAIL_M: Final = 0.08
TURN_STEP_RAD: Final = 45.0 * DEG
TURN_RETRY_RAD: Final = 30.0 * DEG
TURN_X_M: Final = (1.15, 1.05, 1.25)
TURN_TICKS: Final = ticks_of(8.0)
TURNED_RAD: Final = -72.0 * DEG
TURN_PACE: Final = Pace(0.15, 0.5)


@dataclass(frozen=True, slots=True)
class Guide:
    """The memory of a way in: `stage` since a tick, steady since another, and how often begun.

    `turn_rad` is the angle the present step of a turn goes for, `failed` how many steps in a row
    did not get there. `deepest_m` is how far down the tube his chest has come in this stage, at
    tick `moved`.
    """

    way: str
    stage: str
    since: int
    steady_since: int
    servo: Servo
    attempt: int = 0
    turn_rad: float = 0.0
    failed: int = 0
    deepest_m: float = math.inf
    moved: int = 0


def begun(way: str, view: BodyView) -> Guide:
    """Return the memory of a way in that begins now, from wherever he is."""
    tube = view.tube
    stage = BEGINS[way] if tube is None else _first_stage(way, view, tube)
    angle_rad = view.pose.angle_rad
    return Guide(way, stage, view.tick, view.tick, started(view), 0, angle_rad, moved=view.tick)


def _first_stage(way: str, view: BodyView, tube: TubeView) -> str:
    """Return where to begin: whoever is half in by this way goes on from there."""
    if way == FEET_FIRST:
        if not _feet_in(tube):
            return BEGINS[way]
        return "hips_in" if view.pose.x_m > 2.2 else "deep"
    if _head_ahead(view, tube):
        return "along" if view.pose.x_m < 2.3 else "head_in"
    if tube.outermost_m > DEEP_X_M + 0.07:
        return BEGINS[way]
    return "sink" if _seen_angle(view) < TURNED_RAD else "turn"


def guided(memory: Guide, view: BodyView) -> tuple[Guide, Hands, LegOrder | None]:
    """Return the memory, the orders of the hands and those of the legs.

    The stage `inside` is the end: the hands keep what they hold.
    """
    if view.tube is None:
        return memory, RELAXED, None
    if memory.stage == "turn":
        return _turning(memory, view, view.tube)
    if memory.stage == "inside":
        servo, hands = haul(memory.servo, view, memory.servo.wished, PACE)
        return replace(memory, servo=servo), hands, None
    aim = AIMS[memory.stage]
    goal = _goal(aim, memory, view)
    servo = memory.servo
    if servo.rail_only != aim.rail_only:
        servo = replace(servo, rail_only=aim.rail_only)
    servo, hands = haul(servo, view, goal, Pace(aim.speed, PACE.rad_per_s))
    waited = view.tick - memory.since
    there = _near(view.pose, goal, aim) and _bent(view.tube, aim.legs, waited)
    steady_since = memory.steady_since if there else view.tick
    memory = replace(memory, servo=servo, steady_since=steady_since)
    if aim.name in ("along", "rise"):
        hands = _one_ahead(view, hands, aim.name == "rise")
    if aim.name == "along":
        memory = _progressed(memory, view)
        if view.tick - memory.moved > STUCK_TICKS and not there:
            return _entered(memory, "rise", view), hands, aim.legs
    if aim.rail_only and memory.way == FEET_FIRST and view.carrying is not None:
        memory, hands = _with_camera(memory, view, hands)
    reached = view.tick - memory.steady_since > SETTLE_TICKS
    if reached or waited > ticks_of(aim.limit_s):
        memory = _entered(memory, _following(aim, memory, view, view.tube), view)
    return memory, hands, aim.legs


def _one_ahead(view: BodyView, hands: Hands, stuck: bool) -> Hands:
    """Return the orders with one hand sent ahead along the rail, if none holds there.

    Two hands at his hips hold him where he is: neither can draw him on. Whoever is `stuck` with
    one ahead opens the one that has pushed itself out straight.
    """
    up_m = [-math.inf if spot is None else view.seen(spot)[1] for spot in view.held]
    if max(up_m) > BY_HIPS_M or not view.hands_on_ship:
        return _unlocked(up_m, hands) if stuck else hands
    free = 0 if (view.held[0] is None or up_m[0] > up_m[1]) and view.held[1] is not None else 1
    spot = (view.pose.x_m - REACH_AHEAD_M, 0.0)
    near = math.dist(view.gloves[free], spot) < NEAR_RAIL_M and view.held[free] is None
    order = HandOrder(*view.seen(spot), grip=near)
    return (order, hands[1]) if free == 0 else (hands[0], order)


def _unlocked(up_m: Sequence[float], hands: Hands) -> Hands:
    near, far = (
        order.let_go() if -math.inf < up < PUSHED_OUT_M else order
        for up, order in zip(up_m, hands, strict=True)
    )
    return near, far


def _with_camera(memory: Guide, view: BodyView, hands: Hands) -> tuple[Guide, Hands]:
    """Return memory and orders of one who carries the camera: stuck, the strong hand goes ahead."""
    memory = _progressed(memory, view)
    if view.tick - memory.moved <= CAMERA_STUCK_TICKS:
        return memory, hands
    ahead = strong_ahead(view, hands)
    return (replace(memory, moved=view.tick), hands) if ahead is None else (memory, ahead)


def _progressed(memory: Guide, view: BodyView) -> Guide:
    """Return the memory with the place he has come to, if that is deeper than before."""
    if view.pose.x_m > memory.deepest_m - PROGRESS_M:
        return memory
    return replace(memory, deepest_m=view.pose.x_m, moved=view.tick)


def _entered(memory: Guide, stage: str, view: BodyView) -> Guide:
    begins = stage == BEGINS[memory.way] or (stage == "hips_in" and memory.stage != "legs_in")
    return replace(
        memory,
        stage=stage,
        since=view.tick,
        steady_since=view.tick,
        attempt=memory.attempt + int(begins),
        failed=0,
        turn_rad=view.pose.angle_rad,
        deepest_m=math.inf,
        moved=view.tick,
    )


def _following(aim: Aim, memory: Guide, view: BodyView, tube: TubeView) -> str:
    """Return the stage after `aim`, which was reached or given up."""
    test = _TESTS.get(aim.name)
    if test is None or test(view, tube):
        return aim.then
    if memory.way == HEAD_FIRST:
        if aim.name == "unfold":
            return "sink"
        return aim.name if _head_ahead(view, tube) else "stand"
    return "hips_in" if _feet_in(tube) else "hold"


def _feet_in(tube: TubeView) -> bool:
    return all(x < 2.45 and abs(y) < 0.45 for x, y in (*tube.heels, *tube.knees)) or (
        all(x < 2.42 and abs(y) < 0.42 for x, y in tube.heels) and tube.knees[0][0] < 2.6
    )


def _head_ahead(view: BodyView, tube: TubeView) -> bool:
    """Return whether his head is through the hole and before him."""
    return tube.helmet[0] < 2.45 and tube.helmet[0] < view.pose.x_m - 0.15


def _all_in(view: BodyView, tube: TubeView) -> bool:
    return tube.outermost_m < DEEP_X_M


_TESTS: Final[Mapping[str, Callable[[BodyView, TubeView], bool]]] = MappingProxyType(
    {
        "legs_in": lambda view, tube: _feet_in(tube),
        "body_in": lambda view, tube: view.pose.x_m < 2.3,
        "deep": _all_in,
        "unfold": lambda view, tube: -view.front * view.pose.y_m < RAIL_IN_FRONT_M,
        "head_in": _head_ahead,
        "along": lambda view, tube: tube.outermost_m < DEEP_X_M + 0.07,
    }
)


def _goal(aim: Aim, memory: Guide, view: BodyView) -> ChestPose:
    """Return the aim's pose, mirrored for one whose front is the other way, the short way round."""
    shift = SHIFTS_M[memory.attempt % len(SHIFTS_M)] * aim.shift
    angle = _nearest(_mirrored(aim.angle_deg * DEG, view.front), view.pose.angle_rad)
    lead_m = max(-aim.lead_m, min(aim.lead_m, aim.x_m - view.pose.x_m))
    return ChestPose(view.pose.x_m + lead_m, -view.front * (aim.y_m + shift), angle)


def _mirrored(angle_rad: float, front: int) -> float:
    return angle_rad if front < 0 else math.pi - angle_rad


def _nearest(angle_rad: float, near_rad: float) -> float:
    return near_rad + math.remainder(angle_rad - near_rad, 2.0 * math.pi)


def _near(now: ChestPose, goal: ChestPose, aim: Aim) -> bool:
    away_m = math.dist((now.x_m, now.y_m), (goal.x_m, goal.y_m))
    return away_m < aim.near_m and abs(now.angle_rad - goal.angle_rad) < aim.near_deg * DEG


def _bent(tube: TubeView, legs: LegOrder, waited: int) -> bool:
    if waited > LEGS_PATIENCE_TICKS:
        return True
    wished = ((WAIST, legs.waist_deg), (HIPS[0], legs.hip_deg), (KNEES[0], legs.knee_deg))
    return all(abs(tube.joints_rad[i] - deg * DEG) < LEGS_NEAR_RAD for i, deg in wished)


def _turning(memory: Guide, view: BodyView, tube: TubeView) -> tuple[Guide, Hands, LegOrder | None]:
    """Turn about his own centre in steps, opening as soon as the head has come round."""
    angle = _seen_angle(view)
    if angle < TURNED_RAD:
        memory = _entered(memory, "sink", view)
        return memory, RELAXED, None
    waited = view.tick - memory.since
    arrived = abs(math.remainder(memory.turn_rad - view.pose.angle_rad, 2.0 * math.pi)) < 15 * DEG
    if arrived or waited > TURN_TICKS:
        failed = 0 if arrived else memory.failed + 1
        step = TURN_STEP_RAD if failed == 0 else TURN_RETRY_RAD
        goal_rad = max(-math.pi / 2.0, angle - step)
        memory = replace(
            memory,
            since=view.tick,
            failed=failed,
            turn_rad=_nearest(_mirrored(goal_rad, view.front), view.pose.angle_rad),
        )
    goal = _about_centre(view, memory.turn_rad, TURN_X_M[memory.failed % len(TURN_X_M)])
    servo = replace(memory.servo, rail_only=True)
    servo, hands = haul(servo, view, goal, TURN_PACE)
    return replace(memory, servo=servo), hands, _opening(angle)


def _seen_angle(view: BodyView) -> float:
    """Return the chest's angle as of one whose front is to the ship: 90 degrees is head in."""
    return _nearest(_mirrored(view.pose.angle_rad, view.front), 0.0)


def _about_centre(view: BodyView, angle_rad: float, x_m: float) -> ChestPose:
    """Return where the chest is when he has turned to `angle_rad` about his centre of mass."""
    dx, dy = view.pose.x_m - view.centre[0], view.pose.y_m - view.centre[1]
    turn = angle_rad - view.pose.angle_rad
    c, s = math.cos(turn), math.sin(turn)
    return ChestPose(x_m + dx * c - dy * s, dx * s + dy * c, angle_rad)


def _opening(angle_rad: float) -> LegOrder:
    if angle_rad > -12.0 * DEG:
        return TUCK
    return LegOrder(95, 115, 25) if angle_rad > -35.0 * DEG else LegOrder(55, 75, 10)

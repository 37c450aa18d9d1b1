"""Which plan moves the hands now: let go, push off, haul home, hold on, or none."""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands import entry, home
from game.sim.hands.brake import Brake, brake
from game.sim.hands.controls import Controls
from game.sim.hands.entry import Entry
from game.sim.hands.geometry import ChestPose
from game.sim.hands.hatch_poses import HOME
from game.sim.hands.haul import AHEAD_M, AHEAD_RAD, NO_EXTRA, Pace, Servo, haul, started
from game.sim.hands.push import Push, begun, push
from game.sim.hands.reel import Reel, reel
from game.sim.hands.swim import Swim, swim
from game.sim.hands.tasks import Work, in_tube, next_task
from game.sim.hands.tasks import begun as work_begun
from game.sim.hands.view import RELAXED, BodyView, Hands, LegOrder
from game.sim.hands.work import work
from game.sim.physics.anatomy import SHOULDER_Y_M
from game.sim.physics.camera_values import NO_WISH, CameraWish
from game.sim.physics.values import NOTHING
from game.vocab.units import DEG, ticks_of

STAND: Final = (3.0, 0.22)
ONE_HAND_M: Final = 0.27
ONE_HAND_X_M: Final = 2.92
SLOWEST_M_PER_S: Final = 1e-6
LYING_COSINE: Final = 0.75
LYING_X_M: Final = 3.0
QUIET_TICKS: Final = ticks_of(2.0)
SETTLE: Final = Pace()
LEGS_AT_SHIP_RAD: Final = 110.0 * DEG


@dataclass(frozen=True, slots=True)
class Plans:
    """What the assists remember. `quiet_until` is the tick before which no hand closes by itself.

    `caught` says that he has just come back and is to be brought to stand at the rim, `rolls` that
    he turns about his long axis because his back is to the ship. `work` is what the hands do with
    cameras and line, `entry` how he gets in or shuts the lid, and the flags what that asks for
    in this tick.
    """

    servo: Servo | None = None
    reel: Reel | None = None
    push: Push | None = None
    swim: Swim | None = None
    quiet_until: int = 0
    held: bool = True
    caught: bool = False
    rolls: bool = False
    work: Work | None = None
    wish: CameraWish = NO_WISH
    winding: bool = False
    pressing: bool = False
    brake: Brake | None = None
    entry: Entry | None = None
    paying: bool = False

    @property
    def on_arm(self) -> bool:
        """Whether line is wound on the arm, or slips off it."""
        return self.winding or self.paying

    @property
    def take_lid(self) -> tuple[bool, bool]:
        """Which glove is to close on the lid's edge."""
        return (False, False) if self.entry is None else self.entry.take_lid


def plan(controls: Controls, plans: Plans, view: BodyView) -> tuple[Plans, Hands, LegOrder | None]:
    """Return the memory, the orders for both hands and, where a plan moves them, for the legs."""
    plans = _tasked(controls, plans, view)
    if plans.work is not None:
        return _works(controls, plans, plans.work, view)
    plans = _idle(plans)
    memory = entry.wanted(controls, plans.entry, view)
    if memory is not None:
        memory = home.noticed(memory, view)
        if memory.stage == HOME:
            plans = replace(plans, entry=memory)
            controls = replace(controls, haul=True)
            return _hands(controls, _noticed(controls, plans, view), view)
        return _enters(plans, memory, view)
    plans = plans if plans.entry is None else replace(plans, entry=None)
    plans, hands, legs = _hands(controls, _noticed(controls, plans, view), view)
    turn = controls.turn_deg_per_s
    if turn == 0.0 or view.hands_on_ship or legs is not None:
        return (plans if plans.swim is None else replace(plans, swim=None)), hands, legs
    way = 1 if turn > 0.0 else -1
    if plans.swim is None or plans.swim.way != way:
        plans = replace(plans, swim=Swim(view.tick, way))
    return plans, hands, swim(plans.swim or Swim(view.tick, way), view.tick, view.front)


def _tasked(controls: Controls, plans: Plans, view: BodyView) -> Plans:
    """Return the plans with a task begun, ended or given up for something else."""
    moves = controls.moving or controls.push or controls.haul or controls.let_go
    moves = moves or controls.brake_n > 0.0
    if moves or any(controls.raw) or controls.task == "stop":
        return plans if plans.work is None else replace(plans, work=None)
    if not controls.task:
        return plans
    task = next_task(view) if controls.task == "use" else controls.task
    return replace(plans, work=work_begun(task, view), reel=None, push=None)


def _enters(plans: Plans, memory: Entry, view: BodyView) -> tuple[Plans, Hands, LegOrder | None]:
    doing = entry.entering(memory, view)
    # Nothing else he had in hand goes on meanwhile.
    now = Plans(
        entry=doing.entry,
        servo=doing.entry.servo,
        winding=doing.winding,
        paying=doing.paying,
        held=view.hands_on_ship > 0,
        quiet_until=plans.quiet_until,
        brake=plans.brake,
    )
    return now, doing.hands, doing.legs


def _works(
    controls: Controls, plans: Plans, memory: Work, view: BodyView
) -> tuple[Plans, Hands, None]:
    doing = work(memory, view, controls.camera_angle_deg * DEG)
    holds = view.hands_on_ship > 0
    plans = replace(
        _noticed(controls, plans, view),
        work=doing.work,
        wish=doing.wish,
        winding=doing.winding,
        pressing=doing.pressing,
        servo=memory.servo if doing.work is None else doing.work.servo,
        swim=None,
        caught=holds and not in_tube(view),
    )
    return plans, doing.hands, None


def _idle(plans: Plans) -> Plans:
    asks = plans.on_arm or plans.pressing
    if plans.wish == NO_WISH and not asks:
        return plans
    return replace(plans, wish=NO_WISH, winding=False, paying=False, pressing=False)


def _hands(
    controls: Controls, plans: Plans, view: BodyView
) -> tuple[Plans, Hands, LegOrder | None]:
    if controls.let_go:
        quiet = view.tick + QUIET_TICKS
        return replace(plans, servo=None, reel=None, push=None, quiet_until=quiet), RELAXED, None
    if controls.push:
        memory, hands, legs = push(plans.push or begun(view), view)
        gone = memory.stage == "gone"
        quiet = view.tick + QUIET_TICKS if gone else plans.quiet_until
        plans = replace(plans, push=memory, servo=None, quiet_until=quiet)
        return plans, hands, legs
    rolls = controls.haul and view.may_roll and not view.hands_on_ship and home.backward(view)
    # Copies are made only for a change: most ticks change nothing here, and each costs as much
    # as moving a limb.
    if plans.push is not None or plans.rolls != rolls:
        plans = replace(plans, push=None, rolls=rolls)
    if rolls:
        return replace(plans, reel=None, servo=None), RELAXED, None
    braking, braking_hands = brake(controls, plans.brake, view)
    if braking != plans.brake:
        plans = replace(plans, brake=braking)
    if braking is not None:
        return replace(plans, reel=None, servo=None), braking_hands, None
    away_m = home.away_m(view)
    if controls.haul and home.reels(plans.reel, view, away_m):
        memory_of_reel = plans.reel or Reel(view.tick)
        reeling, hands = reel(memory_of_reel, view, view.front_to_ship_rad)
        return replace(plans, reel=reeling, servo=None), hands, None
    if plans.reel is not None:
        plans = replace(plans, reel=None)
    if view.hands_on_ship or _gropes(controls, plans, view, away_m):
        return _hold(controls, plans, view)
    return plans if plans.servo is None else replace(plans, servo=None), RELAXED, None


def _noticed(controls: Controls, plans: Plans, view: BodyView) -> Plans:
    """Return the plans after a catch or a loss of the ship has been noticed."""
    holds = view.hands_on_ship > 0
    if holds and not plans.held:
        servo = plans.servo or started(view)
        fresh = replace(servo, wished=view.pose)
        stands = controls.steady_hands or controls.haul
        return replace(plans, held=True, caught=stands, servo=fresh)
    if controls.moving and plans.caught:
        return replace(plans, caught=False)
    if holds and controls.haul and not controls.moving and not plans.caught:
        # Home is where he stands: whoever hangs by a hand and asks to come home is righted.
        plans = replace(plans, caught=True)
    return plans if holds == plans.held else replace(plans, held=holds)


def _gropes(controls: Controls, plans: Plans, view: BodyView, away_m: float) -> bool:
    wanted = controls.auto_grip or controls.haul or controls.moving
    return wanted and away_m < home.GROPE_M + 0.15 and view.tick >= plans.quiet_until


def _hold(controls: Controls, plans: Plans, view: BodyView) -> tuple[Plans, Hands, None]:
    servo = plans.servo or started(view)
    if _led(controls, view):
        # One hand is the player's and holds: the other comes along instead of holding against it.
        servo = replace(servo, wished=view.pose, extra=NO_EXTRA)
        servo, hands = haul(servo, view, view.pose, SETTLE)
        return replace(plans, servo=servo, caught=False), hands, None
    goal, pace = _goal(controls, plans, view, servo)
    servo, hands = haul(_on_rail(controls, servo, view), view, goal, pace)
    return replace(plans, servo=servo), hands, None


def _on_rail(controls: Controls, servo: Servo, view: BodyView) -> Servo:
    """Return the memory with the rim left for the rail by one who lies in the opening and goes in.

    Drawn in by the rim he would be levered up on it, hands at his hips.
    """
    lies = abs(math.cos(view.pose.angle_rad)) < LYING_COSINE and view.pose.x_m < LYING_X_M
    rail = lies and controls.go_x_m_per_s < 0.0
    return servo if servo.rail_only == rail else replace(servo, rail_only=rail)


def _led(controls: Controls, view: BodyView) -> bool:
    pairs = zip(controls.raw, view.holds, strict=True)
    return any(raw and hold.kind != NOTHING for raw, hold in pairs) and not controls.moving


def _goal(controls: Controls, plans: Plans, view: BodyView, servo: Servo) -> tuple[ChestPose, Pace]:
    if controls.moving:
        speed = math.hypot(controls.go_x_m_per_s, controls.go_y_m_per_s)
        far = AHEAD_M / speed if speed > SLOWEST_M_PER_S else 0.0
        turn = controls.turn_deg_per_s
        angle = math.copysign(AHEAD_RAD, turn) if turn else 0.0
        goal = servo.wished.moved(controls.go_x_m_per_s * far, controls.go_y_m_per_s * far, angle)
        return goal, Pace(speed, abs(turn) * DEG)
    if plans.caught or not view.hands_on_ship:
        stand = ChestPose(STAND[0], -view.front * STAND[1], _upright_rad(view))
        return _near_hold(stand, view), SETTLE
    return servo.wished, SETTLE


def _upright_rad(view: BodyView) -> float:
    """Return the chest angle to stand at, the way round that has room for his legs.

    With his legs up beside the tube the nearer way would take them through the ship.
    """
    nearest_rad = view.front_to_ship_rad
    wrong_rad = view.pose.angle_rad - nearest_rad
    legs_at_ship = view.front * wrong_rad > LEGS_AT_SHIP_RAD
    return nearest_rad + math.copysign(2.0 * math.pi, wrong_rad) if legs_at_ship else nearest_rad


def _near_hold(stand: ChestPose, view: BodyView) -> ChestPose:
    """Return `stand`, or with one hand on the ship a place in front of it for both hands.

    Not drawn in close: pressed against the ring he could not rise to the next hold.
    """
    spots = [spot for spot in view.held if spot is not None]
    if len(spots) != 1:
        return stand
    shoulder_m = -view.front * SHOULDER_Y_M
    low, high = spots[0][1] - shoulder_m - ONE_HAND_M, spots[0][1] - shoulder_m + ONE_HAND_M
    return ChestPose(ONE_HAND_X_M, min(max(stand.y_m, low), high), stand.angle_rad)

"""Gloves: what they hold, with how much force, and when they slip."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import pymunk

from game.sim.physics.anatomy import FOREARMS, GLOVE, LID, SHIP
from game.sim.physics.camera import CAMERA
from game.sim.physics.camera_values import HANDLE
from game.sim.physics.frames import place_of
from game.sim.physics.grasp import camera_in_reach, hook_in_reach, lid_in_reach, reachable
from game.sim.physics.rig import Rig, set_most, set_motor
from game.sim.physics.values import HELD_CAMERA, HELD_LID, NOTHING, OPEN, ROPE, Hold
from game.sim.suit_law import grip_ratio

BARE_GRIP_N: Final = 500.0
SLIP_GAP_M: Final = 0.07
SLIP_GROWTH_M: Final = 0.02
CLOSING_M_PER_S: Final = 0.3
# What the heel of the hand and two fingers hold of a bar, the others round the camera (tuned).
HOOK_SHARE: Final = 0.35
WRIST_NM: Final = 8.0
GRIPPED: Final = "gripped"
RELEASED: Final = "released"
SLIPPED: Final = "slipped"


@dataclass(frozen=True, slots=True)
class GripChange:
    """A glove that gripped, released or slipped in this tick, and what it held."""

    hand: int
    what: str
    kind: str


@dataclass(frozen=True, slots=True)
class LiveHold:
    """A hold with its joints in the space; the rope and an empty glove need none.

    `camera` is the pivot and wrist of a film camera in a glove that hooks something beside it.
    """

    hold: Hold
    pivot: pymunk.PivotJoint | None = None
    wrist: pymunk.SimpleMotor | None = None
    camera: tuple[pymunk.PivotJoint, pymunk.SimpleMotor] | None = None


def grip_limit_n(pressure_kpa: float, strength: float) -> float:
    """Return the greatest force one glove holds, N. `strength` is the share of full strength.

    500 N bare, less in a glove and less still with pressure: 293 N at 27.4, 275 N at 40.5 kPa.
    """
    return BARE_GRIP_N * grip_ratio(pressure_kpa) * strength


class Gloves:
    """Both gloves with their joints in the live space."""

    def __init__(self, rig: Rig, holds: tuple[Hold, Hold]) -> None:
        self._rig = rig
        self._live = [LiveHold(OPEN), LiveHold(OPEN)]
        # What the near and the far glove hold: asked for often, changed seldom.
        self.holds = (OPEN, OPEN)
        for hand, hold in enumerate(holds):
            self._put(hand, self._closed_on(hand, hold, 1.0))

    @property
    def shares(self) -> tuple[float, float]:
        """What share of its grip each glove has for what it holds."""
        near, far = self.holds
        return HOOK_SHARE if near.with_camera else 1.0, HOOK_SHARE if far.with_camera else 1.0

    def move(
        self,
        motions: Sequence[float],
        closed: tuple[bool, bool],
        limits_n: tuple[float, float],
        pressure_kpa: float,
        take_camera: tuple[bool, bool] = (False, False),
        take_lid: tuple[bool, bool] = (False, False),
        hooks: tuple[bool, bool] = (False, False),
    ) -> tuple[GripChange, ...]:
        """Open and close as asked, let slip what is pulled out, and return what changed.

        A glove of `take_camera` that closes takes the film camera before anything else, one of
        `take_lid` the lid's edge and nothing else. A glove of `hooks` that carries the camera also
        hooks a bar that it touches, with a share of its grip.
        """
        changes = []
        for hand in (0, 1):
            limit_n = limits_n[hand]
            close = closed[hand]
            if close and take_camera[hand] and self._live[hand].hold == OPEN:
                found = camera_in_reach(motions, hand, pressure_kpa)
                change = self._close(hand, found, limit_n)
            elif close and take_lid[hand] and self._live[hand].hold == OPEN:
                change = self._close(hand, lid_in_reach(motions, hand, pressure_kpa), limit_n)
            elif close and self._live[hand].hold.has_camera:
                change = self._carry(
                    motions, hand, hooks[hand], limit_n, (pressure_kpa, take_lid[hand])
                )
            else:
                change = self._move_one(motions, hand, close, limit_n, pressure_kpa)
            if change is not None:
                changes.append(change)
        return tuple(changes)

    def ship_force_n(self, hand: int, dt_s: float) -> float:
        """Return the force of a glove on rim or rail in the last sub-step, N; 0 without."""
        pivot = self._live[hand].pivot
        return 0.0 if pivot is None else pivot.impulse / dt_s

    def turn_wrist(self, hand: int, rate_rad_per_s: float) -> None:
        """Set the rate of the wrist that turns a camera; a wrist is no stronger than 8 N·m."""
        live = self._live[hand]
        wrist = live.wrist if live.camera is None else live.camera[1]
        if wrist is not None:
            wrist.rate = rate_rad_per_s

    def turn_him(self, rates_rad_per_s: tuple[float, float], share: float = 1.0) -> None:
        """Set how fast the wrist of each hand on the ship tries to turn him about its hold.

        `share` is how much of its strength a wrist may use: little when the arms rest.
        """
        for hand, rate in enumerate(rates_rad_per_s):
            live = self._live[hand]
            if live.hold.on_ship and live.wrist is not None:
                hooks = HOOK_SHARE if live.hold.with_camera else 1.0
                set_motor(live.wrist, rate, hooks * share * WRIST_NM)

    def pay_through(self, hand: int, rope_m: float) -> None:
        """Let the rope run through a glove that holds it, to a new length to the anchor."""
        live = self._live[hand]
        self._put(hand, LiveHold(replace(live.hold, rope_m=rope_m)))

    def _move_one(
        self,
        motions: Sequence[float],
        hand: int,
        close: bool,
        limit_n: float,
        pressure_kpa: float,
    ) -> GripChange | None:
        live = self._live[hand]
        if live.hold == OPEN:
            found = reachable(motions, hand, pressure_kpa) if close else OPEN
            return self._close(hand, found, limit_n)
        slips = live.pivot is not None and self._pulled_out(motions, hand)
        if slips or not close:
            self._open(hand)
            kind = HELD_CAMERA if live.hold.has_camera else live.hold.kind
            return GripChange(hand, SLIPPED if slips else RELEASED, kind)
        if live.pivot is not None:
            set_most(live.pivot, limit_n)
        return None

    def _carry(
        self,
        motions: Sequence[float],
        hand: int,
        hook: bool,
        limit_n: float,
        around: tuple[float, bool],
    ) -> GripChange | None:
        """Hook or leave a bar with the hand that carries the camera; `around` is kPa and lid."""
        live = self._live[hand]
        if live.hold.with_camera:
            slips = self._pulled_out(motions, hand)
            if slips or not hook:
                self._open(hand)
                self._put(hand, self._closed_on(hand, _carried(), limit_n))
                return GripChange(hand, SLIPPED if slips else RELEASED, live.hold.kind)
            if live.pivot is not None and live.camera is not None:
                set_most(live.pivot, HOOK_SHARE * limit_n)
                set_most(live.camera[0], limit_n)
            return None
        found = hook_in_reach(motions, hand, *around) if hook else OPEN
        if found == OPEN:
            return self._move_one(motions, hand, True, limit_n, around[0])
        self._open(hand)
        return self._close(hand, found, limit_n)

    def _close(self, hand: int, found: Hold, limit_n: float) -> GripChange | None:
        if found == OPEN:
            return None
        self._put(hand, self._closed_on(hand, found, limit_n))
        return GripChange(hand, GRIPPED, found.kind)

    def _pulled_out(self, motions: Sequence[float], hand: int) -> bool:
        live = self._live[hand]
        glove = place_of(motions, FOREARMS[hand], GLOVE)
        thing = _body_of(live.hold)
        gap_m = math.dist(glove, place_of(motions, thing, (live.hold.x_m, live.hold.y_m)))
        if gap_m < live.hold.gap_m:
            self._put(hand, replace(live, hold=replace(live.hold, gap_m=gap_m)))
            return False
        # A glove closes from up to 10 cm: until it has arrived, only growing again is slipping.
        return gap_m > max(SLIP_GAP_M, live.hold.gap_m + SLIP_GROWTH_M)

    def _closed_on(self, hand: int, hold: Hold, limit_n: float) -> LiveHold:
        if hold.kind in (NOTHING, ROPE):
            return LiveHold(hold)
        if not hold.with_camera:
            return LiveHold(hold, *self._joined(hand, hold, limit_n))
        camera = self._joined(hand, _carried(), limit_n)
        pivot, wrist = self._joined(hand, hold, HOOK_SHARE * limit_n)
        wrist.max_force = HOOK_SHARE * WRIST_NM
        return LiveHold(hold, pivot, wrist, camera)

    def _joined(
        self, hand: int, hold: Hold, limit_n: float
    ) -> tuple[pymunk.PivotJoint, pymunk.SimpleMotor]:
        forearm, thing = self._rig.bodies[FOREARMS[hand]], self._rig.bodies[_body_of(hold)]
        pivot = pymunk.PivotJoint(forearm, thing, GLOVE, (hold.x_m, hold.y_m))
        pivot.max_force = limit_n
        pivot.max_bias = CLOSING_M_PER_S
        # Holding on is more than a point: a calm wrist keeps the forearm from swinging about it.
        wrist = pymunk.SimpleMotor(forearm, thing, 0.0)
        wrist.max_force = WRIST_NM
        self._rig.space.add(pivot, wrist)
        return pivot, wrist

    def _put(self, hand: int, live: LiveHold) -> None:
        self._live[hand] = live
        self.holds = (self._live[0].hold, self._live[1].hold)

    def _open(self, hand: int) -> None:
        live = self._live[hand]
        for joint in (live.pivot, live.wrist, *(live.camera or ())):
            if joint is not None:
                self._rig.space.remove(joint)
        self._put(hand, LiveHold(OPEN))


def _carried() -> Hold:
    return Hold(HELD_CAMERA, *HANDLE)


def _body_of(hold: Hold) -> int:
    return {HELD_CAMERA: CAMERA, HELD_LID: LID}.get(hold.kind, SHIP)

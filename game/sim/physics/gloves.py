"""Gloves: what they hold, with how much force, and when they slip."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import pymunk

from game.sim.hands.geometry import nearest_on
from game.sim.physics.anatomy import BELT, FOREARMS, GLOVE, LID, PELVIS, SHIP, Point
from game.sim.physics.camera import CAMERA
from game.sim.physics.camera_values import HANDLE
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.rig import Rig
from game.sim.physics.ship_table import ANCHOR, HOLD_LINES, LID_EDGE, on_ship_body
from game.sim.physics.values import HELD_CAMERA, HELD_LID, NOTHING, OPEN, PER_BODY, ROPE, Hold
from game.sim.suit_law import finger_gap_m, grip_ratio

BARE_GRIP_N: Final = 500.0
# With fingers that fill the glove. In a hard suit they do not.
RANGE_M: Final = 0.11
ROPE_RANGE_M: Final = 0.17
SLIP_GAP_M: Final = 0.07
SLIP_GROWTH_M: Final = 0.02
CLOSING_M_PER_S: Final = 0.3
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
    """A hold with its joints in the space; the rope and an empty glove need none."""

    hold: Hold
    pivot: pymunk.PivotJoint | None = None
    wrist: pymunk.SimpleMotor | None = None


def grip_limit_n(pressure_kpa: float, strength: float) -> float:
    """Return the greatest force one glove holds, N. `strength` is the share of full strength.

    500 N bare, less in a glove and less still with pressure: 293 N at 27.4, 275 N at 40.5 kPa.
    """
    return BARE_GRIP_N * grip_ratio(pressure_kpa) * strength


def hold_in_reach(glove_on_ship: Point, belt_on_ship: Point, pressure_kpa: float) -> Hold:
    """Return what a glove could hold now, points in the ship frame; the ship comes first.

    Rails and rim within 11 cm less the gap before the fingertips (10 cm at 40.5 kPa); the rope,
    taken as the straight line from its anchor to the belt, within 17 cm less that gap, held at the
    length of rope it has to the anchor.
    """
    lost_m = finger_gap_m(pressure_kpa)
    best, distance = OPEN, RANGE_M - lost_m
    for kind, line in HOLD_LINES:
        spot = nearest_on(line, glove_on_ship)
        away = math.dist(spot, glove_on_ship)
        if away < distance:
            x, y = on_ship_body(spot)
            best, distance = Hold(kind, x, y, gap_m=away), away
    if best.kind == NOTHING:
        spot = nearest_on((ANCHOR, belt_on_ship), glove_on_ship)
        if math.dist(spot, glove_on_ship) < ROPE_RANGE_M - lost_m:
            best = Hold(ROPE, rope_m=math.dist(glove_on_ship, ANCHOR))
    return best


def reachable(motions: Sequence[float], hand: int, pressure_kpa: float) -> Hold:
    """Return what the glove of `hand` (0 near, 1 far) could hold right now."""
    glove = place_of(motions, FOREARMS[hand], GLOVE)
    belt = place_of(motions, PELVIS, BELT)
    found = hold_in_reach(to_ship(motions, glove), to_ship(motions, belt), pressure_kpa)
    return camera_in_reach(motions, hand, pressure_kpa) if found == OPEN else found


def camera_in_reach(motions: Sequence[float], hand: int, pressure_kpa: float) -> Hold:
    """Return the film camera's handle as a hold where the glove could take it, else `OPEN`."""
    if len(motions) <= PER_BODY * CAMERA:
        return OPEN
    glove = place_of(motions, FOREARMS[hand], GLOVE)
    away = math.dist(glove, place_of(motions, CAMERA, HANDLE))
    if away >= RANGE_M - finger_gap_m(pressure_kpa):
        return OPEN
    return Hold(HELD_CAMERA, *HANDLE, gap_m=away)


def lid_in_reach(motions: Sequence[float], hand: int, pressure_kpa: float) -> Hold:
    """Return the lid's edge as a hold where the glove could take it, else `OPEN`.

    The lid is a disc: seen from the side its edge is a line, and a hand may hold any point of it
    but the last tenth of a metre at the hinge.
    """
    glove = place_of(motions, FOREARMS[hand], GLOVE)
    lid_x, lid_y, angle = motions[PER_BODY * LID : PER_BODY * LID + 3]
    c, s = math.cos(angle), math.sin(angle)
    dx, dy = glove[0] - lid_x, glove[1] - lid_y
    on_lid = (dx * c + dy * s, dy * c - dx * s)
    spot = nearest_on(LID_EDGE, on_lid)
    away = math.dist(spot, on_lid)
    if away >= RANGE_M - finger_gap_m(pressure_kpa):
        return OPEN
    return Hold(HELD_LID, *spot, gap_m=away)


class Gloves:
    """Both gloves with their joints in the live space."""

    def __init__(self, rig: Rig, holds: tuple[Hold, Hold]) -> None:
        self._rig = rig
        self._live = [LiveHold(OPEN), LiveHold(OPEN)]
        for hand, hold in enumerate(holds):
            self._live[hand] = self._closed_on(hand, hold, 1.0)

    @property
    def holds(self) -> tuple[Hold, Hold]:
        """What the near and the far glove hold."""
        return (self._live[0].hold, self._live[1].hold)

    def move(
        self,
        motions: Sequence[float],
        closed: tuple[bool, bool],
        limits_n: tuple[float, float],
        pressure_kpa: float,
        take_camera: tuple[bool, bool] = (False, False),
        take_lid: tuple[bool, bool] = (False, False),
    ) -> tuple[GripChange, ...]:
        """Open and close as asked, let slip what is pulled out, and return what changed.

        A glove of `take_camera` that closes takes the film camera before anything else, one of
        `take_lid` the lid's edge and nothing else.
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
        """Set the rate of the wrist of a closed glove; a wrist is no stronger than 8 N·m."""
        wrist = self._live[hand].wrist
        if wrist is not None:
            wrist.rate = rate_rad_per_s

    def turn_him(self, rates_rad_per_s: tuple[float, float], share: float = 1.0) -> None:
        """Set how fast the wrist of each hand on the ship tries to turn him about its hold.

        `share` is how much of its strength a wrist may use: little when the arms rest.
        """
        for hand, rate in enumerate(rates_rad_per_s):
            live = self._live[hand]
            if live.hold.on_ship and live.wrist is not None:
                live.wrist.rate = rate
                live.wrist.max_force = share * WRIST_NM

    def pay_through(self, hand: int, rope_m: float) -> None:
        """Let the rope run through a glove that holds it, to a new length to the anchor."""
        live = self._live[hand]
        self._live[hand] = LiveHold(replace(live.hold, rope_m=rope_m))

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
            return GripChange(hand, SLIPPED if slips else RELEASED, live.hold.kind)
        if live.pivot is not None:
            live.pivot.max_force = limit_n
        return None

    def _close(self, hand: int, found: Hold, limit_n: float) -> GripChange | None:
        if found == OPEN:
            return None
        self._live[hand] = self._closed_on(hand, found, limit_n)
        return GripChange(hand, GRIPPED, found.kind)

    def _pulled_out(self, motions: Sequence[float], hand: int) -> bool:
        live = self._live[hand]
        glove = place_of(motions, FOREARMS[hand], GLOVE)
        thing = _body_of(live.hold)
        gap_m = math.dist(glove, place_of(motions, thing, (live.hold.x_m, live.hold.y_m)))
        if gap_m < live.hold.gap_m:
            self._live[hand] = replace(live, hold=replace(live.hold, gap_m=gap_m))
            return False
        # A glove closes from up to 10 cm: until it has arrived, only growing again is slipping.
        return gap_m > max(SLIP_GAP_M, live.hold.gap_m + SLIP_GROWTH_M)

    def _closed_on(self, hand: int, hold: Hold, limit_n: float) -> LiveHold:
        if hold.kind in (NOTHING, ROPE):
            return LiveHold(hold)
        forearm, thing = self._rig.bodies[FOREARMS[hand]], self._rig.bodies[_body_of(hold)]
        pivot = pymunk.PivotJoint(forearm, thing, GLOVE, (hold.x_m, hold.y_m))
        pivot.max_force = limit_n
        pivot.max_bias = CLOSING_M_PER_S
        # Holding on is more than a point: a calm wrist keeps the forearm from swinging about it.
        wrist = pymunk.SimpleMotor(forearm, thing, 0.0)
        wrist.max_force = WRIST_NM
        self._rig.space.add(pivot, wrist)
        return LiveHold(hold, pivot, wrist)

    def _open(self, hand: int) -> None:
        live = self._live[hand]
        for joint in (live.pivot, live.wrist):
            if joint is not None:
                self._rig.space.remove(joint)
        self._live[hand] = LiveHold(OPEN)


def _body_of(hold: Hold) -> int:
    return {HELD_CAMERA: CAMERA, HELD_LID: LID}.get(hold.kind, SHIP)

"""What a glove could hold now: rim, rail, rope, lid or camera, within reach of its fingers."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.sim.hands.geometry import nearest_on
from game.sim.physics.anatomy import BELT, FOREARMS, GLOVE, LID, PELVIS, SHIP, Point
from game.sim.physics.camera import CAMERA
from game.sim.physics.camera_values import HANDLE
from game.sim.physics.frames import place_of, speed_of, to_ship
from game.sim.physics.ship_table import ANCHOR, HOLD_LINES, LID_EDGE, on_ship_body
from game.sim.physics.values import HELD_CAMERA, HELD_LID, NOTHING, OPEN, PER_BODY, ROPE, Hold
from game.sim.suit_law import finger_gap_m

# With fingers that fill the glove. In a hard suit they do not.
RANGE_M: Final = 0.11
ROPE_RANGE_M: Final = 0.17
# The heel of the hand and two fingers, the others round the camera's handle (tuned).
HOOK_RANGE_M: Final = 0.08
HOOK_M_PER_S: Final = 0.15


def hold_in_reach(glove_on_ship: Point, belt_on_ship: Point, pressure_kpa: float) -> Hold:
    """Return what a glove could hold now, points in the ship frame; the ship comes first.

    Rails and rim within 11 cm less the gap before the fingertips (10 cm at 40.5 kPa); the rope,
    taken as the straight line from its anchor to the belt, within 17 cm less that gap, held at the
    length of rope it has to the anchor.
    """
    lost_m = finger_gap_m(pressure_kpa)
    best = bar_in_reach(glove_on_ship, RANGE_M - lost_m)
    if best.kind == NOTHING:
        spot = nearest_on((ANCHOR, belt_on_ship), glove_on_ship)
        if math.dist(spot, glove_on_ship) < ROPE_RANGE_M - lost_m:
            best = Hold(ROPE, rope_m=math.dist(glove_on_ship, ANCHOR))
    return best


def bar_in_reach(glove_on_ship: Point, range_m: float) -> Hold:
    """Return the nearest point of rim and rail as a hold, or `OPEN` where none is within range."""
    best, distance = OPEN, range_m
    for kind, line in HOLD_LINES:
        spot = nearest_on(line, glove_on_ship)
        away = math.dist(spot, glove_on_ship)
        if away < distance:
            x, y = on_ship_body(spot)
            best, distance = Hold(kind, x, y, gap_m=away), away
    return best


def hook_in_reach(motions: Sequence[float], hand: int, pressure_kpa: float, lid: bool) -> Hold:
    """Return what a glove that carries the camera could hook, else `OPEN`: a bar, or the lid.

    Within 8 cm less the gap before the fingertips, and no faster than 15 cm/s: it has but two
    fingers for it, and they cannot catch.
    """
    if _speed_m_per_s(motions, hand, LID if lid else SHIP) > HOOK_M_PER_S:
        return OPEN
    range_m = HOOK_RANGE_M - finger_gap_m(pressure_kpa)
    if lid:
        found = lid_in_reach(motions, hand, pressure_kpa)
        found = found if found.gap_m < range_m else OPEN
    else:
        glove = place_of(motions, FOREARMS[hand], GLOVE)
        found = bar_in_reach(to_ship(motions, glove), range_m)
    return found if found == OPEN else replace(found, with_camera=True)


def _speed_m_per_s(motions: Sequence[float], hand: int, thing: int) -> float:
    """Return how fast a glove moves past the part of ship or lid that it is at."""
    glove = place_of(motions, FOREARMS[hand], GLOVE)
    ours, its = (speed_of(motions, body, glove) for body in (FOREARMS[hand], thing))
    return math.dist(ours, its)


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

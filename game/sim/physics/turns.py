"""Turns of the line round the man: who spins winds himself up, and a wound line is shorter.

The turns are counted, not simulated: his belt's angle against the direction of the line, summed up.
The first turn hangs loose. From there each one takes the girth of a ballooned trunk from the line,
which then leaves him at the side of the trunk: a pull on it also turns him back. Length and lever
belong together, so no energy comes from the winding. Left out: loops that slip off over head or
boots, friction between them, and which limb they catch.
"""

import math
from collections.abc import Sequence
from typing import Final

from game.sim.physics.anatomy import BELT, PELVIS, SHIP, Point
from game.sim.physics.frames import place_of
from game.sim.physics.ship_table import ANCHOR, on_ship_body
from game.sim.physics.values import ANGLE, PER_BODY

# Tuned: a line that hangs slack lets him turn this often before it lies round him.
LOOSE_TURNS: Final = 1.0
# Over this part of a turn the loop draws tight, so that nothing jerks.
TIGHTENS_TURNS: Final = 0.25
# Half of 0.313 m, the ballooned trunk at 27.4 kPa (physics 2.4).
TRUNK_RADIUS_M: Final = 0.156
MOST_TURNS: Final = 10.0
_TURN_RAD: Final = 2.0 * math.pi
_ANCHOR: Final = on_ship_body(ANCHOR)


def bearing_rad(motions: Sequence[float]) -> float:
    """Return the angle of his belt against the line from anchor to belt, rad; not wrapped."""
    ax, ay = place_of(motions, SHIP, _ANCHOR)
    bx, by = place_of(motions, PELVIS, BELT)
    return motions[PER_BODY * PELVIS + ANGLE] - math.atan2(by - ay, bx - ax)


def turned_on(turns: float, before_rad: float, after_rad: float) -> float:
    """Return the turns after his bearing went from one angle to another, the short way."""
    step = math.remainder(after_rad - before_rad, _TURN_RAD)
    return max(-MOST_TURNS, min(MOST_TURNS, turns + step / _TURN_RAD))


def firm(turns: float) -> float:
    """Return how many turns lie firmly round him, never negative."""
    return max(0.0, abs(turns) - LOOSE_TURNS)


def taken_up_m(turns: float) -> float:
    """Return the length of line that lies round him, m: 0.98 for each firm turn."""
    wound = firm(turns)
    if wound == 0.0:
        return 0.0
    if wound < TIGHTENS_TURNS:
        return _TURN_RAD * TRUNK_RADIUS_M * wound * wound / (2.0 * TIGHTENS_TURNS)
    return _TURN_RAD * TRUNK_RADIUS_M * (wound - TIGHTENS_TURNS / 2.0)


def lever_m(turns: float) -> float:
    """Return how far beside the belt the line leaves him; positive where a pull turns him back.

    The sign is that of the turns, anticlockwise positive.
    """
    return math.copysign(TRUNK_RADIUS_M * min(1.0, firm(turns) / TIGHTENS_TURNS), turns)


def laid(wanted: float, slack_m: float) -> float:
    """Return how many of the wanted turns a line that hangs `slack_m` loose can be laid in."""
    most = LOOSE_TURNS
    if slack_m > 0.0:
        most += TIGHTENS_TURNS / 2.0 + slack_m / (_TURN_RAD * TRUNK_RADIUS_M)
    return math.copysign(min(abs(wanted), most, MOST_TURNS), wanted)


def leaving_point(motions: Sequence[float], turns: float) -> Point:
    """Return where the line leaves him, in the frame of the pelvis."""
    if firm(turns) == 0.0:
        return BELT
    lever = lever_m(turns)
    away = motions[PER_BODY * PELVIS + ANGLE] - bearing_rad(motions)
    # Left of the way to the anchor, seen in the pelvis: there a pull turns clockwise.
    aside = away - math.pi / 2.0 - motions[PER_BODY * PELVIS + ANGLE]
    return (BELT[0] + lever * math.cos(aside), BELT[1] + lever * math.sin(aside))

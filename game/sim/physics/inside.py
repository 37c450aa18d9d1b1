"""How far in he is, how thick he is folded, and what keeps the lid from shutting. Ship frame, SI.

Nothing here decides anything. A lid that meets an arm, the camera or a loop of line comes to rest
on it, a few degrees short of its seat: that is where its stop is, from the thickness of the thing
and its distance from the hinge. Trunk, legs and helmet are bodies and meet it by themselves.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.sim.hands.view import TubeView
from game.sim.physics.anatomy import (
    BELT,
    CHEST,
    FIRST_SEGMENT,
    FOREARMS,
    GLOVE,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    PELVIS,
    SEGMENTS,
    Point,
)
from game.sim.physics.frames import on_board, place_of, to_ship
from game.sim.physics.rig import SHANKS
from game.sim.physics.ship_table import (
    ANCHOR,
    BORE_M,
    HINGE,
    LID_LENGTH_M,
    LID_SHUT_RAD,
    LID_THICKNESS_M,
    RIM_X_M,
    SHIP_CENTRE,
)
from game.sim.physics.soft_wall import Feeler
from game.sim.physics.values import ANGLE, PER_BODY
from game.sim.suit_law import girth_m
from game.vocab.channel import Value
from game.vocab.units import DEG

PACK: Final = ((-0.15, -0.15), (-0.25, -0.13), (-0.25, 0.17), (-0.15, 0.19))
BOOT: Final = ((-0.07, -0.22), (-0.07, -0.29), (0.09, -0.28), (0.09, -0.25))
HEEL: Final[Point] = (0.0, -0.29)
THIGHS: Final = (4, 6)
KNEE: Final[Point] = (0.0, -0.22)
ELBOW: Final[Point] = (0.0, 0.13)
SEAL_X_M: Final = HINGE[0] - LID_THICKNESS_M / 2.0
SEAL_SLACK_M: Final = 0.01
SHUT_RAD: Final = LID_SHUT_RAD - 0.5 * DEG
# Thicknesses that lie between lid and seat: a sleeve, the camera's body, two turns of line.
SLEEVE_M: Final = 0.12
CAMERA_M: Final = 0.14
LINE_M: Final = 0.03
# So much slack lies inside with him, without a hand that pulls it in.
SPARE_LINE_M: Final = 0.25
LYING_RATIO: Final = 0.7


@dataclass(frozen=True, slots=True)
class Places:
    """Where his parts are, metres in the ship frame; `up` is the direction to his head."""

    pelvis: Point
    crown: Point
    heels: tuple[Point, Point]
    helmet: Point
    up: Point
    chest: Point
    belt: Point
    knees: tuple[Point, Point]
    gloves: tuple[Point, Point]


def outline(pressure_kpa: float, facing: int) -> tuple[Feeler, ...]:
    """Return the round corners of the man without his arms: body, place in it, radius."""
    corners = []
    for i, segment in enumerate(SEGMENTS):
        if not segment.is_arm:
            radius = girth_m(segment.slack_m, segment.ballooned_m, pressure_kpa * 1000.0) / 2.0
            corners += [Feeler(FIRST_SEGMENT + i, x, y, radius) for x, y in segment.line]
    corners.append(Feeler(CHEST, facing * HELMET_FRONT_M, HELMET_UP_M, HELMET_RADIUS_M))
    corners += [Feeler(CHEST, facing * x, y, 0.01) for x, y in PACK]
    corners += [Feeler(shank, facing * x, y, 0.004) for shank in SHANKS for x, y in BOOT]
    return tuple(corners)


def fold_diameter_m(motions: Sequence[float], corners: Sequence[Feeler]) -> float:
    """Return the largest distance in metres between any two points of the man without his arms."""
    spots = [(*place_of(motions, c.body, (c.x_m, c.y_m)), c.radius_m) for c in corners]
    widest = 0.0
    for i, (ax, ay, ar) in enumerate(spots):
        for bx, by, br in spots[:i]:
            span = math.hypot(ax - bx, ay - by) + ar + br
            if span > widest:
                widest = span
    return widest


def places(motions: Sequence[float], facing: int) -> Places:
    """Return where his parts are."""
    at = on_board(motions)
    turned = motions[PER_BODY * CHEST + ANGLE] - motions[ANGLE]
    return Places(
        pelvis=at(PELVIS, (0.0, 0.0)),
        crown=at(CHEST, (facing * HELMET_FRONT_M, HELMET_UP_M + HELMET_RADIUS_M)),
        heels=(at(SHANKS[0], HEEL), at(SHANKS[1], HEEL)),
        helmet=at(CHEST, (facing * HELMET_FRONT_M, HELMET_UP_M)),
        up=(-math.sin(turned), math.cos(turned)),
        chest=at(CHEST, (0.0, 0.0)),
        belt=at(PELVIS, BELT),
        knees=(at(THIGHS[0], KNEE), at(THIGHS[1], KNEE)),
        gloves=(at(FOREARMS[0], GLOVE), at(FOREARMS[1], GLOVE)),
    )


def outermost_m(motions: Sequence[float], corners: Sequence[Feeler]) -> float:
    """Return how far out along the tube his farthest point is, arms apart, metres."""
    ox, oy, turn = motions[:3]
    c, s = math.cos(turn), math.sin(turn)
    body, along, ca, sa, farthest = -1, 0.0, 1.0, 0.0, -math.inf
    for corner in corners:
        # Corners of one body stand together: its place and turn are worked out once.
        if corner.body != body:
            body = corner.body
            x, y, angle = motions[PER_BODY * body : PER_BODY * body + 3]
            along = (x - ox) * c + (y - oy) * s + SHIP_CENTRE[0]
            ca, sa = math.cos(angle - turn), math.sin(angle - turn)
        reach = along + ca * corner.x_m - sa * corner.y_m + corner.radius_m
        # Not `max`: this runs for two dozen corners in every tick.
        if reach > farthest:
            farthest = reach
    return farthest


def lid_rad(motions: Sequence[float]) -> float:
    """Return how far the lid is from the wall: 8 degrees stowed, 90 shut."""
    return motions[PER_BODY + ANGLE] - motions[ANGLE]


def tube_view(
    motions: Sequence[float],
    now: Places,
    joints_rad: tuple[float, ...],
    outermost_m: float,
    rope_m: float,
) -> TubeView:
    """Return what a plan for the way in may know; `rope_m` is the free length of rope."""
    return TubeView(
        lid_rad=lid_rad(motions),
        joints_rad=joints_rad,
        heels=now.heels,
        knees=now.knees,
        pelvis=now.pelvis,
        helmet=now.helmet,
        outermost_m=outermost_m,
        loose_line_m=loose_line_m(now.belt, rope_m),
    )


def loose_line_m(belt: Point, rope_m: float) -> float:
    """Return how much line hangs outside: what is neither wound nor lies along him in the tube."""
    inside_m = math.dist(belt, ANCHOR) if belt[0] < RIM_X_M else 0.0
    return max(0.0, rope_m - inside_m - SPARE_LINE_M)


def lid_stop_rad(motions: Sequence[float], rope_m: float, camera: int | None) -> float:
    """Return the angle at which the lid comes to rest on what lies in its way, at most shut.

    `camera` is the index of the film camera's body, if there is one.
    """
    return min((LID_SHUT_RAD, *(stop for stop, _ in _stops(motions, rope_m, camera))))


def blocker(motions: Sequence[float], rope_m: float, camera: int | None) -> str:
    """Return what the lid would come to rest on: `arm`, `camera`, `line`, or `nothing`."""
    return min(_stops(motions, rope_m, camera), default=(0.0, "nothing"))[1]


def _stops(
    motions: Sequence[float], rope_m: float, camera: int | None
) -> Iterator[tuple[float, str]]:
    """Yield the angle at which each thing in the way stops the lid, and what it is."""
    belt = to_ship(motions, place_of(motions, PELVIS, BELT))
    if loose_line_m(belt, rope_m) > 0.0:
        yield _stop_on(LINE_M, LID_LENGTH_M), "line"
    for forearm in FOREARMS:
        a = to_ship(motions, place_of(motions, forearm, ELBOW))
        b = to_ship(motions, place_of(motions, forearm, GLOVE))
        crossing = _crossing(a, b)
        if crossing is not None:
            yield _stop_on(SLEEVE_M, HINGE[1] - crossing), "arm"
    if camera is not None:
        x, y = to_ship(motions, place_of(motions, camera, (0.0, 0.0)))
        if abs(x - HINGE[0]) < CAMERA_M / 2.0 and abs(y) < BORE_M:
            yield _stop_on(CAMERA_M, HINGE[1] - y), "camera"


def _stop_on(thickness_m: float, from_hinge_m: float) -> float:
    return LID_SHUT_RAD - math.asin(min(1.0, thickness_m / max(from_hinge_m, thickness_m)))


def _crossing(a: Point, b: Point) -> float | None:
    """Return the height at which a straight part goes through the seat of the lid, if it does."""
    # A glove that holds the lid's own edge ends at the seat: only what goes well beyond counts.
    edge_m = RIM_X_M - 0.02
    if (a[0] - edge_m) * (b[0] - edge_m) >= 0.0:
        return None
    y = a[1] + (b[1] - a[1]) * (edge_m - a[0]) / (b[0] - a[0])
    return y if -BORE_M < y < HINGE[1] else None


def telemetry(
    motions: Sequence[float],
    now: Places,
    outermost: Callable[[], float],
    rope_m: float,
    camera: int | None,
) -> Mapping[str, Value]:
    """Return the channels of `inside_dials` that are read every tick.

    `outermost` says how far out his farthest point is, for when it matters.
    """
    lid = lid_rad(motions)
    # Most of the time head or feet are outside, and the rest of him need not be looked at.
    ends_in = max(now.crown[0], now.helmet[0], *(heel[0] for heel in now.heels)) < SEAL_X_M
    inside = ends_in and outermost() < SEAL_X_M + SEAL_SLACK_M
    clear = inside and lid_stop_rad(motions, rope_m, camera) >= LID_SHUT_RAD
    x, y = now.chest
    return {
        "body.chest_x_m": x,
        "body.chest_y_m": y,
        "body.pelvis_depth_m": RIM_X_M - now.pelvis[0],
        "body.crown_depth_m": RIM_X_M - now.crown[0],
        "body.heel_depth_m": RIM_X_M - max(heel[0] for heel in now.heels),
        "body.feet_over_rim": all(_in_bore(heel) for heel in now.heels),
        "body.head_over_rim": _in_bore(now.helmet),
        "body.facing_hatch": now.up[0] > LYING_RATIO and now.helmet[0] < RIM_X_M,
        "body.inside": inside,
        "tether.loose_outside_m": loose_line_m(now.belt, rope_m),
        "hatches.outer_angle_deg": lid / DEG,
        "hatches.outer_seal_clear": clear,
        "hatches.outer_shut": lid >= SHUT_RAD,
    }


def _in_bore(point: Point) -> bool:
    return point[0] < RIM_X_M and abs(point[1]) < BORE_M


def shut_lid_motion() -> list[float]:
    """Return the motion of a lid that is shut, at rest."""
    reach = LID_LENGTH_M / 2.0
    c, s = math.cos(LID_SHUT_RAD), math.sin(LID_SHUT_RAD)
    return [HINGE[0] - reach * c, HINGE[1] - reach * s, LID_SHUT_RAD, 0.0, 0.0, 0.0]

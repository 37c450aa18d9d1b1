"""The two television cameras outside: what each has of the man in its picture.

That there were two is attested; where they sat and how wide they saw is not known to us. Ours: the
first below the rim, looking out along the line, 60 degrees wide; the second on a short arm over the
ship's sphere, looking down along the airlock at the rim, 40 degrees. The airlock hides what lies
behind it. He is in a picture when all of his helmet is; looked at every 0.05 s.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.sim.physics.anatomy import (
    CHEST,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    Point,
)
from game.sim.physics.camera import CAMERA
from game.sim.physics.camera_values import LENS, ON_BRACKET
from game.sim.physics.filming import FRAME_RAD, LOOK_EVERY, seen
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.ship_table import RIM_X_M, TUBE_OUTSIDE_M, on_ship_body
from game.sim.physics.values import ANGLE, PER_BODY
from game.sim.physics.world import World
from game.vocab.channel import Channel, Value
from game.vocab.snapshot import Polyline
from game.vocab.units import DEG

# How far a sight is drawn: beyond the end of the line.
SIGHT_M: Final = 7.0


@dataclass(frozen=True, slots=True)
class Eye:
    """A camera that is fixed to the ship: its lens and axis in the ship frame, its width."""

    name: str
    channel: str
    lens: Point
    axis_rad: float
    wide_rad: float


FIRST: Final = Eye("sight.first", "tv.first_in_view", (2.47, -0.66), 6.0 * DEG, 60.0 * DEG)
SECOND: Final = Eye("sight.second", "tv.second_in_view", (-0.50, 1.90), -14.0 * DEG, 40.0 * DEG)
EYES: Final = (FIRST, SECOND)
CHANNELS: Final = (
    Channel(
        FIRST.channel,
        kind="truth",
        help="His helmet is in the picture of the camera at the rim; the camera's place is ours.",
        status="invented",
        source="model-radio",
    ),
    Channel(
        SECOND.channel,
        kind="truth",
        help="His helmet is in the picture of the camera on the hull; the camera's place is ours.",
        status="invented",
        source="model-radio",
    ),
)


def telemetry(world: World, tick: int) -> Mapping[str, Value]:
    """Return both channels every 0.05 s; in between nothing new is said."""
    if tick % LOOK_EVERY:
        return {}
    motions = world.motions
    ahead = (world.facing * HELMET_FRONT_M, HELMET_UP_M)
    helmet = to_ship(motions, place_of(motions, CHEST, ahead))
    return {eye.channel: shows(eye, helmet, HELMET_RADIUS_M) for eye in EYES}


def sights(world: World) -> tuple[Polyline, ...]:
    """Return what each lens sees as a wedge: far edge, lens, far edge, in the level frame.

    `sight.film` is there while the film camera sits on its bracket.
    """
    motions = world.motions
    x, y, ship_rad = motions[0], motions[1], motions[ANGLE]
    c, s = math.cos(ship_rad), math.sin(ship_rad)
    wedges = [
        Polyline(name, tuple([(x + c * px - s * py, y + s * px + c * py) for px, py in corners]))
        for name, corners in SIGHTS
    ]
    if world.camera is not None and world.camera.place == ON_BRACKET:
        lens, axis_rad = place_of(motions, CAMERA, LENS), motions[PER_BODY * CAMERA + ANGLE]
        wedges.append(Polyline("sight.film", _wedge(lens, axis_rad, FRAME_RAD)))
    return tuple(wedges)


def _wedge(lens: Point, axis_rad: float, wide_rad: float) -> tuple[Point, Point, Point]:
    edges = [
        (lens[0] + SIGHT_M * math.cos(angle), lens[1] + SIGHT_M * math.sin(angle))
        for angle in (axis_rad + wide_rad / 2.0, axis_rad - wide_rad / 2.0)
    ]
    return (edges[0], lens, edges[1])


# The wedges of the cameras that are fixed to the ship, in the frame of its body.
SIGHTS: Final = tuple(
    (eye.name, _wedge(on_ship_body(eye.lens), eye.axis_rad, eye.wide_rad)) for eye in EYES
)


def shows(eye: Eye, point: Point, radius_m: float) -> bool:
    """Return whether a ball (ship frame) is whole in the picture and not behind the airlock."""
    inside = seen(eye.lens, eye.axis_rad, point, radius_m, eye.wide_rad)
    return inside and not behind_tube(eye.lens, point)


def behind_tube(lens: Point, point: Point) -> bool:
    """Return whether the line from a lens to a point crosses the airlock's tube."""
    first, last = 0.0, 1.0
    for start, end, low, high in (
        (lens[0], point[0], 0.0, RIM_X_M),
        (lens[1], point[1], -TUBE_OUTSIDE_M, TUBE_OUTSIDE_M),
    ):
        if start == end:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        first, last = max(first, near), min(last, far)
    return first < last

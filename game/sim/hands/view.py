"""What a plan for the hands may know, and what it answers."""

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.sim.hands.geometry import ChestPose, seen_from
from game.sim.physics.anatomy import Point
from game.sim.physics.values import ROPE, Hold

Spot = Point | None


@dataclass(frozen=True, slots=True)
class CameraView:
    """What he sees of the film camera, in the ship frame: metres and rad.

    `place`, `plugged` and `was_fixed` as in `CameraValues`; `tilt_rad` is how the lens points and
    `angle_rad` how the hinge on the bracket stands.
    """

    place: str
    handle: Point
    tilt_rad: float
    angle_rad: float
    cable_loose: bool
    plugged: bool
    was_fixed: bool


@dataclass(frozen=True, slots=True)
class TubeView:
    """Where his parts are as he gets in or shuts the lid: ship frame, metres and rad.

    `joints_rad` are the flexions in the order of the joints, `outermost_m` how far out his
    farthest point is, arms apart.
    """

    lid_rad: float
    joints_rad: tuple[float, ...]
    heels: tuple[Point, Point]
    knees: tuple[Point, Point]
    pelvis: Point
    helmet: Point
    outermost_m: float
    loose_line_m: float = 0.0


class BodyView(NamedTuple):
    """The man at one tick, in the ship frame. Metres, m/s, rad, rad/s.

    `drift` is how fast the chest moves and turns relative to the ship, per second; `front` the
    facing (±1). `gloves` is where the hands are, `held` the ship points they hold.
    `shoulder_limit_rad` is the greatest shoulder flexion the suit leaves him, `may_roll` whether he
    is straight and clear of the ship, `release` where the chest camera's release is on the
    thigh. `rope_left_m` is what he may still go before the rope pulls, `firm_turns` how many turns
    of it hinder his arms, `sight_ratio` how much mist and sweat leave him to see.
    """

    tick: int
    pose: ChestPose
    drift: ChestPose
    front: int
    holds: tuple[Hold, Hold]
    held: tuple[Spot, Spot]
    gloves: tuple[Point, Point]
    centre: Point
    velocity: Point
    spin_rad_per_s: float
    belt: Point
    anchor: Point
    shoulder_limit_rad: float
    may_roll: bool = False
    release: Point = (0.0, 0.0)
    wound_ratio: float = 0.0
    taut: bool = False
    camera: CameraView | None = None
    rope_left_m: float = 0.0
    firm_turns: float = 0.0
    tube: TubeView | None = None
    sight_ratio: float = 1.0

    @property
    def hands_on_ship(self) -> int:
        """How many hands hold rim or rail."""
        near, far = self.holds
        return int(near.on_ship) + int(far.on_ship)

    @property
    def hand_on_rope(self) -> bool:
        """Whether a hand holds the rope."""
        near, far = self.holds
        return ROPE in (near.kind, far.kind)

    @property
    def front_to_ship_rad(self) -> float:
        """The chest angle nearest to this one at which his front is toward the ship."""
        upright = 0.0 if self.front < 0 else math.pi
        turns = round((self.pose.angle_rad - upright) / (2.0 * math.pi))
        return upright + 2.0 * math.pi * turns

    @property
    def carrying(self) -> int | None:
        """Which hand holds the film camera, if any."""
        near, far = self.holds
        if near.has_camera:
            return 0
        return 1 if far.has_camera else None

    def seen(self, point: Point) -> Point:
        """Return a ship-frame point as (front, up) of the chest."""
        return seen_from(self.pose, self.front, point)


@dataclass(frozen=True, slots=True)
class HandOrder:
    """Where a hand wants to be (chest frame, metres) and whether it should hold.

    `wrist_rad_per_s` is how fast the wrist of a hand on the ship tries to turn the forearm about
    its hold, anticlockwise; 0 keeps it still.
    """

    x_m: float
    y_m: float
    grip: bool = False
    wrist_rad_per_s: float = 0.0

    def let_go(self) -> "HandOrder":
        """Return the same target with an open glove."""
        return replace(self, grip=False)


@dataclass(frozen=True, slots=True)
class LegOrder:
    """Wished angles in degrees of both hips, both knees and the waist."""

    hip_deg: float
    knee_deg: float
    waist_deg: float


Hands = tuple[HandOrder, HandOrder]
RELAXED: Hands = (HandOrder(0.28, 0.05), HandOrder(0.28, 0.05))
FREE = LegOrder(15.0, 30.0, 5.0)
TUCK = LegOrder(120.0, 135.0, 40.0)
STRETCH = LegOrder(10.0, 15.0, 0.0)
SIT = LegOrder(95.0, 55.0, 5.0)
ARCH = LegOrder(-5.0, 20.0, -10.0)
POSES = {"free": FREE, "tuck": TUCK, "stretch": STRETCH, "sit": SIT, "arch": ARCH}

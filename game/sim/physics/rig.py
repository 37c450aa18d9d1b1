"""Building the live space: bodies, shapes and joints, always in the same order."""

import math
import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pymunk

from game.sim.physics import ship_table as ship
from game.sim.physics.anatomy import (
    BELT,
    CHEST,
    FIRST_SEGMENT,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    JOINTS,
    LID,
    PELVIS,
    SEGMENTS,
    SHIP,
    Point,
)
from game.sim.physics.batch_io import BatchIo
from game.sim.physics.camera_values import CAMERA_KG, CAMERA_KG_M2
from game.sim.physics.momentum import Masses
from game.sim.physics.values import WorldValues
from game.sim.suit_law import girth_m

ITERATIONS: Final = 20
# Chipmunk's default slop is 10 cm in SI units; 2 mm is right for a man.
SLOP_M: Final = 0.002
CONTACT_BIAS: Final = (1.0 - 0.1) ** 60
JOINT_BIAS: Final = (1.0 - 0.2) ** 60
CAT_SHIP: Final = 1
CAT_LID: Final = 2
CAT_TRUNK: Final = 4
CAT_ARM: Final = 8
CAT_RING: Final = 16
MAN_GROUP: Final = 1
_set_rate: Final = operator.attrgetter("rate.fset")(pymunk.SimpleMotor)
set_most: Final[Callable[[pymunk.Constraint, float], None]] = operator.attrgetter("max_force.fset")(
    pymunk.Constraint
)
SHANKS: Final = (5, 7)


@dataclass(frozen=True, slots=True)
class LidJoints:
    """What stops the lid and what turns it: friction, or Belyayev's drive."""

    limit: pymunk.RotaryLimitJoint
    motor: pymunk.SimpleMotor

    def ask(self, drive_ratio: float, stop_rad: float, drive_n: float) -> None:
        """Set the drive for a tick, from -1 (open) to 1 (shut), 0 off, and where the lid stops.

        `drive_n` at the edge stop it; with 0 it is dead, and the lid rests by its friction.
        """
        drive_ratio = drive_ratio if drive_n > 0.0 else 0.0
        # A motor turns against its sign: the lid gains on the ship by minus the rate.
        most_nm = drive_n * ship.LID_LENGTH_M if drive_ratio else ship.LID_FRICTION_NM
        set_motor(self.motor, -drive_ratio * ship.LID_DRIVE_RAD_PER_S, most_nm)
        if self.limit.max != stop_rad:
            self.limit.max = stop_rad


@dataclass(frozen=True, slots=True)
class Rig:
    """The live objects of one world. `girths` pairs every capsule with its segment's index."""

    space: pymunk.Space
    bodies: tuple[pymunk.Body, ...]
    motors: tuple[pymunk.SimpleMotor, ...]
    rubbing: tuple[pymunk.SimpleMotor, ...]
    girths: tuple[pymunk.Segment, ...]
    lid: LidJoints
    io: BatchIo


def masses_of(ship_kg: float, with_camera: bool = False) -> Masses:
    """Return mass (kg) and inertia (kg·m²) of every body in order; the ship's scale together.

    The film camera, where there is one, stands last.
    """
    lid = (ship.LID_KG, ship.LID_KG * ship.LID_LENGTH_M**2 / 12.0)
    vessel = (ship_kg, ship.SHIP_INERTIA_KG_M2 * ship_kg / 5662.0)
    man = ((s.mass_kg, s.inertia_kg_m2) for s in SEGMENTS)
    camera = ((CAMERA_KG, CAMERA_KG_M2),) if with_camera else ()
    return (vessel, lid, *man, *camera)


def set_motor(motor: pymunk.SimpleMotor, rate_rad_per_s: float, most_nm: float) -> None:
    """Set what a motor wishes and how strong it is.

    The setters themselves are called: a plain assignment costs twice as much in pymunk, and twenty
    of them are made in every tick.
    """
    _set_rate(motor, rate_rad_per_s)
    set_most(motor, most_nm)


def build_rig(values: WorldValues, masses: Masses, hard_stop_m: float) -> Rig:
    """Return a fresh space that stands where `values` says, with nothing cached."""
    space = pymunk.Space()
    space.gravity = (0.0, 0.0)
    space.damping = 1.0
    space.iterations = ITERATIONS
    space.collision_slop = SLOP_M
    space.collision_bias = CONTACT_BIAS
    bodies = tuple(pymunk.Body(mass, inertia) for mass, inertia in masses)
    space.add(*bodies)
    io = BatchIo(space, len(bodies))
    io.place(list(values.motions))
    _add_ship_shapes(space, bodies[SHIP])
    lid = _add_lid(space, bodies[SHIP], bodies[LID])
    girths = _add_capsules(space, bodies)
    _add_helmet_pack_boots(space, bodies, values.facing)
    motors, rubbing = _add_joints(space, bodies, values.facing)
    stop = pymunk.SlideJoint(
        bodies[SHIP], bodies[PELVIS], ship.on_ship_body(ship.ANCHOR), BELT, 0.0, hard_stop_m
    )
    space.add(stop)
    rig = Rig(space, bodies, motors, rubbing, girths, lid, io)
    set_girths(rig, values.girth_pressure_kpa)
    return rig


def set_girths(rig: Rig, pressure_kpa: float) -> None:
    """Give every capsule the radius of the suit at that pressure."""
    for shape, segment in zip(rig.girths, SEGMENTS, strict=True):
        girth = girth_m(segment.slack_m, segment.ballooned_m, pressure_kpa * 1000.0)
        shape.unsafe_set_radius(girth / 2.0)


def _finish(shape: pymunk.Shape, friction: float, category: int, mask: int, group: int = 0) -> None:
    shape.friction = friction
    shape.elasticity = 0.0
    shape.filter = pymunk.ShapeFilter(group=group, categories=category, mask=mask)


def _ship_poly(body: pymunk.Body, corners: list[Point], category: int) -> pymunk.Poly:
    shape = pymunk.Poly(body, [ship.on_ship_body(c) for c in corners], radius=0.004)
    # Arms pass beside the trunk in depth, so in this side view they may cross the ring.
    mask = CAT_TRUNK | (CAT_ARM if category == CAT_SHIP else 0)
    _finish(shape, 0.4, category, mask)
    return shape


def _add_ship_shapes(space: pymunk.Space, body: pymunk.Body) -> None:
    end, back, out = ship.RIM_X_M, ship.BACKING_M, ship.TUBE_OUTSIDE_M
    for side in (1.0, -1.0):
        wall = [(0.0, side * back), (end, side * back), (end, side * out), (0.0, side * out)]
        space.add(_ship_poly(body, wall, CAT_SHIP))
        inner = side * ship.RING_OPENING_M
        start = ship.RING_START_X_M
        ring = [(start, inner), (end, inner), (end, side * out), (start, side * out)]
        space.add(_ship_poly(body, ring, CAT_RING))
    sphere = pymunk.Circle(body, ship.SPHERE_RADIUS_M, ship.on_ship_body(ship.SPHERE_CENTRE))
    _finish(sphere, 0.4, CAT_SHIP, CAT_TRUNK | CAT_ARM)
    space.add(sphere)
    space.add(_ship_poly(body, [(-0.2, -out), (0.0, -out), (0.0, out), (-0.2, out)], CAT_SHIP))


def _add_lid(space: pymunk.Space, vessel: pymunk.Body, lid: pymunk.Body) -> LidJoints:
    shape = pymunk.Poly.create_box(lid, (ship.LID_LENGTH_M, ship.LID_THICKNESS_M))
    _finish(shape, 0.2, CAT_LID, CAT_TRUNK)
    hinge_on_lid = (ship.LID_LENGTH_M / 2.0, 0.0)
    pivot = pymunk.PivotJoint(vessel, lid, ship.on_ship_body(ship.HINGE), hinge_on_lid)
    limit = pymunk.RotaryLimitJoint(vessel, lid, ship.LID_STOWED_RAD, ship.LID_SHUT_RAD)
    friction = pymunk.SimpleMotor(vessel, lid, 0.0)
    friction.max_force = ship.LID_FRICTION_NM
    space.add(shape, pivot, limit, friction)
    return LidJoints(limit, friction)


def _add_man_shape(space: pymunk.Space, shape: pymunk.Shape, is_arm: bool) -> None:
    # One group for the whole man: joint limits, not contacts, keep his parts from crossing.
    mask = CAT_SHIP if is_arm else CAT_SHIP | CAT_LID | CAT_RING
    _finish(shape, 0.3, CAT_ARM if is_arm else CAT_TRUNK, mask, MAN_GROUP)
    space.add(shape)


def _add_capsules(
    space: pymunk.Space, bodies: tuple[pymunk.Body, ...]
) -> tuple[pymunk.Segment, ...]:
    capsules = []
    for i, segment in enumerate(SEGMENTS):
        capsule = pymunk.Segment(bodies[FIRST_SEGMENT + i], *segment.line, segment.slack_m / 2.0)
        _add_man_shape(space, capsule, segment.is_arm)
        capsules.append(capsule)
    return tuple(capsules)


def _add_helmet_pack_boots(
    space: pymunk.Space, bodies: tuple[pymunk.Body, ...], facing: int
) -> None:
    chest = bodies[CHEST]
    helmet = pymunk.Circle(chest, HELMET_RADIUS_M, (facing * HELMET_FRONT_M, HELMET_UP_M))
    _add_man_shape(space, helmet, is_arm=False)
    pack = [(-0.15, -0.15), (-0.25, -0.13), (-0.25, 0.17), (-0.15, 0.19)]
    corners = [(facing * x, y) for x, y in pack]
    _add_man_shape(space, pymunk.Poly(chest, corners, radius=0.01), is_arm=False)
    boot = [(-0.07, -0.22), (-0.07, -0.29), (0.09, -0.28), (0.09, -0.25), (0.06, -0.20)]
    for i in SHANKS:
        corners = [(facing * x, y) for x, y in boot]
        _add_man_shape(space, pymunk.Poly(bodies[i], corners, radius=0.004), is_arm=False)


def _add_joints(
    space: pymunk.Space, bodies: tuple[pymunk.Body, ...], facing: int
) -> tuple[tuple[pymunk.SimpleMotor, ...], tuple[pymunk.SimpleMotor, ...]]:
    motors, rubbing = [], []
    for joint in JOINTS:
        parent, child = bodies[joint.parent], bodies[joint.child]
        turn = joint.sign * facing
        low, high = sorted((turn * joint.low_rad, turn * joint.high_rad))
        pivot = pymunk.PivotJoint(parent, child, joint.parent_anchor, joint.child_anchor)
        pivot.error_bias = JOINT_BIAS
        limit = pymunk.RotaryLimitJoint(parent, child, low, high)
        motor = pymunk.SimpleMotor(parent, child, 0.0)
        motor.max_force = 0.0
        rub = pymunk.SimpleMotor(parent, child, 0.0)
        rub.max_force = 0.0
        for constraint in (pivot, limit, motor, rub):
            constraint.collide_bodies = False
        space.add(pivot, limit, motor, rub)
        motors.append(motor)
        rubbing.append(rub)
    return tuple(motors), tuple(rubbing)


def joint_gap_m(rig: Rig) -> float:
    """Return the largest distance in metres between the two halves of any joint of the man."""
    gaps = [0.0]
    for joint in JOINTS:
        a = rig.bodies[joint.parent].local_to_world(joint.parent_anchor)
        b = rig.bodies[joint.child].local_to_world(joint.child_anchor)
        gaps.append(math.dist(a, b))
    return max(gaps)

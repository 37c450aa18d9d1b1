"""What a tick looks like from outside: the view for plans, telemetry, poses, arrows and lines."""

import math
from collections.abc import Sequence
from typing import Final

from game.sim.hands.geometry import ChestPose, wrapped
from game.sim.hands.view import BodyView, CameraView, Spot, TubeView
from game.sim.physics import inside
from game.sim.physics.anatomy import (
    BODIES,
    CHEST,
    ELBOWS,
    FOREARMS,
    GLOVE,
    HAND_NAMES,
    HIPS,
    JOINTS,
    KNEES,
    MAN_KG,
    SHIP,
    SHOULDERS,
    WAIST,
)
from game.sim.physics.bookkeeping import Book, Facts
from game.sim.physics.camera import CAMERA, cable_loose, tilt_rad
from game.sim.physics.camera_values import HANDLE, MOUNT, PLUG
from game.sim.physics.drive import Strain
from game.sim.physics.filming import release_at
from game.sim.physics.frames import place_of, speed_of, to_ship
from game.sim.physics.ship_table import ANCHOR, RIM_X_M, SHIP_CENTRE, on_ship_body
from game.sim.physics.turns import firm
from game.sim.physics.values import ANGLE, PER_BODY, ROPE, SPIN, VX, VY
from game.sim.physics.world import FAR_GRIP, NEAR_GRIP, World
from game.sim.suit_law import finger_gap_m
from game.vocab.channel import Value
from game.vocab.snapshot import Arrow, Polyline, Pose
from game.vocab.units import DEG, TICK_S

_STRENGTHS: Final = tuple(max(j.law.flexion_nm, j.law.extension_nm) for j in JOINTS)
_SHIP_ORIGIN: Final = on_ship_body((0.0, 0.0))
_HAND_DIALS: Final = tuple(
    (f"body.{side}_hand.holds", f"body.{side}_hand.load_ratio", f"body.{side}_hand.in_reach")
    for side in HAND_NAMES
)
_PLUG: Final = on_ship_body(PLUG)


def view_of(
    world: World,
    facts: Facts,
    tick: int,
    shoulder_limit_rad: float,
    may_roll: bool,
    tube: TubeView | None = None,
    sight_ratio: float = 1.0,
) -> BodyView:
    """Return what a plan for the hands may know of this tick, in the ship frame."""
    motions = world.motions
    k = PER_BODY * CHEST
    x, y = facts.places.chest
    turned = motions[ANGLE]
    c, s = math.cos(turned), math.sin(turned)
    vx, vy = facts.velocity
    ship_x, ship_y = speed_of(motions, SHIP, (motions[k], motions[k + 1]))
    rx, ry = motions[k + VX] - ship_x, motions[k + VY] - ship_y
    holds, free_rope_m = world.holds, world.free_rope_m
    held: tuple[Spot, Spot] = (
        _spot(holds[0].on_ship, holds[0].x_m, holds[0].y_m),
        _spot(holds[1].on_ship, holds[1].x_m, holds[1].y_m),
    )
    return BodyView(
        tick=tick,
        pose=ChestPose(x, y, motions[k + ANGLE] - turned),
        drift=ChestPose(rx * c + ry * s, ry * c - rx * s, motions[k + SPIN] - motions[SPIN]),
        front=world.facing,
        holds=holds,
        held=held,
        gloves=facts.places.gloves,
        centre=facts.centre,
        velocity=(vx * c + vy * s, vy * c - vx * s),
        spin_rad_per_s=facts.man.spin_rad_per_s - motions[SPIN],
        belt=facts.places.belt,
        anchor=ANCHOR,
        shoulder_limit_rad=shoulder_limit_rad,
        may_roll=may_roll,
        release=to_ship(motions, release_at(motions, world.facing)),
        wound_ratio=_wound_ratio(world),
        taut=facts.paid_out_m > free_rope_m,
        camera=_camera_view(world),
        rope_left_m=free_rope_m - facts.paid_out_m,
        firm_turns=firm(world.turns),
        tube=tube,
        sight_ratio=sight_ratio,
    )


def tube_of(world: World, facts: Facts) -> TubeView:
    """Return what a plan for the way in or for the lid may know of this tick."""
    now, joints_rad = facts.places, facts.joints_rad
    return inside.tube_view(world.motions, now, joints_rad, world.outermost_m, world.free_rope_m)


def _camera_view(world: World) -> CameraView | None:
    camera, motions = world.camera, world.motions
    if camera is None:
        return None
    return CameraView(
        place=camera.place,
        handle=to_ship(motions, place_of(motions, CAMERA, HANDLE)),
        tilt_rad=tilt_rad(motions),
        angle_rad=camera.angle_rad,
        cable_loose=cable_loose(camera, motions),
        plugged=camera.plugged,
        was_fixed=camera.was_fixed,
    )


def _wound_ratio(world: World) -> float:
    return (world.settings.tether_m - world.rope_m) / world.settings.tether_m


def _spot(on_ship: bool, x_m: float, y_m: float) -> Spot:
    return (x_m + SHIP_CENTRE[0], y_m + SHIP_CENTRE[1]) if on_ship else None


def telemetry(
    world: World, facts: Facts, book: Book, strain: Strain, tick: int
) -> dict[str, Value]:
    """Return every channel of `dials.CHANNELS`."""
    values = _man(world, facts, book, tick)
    rope_m = world.free_rope_m
    values.update(_hands(world, book, strain))
    values.update(_joints(facts.joints_rad, strain))
    values.update(_limbs(world))
    values.update(_rope_and_ship(world, facts, strain, rope_m))
    camera = None if world.camera is None else CAMERA
    values.update(
        inside.telemetry(world.motions, facts.places, lambda: world.outermost_m, rope_m, camera)
    )
    return values


def _man(world: World, facts: Facts, book: Book, tick: int) -> dict[str, Value]:
    vx, vy = facts.velocity
    angle = world.motions[PER_BODY * CHEST + ANGLE]
    eva_s = 0.0 if book.left_tick < 0 else (tick - book.left_tick) * TICK_S
    return {
        "body.distance_m": facts.distance_m,
        "body.speed_m_per_s": math.hypot(vx, vy),
        "body.spin_deg_per_s": facts.man.spin_rad_per_s / DEG,
        "body.attitude_deg": wrapped(angle) / DEG,
        "body.facing": float(world.facing),
        "body.at_rim": book.at_rim,
        "body.outside": facts.centre[0] > RIM_X_M,
        "body.touching": book.touching,
        "body.eva_s": eva_s,
        "hatches.outer_open_s": book.open_ticks * TICK_S,
        "body.excursions_count": float(book.excursions),
        "body.metabolic_w": book.metabolic_w,
    }


def _limbs(world: World) -> dict[str, Value]:
    # The weakest joint speaks for its limb.
    left = world.capacities
    gap_mm = 1000.0 * finger_gap_m(world.fitted_kpa)
    grip, trunk = min(left[NEAR_GRIP], left[FAR_GRIP]), left[WAIST]
    arm = min(left[joint] for joint in (*SHOULDERS, *ELBOWS))
    leg = min(left[joint] for joint in (*HIPS, *KNEES))
    return {
        "body.grip_capacity_ratio": grip,
        "body.arm_capacity_ratio": arm,
        "body.trunk_capacity_ratio": trunk,
        "body.leg_capacity_ratio": leg,
        "body.least_capacity_ratio": min(grip, arm, trunk, leg),
        "suit.finger_gap_mm": gap_mm,
        "body.reach_loss_mm": gap_mm,
    }


def _hands(world: World, book: Book, strain: Strain) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for hand, side in enumerate(_HAND_DIALS):
        holds, load, in_reach = side
        values[holds] = world.holds[hand].kind
        limit_n = max(strain.grip_limits_n[hand], 1.0)
        values[load] = min(4.0, strain.grip_n[hand] / limit_n)
        values[in_reach] = book.in_reach[hand]
    return values


def _joints(angles: Sequence[float], strain: Strain) -> dict[str, Value]:
    effort = max(t / s for t, s in zip(strain.torques_nm, _STRENGTHS, strict=True))
    return {
        "body.hip_deg": (angles[HIPS[0]] + angles[HIPS[1]]) / (2.0 * DEG),
        "body.knee_deg": (angles[KNEES[0]] + angles[KNEES[1]]) / (2.0 * DEG),
        "body.waist_deg": angles[WAIST] / DEG,
        "body.near_shoulder_deg": angles[SHOULDERS[0]] / DEG,
        "body.far_shoulder_deg": angles[SHOULDERS[1]] / DEG,
        "body.near_elbow_deg": angles[ELBOWS[0]] / DEG,
        "body.far_elbow_deg": angles[ELBOWS[1]] / DEG,
        "body.effort_ratio": min(1.0, effort),
    }


def _rope_and_ship(
    world: World, facts: Facts, strain: Strain, free_rope_m: float
) -> dict[str, Value]:
    motions = world.motions
    return {
        "tether.paid_out_m": facts.paid_out_m,
        "tether.length_m": free_rope_m,
        "tether.tension_n": strain.tension_n,
        "tether.taut": strain.tension_n > 0.0,
        "tether.wound_ratio": _wound_ratio(world),
        "tether.hand_n": max(strain.rope_n),
        "tether.braked": strain.rope_runs,
        "tether.turns_count": world.turns,
        "ship.turn_rate_deg_per_s": motions[SPIN] / DEG,
        "ship.turned_deg": motions[ANGLE] / DEG,
        "ship.speed_m_per_s": math.hypot(motions[3], motions[4]),
    }


def poses(world: World, jumped: bool) -> tuple[Pose, ...]:
    """Return the pose of every body; the ship's at the origin of its own frame."""
    motions = world.motions
    made = [Pose("ship", *place_of(motions, SHIP, _SHIP_ORIGIN), motions[ANGLE])]
    for i in range(1, len(BODIES)):
        k = PER_BODY * i
        made.append(
            Pose(BODIES[i], motions[k], motions[k + 1], motions[k + ANGLE], jumped and i >= CHEST)
        )
    if world.camera is not None:
        x, y, angle = motions[PER_BODY * CAMERA : PER_BODY * CAMERA + 3]
        made.append(Pose("camera", x, y, angle))
    return tuple(made)


def lines(world: World, facts: Facts) -> tuple[Polyline, ...]:
    """Return the rope: anchor, the hand that holds it if any, belt."""
    motions = world.motions
    hands = tuple(
        place_of(motions, FOREARMS[hand], GLOVE)
        for hand, hold in enumerate(world.holds)
        if hold.kind == ROPE
    )
    anchor = facts.anchor
    nearest_first = tuple(sorted(hands, key=lambda point: math.dist(point, anchor)))
    tether = Polyline("tether", (anchor, *nearest_first, facts.belt))
    if world.camera is None or not world.camera.plugged:
        return (tether,)
    plug = place_of(motions, SHIP, _PLUG)
    return (tether, Polyline("camera_cable", (plug, place_of(motions, CAMERA, MOUNT))))


def arrows(world: World, facts: Facts, book: Book, strain: Strain) -> tuple[Arrow, ...]:
    """Return the vectors for the physics lens: `tether`, `grip` in N, momenta in N·s.

    `grip` is the exact sum of what gloves and hull do to the man, his change of momentum less the
    rope's pull, drawn at the glove that holds or between both; how two gloves share it is unknown.
    """
    motions, man = world.motions, facts.man
    made = [
        Arrow("man_momentum", man.x_m, man.y_m, MAN_KG * man.vx, MAN_KG * man.vy),
        _ship_momentum(world),
    ]
    pull_x = pull_y = 0.0
    if strain.tension_n > 0.0:
        belt, anchor = facts.belt, facts.anchor
        share = strain.tension_n / (math.dist(anchor, belt) or 1.0)
        pull_x, pull_y = share * (anchor[0] - belt[0]), share * (anchor[1] - belt[1])
        made.append(Arrow("tether", *belt, pull_x, pull_y))
    held = [
        place_of(motions, FOREARMS[hand], GLOVE)
        for hand, hold in enumerate(world.holds)
        if hold.kind != "nothing"
    ]
    if held:
        force_x = MAN_KG * (man.vx - book.velocity[0]) / TICK_S - pull_x
        force_y = MAN_KG * (man.vy - book.velocity[1]) / TICK_S - pull_y
        x = sum(point[0] for point in held) / len(held)
        y = sum(point[1] for point in held) / len(held)
        made.append(Arrow("grip", x, y, force_x, force_y))
    return tuple(made)


def _ship_momentum(world: World) -> Arrow:
    x, y, _, vx, vy, _ = world.motions[:PER_BODY]
    mass = world.masses[SHIP][0]
    return Arrow("ship_momentum", x, y, mass * vx, mass * vy)

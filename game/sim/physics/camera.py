"""The film camera in the live space: its shoe, its latch, its cable.

A free body like any other. The shoe is a funnel with a spring behind it: a mount that comes within
4 cm and 5 degrees is guided and pushes back, and a push of 25 N for 0.3 s latches it. The cable
pulls like the tether does, and its plug comes out at 40 N (tuned). Left out: touching the man (arms
and camera pass beside the trunk in depth), the cable's mass and its loops.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pymunk

from game.sim.physics.anatomy import BODIES, SHIP, Point
from game.sim.physics.camera_values import (
    ANGLE_LIMIT_RAD,
    CABLE_M,
    CLIP,
    LOOSE,
    MOUNT,
    ON_BRACKET,
    ON_RIM,
    PLUG,
    SEAT,
    CameraValues,
    CameraWish,
)
from game.sim.physics.frames import place_ahead, place_of, speed_of, to_ship
from game.sim.physics.rig import Rig
from game.sim.physics.ship_table import (
    BORE_M,
    RIM_X_M,
    SPHERE_CENTRE,
    SPHERE_RADIUS_M,
    TUBE_OUTSIDE_M,
    on_ship_body,
)
from game.sim.physics.soft_wall import add_pair
from game.sim.physics.values import ANGLE, PER_BODY, SPIN
from game.vocab.units import DEG, TICK_S, ticks_of

CAMERA: Final = len(BODIES)
LATCH_N: Final = 25.0
LATCH_TICKS: Final = ticks_of(0.3)
FUNNEL_M: Final = 0.04
FUNNEL_RAD: Final = 5.0 * DEG
SHOE_N_PER_M: Final = 3_000.0
SHOE_N_S_PER_M: Final = 60.0
GUIDE_N_PER_M: Final = 1_500.0
GUIDE_N_S_PER_M: Final = 40.0
CABLE_N_PER_M: Final = 200.0
CABLE_N_S_PER_M: Final = 15.0
PLUG_HOLDS_N: Final = 40.0
WINDING_M_PER_S: Final = 0.15
# Turns end a little longer than the way from plug to camera, and longer than that hangs loose.
TURNS_SPARE_M: Final = 0.08
LOOSE_SPARE_M: Final = 0.25
HINGE_RAD_PER_S: Final = 15.0 * DEG
AIM_PER_S: Final = 4.0
AIM_RAD_PER_S: Final = 1.5
RADIUS_M: Final = 0.08
HULL_N_PER_M: Final = 1_500.0
HULL_N_S_PER_M: Final = 25.0
TAKEN: Final = "taken"
FIXED: Final = "fixed"
UNCLIPPED: Final = "unclipped"
PULLED_OUT: Final = "cable_pulled_out"
WOUND: Final = "cable_wound"
_PLUG_ON_SHIP: Final = on_ship_body(PLUG)
_SPOTS: Final = {ON_RIM: CLIP, ON_BRACKET: SEAT}


def cable_loose(values: CameraValues, motions: Sequence[float]) -> bool:
    """Return whether so much cable hangs free that a man could be caught in it."""
    return values.plugged and values.cable_m > _plug_to_mount_m(motions) + LOOSE_SPARE_M


def tilt_rad(motions: Sequence[float]) -> float:
    """Return how far the lens points above the ship's long axis."""
    turned = motions[PER_BODY * CAMERA + ANGLE] - motions[ANGLE]
    return math.remainder(turned, 2.0 * math.pi)


def _plug_to_mount_m(motions: Sequence[float]) -> float:
    plug = place_of(motions, SHIP, _PLUG_ON_SHIP)
    return math.dist(plug, place_of(motions, CAMERA, MOUNT))


class LiveCamera:
    """The camera's joints and forces. `values` beside the motions fixes all of it."""

    def __init__(self, rig: Rig, values: CameraValues, latch_n: float = LATCH_N) -> None:
        self.values = values
        self.press_n = 0.0
        self._rig = rig
        self._latch_n = latch_n
        self._unlatching = False
        self._held = False
        self._gear: pymunk.GearJoint | None = None
        self._joints: tuple[pymunk.Constraint, ...] = ()
        self._fasten()

    def prepare(self, held: bool, winding: bool, motions: Sequence[float], wish: CameraWish) -> str:
        """Let clip, latch, hinge and cable answer the hands; return what happened, or nothing.

        `held` says that a glove holds the camera, `winding` that one lays the cable in turns.
        """
        self._unlatching, self._held = wish.unclip, held
        values = self.values
        if held and values.place == ON_RIM:
            self._loosen(values)
            return TAKEN
        if held and values.place == ON_BRACKET:
            if wish.unclip:
                # The turns lie on the bracket and come off with the camera.
                self._loosen(replace(values, cable_m=CABLE_M if values.plugged else 0.0))
                return UNCLIPPED
            self._turn_hinge(wish.angle_rad)
        return self._wind(motions) if winding and wish.wind_cable else ""

    def wrist_rate(self, motions: Sequence[float], forearm: int, wish: CameraWish) -> float:
        """Return the rate of the wrist's motor that turns a held camera to its shoe, rad/s."""
        if not wish.aim or self.values.place != LOOSE:
            return 0.0
        turn = max(-AIM_RAD_PER_S, min(AIM_RAD_PER_S, -AIM_PER_S * tilt_rad(motions)))
        # A motor turns against its sign: the camera gains on the forearm by minus the rate.
        return motions[PER_BODY * forearm + SPIN] - motions[SPIN] - turn

    def push(self, loads: list[float], motions: Sequence[float], dt_s: float) -> str:
        """Add the forces of shoe, hull and cable for a sub-step; return what happened."""
        self.press_n = 0.0
        if self.values.place != LOOSE:
            return ""
        mount = place_ahead(motions, CAMERA, MOUNT, dt_s)
        self._press(loads, motions, mount)
        # In a hand it is led past the wall beside it, in depth, as the arms are.
        if not self._held:
            _add_hull(loads, motions)
        return self._pull_cable(loads, motions, mount, dt_s)

    def settle(self) -> str:
        """Count the push home after a tick and latch when it has lasted; return what happened."""
        values = self.values
        if values.place != LOOSE:
            return ""
        pressed = self.press_n >= self._latch_n and not self._unlatching
        ticks = values.pressed_ticks + 1 if pressed else 0
        if ticks < LATCH_TICKS:
            if ticks != values.pressed_ticks:
                self.values = replace(values, pressed_ticks=ticks)
            return ""
        self.values = replace(
            values, place=ON_BRACKET, angle_rad=0.0, pressed_ticks=0, was_fixed=True
        )
        self._fasten()
        return FIXED

    def _fasten(self) -> None:
        spot = _SPOTS.get(self.values.place)
        if spot is None:
            return
        ship, camera = self._rig.bodies[SHIP], self._rig.bodies[CAMERA]
        pivot = pymunk.PivotJoint(ship, camera, on_ship_body(spot), MOUNT)
        gear = pymunk.GearJoint(ship, camera, self.values.angle_rad, 1.0)
        self._rig.space.add(pivot, gear)
        self._gear, self._joints = gear, (pivot, gear)

    def _loosen(self, values: CameraValues) -> None:
        self._rig.space.remove(*self._joints)
        self._gear, self._joints = None, ()
        self.values = replace(values, place=LOOSE, angle_rad=0.0, pressed_ticks=0)

    def _turn_hinge(self, wished_rad: float) -> None:
        wished = max(-ANGLE_LIMIT_RAD, min(ANGLE_LIMIT_RAD, wished_rad))
        now, most = self.values.angle_rad, HINGE_RAD_PER_S * TICK_S
        angle = now + max(-most, min(most, wished - now))
        if angle != now and self._gear is not None:
            self.values = replace(self.values, angle_rad=angle)
            self._gear.phase = angle

    def _wind(self, motions: Sequence[float]) -> str:
        values = self.values
        shortest = _plug_to_mount_m(motions) + TURNS_SPARE_M
        if not values.plugged or values.place != ON_BRACKET or values.cable_m <= shortest:
            return ""
        left = max(shortest, values.cable_m - WINDING_M_PER_S * TICK_S)
        self.values = replace(values, cable_m=left)
        return WOUND if left == shortest else ""

    def _press(self, loads: list[float], motions: Sequence[float], mount: Point) -> None:
        x, y = to_ship(motions, mount)
        deep, aside = SEAT[0] - x, y - SEAT[1]
        if not 0.0 < deep < FUNNEL_M or abs(aside) > FUNNEL_M:
            return
        if abs(tilt_rad(motions)) > FUNNEL_RAD:
            return
        rx, ry = _speed_on_ship(motions, mount)
        self.press_n = max(0.0, SHOE_N_PER_M * deep - SHOE_N_S_PER_M * rx)
        guide_n = -GUIDE_N_PER_M * aside - GUIDE_N_S_PER_M * ry
        _add_on_ship(loads, motions, mount, (self.press_n, guide_n))

    def _pull_cable(
        self, loads: list[float], motions: Sequence[float], mount: Point, dt_s: float
    ) -> str:
        if not self.values.plugged:
            return ""
        plug = place_ahead(motions, SHIP, _PLUG_ON_SHIP, dt_s)
        length = math.dist(plug, mount)
        stretch = length - self.values.cable_m
        if stretch <= 0.0:
            return ""
        ux, uy = (plug[0] - mount[0]) / length, (plug[1] - mount[1]) / length
        there, here = speed_of(motions, SHIP, plug), speed_of(motions, CAMERA, mount)
        rate = (there[0] - here[0]) * ux + (there[1] - here[1]) * uy
        pull_n = max(0.0, CABLE_N_PER_M * stretch + CABLE_N_S_PER_M * rate)
        if pull_n > PLUG_HOLDS_N:
            self.values = replace(self.values, plugged=False, cable_m=0.0)
            return PULLED_OUT
        _add_pair_at(loads, motions, mount, plug, (pull_n * ux, pull_n * uy))
        return ""


def _speed_on_ship(motions: Sequence[float], point: Point) -> Point:
    ours, ship = speed_of(motions, CAMERA, point), speed_of(motions, SHIP, point)
    dx, dy = ours[0] - ship[0], ours[1] - ship[1]
    c, s = math.cos(motions[ANGLE]), math.sin(motions[ANGLE])
    return (dx * c + dy * s, dy * c - dx * s)


def _add_on_ship(loads: list[float], motions: Sequence[float], point: Point, force: Point) -> None:
    c, s = math.cos(motions[ANGLE]), math.sin(motions[ANGLE])
    turned = (force[0] * c - force[1] * s, force[0] * s + force[1] * c)
    _add_pair_at(loads, motions, point, point, turned)


def _add_pair_at(
    loads: list[float], motions: Sequence[float], point: Point, on_ship: Point, force: Point
) -> None:
    k = PER_BODY * CAMERA
    arm = (point[0] - motions[k], point[1] - motions[k + 1])
    add_pair(loads, CAMERA, SHIP, force, arm, (on_ship[0] - motions[0], on_ship[1] - motions[1]))


def _add_hull(loads: list[float], motions: Sequence[float]) -> None:
    """A camera adrift bounces off sphere and tube, a round thing against soft walls."""
    centre = place_of(motions, CAMERA, (0.0, 0.0))
    x, y = to_ship(motions, centre)
    push = _hull_push(x, y)
    if push is None:
        return
    deep, (nx, ny) = push
    rx, ry = _speed_on_ship(motions, centre)
    push_n = max(0.0, HULL_N_PER_M * deep - HULL_N_S_PER_M * (rx * nx + ry * ny))
    _add_on_ship(loads, motions, centre, (push_n * nx, push_n * ny))


def _hull_push(x_m: float, y_m: float) -> tuple[float, Point] | None:
    """Return how deep the camera is in the hull and the way out, in the ship frame."""
    side = 1.0 if y_m > 0.0 else -1.0
    if 0.0 < x_m < RIM_X_M:
        outside = abs(y_m) > (BORE_M + TUBE_OUTSIDE_M) / 2.0
        deep = TUBE_OUTSIDE_M + RADIUS_M - abs(y_m) if outside else abs(y_m) + RADIUS_M - BORE_M
        return (deep, (0.0, side if outside else -side)) if deep > 0.0 else None
    dx, dy = x_m - SPHERE_CENTRE[0], y_m - SPHERE_CENTRE[1]
    away = math.hypot(dx, dy)
    deep = SPHERE_RADIUS_M + RADIUS_M - away
    return (deep, (dx / away, dy / away)) if deep > 0.0 and away > 0.0 else None

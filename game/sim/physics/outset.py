"""Where the man stands at tick 0: hands on the rim, or floating beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.hands.geometry import ChestPose, reach, seen_from
from game.sim.hands.view import FREE, RELAXED, HandOrder, Hands, LegOrder
from game.sim.hands.work import CARRY
from game.sim.physics.anatomy import FOREARMS, GLOVE, LID, Point
from game.sim.physics.camera_values import (
    CLIP,
    HANDLE,
    LOOSE,
    MOUNT,
    ON_BRACKET,
    ON_RIM,
    SEAT,
    CameraValues,
)
from game.sim.physics.drive import WorldSettings
from game.sim.physics.frames import place_of
from game.sim.physics.inside import shut_lid_motion
from game.sim.physics.posture import laid_out, values_at
from game.sim.physics.rig import masses_of
from game.sim.physics.ship_table import on_ship_body
from game.sim.physics.values import HELD_CAMERA, OPEN, PER_BODY, RAIL, RIM, SPIN, VX, Hold
from game.sim.physics.world import World
from game.vocab.units import DEG

TOWARD_SHIP: Final = -1
IN_HAND: Final = "hand"
# The hand that carries the camera off bracket and cable, and hooks beside it.
HOOKS: Final = MappingProxyType({"near_hand": 0, "far_hand": 1})
BESIDE: Final = "free"


@dataclass(frozen=True, slots=True)
class Stance:
    """Where the chest is, how the legs are, and what both gloves hold, points in the ship frame."""

    chest: ChestPose
    legs: LegOrder
    kind: str
    spots: tuple[Point, Point] | None


AT_RIM: Final = ChestPose(2.98, 0.22, 0.0)
STANCES: Final = MappingProxyType(
    {
        RIM: Stance(AT_RIM, FREE, RIM, ((2.5, 0.38), (2.5, 0.04))),
        # On his back, head toward the hatch, all of him behind the seat of the lid.
        "tube": Stance(
            ChestPose(1.35, -0.12, -90.0 * DEG),
            LegOrder(15.0, 20.0, 5.0),
            RAIL,
            ((1.80, 0.0), (1.46, 0.0)),
        ),
        BESIDE: Stance(AT_RIM, FREE, RIM, None),
    }
)


@dataclass(frozen=True, slots=True)
class Outset:
    """How to begin: shifts and speeds of the whole man in the ship frame, m and m/s.

    `at` is a word of `STANCES`: a man too far away to hold anything must start free. `camera_at`
    is `rim`, `hand` (the near one, which then lets go of the rim), `near_hand` or `far_hand` (the
    left or the right one, off its bracket and its cable, which hooks the rim beside it) or
    `bracket`; any other word stands for no film camera. `wound_ratio` of the line is on his arm,
    `lid_shut` tells of the lid.
    """

    at: str
    x_m: float = 0.0
    y_m: float = 0.0
    vx_m_per_s: float = 0.0
    vy_m_per_s: float = 0.0
    camera_at: str = "none"
    wound_ratio: float = 0.0
    lid_shut: bool = False


def legs_and_arms(legs: LegOrder, hands: Hands) -> tuple[float, ...]:
    """Return the wished joint angles in radians, in the order of `JOINTS`."""
    near, far = reach(hands[0].x_m, hands[0].y_m), reach(hands[1].x_m, hands[1].y_m)
    hip, knee = legs.hip_deg * DEG, legs.knee_deg * DEG
    return (
        legs.waist_deg * DEG,
        hip,
        knee,
        near.shoulder_rad,
        near.elbow_rad,
        hip,
        knee,
        far.shoulder_rad,
        far.elbow_rad,
    )


def capacities(grip: float, arm: float, trunk: float, leg: float) -> tuple[float, ...]:
    """Return the strength left (0 to 1) of every joint and both grips, from that of the limbs."""
    side = (leg, leg, arm, arm)
    return (trunk, *side, *side, grip, grip)


def first_world(
    settings: WorldSettings, outset: Outset, pressure_kpa: float
) -> tuple[World, Hands, LegOrder]:
    """Return the world at tick 0 and what hands and legs are asked to do there."""
    stance = STANCES[outset.at]
    chest = stance.chest.moved(outset.x_m, outset.y_m, 0.0)
    hands, holds = RELAXED, (OPEN, OPEN)
    if stance.spots is not None:
        near, far = (seen_from(chest, TOWARD_SHIP, spot) for spot in stance.spots)
        hands = (HandOrder(*near, grip=True), HandOrder(*far, grip=True))
        near_at, far_at = (on_ship_body(spot) for spot in stance.spots)
        holds = (Hold(stance.kind, *near_at), Hold(stance.kind, *far_at))
    if outset.camera_at == IN_HAND:
        hands, holds = (CARRY, hands[1]), (Hold(HELD_CAMERA, *HANDLE), holds[1])
    if outset.camera_at in HOOKS:
        hands, holds = _with_camera(hands, holds, HOOKS[outset.camera_at])
    velocity = (outset.vx_m_per_s, outset.vy_m_per_s)
    motions = laid_out(chest, legs_and_arms(stance.legs, hands), TOWARD_SHIP, velocity)
    if outset.lid_shut:
        motions[PER_BODY * LID : PER_BODY * (LID + 1)] = shut_lid_motion()
    camera = _camera(outset.camera_at)
    if camera is not None:
        motions += _camera_motion(camera, motions, HOOKS.get(outset.camera_at, 0))
    masses = masses_of(settings.ship_kg, camera is not None)
    rope_m = settings.tether_m * (1.0 - outset.wound_ratio)
    values = values_at(motions, TOWARD_SHIP, pressure_kpa, holds, rope_m, masses)
    return World(settings, replace(values, camera=camera)), hands, stance.legs


def _camera(camera_at: str) -> CameraValues | None:
    if camera_at == ON_BRACKET:
        return CameraValues(ON_BRACKET, was_fixed=True)
    if camera_at in HOOKS:
        # He has filmed and taken it off: its cable stays outside.
        return CameraValues(LOOSE, cable_m=0.0, plugged=False, was_fixed=True)
    places = {ON_RIM: ON_RIM, IN_HAND: LOOSE}
    return CameraValues(places[camera_at]) if camera_at in places else None


def _with_camera(
    hands: Hands, holds: tuple[Hold, Hold], hand: int
) -> tuple[Hands, tuple[Hold, Hold]]:
    """Return orders and holds with the camera in `hand`, beside what that holds already."""
    held = holds[hand]
    order = CARRY if held == OPEN else hands[hand]
    hold = Hold(HELD_CAMERA, *HANDLE) if held == OPEN else replace(held, with_camera=True)
    if hand == 0:
        return (order, hands[1]), (hold, holds[1])
    return (hands[0], order), (holds[0], hold)


def _camera_motion(camera: CameraValues, motions: Sequence[float], hand: int) -> list[float]:
    """Return the camera's motion: at rest in its place on the ship, or with the glove of a hand."""
    if camera.place == LOOSE:
        forearm = FOREARMS[hand]
        x, y = place_of(motions, forearm, GLOVE)
        vx, vy = motions[PER_BODY * forearm + VX : PER_BODY * forearm + SPIN]
        return [x - HANDLE[0], y - HANDLE[1], 0.0, vx, vy, 0.0]
    spot = SEAT if camera.place == ON_BRACKET else CLIP
    return [spot[0] - MOUNT[0], spot[1] - MOUNT[1], 0.0, 0.0, 0.0, 0.0]

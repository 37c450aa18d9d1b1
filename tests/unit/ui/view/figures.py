"""Snapshots of a man in chosen postures, for looking at pictures without a simulation.

The ten poses follow from the chest and the joint angles by forward kinematics, with the joints of
the body table of the model.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.vocab.channel import Value
from game.vocab.snapshot import Arrow, Polyline, Pose, Snapshot

# name: parent, place on the parent, place on the child, sign of flexion (metres, own frames)
JOINTS = {
    "pelvis": ("chest", (0.0, -0.22), (0.0, 0.10), 1, "waist"),
    "near_thigh": ("pelvis", (0.0, -0.08), (0.0, 0.19), 1, "near_hip"),
    "near_shank": ("near_thigh", (0.0, -0.23), (0.0, 0.17), -1, "near_knee"),
    "far_thigh": ("pelvis", (0.0, -0.08), (0.0, 0.19), 1, "far_hip"),
    "far_shank": ("far_thigh", (0.0, -0.23), (0.0, 0.17), -1, "far_knee"),
    "near_upper_arm": ("chest", (0.0, 0.17), (0.0, 0.13), 1, "near_shoulder"),
    "near_forearm": ("near_upper_arm", (0.0, -0.15), (0.0, 0.13), 1, "near_elbow"),
    "far_upper_arm": ("chest", (0.0, 0.17), (0.0, 0.13), 1, "far_shoulder"),
    "far_forearm": ("far_upper_arm", (0.0, -0.15), (0.0, 0.13), 1, "far_elbow"),
}
NOON: dict[str, Value] = {
    "orbit.sun_radial": 0.66,
    "orbit.sun_along": 0.1,
    "orbit.sun_cross": -0.74,
    "orbit.sun_up": True,
    "orbit.sunset_in_s": 1100.0,
    "orbit.sun_elevation_deg": 41.0,
    "orbit.latitude_deg": 43.0,
    "orbit.longitude_deg": 36.0,
    "orbit.altitude_km": 380.0,
    "orbit.heading_deg": 60.0,
    "tether.length_m": 5.35,
    "suit.excess_kpa": 40.5,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A posture: the chest in the level frame, and joint angles in degrees (others are 10)."""

    chest: tuple[float, float, float]
    joints: dict[str, float] = field(default_factory=dict)
    facing: int = -1


AT_RIM = Figure(
    (2.98, 0.22, 0.0),
    {
        "waist": 5,
        "near_hip": 15,
        "far_hip": 22,
        "near_knee": 25,
        "far_knee": 38,
        "near_shoulder": 58,
        "far_shoulder": 46,
        "near_elbow": 52,
        "far_elbow": 70,
    },
)
FLOATING = Figure(
    (6.9, 1.5, -24.0),
    {
        "waist": 4,
        "near_hip": 28,
        "far_hip": 8,
        "near_knee": 40,
        "far_knee": 22,
        "near_shoulder": 120,
        "far_shoulder": -25,
        "near_elbow": 28,
        "far_elbow": 42,
    },
)
TUCKED = Figure(
    (5.2, 0.6, 35.0),
    {
        "waist": 38,
        "near_hip": 112,
        "far_hip": 104,
        "near_knee": 128,
        "far_knee": 120,
        "near_shoulder": 60,
        "far_shoulder": 70,
        "near_elbow": 95,
        "far_elbow": 80,
    },
)
ANCHOR = (2.47, -0.36)


def poses(figure: Figure) -> dict[str, Pose]:
    """Return the ten poses of `figure` by name."""
    x, y, degrees = figure.chest
    found = {"chest": Pose("chest", x, y, math.radians(degrees))}
    for name, (parent_name, on_parent, on_child, sign, joint) in JOINTS.items():
        parent = found[parent_name]
        flexion = math.radians(figure.joints.get(joint, 10.0))
        angle = parent.angle_rad + sign * figure.facing * flexion
        joint_x, joint_y = turned(on_parent, parent.angle_rad)
        own_x, own_y = turned(on_child, angle)
        found[name] = Pose(name, parent.x_m + joint_x - own_x, parent.y_m + joint_y - own_y, angle)
    return found


def turned(place: tuple[float, float], angle_rad: float) -> tuple[float, float]:
    """Return `place` turned anticlockwise about the origin."""
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    return place[0] * cos - place[1] * sin, place[0] * sin + place[1] * cos


def snapshot(
    figure: Figure,
    telemetry: Mapping[str, Value] | None = None,
    tick: int = 100,
    arrows: tuple[Arrow, ...] = (),
) -> Snapshot:
    """Return a snapshot of `figure` beside the ship, by default in bright daylight."""
    body = poses(figure)
    belt_x, belt_y = turned((0.0, 0.03), body["pelvis"].angle_rad)
    belt = (body["pelvis"].x_m + belt_x, body["pelvis"].y_m + belt_y)
    lid = Pose("lid", 2.42 - 0.365 * math.cos(0.14), 0.39 - 0.365 * math.sin(0.14), 0.14)
    values: dict[str, Value] = dict(NOON) | {"body.facing": figure.facing} | dict(telemetry or {})
    return Snapshot(
        tick=tick,
        time_s=tick / 100.0,
        telemetry=values,
        poses=(Pose("ship", 0.0, 0.0, 0.0), lid, *body.values()),
        lines=(Polyline("tether", (ANCHOR, belt)),),
        arrows=arrows,
    )


def with_pose(shot: Snapshot, pose: Pose) -> Snapshot:
    """Return `shot` with another pose of the same name."""
    return replace(shot, poses=tuple(pose if p.name == pose.name else p for p in shot.poses))

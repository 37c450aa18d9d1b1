"""The cosmonaut as tables: ten segments, nine joints, their shapes. Data only, no simulation.

Segment frames: y runs along the segment toward the head, x to the front for facing +1. Masses add
up to 109.9 kg (man 72, suit 20, pack 18). Arm inertias are about twice the bare value, tuned: a
very light link between heavy ones is where solvers complain. Helmet and boots are placed so that
the folded figure measures what the dossier asks for (0.95 m at 27.4 kPa, 1.07 m at 40.5 kPa).
"""

from dataclasses import dataclass
from typing import Final

from game.sim.suit_law import JOINT_LAWS, JointLaw
from game.vocab.units import DEG

Point = tuple[float, float]

BODIES: Final = (
    "ship",
    "lid",
    "chest",
    "pelvis",
    "near_thigh",
    "near_shank",
    "far_thigh",
    "far_shank",
    "near_upper_arm",
    "near_forearm",
    "far_upper_arm",
    "far_forearm",
)
SHIP: Final = 0
LID: Final = 1
CHEST: Final = 2
PELVIS: Final = 3
FIRST_SEGMENT: Final = 2
FOREARMS: Final = (9, 11)
HAND_NAMES: Final = ("near", "far")

SHOULDER_Y_M: Final = 0.17
UPPER_ARM_M: Final = 0.28
FOREARM_M: Final = 0.35
GLOVE: Final[Point] = (0.0, -0.22)
BELT: Final[Point] = (0.0, 0.03)
HELMET_FRONT_M: Final = 0.07
HELMET_UP_M: Final = 0.30
HELMET_RADIUS_M: Final = 0.15


@dataclass(frozen=True, slots=True)
class Segment:
    """A rigid part: `line` is the core of its capsule, `slack_m` and `ballooned_m` its girths."""

    name: str
    mass_kg: float
    inertia_kg_m2: float
    line: tuple[Point, Point]
    slack_m: float
    ballooned_m: float
    is_arm: bool = False


@dataclass(frozen=True, slots=True)
class Joint:
    """A hinge: flexion is `sign * facing * (child angle - parent angle)`, kept in its limits.

    `gain_nm_per_rad` is the torque a muscle adds per radian of error and `top_rate_rad_per_s` the
    fastest it moves; both are tuned so that limbs stay compliant.
    """

    name: str
    parent: int
    child: int
    parent_anchor: Point
    child_anchor: Point
    sign: int
    law: JointLaw
    low_rad: float
    high_rad: float
    gain_nm_per_rad: float
    top_rate_rad_per_s: float


def _limb(
    side: str, names: tuple[str, str], kg: Point, kgm2: Point, girths: tuple[Point, Point]
) -> tuple[Segment, Segment]:
    arm = "arm" in names[1]
    lines = (
        (((0.0, 0.10), (0.0, -0.14)), ((0.0, 0.10), (0.0, -0.18)))
        if arm
        else (((0.0, 0.14), (0.0, -0.22)), ((0.0, 0.15), (0.0, -0.24)))
    )
    first, second = (
        Segment(f"{side}_{names[i]}", kg[i], kgm2[i], lines[i], *girths[i], is_arm=arm)
        for i in (0, 1)
    )
    return first, second


def _leg(side: str) -> tuple[Segment, Segment]:
    girths = ((0.17, 0.198), (0.13, 0.158))
    return _limb(side, ("thigh", "shank"), (11.6, 6.3), (0.20, 0.16), girths)


def _arm(side: str) -> tuple[Segment, Segment]:
    girths = ((0.11, 0.14), (0.10, 0.12))
    return _limb(side, ("upper_arm", "forearm"), (2.85, 2.5), (0.035, 0.035), girths)


SEGMENTS: Final = (
    Segment("chest", 46.6, 2.30, ((0.0, -0.14), (0.0, 0.12)), 0.26, 0.30),
    Segment("pelvis", 16.9, 0.30, ((0.0, -0.02), (0.0, 0.04)), 0.26, 0.30),
    *_leg("near"),
    *_leg("far"),
    *_arm("near"),
    *_arm("far"),
)
MAN_KG: Final = sum(segment.mass_kg for segment in SEGMENTS)


def _joint(
    name: str,
    bodies: tuple[int, int],
    anchors: tuple[Point, Point],
    limits_deg: tuple[float, float],
    drive: tuple[float, float],
    sign: int = 1,
) -> Joint:
    law = JOINT_LAWS[name.rsplit("_", 1)[-1]]
    low, high = limits_deg
    return Joint(name, *bodies, *anchors, sign, law, low * DEG, high * DEG, *drive)


def _side(side: str, thigh: int, arm: int) -> tuple[Joint, Joint, Joint, Joint]:
    hip = ((0.0, -0.08), (0.0, 0.19))
    knee = ((0.0, -0.23), (0.0, 0.17))
    shoulder = ((0.0, SHOULDER_Y_M), (0.0, 0.13))
    elbow = ((0.0, -0.15), (0.0, 0.13))
    return (
        _joint(f"{side}_hip", (PELVIS, thigh), hip, (-15.0, 120.0), (250.0, 2.0)),
        _joint(f"{side}_knee", (thigh, thigh + 1), knee, (0.0, 135.0), (200.0, 2.0), sign=-1),
        _joint(f"{side}_shoulder", (CHEST, arm), shoulder, (-50.0, 175.0), (150.0, 3.0)),
        _joint(f"{side}_elbow", (arm, arm + 1), elbow, (0.0, 140.0), (150.0, 3.0)),
    )


# Parents stand before children, so that one pass lays the figure out.
JOINTS: Final = (
    _joint("waist", (CHEST, PELVIS), ((0.0, -0.22), (0.0, 0.10)), (-15.0, 40.0), (400.0, 2.0)),
    *_side("near", 4, 8),
    *_side("far", 6, 10),
)
WAIST: Final = 0
HIPS: Final = (1, 5)
KNEES: Final = (2, 6)
SHOULDERS: Final = (3, 7)
ELBOWS: Final = (4, 8)

"""Arms, holds and poses as pure geometry. Metres and radians."""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.physics.anatomy import FOREARM_M, SHOULDER_Y_M, UPPER_ARM_M, Point
from game.vocab.units import DEG

SHORTEST_REACH_M: Final = 0.17
LONGEST_REACH_M: Final = UPPER_ARM_M + FOREARM_M - 0.01
BEHIND_RAD: Final = -110.0 * DEG
SHOULDER_LOW_RAD: Final = -50.0 * DEG
SHOULDER_HIGH_RAD: Final = 175.0 * DEG
ELBOW_HIGH_RAD: Final = 140.0 * DEG


@dataclass(frozen=True, slots=True)
class ChestPose:
    """Where the chest is, in the ship frame."""

    x_m: float
    y_m: float
    angle_rad: float

    def moved(self, x_m: float, y_m: float, angle_rad: float) -> "ChestPose":
        """Return this pose shifted and turned."""
        return ChestPose(self.x_m + x_m, self.y_m + y_m, self.angle_rad + angle_rad)


@dataclass(frozen=True, slots=True)
class ArmAngles:
    """Shoulder and elbow flexion for a target, and how far the hand stays from it."""

    shoulder_rad: float
    elbow_rad: float
    miss_m: float


def reach(x_m: float, y_m: float) -> ArmAngles:
    """Return the arm for a hand target in the chest frame (x to the front, y to the head).

    Two links, elbow always forward. A target out of reach gives the nearest posture and its miss.
    """
    dx, dy = x_m, y_m - SHOULDER_Y_M
    span = min(max(math.hypot(dx, dy), SHORTEST_REACH_M), LONGEST_REACH_M)
    cosine = (span * span - UPPER_ARM_M**2 - FOREARM_M**2) / (2.0 * UPPER_ARM_M * FOREARM_M)
    elbow = min(math.acos(max(-1.0, min(1.0, cosine))), ELBOW_HIGH_RAD)
    direction = math.atan2(dx, -dy)
    if direction < BEHIND_RAD:
        direction += 2.0 * math.pi
    bent = math.atan2(FOREARM_M * math.sin(elbow), UPPER_ARM_M + FOREARM_M * math.cos(elbow))
    shoulder = min(max(direction - bent, SHOULDER_LOW_RAD), SHOULDER_HIGH_RAD)
    hand_x = UPPER_ARM_M * math.sin(shoulder) + FOREARM_M * math.sin(shoulder + elbow)
    hand_y = -UPPER_ARM_M * math.cos(shoulder) - FOREARM_M * math.cos(shoulder + elbow)
    return ArmAngles(shoulder, elbow, math.hypot(hand_x - dx, hand_y - dy))


def seen_from(pose: ChestPose, facing: int, point: Point) -> Point:
    """Return a point of the ship frame as (front, up) in the chest frame at `pose`."""
    dx, dy = point[0] - pose.x_m, point[1] - pose.y_m
    c, s = math.cos(pose.angle_rad), math.sin(pose.angle_rad)
    return (facing * (dx * c + dy * s), dy * c - dx * s)


def placed(pose: ChestPose, facing: int, target: Point) -> Point:
    """Return a (front, up) point of the chest frame in the ship frame: undoes `seen_from`."""
    c, s = math.cos(pose.angle_rad), math.sin(pose.angle_rad)
    x, y = facing * target[0], target[1]
    return (pose.x_m + x * c - y * s, pose.y_m + x * s + y * c)


def nearest_on(line: tuple[Point, Point], point: Point) -> Point:
    """Return the point of a line segment nearest to `point`."""
    (ax, ay), (bx, by) = line
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    share = 0.0 if square == 0.0 else ((point[0] - ax) * dx + (point[1] - ay) * dy) / square
    share = max(0.0, min(1.0, share))
    return (ax + share * dx, ay + share * dy)


def stepped(start: ChestPose, goal: ChestPose, far_m: float, turn_rad: float) -> ChestPose:
    """Return `start` moved toward `goal` by at most `far_m` and `turn_rad`."""
    dx, dy = goal.x_m - start.x_m, goal.y_m - start.y_m
    span = math.hypot(dx, dy)
    share = 1.0 if span <= far_m else far_m / span
    turn = max(-turn_rad, min(turn_rad, goal.angle_rad - start.angle_rad))
    return start.moved(dx * share, dy * share, turn)


def wrapped(angle_rad: float) -> float:
    """Return the same direction between minus and plus pi."""
    return math.remainder(angle_rad, 2.0 * math.pi)

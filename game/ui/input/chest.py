"""Where hands and holds are, read from a snapshot: level frame, chest frame, hold lines.

Chest frame: x to the front, y to the head, metres from the chest's own origin. Level frame: x
along the tube outward, y up. The hold lines are those of the ship's drawing (rail along the tube,
rim across its end) and the tether; the simulation alone decides what a glove really holds.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from game.vocab.snapshot import Pose, Snapshot

Hand = Literal["near", "far"]
Point = tuple[float, float]

# Shoulder and arm in the chest frame, grip point in the forearm's, from the body table.
SHOULDER: Point = (0.0, 0.17)
ARM_M = 0.62
GRIP: Point = (0.0, -0.22)
TARGET_X_M = (-0.3, 0.7)
TARGET_Y_M = (-0.6, 0.7)
SHIP_LINES: tuple[tuple[str, Point, Point], ...] = (
    ("rim", (2.5, -0.45), (2.5, 0.45)),
    ("rail", (2.35, 0.0), (0.25, 0.0)),
)
_HOLD_STEP_M = 0.15
_ROUNDING_M = 1e-9


@dataclass(frozen=True, slots=True)
class Hold:
    """A place on a hold line: so many metres from the line's beginning."""

    line: str
    along_m: float


def pose_of(snapshot: Snapshot, name: str) -> Pose | None:
    """Return the pose called `name`, or None when this world has no such body."""
    return next((pose for pose in snapshot.poses if pose.name == name), None)


def facing_of(snapshot: Snapshot) -> float:
    """Return +1 when the front is the chest's local +x, -1 when it is turned round."""
    return -1.0 if float(snapshot.telemetry.get("body.facing", 1.0)) < 0.0 else 1.0


def turned(vector: Point, angle_rad: float) -> Point:
    """Return `vector` turned anticlockwise."""
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    return vector[0] * cos - vector[1] * sin, vector[0] * sin + vector[1] * cos


def along_chest(vector: Point, chest: Pose, facing: float) -> Point:
    """Return a level-frame vector measured along the chest's front and head."""
    x, y = turned(vector, -chest.angle_rad)
    return x * facing, y


def in_chest(point: Point, chest: Pose, facing: float) -> Point:
    """Return a level-frame point as seen from the chest."""
    return along_chest((point[0] - chest.x_m, point[1] - chest.y_m), chest, facing)


def in_level(point: Point, pose: Pose, facing: float = 1.0) -> Point:
    """Return a point given in a body's frame (x to its front) in the level frame."""
    x, y = turned((point[0] * facing, point[1]), pose.angle_rad)
    return pose.x_m + x, pose.y_m + y


def clamped(target: Point) -> Point:
    """Return `target` within the range of the hand commands, in whole centimetres."""
    x = min(max(target[0], TARGET_X_M[0]), TARGET_X_M[1])
    y = min(max(target[1], TARGET_Y_M[0]), TARGET_Y_M[1])
    return round(x, 2), round(y, 2)


def hand_place(snapshot: Snapshot, hand: Hand) -> Point | None:
    """Return where a hand is now in the level frame, or None without a body."""
    forearm = pose_of(snapshot, f"{hand}_forearm")
    return None if forearm is None else in_level(GRIP, forearm, facing_of(snapshot))


def is_holding(snapshot: Snapshot, hand: Hand) -> bool:
    """Return whether the simulation says that a hand holds something."""
    return snapshot.telemetry.get(f"body.{hand}_hand.holds", "nothing") != "nothing"


def holds_ship(snapshot: Snapshot) -> bool:
    """Return whether a hand holds the ship itself, not only the rope."""
    held = (snapshot.telemetry.get(f"body.{hand}_hand.holds") for hand in ("near", "far"))
    return any(hold in ("rim", "rail") for hold in held)


def hold_lines(snapshot: Snapshot) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """Yield the lines a hand may hold, in the level frame: rim, rail, tether."""
    ship = pose_of(snapshot, "ship")
    if ship is not None:
        for name, start, end in SHIP_LINES:
            yield name, (in_level(start, ship), in_level(end, ship))
    for line in snapshot.lines:
        if line.name == "tether":
            yield line.name, line.points


def place_of(snapshot: Snapshot, hold: Hold) -> Point | None:
    """Return where `hold` is now in the level frame, or None when its line is gone."""
    points = dict(hold_lines(snapshot)).get(hold.line, ())
    left_m = hold.along_m
    for start, end in pairwise(points):
        length_m = math.dist(start, end)
        if left_m <= length_m + _ROUNDING_M and length_m > 0.0:
            share = left_m / length_m
            return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        left_m -= length_m
    return None


def holds_in_reach(snapshot: Snapshot) -> tuple[Hold, ...]:
    """Return the holds an arm can reach now, in the order of the lines."""
    chest = pose_of(snapshot, "chest")
    if chest is None:
        return ()
    shoulder = in_level(SHOULDER, chest, facing_of(snapshot))
    reachable = []
    for name, points in hold_lines(snapshot):
        length_m = sum(math.dist(a, b) for a, b in pairwise(points))
        for step in range(int(length_m / _HOLD_STEP_M + _ROUNDING_M) + 1):
            hold = Hold(name, step * _HOLD_STEP_M)
            place = place_of(snapshot, hold)
            if place is not None and math.dist(place, shoulder) <= ARM_M:
                reachable.append(hold)
    return tuple(reachable)


def next_hold(snapshot: Snapshot, picked: Hold | None, hand: Hand) -> Hold | None:
    """Return the hold after `picked`; the first pick is the one nearest to the hand."""
    holds = holds_in_reach(snapshot)
    if not holds:
        return None
    if picked in holds:
        return holds[(holds.index(picked) + 1) % len(holds)]
    near = hand_place(snapshot, hand) or (0.0, 0.0)
    return min(holds, key=lambda hold: math.dist(place_of(snapshot, hold) or near, near))

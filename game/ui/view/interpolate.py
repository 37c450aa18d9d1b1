"""Poses and lines between two ticks, so that motion is smooth at any frame rate."""

from __future__ import annotations

import math
from collections.abc import Mapping

from game.vocab.snapshot import Polyline, Pose, Snapshot

HALF_TURN = math.pi
FULL_TURN = 2.0 * math.pi


def blend_angle(before_rad: float, after_rad: float, alpha: float) -> float:
    """Return the angle `alpha` (0 to 1) of the way from one to the other, the short way round."""
    turn = (after_rad - before_rad + HALF_TURN) % FULL_TURN - HALF_TURN
    return before_rad + turn * alpha


def blend_pose(before: Pose, after: Pose, alpha: float) -> Pose:
    """Return the pose between two ticks; one that jumped is where it was put."""
    if after.jumped:
        return after
    return Pose(
        after.name,
        before.x_m + (after.x_m - before.x_m) * alpha,
        before.y_m + (after.y_m - before.y_m) * alpha,
        blend_angle(before.angle_rad, after.angle_rad, alpha),
    )


def blend_poses(previous: Snapshot, current: Snapshot, alpha: float) -> Mapping[str, Pose]:
    """Return every pose of `current` by name, `alpha` (0 to 1) of the way from `previous`.

    A body that was not there before stands where it is now.
    """
    before = {pose.name: pose for pose in previous.poses}
    return {
        pose.name: blend_pose(before[pose.name], pose, alpha) if pose.name in before else pose
        for pose in current.poses
    }


def blend_lines(previous: Snapshot, current: Snapshot, alpha: float) -> Mapping[str, Polyline]:
    """Return every line of `current` by name; one with another number of points is not blended."""
    before = {line.name: line for line in previous.lines}
    return {line.name: _blend_line(before.get(line.name), line, alpha) for line in current.lines}


def _blend_line(before: Polyline | None, after: Polyline, alpha: float) -> Polyline:
    if before is None or len(before.points) != len(after.points):
        return after
    points = tuple(
        (x0 + (x1 - x0) * alpha, y0 + (y1 - y0) * alpha)
        for (x0, y0), (x1, y1) in zip(before.points, after.points, strict=True)
    )
    return Polyline(after.name, points)

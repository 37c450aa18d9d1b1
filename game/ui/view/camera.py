"""The camera of the flight: level frame (metres, y up) to pixels and back, and what it frames.

The camera is a value. Its motion is a function of simulation time alone: a critically damped
approach whose exact solution is taken over any step, so that frames of different length agree and
a replay shows the same pictures.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from game.vocab.snapshot import Snapshot

Point = tuple[float, float]

# The whole plane of the bodies leans like the horizon behind it, which makes the picture alive.
SCENE_ROLL_RAD = math.radians(7.0)
# Time constant of the critically damped approach: slow and weighted, about three of them to arrive.
SETTLE_S = 0.9
# A gap longer than this is a jump in the recording, not a slow frame: no flight across the scene.
LONGEST_GAP_S = 1.0
# In reduced motion the view holds still until what matters is this far (share of width) off.
HOLD_SHARE = 0.10
HOLD_WIDTH_RATIO = 1.12

CLOSE_WIDTH_M = 8.2
WIDE_WIDTH_M = 12.6
# Somebody who drifts off without a tether is let go rather than shown as a dot beside a dot.
WIDEST_M = 40.0
RIM: Point = (2.5, 0.0)
# Parts of the picture's width: where its middle is beside the rim, how low both are placed, the
# room to the side and upright, and how far from the middle height the man may be.
MIDDLE_CLOSE = -0.02
MIDDLE_WIDE = 0.0
LOWERED = 0.03
SIDE_ROOM = 0.36
TALL_ROOM = 0.30
MAN_HIGHEST = 0.17
MAN_LOWEST = 0.10


@dataclass(frozen=True, slots=True)
class Camera:
    """A place to look at: `centre` (level frame, metres), pixels per metre, roll, picture size."""

    centre: Point
    scale_px_per_m: float
    roll_rad: float
    size: tuple[int, int]

    def to_screen(self, x_m: float, y_m: float) -> Point:
        """Return the pixel of a place in the level frame."""
        dx, dy = x_m - self.centre[0], y_m - self.centre[1]
        cos, sin = math.cos(self.roll_rad), math.sin(self.roll_rad)
        return (
            self.size[0] / 2.0 + (dx * cos - dy * sin) * self.scale_px_per_m,
            self.size[1] / 2.0 - (dx * sin + dy * cos) * self.scale_px_per_m,
        )

    def to_level(self, x_px: float, y_px: float) -> Point:
        """Return the place in the level frame under a pixel: the inverse of `to_screen`."""
        dx = (x_px - self.size[0] / 2.0) / self.scale_px_per_m
        dy = (self.size[1] / 2.0 - y_px) / self.scale_px_per_m
        cos, sin = math.cos(self.roll_rad), math.sin(self.roll_rad)
        return self.centre[0] + dx * cos + dy * sin, self.centre[1] - dx * sin + dy * cos


@dataclass(frozen=True, slots=True)
class Framing:
    """What a picture should hold: its centre (metres) and the width that 16:9 shows (metres)."""

    x_m: float
    y_m: float
    width_m: float


@dataclass(frozen=True, slots=True)
class Shot:
    """The camera in motion: framing now, its rates per second, and the simulation time of it."""

    framing: Framing
    rate: Framing
    time_s: float


def wanted_framing(snapshot: Snapshot) -> Framing:
    """Return the framing that suits a snapshot: close at the rim, wide at full tether.

    The ship fills the left side, where the instruments stand; the right is the man's. Without a
    man, the rim is framed close.
    """
    man = _place(snapshot, "chest", (3.0, 0.2))
    away = max(0.0, math.hypot(man[0] - RIM[0], man[1] - RIM[1]) - 0.8)
    near = _smooth(away / 4.2)
    width = CLOSE_WIDTH_M + (WIDE_WIDTH_M - CLOSE_WIDTH_M) * near
    rim_x, rim_y = _leaned(RIM, SCENE_ROLL_RAD)
    man_x, man_y = _leaned(man, SCENE_ROLL_RAD)
    middle = MIDDLE_CLOSE + (MIDDLE_WIDE - MIDDLE_CLOSE) * near
    x = rim_x + middle * width + 0.22 * (man_x - rim_x)
    width = max(width, abs(man_x - x) / SIDE_ROOM, abs(man_y - rim_y) / TALL_ROOM)
    width = min(width, WIDEST_M)
    y = rim_y + 0.35 * (man_y - rim_y) + LOWERED * width
    y = min(max(y, man_y - MAN_HIGHEST * width), man_y + MAN_LOWEST * width)
    centre = _leaned((x, y), -SCENE_ROLL_RAD)
    return Framing(centre[0], centre[1], width)


def settled_shot(
    snapshot: Snapshot, wanted: Callable[[Snapshot], Framing] = wanted_framing
) -> Shot:
    """Return the shot at rest on what `snapshot` wants: for stills and after a jump."""
    return Shot(wanted(snapshot), Framing(0.0, 0.0, 0.0), snapshot.time_s)


def follow(
    shot: Shot,
    snapshot: Snapshot,
    time_s: float,
    *,
    reduced_motion: bool = False,
    wanted: Callable[[Snapshot], Framing] = wanted_framing,
) -> Shot:
    """Return the shot at simulation time `time_s`, on its way to what `snapshot` wants.

    The same time again returns the same shot. Backward time or a gap over a second settles at once.
    With `reduced_motion` the camera holds and steps instead of gliding.
    """
    dt_s = time_s - shot.time_s
    if dt_s < 0.0 or dt_s > LONGEST_GAP_S:
        return replace(settled_shot(snapshot, wanted), time_s=time_s)
    goal = wanted(snapshot)
    if reduced_motion:
        still = replace(shot, time_s=time_s)
        return replace(settled_shot(snapshot, wanted), time_s=time_s) if _far(shot, goal) else still
    return _damped(shot, goal, dt_s, time_s)


def camera_of(framing: Framing, size: tuple[int, int]) -> Camera:
    """Return the camera that shows `framing` in a picture of `size` pixels.

    Narrow pictures keep the width; wide ones keep the height that 16:9 would show.
    """
    width_px = max(1, size[0])
    height_px = max(1, size[1])
    scale = min(width_px, height_px * 16.0 / 9.0) / framing.width_m
    return Camera((framing.x_m, framing.y_m), scale, SCENE_ROLL_RAD, (width_px, height_px))


def settled_camera(snapshot: Snapshot, size: tuple[int, int]) -> Camera:
    """Return the camera at rest for a still picture of `snapshot`."""
    return camera_of(wanted_framing(snapshot), size)


def _damped(shot: Shot, goal: Framing, dt_s: float, time_s: float) -> Shot:
    now, rate = shot.framing, shot.rate
    x, x_rate = _approach(now.x_m, rate.x_m, goal.x_m, dt_s)
    y, y_rate = _approach(now.y_m, rate.y_m, goal.y_m, dt_s)
    width, width_rate = _approach(now.width_m, rate.width_m, goal.width_m, dt_s)
    return Shot(Framing(x, y, width), Framing(x_rate, y_rate, width_rate), time_s)


def _approach(value: float, rate: float, goal: float, dt_s: float) -> tuple[float, float]:
    """Exact critically damped step toward a goal that stands still for `dt_s`."""
    stiffness = 1.0 / SETTLE_S
    gap = value - goal
    drift = rate + stiffness * gap
    decay = math.exp(-stiffness * dt_s)
    return (
        goal + (gap + drift * dt_s) * decay,
        (rate - stiffness * drift * dt_s) * decay,
    )


def _far(shot: Shot, goal: Framing) -> bool:
    now = shot.framing
    off = math.hypot(now.x_m - goal.x_m, now.y_m - goal.y_m)
    ratio = max(now.width_m / goal.width_m, goal.width_m / now.width_m)
    return off > HOLD_SHARE * now.width_m or ratio > HOLD_WIDTH_RATIO


def _leaned(place: Point, roll_rad: float) -> Point:
    """Turn a place about the origin, as the picture turns the scene."""
    cos, sin = math.cos(roll_rad), math.sin(roll_rad)
    return place[0] * cos - place[1] * sin, place[0] * sin + place[1] * cos


def _smooth(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return share * share * (3.0 - 2.0 * share)


def _place(snapshot: Snapshot, name: str, otherwise: Point) -> Point:
    for pose in snapshot.poses:
        if pose.name == name and math.isfinite(pose.x_m) and math.isfinite(pose.y_m):
            return pose.x_m, pose.y_m
    return otherwise

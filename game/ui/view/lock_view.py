"""The close view of the airlock cut open: when it is shown, what it frames, how it is painted."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.ui.view.art_lock import lock_before, lock_behind, lock_shadows, ship_end
from game.ui.view.art_lock_lid import HINGE_M, OPEN_DEG, lid_angle_deg, lid_centre_m, painted_lid
from game.ui.view.art_lock_light import dimmed, open_ratio, sky_at
from game.ui.view.art_man import Placed
from game.ui.view.camera import Camera, Framing, Point
from game.ui.view.lighting import Sky
from game.ui.view.sprites import Art, SpriteBook
from game.vocab.channel import Value
from game.vocab.snapshot import Pose, Snapshot

VIEW = "lock"
OUTSIDE = "outside"
WIDTH_M = 3.8
# Instruments stand at the left and below: the tube stands right of and above the middle.
CENTRE_X_M = 0.80
CENTRE_Y_M = -0.065
# From this place of his middle on, the picture goes along with the man, and grows to hold him
# upright at the rim.
FOLLOW_FROM_M = 1.6
FOLLOW_SHARE = 0.62
GROWN_AT_M = 2.7
GROWN_WIDTH_M = 4.5
# Upright at the rim his head would be behind the instruments above: the picture follows it up until
# it is this far above the picture's middle, and no higher than that.
ROOM_ABOVE_M = 0.765
MOST_RAISED_M = 0.40
# A man this far outside is shown from outside, whoever asked for the cut.
FARTHEST_M = 4.0
ENTERED_X_M = 2.40
LEFT_X_M = 2.75
WALL_M = 0.60
# A line inside the tube lies against the wall rather than passing through it.
LINE_LIMIT_M = 0.455
LINE_FROM_M = 0.03
# Where the line runs when the lid is on its seat, and the lid's angles between which it goes there.
INSIDE_RING_M, BEND_M = 2.36, 0.05
DRAWN_IN_DEG = (30.0, 80.0)
LINE_UNTIL_M = 2.42
LOOSE_M = 0.25
MOST_COILED_M = 1.8
SHADOW_SHIFT_M = (-0.03, -0.06)
SHADOW_UNTIL_M = 2.40
# Beyond this angle the lid keeps the light of the lamps, or a shut one would be black at night.
LID_LIGHT_DEG = 50.0
BYTES_AT_720P, LIT_SHARE = 52_000_000, 0.36
HOME = Pose("ship", 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Lit:
    """A placed part and the light it stands in."""

    placed: Placed
    sky: Sky


def shows_lock(snapshot: Snapshot, wish: str, before: bool) -> bool:
    """Return whether the cut is shown: asked for, or because the middle of the man is inside.

    `wish` is the view chosen by player or story, if any; `before` is whether the cut was shown in
    the last picture, which keeps it until he is well outside.
    """
    x, y = middle_of(snapshot)
    if wish == OUTSIDE or not math.isfinite(x) or x > FARTHEST_M:
        return False
    if wish == VIEW:
        return True
    return abs(y) < WALL_M and -0.2 < x < (LEFT_X_M if before else ENTERED_X_M)


def middle_of(snapshot: Snapshot) -> Point:
    """Return the middle between chest and pelvis in the ship frame (metres), or infinity."""
    poses = {pose.name: pose for pose in snapshot.poses}
    found = [poses[name] for name in ("chest", "pelvis") if name in poses]
    if not found:
        return math.inf, math.inf
    x = sum(pose.x_m for pose in found) / len(found)
    y = sum(pose.y_m for pose in found) / len(found)
    return to_ship(poses.get("ship", HOME), x, y)


def lock_framing(snapshot: Snapshot) -> Framing:
    """Return what the close picture should hold, in the ship frame."""
    x, _ = middle_of(snapshot)
    beyond = max(0.0, min(x, FARTHEST_M) - FOLLOW_FROM_M) if math.isfinite(x) else 0.0
    share = min(1.0, beyond / (GROWN_AT_M - FOLLOW_FROM_M))
    grown = share * share * (3.0 - 2.0 * share)
    return Framing(
        CENTRE_X_M + FOLLOW_SHARE * beyond,
        CENTRE_Y_M + (_height_for(snapshot) - CENTRE_Y_M) * grown,
        WIDTH_M + (GROWN_WIDTH_M - WIDTH_M) * grown,
    )


def _height_for(snapshot: Snapshot) -> float:
    """Return the height of the picture's middle at which a man outside has his head in sight."""
    poses = {pose.name: pose for pose in snapshot.poses}
    ship = poses.get("ship", HOME)
    tops = [
        to_ship(ship, *_point_of(poses[name], up_m))[1]
        for name, up_m in (("chest", 0.52), ("near_shank", -0.3))
        if name in poses
    ]
    return min(MOST_RAISED_M, max(0.0, max(tops, default=0.0) - ROOM_ABOVE_M))


def _point_of(pose: Pose, up_m: float) -> Point:
    return (
        pose.x_m - math.sin(pose.angle_rad) * up_m,
        pose.y_m + math.cos(pose.angle_rad) * up_m,
    )


def lock_camera(framing: Framing, snapshot: Snapshot, size: tuple[int, int]) -> Camera:
    """Return the camera that shows `framing` with the tube level, wherever the ship has turned."""
    ship = next((pose for pose in snapshot.poses if pose.name == "ship"), HOME)
    width_px, height_px = max(1, size[0]), max(1, size[1])
    scale = min(width_px, height_px * 16.0 / 9.0) / framing.width_m
    centre = from_ship(ship, framing.x_m, framing.y_m)
    return Camera(centre, scale, -ship.angle_rad, (width_px, height_px))


def close_book(size: tuple[int, int]) -> SpriteBook:
    """Return a book for sprites at the scale of the close view in a picture of `size`.

    The parts of the tube are large and there are few of them, so more of its room is for lit parts.
    """
    scale = max(1.0, min(size[0], size[1] * 16.0 / 9.0) / WIDTH_M)
    return SpriteBook(scale, round(BYTES_AT_720P * (scale * WIDTH_M / 1280.0) ** 2), LIT_SHARE)


def to_ship(ship: Pose, x_m: float, y_m: float) -> Point:
    """Return a place of the level frame in the ship frame."""
    dx, dy = x_m - ship.x_m, y_m - ship.y_m
    cos, sin = math.cos(ship.angle_rad), math.sin(ship.angle_rad)
    return dx * cos + dy * sin, dy * cos - dx * sin


def from_ship(ship: Pose, x_m: float, y_m: float) -> Point:
    """Return a place of the ship frame in the level frame."""
    cos, sin = math.cos(ship.angle_rad), math.sin(ship.angle_rad)
    return ship.x_m + x_m * cos - y_m * sin, ship.y_m + x_m * sin + y_m * cos


class LockScene:
    """The parts of the cut, and what of them stands where at a moment."""

    def __init__(self, men: Mapping[tuple[int, bool], dict[str, Art]]) -> None:
        """Take the man's parts by facing and slackness, as the flight view keeps them."""
        self._end, self._behind, self._before = ship_end(), lock_behind(), lock_before()
        self._shadows: dict[tuple[str, bool], Art] = {}
        for parts in men.values():
            self._shadows |= lock_shadows(parts)

    def arts(self) -> Iterator[Art]:
        """Yield every part that the close view needs beside the man, the costly first."""
        yield from self._end
        yield from self._behind
        yield from self._before
        yield painted_lid(OPEN_DEG)[0]

    def end(self, poses: Mapping[str, Pose], sky: Sky) -> Iterator[Lit]:
        """Yield the ship's end, farthest first."""
        ship = poses.get("ship", HOME)
        for art in self._end:
            yield Lit((art, ship.x_m, ship.y_m, ship.angle_rad), sky)

    def behind(self, snapshot: Snapshot, poses: Mapping[str, Pose], sky: Sky) -> Iterator[Lit]:
        """Yield what stands still behind the man, farthest first: room and ring."""
        ship = poses.get("ship", HOME)
        angle_deg = lid_angle_deg(poses, snapshot.telemetry)
        inside = dimmed(sky, open_ratio(math.radians(angle_deg)))
        for art in self._behind:
            yield Lit((art, ship.x_m, ship.y_m, ship.angle_rad), inside if art.shade else sky)

    def lid(self, snapshot: Snapshot, poses: Mapping[str, Pose], sky: Sky) -> Lit:
        """Return the lid on its hinge, in the light of the lamps as long as it is open."""
        ship = poses.get("ship", HOME)
        angle_deg = lid_angle_deg(poses, snapshot.telemetry)
        lid, turn = painted_lid(angle_deg)
        x, y = from_ship(ship, *HINGE_M)
        light = sky_at(*lid_centre_m(min(angle_deg, LID_LIGHT_DEG)), sky, 1.0, ship.angle_rad)
        return Lit((lid, x, y, ship.angle_rad + turn), light)

    def before(self, poses: Mapping[str, Pose], sky: Sky) -> Iterator[Lit]:
        """Yield what stands before the man."""
        ship = poses.get("ship", HOME)
        for art in self._before:
            yield Lit((art, ship.x_m, ship.y_m, ship.angle_rad), sky)

    def shadows(self, poses: Mapping[str, Pose], man: Sequence[Placed]) -> Iterator[Placed]:
        """Yield the shadows that the parts of the man throw on the far wall."""
        ship = poses.get("ship", HOME)
        for art, x_m, y_m, angle_rad in man:
            x, y = to_ship(ship, x_m, y_m)
            shadow = self._shadows.get((art.name, art.mirrored))
            if shadow is not None and x < SHADOW_UNTIL_M:
                shifted = from_ship(ship, x + SHADOW_SHIFT_M[0], y + SHADOW_SHIFT_M[1])
                yield (shadow, *shifted, angle_rad)

    def lit(
        self, snapshot: Snapshot, poses: Mapping[str, Pose], sky: Sky, man: Sequence[Placed]
    ) -> Iterator[Lit]:
        """Yield things that float in the tube or at its mouth, in the light of their place."""
        ship = poses.get("ship", HOME)
        share = open_ratio(math.radians(lid_angle_deg(poses, snapshot.telemetry)))
        for placed in man:
            x, y = to_ship(ship, placed[1], placed[2])
            yield Lit(placed, sky_at(x, y, sky, share, ship.angle_rad))


def line_in_lock(
    poses: Mapping[str, Pose], points: Sequence[Point], drawn_in: float = 0.0
) -> list[Point]:
    """Return a drawn line with what would pass through the tube's wall laid against it.

    `drawn_in` (0 to 1) is how far its end at the rim is drawn on the inside of the ring: the side
    view would lay it across the seat of a lid that is shut, and nothing lies there.
    """
    if not points:
        return []
    ship = poses.get("ship", HOME)
    cos, sin = math.cos(ship.angle_rad), math.sin(ship.angle_rad)
    turn = np.array(((cos, -sin), (sin, cos)))
    origin = np.array((ship.x_m, ship.y_m))
    line = (np.array(points) - origin) @ turn
    line[:, 0] = np.maximum(line[:, 0], LINE_FROM_M)
    held = LINE_LIMIT_M * np.tanh(line[:, 1] / LINE_LIMIT_M)
    line[:, 1] = np.where(line[:, 0] < LINE_UNTIL_M, held, line[:, 1])
    if drawn_in > 0.0:
        # A soft bend at the ring rather than a corner.
        soft = -BEND_M * np.logaddexp(-line[:, 0] / BEND_M, -INSIDE_RING_M / BEND_M)
        line[:, 0] += (soft - line[:, 0]) * min(1.0, drawn_in)
    return [(x, y) for x, y in (line @ turn.T + origin).tolist()]


def drawn_in(poses: Mapping[str, Pose], telemetry: Mapping[str, Value]) -> float:
    """Return how far the line's end is drawn inside: with the lid, unless it lies on the seat."""
    if telemetry.get("hatches.outer_seat", "nothing") == "line":
        return 0.0
    low, high = DRAWN_IN_DEG
    share = (lid_angle_deg(poses, telemetry) - low) / (high - low)
    return min(1.0, max(0.0, share))


def shortened(ends: Sequence[Point], length_m: float, wound_m: float) -> tuple[float, float]:
    """Return how much of a line is drawn between its ends, and how much lies coiled at its anchor.

    In the tube there is no room for the wide loops of a line in free space.
    """
    straight = sum(math.dist(a, b) for a, b in pairwise(ends))
    drawn = min(length_m, straight * 1.10 + LOOSE_M)
    return drawn, min(MOST_COILED_M, wound_m + length_m - drawn)

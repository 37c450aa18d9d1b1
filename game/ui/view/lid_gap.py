"""The room of the lid: the way its edge has still to sweep, what of him is nearest, and the seat.

A dimension line as on a drawing, with the centimetres that are left. What lies on the seat is
ringed and named.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.ui.view.art_lock_lid import HINGE_M, LID_LENGTH_M, SHUT_DEG, lid_angle_deg
from game.ui.view.camera import Camera, Point
from game.ui.view.dashes import dashed, ring
from game.ui.view.lens import Labels
from game.vocab.channel import Value
from game.vocab.snapshot import Pose

Colour = tuple[int, int, int]

FREE: Colour = (116, 214, 198)
TIGHT: Colour = (244, 190, 84)
IN_THE_WAY: Colour = (250, 98, 70)
# From here on the room is worth a figure, and from there on a warning colour (m).
TOLD_BELOW_M = 0.45
TIGHT_BELOW_M = 0.05
# With the hips so deep he is on the inside of the lid (m).
INSIDE_FROM_M = 0.25
SHUT_FROM_DEG = 89.5
ARC_STEP_DEG = 4.0
SEAT_FOOT_M = (2.43, -0.34)
SEAT_TOP_M = (2.43, 0.34)
ON_SEAT = ("arm", "camera", "line")
RING_M = 0.07
HOME = Pose("ship", 0.0, 0.0, 0.0)
HELMET = ("chest", 0.07, 0.30, 0.15)
# Where on which segment a part is (metres; x to his front) and how thick it is there.
PARTS: Mapping[str, tuple[tuple[str, float, float, float], ...]] = {
    "helmet": (HELMET,),
    "pack": (("chest", -0.25, 0.17, 0.01), ("chest", -0.25, -0.13, 0.01)),
    "trunk": (("chest", 0.0, 0.0, 0.15), ("pelvis", 0.0, 0.0, 0.15)),
    "legs": (("near_shank", 0.0, 0.17, 0.08), ("far_shank", 0.0, 0.17, 0.08)),
    "boots": (("near_shank", 0.06, -0.27, 0.03), ("far_shank", 0.06, -0.27, 0.03)),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The ship's frame in the picture, and the man in it."""

    camera: Camera
    poses: Mapping[str, Pose]
    facing: int

    @property
    def ship(self) -> Pose:
        """The ship; in pictures without one it stands at the origin."""
        return self.poses.get("ship", HOME)

    def screen(self, point: Point) -> Point:
        """Return the pixel of a place of the ship frame."""
        ship = self.ship
        c, s = math.cos(ship.angle_rad), math.sin(ship.angle_rad)
        x, y = point
        return self.camera.to_screen(ship.x_m + x * c - y * s, ship.y_m + x * s + y * c)

    def place(self, name: str, x_m: float, y_m: float) -> Point | None:
        """Return a point of a segment in the ship frame; `x_m` to his front."""
        pose = self.poses.get(name)
        if pose is None:
            return None
        c, s = math.cos(pose.angle_rad), math.sin(pose.angle_rad)
        front = x_m * self.facing
        dx = pose.x_m + front * c - y_m * s - self.ship.x_m
        dy = pose.y_m + front * s + y_m * c - self.ship.y_m
        c, s = math.cos(self.ship.angle_rad), math.sin(self.ship.angle_rad)
        return dx * c + dy * s, dy * c - dx * s


def shows_gap(telemetry: Mapping[str, Value]) -> bool:
    """Return whether the lid's room matters now: he is inside, and it is not shut."""
    lid_deg = _number(telemetry, "hatches.outer_angle_deg")
    deep = _number(telemetry, "body.pelvis_depth_m") > INSIDE_FROM_M
    # Half in, he lies on the seat himself: how far he is in the way says nothing then.
    return deep and lid_deg < SHUT_FROM_DEG and telemetry.get("hatches.outer_seat") != "man"


def draw_gap(
    surface: pygame.Surface,
    frame: Frame,
    telemetry: Mapping[str, Value],
    notes: Labels | None = None,
) -> None:
    """Draw the lid's way, the room that is left, and what lies on the seat."""
    gap_m = _number(telemetry, "hatches.sweep_gap_m")
    part = str(telemetry.get("hatches.sweep_part", "none"))
    colour = FREE if gap_m > TIGHT_BELOW_M else TIGHT if gap_m >= 0.0 else IN_THE_WAY
    dashed(surface, _way(frame, telemetry), colour, 2)
    if part in PARTS and gap_m < TOLD_BELOW_M:
        _draw_dimension(surface, frame, (gap_m, part), colour, notes)
    _draw_seat(surface, frame, str(telemetry.get("hatches.outer_seat", "nothing")), notes)


def _way(frame: Frame, telemetry: Mapping[str, Value]) -> list[Point]:
    """Return the arc that the lid's edge has still to go, in pixels."""
    from_deg = lid_angle_deg(frame.poses, telemetry)
    count = max(2, math.ceil((SHUT_DEG - from_deg) / ARC_STEP_DEG))
    angles = [math.radians(from_deg + (SHUT_DEG - from_deg) * k / count) for k in range(count + 1)]
    return [frame.screen(_edge(angle)) for angle in angles]


def _edge(angle_rad: float, length_m: float = LID_LENGTH_M) -> Point:
    return (
        HINGE_M[0] - length_m * math.cos(angle_rad),
        HINGE_M[1] - length_m * math.sin(angle_rad),
    )


def _draw_dimension(
    surface: pygame.Surface,
    frame: Frame,
    gap: tuple[float, str],
    colour: Colour,
    notes: Labels | None,
) -> None:
    gap_m, part = gap
    found = nearest(frame, part)
    if found is None:
        return
    (x, y), radius_m = found
    angle = math.atan2(HINGE_M[1] - y, HINGE_M[0] - x)
    away_m = math.dist((x, y), HINGE_M) - radius_m
    ends = (frame.screen(_edge(angle)), frame.screen(_edge(angle, away_m)))
    across = 0.035
    for length_m in (LID_LENGTH_M, away_m):
        cx, cy = _edge(angle, length_m)
        dx, dy = -math.sin(angle) * across, math.cos(angle) * across
        tick = (frame.screen((cx + dx, cy + dy)), frame.screen((cx - dx, cy - dy)))
        _bold(surface, tick, colour, 3)
    _bold(surface, ends, colour, 3)
    if notes is not None:
        cm = round(100.0 * abs(gap_m))
        key = f"lid.gap.{part}" if gap_m >= 0.0 else f"lid.way.{part}"
        tip = frame.screen(_edge(angle, min(LID_LENGTH_M, away_m)))
        off = 0.05 * frame.camera.scale_px_per_m
        notes.told(surface, key, (tip[0] + off, tip[1] - off), "midleft", cm=cm)


def nearest(frame: Frame, part: str) -> tuple[Point, float] | None:
    """Return the middle of the part's point that is nearest to the hinge, and its radius (m)."""
    found = []
    for name, x_m, y_m, radius_m in PARTS[part]:
        point = frame.place(name, x_m, y_m)
        if point is not None:
            found.append((math.dist(point, HINGE_M) - radius_m, point, radius_m))
    return min(found)[1:] if found else None


def _draw_seat(surface: pygame.Surface, frame: Frame, what: str, notes: Labels | None) -> None:
    if what not in ON_SEAT:
        return
    ends = (frame.screen(SEAT_TOP_M), frame.screen(SEAT_FOOT_M))
    _bold(surface, ends, IN_THE_WAY, 3)
    at = _on_seat(frame, what)
    middle = frame.screen(at)
    ring(surface, middle, RING_M * frame.camera.scale_px_per_m, IN_THE_WAY, 3)
    if notes is not None:
        beside = frame.screen((at[0] - 0.10, at[1]))
        notes.told(surface, f"lid.seat.{what}", beside, "midright")


def _on_seat(frame: Frame, what: str) -> Point:
    """Return about where the thing lies on the seat, in the ship frame."""
    if what == "camera":
        return frame.place("camera", 0.0, 0.0) or SEAT_FOOT_M
    if what == "arm":
        gloves = [frame.place(f"{side}_forearm", 0.0, -0.2) for side in ("near", "far")]
        return max((g for g in gloves if g is not None), default=SEAT_FOOT_M)
    return SEAT_FOOT_M


def _bold(surface: pygame.Surface, ends: tuple[Point, Point], colour: Colour, width: int) -> None:
    wide = max(2, round(width * surface.get_height() / 720.0))
    pygame.draw.aaline(surface, (8, 12, 20), *ends, wide + 2)
    pygame.draw.aaline(surface, colour, *ends, wide)


def _number(telemetry: Mapping[str, Value], name: str) -> float:
    value = telemetry.get(name, 0.0)
    return 0.0 if isinstance(value, str) else float(value)

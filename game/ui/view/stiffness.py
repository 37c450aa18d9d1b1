"""The stiffness overlay: at each joint an arc, filled by what the suit takes of his strength."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import pygame

from game.ui.view.art_man import ARM_SHIFT_M, LEG_SHIFT_M
from game.ui.view.camera import Camera
from game.ui.view.lens import Labels
from game.vocab.channel import Value
from game.vocab.snapshot import Pose

Colour = tuple[int, int, int]
Point = tuple[float, float]

# From here on the joint is told in figures: half of the man's strength is gone before he moves.
TELL_FROM = 0.5
FULL = 1.0
DESIGN_HEIGHT = 720.0
RADIUS_PX = 14.0
WIDTH_PX = 4.0
RADIUS_M = 0.09
LEAST_SIZE, MOST_SIZE = 0.75, 2.0
# The arc is open at its foot, so that full and empty are told apart at a glance.
START_DEG, SWEEP_DEG = 225.0, 270.0
STEP_DEG = 6.0
FINE = 3
EDGE: Colour = (8, 12, 20)
TRACK: Colour = (150, 162, 178)
CALM: Colour = (74, 190, 172)
HARD: Colour = (240, 176, 58)
TOO_HARD: Colour = (244, 112, 82)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a joint is: a point on a segment (metres, its own frame) and how far it is drawn aside.

    `aside_m` is the shift along the front with which the picture shows near and far limbs.
    """

    pose: str
    x_m: float
    y_m: float
    aside_m: float = 0.0


PLACES: Mapping[str, Place] = MappingProxyType({
    "waist": Place("chest", 0.0, -0.22),
    "hip": Place("near_thigh", 0.0, 0.19, -LEG_SHIFT_M),
    "knee": Place("near_shank", 0.0, 0.17, -LEG_SHIFT_M),
    "far_shoulder": Place("far_upper_arm", 0.0, 0.13, ARM_SHIFT_M),
    "far_elbow": Place("far_forearm", 0.0, 0.13, ARM_SHIFT_M),
    "near_shoulder": Place("near_upper_arm", 0.0, 0.13, -ARM_SHIFT_M),
    "near_elbow": Place("near_forearm", 0.0, 0.13, -ARM_SHIFT_M),
})  # fmt: skip


def draw_stiffness(
    surface: pygame.Surface,
    camera: Camera,
    poses: Mapping[str, Pose],
    telemetry: Mapping[str, Value],
    facing: int,
    notes: Labels | None = None,
) -> None:
    """Draw an arc for every joint whose resistance the world tells, and figures where it is hard.

    Nothing is drawn for a man who has no segments.
    """
    chest = poses.get("chest")
    if chest is None:
        return
    size = size_of(camera)
    front = (math.cos(chest.angle_rad) * facing, math.sin(chest.angle_rad) * facing)
    for joint, place in PLACES.items():
        ratio, pose = telemetry.get(f"body.{joint}_resistance_ratio"), poses.get(place.pose)
        if pose is None or ratio is None or isinstance(ratio, str) or not math.isfinite(ratio):
            continue
        x, y = camera.to_screen(*joint_at(pose, place, front))
        picture = arc(step_of(ratio), size)
        corner = picture.get_rect(center=(round(x), round(y)))
        surface.blit(picture, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        if notes is not None and ratio > TELL_FROM:
            # Words of the far side go to the front of the man, of the near side behind him.
            side = -1.0 if joint.startswith("far") else 1.0
            ahead = side * (-front[0] if front[0] else 1.0) > 0.0
            reach = (RADIUS_PX + WIDTH_PX) * size
            anchor, dx = ("midleft", reach) if ahead else ("midright", -reach)
            notes.note(surface, told(ratio), (x + dx, y), anchor)


def told(ratio: float) -> str:
    """Return a ratio in figures, in steps of 5 %: finer ones would tremble with every motion."""
    return f"{5 * round(20.0 * ratio)} %"


def size_of(camera: Camera) -> float:
    """Return how large arcs are drawn: with the man, in steps, and never too small to read."""
    least, most = (share * camera.size[1] / DESIGN_HEIGHT for share in (LEAST_SIZE, MOST_SIZE))
    wanted = RADIUS_M * camera.scale_px_per_m / RADIUS_PX
    return round(min(most, max(least, wanted)) * 8.0) / 8.0


def joint_at(pose: Pose, place: Place, front: Point) -> Point:
    """Return where a joint stands in the picture: level frame, metres. `front` is a unit vector."""
    cos, sin = math.cos(pose.angle_rad), math.sin(pose.angle_rad)
    x = pose.x_m + place.x_m * cos - place.y_m * sin + place.aside_m * front[0]
    y = pose.y_m + place.x_m * sin + place.y_m * cos + place.aside_m * front[1]
    return x, y


def step_of(ratio: float) -> int:
    """Return how many pieces of the arc are filled, one more than there are from 1 on."""
    pieces = round(SWEEP_DEG / STEP_DEG)
    return pieces + 1 if ratio >= FULL else max(0, round(ratio * pieces))


@lru_cache(maxsize=64)
def arc(step: int, size: float) -> pygame.Surface:
    """Return the arc with `step` pieces filled: calm is plain, hard is striped, too hard is ringed.

    `size` is pixels per design unit; alpha is premultiplied. Callers must not draw on the surface.
    """
    pieces = round(SWEEP_DEG / STEP_DEG)
    # Drawn at three times the size and shrunk, so that the edges are smooth.
    fine = FINE * size
    radius, width = RADIUS_PX * fine, WIDTH_PX * fine
    half = math.ceil(RADIUS_PX * size + 2.0 * WIDTH_PX * size)
    surface = pygame.Surface((2 * FINE * half, 2 * FINE * half), pygame.SRCALPHA)
    colour = CALM if step <= TELL_FROM * pieces else HARD if step <= pieces else TOO_HARD
    _band(surface, EDGE, (0, pieces), radius, width + 3.0 * fine)
    _band(surface, TRACK, (0, pieces), radius, width * 0.4)
    stride = 1 if step <= TELL_FROM * pieces else 2
    for piece in range(0, min(step, pieces), stride):
        _band(surface, colour, (piece, piece + 1), radius, width)
    if step > pieces:
        _band(surface, colour, (0, pieces), radius + width, 1.5 * fine)
    return pygame.transform.smoothscale(surface, (2 * half, 2 * half))


def _band(
    surface: pygame.Surface, colour: Colour, pieces: tuple[int, int], radius: float, width: float
) -> None:
    """Fill the ring from one piece to another, clockwise from the left of the foot."""
    middle = surface.get_width() / 2.0
    angles = [math.radians(START_DEG - STEP_DEG * k) for k in range(pieces[0], pieces[1] + 1)]
    outer, inner = radius + width / 2.0, radius - width / 2.0
    points = [(middle + outer * math.cos(a), middle - outer * math.sin(a)) for a in angles]
    points += [
        (middle + inner * math.cos(a), middle - inner * math.sin(a)) for a in reversed(angles)
    ]
    pygame.draw.polygon(surface, colour, points)

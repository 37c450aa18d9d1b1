"""What the working joint needs and what it has: two arcs round it, and a glow when it is too weak.

The outer arc is the torque that is needed, the inner one the torque there is, both on one scale.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.ui.view.camera import Camera
from game.ui.view.lens import Labels
from game.ui.view.stiffness import PLACES, joint_at
from game.vocab.channel import Value
from game.vocab.snapshot import Pose

Colour = tuple[int, int, int]

FULL_NM = 120.0
STEP_NM = 3.0
RADIUS_M = 0.125
START_DEG, SWEEP_DEG = 225.0, 270.0
OUTER_SHARE, INNER_SHARE, WIDTH_SHARE = 1.0, 0.74, 0.2
GLOW_SHARE = 2.1
FINE = 3
EDGE: Colour = (8, 12, 20)
TRACK: Colour = (98, 110, 128)
NEED: Colour = (240, 232, 214)
ENOUGH: Colour = (74, 190, 172)
SHORT: Colour = (244, 92, 66)


@dataclass(frozen=True, slots=True)
class Effort:
    """The joint that works, what it needs and what it has (N·m)."""

    joint: str
    need_nm: float
    have_nm: float

    @property
    def short_nm(self) -> float:
        """How much is missing, 0 when there is enough."""
        return max(0.0, self.need_nm - self.have_nm)


def effort_of(telemetry: Mapping[str, Value]) -> Effort | None:
    """Return what telemetry says of the working joint, None when none works."""
    joint = str(telemetry.get("body.working_joint", "none"))
    need, have = (telemetry.get(f"body.joint_{word}_nm") for word in ("need", "have"))
    if joint not in PLACES or not isinstance(need, float) or not isinstance(have, float):
        return None
    return Effort(joint, need, have)


def draw_effort(
    surface: pygame.Surface,
    camera: Camera,
    poses: Mapping[str, Pose],
    effort: Effort,
    facing: int,
    notes: Labels | None = None,
    always: bool = False,
) -> None:
    """Draw both arcs round the joint; in words what is missing, or with `always` both torques."""
    place = PLACES[effort.joint]
    pose, chest = poses.get(place.pose), poses.get("chest")
    if pose is None or chest is None:
        return
    front = (math.cos(chest.angle_rad) * facing, math.sin(chest.angle_rad) * facing)
    at = camera.to_screen(*joint_at(pose, place, front))
    radius = max(18, round(RADIUS_M * camera.scale_px_per_m))
    short = effort.short_nm > STEP_NM / 2.0
    if short:
        halo = glow(radius, SHORT)
        surface.blit(halo, halo.get_rect(center=at), special_flags=pygame.BLEND_PREMULTIPLIED)
    picture = arcs(radius, _steps(effort.need_nm), _steps(effort.have_nm))
    surface.blit(picture, picture.get_rect(center=at), special_flags=pygame.BLEND_PREMULTIPLIED)
    if notes is None:
        return
    beside = (at[0] + radius * 1.2, at[1] + radius * 0.55)
    if short:
        notes.told(surface, "lens.short", beside, "midleft", nm=round(effort.short_nm))
    elif always:
        values = {"need": round(effort.need_nm), "have": round(effort.have_nm)}
        notes.told(surface, "lens.enough", beside, "midleft", **values)


def _steps(torque_nm: float) -> int:
    return round(min(FULL_NM, max(0.0, torque_nm)) / STEP_NM)


@lru_cache(maxsize=48)
def arcs(radius: int, need: int, have: int) -> pygame.Surface:
    """Return both arcs, filled by so many steps of 3 N·m; premultiplied, not to be changed."""
    fine = radius * FINE
    half = round(radius * 1.25)
    surface = pygame.Surface((2 * half * FINE, 2 * half * FINE), pygame.SRCALPHA)
    most = round(FULL_NM / STEP_NM)
    width = fine * WIDTH_SHARE
    colour = SHORT if have < need else ENOUGH
    for share, steps, fill in ((OUTER_SHARE, need, NEED), (INNER_SHARE, have, colour)):
        _band(surface, (*EDGE, 215), most, fine * share, width * 1.35)
        _band(surface, (*TRACK, 255), most, fine * share, width * 0.28)
        _band(surface, (*fill, 255), steps, fine * share, width)
    small = pygame.transform.smoothscale(surface, (2 * half, 2 * half))
    return small.premul_alpha()


def _band(
    surface: pygame.Surface,
    colour: tuple[int, int, int, int],
    steps: int,
    radius: float,
    width: float,
) -> None:
    """Fill a ring from its beginning at the lower left, clockwise, over so many steps."""
    if steps < 1:
        return
    middle = surface.get_width() / 2.0
    each = math.radians(SWEEP_DEG * STEP_NM / FULL_NM)
    angles = [math.radians(START_DEG) - each * k for k in range(steps + 1)]
    outer, inner = radius + width / 2.0, radius - width / 2.0
    points = [(middle + outer * math.cos(a), middle - outer * math.sin(a)) for a in angles]
    points += [
        (middle + inner * math.cos(a), middle - inner * math.sin(a)) for a in reversed(angles)
    ]
    pygame.draw.polygon(surface, colour, points)


@lru_cache(maxsize=8)
def glow(radius: int, colour: Colour) -> pygame.Surface:
    """Return a soft light round a joint; premultiplied alpha, not to be changed."""
    half = round(radius * GLOW_SHARE)
    surface = pygame.Surface((2 * half, 2 * half), pygame.SRCALPHA)
    for k in range(12):
        share = 1.0 - k / 12.0
        alpha = round(150 * (1.0 - share) ** 1.6)
        pygame.draw.circle(surface, (*colour, alpha), (half, half), round(half * share))
    return surface.premul_alpha()

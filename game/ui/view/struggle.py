"""What is drawn over the struggle in the lock: the joint, the next hold, the lid's room, the grips.

Everything comes from telemetry; nothing is drawn for a world that does not tell it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.ui.view.camera import Camera, Point
from game.ui.view.dashes import dashed, ring
from game.ui.view.lens import Labels
from game.ui.view.lid_gap import Frame, draw_gap, shows_gap
from game.ui.view.torque_arc import draw_effort, effort_of
from game.vocab.channel import Value
from game.vocab.snapshot import Arrow, Pose

Colour = tuple[int, int, int]

HOLD: Colour = (255, 206, 96)
HOLD_M = 0.065
GLOVE = (0.0, -0.22)
BAR_M = (0.022, 0.20)
FULL: Colour = (250, 98, 70)
LOADED: Colour = (255, 190, 92)
DARK: Colour = (8, 12, 20)
TELL_GRIP_FROM = 0.15
# Pushes nearer to each other than this are one push; smaller ones are left out in the lock.
ONE_PLACE_M = 0.16
LEAST_N = 12.0
SMALL = ("contact", "grip")
LEFT_OUT = ("man_momentum", "ship_momentum")


@dataclass(frozen=True, slots=True)
class Shows:
    """What to draw: `joints` the torques, `holds` the next hold, `lens` forces and figures too."""

    joints: bool = False
    holds: bool = False
    lens: bool = False


def draw_struggle(
    surface: pygame.Surface,
    camera: Camera,
    poses: Mapping[str, Pose],
    telemetry: Mapping[str, Value],
    facing: int,
    shows: Shows,
    notes: Labels | None = None,
) -> None:
    """Draw all of it over the close picture of the lock."""
    if "chest" not in poses:
        return
    frame = Frame(camera, poses, facing)
    effort = effort_of(telemetry) if shows.joints else None
    if effort is not None and (shows.lens or effort.short_nm > 0.0 or _enters(telemetry)):
        draw_effort(surface, camera, poses, effort, facing, notes, shows.lens)
    if shows_gap(telemetry):
        draw_gap(surface, frame, telemetry, notes)
    if shows.holds:
        _draw_next_hold(surface, frame, telemetry, notes)
    if shows.lens:
        _draw_grips(surface, frame, telemetry, notes)


def _enters(telemetry: Mapping[str, Value]) -> bool:
    return telemetry.get("body.entry", "none") not in ("none", "inside", "lid_shut")


def _draw_next_hold(
    surface: pygame.Surface, frame: Frame, telemetry: Mapping[str, Value], notes: Labels | None
) -> None:
    hand = telemetry.get("body.next_hand", "none")
    x, y = (telemetry.get(f"body.next_hold_{axis}_m") for axis in "xy")
    if hand == "none" or not isinstance(x, float) or not isinstance(y, float):
        return
    at = frame.screen((x, y))
    glove = frame.place(f"{hand}_forearm", *GLOVE)
    if glove is not None and math.dist(glove, (x, y)) > 2.0 * HOLD_M:
        dashed(surface, (frame.screen(glove), at), HOLD)
    ring(surface, at, HOLD_M * frame.camera.scale_px_per_m, HOLD, 3)
    if notes is not None:
        hold = telemetry.get("body.next_hold", "nothing")
        above = (at[0], at[1] - 1.5 * HOLD_M * frame.camera.scale_px_per_m)
        notes.told(surface, f"lens.next.{hold}", above, "midbottom")


def _draw_grips(
    surface: pygame.Surface, frame: Frame, telemetry: Mapping[str, Value], notes: Labels | None
) -> None:
    """Draw beside each glove that holds how much of its grip is asked: full is where it slips."""
    size = surface.get_height() / 720.0
    for side in ("near", "far"):
        load = telemetry.get(f"body.{side}_hand.load_ratio", 0.0)
        glove = frame.place(f"{side}_forearm", *GLOVE)
        holds = telemetry.get(f"body.{side}_hand.holds", "nothing") != "nothing"
        if not holds or glove is None or not isinstance(load, float):
            continue
        x, y = frame.screen(glove)
        wide, high = (max(4, round(m * frame.camera.scale_px_per_m)) for m in BAR_M)
        left = round(x + (22 if side == "near" else -34) * size)
        bar = pygame.Rect(left, round(y - high / 2), wide, high)
        pygame.draw.rect(surface, DARK, bar.inflate(4, 4))
        filled = bar.copy()
        filled.h = round(bar.h * min(1.0, load))
        filled.bottom = bar.bottom
        pygame.draw.rect(surface, FULL if load >= 1.0 else LOADED, filled)
        if notes is not None and load >= TELL_GRIP_FROM:
            top = (bar.centerx, bar.top - 3 * size)
            percent = 5 * round(20.0 * min(load, 4.0))
            notes.told(surface, "lens.grip_of", top, "midbottom", percent=percent)


def arrows_in_lock(arrows: Sequence[Arrow]) -> list[Arrow]:
    """Return the forces that are worth an arrow in the close picture; pushes at one place are one.

    Momenta are small there, and their words would hide what he struggles with.
    """
    kept: list[Arrow] = []
    for arrow in arrows:
        if arrow.kind in LEFT_OUT:
            continue
        same = next((k for k, one in enumerate(kept) if _one_place(one, arrow)), None)
        if same is None:
            kept.append(arrow)
        else:
            one = kept[same]
            kept[same] = one._replace(
                x_size=one.x_size + arrow.x_size, y_size=one.y_size + arrow.y_size
            )
    return [a for a in kept if a.kind not in SMALL or math.hypot(a.x_size, a.y_size) >= LEAST_N]


def _one_place(one: Arrow, other: Arrow) -> bool:
    away: Point = (one.x_m - other.x_m, one.y_m - other.y_m)
    return one.kind == other.kind == "contact" and math.hypot(*away) < ONE_PLACE_M

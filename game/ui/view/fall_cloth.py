"""Cloth over the sphere: drogue, the two main canopies, rags; and the cloth when all is down."""

from __future__ import annotations

import math
from typing import Final

import pygame

from game.ui.theme import Colour
from game.ui.view.art_fall import (
    BONE,
    DROGUE_M,
    FILL_STEPS,
    MAIN_M,
    ORANGE,
    canopy,
    fallen_cloth,
)
from game.ui.view.fall_frame import Frame
from game.ui.view.fall_scene import FallScene, share_of
from game.ui.view.lighting import Sky
from game.ui.view.low_land import cover_of
from game.ui.view.sprites import Art, SpriteBook

Spot = tuple[float, float]
CORD: Final = (214, 208, 196)
CORD_DARK: Final = (120, 112, 102)
# Metres over the sphere's middle: where the cords meet, the hems; and how far the two lean apart.
MEET_M, DROGUE_HEM_M, MAIN_HEM_M = 4.4, 14.0, 30.0
APART_M: Final = 9.2
DROGUE_FILLS_S, MAIN_FILLS_S, FALLS_S = 1.4, 8.0, 2.6
LEAST_FILL: Final = 0.16
# Cloth that the wind has on the ground: its way up (rad), how full it is, how far off (m).
DRAGS_FROM: Final = 0.3
SAILS: Final = ((0.22, 0.32, 17.5), (0.12, 0.28, 13.5))
CORDS: Final = 9
RAGS: Final = 9
HEAP_M: Final = 14.5
SINKS_M: Final = 0.9


class FallCloth:
    """Draws the cloth for one size of picture."""

    def __init__(self, scale_px_per_m: float) -> None:
        self._book = SpriteBook(scale_px_per_m, 24_000_000)

    def draw(
        self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky, time_s: float
    ) -> None:
        """Draw what cloth there is over or beside the sphere."""
        if scene.torn:
            _rags(target, scene, frame, time_s)
        elif scene.stage == "drogue":
            self._drogue(target, scene, frame, sky)
        elif scene.stage == "main":
            self._mains(target, scene, frame, sky, 0.0)
        elif scene.stage == "down" and math.isfinite(scene.since.main_s):
            self._down(target, scene, frame, sky)

    def _drogue(self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky) -> None:
        fill = share_of(scene.since.drogue_s, 0.0, DROGUE_FILLS_S)
        up = scene.wind_rad + math.pi
        self._one(target, frame, sky, (up, DROGUE_HEM_M), ("drogue", DROGUE_M, fill, 0))

    def _mains(
        self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky, fallen: float
    ) -> None:
        """Draw both canopies; `fallen` (0 to 1) is how far they have come down after landing."""
        fill = share_of(scene.since.main_s, 0.0, MAIN_FILLS_S)
        fill = LEAST_FILL + (1.0 - LEAST_FILL) * fill * fill * (3.0 - 2.0 * fill)
        if scene.stage == "down" and scene.drag_m_per_s > DRAGS_FROM:
            for up, fill, far in SAILS:
                self._one(target, frame, sky, (up, far), ("sail", MAIN_M, fill, 0))
            return
        up = math.pi / 2.0 - 1.15 * fallen
        for side in (1, -1):
            spread = math.atan2(APART_M * fill, MAIN_HEM_M) * side * (1.0 - 0.5 * fallen)
            kind = ("main", MAIN_M, fill * (1.0 - 0.55 * fallen), -side)
            self._one(target, frame, sky, (up + spread, MAIN_HEM_M), kind)

    def _one(
        self,
        target: pygame.Surface,
        frame: Frame,
        sky: Sky,
        stands: tuple[float, float],
        kind: tuple[str, tuple[float, float], float, int],
    ) -> None:
        """Draw one canopy on its cords; `stands` is its angle and its hem's distance (m)."""
        up, hem_m = stands
        name, (wide_m, high_m), fill, lean = kind
        step = max(1, round(fill * FILL_STEPS))
        art = canopy(name, wide_m, high_m, step, 0)
        way = math.cos(up), -math.sin(up)
        scale = frame.scale
        hem = frame.at[0] + scale * hem_m * way[0], frame.at[1] + scale * hem_m * way[1]
        straight = math.pi / 2.0
        meet_way = straight if name == "main" and abs(up - straight) < 0.6 else up
        meet = (
            frame.at[0] + scale * MEET_M * math.cos(meet_way),
            frame.at[1] - scale * MEET_M * math.sin(meet_way),
        )
        half = 0.5 * wide_m * max(0.08, step / FILL_STEPS) * scale
        turn = up - math.pi / 2.0 + 0.12 * lean
        _cords(target, meet, hem, turn, half)
        riser = (
            frame.at[0] + scale * 1.1 * math.cos(meet_way),
            frame.at[1] - scale * 1.1 * math.sin(meet_way),
        )
        tone = CORD_DARK if name == "sail" else CORD
        pygame.draw.aaline(target, tone, riser, meet, max(1, round(scale * 0.05)))
        _landing_motor(target, riser, meet, scale, name)
        # Far above the picture nothing of it is seen, and turning so much cloth is dear.
        if hem[1] > -0.4 * half:
            self._part(target, art, sky, scale, turn, hem)

    def _down(self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky) -> None:
        """Draw the canopies coming down, then what lies on the ground."""
        fallen = share_of(scene.since.down_s, 0.0, FALLS_S)
        fallen = fallen * fallen
        if scene.drag_m_per_s > DRAGS_FROM:
            fallen = 0.0
        if fallen < 1.0:
            self._mains(target, scene, frame, sky, fallen)
            return
        x = frame.at[0] + frame.scale * HEAP_M
        y = frame.at[1] + frame.scale * 0.15
        sphere = frame.at[0] + frame.scale * 0.9, frame.at[1] + frame.scale * 0.35
        if not scene.cut:
            for k in range(5):
                end = x - frame.scale * (10.0 - 0.7 * k), y - frame.scale * (0.1 + 0.08 * k)
                pygame.draw.aaline(target, CORD_DARK, sphere, end, 1)
        art = fallen_cloth(not cover_of(scene.cover).water)
        self._part(target, art, sky, frame.scale, 0.0, (x, y))

    def _part(
        self, target: pygame.Surface, art: Art, sky: Sky, scale: float, turn: float, at: Spot
    ) -> None:
        sprite = self._book.sprite(art, scale, turn, sky.light(art.phase))
        corner = round(at[0] - sprite.origin[0]), round(at[1] - sprite.origin[1])
        target.blit(sprite.surface, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


def _cords(target: pygame.Surface, meet: Spot, hem: Spot, turn: float, half: float) -> None:
    """Draw the cords from where they meet to the hem."""
    c, s = math.cos(turn), -math.sin(turn)
    for k in range(CORDS):
        out = half * math.sin((k / (CORDS - 1) - 0.5) * math.pi)
        end = hem[0] + out * c, hem[1] + out * s
        pygame.draw.aaline(target, CORD if k % 2 else CORD_DARK, meet, end)


def _landing_motor(
    target: pygame.Surface, riser: Spot, meet: Spot, scale: float, name: str
) -> None:
    """Draw the can of the landing motor in the risers, under the main canopies only."""
    if name != "main":
        return
    for share, wide in ((0.40, 0.42), (0.52, 0.34)):
        x = riser[0] + (meet[0] - riser[0]) * share
        y = riser[1] + (meet[1] - riser[1]) * share
        box = pygame.Rect(0, 0, max(2, round(scale * wide)), max(2, round(scale * 0.45)))
        box.center = round(x), round(y)
        pygame.draw.rect(target, (108, 106, 104), box, border_radius=max(1, box.w // 5))


def _rags(target: pygame.Surface, scene: FallScene, frame: Frame, time_s: float) -> None:
    """Draw what is left of torn cloth: strips that stream behind on their cords."""
    up = math.pi / 2.0 if scene.stage == "down" else scene.wind_rad + math.pi
    if scene.stage == "down":
        return
    c, s = math.cos(up), -math.sin(up)
    scale = frame.scale
    start = frame.at[0] + scale * 1.1 * c, frame.at[1] + scale * 1.1 * s
    for k in range(RAGS):
        length = scale * (5.0 + 3.0 * (0.618 * k % 1.0))
        spread = (k / (RAGS - 1) - 0.5) * 0.55
        points = []
        for n in range(13):
            far = length * n / 12.0
            sway = 0.10 * far * math.sin(7.0 * time_s + 1.9 * k - 4.0 * n / 12.0)
            aside = far * spread + sway
            points.append((start[0] + c * far - s * aside, start[1] + s * far + c * aside))
        pygame.draw.aalines(target, CORD, False, points[:8])
        wide = scale * (0.16 + 0.2 * (0.37 * k % 1.0))
        tone = _colour(ORANGE if k % 3 else BONE)
        upper = [(x - s * wide, y + c * wide) for x, y in points[7:]]
        strip = [*points[7:], *reversed(upper)]
        pygame.draw.polygon(target, tone, strip)
        pygame.draw.aalines(target, tone, True, strip)


def _colour(text: str) -> Colour:
    tone = pygame.Color(text)
    return tone.r, tone.g, tone.b

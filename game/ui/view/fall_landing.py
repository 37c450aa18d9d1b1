"""The last metres and after: the probe, the one flash of the landing motor, snow thrown up, water.

The motor burns for a fraction of a second: its light comes once and dies away; it never repeats.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.ui.theme import Colour
from game.ui.view.fall_frame import Frame
from game.ui.view.fall_scene import FallScene
from game.ui.view.fall_sky import mixed
from game.ui.view.low_air import light_at
from game.ui.view.low_land import cover_of
from game.ui.view.soft_light import add, glow

PROBE_M: Final = 1.35
PROBE_BELOW_KM: Final = 3.0
STEEL: Final = (120, 120, 122)
FLASH: Final = (255, 226, 170)
FLASH_S, DUST_S = 0.45, 3.2
PUFFS: Final = 12
RADIUS_M: Final = 1.15
# Banks of snow before the sphere: place, width and height (m).
BANKS: Final = ((-1.0, 1.9, 0.62), (0.15, 2.0, 0.50), (1.1, 1.7, 0.66))
PATCH_PX: Final = 64


def draw_probe(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Draw the rod that hangs below the sphere and feels for the ground."""
    if scene.stage != "main" or scene.height_km > PROBE_BELOW_KM:
        return
    x, y = frame.at
    top, foot = y + RADIUS_M * frame.scale, y + (RADIUS_M + PROBE_M) * frame.scale
    wide = max(1, round(0.05 * frame.scale))
    pygame.draw.aaline(target, STEEL, (x, top - 2), (x, foot), wide)
    pygame.draw.aacircle(target, STEEL, (round(x), round(foot)), max(1, round(0.1 * frame.scale)))


def draw_landing(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Draw what the ground does about the sphere, over it."""
    if scene.stage != "down":
        return
    if cover_of(scene.cover).water:
        _afloat(target, scene, frame)
    else:
        _mound(target, scene, frame)
    if scene.since.down_s < DUST_S:
        _thrown_up(target, scene, frame)
    if scene.motor:
        _flash(target, scene, frame)


def _mound(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Lay the snow or earth it has pushed up before it, and its shadow beside it."""
    ground, light = cover_of(scene.cover).open_ground, light_at(scene.day)
    shade = _times(mixed(ground, (96, 116, 152), 0.5), light)
    bank = _times(mixed(ground, (255, 255, 255), 0.30), light)
    edge = _times(mixed(ground, (128, 148, 180), 0.45), light)
    x, foot, scale = frame.at[0], frame.at[1] + 0.98 * frame.scale, frame.scale
    _soft(target, (x + 1.5 * scale, foot - 0.02 * scale), (3.4 * scale, 0.62 * scale), shade)
    for at_m, wide_m, high_m in BANKS:
        where = x + at_m * scale, foot + 0.10 * scale
        _soft(target, where, (wide_m * scale, high_m * scale), edge)
        lower = where[0] - 0.04 * scale, where[1] + 0.12 * scale
        _soft(target, lower, (1.06 * wide_m * scale, high_m * scale), bank)


def _soft(
    target: pygame.Surface, at: tuple[float, float], size: tuple[float, float], tone: Colour
) -> None:
    """Lay a soft round patch of one tone."""
    wide, high = max(2, round(size[0])), max(2, round(size[1]))
    patch = pygame.transform.smoothscale(_patch(tone), (wide, high))
    corner = round(at[0] - wide / 2.0), round(at[1] - high / 2.0)
    target.blit(patch, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


@lru_cache(maxsize=32)
def _patch(tone: Colour) -> pygame.Surface:
    patch = pygame.Surface((PATCH_PX, PATCH_PX), pygame.SRCALPHA)
    patch.fill(tone)
    axis = (np.arange(PATCH_PX) + 0.5) / PATCH_PX * 2.0 - 1.0
    out = np.hypot(axis[:, None], axis[None, :])
    alpha = pygame.surfarray.pixels_alpha(patch)
    alpha[:] = (255.0 * np.clip((1.0 - out) / 0.45, 0.0, 1.0)).astype(np.uint8)
    del alpha
    return patch.premul_alpha()


def _afloat(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Lay water over the lower half of the sphere, and rings about it."""
    water = _times(cover_of(scene.cover).open_ground, light_at(scene.day))
    x, y = frame.at
    scale = frame.scale
    line = y + 0.25 * scale
    veil = pygame.Surface((round(3.4 * scale), round(1.4 * scale)), pygame.SRCALPHA)
    pygame.draw.ellipse(veil, (*water, 225), veil.get_rect().move(0, round(0.05 * scale)))
    veil.fill((0, 0, 0, 0), (0, 0, veil.get_width(), round(0.08 * scale)))
    target.blit(veil, (round(x - veil.get_width() / 2.0), round(line)))
    for k in range(3):
        wide = scale * (2.8 + 1.5 * k + 0.5 * min(3.0, scene.since.down_s))
        ring = pygame.Rect(0, 0, round(wide), max(3, round(wide * 0.13)))
        ring.center = round(x), round(line + 0.12 * scale)
        tone = mixed(water, (200, 214, 226), 0.55 - 0.15 * k)
        pygame.draw.arc(target, tone, ring, math.pi, math.tau, max(1, round(0.04 * scale)))


def _thrown_up(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Draw the snow that motor and sphere have thrown up, settling."""
    since = scene.since.down_s
    left = (1.0 - since / DUST_S) ** 1.3
    light = light_at(scene.day)
    tone = _times((74, 78, 86), light)
    for k in range(PUFFS):
        side = 2.0 * (0.618 * k % 1.0) - 1.0
        out = side * (1.2 + 2.6 * (1.0 - math.exp(-since / 0.7)))
        up = (0.1 + 1.1 * (0.37 * k % 1.0)) * (1.0 - math.exp(-since / 0.5)) - 0.10 * since
        wide_m = 0.5 + 0.5 * (0.27 * k % 1.0) + 0.35 * since
        radius = 8 * max(1, round(frame.scale * wide_m / 8))
        level = round(20.0 * 0.55 * left) / 20.0
        puff = glow(radius, _times(tone, (round(255 * level),) * 3), 1.4)
        at = frame.at[0] + frame.scale * out, frame.at[1] + frame.scale * (0.85 - up)
        add(target, puff, at)


def _flash(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Add the light of the landing motor, dying away."""
    level = math.exp(-scene.since.down_s / FLASH_S)
    if level < 0.04:
        return
    tone = _times(FLASH, (round(255 * level),) * 3)
    x, y = frame.at
    add(target, glow(round(frame.scale * 4.2), _times(tone, (150, 150, 150))), (x, y))
    motor = y - frame.scale * 2.4
    for k in (-1, 1):
        for n in range(6):
            at = x + k * frame.scale * (0.2 + 0.22 * n), motor + frame.scale * 0.5 * n
            add(target, glow(round(frame.scale * (0.28 + 0.12 * n)), tone), at)


def _times(tone: Colour, light: Colour) -> Colour:
    r, g, b = (round(one * other / 255.0) for one, other in zip(tone, light, strict=True))
    return r, g, b

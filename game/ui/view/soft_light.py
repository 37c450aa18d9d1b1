"""Soft lights to be added to a picture: round glows, puffs of gas, plumes. Kept by size."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.theme import Colour


@lru_cache(maxsize=96)
def glow(radius: int, tone: Colour, sharp: float = 2.0) -> pygame.Surface:
    """Return a round light that is `tone` in its middle and nothing at `radius` pixels."""
    side = 2 * max(2, radius)
    axis = (np.arange(side) + 0.5) / side * 2.0 - 1.0
    out = np.hypot(axis[:, None], axis[None, :])
    return surface_of(np.clip(1.0 - out, 0.0, 1.0) ** sharp, tone)


@lru_cache(maxsize=64)
def plume(length: int, narrow: int, wide: int, tones: tuple[Colour, Colour]) -> pygame.Surface:
    """Return a jet into the void: it leaves the left edge's middle and spreads to the right.

    `narrow` and `wide` are its half widths (pixels) at mouth and end; the tones are those of its
    root and of its end.
    """
    high = 2 * (wide + 2)
    along = ((np.arange(length) + 0.5) / length)[:, None]
    across = (np.arange(high) + 0.5 - high / 2.0)[None, :]
    half = narrow + (wide - narrow) * along**0.8
    body = np.exp(-((across / (0.55 * half)) ** 2))
    core = np.exp(-((across / (0.9 * narrow)) ** 2)) * np.exp(-along / 0.10)
    # The same gas over an ever wider mouth: it thins out, and ends in nothing.
    thin = (narrow / half) ** 0.62 * (1.0 - along) ** 1.25
    root, end = (np.array(tone, np.float64) for tone in tones)
    colour = root + (end - root) * along[..., None] ** 0.5
    light = (body * thin)[..., None] * colour + 1.2 * core[..., None] * np.array((255, 248, 236))
    pixels = np.clip(255.0 * (1.0 - np.exp(-2.0 * light / 255.0)), 0.0, 255.0)
    return pygame.surfarray.make_surface(pixels.astype(np.uint8))


def surface_of(light: NDArray[np.float64], tone: Colour) -> pygame.Surface:
    """Return a surface of `tone` as bright as `light` (0 to 1; columns first) has it."""
    pixels = light[..., None] * np.array(tone, np.float64)
    return pygame.surfarray.make_surface(np.clip(pixels, 0.0, 255.0).astype(np.uint8))


def add(target: pygame.Surface, light: pygame.Surface, at: tuple[float, float]) -> None:
    """Add a light with its middle at `at`."""
    corner = round(at[0] - light.get_width() / 2.0), round(at[1] - light.get_height() / 2.0)
    target.blit(light, corner, special_flags=pygame.BLEND_RGB_ADD)


def add_plume(
    target: pygame.Surface, light: pygame.Surface, at: tuple[float, float], angle_deg: float
) -> None:
    """Add a plume whose mouth is at `at`, blowing `angle_deg` anticlockwise from the right."""
    turned = pygame.transform.rotozoom(light, angle_deg, 1.0)
    half = light.get_width() / 2.0
    way = pygame.Vector2(half, 0.0).rotate(-angle_deg)
    add(target, turned, (at[0] + way.x, at[1] + way.y))

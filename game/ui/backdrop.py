"""The quiet picture behind the menus: the Earth from orbit, darker where words stand."""

from functools import lru_cache
from itertools import pairwise

import pygame

from game.ui.assets import Assets
from game.ui.pen import Pen
from game.ui.theme import Colour, Theme

PICTURE = "earth/title.jpg"
SCRIM_SHARE = 0.72
SCRIM_ALPHA = 236
MENU_ALPHA = 214
# From space inwards: how far above the limb, in limb heights, and what colour the air has there.
AIR: tuple[tuple[float, Colour], ...] = (
    (1.00, (2, 3, 8)),
    (0.60, (8, 20, 44)),
    (0.28, (30, 84, 140)),
    (0.10, (120, 184, 222)),
    (0.00, (206, 226, 232)),
)
GROUND: tuple[tuple[float, Colour], ...] = (
    (0.00, (168, 200, 214)),
    (0.06, (92, 138, 164)),
    (0.30, (44, 84, 112)),
    (1.00, (16, 38, 62)),
)


def draw_backdrop(pen: Pen, assets: Assets, for_menu: bool) -> None:
    """Fill the surface: bright on the right for the title, dark all over for a menu."""
    size = pen.surface.get_size()
    pen.surface.blit(_finished(assets, size, pen.theme, for_menu), (0, 0))


@lru_cache(maxsize=4)
def _finished(
    assets: Assets, size: tuple[int, int], theme: Theme, for_menu: bool
) -> pygame.Surface:
    """Return picture and veil in one, so that a frame costs one opaque blit."""
    whole = pygame.Surface(size)
    whole.blit(_picture(assets, size), (0, 0))
    veil = _even_veil(size, theme) if for_menu else _scrim(size, theme)
    whole.blit(veil, (0, 0))
    return whole


def _picture(assets: Assets, size: tuple[int, int]) -> pygame.Surface:
    if assets.has(PICTURE):
        return assets.cover(PICTURE, size)
    return _painted(size)


def _painted(size: tuple[int, int]) -> pygame.Surface:
    """Return a plain limb, for a copy of the game without its pictures."""
    half = pygame.Surface((max(1, size[0] // 2), max(1, size[1] // 2)))
    half.fill(AIR[0][1])
    wide, high = half.get_size()
    centre, radius, limb = (wide * 0.70, high * 2.55), high * 1.95, high * 0.16
    for step in range(48, -1, -1):
        colour = _mix(AIR, step / 48)
        pygame.draw.circle(half, colour, centre, radius + limb * step / 48)
    for step in range(96):
        colour = _mix(GROUND, step / 95)
        pygame.draw.circle(half, colour, centre, radius - high * 0.75 * step / 95)
    return pygame.transform.smoothscale(half, size)


def _even_veil(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """Return a veil that is dense everywhere."""
    veil = pygame.Surface(size)
    veil.fill(theme.night)
    veil.set_alpha(max(MENU_ALPHA, theme.shade_alpha))
    return veil


def _scrim(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """Return a veil that is dense at the left edge and gone before the right one."""
    ramp = pygame.Surface((64, 1), pygame.SRCALPHA)
    for x in range(64):
        share = max(0.0, 1.0 - x / 63 / SCRIM_SHARE)
        ease = share * share * (3.0 - 2.0 * share)
        ramp.set_at((x, 0), (*theme.night, round(SCRIM_ALPHA * ease)))
    return pygame.transform.smoothscale(ramp, size)


def _mix(stops: tuple[tuple[float, Colour], ...], at: float) -> Colour:
    ordered = sorted(stops)
    for (low, one), (high, two) in pairwise(ordered):
        if at <= high:
            share = (at - low) / (high - low)
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, two, strict=True))
            return red, green, blue
    return ordered[-1][1]

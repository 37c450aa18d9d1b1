"""The round window over two men on their backs: what lies behind the glass turns with the cabin."""

from __future__ import annotations

import math
from typing import Final

import pygame

from game.ui.theme import Colour
from game.ui.view.fall_glass import SOOT, glow, soot
from game.ui.view.fall_sky import WindowSky, mixed

RIM: Final = (86, 92, 90)
RIM_LIT: Final = (150, 158, 154)
RIM_DARK: Final = (18, 21, 20)
EARTH: Final = (54, 96, 150)
AIR: Final = (150, 196, 236)
SUN: Final = (255, 250, 236)
STAR: Final = (176, 182, 196)
SNOW: Final = (214, 222, 228)
FIRS: Final = (40, 54, 52)
WATER: Final = (52, 84, 104)
CLOTH: Final = (206, 82, 52)
WET: Final = ("sea", "lake")
# Stars by angle (deg) and share of the window's radius; few, and in no order that means anything.
STARS: Final = tuple((47.0 * k % 360.0, 0.25 + 0.7 * (0.618 * k % 1.0)) for k in range(14))
SUN_AT_DEG: Final = 205.0
GLASS: Final = 0.86
# From outside in: so much beyond the rim (radii of the window), the colour, and how much of it.
EARTH_RINGS: Final = ((0.10, AIR, 0.16), (0.05, AIR, 0.5), (0.015, AIR, 0.95), (0.0, EARTH, 1.0))


def draw_window(
    surface: pygame.Surface, rect: pygame.Rect, sky: WindowSky, angle_deg: float
) -> None:
    """Draw rim and glass into a square; `angle_deg` is how far the cabin has turned."""
    side = round(min(rect.size) * GLASS)
    glass = pygame.Surface((side, side))
    glass.fill(sky.sky)
    middle, radius = (side // 2, side // 2), side // 2
    if sky.earth > 0.0:
        _space(glass, middle, radius, sky, angle_deg)
    if sky.ground > 0.0:
        _land(glass, sky)
    if sky.glow_share > 0.0:
        glass.blit(glow(side, sky.glow, sky.glow_share), (0, 0))
    if sky.cable is not None:
        _module(glass, radius, sky.cable)
    if sky.cloth:
        _cords(glass, radius)
    glass.blit(soot(side, sky.soot), (0, 0))
    place = glass.get_rect(center=rect.center)
    outer = min(rect.size) // 2
    pygame.draw.aacircle(surface, RIM_DARK, rect.center, outer)
    pygame.draw.aacircle(surface, RIM, rect.center, outer - max(1, outer // 60))
    pygame.draw.aacircle(surface, RIM_LIT, rect.center, round(outer * 0.94), max(1, outer // 90))
    _bolts(surface, rect.center, outer)
    surface.blit(_round(glass), place)
    pygame.draw.aacircle(surface, RIM_DARK, rect.center, radius + 1, max(2, outer // 70))


def _space(
    glass: pygame.Surface, middle: tuple[int, int], radius: int, sky: WindowSky, angle_deg: float
) -> None:
    """Draw stars, Sun and the Earth's rim as they stand round a cabin turned by so much."""
    for turn_deg, out in STARS:
        tone = mixed(sky.sky, STAR, sky.earth)
        pygame.draw.circle(glass, tone, _at(middle, radius * out, turn_deg + angle_deg), 1)
    sun = _at(middle, radius * 0.62, SUN_AT_DEG + angle_deg)
    for share, bright in ((0.13, 0.12), (0.09, 0.35), (0.055, 1.0)):
        colour = mixed(sky.sky, SUN, bright * sky.earth)
        pygame.draw.aacircle(glass, colour, sun, round(radius * share))
    # The Earth's middle lies four radii away, so that its rim is nearly straight.
    earth = _at(middle, radius * 4.35, 90.0 + angle_deg)
    for more, tone, share in EARTH_RINGS:
        colour = mixed(sky.sky, tone, share * sky.earth)
        pygame.draw.aacircle(glass, colour, earth, round(radius * (4.0 + more)))


def _land(glass: pygame.Surface, sky: WindowSky) -> None:
    """Draw cloud, then snow and firs coming nearer; water where it came down on water."""
    side = glass.get_width()
    wet = sky.down in WET
    top = round(side * (1.02 - 0.46 * sky.ground**3))
    far = mixed(sky.sky, WATER if wet else SNOW, 0.55 + 0.45 * sky.ground)
    pygame.draw.rect(glass, far, (0, top, side, side - top))
    if wet or sky.ground < 0.5:
        return
    tall = side * 0.62 * (sky.ground - 0.4) ** 2
    tone = mixed(sky.sky, FIRS, 0.35 + 0.65 * sky.ground)
    step = max(3, round(tall * 0.34))
    for k, x in enumerate(range(-step, side + step, step)):
        high = tall * (0.55 + 0.45 * (0.618 * k % 1.0))
        foot = top + round(tall * 0.12)
        points = ((x - step * 0.62, foot), (x, foot - high), (x + step * 0.62, foot))
        pygame.draw.polygon(glass, tone, points)


def _module(glass: pygame.Surface, radius: int, cable: Colour) -> None:
    """Draw the other half of the ship and the cable; both turn with the cabin, so they stand."""
    side = glass.get_width()
    body = [(1.06, -0.02), (0.80, 0.06), (0.74, 0.20), (0.88, 0.34), (1.10, 0.34)]
    points = [(x * side, y * side) for x, y in body]
    pygame.draw.polygon(glass, (96, 102, 100), points)
    pygame.draw.aalines(glass, (150, 156, 152), False, points)
    ends = [(0.40 * side, 1.02 * side), (0.52 * side, 0.66 * side), (0.66 * side, 0.40 * side),
            (0.775 * side, 0.24 * side)]  # fmt: skip
    pygame.draw.lines(glass, cable, False, ends, max(2, radius // 45))
    pygame.draw.aalines(glass, mixed(cable, SUN, 0.3), False, ends)


def _cords(glass: pygame.Surface, radius: int) -> None:
    """Draw the edge of the canopy far above, and the cords that come down from it."""
    side = glass.get_width()
    cloth = pygame.Rect(0, 0, round(side * 0.64), round(side * 0.3))
    cloth.midtop = (side // 2, -round(side * 0.16))
    pygame.draw.ellipse(glass, CLOTH, cloth)
    for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        start = (cloth.left + share * cloth.w, cloth.centery + side * 0.02)
        pygame.draw.aaline(glass, (92, 88, 84), start, (side * (0.45 + 0.1 * share), side * 1.02))
    pygame.draw.ellipse(glass, mixed(CLOTH, SOOT, 0.4), cloth, max(1, radius // 60))


def _bolts(surface: pygame.Surface, centre: tuple[int, int], outer: int) -> None:
    for k in range(12):
        at = _at(centre, outer * 0.905, 30.0 * k + 15.0)
        pygame.draw.aacircle(surface, RIM_DARK, at, max(2, outer // 42))
        pygame.draw.aacircle(surface, RIM_LIT, at, max(1, outer // 80))


def _round(glass: pygame.Surface) -> pygame.Surface:
    """Return the picture cut to a disc."""
    side = glass.get_width()
    disc = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.aacircle(disc, (255, 255, 255, 255), (side // 2, side // 2), side // 2)
    disc.blit(glass, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return disc


def _at(middle: tuple[int, int], out: float, turn_deg: float) -> tuple[int, int]:
    turn = math.radians(turn_deg)
    return round(middle[0] + out * math.cos(turn)), round(middle[1] + out * math.sin(turn))

"""What stands before the sight's picture: turned metal, frames of eight windows, lines on glass.

Painted once for a size, lit from the upper left: a rim turned on a lathe, a dark frame with bright
edges, its shadow in every opening, and a faint reflection of the cabin.
"""

import math
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_noise import fractal
from game.ui.view.vzor_shape import GROUND_R, RING_FROM_R, RING_TO_R, WINDOW_SHARE, WINDOWS

Field = NDArray[np.float32]

FINE: Final = 2
METAL, METAL_LIT, METAL_DARK = (70, 77, 75), (168, 177, 174), (20, 24, 23)
FRAME, FRAME_LIT = (33, 38, 37), (84, 93, 91)
LINE: Final = (10, 15, 12, 205)
OUTER_R: Final = 1.0
RIM_R: Final = 1.13
LINES: Final = (-2, -1, 0, 1, 2)
LINE_GAP: Final = GROUND_R / 3.0
SCREWS: Final = 24
LIGHT_FROM: Final = math.radians(-135.0)
# How far the frame's shadow reaches into an opening, how dark it is, and how wide an edge shines.
SHADOW_R, SHADOW = 0.034, 0.62
EDGE_R: Final = 0.007
SHINE: Final = 0.07


def glass(side: int) -> pygame.Surface:
    """Return the frame for a picture of `side` pixels, with premultiplied alpha.

    It is wider than that by `RIM_R`.
    """
    whole = round(side * RIM_R)
    axis = (np.arange(whole, dtype=np.float32) + 0.5 - whole / 2.0) / (side / 2.0)
    made = _painted(axis, side / 2.0)
    drawn = pygame.Surface((whole * FINE, whole * FINE), pygame.SRCALPHA)
    half, unit = whole * FINE / 2.0, side * FINE / 2.0
    _screws(drawn, half, unit)
    _lines(drawn, half, unit)
    fine = pygame.transform.smoothscale(drawn.premul_alpha(), (whole, whole))
    made.blit(fine, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return made


def _painted(axis: Field, unit: float) -> pygame.Surface:
    """Return metal and shadow, by places in half sides; one of these is `unit` pixels."""
    radius = np.hypot(axis[:, None], axis[None, :])
    turn = np.arctan2(axis[None, :], axis[:, None])
    lit = np.cos(turn - LIGHT_FROM).astype(np.float32)
    depth, toward = _openings(radius, turn)
    on_rim = np.clip((radius - OUTER_R) * unit + 0.5, 0.0, 1.0)[..., None]
    colour = _rim(radius, turn, lit) * on_rim + _frame(depth, lit) * (1.0 - on_rim)
    solid = np.clip(0.5 - depth * unit, 0.0, 1.0) * np.clip((RIM_R - radius) * unit, 0.0, 1.0)
    # An opening is clear but for the shadow at its edge, deeper where the light is behind the edge.
    shade = SHADOW * np.exp(-np.maximum(depth, 0.0) / SHADOW_R) * (0.62 + 0.38 * toward * lit)
    shine = SHINE * np.exp(-(((radius - 0.40) / 0.13) ** 2)) * np.clip(lit - 0.5, 0.0, 1.0)
    veil = np.where(depth > 0.0, np.clip(shade + shine, 0.0, 1.0), 0.0) * (1.0 - solid)
    alpha = solid + veil
    shone = np.where(depth > 0.0, 255.0 * shine, 0.0) * (1.0 - solid)
    made = pygame.Surface(radius.shape, pygame.SRCALPHA)
    whole = colour * solid[..., None] + shone[..., None]
    pygame.surfarray.pixels3d(made)[:] = np.clip(whole, 0, 255).astype(np.uint8)
    pygame.surfarray.pixels_alpha(made)[:] = np.clip(alpha * 255.0, 0, 255).astype(np.uint8)
    return made


def _openings(radius: Field, turn: Field) -> tuple[Field, Field]:
    """Return how deep in an opening each place lies (below 0: in the frame), in half sides.

    And from which side the nearest edge throws its shadow: 1 outward, -1 inward, 0 beside.
    """
    disc = GROUND_R - radius
    sector = turn / (2.0 * math.pi / WINDOWS)
    beside = (0.5 * WINDOW_SHARE - np.abs(sector - np.rint(sector))) * radius
    beside *= 2.0 * math.pi / WINDOWS
    outward, inward = RING_TO_R - radius, radius - RING_FROM_R
    window = np.minimum(np.minimum(outward, inward), beside)
    # Near a corner the two edges share it, or a crease would show.
    toward = np.clip((inward - outward) / (RING_TO_R - RING_FROM_R), -1.0, 1.0)
    return np.maximum(disc, window), np.where(disc > window, 1.0, toward)


def _rim(radius: Field, turn: Field, lit: Field) -> NDArray[np.float32]:
    """Return the colour of the rim: turned metal, rounded at both edges."""
    share = np.clip((radius - OUTER_R) / (RIM_R - OUTER_R), 0.0, 1.0)
    slope = np.where(
        share < 0.22, share / 0.22 - 1.0, np.where(share > 0.78, (share - 0.78) / 0.22, 0)
    )
    grooves = fractal(1024, 0.9, 24.0, 11)[0]
    groove = grooves[(radius * 900.0).astype(np.int32) % len(grooves)]
    # On a lathe metal takes a sheen of two opposite fans.
    sheen = np.abs(np.cos(turn - LIGHT_FROM)) ** 6
    light = 0.42 + 0.12 * lit + 0.34 * sheen + 0.40 * slope * lit + 0.035 * groove
    return _mixed(METAL_DARK, METAL, METAL_LIT, np.clip(light, 0.0, 1.0))


def _frame(depth: Field, lit: Field) -> NDArray[np.float32]:
    """Return the colour of the frame: dark paint, worn bright at its edges."""
    edge = np.exp(-np.abs(depth) / EDGE_R)
    light = np.clip(0.30 + 0.10 * lit + edge * (0.42 - 0.30 * lit), 0.0, 1.0)
    return _mixed(METAL_DARK, FRAME, FRAME_LIT, light)


def _mixed(
    dark: tuple[int, ...], middle: tuple[int, ...], bright: tuple[int, ...], light: Field
) -> NDArray[np.float32]:
    """Return colours from dark (0) over middle (a half) to bright (1)."""
    tones = [
        np.interp(light, (0.0, 0.5, 1.0), steps) for steps in zip(dark, middle, bright, strict=True)
    ]
    mixed: NDArray[np.float32] = np.stack(tones, -1).astype(np.float32)
    return mixed


def _screws(big: pygame.Surface, half: float, unit: float) -> None:
    """Paint the screws of the rim: sunk heads, each with its slot as it came to rest."""
    middle = unit * 0.5 * (RIM_R + OUTER_R)
    for n in range(SCREWS):
        turn = 2.0 * math.pi * (n + 0.5) / SCREWS
        at = (half + middle * math.cos(turn), half + middle * math.sin(turn))
        pygame.draw.aacircle(big, METAL_DARK, at, unit * 0.019)
        pygame.draw.aacircle(big, METAL, at, unit * 0.0145)
        slot, way = unit * 0.011, n * 2.399
        x, y = slot * math.cos(way), slot * math.sin(way)
        ends = (at[0] - x, at[1] - y), (at[0] + x, at[1] + y)
        pygame.draw.line(big, METAL_DARK, *ends, max(2, round(unit * 0.006)))


def _lines(big: pygame.Surface, half: float, unit: float) -> None:
    """Engrave the lines the ground should run along, the cross-line, and the arrow ahead."""
    veil = pygame.Surface(big.get_size(), pygame.SRCALPHA)
    width = max(2, round(unit * 0.006))
    for n in LINES:
        x = n * LINE_GAP
        reach = math.sqrt(GROUND_R**2 - x**2) * unit
        ends = (half + x * unit, half - reach), (half + x * unit, half + reach)
        pygame.draw.line(veil, LINE, *ends, width + (width // 2 if n == 0 else 0))
    reach = GROUND_R * unit
    pygame.draw.line(veil, LINE, (half - reach, half), (half + reach, half), width)
    tip, wing, foot = GROUND_R * 0.80, 0.035, GROUND_R * 0.64
    for side in (-1, 1):
        ends = (half, half - tip * unit), (half + side * wing * unit, half - foot * unit)
        pygame.draw.line(veil, LINE, *ends, 3 * width)
    big.blit(veil, (0, 0))

"""What stands before the sight's picture: metal, frames of eight windows, lines on glass."""

import math
from typing import Final

import pygame

from game.ui.view.vzor import GROUND_R, RING_FROM_R, RING_TO_R, WINDOW_SHARE

FINE: Final = 3
METAL, METAL_LIT, METAL_DARK = (58, 64, 62), (136, 144, 141), (24, 28, 27)
FRAME: Final = (34, 39, 38)
LINE: Final = (14, 20, 16, 190)
OUTER_R: Final = 1.0
RIM_R: Final = 1.13
LINES: Final = (-2, -1, 0, 1, 2)
LINE_GAP: Final = GROUND_R / 3.0
SCREWS: Final = 24


def glass(side: int) -> pygame.Surface:
    """Return the frame for a picture of `side` pixels; it is wider than that by `RIM_R`."""
    whole = round(side * RIM_R)
    big = pygame.Surface((whole * FINE, whole * FINE), pygame.SRCALPHA)
    half, unit = whole * FINE / 2.0, side * FINE / 2.0
    _metal(big, half, unit)
    _hole(big, half, unit)
    _lines(big, half, unit)
    return pygame.transform.smoothscale(big, (whole, whole))


def _metal(big: pygame.Surface, half: float, unit: float) -> None:
    """Paint the ring of metal, lighter toward its rim, and its screws."""
    rings = 40
    for n in range(rings):
        share = n / (rings - 1)
        radius = unit * (RIM_R - (RIM_R - OUTER_R) * share)
        tone = [round(a + (b - a) * share) for a, b in zip(METAL_LIT, METAL, strict=True)]
        pygame.draw.circle(big, tone, (half, half), radius)
    pygame.draw.circle(big, METAL_DARK, (half, half), unit * RIM_R, max(1, round(unit * 0.008)))
    middle = unit * 0.5 * (RIM_R + OUTER_R)
    for n in range(SCREWS):
        turn = 2.0 * math.pi * (n + 0.5) / SCREWS
        at = (half + middle * math.cos(turn), half + middle * math.sin(turn))
        pygame.draw.circle(big, METAL_DARK, at, unit * 0.014)
        slot = unit * 0.009
        ends = (at[0] - slot, at[1] - slot), (at[0] + slot, at[1] + slot)
        pygame.draw.line(big, METAL_LIT, *ends, max(1, round(unit * 0.004)))
    pygame.draw.circle(big, FRAME, (half, half), unit * OUTER_R)


def _hole(big: pygame.Surface, half: float, unit: float) -> None:
    """Cut the ground disc and the eight windows out of the frame."""
    clear = (0, 0, 0, 0)
    pygame.draw.circle(big, clear, (half, half), unit * RING_TO_R)
    pygame.draw.circle(big, FRAME, (half, half), unit * RING_FROM_R)
    bar = math.pi / 4.0 * (1.0 - WINDOW_SHARE)
    for n in range(8):
        middle = math.pi / 4.0 * (n + 0.5)
        corners = []
        for radius, turn in (
            (RING_FROM_R - 0.02, -1),
            (RING_TO_R + 0.01, -1),
            (RING_TO_R + 0.01, 1),
            (RING_FROM_R - 0.02, 1),
        ):
            angle = middle + turn * 0.5 * bar
            corners.append(
                (half + unit * radius * math.cos(angle), half + unit * radius * math.sin(angle))
            )
        pygame.draw.polygon(big, FRAME, corners)
    pygame.draw.circle(big, clear, (half, half), unit * GROUND_R)
    for radius in (GROUND_R, RING_FROM_R, RING_TO_R):
        pygame.draw.circle(big, METAL_DARK, (half, half), unit * radius, max(1, round(unit * 0.01)))


def _lines(big: pygame.Surface, half: float, unit: float) -> None:
    """Engrave the lines the ground should run along, the cross-line, and the arrow ahead."""
    veil = pygame.Surface(big.get_size(), pygame.SRCALPHA)
    width = max(1, round(unit * 0.006))
    for n in LINES:
        x = n * LINE_GAP
        reach = math.sqrt(GROUND_R**2 - x**2) * unit
        ends = (half + x * unit, half - reach), (half + x * unit, half + reach)
        pygame.draw.line(veil, LINE, *ends, width + (width if n == 0 else 0))
    reach = GROUND_R * unit
    pygame.draw.line(veil, LINE, (half - reach, half), (half + reach, half), width)
    tip, wing, foot = GROUND_R * 0.78, 0.035, GROUND_R * 0.62
    for side in (-1, 1):
        ends = (half, half - tip * unit), (half + side * wing * unit, half - foot * unit)
        pygame.draw.line(veil, LINE, *ends, 3 * width)
    big.blit(veil, (0, 0))

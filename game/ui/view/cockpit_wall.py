"""The wall of the cabin behind the instruments: painted metal, seams, screws, the couches' edge."""

import math
from functools import lru_cache

import pygame

from game.ui.pen import scale_of

TOP, FOOT = (74, 82, 78), (36, 41, 40)
SEAM, SEAM_LIT = (24, 28, 27), (98, 106, 102)
COUCH, COUCH_LIT = (66, 55, 40), (104, 87, 62)
# Seams in design units: across, and down, between instruments.
ACROSS, DOWN = (488.0, 598.0), (396.0, -396.0)
SCREW_EVERY = 78.0


@lru_cache(maxsize=2)
def wall(size: tuple[int, int]) -> pygame.Surface:
    """Return the wall for a picture of `size`."""
    canvas = pygame.Surface(size)
    wide, high = size
    for y in range(high):
        share = y / max(1, high - 1)
        tone = [round(a + (b - a) * share) for a, b in zip(TOP, FOOT, strict=True)]
        pygame.draw.line(canvas, tone, (0, y), (wide, y))
    unit = scale_of(size)
    line = max(1, round(unit))
    for down in ACROSS:
        at = round(down * unit)
        pygame.draw.line(canvas, SEAM, (0, at), (wide, at), 2 * line)
        pygame.draw.line(canvas, SEAM_LIT, (0, at + 2 * line), (wide, at + 2 * line), line)
        _screws(canvas, at - round(8 * unit), unit)
    for from_edge in DOWN:
        at = round(from_edge * unit) if from_edge > 0 else wide + round(from_edge * unit)
        ends = (at, 0), (at, round(ACROSS[0] * unit))
        pygame.draw.line(canvas, SEAM, *ends, 2 * line)
        pygame.draw.line(canvas, SEAM_LIT, (at + 2 * line, 0), (at + 2 * line, ends[1][1]), line)
    _couch(canvas, unit)
    return canvas


def _screws(canvas: pygame.Surface, y: int, unit: float) -> None:
    count = math.ceil(canvas.get_width() / (SCREW_EVERY * unit))
    for n in range(count):
        x = round((n + 0.5) * SCREW_EVERY * unit)
        pygame.draw.aacircle(canvas, SEAM, (x, y), max(2, round(3.2 * unit)))
        pygame.draw.aacircle(canvas, SEAM_LIT, (x, y), max(1, round(1.6 * unit)))


def _couch(canvas: pygame.Surface, unit: float) -> None:
    """Paint the edge of the couches at the foot: they stand turned away from the panel."""
    wide, high = canvas.get_size()
    top = round(ACROSS[1] * unit)
    pygame.draw.rect(canvas, COUCH, (0, top, wide, high - top))
    slant = round(46 * unit)
    step = round(118 * unit)
    for x in range(-slant, wide + slant, max(1, step)):
        pygame.draw.line(canvas, COUCH_LIT, (x + slant, top), (x, high), max(1, round(2 * unit)))
    pygame.draw.line(canvas, COUCH_LIT, (0, top), (wide, top), max(2, round(3 * unit)))

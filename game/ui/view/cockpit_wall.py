"""The wall of the cabin behind the instruments: painted metal, seams, screws, the couches' edge."""

import math
from functools import lru_cache
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.pen import scale_of
from game.ui.view.earth_noise import fractal

Field = NDArray[np.floating]

PAINT: Final = (84.0, 93.0, 88.0)
SEAM, SEAM_LIT = (22, 26, 25), (112, 121, 116)
LEATHER: Final = (104.0, 84.0, 59.0)
PIPING, PIPING_LIT = (40, 32, 22), (132, 111, 78)
# Seams in design units: above and below the row of small things; down, between instruments.
ROWS: Final = (483.0, 583.0)
DOWN = (396.0, -396.0)
SCREW_EVERY = 78.0
# Light falls from the upper left; the sight in the middle darkens the metal round it.
LIGHT_AT, LIGHT_REACH = (0.26, -0.10), 1.15
SIGHT_AT, SIGHT_R = 236.0, 230.0
GRAIN, BRUSHED = 0.022, 0.014
NOISE_SIDE: Final = 512
# The couch: how far its seams stand apart, how deep its cushions are.
SEAM_EVERY, CUSHION = 118.0, 0.30


@lru_cache(maxsize=2)
def wall(
    size: tuple[int, int], rows: tuple[float, float] = ROWS, *, sight: bool = False
) -> pygame.Surface:
    """Return the wall for a picture of `size`, its seams across at `rows` in design units.

    With the shadow of the `sight` that stands on it.
    """
    canvas = pygame.Surface(size)
    unit = scale_of(size)
    x = np.arange(size[0], dtype=np.float32)[:, None]
    y = np.arange(size[1], dtype=np.float32)[None, :]
    light = _light(size, x, y) + _grain(size)
    if sight:
        light *= 1.0 - _shadow(size, x, y, unit)
    top = round(rows[1] * unit)
    pixels = pygame.surfarray.pixels3d(canvas)
    for channel, (paint, leather) in enumerate(zip(PAINT, LEATHER, strict=True)):
        pixels[:, :top, channel] = np.clip(paint * light[:, :top], 0, 255)
        couch = light[:, top:] * _cushions(x, y[:, top:] - top, unit)
        pixels[:, top:, channel] = np.clip(leather * couch, 0, 255)
    del pixels
    _seams(canvas, rows, unit)
    _piping(canvas, rows[1], unit)
    return canvas


def _light(size: tuple[int, int], x: Field, y: Field) -> Field:
    """Return the light of a lamp on the wall, by pixel."""
    wide, high = size
    away = np.hypot(x / wide - LIGHT_AT[0], (y / high - LIGHT_AT[1]) * high / wide)
    lamp: Field = 1.06 - 0.62 * np.clip(away / LIGHT_REACH, 0.0, 1.0)
    return lamp


def _shadow(size: tuple[int, int], x: Field, y: Field, unit: float) -> Field:
    """Return the shadow round the sight, which stands out from the wall."""
    from_rim = np.hypot(x - size[0] / 2.0, y - (SIGHT_AT + 10.0) * unit) / unit - SIGHT_R
    dark: Field = 0.34 * np.exp(-np.maximum(from_rim, 0.0) / 16.0)
    return dark


def _grain(size: tuple[int, int]) -> Field:
    """Return the roughness of hammered paint, brushed a little from side to side."""
    rough = fractal(NOISE_SIDE, 0.55, 30.0, 21)
    streaks = fractal(NOISE_SIDE, 0.8, 12.0, 22)[0]
    tiles = (math.ceil(size[0] / NOISE_SIDE), math.ceil(size[1] / NOISE_SIDE))
    whole = np.tile(rough, tiles)[: size[0], : size[1]]
    lines = np.tile(streaks, tiles[1])[None, : size[1]]
    grain: Field = GRAIN * whole + BRUSHED * lines
    return grain


def _cushions(x: Field, y: Field, unit: float) -> Field:
    """Return the light on the couches: cushions between slanted seams, round at their edges."""
    along = ((x + 0.39 * y) / (SEAM_EVERY * unit)) % 1.0
    round_off = 1.0 - (2.0 * np.abs(along - 0.46)) ** 4
    roll = np.clip(y / (26.0 * unit), 0.0, 1.0)
    edge = 0.75 + 0.45 * np.sin(np.pi * np.clip(roll, 0.0, 1.0)) + 0.10 * roll
    lit: Field = ((1.0 - CUSHION) + CUSHION * round_off + 0.08 * (0.5 - along)) * edge
    return lit


def _seams(canvas: pygame.Surface, rows: tuple[float, float], unit: float) -> None:
    """Draw where plates of the wall meet, with their screws."""
    wide = canvas.get_width()
    line = max(1, round(unit))
    for down in rows:
        at = round(down * unit)
        pygame.draw.line(canvas, SEAM, (0, at), (wide, at), 2 * line)
        pygame.draw.line(canvas, SEAM_LIT, (0, at + 2 * line), (wide, at + 2 * line), line)
    _screws(canvas, round((rows[0] - 8.0) * unit), unit)
    for from_edge in DOWN:
        at = round(from_edge * unit) if from_edge > 0 else wide + round(from_edge * unit)
        ends = (at, 0), (at, round(rows[0] * unit))
        pygame.draw.line(canvas, SEAM, *ends, 2 * line)
        pygame.draw.line(canvas, SEAM_LIT, (at + 2 * line, 0), (at + 2 * line, ends[1][1]), line)


def _screws(canvas: pygame.Surface, y: int, unit: float) -> None:
    count = math.ceil(canvas.get_width() / (SCREW_EVERY * unit))
    for n in range(count):
        x = round((n + 0.5) * SCREW_EVERY * unit)
        pygame.draw.aacircle(canvas, SEAM, (x, y), max(2, round(3.6 * unit)))
        pygame.draw.aacircle(canvas, SEAM_LIT, (x, y), max(1, round(2.6 * unit)))
        slot, way = 2.2 * unit, n * 2.399
        ends = (
            (x - slot * math.cos(way), y - slot * math.sin(way)),
            (x + slot * math.cos(way), y + slot * math.sin(way)),
        )
        pygame.draw.line(canvas, SEAM, *ends, max(1, round(1.2 * unit)))


def _piping(canvas: pygame.Surface, edge: float, unit: float) -> None:
    """Draw the seams of the couches and the piping along their edge."""
    wide, high = canvas.get_size()
    top = round(edge * unit)
    slant = 0.39 * (high - top)
    step = SEAM_EVERY * unit
    for n in range(-1, math.ceil((wide + slant) / step) + 1):
        x = n * step
        ends = (x, top + round(6 * unit)), (x - slant, high)
        pygame.draw.aaline(canvas, PIPING, *ends)
        pygame.draw.aaline(canvas, PIPING_LIT, (ends[0][0] + 2, ends[0][1]), (ends[1][0] + 2, high))
    pygame.draw.line(canvas, PIPING, (0, top + 3), (wide, top + 3), max(2, round(5 * unit)))
    pygame.draw.line(canvas, PIPING_LIT, (0, top + 3), (wide, top + 3), max(1, round(2 * unit)))

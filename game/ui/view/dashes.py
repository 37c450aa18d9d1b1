"""Broken lines and rings over the picture: what is meant, not what is there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.ui.view.camera import Point

Colour = tuple[int, int, int]
DARK: Colour = (8, 12, 20)
DASH_PX, GAP_PX = 9.0, 7.0
RING_DASHES = 10


def dashed(
    surface: pygame.Surface, points: Sequence[Point], colour: Colour, width: float = 2.0
) -> None:
    """Draw a broken line along `points`, with a dark edge that reads on cloth and on black."""
    size = surface.get_height() / 720.0
    thick = max(1, round(width * size))
    for start, end in pieces(points, DASH_PX * size, GAP_PX * size):
        pygame.draw.aaline(surface, DARK, start, end, thick + 2)
        pygame.draw.aaline(surface, colour, start, end, thick)


def pieces(points: Sequence[Point], dash_px: float, gap_px: float) -> list[tuple[Point, Point]]:
    """Return the strokes of a broken line; none for a line without length."""
    strokes: list[tuple[Point, Point]] = []
    gone = 0.0
    period = dash_px + gap_px
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        at = 0.0
        while at < length:
            phase = (gone + at) % period
            drawn = phase < dash_px
            step = min(length - at, (dash_px if drawn else period) - phase)
            step = max(step, 0.5)
            if drawn:
                ends = (at / length, min(1.0, (at + step) / length))
                first, last = ((ax + (bx - ax) * k, ay + (by - ay) * k) for k in ends)
                strokes.append((first, last))
            at += step
        gone += length
    return strokes


def ring(
    surface: pygame.Surface, middle: Point, radius_px: float, colour: Colour, width: float = 2.0
) -> None:
    """Draw a broken ring: here something is to come, or is in the way."""
    size = surface.get_height() / 720.0
    thick = max(1, round(width * size))
    for k in range(RING_DASHES):
        angles = [math.tau * (k + share) / RING_DASHES for share in (0.0, 0.22, 0.44, 0.62)]
        arc = [
            (middle[0] + radius_px * math.cos(a), middle[1] - radius_px * math.sin(a))
            for a in angles
        ]
        for start, end in pairwise(arc):
            pygame.draw.aaline(surface, DARK, start, end, thick + 2)
    for k in range(RING_DASHES):
        angles = [math.tau * (k + share) / RING_DASHES for share in (0.0, 0.22, 0.44, 0.62)]
        arc = [
            (middle[0] + radius_px * math.cos(a), middle[1] - radius_px * math.sin(a))
            for a in angles
        ]
        for start, end in pairwise(arc):
            pygame.draw.aaline(surface, colour, start, end, thick)

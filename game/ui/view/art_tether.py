"""The tether on the screen: hanging in weightless loops while slack, a straight line when taut.

The simulation knows only its ends, the hand on it and its free length; the curve between is
drawn, not simulated. It is a function of those values and of time, without memory, and its length
is the free length, so that slack is never lost to the eye.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.camera import Camera

Point = tuple[float, float]
Line = NDArray[np.float64]
Tint = tuple[float, float, float]

WEBBING = (226, 214, 184)
SHADE = (96, 84, 62)
LIT = (255, 250, 232)
THICKNESS_M = 0.034
POINTS = 56
SWAY_RAD_PER_S = 0.16
SWELL = 0.24
WOUND_LEAST_M = 0.3
COIL_TURN_M = 0.9
COIL_MOST = 5.0
COIL_WIDE_M = 0.045
COIL_TALL_M = 0.085
STRAND_PX = 0.85
THICK_PX = 4.0
GAPING_PX = 0.25
STRAIGHT_M = 0.004
BISECTIONS = 22


def tether_curve(ends: Sequence[Point], free_length_m: float, time_s: float) -> list[Point]:
    """Return the tether's points in the level frame, from the anchor to the belt.

    `ends` are the anchor, the hand that holds the rope, if any, and the belt. Up to the hand the
    rope is pulled straight; what is left of `free_length_m` hangs between hand and belt. The curve
    is `free_length_m` long, or straight when its ends are that far apart or farther.
    """
    if len(ends) < 2:
        return list(ends)
    *pulled, start = ends[:-1]
    used = _length([*pulled, start])
    loop = _loop(start, ends[-1], free_length_m - used, time_s)
    return [*pulled, *loop]


def coil(anchor: Point, wound_m: float) -> list[Point]:
    """Return the turns of `wound_m` metres of rope taken up at the anchor; none below 0.3 m."""
    if not WOUND_LEAST_M < wound_m < math.inf:
        return []
    turns = min(COIL_MOST, wound_m / COIL_TURN_M)
    angles = np.linspace(0.0, math.tau * turns, math.ceil(turns * 20) + 1)
    # Each turn lies a little beside the last one, or they would look like a single ring.
    x = anchor[0] + COIL_WIDE_M * np.sin(angles) + 0.011 * angles / math.tau
    y = anchor[1] - COIL_TALL_M * (1.0 - np.cos(angles))
    return _points(np.column_stack((x, y)))


def _loop(start: Point, end: Point, length_m: float, time_s: float) -> list[Point]:
    chord = math.hypot(end[0] - start[0], end[1] - start[1])
    if not math.isfinite(length_m + chord) or length_m <= chord + STRAIGHT_M:
        return [start, end]
    along, across = _modes(time_s)
    bow = _bow_for(length_m, chord, np.diff(along), np.diff(across))
    a = np.linspace(0.0, chord, POINTS + 1) - bow * _swell(bow, chord) * along
    b = bow * across
    ux, uy = ((end[0] - start[0]) / chord, (end[1] - start[1]) / chord) if chord > 1e-6 else (1, 0)
    return _points(np.column_stack((start[0] + ux * a - uy * b, start[1] + uy * a + ux * b)))


def _bow_for(length_m: float, chord_m: float, along: Line, across: Line) -> float:
    """Return the bow that makes the curve `length_m` long; `along`, `across` are its steps."""
    straight = chord_m / POINTS
    low, high = 0.0, length_m
    for _ in range(BISECTIONS):
        bow = 0.5 * (low + high)
        steps = np.hypot(straight - bow * _swell(bow, chord_m) * along, bow * across)
        if steps.sum() < length_m:
            low = bow
        else:
            high = bow
    return 0.5 * (low + high)


def _swell(bow_m: float, chord_m: float) -> float:
    """How much the curve swells along the chord: the more, the larger the bow beside it."""
    return SWELL * bow_m / (bow_m + chord_m + 1e-6)


def _modes(time_s: float) -> tuple[Line, Line]:
    """Offsets along and across the chord for a bow of one metre: the bent shapes of a strip.

    Two modes of an elastic strip (elastica), approximated: they swell along the chord as they bow
    across it, which gives open loops and never a cusp. They sway slowly.
    """
    sway = time_s * SWAY_RAD_PER_S
    first, second = 0.26 + 0.10 * math.cos(sway), 0.66 + 0.10 * math.sin(0.7 * sway + 1.0)
    turn = np.linspace(0.0, math.pi, POINTS + 1)
    across = first * np.sin(turn) - second * np.sin(2.0 * turn)
    along = first * np.sin(2.0 * turn) + second * np.sin(4.0 * turn)
    return along, across


def _length(points: Sequence[Point]) -> float:
    return sum(math.hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def draw_tether(
    surface: pygame.Surface, camera: Camera, points: Sequence[Point], tint: Tint
) -> None:
    """Draw the rope: a dark edge, the webbing, and a line of light, in a light of colour `tint`."""
    pixels = [camera.to_screen(x, y) for x, y in points]
    if len(pixels) < 2 or not all(math.isfinite(x + y) for x, y in pixels):
        return
    half = max(1.0, THICKNESS_M * camera.scale_px_per_m / 2.0)
    line = np.array(pixels)
    aside = _normals(line)
    inside = half - 0.3
    # Strands beside each other, nearer than a pixel: smooth edges and no cracks between them.
    strands = np.linspace(-inside, inside, 1 + math.ceil(2.0 * inside / STRAND_PX))
    shade, webbing, lit = (_tinted(c, tint) for c in (SHADE, WEBBING, LIT))
    if half > THICK_PX:
        # Seen close, strands over the whole breadth would cost more than the rest of the picture.
        pygame.draw.lines(surface, webbing, False, pixels, round(2.0 * inside))
        for pixel in line[_bends(aside, inside)].tolist():
            pygame.draw.circle(surface, webbing, pixel, inside)
        strands = strands[[0, 1, -2, -1]]
    layers = [(-half - 0.6, shade), (half + 0.6, shade), *((s, webbing) for s in strands)]
    for offset_px, colour in (*layers, (half * 0.3, lit)):
        pygame.draw.aalines(surface, colour, False, _points(line + aside * offset_px))


def _bends(aside: Line, half_px: float) -> NDArray[np.bool_]:
    """Return where a broad line turns so much that its pieces gape by more than half a pixel."""
    turned = np.zeros(len(aside))
    turned[1:] = np.hypot(*np.diff(aside, axis=0).T)
    turned[:-1] += turned[1:]
    gaping: NDArray[np.bool_] = turned * half_px > GAPING_PX
    return gaping


def _normals(line: Line) -> Line:
    """Return the unit vector across the line at each point (upward where it runs right)."""
    ahead = np.empty_like(line)
    ahead[1:-1] = line[2:] - line[:-2]
    ahead[0], ahead[-1] = line[1] - line[0], line[-1] - line[-2]
    length = np.maximum(np.hypot(ahead[:, 0], ahead[:, 1]), 1e-9)
    return np.column_stack((ahead[:, 1] / length, -ahead[:, 0] / length))


def _points(line: Line) -> list[Point]:
    return [(x, y) for x, y in line.tolist()]


def _tinted(colour: tuple[int, int, int], tint: Tint) -> tuple[int, int, int]:
    red, green, blue = (round(c * min(1.0, t**0.7)) for c, t in zip(colour, tint, strict=True))
    return red, green, blue

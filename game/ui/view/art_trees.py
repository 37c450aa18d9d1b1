"""Trees of the Perm taiga in March: spruces with snow on their boughs, bare birches. By eye.

Pictures are drawn twice as fine as they are shown and then made smaller, so that twigs are soft.
"""

from __future__ import annotations

import io
import math
from functools import lru_cache
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

TREES: Final = ("spruce", "spruce_slim", "birch", "spruce_old")
HIGH_M: Final = {"spruce": 15.0, "spruce_slim": 19.0, "birch": 14.0, "spruce_old": 22.0}
WIDE_M: Final = {"spruce": 5.6, "spruce_slim": 4.4, "birch": 6.4, "spruce_old": 7.6}
# Above this height (pixels) all are one picture made larger: seldom, and only for a moment.
TALLEST_PX: Final = 420
LEAST_PX: Final = 16
# Heights (pixels) of which pictures are kept: each a twentieth more than the one before.
GROWTH: Final = 1.05


@lru_cache(maxsize=1600)
def tree(name: str, high_px: int, hazy: int) -> pygame.Surface:
    """Return a tree so high, its foot at the bottom, `hazy` (0 to 4) quarters of the way to haze.

    Premultiplied alpha.
    """
    large = TALLEST_PX
    while large > 2 * high_px and large > LEAST_PX:
        large //= 2
    fine = pygame.transform.smoothscale(_large(name, 2 * large), _size(name, high_px))
    if hazy:
        share = hazy / 5.0
        grey = round(255 * (1.0 - share))
        fine.fill((grey, grey, grey, 255), special_flags=pygame.BLEND_RGBA_MULT)
        light = [round(part * share) for part in (168, 180, 194)]
        fine.fill((*light, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return fine.premul_alpha()


def kept_px(high_px: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return for heights in pixels the nearest of those that pictures are kept of."""
    bounded = np.clip(high_px, 1.0, TALLEST_PX)
    steps = np.round(np.log(bounded) / math.log(GROWTH))
    return np.round(GROWTH**steps).astype(np.int64)


def _size(name: str, high_px: int) -> tuple[int, int]:
    return max(1, round(high_px * WIDE_M[name] / HIGH_M[name])), max(1, high_px)


@lru_cache(maxsize=64)
def _large(name: str, high_px: int) -> pygame.Surface:
    wide, high = 100.0 * WIDE_M[name], 100.0 * HIGH_M[name]
    body = _birch(wide, high) if name == "birch" else _spruce(wide, high, name)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="{-wide / 2} {-high} {wide} {high}">{body}</svg>'
    )
    size = _size(name, high_px)
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), size).convert_alpha()


def _spruce(wide: float, high: float, name: str) -> str:
    """Return a spruce: tiers of drooping boughs, dark below, each with snow on top."""
    tiers = {"spruce": 13, "spruce_slim": 17, "spruce_old": 16}[name]
    parts = [
        _foot(wide),
        f'<path d="M -9 0 L 9 0 L 3 {-0.9 * high} L -3 {-0.9 * high} Z" fill="#3d3129"/>',
    ]
    for k in range(tiers):
        share = k / (tiers - 1)
        y = -high * (0.06 + 0.90 * share)
        half = 0.5 * wide * (1.0 - share) ** 0.85 * (0.86 + 0.2 * (0.618 * (k + 3) % 1.0)) + 6.0
        drop = high / tiers * 1.15
        dark = ("#1f302b", "#263a33", "#2c423a")[k % 3]
        parts.append(_tier(y, half, drop, dark, k))
    return "".join(parts)


def _foot(wide: float) -> str:
    """Return the shadow at the foot of a tree, and the snow it stands in."""
    return (
        f'<ellipse cx="{0.10 * wide:.0f}" cy="-12" rx="{0.38 * wide:.0f}" ry="12" fill="#8fa2bd" '
        'fill-opacity="0.55"/>'
    )


def _tier(y: float, half: float, drop: float, tone: str, k: int) -> str:
    teeth, path = 5, f"M 0 {y - 0.75 * drop:.1f}"
    for side in (1, -1):
        points = []
        for tooth in range(teeth, 0, -1):
            out = side * half * tooth / teeth
            low = y + drop * (0.10 + 0.5 * tooth / teeth)
            jag = 0.22 * drop * (1.0 + 0.6 * math.sin(7.0 * k + 3.0 * tooth + side))
            points += [(out, low), (out - side * half / teeth * 0.5, low - jag)]
        if side < 0:
            points.reverse()
        path += "".join(f" L {x:.1f} {py:.1f}" for x, py in points)
    boughs = f'<path d="{path} Z" fill="{tone}"/>'
    snow = ""
    for side in (1, -1):
        x0, x1 = side * half * 0.22, side * half * (0.80 + 0.12 * math.sin(5.0 * k + side))
        y0, y1 = y - 0.40 * drop, y + 0.42 * drop
        snow += (
            f'<path d="M {x0:.1f} {y0:.1f} Q {(x0 + x1) / 2:.1f} {(y0 + y1) / 2 - 0.34 * drop:.1f} '
            f"{x1:.1f} {y1:.1f} Q {(x0 + x1) / 2:.1f} {(y0 + y1) / 2 + 0.02 * drop:.1f} "
            f'{x0:.1f} {y0:.1f} Z" fill="{"#eef2f6" if side > 0 else "#b9c6d6"}" '
            'fill-opacity="0.92"/>'
        )
    return boughs + snow


def _birch(wide: float, high: float) -> str:
    """Return a bare birch: a white stem with black marks, brown twigs that hang in a veil."""
    parts = [_foot(0.7 * wide), *(_veil(wide, high, k) for k in range(16))]
    parts.append(
        f'<path d="M -13 0 C -9 {-0.3 * high} -4 {-0.6 * high} 6 {-0.95 * high} '
        f'L 10 {-0.95 * high} C 7 {-0.6 * high} 9 {-0.3 * high} 14 0 Z" fill="#d9d6cf" '
        'stroke="#8f8a86" stroke-width="3"/>'
    )
    for k in range(17):
        y = -high * (0.02 + 0.045 * k)
        x = -9.0 + 12.0 * (0.618 * k % 1.0)
        parts.append(
            f'<path d="M {x:.0f} {y:.0f} l {8 + 6 * (0.37 * k % 1.0):.0f} 3" stroke="#27221f" '
            'stroke-width="7" fill="none"/>'
        )
    for k in range(26):
        parts.append(_bough(wide, high, k))
    return "".join(parts)


def _veil(wide: float, high: float, k: int) -> str:
    """Return a patch of the brown veil that fine twigs make from afar."""
    share = 0.34 + 0.60 * (k + 0.5) / 16.0
    out = wide * 0.34 * (1.12 - share) * math.sin(2.4 * k) * 1.5
    tall = high * (0.10 + 0.05 * (0.37 * k % 1.0))
    return (
        f'<ellipse cx="{out:.0f}" cy="{-high * share:.0f}" rx="{wide * 0.17 * (1.25 - share):.0f}" '
        f'ry="{tall:.0f}" fill="#8b7468" fill-opacity="0.20"/>'
    )


def _bough(wide: float, high: float, k: int) -> str:
    """Return a bough that climbs and then hangs over, with its twigs."""
    share = 0.26 + 0.66 * (k + 0.5) / 26.0
    side = 1 if k % 2 else -1
    x0, y0 = 14.0 * (share - 0.45), -high * share
    reach = wide * 0.46 * (1.12 - share) * (0.7 + 0.6 * (0.618 * k % 1.0))
    x1, y1 = x0 + side * reach, y0 - reach * (0.9 + 0.5 * (0.37 * k % 1.0))
    text = (
        f'<path d="M {x0:.0f} {y0:.0f} Q {x0 + 0.4 * (x1 - x0):.0f} {y0 + 0.9 * (y1 - y0):.0f} '
        f'{x1:.0f} {y1:.0f}" stroke="#5d4a41" stroke-width="6" fill="none"/>'
    )
    for n in range(6):
        at = 0.4 + 0.12 * n
        x, y = x0 + (x1 - x0) * at, y0 + (y1 - y0) * min(1.0, 1.25 * at)
        fall = 60.0 + 70.0 * (0.618 * (n + k) % 1.0)
        text += (
            f'<path d="M {x:.0f} {y:.0f} q {side * 26} -8 {side * 34} {fall:.0f}" '
            'stroke="#77625a" stroke-opacity="0.75" stroke-width="3.4" fill="none"/>'
        )
    return text

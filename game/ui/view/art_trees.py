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
    parts = [f'<path d="M -9 0 L 9 0 L 3 {-0.9 * high} L -3 {-0.9 * high} Z" fill="#3d3129"/>']
    for k in range(tiers):
        share = k / (tiers - 1)
        y = -high * (0.06 + 0.90 * share)
        half = 0.5 * wide * (1.0 - share) ** 0.85 * (0.86 + 0.2 * (0.618 * (k + 3) % 1.0)) + 6.0
        drop = high / tiers * 1.15
        dark = ("#1f302b", "#263a33", "#2c423a")[k % 3]
        parts.append(_tier(y, half, drop, dark, k))
    return "".join(parts)


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
    """Return a bare birch: white stem with black marks, thin brown twigs that hang."""
    parts = [
        f'<path d="M -10 0 C -8 {-0.3 * high} -2 {-0.6 * high} 5 {-0.97 * high} '
        f'L 9 {-0.97 * high} C 6 {-0.6 * high} 6 {-0.3 * high} 11 0 Z" fill="#e6e4dd"/>'
    ]
    for k in range(15):
        y = -high * (0.03 + 0.05 * k)
        x = -7.0 + 11.0 * (0.618 * k % 1.0)
        parts.append(
            f'<path d="M {x:.0f} {y:.0f} l {5 + 4 * (0.37 * k % 1.0):.0f} 2" stroke="#2c2724" '
            'stroke-width="4" fill="none"/>'
        )
    for k in range(30):
        share = 0.30 + 0.66 * k / 29.0
        side = 1 if k % 2 else -1
        x0, y0 = 14.0 * (share - 0.45), -high * share
        reach = wide * 0.47 * (1.15 - share) * (0.75 + 0.5 * (0.618 * k % 1.0))
        x1, y1 = x0 + side * reach, y0 - reach * (0.75 + 0.3 * (0.37 * k % 1.0))
        parts.append(_bough((x0, y0), (x1, y1), side))
    return "".join(parts)


def _bough(foot: tuple[float, float], end: tuple[float, float], side: int) -> str:
    (x0, y0), (x1, y1) = foot, end
    text = (
        f'<path d="M {x0:.0f} {y0:.0f} Q {(x0 + x1) / 2:.0f} {y0 + 0.25 * (y1 - y0):.0f} '
        f'{x1:.0f} {y1:.0f}" stroke="#6b5a50" stroke-width="4.5" fill="none"/>'
    )
    for k in range(7):
        share = 0.35 + 0.1 * k
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * (share**1.5)
        fall = 34.0 + 26.0 * (0.618 * k % 1.0)
        text += (
            f'<path d="M {x:.0f} {y:.0f} q {side * 16} {-fall * 0.5:.0f} '
            f'{side * 27} {fall * 0.4:.0f}" stroke="#7d6a5f" stroke-opacity="0.85" '
            'stroke-width="2.6" fill="none"/>'
        )
    return text

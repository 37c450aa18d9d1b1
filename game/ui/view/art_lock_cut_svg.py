"""SVG of the cut airlock's outer ring and of the faces of the cut: both walls, ring, collar.

Centimetres in the ship frame, as in `art_lock_svg`. The faces lie in the plane of the axis.
"""

from __future__ import annotations

import math
from itertools import pairwise

from game.ui.view.art_lock_strokes import far_arc, far_arc_back, line
from game.ui.view.art_lock_svg import HOOPS, RING_FROM_X
from game.ui.view.art_volga_svg import LEAN, METAL_DARK, OPENING_R, RIM_R, RIM_X


def far_ring() -> str:
    """Return the far half of the outer ring: the inside of its opening, its face, its bolts."""
    x, inner, outer = RIM_X, OPENING_R, RIM_R
    bolts = "".join(
        f'<circle cx="{x + outer * 0.78 * LEAN * math.cos(a):.1f}" '
        f'cy="{outer * 0.78 * math.sin(a):.1f}" r="1.1" fill="#5c6367"/>'
        for a in (math.pi * ((k + 0.5) / 10 - 0.5) for k in range(10))
    )
    mouth = (
        f"{far_arc(RING_FROM_X, inner)} L {x} {-inner} "
        f"{far_arc_back(x, inner)} L {RING_FROM_X} {inner} Z"
    )
    face = f"{far_arc(x, outer)} L {x} {-inner} {far_arc_back(x, inner)} L {x} {outer} Z"
    return (
        f'<path d="{mouth}" fill="#70777b"/>'
        + line(far_arc(RING_FROM_X + 2.2, inner), "#2b3033", 1.6, 0.9)
        + f'<path d="{face}" fill="#c3c8cb" stroke="{METAL_DARK}" stroke-width="1.2"/>'
        + line(far_arc(x, inner + 2.6), "#4f565a", 2.2)
        + line(far_arc(x, outer - 5.0), "#858d92", 0.8)
        + bolts
    )


def cut_wall(side: int) -> str:
    """Return the wall above (1) or below (-1) cut lengthwise: cover, booms tied off, cloth."""
    ends = (3.0, *HOOPS, RING_FROM_X + 1.0)
    parts = [
        f'<path d="M 1 {side * 49.4} L 246 {side * 49.4} L 246 {side * 60} C 243 {side * 61.5} '
        f"240 {side * 62} 238 {side * 62} L 8 {side * 62} C 4 {side * 61.5} 2 {side * 60} 1 "
        f'{side * 58} Z" fill="#3f3524"/>',
        line(f"M 1 {side * 50.3} L 246 {side * 50.3}", "#b4593f", 1.5),
        line(f"M 4 {side * 61.2} L 243 {side * 61.2}", "#efe9da", 1.7),
        line(f"M 4 {side * 59.6} L 243 {side * 59.6}", "#c9a94f", 0.8),
    ]
    for left, right in pairwise(ends):
        parts.append(_boom(left + 1.2, right - 1.2, side))
    return "".join(parts)


def _boom(left: float, right: float, side: int) -> str:
    """The half of one inflated boom that is left: hollow, its skin cut bright."""
    low, high = side * 51.6, side * 58.8
    middle = (low + high) / 2.0
    end = 3.4
    shape = (
        f"M {left + end} {low} L {right - end} {low} C {right} {low} {right} {high} {right - end} "
        f"{high} L {left + end} {high} C {left} {high} {left} {low} {left + end} {low} Z"
    )
    return (
        f'<path d="{shape}" fill="#a39473" stroke="#efe4c6" stroke-width="0.9"/>'
        + line(f"M {left + 4} {middle + 1.7} L {right - 4} {middle + 1.7}", "#c9bb96", 1.6, 0.8)
        + line(f"M {left + 4} {middle - 2} L {right - 4} {middle - 2}", "#6e6249", 1.4, 0.6)
    )


def cut_ring(side: int) -> str:
    """Return the outer ring where it is cut: an angle of metal, hatched, and the lid's seal."""
    y = [side * value for value in (OPENING_R, 38.0, 47.0, 61.5)]
    shape = (
        f"M 245 {y[0]} L 250 {y[0]} L 250 {y[3]} L 236 {y[3]} L 236 {y[3] - side * 3} "
        f"L 245 {y[3] - side * 3} Z"
    )
    hatch = "".join(f"M 245 {side * v:.1f} L 250 {side * (v + 4.2):.1f} " for v in range(33, 57, 3))
    return (
        f'<path d="{shape}" fill="#aab1b5" stroke="#2b3033" stroke-width="1"/>'
        + line(hatch, "#5b6368", 0.7)
        + f'<ellipse cx="243.8" cy="{side * 35.4}" rx="1.6" ry="2.6" fill="#23272a"/>'
    )


def cut_collar(side: int) -> str:
    """Return the ship's ring where it is cut."""
    y = [side * value for value in (49.0, 62.5, 66.0, 71.0)]
    hatch = "".join(
        f"M {x} {y[0] + side * 1.0} L {x + 5} {y[0] + side * 12} " for x in range(-10, -1, 3)
    )
    return (
        f'<path d="M -12 {y[0]} L 2.5 {y[0]} L 2.5 {y[1]} L -3 {y[2]} L -12 {y[3]} Z" '
        'fill="#aab1b5" stroke="#2b3033" stroke-width="1"/>' + line(hatch, "#5b6368", 0.7)
    )

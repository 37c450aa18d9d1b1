"""What comes down, painted: sphere and module apart, charred cover, canopies, cloth on the snow.

Sphere and module keep the ship's frame (metres, x along the ship); canopies have their own, with
the middle of the hem at 0, 0. Sizes of the cloth are reconstructed, its colours chosen by eye.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Final

import numpy as np

from game.ui.view import art_ship_svg as svg
from game.ui.view.lighting import LEVEL_STEPS, Light
from game.ui.view.sprites import Art
from game.ui.view.sprites_relief import Field, Normals, Relief, ball, plate, spindle, unit

CHAR_STEPS: Final = 10
FILL_STEPS: Final = 20
SPHERE_AT_M: Final = (-1.15, 0.0)
MODULE_AT_M: Final = (-3.05, 0.0)
MAIN_M: Final = (21.0, 9.4)
DROGUE_M: Final = (5.2, 2.6)
ORANGE, BONE = "#d2582f", "#ece7da"
GORES: Final = 16
TURN_STEP_DEG: Final = 0.5

_MODULE_FORM = spindle(
    ((-4.3, 0.34), (-4.02, 0.42), (-3.98, 0.62), (-3.2, 1.05), (-2.75, 1.21), (-2.5, 1.21),
     (-1.9, 0.86)),
)  # fmt: skip


def _module_relief(bottles: Relief) -> Relief:
    """Return the relief of the module with the bottles round its end, as one picture."""

    def relief(x: Field, y: Field) -> Normals:
        wide, high = np.broadcast_arrays(x, y)
        body, small = _MODULE_FORM(wide, high), bottles(wide, high)
        on_bottle = (np.abs(small[0]) + np.abs(small[1])) > 0.0
        nx, ny = (np.where(on_bottle, s, b) for s, b in zip(small[:2], body[:2], strict=True))
        return unit(nx.astype(np.float32), ny.astype(np.float32))

    return relief


@cache
def module_alone() -> Art:
    """Return the instrument module with its aerials and bottles, one picture."""
    text = svg.aerial(1) + svg.aerial(-1) + svg.bottles() + svg.module()
    box = (-4.42, -1.82, -1.6, 1.82)
    relief = _module_relief(svg.bottle_relief())
    return Art("module_alone", text, box, relief, turn_step_deg=TURN_STEP_DEG)


@cache
def sphere_alone(step: int, in_the_air: bool = False) -> Art:
    """Return the sphere, its cover burnt by `step` (0 white to CHAR_STEPS black).

    Down in the air the whole sky lights it, not the Sun alone.
    """
    text = (svg.rods() if step == 0 else "") + svg.sphere() + _charred(step / CHAR_STEPS)
    box = (-2.32, -1.86 if step == 0 else -1.17, 0.02, 1.17)
    relief = ball(*SPHERE_AT_M, 1.16)
    name, law = (f"sphere_low_{step}", in_air) if in_the_air else (f"sphere_alone_{step}", None)
    return Art(name, text, box, relief, shade=law, turn_step_deg=TURN_STEP_DEG)


def _charred(share: float) -> str:
    """Return what the fire leaves: black where the air was stopped, brown streaks behind."""
    if share <= 0.0:
        return ""
    x, r = svg.SPHERE_X, svg.SPHERE_R
    parts = [
        '<defs><radialGradient id="char" gradientUnits="userSpaceOnUse" '
        f'cx="{x - 70}" cy="-10" r="{1.75 * r}">'
        f'<stop offset="0" stop-color="#15110f" stop-opacity="{0.97 * share:.2f}"/>'
        f'<stop offset="0.55" stop-color="#2b201a" stop-opacity="{0.93 * share:.2f}"/>'
        f'<stop offset="1" stop-color="#6a4a34" stop-opacity="{0.72 * share:.2f}"/>'
        f'</radialGradient></defs><circle cx="{x}" cy="0" r="{r}" fill="url(#char)"/>'
    ]
    for rx in (38, 78, 104):
        parts.append(
            f'<ellipse cx="{x}" cy="0" rx="{rx}" ry="{r - 2}" fill="none" stroke="#a17a5c" '
            f'stroke-width="1.6" stroke-opacity="{0.30 * share:.2f}"/>'
        )
    parts.append(
        f'<circle cx="{x - 37}" cy="48" r="31" fill="#0c0a09" fill-opacity="{0.35 * share:.2f}" '
        f'stroke="#9a7558" stroke-width="2.4" stroke-opacity="{0.45 * share:.2f}"/>'
    )
    for k in range(26):
        y = -104.0 + 8.3 * k
        half = math.sqrt(max(0.0, r * r - y * y))
        start = x - half + half * (0.35 + 0.9 * (0.618 * k % 1.0))
        end = min(x + 0.97 * half, start + half * (0.25 + 0.5 * (0.37 * k % 1.0)))
        tone = ("#0d0a09", "#8a6448", "#a8907a")[k % 3]
        parts.append(
            f'<path d="M {start:.1f} {y:.1f} L {end:.1f} {0.96 * y:.1f}" stroke="{tone}" '
            f'stroke-width="{1.4 + 2.2 * (0.27 * k % 1.0):.1f}" stroke-linecap="round" '
            f'stroke-opacity="{0.4 * share:.2f}" fill="none"/>'
        )
    return "".join(parts)


@cache
def canopy(name: str, wide_m: float, high_m: float, step: int, lean: int = 0) -> Art:
    """Return a canopy from the side, filled by `step` of FILL_STEPS; `lean` 1 or -1 tilts it."""
    fill = max(0.08, step / FILL_STEPS)
    half, high = 50.0 * wide_m * fill, 100.0 * high_m * (1.25 - 0.25 * fill)
    text = "".join(_gore(k, half, high) for k in _gore_order()) + _hem(half)
    if lean:
        text = f'<g transform="rotate({-9 * lean})">{text}</g>'
    room = half / 100.0 + 0.25 * high / 100.0 + 0.3
    box = (-room, -0.35 * half / 100.0 - 0.6, room, high / 100.0 + 0.25 * half / 100.0)
    relief = _dome(half / 100.0, high / 100.0)
    art_name = f"{name}_{step}_{lean}"
    return Art(art_name, text, box, relief, shade=in_air, turn_step_deg=1.0, zoom_step=0.014)


def _gore_order() -> tuple[int, ...]:
    return tuple(range(GORES))


def _meridian(turn: float, half: float, high: float, share: float) -> tuple[float, float]:
    """Return a point of the dome: `turn` round it (-1 to 1), `share` up from hem to top."""
    round_ = math.cos(share * math.pi / 2.0) ** 0.8
    sag = -0.10 * half * math.cos(turn * math.pi / 2.0) * round_
    return half * math.sin(turn * math.pi / 2.0) * round_, high * math.sin(
        share * math.pi / 2.0
    ) + sag


def _gore(k: int, half: float, high: float) -> str:
    left, right = (2.0 * (k + side) / GORES - 1.0 for side in (0, 1))
    up = [_meridian(left, half, high, s / 10) for s in range(11)]
    down = [_meridian(right, half, high, s / 10) for s in range(10, -1, -1)]
    middle = _meridian((left + right) / 2.0, half, high, 0.0)
    bow = f"Q {middle[0]:.1f} {middle[1] + 0.055 * half:.1f} {up[0][0]:.1f} {up[0][1]:.1f}"
    path = "M " + " L ".join(f"{x:.1f} {y:.1f}" for x, y in (*up, *down)) + f" {bow} Z"
    tone = ORANGE if (k // 2) % 2 else BONE
    return (
        f'<path d="{path}" fill="{tone}" stroke="#5c4438" stroke-opacity="0.35" '
        f'stroke-width="{max(1.0, 0.006 * half):.1f}"/>'
    )


def _hem(half: float) -> str:
    points = [_meridian(2.0 * k / 32 - 1.0, half, 0.0, 0.0) for k in range(33)]
    path = "M " + " L ".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return (
        f'<path d="{path}" fill="none" stroke="#4a2b1c" stroke-opacity="0.5" '
        f'stroke-width="{max(1.5, 0.012 * half):.1f}"/>'
    )


def _dome(half_m: float, high_m: float) -> Relief:
    """Return a dome whose gores bulge a little between their seams."""

    def relief(x: Field, y: Field) -> Normals:
        across = np.clip(x / half_m, -0.98, 0.98)
        up = np.clip(y / high_m, -0.2, 0.98)
        round_ = np.sqrt(np.maximum(1.0 - up * up, 0.09))
        turn = np.arcsin(np.clip(across / round_, -0.99, 0.99))
        puffed = 0.22 * np.sin((turn / np.pi + 0.5) * GORES * np.pi * 2.0)
        return unit((across + puffed).astype(np.float32), up.astype(np.float32))

    return relief


@cache
def fallen_cloth(in_snow: bool) -> Art:
    """Return the canopies where they have fallen: a long low heap of folds, its foot in snow."""
    parts = ['<ellipse cx="0" cy="-12" rx="1040" ry="26" fill="#7f8da6" fill-opacity="0.55"/>']
    for row, (count, tall) in enumerate(((17, 1.0), (13, 0.66), (11, 0.4))):
        for k in range(count):
            parts.append(_fold(row, (k + 0.5) / count, tall))
    for k in range(9 if in_snow else 0):
        x, wide = -880.0 + 220.0 * k, 150.0 + 60.0 * (0.618 * k % 1.0)
        parts.append(
            f'<ellipse cx="{x:.0f}" cy="-40" rx="{wide:.0f}" ry="{13 + 6 * (k % 3)}" '
            'fill="#eef2f7"/>'
        )
    name, box = "cloth_in_snow" if in_snow else "cloth_afloat", (-11.0, -0.45, 11.0, 2.2)
    return Art(name, "".join(parts), box, plate(0.05, 0.55), shade=in_air, turn_step_deg=2.0)


def _fold(row: int, along: float, tall: float) -> str:
    """Return one fold of the heap: a soft hump with its shadow side and a crease."""
    k = round(100 * along) + 7 * row
    x = -900.0 + 1800.0 * along + 60.0 * math.sin(2.3 * k)
    high = tall * (46.0 + 74.0 * math.sin(math.pi * along) ** 0.7) * (0.6 + 0.7 * (0.618 * k % 1))
    wide = 150.0 + 190.0 * (0.37 * k % 1.0)
    lean = 110.0 * math.sin(1.7 * k)
    low = -22.0 - 8.0 * row
    tone = (ORANGE, "#b9461f", BONE, "#c9512a", "#d8d2c4")[k % 5]
    hump = (
        f"M {x - wide:.0f} {low:.0f} C {x - 0.6 * wide + lean:.0f} {0.75 * high:.0f} "
        f"{x - 0.3 * wide + lean:.0f} {high:.0f} {x + lean:.0f} {high:.0f} "
        f"C {x + 0.45 * wide + lean:.0f} {0.95 * high:.0f} {x + 0.6 * wide:.0f} "
        f"{0.4 * high:.0f} {x + wide:.0f} {low:.0f} Z"
    )
    shade = (
        f"M {x + lean:.0f} {high:.0f} C {x + 0.1 * wide + lean:.0f} {0.6 * high:.0f} "
        f"{x - 0.1 * wide:.0f} {0.3 * high:.0f} {x - 0.2 * wide:.0f} {low:.0f} "
        f"L {x - wide:.0f} {low:.0f} C {x - 0.6 * wide + lean:.0f} {0.75 * high:.0f} "
        f"{x - 0.3 * wide + lean:.0f} {high:.0f} {x + lean:.0f} {high:.0f} Z"
    )
    return f'<path d="{hump}" fill="{tone}"/><path d="{shade}" fill="#3a1d14" fill-opacity="0.30"/>'


def in_air(normals: Normals, x: Field, y: Field, light: Light, angle_rad: float) -> Field:
    """Return the light on thin cloth in the air: Sun on it and through it, and the whole sky."""
    sun = light.sun_direction(angle_rad)
    facing = sum(n * np.float32(s) for n, s in zip(normals, sun, strict=True))
    through = np.float32(0.42) + np.float32(0.62) * np.maximum(facing, 0.0)
    strength = 0.15 + 0.85 * light.sun / LEVEL_STEPS
    warm = np.array(light.sun_colour(), np.float32) if light.sun else np.ones(3, np.float32)
    tint = warm / np.float32(max(1e-3, float(warm.max()))) * np.float32(strength)
    lit: Field = np.asarray(through[..., None] * tint, np.float32)
    return lit

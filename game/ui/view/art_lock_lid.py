"""The outer hatch's lid in the cut-open airlock: a round plate on its hinge, seen at any angle.

The lid swings inward about the hinge at the ring's upper edge, from 8 degrees (stowed along the
wall) to 90 (shut against the ring). A disc seen 11 degrees from its edge is an ellipse whose shape
changes with the angle: it is painted anew every few degrees and turned in between.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from game.ui.view.art_volga_svg import LEAN
from game.ui.view.sprites import Art
from game.ui.view.sprites_relief import plate
from game.vocab.channel import Value
from game.vocab.snapshot import Pose

HINGE_M = (2.42, 0.39)
LID_LENGTH_M = 0.73
OPEN_DEG = 8.0
SHUT_DEG = 90.0
ANGLE_CHANNEL = "hatches.outer_angle_deg"
STEP_DEG = 6.0
RADIUS_CM = LID_LENGTH_M * 50.0
HALF_THICK_CM = 2.0


def lid_angle_deg(poses: Mapping[str, Pose], telemetry: Mapping[str, Value]) -> float:
    """Return the lid's angle from the ship's axis, 8 (open) to 90 degrees (shut).

    The body of the lid says it best, because it moves between two ticks; without one the channel
    does; without either it is open.
    """
    lid, ship = poses.get("lid"), poses.get("ship")
    if lid is not None and math.isfinite(lid.angle_rad):
        return _possible(math.degrees(lid.angle_rad - (ship.angle_rad if ship else 0.0)))
    told = telemetry.get(ANGLE_CHANNEL, OPEN_DEG)
    return OPEN_DEG if isinstance(told, str) else _possible(float(told))


def painted_lid(angle_deg: float) -> tuple[Art, float]:
    """Return the lid painted for the nearest step, and the turn that is left (radians).

    Its origin is the hinge.
    """
    step = round(angle_deg / STEP_DEG)
    return _lid(step), math.radians(angle_deg - step * STEP_DEG)


def lid_centre_m(angle_deg: float) -> tuple[float, float]:
    """Return the middle of the lid in the ship frame (metres)."""
    angle = math.radians(angle_deg)
    half = LID_LENGTH_M / 2.0
    return HINGE_M[0] - half * math.cos(angle), HINGE_M[1] - half * math.sin(angle)


def _possible(angle_deg: float) -> float:
    return min(SHUT_DEG, max(OPEN_DEG, angle_deg)) if math.isfinite(angle_deg) else OPEN_DEG


@cache
def _lid(step: int) -> Art:
    angle = math.radians(step * STEP_DEG)
    # The disc, its thickness and its handle on one side of the hinge, the knuckle round it.
    left = -(LID_LENGTH_M * math.cos(angle) + 0.12)
    foot = -(LID_LENGTH_M * math.sin(angle) + 0.10)
    box = (left, foot, 0.16, 0.10)
    facing = plate(0.45 * math.sin(angle), -0.45 * math.cos(angle))
    return Art(f"lock_lid_{step}", lid_svg(angle), box, facing, turn_step_deg=0.5)


def lid_svg(angle_rad: float) -> str:
    """Return the lid at an angle, in centimetres from the hinge: rim, outer face, hinge arm."""
    along = (-math.cos(angle_rad), -math.sin(angle_rad))
    outward = (-along[1], along[0])
    centre = (along[0] * RADIUS_CM, along[1] * RADIUS_CM)
    back = (centre[0] - outward[0] * HALF_THICK_CM, centre[1] - outward[1] * HALF_THICK_CM)
    face = (centre[0] + outward[0] * HALF_THICK_CM, centre[1] + outward[1] * HALF_THICK_CM)
    rim = "".join(
        _disc(
            (back[0] + (face[0] - back[0]) * k / 6, back[1] + (face[1] - back[1]) * k / 6),
            along, 1.0, "#3a3f42" if k in (1, 2) else "#747c80",
        )
        for k in range(7)
    )  # fmt: skip
    bow = 1.6
    dish = (face[0] + outward[0] * bow, face[1] + outward[1] * bow)
    return (
        rim
        + _disc(face, along, 1.0, "#9ba3a7")
        + _disc(face, along, 0.94, "#c9ced1")
        + _disc(face, along, 0.80, "#8f979b")
        + _disc(face, along, 0.775, "#b9c0c4")
        + _disc(dish, along, 0.60, "#d3d8da")
        + _spots(face, along)
        + _handle(dish, along, outward)
        + _arm(along, outward)
    )


def _matrix(centre: tuple[float, float], along: tuple[float, float]) -> str:
    """The transform from the disc (first axis from the hinge, second toward the viewer)."""
    a, b = along[0] * RADIUS_CM, along[1] * RADIUS_CM
    return f"matrix({a:.3f} {b:.3f} {-LEAN * RADIUS_CM:.3f} 0 {centre[0]:.3f} {centre[1]:.3f})"


def _disc(
    centre: tuple[float, float], along: tuple[float, float], radius: float, colour: str
) -> str:
    return (
        f'<g transform="{_matrix(centre, along)}"><circle cx="0" cy="0" r="{radius}" '
        f'fill="{colour}"/></g>'
    )


def _spots(centre: tuple[float, float], along: tuple[float, float]) -> str:
    bolts = "".join(
        f'<circle cx="{0.87 * math.cos(a):.3f}" cy="{0.87 * math.sin(a):.3f}" r="0.035" '
        'fill="#5a6165"/>'
        for a in (math.tau * k / 16 for k in range(16))
    )
    return f'<g transform="{_matrix(centre, along)}">{bolts}</g>'


def _handle(
    centre: tuple[float, float], along: tuple[float, float], outward: tuple[float, float]
) -> str:
    """A bar on two posts across the middle: what a hand pulls."""

    def place(share: float, height: float) -> str:
        x = centre[0] + along[0] * RADIUS_CM * share + outward[0] * height
        y = centre[1] + along[1] * RADIUS_CM * share + outward[1] * height
        return f"{x:.2f} {y:.2f}"

    bar = f"M {place(0.02, 0)} L {place(0.02, 4.2)} L {place(0.5, 4.2)} L {place(0.5, 0)}"
    return (
        f'<path d="{bar}" fill="none" stroke="#33393c" stroke-width="2.6" stroke-linejoin="round"/>'
        f'<path d="{bar}" fill="none" stroke="#d9473a" stroke-width="1.7" stroke-linejoin="round"/>'
    )


def _arm(along: tuple[float, float], outward: tuple[float, float]) -> str:
    """The hinge: knuckle at the origin, and the strap that reaches over the lid's edge."""
    x, y = along[0] * 11.0 + outward[0] * 2.2, along[1] * 11.0 + outward[1] * 2.2
    return (
        f'<path d="M 0 0 L {x:.2f} {y:.2f}" stroke="#3c4245" stroke-width="4.6" '
        'stroke-linecap="round" fill="none"/>'
        f'<path d="M 0 0 L {x:.2f} {y:.2f}" stroke="#a9b0b4" stroke-width="3.2" '
        'stroke-linecap="round" fill="none"/>'
        '<circle cx="0" cy="0" r="3.4" fill="#7d8589" stroke="#2b3033" stroke-width="0.9"/>'
        '<circle cx="0" cy="0" r="1.2" fill="#2b3033"/>'
    )

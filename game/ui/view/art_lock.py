"""The parts of the cut-open airlock, in the ship frame and for the close view.

The near half of the tube is taken away. Behind the man: the ship's end with the inner hatch, the
far wall, rail, box and hose, lamps, the far half of the ring; before him the faces of the cut. The
lid is in `art_lock_lid`.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.ui.view import art_lock_cut_svg as cut
from game.ui.view import art_lock_svg as svg
from game.ui.view import art_ship_svg as hull
from game.ui.view import art_volga_svg as volga
from game.ui.view.art_lock_light import cut_shade, fitting_shade, wall_relief, wall_shade
from game.ui.view.lighting import Light
from game.ui.view.sprites import Art, Shade
from game.ui.view.sprites_relief import Field, Normals, Relief, ball, plate

Box = tuple[float, float, float, float]

TURN_STEP_DEG = 0.1
ZOOM_STEP = 0.008
FLAT = plate(0.0, 0.0)
SHADOW_DARK = 0.5
THROWN = ("chest", "pelvis", "pack", "helmet", "near_thigh", "near_shank")


def ship_end() -> tuple[Art, ...]:
    """Return the ship as far as it is seen, farthest first."""
    return (
        _part("lock_hull", hull.sphere(), (-1.15, -1.12, 0.02, 1.12), ball(-1.15, 0.0, 1.16)),
        _part("lock_collar", volga.collar(), (-0.32, -0.78, 0.16, 0.78), plate(0.15, 0.35)),
    )


def lock_behind() -> tuple[Art, ...]:
    """Return the room behind the man, farthest first: wall, inner hatch, fittings, ring."""
    return (
        _part("lock_wall", svg.room(), (0.0, -0.52, 2.58, 0.52), wall_relief, wall_shade),
        _part("lock_plate", svg.plate(), (-0.14, -0.62, 0.14, 0.62), plate(0.6, 0.2), _end_shade),
        _part("lock_box", svg.box(), (0.08, -0.52, 1.32, 0.0), FLAT, fitting_shade),
        _part("lock_rail", svg.rail(), (0.24, -0.09, 2.52, 0.07), FLAT, fitting_shade),
        _part("lock_lamps", svg.lamps(), (0.30, 0.15, 1.66, 0.47), FLAT, _shining),
        _part("lock_ring", cut.far_ring(), (2.40, -0.63, 2.66, 0.63), plate(0.55, 0.0)),
        _part("lock_bracket", volga.camera_bracket(), (2.2, 0.5, 3.2, 1.3), plate(0.1, 0.35)),
        _part("lock_rim_rail", volga.rim_rail(), (2.44, -0.58, 2.60, 0.58), plate(0.3, 0.2)),
    )


def lock_before() -> tuple[Art, ...]:
    """Return what stands before the man."""
    arts: list[Art] = []
    for side, name in ((1, "top"), (-1, "foot")):
        for text, box, part in (
            (cut.cut_wall(side), (0.0, 0.48, 2.48, 0.64), "wall"),
            (cut.cut_ring(side), (2.34, 0.30, 2.52, 0.64), "ring"),
            (cut.cut_collar(side), (-0.14, 0.47, 0.05, 0.73), "collar"),
        ):
            left, low, right, high = box
            placed = (left, low, right, high) if side > 0 else (left, -high, right, -low)
            arts.append(_part(f"lock_cut_{part}_{name}", text, placed, FLAT, cut_shade))
    return tuple(arts)


def lock_shadows(parts: Mapping[str, Art]) -> dict[tuple[str, bool], Art]:
    """Return soft shadows of the man's parts, by name and side of the part that throws them.

    The far limbs and the arms have none: theirs would lie under the others or are small.
    """
    thrown = {name: art for name, art in parts.items() if name in THROWN}
    return {(art.name, art.mirrored): _shadow(name, art) for name, art in thrown.items()}


def _shadow(name: str, art: Art) -> Art:
    left, bottom, right, top = art.box
    x, y = (left + right) * 50.0, (bottom + top) * 50.0
    wide, high = (right - left) * 56.0, (top - bottom) * 54.0
    text = (
        '<defs><radialGradient id="dark" cx="50%" cy="50%" r="50%">'
        f'<stop offset="0%" stop-color="#000" stop-opacity="{SHADOW_DARK}"/>'
        f'<stop offset="45%" stop-color="#000" stop-opacity="{SHADOW_DARK * 0.7}"/>'
        '<stop offset="100%" stop-color="#000" stop-opacity="0"/></radialGradient></defs>'
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{wide:.1f}" ry="{high:.1f}" fill="url(#dark)"/>'
    )
    box = ((x - wide) / 100.0, (y - high) / 100.0, (x + wide) / 100.0, (y + high) / 100.0)
    return Art(
        f"shadow_{name}",
        text,
        box,
        FLAT,
        mirrored=art.mirrored,
        shade=_none,
        turn_step_deg=6.0,
        zoom_step=0.05,
    )


def _part(name: str, text: str, box: Box, relief: Relief, shade: Shade | None = None) -> Art:
    return Art(
        name, text, box, relief, shade=shade, turn_step_deg=TURN_STEP_DEG, zoom_step=ZOOM_STEP
    )


def _end_shade(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    """Return the light on the ship's end of the tube: what the wall beside it gets."""
    return fitting_shade(normals, x + np.float32(0.35), y * np.float32(0.8), light, turned_rad)


def _shining(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    """Return full light: a lamp does not need another."""
    return np.ones((*normals[0].shape, 3), np.float32)


def _none(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    return np.zeros((*normals[0].shape, 3), np.float32)

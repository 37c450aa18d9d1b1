"""How painted parts bulge: surface normals from simple solids, so that light can turn on them.

A part is painted flat; its relief says which way every point of it faces. Places are metres in
the frame of the part, y up; a normal is (right, up, toward the viewer).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Normals = tuple[Field, Field, Field]
Relief = Callable[[Field, Field], Normals]

# No normal lies quite in the picture: an edge would get no light at all and look like a cut-out.
STEEPEST = 0.97


@dataclass(frozen=True, slots=True)
class Folds:
    """Creases across a limb: `count` ridges around `y_m`, fading out at `reach_m`, of `depth`."""

    y_m: float
    reach_m: float
    count: float
    depth: float


def limb(half_top: float, half_bottom: float, top: float, bottom: float, *folds: Folds) -> Relief:
    """Return the relief of a tapered round limb along y, between `top` and `bottom` (metres)."""

    def relief(x: Field, y: Field) -> Normals:
        share = np.clip((y - bottom) / (top - bottom), 0.0, 1.0)
        across = x / (half_bottom + (half_top - half_bottom) * share)
        return unit(_bounded(across), _creases(y, across, folds))

    return relief


def barrel(half_width: float, half_height: float, centre: tuple[float, float]) -> Relief:
    """Return a body that is round across and gently round along, such as a trunk."""

    def relief(x: Field, y: Field) -> Normals:
        across = _bounded((x - centre[0]) / half_width)
        along = _bounded((y - centre[1]) / half_height)
        return unit(across, 0.75 * along * np.abs(along))

    return relief


def ball(x_m: float, y_m: float, radius_m: float) -> Relief:
    """Return a sphere."""

    def relief(x: Field, y: Field) -> Normals:
        dx, dy = (x - x_m) / radius_m, (y - y_m) / radius_m
        length = np.maximum(np.sqrt(dx * dx + dy * dy) / STEEPEST, 1.0)
        return unit(dx / length, dy / length)

    return relief


def cushion(left: float, right: float, bottom: float, top: float, power: float = 3.0) -> Relief:
    """Return a box with rounded edges; a larger `power` makes the face flatter."""

    def relief(x: Field, y: Field) -> Normals:
        across = _bounded((2.0 * x - left - right) / (right - left))
        along = _bounded((2.0 * y - top - bottom) / (top - bottom))
        return unit(_power(across, power), _power(along, power))

    return relief


def plate(tilt_x: float, tilt_y: float) -> Relief:
    """Return a flat face that leans by the given parts of a unit normal."""

    def relief(x: Field, y: Field) -> Normals:
        zero = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
        return unit(zero + np.float32(tilt_x), zero + np.float32(tilt_y))

    return relief


def spindle(
    profile: tuple[tuple[float, float], ...], ridges: int = 0, depth: float = 0.0
) -> Relief:
    """Return a body of revolution about y = 0 whose radius runs through `profile` (x, radius).

    `ridges` inflated booms round the whole girth make it ribbed, with slopes up to `depth`.
    """
    places = np.array([x for x, _ in profile], np.float32)
    radii = np.array([r for _, r in profile], np.float32)

    def relief(x: Field, y: Field) -> Normals:
        radius = np.interp(x, places, radii).astype(np.float32)
        slope = -(np.interp(x + 0.02, places, radii) - np.interp(x - 0.02, places, radii)) / 0.04
        across = _bounded(y / radius)
        if ridges:
            across = _ribbed(across, ridges, depth)
        lean = 0.8 * np.clip(slope, -1.5, 1.5) * np.sqrt(1.0 - across * across)
        return unit(lean.astype(np.float32), across)

    return relief


def unit(x: Field, y: Field) -> Normals:
    """Return normals with these picture parts, shortened where they are longer than a unit."""
    wide, high = np.broadcast_arrays(x, y)
    flat = np.sqrt(wide * wide + high * high)
    shorten = np.minimum(1.0, STEEPEST / np.maximum(flat, 1e-6))
    nx, ny = wide * shorten, high * shorten
    nz = np.sqrt(np.maximum(1.0 - nx * nx - ny * ny, 0.0))
    return nx.astype(np.float32), ny.astype(np.float32), nz.astype(np.float32)


def _creases(y: Field, across: Field, folds: tuple[Folds, ...]) -> Field:
    total: Field = np.zeros(np.broadcast_shapes(y.shape, across.shape), np.float32)
    for fold in folds:
        # Creases sag across the limb as cloth does, instead of lying on a ruler.
        place = (y - fold.y_m) / fold.reach_m + 0.16 * across * across
        fade = np.maximum(0.0, 1.0 - place * place)
        crease = fold.depth * fade * np.sin(place * fold.count * math.pi)
        total = (total + crease).astype(np.float32)
    return total


def _ribbed(across: Field, ridges: int, depth: float) -> Field:
    round_angle = np.arcsin(across)
    return _bounded(np.sin(round_angle + depth * np.sin(round_angle * ridges)))


def _bounded(share: Field) -> Field:
    bounded: Field = np.clip(share, -STEEPEST, STEEPEST).astype(np.float32)
    return bounded


def _power(share: Field, power: float) -> Field:
    return (np.sign(share) * np.abs(share) ** power).astype(np.float32)

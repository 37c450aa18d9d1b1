"""Coasts from Natural Earth (npm `world-atlas`, TopoJSON) as land masks for the Earth baker."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

from game.tools.workshop.bake_grid import Grid
from game.tools.workshop.bake_noise import Field, clamp_sample, smoothstep

Ring = NDArray[np.float64]


def read_rings(path: Path) -> list[list[Ring]]:
    """Return polygons as lists of rings [longitude, latitude]; the first ring is the outline."""
    data = json.loads(path.read_text(encoding="utf-8"))
    scale, shift = np.array(data["transform"]["scale"]), np.array(data["transform"]["translate"])
    arcs = [np.cumsum(np.array(arc, np.int64), axis=0) * scale + shift for arc in data["arcs"]]
    polygons: list[list[Ring]] = []
    pending = list(data["objects"]["land"]["geometries"])
    while pending:
        shape = pending.pop()
        if shape["type"] == "Polygon":
            polygons.append([_ring(ids, arcs) for ids in shape["arcs"]])
        elif shape["type"] == "MultiPolygon":
            polygons.extend([_ring(ids, arcs) for ids in part] for part in shape["arcs"])
    return polygons


def land_raster(
    polygons: list[list[Ring]], west: float, north: float, size: tuple[int, int], per_degree: float
) -> Field:
    """Return 1 on land, 0 on water, plate carree from a corner, `per_degree` texels a degree."""
    surface = pygame.Surface(size, 0, 8)
    surface.set_palette([(i, i, i) for i in range(256)])
    east = west + size[0] / per_degree
    for rings in polygons:
        for index, ring in enumerate(rings):
            whole = _closed_over_pole(_unwrapped(ring))
            for turn in (-360.0, 0.0, 360.0):
                x = whole[:, 0] + turn
                if len(x) < 3 or x.max() < west or x.min() > east:
                    continue
                points = np.column_stack([(x - west), (north - whole[:, 1])]) * per_degree
                pygame.draw.polygon(surface, 255 if index == 0 else 0, points.tolist())
    return (np.array(pygame.surfarray.pixels2d(surface)).T > 0).astype(np.float32)


def land_on_grid(polygons: list[list[Ring]], grid: Grid) -> Field:
    """Return how much of each texel of a strip is land, 0 to 1."""
    per_degree = 72.0
    longitude = np.where(grid.longitude < -30.0, grid.longitude + 360.0, grid.longitude)
    west, east = float(longitude.min()) - 0.5, float(longitude.max()) + 0.5
    south, north = float(grid.latitude.min()) - 0.5, float(grid.latitude.max()) + 0.5
    size = (int((east - west) * per_degree), int((north - south) * per_degree))
    raster = land_raster(polygons, west, north, size, per_degree)
    y = (north - grid.latitude) * per_degree - 0.5
    x = (longitude - west) * per_degree - 0.5
    third = grid.step_deg * per_degree / 3.0
    total = np.zeros(grid.latitude.shape, np.float32)
    for dy in (-third, 0.0, third):
        for dx in (-third, 0.0, third):
            total += clamp_sample(raster, y + dy, x + dx)
    return smoothstep(0.2, 0.8, total / 9.0)


def _ring(ids: list[int], arcs: list[Ring]) -> Ring:
    parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ids]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _unwrapped(ring: Ring) -> Ring:
    # Rings are stitched over the date line: follow them without jumps of a whole turn.
    longitude = ring[:, 0].copy()
    longitude[1:] -= 360.0 * np.cumsum(np.round(np.diff(longitude) / 360.0))
    return np.column_stack([longitude, ring[:, 1]])


def _closed_over_pole(ring: Ring) -> Ring:
    if abs(ring[-1, 0] - ring[0, 0]) <= 180.0:
        return ring
    pole = -90.0 if ring[:, 1].mean() < 0.0 else 90.0
    return np.vstack([ring, [ring[-1, 0], pole], [ring[0, 0], pole]])

"""The noise fields every painter of the ground shares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.tools.workshop.bake_grid import Grid
from game.tools.workshop.bake_noise import Field, cell_tile, fractal_tile, wrap_sample

SIDE = 2048


@dataclass(frozen=True, slots=True)
class Noises:
    """Noise over the grid, mean 0 and deviation 1: broad (degrees), middle, fine (texels)."""

    broad: Field
    middle: Field
    fine: Field
    rough: Field
    crest: Field
    valley: Field
    fields: Field
    floes: Field
    floe_gap: Field


def noises(grid: Grid) -> Noises:
    """Return the noises of a grid; the same grid gives the same noise."""
    soft, rough = fractal_tile(SIDE, 1.9, 1, 2), fractal_tile(SIDE, 1.35, 2, 6)
    ridged = fractal_tile(SIDE, 2.15, 4, 9)
    _, gap, value = cell_tile(SIDE, 200, 3)

    def sample(tile: Field, span_deg: float, dy: float = 0.0) -> Field:
        k = SIDE / span_deg
        return wrap_sample(tile, (grid.y_deg + dy) * k, grid.x_deg * k)

    detail_span = max(9.0, grid.step_deg * 500.0)
    return Noises(
        broad=sample(soft, 41.0),
        middle=sample(soft, detail_span * 1.7, 3.3),
        fine=sample(rough, detail_span, 7.1),
        rough=sample(rough, detail_span * 2.3, 1.7),
        crest=_ridges(
            sample(ridged, detail_span * 1.3, 2.9), sample(ridged, detail_span * 0.55, 4.0)
        ),
        valley=_ridges(
            sample(ridged, detail_span * 2.1, 8.8), sample(ridged, detail_span * 0.8, 6.0)
        ),
        fields=sample(value, detail_span * 0.7),
        floes=sample(value, detail_span * 1.5, 2.0),
        floe_gap=sample(gap, detail_span * 1.5, 2.0),
    )


def _ridges(large: Field, small: Field) -> Field:
    """Return sharp crests near 1 and broad valleys near 0, two sizes of branching."""
    coarse = 1.0 - np.minimum(np.abs(large) / 1.25, 1.0)
    fine = 1.0 - np.minimum(np.abs(small) / 1.25, 1.0)
    return np.asarray(coarse**1.3 * 0.68 + fine * (0.14 + 0.18 * coarse), np.float32)

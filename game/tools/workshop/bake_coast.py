"""Write `game/sim/orbital/coast.py`: land and sea in half degrees, for the ground below a landing.

A developer's tool: `python -m game.tools.workshop.bake_coast land-50m.json`, with that file of npm
`world-atlas` 2.0.2 (Natural Earth, public domain; ISC notice in `assets/earth`).
"""

import base64
import sys
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.tools.workshop.bake_land import land_raster, read_rings

MODULE = Path(__file__).parents[3] / "game" / "sim" / "orbital" / "coast.py"
# Texels to a cell, each way: a cell is land when most of them are.
FINE = 8
ROWS, COLUMNS = 360, 720
WIDTH = 88
HEAD = '''"""Land and sea in cells of half a degree: rows from north to south, columns from 180° W.

Written by `python -m game.tools.workshop.bake_coast` from the coast of Natural Earth.
"""

ROWS = 360
COLUMNS = 720
# One bit a cell, 1 is land; packed, squeezed by zlib, written in base 85.
PACKED = (
'''


def land(atlas: Path) -> NDArray[np.bool_]:
    """Return ROWS x COLUMNS truths: whether most of a cell is land."""
    size = (COLUMNS * FINE, ROWS * FINE)
    fine = land_raster(read_rings(atlas), -180.0, 90.0, size, COLUMNS * FINE / 360.0)
    shares = fine.reshape(ROWS, FINE, COLUMNS, FINE).mean(axis=(1, 3))
    return np.asarray(shares >= 0.5)


def main(atlas: Path) -> None:
    """Write the module."""
    packed = base64.b85encode(zlib.compress(np.packbits(land(atlas)).tobytes(), 9)).decode("ascii")
    lines = [packed[i : i + WIDTH] for i in range(0, len(packed), WIDTH)]
    body = "".join(f"    {line!r}\n" for line in lines).replace("'", '"')
    MODULE.write_text(HEAD + body + ")\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

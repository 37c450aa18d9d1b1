"""Developer tool: paint `assets/earth/title.jpg`, the still behind the title.

    python -m game.tools.workshop.bake_title package/land-10m.json

Needs Pillow and `land-10m.json` of the npm package `world-atlas` 2.0.2, like `bake_earth`. The Sun
stands low over the Sea of Okhotsk, as the crew saw it at the end of the walk.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

from game.tools.workshop.bake_earth import paint, read_yaml, reduced
from game.tools.workshop.bake_grid import strip_grid
from game.tools.workshop.bake_land import land_on_grid, read_rings
from game.ui.view.earth_air import Air, Sky, Veil
from game.ui.view.earth_camera import Camera
from game.ui.view.earth_frame import along_heading
from game.ui.view.earth_ground import Ground, Nadir, make_cells
from game.ui.view.earth_light import EarthState
from game.ui.view.earth_sky import Stars, attitude, moon_direction
from game.ui.view.earth_texture import ALPHA, Strip, Texture

SIZE = (1920, 1080)
CAMERA = Camera(pitch_deg=-10.5, yaw_deg=13.0, roll_deg=7.0, fov_deg=40.0)
PLACE, HEADING_DEG, ALTITUDE_KM = (52.0, 151.0), 273.0, 218.0
SUN_ELEVATION_DEG, SUN_LEFT_DEG = -8.8, -11.0
STEP_DEG, REACH_DEG, SIDE_DEG = 0.014, (0.2, 19.0), 13.5


def main(arguments: list[str] | None = None) -> int:
    """Paint and write the title picture; return 0, or 2 when Pillow is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("land", type=Path, help="land-10m.json of world-atlas 2.0.2")
    parser.add_argument("--assets", type=Path, default=Path("assets"))
    chosen = parser.parse_args(arguments)
    try:
        from PIL import Image
    except ImportError:
        print("bake_title needs Pillow: python -m pip install Pillow")
        return 2
    folder = chosen.assets / "earth"
    picture = render(title_strip(folder, chosen.land), title_state())
    Image.fromarray(picture).save(folder / "title.jpg", quality=88, optimize=True)
    return 0


def title_state() -> EarthState:
    """Return the place and the Sun of the picture; u runs along the view."""
    up = math.radians(SUN_ELEVATION_DEG)
    left = math.radians(SUN_LEFT_DEG)
    sun = math.sin(up), math.cos(up) * math.cos(left), math.cos(up) * math.sin(left)
    return EarthState(*PLACE, ALTITUDE_KM, HEADING_DEG, *sun)


def title_strip(folder: Path, land: Path) -> Strip:
    """Return freshly painted ground in the direction of the view."""
    frame = along_heading(*PLACE, HEADING_DEG)
    grid = strip_grid(frame, REACH_DEG, (-SIDE_DEG, SIDE_DEG), STEP_DEG)
    mask = land_on_grid(read_rings(land), grid)
    features, weather = read_yaml(folder / "features.yaml"), read_yaml(folder / "weather.yaml")
    left = math.radians(SUN_LEFT_DEG)
    light = np.ones((*mask.shape, 2), np.float32) * (math.cos(left), math.sin(left))
    sun = light.astype(np.float32), np.full(mask.shape, 9.0, np.float32)
    colour, sea = paint(grid, mask, features, weather, sun)
    textures = []
    for power in range(3):
        per_deg = 1.0 / STEP_DEG / 2**power
        textures.append(Texture(_texels(colour), per_deg, REACH_DEG[0], -SIDE_DEG))
        colour = _halved(colour)
    return Strip(frame, tuple(textures), reduced(sea, 4), 4, (-0.1, 0.1), (-1.0, 1.0))


def render(strip: Strip, state: EarthState) -> NDArray[np.uint8]:
    """Return the finished picture (height, width, 3)."""
    target = pygame.Surface(SIZE, 0, 32)
    nadir = Nadir(0.0, 0.0, state.altitude_km, 0.0)
    ground, veil, turned = Ground(strip, CAMERA, SIZE), Veil(SIZE), attitude(state)
    for _ in ground.prepare(nadir):
        pass
    patches = tuple(p for p in ground.table(make_cells(SIZE), nadir) if p is not None)
    for _ in Air(CAMERA, SIZE, 1).bake(veil, strip, nadir, Sky(state.sun, moon_direction(turned))):
        pass
    ground.draw(target, patches, nadir)
    veil.lay(target, 0)
    Stars(CAMERA, SIZE).draw(target, state, turned)
    return np.ascontiguousarray(pygame.surfarray.array3d(target).transpose(1, 0, 2))


def _texels(colour: NDArray[np.uint8]) -> NDArray[np.uint32]:
    wide = colour.astype(np.uint32)
    packed = (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2] | ALPHA
    return np.ascontiguousarray(packed)


def _halved(colour: NDArray[np.uint8]) -> NDArray[np.uint8]:
    rows, columns = colour.shape[0] // 2, colour.shape[1] // 2
    blocks = colour[: rows * 2, : columns * 2].reshape(rows, 2, columns, 2, 3)
    return np.asarray(blocks.mean(axis=(1, 3)), np.uint8)


if __name__ == "__main__":
    raise SystemExit(main())

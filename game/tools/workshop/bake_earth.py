"""Developer tool: bake the pictures under `assets/earth/` from coasts, features and weather.

Needs Pillow (to write WebP and JPEG) and the unpacked npm package `world-atlas` 2.0.2:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m game.tools.workshop.bake_earth package/land-10m.json

The game itself never runs this: it reads the baked files.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from game.tools.workshop.bake_clouds import Clouds, paint_clouds
from game.tools.workshop.bake_grid import Grid, map_grid, strip_grid
from game.tools.workshop.bake_land import land_on_grid, land_raster, read_rings
from game.tools.workshop.bake_noise import Field, blur
from game.tools.workshop.bake_surface import Ground, paint_ground
from game.ui.view.earth_frame import StripFrame

STEP_DEG = 0.016
SEA_EVERY = 4
WORLD_WIDTH = 2048


@dataclass(frozen=True, slots=True)
class StripPlan:
    """A strip under a stretch of the flight: its frame, what it covers, its light and weather.

    The ground track stays within `track_v_deg`. `sun_track` is, along u, the elevation of the Sun
    under the ship and its azimuth left of +u.
    """

    frame: StripFrame
    u_deg: tuple[float, float]
    v_deg: tuple[float, float]
    track_v_deg: tuple[float, float]
    sun_track: tuple[tuple[float, float, float], ...]
    weather: str
    # What is looked at lies so far ahead of the ship that sees it, degrees.
    seen_ahead_deg: float


# Great circles through the ground track of scenario B. The walk: u = 0 is at 08:29 on 18 March.
# The descent: u = 0 is at 08:18:27 on 19 March, and the sight looks straight down.
PLANS: Mapping[str, StripPlan] = {
    "strip": StripPlan(
        StripFrame(25.8732, -79.5485, 25.5195, 26.2167),
        (0.6, 118.232),
        (-8.8, 12.0),
        (-2.2, 1.0),
        (
            (0.0, 51.8, -96.5),
            (16.0, 46.0, -115.0),
            (32.1, 36.4, -128.5),
            (48.2, 24.7, -137.4),
            (64.3, 12.0, -143.0),
            (76.3, 7.0, -145.5),
            (120.0, 7.0, -146.0),
        ),
        "weather.yaml",
        5.0,
    ),
    "descent": StripPlan(
        StripFrame(22.5319, -82.8391, -55.9511, -32.3761),
        (-3.0, 98.6),
        (-4.0, 4.0),
        (-0.6, 0.9),
        (
            (-10.0, 6.0, -45.5),
            (11.2, 9.3, -45.7),
            (22.5, 17.9, -47.1),
            (33.9, 26.1, -50.0),
            (45.5, 33.9, -54.9),
            (57.2, 40.6, -62.3),
            (69.0, 45.8, -72.7),
            (81.0, 48.6, -85.8),
            (93.0, 48.6, -100.1),
        ),
        "weather_descent.yaml",
        0.0,
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """Bake everything into the assets folder; return 0, or 2 when Pillow is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("land", type=Path, help="land-10m.json of world-atlas 2.0.2")
    parser.add_argument("--assets", type=Path, default=Path("assets"))
    parser.add_argument("--only", choices=(*PLANS, "world"))
    chosen = parser.parse_args(arguments)
    try:
        from PIL import Image
    except ImportError:
        print("bake_earth needs Pillow: python -m pip install Pillow")
        return 2
    folder = chosen.assets / "earth"
    features = read_yaml(folder / "features.yaml")
    polygons = read_rings(chosen.land)
    for name, plan in PLANS.items():
        if chosen.only not in (None, name):
            continue
        weather = read_yaml(folder / plan.weather)
        grid = strip_grid(plan.frame, plan.u_deg, plan.v_deg, STEP_DEG)
        sun = sun_along(grid, plan)
        colour, sea = paint(grid, land_on_grid(polygons, grid), features, weather, sun)
        picture = Image.fromarray(colour)
        picture.save(folder / f"{name}.jpg", quality=86, subsampling=1, optimize=True)
        Image.fromarray(reduced(sea, SEA_EVERY)).save(folder / f"{name}_sea.png", optimize=True)
        _write_frame(folder / f"{name}.json", plan, colour.shape)
    if chosen.only in (None, "world"):
        grid = map_grid(WORLD_WIDTH)
        fine = land_raster(
            polygons, -180.0, 90.0, (WORLD_WIDTH * 4, WORLD_WIDTH * 2), 4 * WORLD_WIDTH / 360.0
        )
        land = fine.reshape(WORLD_WIDTH // 2, 4, WORLD_WIDTH, 4).mean((1, 3)).astype(np.float32)
        colour, sea = paint(grid, land, features, world_weather())
        Image.fromarray(colour).save(folder / "world.jpg", quality=80, optimize=True)
        Image.fromarray(reduced(sea, 2)).save(folder / "world_sea.png", optimize=True)
    return 0


def paint(
    grid: Grid,
    land: Field,
    features: Mapping[str, Any],
    weather: Mapping[str, Any],
    sun: tuple[Field, Field] | None = None,
) -> tuple[NDArray[np.uint8], Field]:
    """Return the picture of a grid (height, width, 3) and its open cloudless sea, 0 to 1.

    `sun` is what `sun_along` returns; without it the Sun of a map of the world.
    """
    light, elevation = sun or sun_anywhere(grid)
    ground = paint_ground(grid, land, features, light)
    clouds = paint_clouds(grid, weather, light, elevation)
    return compose(ground, clouds), (ground.sea * (1.0 - clouds.opacity)).astype(np.float32)


def compose(ground: Ground, clouds: Clouds) -> NDArray[np.uint8]:
    """Return ground under shadow under cloud as bytes."""
    shade = clouds.shadow[..., None]
    # Blue sky light fills shadows a little.
    colour = ground.colour * (shade + (1.0 - shade) * np.array((0.10, 0.16, 0.26), np.float32))
    white = clouds.brightness[..., None] * np.array((0.985, 1.0, 1.015), np.float32)
    colour += (white - colour) * clouds.opacity[..., None]
    return np.clip(colour, 0.0, 240.0).astype(np.uint8)


def sun_anywhere(grid: Grid) -> tuple[Field, Field]:
    """Return direction and elevation of a Sun that lights a map of the world evenly."""
    side = np.zeros((*grid.latitude.shape, 2), np.float32)
    side[..., 0] = np.where(grid.latitude > 0.0, 0.7, -0.7)
    side[..., 1] = -0.7
    return side, np.full(grid.latitude.shape, 45.0, np.float32)


def sun_along(grid: Grid, plan: StripPlan) -> tuple[Field, Field]:
    """Return the horizontal direction to the Sun in grid axes and its elevation in degrees."""
    track = np.array(plan.sun_track)
    u = grid.y_deg[:, :1] - plan.seen_ahead_deg
    elevation = np.interp(u, track[:, 0], track[:, 1])
    azimuth = np.radians(np.interp(u, track[:, 0], track[:, 2]))
    light = np.stack([np.cos(azimuth), np.sin(azimuth)], -1) * np.ones((*grid.y_deg.shape, 1))
    return light.astype(np.float32), (elevation * np.ones(grid.y_deg.shape)).astype(np.float32)


def world_weather() -> dict[str, list[dict[str, Any]]]:
    """Return invented weather for the coarse world map: storms in both westerly belts."""
    rng = np.random.default_rng(5)
    north = [
        {"at": [48.0 + 14.0 * rng.random(), lon], "radius_deg": 11.0, "turn": 3.0, "amount": 0.9}
        for lon in range(-170, 180, 38)
    ]
    south = [
        {"at": [-46.0 - 12.0 * rng.random(), lon], "radius_deg": 11.0, "turn": -3.0, "amount": 0.9}
        for lon in range(-160, 180, 42)
    ]
    tropics = [
        {"at": [-2.0 + 10.0 * rng.random(), lon], "radius_deg": 7.0, "turn": 0.6, "amount": 0.8}
        for lon in range(-175, 180, 17)
    ]
    names = ("fronts", "stratocumulus", "streets", "cumulus", "cirrus", "clear")
    empty: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    return {**empty, "cyclones": [*north, *south, *tropics]}


def read_yaml(path: Path) -> dict[str, Any]:
    """Return a hand-made data file of ours."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def reduced(field: Field, every: int) -> NDArray[np.uint8]:
    """Return a field of 0 to 1 as bytes, every n-th texel, in 16 steps (small files)."""
    smooth = blur(field, every // 2)[every // 2 :: every, every // 2 :: every]
    return (np.clip(smooth, 0.0, 1.0) * 15.0 + 0.5).astype(np.uint8) * np.uint8(17)


def _write_frame(path: Path, plan: StripPlan, shape: tuple[int, ...]) -> None:
    frame = plan.frame
    record = {
        "pole": [frame.pole_latitude_deg, frame.pole_longitude_deg],
        "start": [frame.start_latitude_deg, frame.start_longitude_deg],
        "u_start_deg": plan.u_deg[0],
        "v_start_deg": plan.v_deg[0],
        "texels_per_deg": 1.0 / STEP_DEG,
        "rows": shape[0],
        "columns": shape[1],
        "sea_every": SEA_EVERY,
        "track_v_deg": list(plan.track_v_deg),
    }
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

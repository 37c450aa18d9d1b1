"""Pictures of the ground in strip coordinates: the baked strip, its coarser copies, local strips.

Texels are 32-bit 0xAARRGGBB; rows run along u, columns along v.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.view.earth_frame import StripFrame, along_heading
from game.ui.view.earth_noise import fractal

Texels = NDArray[np.uint32]
Bytes = NDArray[np.uint8]
ALPHA = np.uint32(0xFF000000)

# Halvings of the strip: near the limb one pixel looks along tens of kilometres of ground.
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Texture:
    """A flat picture: `texels` has shape (rows, columns); the starts are its low edges."""

    texels: Texels
    per_deg: float
    u_start_deg: float
    v_start_deg: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A frame with its picture from fine to coarse, and a coarse map of open sea (0 to 255)."""

    frame: StripFrame
    textures: tuple[Texture, ...]
    sea: Bytes
    sea_every: int
    track_v_deg: tuple[float, float]
    u_useful_deg: tuple[float, float]

    def covers(
        self, latitude_deg: float, longitude_deg: float, turn_limit: float, turn: float
    ) -> bool:
        """Return whether a view from over this place along this turn is served by the strip."""
        u, v = self.frame.to_strip(latitude_deg, longitude_deg)
        low, high = self.track_v_deg
        in_reach = self.u_useful_deg[0] <= u <= self.u_useful_deg[1] and low <= v <= high
        return in_reach and abs(turn) <= turn_limit


@dataclass(frozen=True, slots=True)
class World:
    """The coarse map of the whole Earth, plate carree: picture and open sea."""

    texels: Texels
    sea: Bytes


def load_strip(folder: Path, name: str = "strip") -> Strip:
    """Return a baked strip. Raise FileNotFoundError or pygame.error when files are missing."""
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    picture = _load_32bit(folder / f"{name}.jpg")
    frame = StripFrame(*record["pole"], *record["start"])
    u_start, v_start = float(record["u_start_deg"]), float(record["v_start_deg"])
    textures = []
    for power in range(LEVELS):
        if power > 0:
            width, height = picture.get_size()
            picture = pygame.transform.smoothscale(picture, (width // 2, height // 2))
        per_deg = float(record["texels_per_deg"]) / 2**power
        textures.append(Texture(_texels(picture), per_deg, u_start, v_start))
    u_end = u_start + int(record["rows"]) / float(record["texels_per_deg"])
    return Strip(
        frame,
        tuple(textures),
        _load_grey(folder / f"{name}_sea.png"),
        int(record["sea_every"]),
        (float(record["track_v_deg"][0]), float(record["track_v_deg"][1])),
        (u_start - 0.6, u_end - 15.4),
    )


def load_world(folder: Path) -> World:
    """Return the coarse world map. Raise FileNotFoundError or pygame.error when missing."""
    return World(_texels(_load_32bit(folder / "world.jpg")), _load_grey(folder / "world_sea.png"))


BEND_DEG = 0.11
LOCAL_U_DEG, LOCAL_V_DEG, LOCAL_PER_DEG = (-6.0, 26.0), (-12.0, 14.0), 31.25


def local_strip(
    world: World, latitude_deg: float, longitude_deg: float, heading_deg: float
) -> Strip:
    """Return a coarse strip cut from the world map, starting at a place along a heading."""
    frame = along_heading(latitude_deg, longitude_deg, heading_deg)
    step = 1.0 / LOCAL_PER_DEG
    u = np.arange(LOCAL_U_DEG[0] + step / 2, LOCAL_U_DEG[1], step)[:, None]
    v = np.arange(LOCAL_V_DEG[0] + step / 2, LOCAL_V_DEG[1], step)[None, :]
    latitude, longitude = frame.to_earth(u, v)
    # The map is coarse: bend it a little, so that its blurred shores become ragged ones.
    rows, columns = u.shape[0], v.shape[1]
    bend = [fractal(1024, 1.6, 8.0, seed)[:rows, :columns] for seed in (5, 6)]
    east = BEND_DEG * bend[1] / np.maximum(np.cos(np.radians(latitude)), 0.2)
    texels = sample_world(world.texels, latitude + BEND_DEG * bend[0], longitude + east)
    height, width = world.sea.shape
    rows = np.clip((90.0 - latitude[::4, ::4]) * (height / 180.0), 0, height - 1).astype(np.intp)
    columns = ((longitude[::4, ::4] + 180.0) * (width / 360.0)).astype(np.intp) % width
    sharp = Texture(texels, LOCAL_PER_DEG, LOCAL_U_DEG[0], LOCAL_V_DEG[0])
    soft = Texture(_halved(texels), LOCAL_PER_DEG / 2, LOCAL_U_DEG[0], LOCAL_V_DEG[0])
    return Strip(frame, (sharp, soft), world.sea[rows, columns], 4, (-2.0, 2.0), (-4.0, 9.0))


def sample_world(
    texels: Texels, latitude: NDArray[np.float64], longitude: NDArray[np.float64]
) -> Texels:
    """Return the world picture at places, bilinear."""
    height, width = texels.shape
    channels = texels.view(np.uint8).reshape(height, width, 4)
    y = np.clip((90.0 - latitude) * (height / 180.0) - 0.5, 0.0, height - 1.001)
    x = (longitude + 180.0) * (width / 360.0) - 0.5
    iy, ix = y.astype(np.intp), np.floor(x).astype(np.intp)
    fy = (y - iy).astype(np.float32)[..., None]
    fx = (x - ix).astype(np.float32)[..., None]
    west, east = ix % width, (ix + 1) % width
    top = channels[iy, west] * (1 - fx) + channels[iy, east] * fx
    bottom = channels[iy + 1, west] * (1 - fx) + channels[iy + 1, east] * fx
    mixed = np.ascontiguousarray((top * (1 - fy) + bottom * fy).astype(np.uint8))
    return mixed.view(np.uint32)[..., 0] | ALPHA


def _halved(texels: Texels) -> Texels:
    rows, columns = texels.shape
    channels = texels.view(np.uint8).reshape(rows // 2, 2, columns // 2, 2, 4)
    mean = channels.mean(axis=(1, 3), dtype=np.float32).astype(np.uint8)
    return np.ascontiguousarray(mean).view(np.uint32)[..., 0]


def _load_32bit(path: Path) -> pygame.Surface:
    loaded = pygame.image.load(path)
    surface = pygame.Surface(loaded.get_size(), 0, 32)
    surface.blit(loaded, (0, 0))
    return surface


def _texels(surface: pygame.Surface) -> Texels:
    # The array keeps the surface alive and locked; nothing is blitted from it any more.
    texels: Texels = pygame.surfarray.pixels2d(surface).T
    return texels if texels.flags.c_contiguous else np.ascontiguousarray(texels)


def _load_grey(path: Path) -> Bytes:
    surface = _load_32bit(path)
    return (_texels(surface) & np.uint32(0xFF)).astype(np.uint8)


def texel_km(texture: Texture) -> float:
    """Return the width of one texel on the ground in km."""
    return math.radians(1.0 / texture.per_deg) * 6371.0

"""The ground under a map of the lab: the world or its cover, day and night, a net of degrees."""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
import pygame

from game.ui.theme import Colour, Theme
from game.ui.view.lab_frame import MapFrame, Place

# How much of the picture's light is kept, so that lines and words stand out (of 255).
LIGHT = 165
NIGHT_ALPHA = 170
CELL_PX = 6
NET_DEG = ((60.0, 20.0), (25.0, 10.0), (6.0, 5.0), (0.0, 1.0))
# Below this height of a map its cells of ground are half a degree, above a whole one.
FINE_BELOW_DEG = 8.0
# Muted, so that marks stand out; words tell them apart, not the colours alone.
COVER: Mapping[str, Colour] = MappingProxyType(
    {
        "sea": (14, 38, 72),
        "lake": (24, 66, 108),
        "ice": (140, 150, 160),
        "city": (98, 92, 94),
        "mountains": (92, 78, 66),
        "tundra": (80, 86, 80),
        "desert": (124, 104, 66),
        "steppe": (96, 94, 52),
        "taiga": (26, 60, 48),
        "forest": (42, 80, 42),
        "savanna": (104, 94, 44),
    }
)


def ground(world: pygame.Surface, frame: MapFrame, sun: Place, theme: Theme) -> pygame.Surface:
    """Return the ground of `frame` from a picture of the whole world, lit by the Sun over `sun`."""
    canvas = pygame.Surface(frame.size)
    canvas.fill(theme.night)
    for turn in (-360.0, 0.0, 360.0):
        _lay(canvas, world, frame, turn)
    canvas.fill((LIGHT, LIGHT, LIGHT), special_flags=pygame.BLEND_RGB_MULT)
    canvas.blit(_night(frame, sun), (0, 0))
    _net(canvas, frame, theme)
    return canvas


def cover(
    cover_at: Callable[[float, float], str], frame: MapFrame, sun: Place, theme: Theme
) -> tuple[pygame.Surface, tuple[str, ...]]:
    """Return the ground of `frame` by kinds, and the words of the kinds, the commonest first.

    `cover_at(latitude, longitude)` gives the word of a place.
    """
    canvas = pygame.Surface(frame.size)
    canvas.fill(theme.night)
    south, north, west, east = frame.edges_deg
    cell = 0.5 if north - south < FINE_BELOW_DEG else 1.0
    rows = range(math.floor(max(-90.0, south) / cell), math.ceil(min(90.0, north) / cell))
    columns = range(math.floor(west / cell), math.ceil(east / cell))
    small = pygame.Surface((len(columns), len(rows)))
    kinds: Counter[str] = Counter()
    for y, row in enumerate(reversed(rows)):
        for x, column in enumerate(columns):
            kind = cover_at((row + 0.5) * cell, (column + 0.5) * cell)
            kinds[kind] += 1
            small.set_at((x, y), COVER[kind])
    left, top = _x(frame, columns.start * cell), _y(frame, rows.stop * cell)
    per_cell = cell * frame.per_deg
    size = (len(columns) * per_cell * frame.shrink, len(rows) * per_cell)
    whole = pygame.transform.smoothscale(small, (math.ceil(size[0]), math.ceil(size[1])))
    canvas.blit(whole, (round(left), round(top)))
    canvas.blit(_night(frame, sun), (0, 0))
    _net(canvas, frame, theme)
    return canvas, tuple(kind for kind, _ in kinds.most_common())


def _lay(canvas: pygame.Surface, world: pygame.Surface, frame: MapFrame, turn: float) -> None:
    """Lay the part of the world that is seen, `turn` degrees to the east of where it hangs."""
    south, north, west, east = frame.edges_deg
    south, north = max(-90.0, south), min(90.0, north)
    west, east = max(-180.0, west - turn), min(180.0, east - turn)
    wide, high = world.get_width() / 360.0, world.get_height() / 180.0
    left, top = int((west + 180.0) * wide), int((90.0 - north) * high)
    right = min(world.get_width(), int(np.ceil((east + 180.0) * wide)))
    bottom = min(world.get_height(), int(np.ceil((90.0 - south) * high)))
    if right <= left or bottom <= top:
        return
    part = world.subsurface((left, top, right - left, bottom - top))
    x = _x(frame, left / wide - 180.0 + turn)
    y = _y(frame, 90.0 - top / high)
    to_x = _x(frame, right / wide - 180.0 + turn)
    to_y = _y(frame, 90.0 - bottom / high)
    size = (max(1, round(to_x) - round(x)), max(1, round(to_y) - round(y)))
    canvas.blit(pygame.transform.smoothscale(part, size), (round(x), round(y)))


def _x(frame: MapFrame, longitude_deg: float) -> float:
    east = longitude_deg - frame.longitude_deg
    return frame.size[0] / 2.0 + east * frame.per_deg * frame.shrink


def _y(frame: MapFrame, latitude_deg: float) -> float:
    return frame.size[1] / 2.0 - (latitude_deg - frame.latitude_deg) * frame.per_deg


def _night(frame: MapFrame, sun: Place) -> pygame.Surface:
    """Return a veil over all places where the Sun is down; twilight is its soft edge."""
    wide, high = (max(2, side // CELL_PX) for side in frame.size)
    south, north, west, east = frame.edges_deg
    latitude = np.radians(np.linspace(north, south, high))[None, :]
    longitude = np.radians(np.linspace(west, east, wide) - sun[1])[:, None]
    height = np.sin(latitude) * np.sin(np.radians(sun[0]))
    height = height + np.cos(latitude) * np.cos(np.radians(sun[0])) * np.cos(longitude)
    veil = pygame.Surface((wide, high), pygame.SRCALPHA)
    veil.fill((4, 8, 20, 0))
    alpha = pygame.surfarray.pixels_alpha(veil)
    alpha[:] = np.clip((0.05 - height) / 0.2 * NIGHT_ALPHA, 0.0, NIGHT_ALPHA).astype(np.uint8)
    del alpha
    return pygame.transform.smoothscale(veil, frame.size)


def _net(canvas: pygame.Surface, frame: MapFrame, theme: Theme) -> None:
    south, north, west, east = frame.edges_deg
    bottom, top = max(-90.0, south), min(90.0, north)
    step = next(step for least, step in NET_DEG if north - south >= least)
    veil = pygame.Surface(frame.size, pygame.SRCALPHA)
    colour = (*theme.dim, 60)
    for n in range(int(np.ceil(west / step)), int(east // step) + 1):
        x = round(_x(frame, n * step))
        pygame.draw.line(veil, colour, (x, _y(frame, top)), (x, _y(frame, bottom)))
    for n in range(int(np.ceil(bottom / step)), int(top // step) + 1):
        y = round(_y(frame, n * step))
        pygame.draw.line(veil, colour, (0, y), (frame.size[0], y))
    canvas.blit(veil, (0, 0))

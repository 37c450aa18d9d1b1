"""The world under a map of the lab: land and sea, day and night, a net of degrees."""

import numpy as np
import pygame

from game.ui.theme import Theme
from game.ui.view.lab_frame import MapFrame, Place

# How much of the picture's light is kept, so that lines and words stand out (of 255).
LIGHT = 165
NIGHT_ALPHA = 170
CELL_PX = 6
NET_DEG = ((60.0, 20.0), (25.0, 10.0), (0.0, 5.0))


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
    step = next(step for least, step in NET_DEG if north - south >= least)
    veil = pygame.Surface(frame.size, pygame.SRCALPHA)
    colour = (*theme.dim, 60)
    for n in range(int(np.ceil(west / step)), int(east // step) + 1):
        x = round(_x(frame, n * step))
        pygame.draw.line(veil, colour, (x, 0), (x, frame.size[1]))
    for n in range(int(np.ceil(south / step)), int(north // step) + 1):
        y = round(_y(frame, n * step))
        pygame.draw.line(veil, colour, (0, y), (frame.size[0], y))
    canvas.blit(veil, (0, 0))

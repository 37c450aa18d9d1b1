"""Which parts can be seen in a picture at all."""

import math

from game.ui.view.art_man import Placed
from game.ui.view.camera import Camera
from game.ui.view.sprites import bounds


def in_sight(placed: Placed, camera: Camera) -> bool:
    """Return whether a placed part can reach into the picture."""
    art, x_m, y_m, angle_rad = placed
    left, bottom, right, top = bounds(art)
    dx, dy = (left + right) / 2.0, (bottom + top) / 2.0
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    x, y = camera.to_screen(x_m + dx * cos - dy * sin, y_m + dx * sin + dy * cos)
    reach = math.hypot(right - left, top - bottom) / 2.0 * camera.scale_px_per_m
    width, height = camera.size
    return -reach < x < width + reach and -reach < y < height + reach

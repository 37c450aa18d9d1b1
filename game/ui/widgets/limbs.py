"""The strength that is left, on a small figure of the man and in words beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.theme import Colour
from game.ui.widgets.instrument import ENAMEL, Part, Reading, Scale
from game.ui.widgets.zone_bar import colour_of

NAME, LINE = 18.0, 18.0
FIGURE_SHARE = 0.34
FINE = 3
Bone = tuple[float, float, float, float, float]
# Each limb from its root to its end: x, y, x, y and thickness, in a box 100 high, x from the
# middle. What is left fills it from the root.
HEAD = (0.0, 9.0, 9.0)
BONES: Mapping[str, tuple[Bone, ...]] = MappingProxyType({
    "trunk": ((0.0, 56.0, 0.0, 26.0, 22.0),),
    "arms": ((-16.0, 25.0, -27.0, 50.0, 9.0), (16.0, 25.0, 27.0, 50.0, 9.0)),
    "grip": ((-28.0, 57.0, -29.0, 63.0, 11.0), (28.0, 57.0, 29.0, 63.0, 11.0)),
    "legs": ((-8.0, 66.0, -11.0, 98.0, 11.0), (8.0, 66.0, 11.0, 98.0, 11.0)),
})  # fmt: skip


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the figure at the left of `rect`, and a line for each part at the right."""
    figure = pygame.Rect(rect.x, rect.y, round(rect.w * FIGURE_SHARE), rect.h)
    draw_figure(pen, figure, reading.parts)
    x = figure.right + pen.u(6)
    room = max(1, rect.right - x)
    pen.write(reading.label, (x, rect.y), NAME, pen.theme.bone, most_px=room)
    step = (rect.h - pen.t(NAME + 5)) / max(1, len(reading.parts))
    for row, part in enumerate(reading.parts):
        y = round(rect.y + pen.t(NAME + 5) + step * (row + 0.5))
        bad = part.zone in ("caution", "warning")
        colour = colour_of(pen, part.zone)
        text = f"{part.text} {reading.unit}"
        face: Face = "bold" if bad else "text"
        number = pen.write(text, (rect.right, y), LINE, colour, face, "midright")
        left = max(1, number.left - x - pen.u(4))
        pen.write(part.label, (x, y), LINE, colour, face, "midleft", left)


def draw_figure(pen: Pen, box: pygame.Rect, parts: tuple[Part, ...]) -> None:
    """Draw the man in the middle of `box`, each limb filled as far as its strength goes."""
    theme = pen.theme
    filled = tuple(
        (
            part.name,
            round(part.share, 2),
            theme.bone if part.zone == "nominal" else colour_of(pen, part.zone),
        )
        for part in parts
    )
    picture = _painted(box.size, pen.hair(), (theme.dim, theme.line), filled)
    pen.surface.blit(picture, box, special_flags=pygame.BLEND_PREMULTIPLIED)


@lru_cache(maxsize=32)
def _painted(
    size: tuple[int, int],
    hair: int,
    lines: tuple[Colour, Colour],
    parts: tuple[tuple[str, float, Colour], ...],
) -> pygame.Surface:
    """Return the figure with premultiplied alpha, drawn larger and shrunk for smooth edges."""
    surface = pygame.Surface((max(1, size[0]) * FINE, max(1, size[1]) * FINE), pygame.SRCALPHA)
    unit = min(surface.get_height() / 100.0, surface.get_width() / 70.0)
    middle = surface.get_width() / 2.0
    x, y, radius = HEAD
    head = (middle + x * unit, y * unit)
    pygame.draw.circle(surface, lines[0], head, radius * unit, round(1.5 * hair * FINE))
    for name, share, colour in parts:
        for x0, y0, x1, y1, thick in BONES.get(name, ()):
            root, end = (middle + x0 * unit, y0 * unit), (middle + x1 * unit, y1 * unit)
            reach = (root[0] + (end[0] - root[0]) * share, root[1] + (end[1] - root[1]) * share)
            _capsule(surface, lines[1], root, end, thick * unit + 2 * hair * FINE)
            _capsule(surface, ENAMEL, root, end, thick * unit)
            if share > 0.0:
                _capsule(surface, colour, root, reach, thick * unit - hair * FINE)
    return pygame.transform.smoothscale(surface, (max(1, size[0]), max(1, size[1])))


def _capsule(
    surface: pygame.Surface,
    colour: Colour,
    start: tuple[float, float],
    end: tuple[float, float],
    thick: float,
) -> None:
    """Draw a sleeve: an empty one is filled from its root as far as the strength goes."""
    radius = max(1.0, thick / 2.0)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length > 0.5:
        ax, ay = -dy / length * radius, dx / length * radius
        corners = (
            (start[0] + ax, start[1] + ay),
            (end[0] + ax, end[1] + ay),
            (end[0] - ax, end[1] - ay),
            (start[0] - ax, start[1] - ay),
        )
        pygame.draw.polygon(surface, colour, corners)
    for centre in (start, end):
        pygame.draw.circle(surface, colour, centre, radius)

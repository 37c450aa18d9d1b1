"""The physics lens: arrows of force, velocity and momentum, each with its value and unit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.ui.view.camera import Camera
from game.vocab.snapshot import Arrow

Colour = tuple[int, int, int]


class Labels(Protocol):
    """Writes the words of the lens."""

    def fresh(self) -> None:
        """Begin a new picture."""

    def label(
        self, surface: pygame.Surface, kind: str, value: float, unit: str, at: tuple[float, float]
    ) -> None:
        """Write the name of a quantity and its value beside a place in the picture."""

    def note(
        self, surface: pygame.Surface, text: str, at: tuple[float, float], anchor: str
    ) -> None:
        """Write `text` with its `anchor` (a name of a point of a Rect) at a pixel."""

    def told(
        self,
        surface: pygame.Surface,
        key: str,
        at: tuple[float, float],
        anchor: str,
        **values: object,
    ) -> None:
        """Write the words of a text key with its `values` in the player's language."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of arrow is drawn: its unit, metres of arrow per unit, colour, pattern."""

    unit: str
    metres_per_unit: float
    colour: Colour
    decimals_from: float


STYLES = {
    "velocity": Style("m/s", 2.5, (98, 214, 203), 0.01),
    "momentum": Style("kg m/s", 0.03, (176, 150, 255), 0.5),
    "tether": Style("N", 0.004, (255, 176, 64), 1.0),
    "grip": Style("N", 0.006, (255, 120, 96), 1.0),
    "contact": Style("N", 0.003, (255, 120, 96), 1.0),
}
OTHER = Style("N", 0.004, (230, 226, 210), 1.0)
SHORTEST_PX = 14.0
LONGEST_SHARE = 0.30
HEAD_PX = 12.0
# Room for the words beside an arrow, as a part of the picture's height.
LABEL_SHARE = 0.36


def style_of(kind: str) -> Style:
    """Return the style for an arrow kind: the first known name that it contains, else a force."""
    return next((style for name, style in STYLES.items() if name in kind), OTHER)


def draw_lens(
    surface: pygame.Surface, camera: Camera, arrows: Sequence[Arrow], labels: Labels
) -> None:
    """Draw every arrow that is long enough to see, with its value; very long ones are cut short."""
    for arrow in arrows:
        style = style_of(arrow.kind)
        value = math.hypot(arrow.x_size, arrow.y_size)
        if not math.isfinite(value) or value < style.decimals_from:
            continue
        start = camera.to_screen(arrow.x_m, arrow.y_m)
        tip = arrow_tip(camera, arrow, style, start, surface.get_width() * LONGEST_SHARE)
        draw_arrow(surface, start, tip, style.colour, max(1.0, surface.get_height() / 720.0))
        labels.label(surface, arrow.kind, value, style.unit, _beside(tip, surface.get_size()))


def _beside(tip: tuple[float, float], size: tuple[int, int]) -> tuple[float, float]:
    """Return where words begin so that they stay in the picture: at the tip, else above it."""
    rightmost = size[0] - LABEL_SHARE * size[1]
    if 0.0 <= tip[0] <= rightmost:
        return tip
    return min(max(tip[0], 0.0), max(0.0, rightmost)), tip[1] - 0.035 * size[1]


def arrow_tip(
    camera: Camera, arrow: Arrow, style: Style, start: tuple[float, float], longest_px: float
) -> tuple[float, float]:
    """Return the pixel of an arrow's tip, between the shortest and the longest that is drawn."""
    share = style.metres_per_unit
    end = camera.to_screen(arrow.x_m + arrow.x_size * share, arrow.y_m + arrow.y_size * share)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length < 1e-9:
        return start
    shown = min(max(length, SHORTEST_PX), longest_px)
    return start[0] + dx / length * shown, start[1] + dy / length * shown


def draw_arrow(
    surface: pygame.Surface,
    start: tuple[float, float],
    tip: tuple[float, float],
    colour: Colour,
    size: float,
) -> None:
    """Draw a shaft and a head with a dark edge, so that it reads on cloud and on black alike."""
    dx, dy = tip[0] - start[0], tip[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    head = min(HEAD_PX * size, length * 0.6)
    neck = (tip[0] - ux * head, tip[1] - uy * head)
    wing = head * 0.5
    left = (neck[0] - uy * wing, neck[1] + ux * wing)
    right = (neck[0] + uy * wing, neck[1] - ux * wing)
    thick = max(2, round(3 * size))
    pygame.draw.aaline(surface, (8, 12, 20), start, neck, thick + 2)
    pygame.draw.polygon(
        surface, (8, 12, 20), (_out(tip, neck), _out(left, neck), _out(right, neck))
    )
    pygame.draw.aaline(surface, colour, start, neck, thick)
    pygame.draw.polygon(surface, colour, (tip, left, right))
    pygame.draw.aalines(surface, colour, True, (tip, left, right))


def _out(point: tuple[float, float], centre: tuple[float, float]) -> tuple[float, float]:
    dx, dy = point[0] - centre[0], point[1] - centre[1]
    length = math.hypot(dx, dy) or 1.0
    return point[0] + dx / length * 1.6, point[1] + dy / length * 1.6

"""Buttons of the flight for a mouse, a touchpad or a whiteboard: what the keys do, drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

ACTIONS = (
    "push",
    "haul",
    "let_go",
    "turn_left",
    "turn_right",
    "tuck",
    "stretch",
    "use",
    "relief",
    "show_me",
    "pause",
)
LABEL = 12.0
LEAST_HEIGHT = 44.0


def places(pen: Pen, rect: pygame.Rect) -> Mapping[str, pygame.Rect]:
    """Return where each button stands along the bottom of `rect`, at least a finger high."""
    gap = pen.u(4)
    height = max(rect.h, pen.u(LEAST_HEIGHT))
    width = (rect.w - gap * (len(ACTIONS) - 1)) / len(ACTIONS)
    return MappingProxyType(
        {
            action: pygame.Rect(
                round(rect.x + index * (width + gap)), rect.bottom - height, round(width), height
            )
            for index, action in enumerate(ACTIONS)
        }
    )


def draw(
    pen: Pen, rect: pygame.Rect, label_of: Callable[[str], str], pressed: Collection[str]
) -> None:
    """Draw all buttons; those in `pressed` are lit."""
    for action, place in places(pen, rect).items():
        plate(pen, place, 214)
        if action in pressed:
            pygame.draw.rect(pen.surface, pen.theme.focus, place, pen.hair(2), pen.u(8))
        colour = pen.theme.focus if action in pressed else pen.theme.bone
        pen.write(
            label_of(action), place.center, LABEL, colour, "bold", "center", place.w - pen.u(8)
        )


def action_at(pen: Pen, rect: pygame.Rect, x: float, y: float) -> str:
    """Return the action of the button under a pixel, or nothing."""
    for action, place in places(pen, rect).items():
        if place.collidepoint(x, y):
            return action
    return ""

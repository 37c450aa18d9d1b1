"""Buttons of the flight for a mouse, a touchpad or a whiteboard: what the keys do, drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

ACTIONS = (
    "push",
    "haul",
    "brake",
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
# Beside the valve's knob, for a suit whose valve he can also hold open.
HAND_VALVE = "bleed"
HATCH = ("guide", "guide_head", "lid")
NOT_AT_HATCH = ("push", "brake", "use")
LABEL = 20.0
LEAST_HEIGHT, LEAST_WIDTH = 44.0, 100.0
GAP = 4.0
LARGEST_GROWTH = 1.3


def with_valve(actions: tuple[str, ...] = ACTIONS) -> tuple[str, ...]:
    """Return the buttons for a suit with a hand valve."""
    before = actions.index("relief") + 1
    return (*actions[:before], HAND_VALVE, *actions[before:])


def at_hatch() -> tuple[str, ...]:
    """Return the buttons for a level about the way in: guides and lid, less what is not done."""
    kept = [action for action in ACTIONS if action not in NOT_AT_HATCH]
    before = kept.index("relief") + 1
    return (*kept[:before], *HATCH, *kept[before:])


def places(
    pen: Pen, rect: pygame.Rect, actions: Sequence[str] = ACTIONS
) -> Mapping[str, pygame.Rect]:
    """Return where each button stands at the foot of `rect`: in rows, at least a finger high."""
    pen = grown(pen)
    gap, high = pen.u(GAP), pen.u(LEAST_HEIGHT)
    columns = max(1, min(len(actions), (rect.w + gap) // (pen.u(LEAST_WIDTH) + gap)))
    rows = -(-len(actions) // columns)
    columns = -(-len(actions) // rows)
    wide = (rect.w - gap * (columns - 1)) / columns
    top = rect.bottom - rows * (high + gap) + gap
    return MappingProxyType(
        {
            action: pygame.Rect(
                round(rect.x + index % columns * (wide + gap)),
                top + index // columns * (high + gap),
                round(wide),
                high,
            )
            for index, action in enumerate(actions)
        }
    )


def grown(pen: Pen) -> Pen:
    """Return the pen for buttons: for large text they grow as a whole, up to a limit."""
    size = min(max(pen.text_scale, 1.0), LARGEST_GROWTH)
    return replace(pen, scale=pen.scale * size, text_scale=1.0)


def height(pen: Pen, rect: pygame.Rect, actions: Sequence[str] = ACTIONS) -> int:
    """Return how much of the foot of `rect` the buttons take, in pixels."""
    return rect.bottom - min(place.top for place in places(pen, rect, actions).values())


def draw(
    pen: Pen,
    rect: pygame.Rect,
    label_of: Callable[[str], str],
    pressed: Collection[str],
    advised: str = "",
    actions: Sequence[str] = ACTIONS,
) -> None:
    """Draw all buttons; those in `pressed` are ringed, the one `advised` is lit."""
    where, pen = places(pen, rect, actions), grown(pen)
    for action, place in where.items():
        plate(pen, place, 214)
        lit = action == advised
        if lit:
            pygame.draw.rect(pen.surface, pen.theme.focus, place, border_radius=pen.u(8))
        if action in pressed:
            ring = pen.theme.bone if lit else pen.theme.focus
            pygame.draw.rect(pen.surface, ring, place, pen.hair(3), pen.u(8))
        colour = pen.theme.night if lit else pen.theme.bone
        pen.write(
            label_of(action), place.center, LABEL, colour, "title", "center", place.w - pen.u(8)
        )


def action_at(
    pen: Pen, rect: pygame.Rect, x: float, y: float, actions: Sequence[str] = ACTIONS
) -> str:
    """Return the action of the button under a pixel, or nothing."""
    for action, place in places(pen, rect, actions).items():
        if place.collidepoint(x, y):
            return action
    return ""

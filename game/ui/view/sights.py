"""What the film camera and the two television cameras see: thin wedges for the physics lens."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.ui.view.camera import Camera
from game.ui.view.lens import Colour
from game.vocab.channel import Value
from game.vocab.snapshot import Polyline

SIGHTS: Mapping[str, tuple[str, Colour]] = {
    "sight.film": ("camera.in_frame", (255, 190, 92)),
    "sight.first": ("tv.first_in_view", (126, 190, 255)),
    "sight.second": ("tv.second_in_view", (126, 190, 255)),
}
FAINT = 26


def draw_sights(
    surface: pygame.Surface,
    camera: Camera,
    lines: Mapping[str, Polyline],
    telemetry: Mapping[str, Value],
) -> None:
    """Draw a wedge for each lens; one that has him in its picture is filled, others are outlines.

    A lens whose picture goes nowhere now is drawn all the same: it still looks.
    """
    veil: pygame.Surface | None = None
    for name, (channel, colour) in SIGHTS.items():
        if name not in lines:
            continue
        points = [camera.to_screen(x, y) for x, y in lines[name].points]
        seen = telemetry.get(channel) is True
        if seen:
            veil = veil or pygame.Surface(surface.get_size(), pygame.SRCALPHA)
            pygame.draw.polygon(veil, (*colour, FAINT), points)
        pygame.draw.aalines(surface, colour, False, points)
    if veil is not None:
        surface.blit(veil, (0, 0))

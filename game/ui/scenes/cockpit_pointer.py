"""What to press now, ringed where it stands in the cabin: the back row sees it, and who points."""

from collections.abc import Iterable

import pygame

from game.ui.pen import Pen
from game.ui.scenes.cockpit_places import CLOCKS, COUCHES, GLOBUS
from game.ui.widgets import couches
from game.ui.widgets.engraved import Plate

GROWS, WIDTH, ROUND = 5.0, 3.0, 6.0


def place_of(
    pen: Pen, action: str, plates: Iterable[tuple[Plate, pygame.Rect]]
) -> pygame.Rect | None:
    """Return where the thing stands that `action` moves, or None when it has no place."""
    for plate, place in plates:
        if action and action in (plate.action, plate.lid):
            return place
    if action == "globus_mode":
        return GLOBUS.rect(pen)
    if action == "note_time":
        return CLOCKS.rect(pen)
    return couches.place_of(COUCHES.rect(pen), action)


def ring(pen: Pen, place: pygame.Rect) -> None:
    """Draw the ring round a place."""
    wide = place.inflate(pen.u(GROWS), pen.u(GROWS))
    pygame.draw.rect(pen.surface, pen.theme.night, wide, pen.hair(WIDTH + 2.0), pen.u(ROUND))
    pygame.draw.rect(pen.surface, pen.theme.focus, wide, pen.hair(WIDTH), pen.u(ROUND))

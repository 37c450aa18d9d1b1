"""A thin scale of zones with a pointer, and the word of the zone with its sign."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.theme import Colour
from game.ui.widgets.instrument import ENAMEL, PRINT, ZONE_COLOURS, Reading, Scale, number_of

WORD = 18.0
SIGN = 12.0


def colour_of(pen: Pen, zone: str) -> Colour:
    """Return the colour of words about a zone; a sign and the word itself say the same."""
    return {"caution": pen.theme.amber, "warning": pen.theme.red}.get(zone, pen.theme.dim)


def draw_bar(pen: Pen, bar: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the zones along `bar`, warnings hatched as well as red, and where the value stands."""
    pen.surface.blit(_printed(bar.size, scale, pen.hair()), bar)
    _pointer(pen, bar, scale.share(number_of(reading.value)))


def draw_word(pen: Pen, at: tuple[int, int], reading: Reading, room: int) -> None:
    """Write the word of the zone from its middle left on, after a sign.

    An open triangle is caution, a full diamond warning: the sign is not only colour.
    """
    colour, side = colour_of(pen, reading.zone), pen.t(SIGN)
    x, y = at
    if reading.zone in ("caution", "warning"):
        top, low = (x + side // 2, y - side // 2), y + side // 2
        if reading.zone == "warning":
            tips = (top, (x, y), (x + side // 2, low), (x + side, y))
            pygame.draw.polygon(pen.surface, colour, tips)
        else:
            pygame.draw.polygon(
                pen.surface, colour, (top, (x, low), (x + side, low)), pen.hair(1.5)
            )
        x += side + pen.u(4)
    room = max(1, room - (x - at[0]))
    face: Face = "bold" if reading.zone in ("caution", "warning") else "text"
    pen.write(reading.zone_word, (x, y), WORD, colour, face, "midleft", room)


@lru_cache(maxsize=32)
def _printed(size: tuple[int, int], scale: Scale, hair: int) -> pygame.Surface:
    picture = pygame.Surface(size)
    picture.fill(ENAMEL)
    for zone in scale.zones:
        left, right = (round(size[0] * scale.share(end)) for end in (zone.low, zone.high))
        part = pygame.Rect(left, 0, max(1, right - left), size[1])
        pygame.draw.rect(picture, ZONE_COLOURS[zone.kind], part)
        if zone.kind == "warning":
            _hatch(picture, part, hair)
    for mark in scale.marks:
        x = round(size[0] * scale.share(mark.at))
        pygame.draw.line(picture, PRINT, (x, 0), (x, size[1]), 2 * hair)
    return picture


def _hatch(picture: pygame.Surface, part: pygame.Rect, hair: int) -> None:
    for x in range(part.x + 2 * hair, part.right, max(3, 4 * hair)):
        pygame.draw.line(picture, ENAMEL, (x, part.y), (x, part.bottom - 1), hair)


def _pointer(pen: Pen, bar: pygame.Rect, share: float) -> None:
    """A white index across the bar with a dark edge: it reads on every zone."""
    half, over = pen.hair(1.5), pen.hair(3)
    x = bar.x + round((bar.w - 1) * share)
    edge = pygame.Rect(x - half - pen.hair(), bar.y - over, 2 * (half + pen.hair()), 0)
    edge.h = bar.h + 2 * over
    pygame.draw.rect(pen.surface, ENAMEL, edge)
    pygame.draw.rect(pen.surface, PRINT, edge.inflate(-2 * pen.hair(), -2 * pen.hair()))

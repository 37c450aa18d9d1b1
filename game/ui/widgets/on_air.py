"""Whether the public picture is on the air, and how often he was overheard."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

WORD, MARK = 18.0, 18.0
LENS = 6.0
RED = (226, 62, 48)


@dataclass(frozen=True, slots=True)
class OnAir:
    """`word` says whether there is a picture, `marks` how many plain answers went out.

    `seen` says that he is in the picture.
    """

    lit: bool
    word: str
    marks: str = ""
    seen: bool = False


def draw(pen: Pen, rect: pygame.Rect, air: OnAir) -> pygame.Rect:
    """Draw the sign at the right end of `rect`, as wide as it needs; return what it covers.

    A filled disc when he is in the picture, a disc with a hole when there is one without him, an
    empty ring when there is none.
    """
    pad, radius = pen.u(9), max(3, pen.t(LENS))
    colour = pen.theme.bone if air.lit else pen.theme.dim
    word = pen.line(air.word, WORD, colour, "bold" if air.seen else "text")
    marks = pen.line(air.marks, MARK, pen.theme.amber, "bold") if air.marks else None
    wide = 2 * pad + 2 * radius + pen.u(7) + word.get_width()
    wide += marks.get_width() + pen.u(12) if marks else 0
    area = pygame.Rect(rect.right - wide, rect.y, wide, rect.h)
    plate(pen, area, 206)
    centre = (area.x + pad + radius, area.centery)
    if air.lit:
        pygame.draw.aacircle(pen.surface, RED, centre, radius, 0 if air.seen else radius // 2)
    else:
        pygame.draw.aacircle(pen.surface, pen.theme.line, centre, radius, pen.hair(2))
    at = word.get_rect(midleft=(centre[0] + radius + pen.u(7), area.centery))
    pen.surface.blit(word, at)
    if marks:
        pen.surface.blit(marks, marks.get_rect(midleft=(at.right + pen.u(12), area.centery)))
    return area

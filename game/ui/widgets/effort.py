"""What a joint needs and what its muscle has, as two bars under each other: which is longer?

Both have the same scale, so that the back row of a class reads it without figures: the lower bar
must reach beyond the end of the upper one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import Colour
from game.ui.widgets.instrument import ENAMEL, Reading, Scale, number_of

NAME, FIGURE, WORD = 20.0, 26.0, 18.0
NAMES_W, FIGURES_W, GAP = 92.0, 46.0, 6.0
HEAD_SHARE = 0.30
NEED: Colour = (236, 222, 196)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its figure, how far it reaches (0 to 1), and its colour."""

    label: str
    text: str
    share: float
    colour: Colour


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw the joint's name and the verdict above, then the bar of the need and that of the muscle.

    `word` is the joint, which needs nothing when none works; the one part is what the muscle has;
    `second_text` and `second_label` are the words for enough and for too little.
    """
    need = scale.share(number_of(reading.value))
    works = need > 0.0 and bool(reading.parts)
    have = reading.parts[0].share if works else 0.0
    short = have < need
    verdict = pen.theme.red if short else pen.theme.teal
    title = reading.word or reading.label
    name = pen.write(title, rect.topleft, NAME, face="bold", most_px=rect.w)
    if works:
        said = reading.second_label if short else reading.second_text
        room = max(1, rect.right - name.right - pen.u(10))
        pen.write(said, (rect.right, name.centery), WORD, verdict, "bold", "midright", room)
    top, gap = round(rect.h * HEAD_SHARE), pen.u(GAP)
    high = (rect.h - top - gap) // 2
    first = pygame.Rect(rect.x, rect.y + top, rect.w, high)
    second = first.move(0, high + gap)
    texts = (reading.text, reading.parts[0].text) if works else ("", "")
    label = reading.parts[0].label if reading.parts else ""
    end = _bar(pen, first, Bar(reading.label, texts[0], need, NEED))
    _bar(pen, second, Bar(label, texts[1], have, verdict))
    if works:
        # From the end of the upper bar a line comes down: so far the lower one must reach.
        low = second.bottom + pen.u(3)
        pygame.draw.line(pen.surface, pen.theme.night, (end, first.bottom), (end, low), pen.hair(5))
        pygame.draw.line(pen.surface, NEED, (end, first.y), (end, low), pen.hair(2))


def _bar(pen: Pen, row: pygame.Rect, bar: Bar) -> int:
    """Draw a bar between its name and its figure; return where it ends (pixels)."""
    names, figures = pen.u(NAMES_W), pen.u(FIGURES_W)
    pen.write(bar.label, row.midleft, WORD, pen.theme.bone, "text", "midleft", names - pen.u(6))
    trough = pygame.Rect(row.x + names, row.y, max(1, row.w - names - figures), row.h)
    radius = pen.u(3)
    pygame.draw.rect(pen.surface, ENAMEL, trough, border_radius=radius)
    filled = pygame.Rect(trough.x, trough.y, round(trough.w * bar.share), trough.h)
    if filled.w > 1:
        pygame.draw.rect(pen.surface, bar.colour, filled, border_radius=radius)
    pygame.draw.rect(pen.surface, pen.theme.line, trough, pen.hair(), radius)
    room = max(1, figures - pen.u(4))
    pen.write(bar.text, row.midright, FIGURE, pen.theme.bone, "mono", "midright", room)
    return filled.right

"""One map of the lab: ground, lines, marks, and words that keep out of each other's way."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import pygame

from game.ui.pen import Pen
from game.ui.theme import SMALL, Colour
from game.ui.view.lab_frame import MapFrame, Place
from game.ui.widgets.chart_plot import mark

MARK_SIZE = 7.0
DOT = 2.6
ANCHORS = ("midleft", "midright", "midbottom", "midtop")
BARS_KM = (1000, 500, 200, 100, 50)
KM_PER_DEG = 111.2


@dataclass(frozen=True, slots=True)
class MapMark:
    """A place with a sign (`up`, `diamond`, `square`, `cross`, `dot`, `city`), perhaps a word."""

    place: Place
    shape: Literal["up", "down", "diamond", "square", "cross", "dot", "city"]
    tone: str
    word: str = ""
    filled: bool = True


@dataclass(frozen=True, slots=True)
class MapLine:
    """A broken line of a colour of the theme, `width` design units wide; `closed` is a rim."""

    places: tuple[Place, ...]
    tone: str
    width: float = 2.0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class MapView:
    """All that stands on a map, in the order of drawing; earlier words have the first choice."""

    title: str
    frame: MapFrame
    lines: tuple[MapLine, ...]
    marks: tuple[MapMark, ...]
    bar_words: str = ""
    legend: tuple[tuple[Colour, str], ...] = ()


@dataclass(slots=True)
class _Words:
    """Places on the map that words may not cover."""

    room: pygame.Rect
    taken: list[pygame.Rect] = field(default_factory=list)

    def free(self, rect: pygame.Rect) -> bool:
        return self.room.contains(rect) and rect.collidelist(self.taken) < 0


def draw_map(pen: Pen, rect: pygame.Rect, picture: pygame.Surface, view: MapView) -> None:
    """Draw `picture`, the ground of the map's frame, at `rect`, and everything on it."""
    old_clip = pen.surface.get_clip()
    pen.surface.set_clip(rect.clip(old_clip))
    pen.surface.blit(picture, rect)
    for line in view.lines:
        _draw_line(pen, rect, view.frame, line)
    words = _Words(rect.inflate(-pen.u(8), -pen.u(8)))
    words.taken.append(_title(pen, rect, view.title))
    if view.bar_words:
        words.taken.append(_bar(pen, rect, view))
    if view.legend:
        words.taken.append(_legend(pen, rect, view.legend))
    size = pen.u(2 * MARK_SIZE)
    seen = [(one, _at(rect, view.frame, one.place)) for one in view.marks]
    for one, at in seen:
        if one.shape not in ("dot", "city"):
            words.taken.append(
                pygame.Rect(0, 0, size, size).move(at[0] - size / 2, at[1] - size / 2)
            )
    for one, at in reversed(seen):
        _draw_mark(pen, one, at)
    for one, at in seen:
        if one.word and rect.collidepoint(at):
            _word(pen, words, one, at)
    pen.surface.set_clip(old_clip)
    pygame.draw.rect(pen.surface, pen.theme.line, rect, pen.hair())


def _at(rect: pygame.Rect, frame: MapFrame, place: Place) -> tuple[float, float]:
    x, y = frame.at(place)
    return rect.x + x, rect.y + y


def _draw_line(pen: Pen, rect: pygame.Rect, frame: MapFrame, line: MapLine) -> None:
    points = [_at(rect, frame, place) for place in line.places]
    if line.closed:
        points.append(points[0])
    colour: Colour = getattr(pen.theme, line.tone)
    width = pen.hair(line.width)
    for one, other in pairwise(points):
        # A line that leaves at one edge of the world comes back at the other.
        if abs(one[0] - other[0]) < frame.size[0] / 2:
            pygame.draw.line(pen.surface, pen.theme.night, one, other, width + pen.hair(2.0))
    for one, other in pairwise(points):
        if abs(one[0] - other[0]) < frame.size[0] / 2:
            pygame.draw.line(pen.surface, colour, one, other, width)


def _draw_mark(pen: Pen, one: MapMark, at: tuple[float, float]) -> None:
    colour: Colour = getattr(pen.theme, one.tone)
    night, size = pen.theme.night, pen.u(MARK_SIZE)
    if one.shape in ("dot", "city"):
        pygame.draw.circle(pen.surface, night, at, pen.hair(DOT) + pen.hair())
        pygame.draw.circle(pen.surface, colour, at, pen.hair(DOT))
    elif one.shape == "cross":
        for width, tone in ((5.0, night), (2.5, colour)):
            x, y = at
            for a, b in (((x - size, y), (x + size, y)), ((x, y - size), (x, y + size))):
                pygame.draw.line(pen.surface, tone, a, b, pen.hair(width))
    else:
        mark(pen.surface, one.shape, at, size + pen.hair(2.0), night, True)
        mark(pen.surface, one.shape, at, size, colour, one.filled)


def _word(pen: Pen, words: _Words, one: MapMark, at: tuple[float, float]) -> None:
    """Write the word of a mark where there is room for it, or not at all."""
    tone = "dim" if one.shape == "city" else one.tone
    text = pen.line(one.word, SMALL, getattr(pen.theme, tone))
    off = pen.u(MARK_SIZE + 5.0)
    shifts = ((off, 0.0), (-off, 0.0), (0.0, -off), (0.0, off))
    for anchor, (dx, dy) in zip(ANCHORS, shifts, strict=True):
        place = text.get_rect(**{anchor: (round(at[0] + dx), round(at[1] + dy))})
        plate = place.inflate(pen.u(6), 0)
        if words.free(plate):
            pen.shade(plate, alpha=130 if one.shape != "city" else 70)
            pen.surface.blit(text, place)
            words.taken.append(plate)
            return


def _title(pen: Pen, rect: pygame.Rect, title: str) -> pygame.Rect:
    text = pen.line(title, SMALL, pen.theme.bone, "bold", rect.w - pen.u(16))
    plate = text.get_rect(topleft=rect.topleft).inflate(pen.u(16), pen.u(6))
    plate.topleft = rect.topleft
    pen.shade(plate, alpha=190)
    pen.surface.blit(text, text.get_rect(center=plate.center))
    return plate


def _bar(pen: Pen, rect: pygame.Rect, view: MapView) -> pygame.Rect:
    """Draw a bar of a round number of kilometres, at most a third of the map long."""
    per_km = view.frame.per_deg / KM_PER_DEG
    length_km = next((km for km in BARS_KM if km * per_km <= rect.w / 3), BARS_KM[-1])
    text = pen.line(view.bar_words.format(n=length_km), SMALL, pen.theme.bone)
    wide = max(round(length_km * per_km), 1)
    high = text.get_height() + pen.u(10)
    plate = pygame.Rect(0, 0, max(wide, text.get_width()) + pen.u(16), high)
    plate.bottomleft = rect.bottomleft
    pen.shade(plate, alpha=150)
    pen.surface.blit(text, (plate.x + pen.u(8), plate.y))
    y = plate.bottom - pen.u(6)
    pygame.draw.line(
        pen.surface, pen.theme.bone, (plate.x + pen.u(8), y), (plate.x + pen.u(8) + wide, y),
        pen.hair(3.0),
    )  # fmt: skip
    return plate


def _legend(pen: Pen, rect: pygame.Rect, legend: Sequence[tuple[Colour, str]]) -> pygame.Rect:
    """Draw what the colours of the ground mean, one below the other, in the lower right corner."""
    lines = [(colour, pen.line(word, SMALL, pen.theme.bone)) for colour, word in legend]
    line, pad, side = pen.line_height(SMALL), pen.u(8), pen.u(12)
    plate = pygame.Rect(0, 0, max(text.get_width() for _, text in lines) + 3 * pad + side, 0)
    plate.h = line * len(lines) + pad
    plate.bottomright = rect.bottomright
    pen.shade(plate, alpha=150)
    for index, (colour, text) in enumerate(lines):
        y = plate.y + pad // 2 + index * line
        box = pygame.Rect(plate.x + pad, y + (line - side) // 2, side, side)
        pygame.draw.rect(pen.surface, colour, box)
        pygame.draw.rect(pen.surface, pen.theme.dim, box, pen.hair())
        pen.surface.blit(text, (box.right + pad, y))
    return plate


def places_of(points: Sequence[Place]) -> tuple[Place, ...]:
    """Return every second place of a long line, and its last: maps need no more."""
    return (*points[:-1:2], points[-1]) if len(points) > 60 else tuple(points)

"""What stands over the globe of the lab: the orbit, the way down, marks, and the two arrows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, SMALL, Colour
from game.ui.view.lab_globe import Globe, Vec, hidden
from game.ui.widgets.chart_plot import mark

Spot3 = tuple[float, float, float]
MARK_SIZE = 8.0
ARROW_SHARE = 0.34
BEHIND_ALPHA = 90


@dataclass(frozen=True, slots=True)
class GlobeMark:
    """A place (latitude, longitude, km) with a sign and perhaps a word."""

    spot: Spot3
    shape: Literal["up", "down", "square", "diamond", "cross", "dot"]
    tone: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class GlobeView:
    """All that is drawn over the ball: orbit (dim), ways (tone each), marks, and the burn.

    The thrust leans `pitch_deg` up from level and the nose is `yaw_deg` to the right.
    """

    orbit: tuple[Spot3, ...]
    ways: tuple[tuple[tuple[Spot3, ...], str], ...]
    marks: tuple[GlobeMark, ...]
    pitch_deg: float
    yaw_deg: float
    thrust_word: str
    motion_word: str


def draw_globe(
    pen: Pen, rect: pygame.Rect, picture: pygame.Surface, globe: Globe, view: GlobeView
) -> None:
    """Draw the ball at `rect` with everything behind and before it."""
    pen.panel(rect)
    old_clip = pen.surface.get_clip()
    pen.surface.set_clip(rect.clip(old_clip))
    at = _Places(globe, rect)
    _line(pen, at, view.orbit, pen.theme.line, 1.6, behind=True)
    pen.surface.blit(picture, rect)
    _line(pen, at, view.orbit, pen.theme.dim, 2.0, behind=False)
    for spots, tone in view.ways:
        _line(pen, at, spots, getattr(pen.theme, tone), 3.0, behind=False)
    _arrows(pen, at, view)
    seen = [one for one in view.marks if not hidden(at.turned(one.spot))]
    for one in seen:
        _mark(pen, at, one)
    for one in seen:
        if one.word:
            _word(pen, at, one)
    pen.surface.set_clip(old_clip)


@dataclass(frozen=True, slots=True)
class _Places:
    """Pixels of places, and the rectangles that words have taken so far."""

    globe: Globe
    rect: pygame.Rect
    taken: list[pygame.Rect] = field(default_factory=list)

    def turned(self, spot: Spot3) -> Vec:
        return self.globe.turned(*spot)

    def pixel(self, place: Vec) -> tuple[float, float]:
        x, y = self.globe.pixel(place)
        return self.rect.x + x, self.rect.y + y


def _line(
    pen: Pen, at: _Places, spots: Sequence[Spot3], colour: Colour, width: float, behind: bool
) -> None:
    """Draw the part of a line that is before the Earth, or the part that is behind it."""
    places = [at.turned(spot) for spot in spots]
    for one, other in pairwise(places):
        far = one[2] < 0.0 and other[2] < 0.0
        if far is behind and not (hidden(one) and hidden(other)):
            pygame.draw.line(pen.surface, colour, at.pixel(one), at.pixel(other), pen.hair(width))


def _mark(pen: Pen, at: _Places, one: GlobeMark) -> None:
    x, y = at.pixel(at.turned(one.spot))
    colour, night = getattr(pen.theme, one.tone), pen.theme.night
    size = pen.u(MARK_SIZE)
    at.taken.append(pygame.Rect(0, 0, 2 * size, 2 * size).move(x - size, y - size))
    if one.shape == "dot":
        pygame.draw.circle(pen.surface, night, (x, y), pen.hair(7.0))
        pygame.draw.circle(pen.surface, colour, (x, y), pen.hair(5.0))
    elif one.shape == "cross":
        for dx, dy in ((size, 0), (0, size)):
            ends = (x - dx, y - dy), (x + dx, y + dy)
            pygame.draw.line(pen.surface, colour, *ends, pen.hair(2.5))
    else:
        mark(pen.surface, one.shape, (x, y), size + pen.hair(2.0), night, True)
        mark(pen.surface, one.shape, (x, y), size, colour, True)


def _word(pen: Pen, at: _Places, one: GlobeMark) -> None:
    """Write the word of a mark beside, above or below it, where there is room, or not at all."""
    x, y = (round(side) for side in at.pixel(at.turned(one.spot)))
    text = pen.line(one.word, SMALL, getattr(pen.theme, one.tone), "bold")
    off = pen.u(MARK_SIZE + 5.0)
    anchors = {
        "midleft": (x + off, y),
        "midright": (x - off, y),
        "midbottom": (x, y - off),
        "midtop": (x, y + off),
    }
    for anchor, place in anchors.items():
        plate = text.get_rect(**{anchor: place}).inflate(pen.u(6), 0)
        if at.rect.contains(plate) and plate.collidelist(at.taken) < 0:
            pen.shade(plate, alpha=150)
            pen.surface.blit(text, text.get_rect(center=plate.center))
            at.taken.append(plate)
            return


def _arrows(pen: Pen, at: _Places, view: GlobeView) -> None:
    """Draw which way the ship flies, and which way the engine pushes it."""
    here, ahead = at.turned(view.orbit[0]), at.turned(view.orbit[1])
    if hidden(here):
        return
    forward, up = _unit(_minus(ahead, here)), _unit(here)
    left = _cross(up, forward)
    pitch, yaw = math.radians(view.pitch_deg), math.radians(view.yaw_deg)
    level = math.cos(pitch)
    push = _sum(
        (forward, -level * math.cos(yaw)), (left, level * math.sin(yaw)), (up, math.sin(pitch))
    )
    _arrow(pen, at, here, forward, pen.theme.sky, view.motion_word)
    _arrow(pen, at, here, push, pen.theme.red, view.thrust_word)


def _arrow(pen: Pen, at: _Places, here: Vec, way: Vec, colour: Colour, word: str) -> None:
    tip = _sum((here, 1.0), (way, ARROW_SHARE))
    start, end = at.pixel(here), at.pixel(tip)
    long_px = math.dist(start, end)
    if long_px < pen.u(10):
        return
    along = ((end[0] - start[0]) / long_px, (end[1] - start[1]) / long_px)
    head = pen.u(13)
    foot = (end[0] - head * along[0], end[1] - head * along[1])
    aside = (-along[1] * head * 0.45, along[0] * head * 0.45)
    pygame.draw.line(pen.surface, colour, start, foot, pen.hair(4.0))
    corners = (
        end,
        (foot[0] + aside[0], foot[1] + aside[1]),
        (foot[0] - aside[0], foot[1] - aside[1]),
    )
    pygame.draw.polygon(pen.surface, colour, corners)
    text = pen.line(word, BODY, colour, "bold")
    place = text.get_rect(
        center=(round(end[0] + 2.4 * head * along[0]), round(end[1] + 1.6 * head * along[1]))
    )
    place.clamp_ip(at.rect.inflate(-pen.u(8), -pen.u(8)))
    pen.shade(place.inflate(pen.u(6), 0), alpha=150)
    pen.surface.blit(text, place)
    at.taken.append(place)


def _minus(one: Vec, other: Vec) -> Vec:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def _sum(*parts: tuple[Vec, float]) -> Vec:
    return (
        sum(share * part[0] for part, share in parts),
        sum(share * part[1] for part, share in parts),
        sum(share * part[2] for part, share in parts),
    )


def _cross(a: Vec, b: Vec) -> Vec:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def _unit(a: Vec) -> Vec:
    long = math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]) or 1.0
    return a[0] / long, a[1] / long, a[2] / long

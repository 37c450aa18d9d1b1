"""A small curve with 1965's beside it: title, axes, marked points."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.theme import SMALL, Colour
from game.ui.widgets.chart_plot import mark

Point = tuple[float, float]
STEPS = (1.0, 2.0, 2.5, 5.0)
MARK_SIZE = 6.0


@dataclass(frozen=True, slots=True)
class CurveView:
    """Mine and 1965's curve in the same units; `marks` are points with a colour and a word each.

    The y axis goes from `bottom` to `top`.
    """

    title: str
    axis: str
    mine: tuple[Point, ...]
    then: tuple[Point, ...]
    from_x: float
    to_x: float
    top: float
    marks: tuple[tuple[Point, str, str], ...] = ()
    bottom: float = 0.0


def plot_area(pen: Pen, rect: pygame.Rect) -> pygame.Rect:
    """Return the part of a plate `rect` that the curve itself has, inside its axes."""
    line, pad = pen.line_height(SMALL), pen.u(8)
    gutter = pen.line("−0000", SMALL).get_width() + pad
    area = pygame.Rect(rect.x + gutter + pad, rect.y + line + pad, 0, 0)
    area.size = (rect.right - 2 * pad - area.x, rect.bottom - line - pad - area.y)
    return area


def draw_curve(pen: Pen, rect: pygame.Rect, view: CurveView) -> None:
    """Draw the curve on a plate in `rect`."""
    pen.panel(rect)
    pad = pen.u(8)
    title_px = rect.w - 2 * pad
    pen.write(view.title, (rect.x + pad, rect.y), SMALL, face="bold", most_px=title_px)
    area = plot_area(pen, rect)
    if area.w < 8 or area.h < 8:
        return
    _axes(pen, area, view)
    old_clip = pen.surface.get_clip()
    pen.surface.set_clip(area.inflate(2 * pad, pad).clip(old_clip))
    _stroke(pen, _pixels(view, area, view.then), "sky", 1.6)
    _stroke(pen, _pixels(view, area, view.mine), "amber", 2.6)
    for point, tone, word in view.marks:
        for at in _pixels(view, area, (point,)):
            _mark(pen, area, at, getattr(pen.theme, tone), word)
    pen.surface.set_clip(old_clip)


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return at most `most` and one round numbers from `low` to `high`."""
    rough = max(1e-9, (high - low) / max(1, most))
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((power * n for n in (*STEPS, 10.0) if power * n >= rough), 10.0 * power)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(n * step for n in range(first, last + 1))


def _pixels(view: CurveView, area: pygame.Rect, points: Sequence[Point]) -> list[Point]:
    per_x = area.w / max(1e-9, view.to_x - view.from_x)
    per_y = area.h / max(1e-9, view.top - view.bottom)
    return [
        (area.x + (x - view.from_x) * per_x, area.bottom - (y - view.bottom) * per_y)
        for x, y in points
        if x >= view.from_x - 1e-9
    ]


def _axes(pen: Pen, area: pygame.Rect, view: CurveView) -> None:
    line, dim = pen.line_height(SMALL), pen.theme.dim
    for value in ticks(view.bottom, view.top, max(2, area.h // (line + pen.u(8)))):
        _, y = _pixels(view, area, ((view.from_x, value),))[0]
        pygame.draw.line(pen.surface, pen.theme.raised, (area.x, y), (area.right, y))
        pen.write(_number(value), (area.x - pen.u(6), round(y)), SMALL, dim, anchor="midright")
    word = pen.line(view.axis, SMALL, dim, most_px=area.w // 2)
    right = area.right - word.get_width()
    pen.surface.blit(word, (right, area.bottom + pen.u(2)))
    for value in ticks(view.from_x, view.to_x, 4):
        x, _ = _pixels(view, area, ((value, view.bottom),))[0]
        text = pen.line(_number(value), SMALL, dim)
        place = text.get_rect(midtop=(round(x), area.bottom + pen.u(2)))
        if place.right < right - pen.u(8):
            pen.surface.blit(text, place)


def _stroke(pen: Pen, points: Sequence[Point], tone: str, width: float) -> None:
    if len(points) > 1:
        pygame.draw.lines(pen.surface, getattr(pen.theme, tone), False, points, pen.hair(width))


def _number(value: float) -> str:
    return f"{value:,g}".replace(",", "\u2009").replace("-", "−")


def _mark(pen: Pen, area: pygame.Rect, at: Point, colour: Colour, word: str) -> None:
    mark(pen.surface, "diamond", at, pen.u(MARK_SIZE), colour, True)
    text = pen.line(word, SMALL, colour, "bold")
    place = text.get_rect(midright=(round(at[0]) - pen.u(12), round(at[1]) + pen.u(4)))
    if place.x < area.x:
        place.left = round(at[0]) + pen.u(12)
    pen.surface.blit(text, place.clamp(area))

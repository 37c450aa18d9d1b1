"""The picture inside a chart's frame: grid, hatched unknowns, 1965 dotted, mine solid.

It is drawn three times as large and made smaller, which gives smooth lines without a drawing
library; grid lines are three pixels wide there and so stay exactly one.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pygame

from game.ui.theme import Colour, Theme
from game.ui.widgets.chart_view import ChartsView, ChartView, Point

FINE = 3
MINE_PX, DOT_PX, DOT_EVERY_PX, KNOWN_PX = 2.4, 1.7, 10.0, 4.2
HATCH_EVERY_PX = 9.0


class Frame:
    """Where seconds and values lie in a picture of `size`; `grow` multiplies all distances."""

    def __init__(self, view: ChartsView, chart: ChartView, size: tuple[int, int]) -> None:
        self.from_s, self.per_s = view.from_s, size[0] / (view.to_s - view.from_s)
        # A little room above and below, so that a line at the limit is not half cut off.
        pad = 0.06 * (chart.high - chart.low)
        self.low, self.bottom = chart.low - pad, size[1]
        self.per_unit = size[1] / (chart.high - chart.low + 2.0 * pad)

    def x(self, at_s: float) -> float:
        """Return the pixel of a time."""
        return (at_s - self.from_s) * self.per_s

    def y(self, value: float) -> float:
        """Return the pixel of a value."""
        return self.bottom - (value - self.low) * self.per_unit

    def points(self, points: Sequence[Point]) -> list[Point]:
        """Return a line in pixels."""
        return [(self.x(at_s), self.y(value)) for at_s, value in points]


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return `one` with `share` of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def plot(
    view: ChartsView, chart: ChartView, size: tuple[int, int], theme: Theme, scale: float
) -> pygame.Surface:
    """Return the inside of a chart in `size` pixels; `scale` is pixels for a design unit."""
    big = pygame.Surface((size[0] * FINE, size[1] * FINE), 0, 32)
    big.fill(theme.panel)
    frame = Frame(view, chart, big.get_size())
    unit = scale * FINE
    _grid(big, view, chart, frame, theme)
    for span in chart.unknown:
        low, high = frame.y(span.low), frame.y(span.high)
        left, right = frame.x(span.from_s), frame.x(span.to_s)
        box = pygame.Rect(round(left), round(high), round(right - left), round(low - high))
        _hatch(big, box, mixed(theme.panel, theme.sky, 0.55), unit)
    mine = frame.points(chart.mine)
    _line(big, mine, theme.amber, MINE_PX * unit)
    for run in chart.then:
        _dotted(big, frame.points(run), theme, unit)
    for point in frame.points(chart.known):
        pygame.draw.circle(big, theme.panel, point, KNOWN_PX * unit)
        pygame.draw.circle(big, theme.sky, point, KNOWN_PX * unit, round(1.6 * unit))
    return pygame.transform.smoothscale(big, size)


def mark(
    surface: pygame.Surface,
    shape: str,
    centre: tuple[float, float],
    size: float,
    colour: Colour,
    filled: bool,
) -> None:
    """Draw the shape of a mark; an empty one belongs to 1965."""
    x, y = centre
    corners = {
        "up": ((0, -1), (1, 0.85), (-1, 0.85)),
        "down": ((0, 1), (1, -0.85), (-1, -0.85)),
        "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    }.get(shape, ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)))
    points = [(x + dx * size, y + dy * size) for dx, dy in corners]
    if filled:
        pygame.draw.polygon(surface, colour, points)
        pygame.draw.aalines(surface, colour, True, points)
    else:
        pygame.draw.polygon(surface, colour, points, max(1, round(size * 0.36)))


def _grid(
    surface: pygame.Surface, view: ChartsView, chart: ChartView, frame: Frame, theme: Theme
) -> None:
    wide, high = surface.get_size()
    faint = mixed(theme.panel, theme.line, 0.38)
    for value, _ in chart.ticks:
        y = math.floor(frame.y(value) / FINE) * FINE
        surface.fill(faint, (0, y, wide, FINE))
    for at_s, _ in view.ticks:
        x = math.floor(frame.x(at_s) / FINE) * FINE
        surface.fill(faint, (x, 0, FINE, high))
    for one in view.marks:
        x = math.floor(frame.x(one.at_s) / FINE) * FINE
        colour = mixed(theme.panel, theme.amber if one.mine else theme.sky, 0.34)
        surface.fill(colour, (x, 0, FINE, high))


def _line(surface: pygame.Surface, points: Sequence[Point], colour: Colour, width: float) -> None:
    if len(points) < 2:
        return
    pygame.draw.lines(surface, colour, False, points, round(width))
    # Thick lines of pygame leave notches where they bend.
    for point in points:
        pygame.draw.circle(surface, colour, point, width / 2.0)


def _dotted(surface: pygame.Surface, points: Sequence[Point], theme: Theme, unit: float) -> None:
    for x, y in _along(points, DOT_EVERY_PX * unit):
        # A dark rim keeps the dots apart from a line under them.
        pygame.draw.circle(surface, theme.panel, (x, y), (DOT_PX + 0.9) * unit)
        pygame.draw.circle(surface, theme.sky, (x, y), DOT_PX * unit)


def _along(points: Sequence[Point], step: float) -> Iterator[Point]:
    """Yield points every `step` along a broken line."""
    left = 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        while left < length:
            share = left / length
            yield ax + (bx - ax) * share, ay + (by - ay) * share
            left += step
        left -= length


def _hatch(surface: pygame.Surface, box: pygame.Rect, colour: Colour, unit: float) -> None:
    if box.w <= 0 or box.h <= 0:
        return
    old = surface.get_clip()
    surface.set_clip(box)
    for offset in range(0, box.w + box.h, round(HATCH_EVERY_PX * unit)):
        start, end = (box.x + offset, box.y), (box.x + offset - box.h, box.bottom)
        pygame.draw.line(surface, colour, start, end, round(1.2 * unit))
    surface.set_clip(old)

"""Rates against a quantity, one curve for each way, and the player's own run as a point."""

from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, LEAD, SMALL, Colour, Theme
from game.ui.widgets.chart_plot import FINE, mark, mixed
from game.ui.widgets.chart_view import Point, Tick
from game.ui.widgets.still import Still

PLOT_HEIGHT, PAD, SIGN, GAP = 250.0, 14.0, 34.0, 8.0
LABEL, POINT, MINE = 16.0, 6.0, 11.0
# Room at the sides of the curves and above 100 %, in shares of the span.
BESIDE, ABOVE, BELOW = 0.05, 0.16, 0.16
# Where the own name stands beside its line: low when the point is high, and the other way.
NAME_LOW, NAME_HIGH = 0.1, 0.88
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
SHAPES = ("square", "diamond", "up", "down")


@dataclass(frozen=True, slots=True)
class CurveView:
    """One way: its name, points (x, share) and the words of each point."""

    name: str
    points: tuple[Point, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RatesView:
    """Curves of shares, the ticks of their axis, the own point (x, share), what it all says."""

    curves: tuple[CurveView, ...]
    ticks: tuple[Tick, ...]
    axis: str
    title: str
    mine: Point | None = None
    mine_name: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """Where values lie in a picture: x from `low` to `high`, shares 0 to 1 with room around."""

    low: float
    high: float
    size: tuple[int, int]

    def at(self, point: Point) -> tuple[float, float]:
        """Return the pixel of a point."""
        wide, high = self.size
        room = BESIDE * (self.high - self.low)
        x = (point[0] - self.low + room) / (self.high - self.low + 2.0 * room)
        return x * wide, high * (1.0 - (point[1] + BELOW) / (1.0 + ABOVE + BELOW))


@dataclass(slots=True)
class RatePlot(Still):
    """Title, plot with its labels outside, and a line of signs."""

    view: RatesView
    _kept: tuple[tuple[object, ...], pygame.Surface] | None = field(default=None, repr=False)

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of title, plot, axis and signs."""
        signs = len(self._signs()) * pen.line_height(SMALL)
        return self._top(pen) + pen.u(PLOT_HEIGHT) + self._foot(pen) + signs + 2 * pen.u(PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the plot on a plate of its own."""
        pen.panel(rect)
        inner = rect.inflate(-2 * pen.u(PAD), -2 * pen.u(PAD))
        title = self.view.title
        pen.write(title, inner.topleft, BODY, pen.theme.bone, "bold", most_px=inner.w)
        gutter = pen.line("100 %", LABEL).get_width() + pen.u(GAP)
        top = inner.y + self._top(pen)
        area = pygame.Rect(inner.x + gutter, top, inner.w - gutter, pen.u(PLOT_HEIGHT))
        pen.surface.blit(self._picture(pen, area.size), area)
        pygame.draw.rect(pen.surface, pen.theme.line, area, pen.hair())
        frame = self._frame(area.size)
        self._draw_labels(pen, area, frame)
        self._draw_counts(pen, area, frame)
        self._draw_mine(pen, area, frame)
        self._draw_signs(pen, (inner.x, area.bottom + self._foot(pen)), inner.w)

    def _frame(self, size: tuple[int, int]) -> Area:
        at = [x for curve in self.view.curves for x, _ in curve.points]
        at += [self.view.mine[0]] if self.view.mine else []
        low, high = min(at), max(at)
        return Area(low, high if high > low else low + 1.0, size)

    def _top(self, pen: Pen) -> int:
        return pen.line_height(BODY, "bold") + pen.u(GAP)

    def _foot(self, pen: Pen) -> int:
        return pen.line_height(LABEL) + pen.line_height(SMALL) + 2 * pen.u(GAP)

    def _picture(self, pen: Pen, size: tuple[int, int]) -> pygame.Surface:
        key = (size, pen.theme.name, pen.scale)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._plot(size, pen.theme, pen.scale))
        return self._kept[1]

    def _plot(self, size: tuple[int, int], theme: Theme, scale: float) -> pygame.Surface:
        """Return the inside, drawn finer and made smaller: smooth lines without a library."""
        big = pygame.Surface((size[0] * FINE, size[1] * FINE), 0, 32)
        big.fill(theme.panel)
        frame, faint = self._frame(big.get_size()), mixed(theme.panel, theme.line, 0.5)
        for share in SHARES:
            y = round(frame.at((frame.low, share))[1]) // FINE * FINE
            big.fill(faint, (0, y, big.get_width(), FINE))
        if self.view.mine:
            x = round(frame.at(self.view.mine)[0]) // FINE * FINE
            mine = mixed(theme.panel, theme.amber, 0.6)
            big.fill(mine, (x - FINE // 2, 0, 2 * FINE, big.get_height()))
        width = 2.6 * scale * FINE
        for index, curve in enumerate(self.view.curves):
            points = [frame.at(point) for point in curve.points]
            if len(points) > 1:
                pygame.draw.lines(big, colour_of(theme, index), False, points, round(width))
        return pygame.transform.smoothscale(big, size)

    def _draw_labels(self, pen: Pen, area: pygame.Rect, frame: Area) -> None:
        dim = pen.theme.dim
        for share in SHARES:
            at = (area.x - pen.u(GAP), area.y + round(frame.at((frame.low, share))[1]))
            pen.write(f"{100.0 * share:.0f} %", at, LABEL, dim, anchor="midright")
        free, y = area.x, area.bottom + pen.u(4)
        for value, word in self.view.ticks:
            picture = pen.line(word, LABEL, dim)
            place = picture.get_rect(midtop=(area.x + round(frame.at((value, 0.0))[0]), y))
            if place.left >= free:
                pen.surface.blit(picture, place)
                free = place.right + pen.u(GAP)
        below = (area.right, y + pen.line_height(LABEL))
        pen.write(self.view.axis, below, SMALL, dim, anchor="topright", most_px=area.w)

    def _draw_counts(self, pen: Pen, area: pygame.Rect, frame: Area) -> None:
        """Draw the counts, above the first curve and below the others, then all points on top."""
        marks: list[tuple[str, Point, Colour]] = []
        inside = area.inflate(-2 * pen.hair(), -2 * pen.hair())
        for index, curve in enumerate(self.view.curves):
            colour = colour_of(pen.theme, index)
            for point, count in zip(curve.points, curve.counts, strict=True):
                x, y = (a + b for a, b in zip(area.topleft, frame.at(point), strict=True))
                marks.append((SHAPES[index % len(SHAPES)], (x, y), colour))
                word = pen.line(count, LABEL, colour)
                place = word.get_rect(midbottom=(round(x), round(y) - pen.u(POINT + 5)))
                if index:
                    place.midtop = (round(x), round(y) + pen.u(POINT + 5))
                # No line runs through a number: it interrupts what lies behind it.
                pen.surface.fill(pen.theme.panel, place.inflate(pen.u(4), -pen.u(4)).clip(inside))
                pen.surface.blit(word, place)
        for shape, at, colour in marks:
            mark(pen.surface, shape, at, pen.u(POINT), colour, True)

    def _draw_mine(self, pen: Pen, area: pygame.Rect, frame: Area) -> None:
        if self.view.mine is None:
            return
        x, y = (round(a + b) for a, b in zip(area.topleft, frame.at(self.view.mine), strict=True))
        pygame.draw.aacircle(pen.surface, pen.theme.panel, (x, y), pen.u(MINE + 2))
        pygame.draw.aacircle(pen.surface, pen.theme.amber, (x, y), pen.u(MINE), pen.hair(4))
        share = NAME_LOW if self.view.mine[1] > 0.5 else NAME_HIGH
        middle = area.y + round(frame.at((self.view.mine[0], share))[1])
        word = pen.line(self.view.mine_name, LEAD, pen.theme.amber, "bold")
        beyond = pen.u(GAP)
        place = word.get_rect(midleft=(x + beyond, middle))
        if place.right > area.right:
            place = word.get_rect(midright=(x - beyond, middle))
        pen.surface.fill(pen.theme.panel, place.inflate(pen.u(6), -pen.u(6)))
        pen.surface.blit(word, place)

    def _signs(self) -> list[str]:
        return [curve.name for curve in self.view.curves]

    def _draw_signs(self, pen: Pen, at: tuple[int, int], width: int) -> None:
        x, y = at
        for index, name in enumerate(self._signs()):
            middle, colour = y + pen.line_height(SMALL) // 2, colour_of(pen.theme, index)
            pygame.draw.line(
                pen.surface, colour, (x, middle), (x + pen.u(SIGN), middle), pen.hair(2.6)
            )
            centre = (x + pen.u(SIGN) / 2.0, float(middle))
            mark(pen.surface, SHAPES[index % len(SHAPES)], centre, pen.u(POINT), colour, True)
            beyond = pen.u(SIGN + GAP)
            pen.write(name, (x + beyond, y), SMALL, pen.theme.bone, most_px=width - beyond)
            y += pen.line_height(SMALL)


def colour_of(theme: Theme, index: int) -> Colour:
    """Return the colour of a curve; its shape says the same."""
    return (theme.teal, theme.sky, theme.red)[index % 3]

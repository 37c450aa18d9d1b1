"""Charts of a flight beside 1965's: two in a row while there is room, all labels outside."""

from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.theme import BODY, SMALL, Theme
from game.ui.widgets.chart_plot import Frame, mark, plot
from game.ui.widgets.chart_view import ChartsView, ChartView, MarkView
from game.ui.widgets.still import Still

PLOT_HEIGHT = 132.0
LEAST_WIDTH = 470.0
BETWEEN, BELOW, PAD = 28.0, 18.0, 14.0
SIGN, SIGN_GAP, WORD_GAP = 30.0, 8.0, 26.0
# Marks of 1965 stand in a line of their own above mine, so that neither hides the other.
STRIP, MARK_SIZE = 28.0, 5.0
LABEL = 15.0


@dataclass(slots=True)
class Chart(Still):
    """One quantity: title and sums above, the plot with its labels outside, what is known below."""

    view: ChartsView
    chart: ChartView
    _kept: tuple[tuple[object, ...], pygame.Surface] | None = field(default=None, repr=False)

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of head, plot, labels and note."""
        inner = width - 2 * pen.u(PAD)
        note = self._note(pen, inner).get_height() if self.chart.note else 0
        foot = pen.line_height(LABEL) + pen.u(6)
        return self._head(pen) + pen.u(STRIP + PLOT_HEIGHT) + foot + note + 2 * pen.u(PAD)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the chart on a plate of its own."""
        pen.panel(rect)
        inner = rect.inflate(-2 * pen.u(PAD), -2 * pen.u(PAD))
        self._draw_head(pen, inner)
        gutter = self._gutter(pen)
        top = inner.y + self._head(pen) + pen.u(STRIP)
        area = pygame.Rect(inner.x + gutter, top, inner.w - gutter, pen.u(PLOT_HEIGHT))
        pen.surface.blit(self._picture(pen, area.size), area)
        pygame.draw.rect(pen.surface, pen.theme.line, area, pen.hair())
        frame = Frame(self.view, self.chart, area.size)
        self._draw_marks(pen, area, frame)
        self._draw_labels(pen, area, frame)
        if self.chart.note:
            y = area.bottom + pen.u(6) + pen.line_height(LABEL)
            pen.surface.blit(self._note(pen, inner.w), (inner.x, y))

    def _head(self, pen: Pen) -> int:
        return pen.line_height(BODY, "bold") + pen.line_height(SMALL)

    def _draw_head(self, pen: Pen, inner: pygame.Rect) -> None:
        theme, chart = pen.theme, self.chart
        pen.write(chart.title, inner.topleft, BODY, theme.bone, "bold", most_px=inner.w)
        y = inner.y + pen.line_height(BODY, "bold")
        half = inner.w // 2
        place = pen.write(chart.mine_text, (inner.x, y), SMALL, theme.amber, most_px=half)
        if chart.then_text:
            x = place.right + pen.u(WORD_GAP)
            pen.write(chart.then_text, (x, y), SMALL, theme.sky, most_px=inner.right - x)

    def _gutter(self, pen: Pen) -> int:
        widest = max((pen.line(word, LABEL).get_width() for _, word in self.chart.ticks), default=0)
        return max(widest, pen.t(34)) + pen.u(8)

    def _picture(self, pen: Pen, size: tuple[int, int]) -> pygame.Surface:
        key = (size, pen.theme.name, pen.scale)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, plot(self.view, self.chart, size, pen.theme, pen.scale))
        return self._kept[1]

    def _draw_marks(self, pen: Pen, area: pygame.Rect, frame: Frame) -> None:
        for one in self.view.marks:
            above = 0.25 if one.mine else 0.72
            place = (area.x + frame.x(one.at_s), area.y - above * pen.u(STRIP))
            colour = _colour(pen.theme, one.mine)
            mark(pen.surface, one.shape, place, pen.u(MARK_SIZE), colour, one.mine)

    def _draw_labels(self, pen: Pen, area: pygame.Rect, frame: Frame) -> None:
        dim = pen.theme.dim
        for value, word in self.chart.ticks:
            at = (area.x - pen.u(8), area.y + round(frame.y(value)))
            pen.write(word, at, LABEL, dim, anchor="midright")
        free = area.x - pen.u(20)
        for at_s, word in self.view.ticks:
            picture = pen.line(word, LABEL, dim)
            place = picture.get_rect(midtop=(area.x + round(frame.x(at_s)), area.bottom + pen.u(4)))
            # The last one stays on the plate.
            place.right = min(place.right, area.right + pen.u(PAD) // 2)
            if place.left >= free:
                pen.surface.blit(picture, place)
                free = place.right + pen.u(10)

    def _note(self, pen: Pen, width: int) -> pygame.Surface:
        return pen.paragraph(self.chart.note, width, LABEL, pen.theme.dim)


def _colour(theme: Theme, mine: bool) -> tuple[int, int, int]:
    return theme.amber if mine else theme.sky


@dataclass(slots=True)
class Legend(Still):
    """What lines and marks mean, flowing over as many lines as needed."""

    view: ChartsView

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of its lines."""
        return self._lay(pen, width)[1] + pen.u(4)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw signs and words."""
        line = pen.line_height(SMALL)
        for (sign, text, tone), (x, y) in self._lay(pen, rect.w)[0]:
            at = (rect.x + x, rect.y + y)
            middle = at[1] + line // 2
            self._draw_sign(pen, sign, (at[0], middle))
            beyond = pen.u(SIGN + SIGN_GAP) if sign else 0
            pen.write(text, (at[0] + beyond, at[1]), SMALL, getattr(pen.theme, tone))

    def _entries(self) -> list[tuple[str | MarkView, str, str]]:
        view = self.view
        entries: list[tuple[str | MarkView, str, str]] = [("solid", view.you, "amber")]
        entries += [("dots", view.then, "sky")] if view.then else []
        entries += [("hatch", view.unknown, "sky")] if view.unknown else []
        seen = {(one.shape, one.mine): one for one in view.marks}
        entries += [(one, one.name, "amber" if one.mine else "sky") for one in seen.values()]
        return [*entries, ("", view.axis, "dim")]

    def _lay(
        self, pen: Pen, width: int
    ) -> tuple[list[tuple[tuple[str | MarkView, str, str], tuple[int, int]]], int]:
        laid = []
        x = y = 0
        for entry in self._entries():
            beyond = pen.u(SIGN + SIGN_GAP) if entry[0] else 0
            wide = beyond + pen.line(entry[1], SMALL).get_width()
            if x and x + wide > width:
                x, y = 0, y + pen.line_height(SMALL)
            laid.append((entry, (x, y)))
            x += wide + pen.u(WORD_GAP)
        return laid, y + pen.line_height(SMALL)

    def _draw_sign(self, pen: Pen, sign: str | MarkView, at: tuple[int, int]) -> None:
        x, y = at
        wide, theme = pen.u(SIGN), pen.theme
        if isinstance(sign, MarkView):
            place = (x + wide / 2.0, float(y))
            mark(
                pen.surface, sign.shape, place, pen.u(MARK_SIZE), _colour(theme, sign.mine),
                sign.mine,
            )  # fmt: skip
        elif sign == "solid":
            pygame.draw.line(pen.surface, theme.amber, (x, y), (x + wide, y), pen.hair(2.5))
        elif sign == "dots":
            for step in range(4):
                dot = (x + wide * (step + 0.5) / 4, y)
                pygame.draw.aacircle(pen.surface, theme.sky, dot, pen.hair(2))
        elif sign == "hatch":
            high = pen.u(6)
            for step in range(4):
                left = x + wide * step // 4
                pygame.draw.aaline(
                    pen.surface, theme.sky, (left, y + high), (left + wide // 4, y - high)
                )


class Charts(Still):
    """All charts of one of several spans of time; `index` says which."""

    __slots__ = ("_spans", "index", "views")

    def __init__(self, views: tuple[ChartsView, ...]) -> None:
        self.views = views
        self.index = 0
        self._spans = [(Legend(view), [Chart(view, one) for one in view.charts]) for view in views]

    def height(self, pen: Pen, width: int) -> int:
        """Return the height of the legend and all rows."""
        legend, _ = self._spans[self.index]
        rows = self._rows(pen, width)
        gaps = pen.u(BELOW) * len(rows)
        return legend.height(pen, width) + gaps + sum(high for high, _ in rows)

    def draw(self, pen: Pen, rect: pygame.Rect, focused: bool) -> None:
        """Draw the legend, then the charts row by row."""
        legend, _ = self._spans[self.index]
        high = legend.height(pen, rect.w)
        legend.draw(pen, pygame.Rect(rect.x, rect.y, rect.w, high), False)
        y = rect.y + high
        clip = pen.surface.get_clip()
        for high, charts in self._rows(pen, rect.w):
            y += pen.u(BELOW)
            # The last of an odd number has the whole row.
            wide = self._chart_width(pen, rect.w) if len(charts) > 1 else rect.w
            for place, chart in enumerate(charts):
                box = pygame.Rect(rect.x + place * (wide + pen.u(BETWEEN)), y, wide, high)
                # What is scrolled out of sight is not drawn: its plot would be made for nothing.
                if box.colliderect(clip):
                    chart.draw(pen, box, False)
            y += high

    def _chart_width(self, pen: Pen, width: int) -> int:
        half = (width - pen.u(BETWEEN)) // 2
        return half if half >= pen.t(LEAST_WIDTH) else width

    def _rows(self, pen: Pen, width: int) -> list[tuple[int, list[Chart]]]:
        wide = self._chart_width(pen, width)
        _, charts = self._spans[self.index]
        in_row = 1 if wide == width else 2
        rows = [charts[i : i + in_row] for i in range(0, len(charts), in_row)]
        wides = [wide if len(row) > 1 else width for row in rows]
        return [
            (max(one.height(pen, wide) for one in row), row)
            for row, wide in zip(rows, wides, strict=True)
        ]

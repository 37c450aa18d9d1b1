"""The curves of a debrief for paper: as a PNG, and with the words before them as a PDF."""

import io
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from game.places import Places
from game.tools.report_page import ARROW, Page
from game.tools.sweep_plot import keep_cache_in, look, without_date
from game.ui.widgets.chart_view import ChartsView, ChartView
from game.ui.widgets.rate_plot import RatesView

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MINE, THEN, OTHER = "#D55E00", "#0072B2", "#009E73"
WIDTH_IN, PANEL_IN, HEAD_IN = 8.0, 2.2, 0.9
PAGE_IN = (8.27, 11.69)
LINES_A_PAGE, LETTERS_A_LINE = 58, 92
DPI = 130


def as_png(page: Page, places: Places) -> bytes:
    """Return the curves as a PNG; the same flight gives the same bytes."""
    keep_cache_in(places.cache / "matplotlib")
    from matplotlib import rc_context

    file = io.BytesIO()
    with rc_context(look(places.assets / "fonts")):
        _curves(page).savefig(file, format="png", metadata=without_date(".png"))
    return file.getvalue()


def as_pdf(page: Page, places: Places) -> bytes:
    """Return words and curves as a PDF, on pages of A4 and one for the curves."""
    keep_cache_in(places.cache / "matplotlib")
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages

    file = io.BytesIO()
    dateless = dict(without_date(".pdf"))
    with rc_context(look(places.assets / "fonts")), PdfPages(file, metadata=dateless) as book:
        lines = list(_lines(page))
        for start in range(0, len(lines), LINES_A_PAGE):
            book.savefig(_text_page(lines[start : start + LINES_A_PAGE]))
        book.savefig(_curves(page))
    return file.getvalue()


def _lines(page: Page) -> Iterator[tuple[str, bool]]:
    """Yield the lines of the page, and whether each is a heading."""
    yield page.title, True
    yield from ((line, False) for line in (page.over, *_wrapped(page.why)))
    for part in page.parts:
        yield "", False
        yield part.heading, True
        for row in (part.head, *part.rows) if part.head else part.rows:
            cells = "   ".join(
                cell.replace("\n", " ").replace(ARROW, " » ") for cell in row if cell
            )
            yield from ((line, False) for line in _wrapped(cells))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, LETTERS_A_LINE, subsequent_indent="     ")


def _text_page(lines: list[tuple[str, bool]]) -> "Figure":
    from matplotlib.figure import Figure

    figure = Figure(figsize=PAGE_IN)
    for number, (line, heading) in enumerate(lines):
        y = 0.955 - 0.91 * number / LINES_A_PAGE
        style: dict[str, Any] = {"size": 11, "color": THEN} if heading else {"size": 8.5}
        figure.text(0.09, y, line, va="top", parse_math=False, **style)
    return figure


def _curves(page: Page) -> "Figure":
    from matplotlib.figure import Figure

    views = page.data.charts[:1]
    panels = sum(len(view.charts) for view in views) + (page.data.rates is not None)
    height = HEAD_IN + PANEL_IN * max(1, panels)
    figure = Figure(figsize=(WIDTH_IN, height), dpi=DPI, layout="constrained")
    figure.suptitle(f"{page.over} · {page.title}")
    axes = list(figure.subplots(panels, 1, squeeze=False)[:, 0]) if panels else []
    if page.data.rates is not None:
        _draw_rates(axes.pop(0), page.data.rates)
    for view in views:
        for panel, chart in zip(axes, view.charts, strict=True):
            _draw_chart(panel, view, chart)
        axes[-1].set_xlabel(view.axis)
    return figure


def _draw_chart(axes: "Axes", view: ChartsView, chart: ChartView) -> None:
    axes.set_title(chart.title)
    axes.plot(*zip(*chart.mine, strict=True), color=MINE, lw=1.5, label=view.you)
    for index, run in enumerate(chart.then):
        label = view.then if index == 0 else None
        axes.plot(*zip(*run, strict=True), color=THEN, ls=":", lw=1.8, label=label)
    if chart.known:
        at_s, values = zip(*chart.known, strict=True)
        axes.scatter(at_s, values, color=THEN, s=22, zorder=3)
    for span in chart.unknown:
        axes.fill_between(
            (span.from_s, span.to_s), span.low, span.high,
            facecolor="none", edgecolor=THEN, hatch="//", lw=0.0, alpha=0.5, label=view.unknown,
        )  # fmt: skip
    axes.set_xlim(view.from_s, view.to_s)
    axes.set_xticks([at for at, _ in view.ticks], [word for _, word in view.ticks])
    axes.set_yticks([at for at, _ in chart.ticks], [word for _, word in chart.ticks])
    axes.legend(frameon=False, fontsize=8, loc="best")


def _draw_rates(axes: "Axes", view: RatesView) -> None:
    axes.set_title(view.title)
    for curve, colour, shape in zip(view.curves, (OTHER, THEN), "sD", strict=False):
        x, shares = zip(*curve.points, strict=True)
        axes.plot(x, shares, color=colour, marker=shape, lw=1.5, label=curve.name)
    if view.mine:
        own, share = view.mine
        ring: dict[str, Any] = {"mfc": "none", "mew": 3.0, "ms": 13}
        axes.plot([own], [share], color=MINE, marker="o", ls="", label=view.mine_name, **ring)
    axes.set_xticks([at for at, _ in view.ticks], [word for _, word in view.ticks])
    axes.set_yticks([0.0, 0.5, 1.0], ["0 %", "50 %", "100 %"])
    axes.set_ylim(-0.12, 1.12)
    axes.set_xlabel(view.axis)
    axes.legend(frameon=False, fontsize=8, loc="lower left")

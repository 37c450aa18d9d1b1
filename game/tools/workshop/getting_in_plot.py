"""The picture of the curve of getting in: how often, how long and how hot, over the pressure."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.tools.sweep_plot import interval, look
from game.tools.workshop.getting_in_file import Way
from game.tools.workshop.getting_in_pages import NAMES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROOT = Path(__file__).parents[3]
# Okabe-Ito: they stay apart for colour-blind eyes and, with the marks, in grey.
STYLES = (("#0072B2", "o"), ("#D55E00", "s"))
SIZE_IN = (8.0, 6.4)
DPI = 160


def draw(ways: Sequence[Way], path: Path) -> None:
    """Write the picture to `path`, whose ending says how. Raises OSError."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(look(ROOT / "assets" / "fonts")):
        figure = Figure(figsize=SIZE_IN, dpi=DPI, layout="constrained")
        share, time, heat = figure.subplots(3, 1, sharex=True)
        for way, style in zip(ways, STYLES, strict=True):
            _share(share, way, style)
            _line(time, [(r.pressure_kpa, r.shut_s) for r in way.rows], style)
            _line(heat, [(r.pressure_kpa, r.heat_kj) for r in way.rows], style)
        share.set_title("share shut in, eight flights each (bars: the true share, 95 times of 100)")
        time.set_title("seconds to the lid shut, mean of those who got there")
        heat.set_title("heat he made, kJ")
        heat.set_xlabel("suit pressure, kPa")
        figure.legend(loc="outside lower center", ncols=2, frameon=False)
        figure.savefig(path, metadata={"Software": None} if path.suffix == ".png" else None)


def _share(axes: "Axes", way: Way, style: tuple[str, str]) -> None:
    """Draw how many were shut in, with how sure eight flights make us."""
    x = [row.pressure_kpa for row in way.rows]
    shares = [row.shut / row.runs for row in way.rows]
    bounds = [interval(row.shut, row.runs) for row in way.rows]
    below = [share - low for share, (low, _) in zip(shares, bounds, strict=True)]
    above = [high - share for share, (_, high) in zip(shares, bounds, strict=True)]
    words = f"{NAMES[way.way]}, capacity {way.capacity_ratio:.2f}"
    looks: dict[str, Any] = {"color": style[0], "marker": style[1], "lw": 1.3, "capsize": 3}
    axes.errorbar(x, shares, (below, above), label=words, **looks)
    axes.set_ylim(-0.05, 1.05)


def _line(
    axes: "Axes", points: Sequence[tuple[float, float | None]], style: tuple[str, str]
) -> None:
    there = [(x, y) for x, y in points if y is not None]
    axes.plot(*zip(*there, strict=True), color=style[0], marker=style[1], lw=1.3)
    axes.set_ylim(bottom=0.0)

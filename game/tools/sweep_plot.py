"""The curves of a sweep as PNG or vector PDF.

One panel a measure over the first varied setting; a mark tells how the flight ended by its shape
as well as its colour. Other varied settings make families of lines, seeds make clouds of marks,
their mean the line, and a panel with the share of flights that succeeded. Landings stand on a map.
"""

import itertools
import math
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.mission.checker import stem_and_unit
from game.places import Places
from game.tools.sweep_map import draw_map, landings_of
from game.tools.sweep_plan import PLACE
from game.tools.sweep_table import Sweep
from game.vocab.channel import Value

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe-Ito, as on the screen: they stay apart for colour-blind eyes and in grey.
FAMILIES = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#333333")
DASHES = ("-", "--", "-.", ":")
ENDINGS = {"success": ("o", "#009E73"), "failure": ("X", "#D55E00"), "unfinished": ("^", "#777777")}
WIDTH_IN, PANEL_IN, MARGIN_IN, MAP_IN = 8.0, 2.3, 1.1, 4.2
DPI = 160
# 95 of 100 such intervals hold the true share.
NORMAL_95 = 1.96
Family = tuple[tuple[str, float], ...]


def draw(sweep: Sweep, path: Path, places: Places) -> None:
    """Write the plot of `sweep` to `path`, whose ending says how. Raises OSError."""
    keep_cache_in(places.cache / "matplotlib")
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    names, landings = _names_drawn(sweep), landings_of(sweep)
    with rc_context(look(places.assets / "fonts")):
        map_in = MAP_IN if landings else 0.0
        height = MARGIN_IN + PANEL_IN * len(names) + map_in
        figure = Figure(figsize=(WIDTH_IN, height), dpi=DPI, layout="constrained")
        curves: Any = figure
        if landings:
            parts: Any = figure.subfigures(2, 1, height_ratios=(map_in, height - map_in))
            ground, curves = parts
            draw_map(ground.subplots(), sweep, landings)
        panels = curves.subplots(len(names), 1, sharex=True, squeeze=False)[:, 0]
        for axes, name in zip(panels, names, strict=True):
            _draw_panel(axes, sweep, name)
        panels[-1].set_xlabel(sweep.varies[0].name)
        names_of_lines = panels[0].get_legend_handles_labels()[0] if len(sweep.varies) > 1 else []
        handles = [*_shapes(sweep), *names_of_lines]
        figure.legend(handles=handles, loc="outside lower center", ncols=3, frameon=False)
        flights = f"{len(sweep.cases)} flights"
        figure.suptitle(
            " · ".join(filter(None, (sweep.level, sweep.variant, sweep.pilot, flights)))
        )
        figure.savefig(path, metadata=without_date(path.suffix.lower()))


# The same sweep gives the same file: no date, no version in it.
_METADATA: Mapping[str, Mapping[str, None]] = {
    ".png": {"Software": None},
    ".pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
SHARE = "share of flights that succeeded"


def without_date(ending: str) -> Mapping[str, None]:
    """Return what must not stand in a file that ends so: dates and versions."""
    return _METADATA[ending]


def keep_cache_in(folder: Path) -> None:
    """Let matplotlib keep its list of fonts among our own files; without, it makes do."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    os.environ.setdefault("MPLCONFIGDIR", str(folder))


def look(fonts: Path) -> Any:
    """Return the settings of matplotlib that every plot of ours has; `fonts` is our folder."""
    from matplotlib.font_manager import FontProperties, fontManager

    file = fonts / "NotoSans-Regular.ttf"
    fontManager.addfont(file)
    return {
        "font.family": FontProperties(fname=file).get_name(),
        "font.size": 10.0,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.color": "#dddddd",
        "grid.linewidth": 0.6,
        "axes.titlelocation": "left",
        "axes.titlesize": 10.0,
        "pdf.fonttype": 42,  # whole TrueType letters: text in the PDF can be searched and edited
    }


def _names_drawn(sweep: Sweep) -> list[str]:
    """Return the panels, top first: the share when there are seeds, the time, every number."""
    first = [SHARE] if len(sweep.seeds) > 1 else []
    numbers = [
        name
        for i, name in enumerate(sweep.measures)
        if name not in PLACE and not isinstance(sweep.flown[0].measures[i], str)
    ]
    return [*first, "time_s", *numbers]


def _draw_panel(axes: "Axes", sweep: Sweep, name: str) -> None:
    axes.set_title(_label(sweep, name))
    families = families_of(sweep)
    lines = zip(itertools.cycle(FAMILIES), itertools.cycle(DASHES), strict=False)
    for line, (family, places) in zip(lines, families.items(), strict=False):
        words = ", ".join(f"{setting} {value:.6g}" for setting, value in family)
        if name == SHARE:
            _draw_shares(axes, shares_of(sweep, places), line, words)
            continue
        points = [(_x(sweep, place), _number(sweep, place, name)) for place in places]
        axes.plot(
            *zip(*means_of(points), strict=True), color=line[0], ls=line[1], lw=1.3, label=words
        )
        for ending, (shape, mark) in ENDINGS.items():
            chosen = [
                point
                for point, place in zip(points, places, strict=True)
                if sweep.flown[place].outcome == ending
            ]
            if chosen:
                x, y = zip(*chosen, strict=True)
                axes.scatter(x, y, marker=shape, color=mark, s=34, alpha=0.85, zorder=3, lw=0)


def _draw_shares(
    axes: "Axes",
    shares: Sequence[tuple[float, float, float, float]],
    line: tuple[str, str],
    words: str,
) -> None:
    colour, dash = line
    x, share, low, high = zip(*shares, strict=True)
    below = [middle - one for middle, one in zip(share, low, strict=True)]
    above = [one - middle for middle, one in zip(share, high, strict=True)]
    style: dict[str, Any] = {"color": colour, "ls": dash, "lw": 1.3, "marker": "o", "capsize": 3}
    axes.errorbar(x, share, (below, above), label=words, **style)
    axes.set_ylim(-0.05, 1.05)


def _shapes(sweep: Sweep) -> list[Any]:
    """Return a mark for the legend of every outcome that occurs."""
    from matplotlib.lines import Line2D

    seen = {one.outcome for one in sweep.flown}
    return [
        Line2D([], [], marker=shape, color=colour, ls="", label=ending)
        for ending, (shape, colour) in ENDINGS.items()
        if ending in seen
    ]


def families_of(sweep: Sweep) -> dict[Family, list[int]]:
    """Return the places of the flights that share every setting but the first."""
    first = sweep.varies[0].name
    found: dict[Family, list[int]] = {}
    for place, case in enumerate(sweep.cases):
        family = tuple((name, value) for name, value in case.settings.items() if name != first)
        found.setdefault(family, []).append(place)
    return found


def means_of(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the mean height at each place on the axis, in the order of the axis."""
    columns: dict[float, list[float]] = {}
    for x, y in points:
        columns.setdefault(x, []).append(y)
    return [(x, math.fsum(ys) / len(ys)) for x, ys in sorted(columns.items())]


def shares_of(sweep: Sweep, places: Sequence[int]) -> list[tuple[float, float, float, float]]:
    """Return for each value of the first setting: it, the share of successes, and its bounds."""
    columns: dict[float, list[bool]] = {}
    for place in places:
        won = sweep.flown[place].outcome == "success"
        columns.setdefault(_x(sweep, place), []).append(won)
    return [
        (x, sum(wins) / len(wins), *interval(sum(wins), len(wins)))
        for x, wins in sorted(columns.items())
    ]


def interval(wins: int, of: int) -> tuple[float, float]:
    """Return where the true share lies, 95 times of 100 (Wilson): few flights prove little."""
    z2 = NORMAL_95**2
    middle = (wins + z2 / 2.0) / (of + z2)
    half = NORMAL_95 * math.sqrt(wins * (of - wins) / of + z2 / 4.0) / (of + z2)
    return max(0.0, middle - half), min(1.0, middle + half)


def _x(sweep: Sweep, place: int) -> float:
    return sweep.cases[place].settings[sweep.varies[0].name]


def _number(sweep: Sweep, place: int, name: str) -> float:
    flown = sweep.flown[place]
    if name == "time_s":
        return flown.time_s
    value: Value = flown.measures[sweep.measures.index(name)]
    return float(value)


def _label(sweep: Sweep, name: str) -> str:
    # A channel says its unit in its name; a band of the level does not.
    unit = sweep.units.get(name, "")
    return f"{name}, {unit}" if unit and stem_and_unit(name)[1] == "" else name

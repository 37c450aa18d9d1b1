"""The landing places of a sweep on a map of the coarse ground that the model knows."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.session.lab import AIM_DEG, LANDED_1965_DEG, cover_at
from game.tools.sweep_plan import PLACE
from game.tools.sweep_table import Sweep

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NOWHERE = "none"
# Room about the places, as a share of their spread, and the least height of the map.
ROOM, LEAST_DEG = 0.18, 4.0
# A map holds this many numbers beside its dots; more would cover each other.
MOST_NUMBERS = 13
CELLS_HIGH = 60
# Pale, so that the dots stand out; the words in the legend tell them apart, not colour alone.
TINTS: Mapping[str, str] = {
    "sea": "#cfe3f2",
    "lake": "#b4d3ea",
    "ice": "#f4f8fb",
    "city": "#d9c9d0",
    "mountains": "#d8c7b4",
    "tundra": "#dfe5dc",
    "desert": "#f3e6bf",
    "steppe": "#eef0c8",
    "taiga": "#cfe2d4",
    "forest": "#d6ecc6",
    "savanna": "#f0e3b2",
}


@dataclass(frozen=True, slots=True)
class Landing:
    """Where one flight came down: degrees, and the value of the setting varied first."""

    value: float
    latitude_deg: float
    longitude_deg: float


def landings_of(sweep: Sweep) -> tuple[Landing, ...]:
    """Return every landing of the sweep, by the value; none when the place was not measured.

    Longitudes follow each other without a jump at 180 degrees.
    """
    if not set(PLACE) <= set(sweep.measures):
        return ()
    surface, north, east = (sweep.measures.index(name) for name in PLACE)
    first = sweep.varies[0].name
    found = sorted(
        (
            case.settings[first],
            float(flown.measures[north]),
            float(flown.measures[east]),
        )
        for case, flown in zip(sweep.cases, sweep.flown, strict=True)
        if flown.measures[surface] != NOWHERE
    )
    landings: list[Landing] = []
    for value, latitude, longitude in found:
        if landings:
            before = landings[-1].longitude_deg
            longitude = before + math.remainder(longitude - before, 360.0)
        landings.append(Landing(value, latitude, longitude))
    return tuple(landings)


def edges_of(landings: Sequence[Landing]) -> tuple[float, float, float, float]:
    """Return west, east, south and north of a map that shows all landings."""
    norths = [one.latitude_deg for one in landings]
    easts = [one.longitude_deg for one in landings]
    tall = max(LEAST_DEG, (max(norths) - min(norths)) * (1.0 + 2.0 * ROOM))
    middle_north, middle_east = 0.5 * (min(norths) + max(norths)), 0.5 * (min(easts) + max(easts))
    shrink = max(0.2, math.cos(math.radians(middle_north)))
    wide = max(2.0 * tall / shrink, (max(easts) - min(easts)) * (1.0 + 2.0 * ROOM))
    tall = max(tall, 0.4 * wide * shrink)
    return (
        middle_east - 0.5 * wide,
        middle_east + 0.5 * wide,
        max(-90.0, middle_north - 0.5 * tall),
        min(90.0, middle_north + 0.5 * tall),
    )


def draw_map(axes: "Axes", sweep: Sweep, landings: Sequence[Landing]) -> None:
    """Draw the landings over the coarse ground of the model, each with the value that led there."""
    west, east, south, north = edges_of(landings)
    _draw_ground(axes, (west, east, south, north))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1.0 / max(0.2, math.cos(math.radians(0.5 * (south + north)))))
    x = [one.longitude_deg for one in landings]
    y = [one.latitude_deg for one in landings]
    axes.plot(x, y, color="#0072B2", lw=1.2, marker="o", ms=5.0, zorder=3)
    every = math.ceil(len(landings) / MOST_NUMBERS)
    for one in landings[::every]:
        axes.annotate(
            f"{one.value:g}",
            (one.longitude_deg, one.latitude_deg),
            (6, -11),
            textcoords="offset points",
            fontsize=8,
            zorder=4,
        )
    for (at_north, at_east), shape, word in (
        (AIM_DEG, "P", "aim"),
        (LANDED_1965_DEG, "s", "1965"),
    ):
        if south < at_north < north and west < at_east < east:
            axes.plot(
                at_east,
                at_north,
                marker=shape,
                ls="",
                color="#D55E00",
                ms=8.0,
                zorder=4,
                label=word,
            )
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, fontsize=8)
    axes.set_title(f"where it lands, by {sweep.varies[0].name}")
    axes.set_xlabel("longitude, deg east")
    axes.set_ylabel("latitude, deg north")


def _draw_ground(axes: "Axes", edges: tuple[float, float, float, float]) -> None:
    """Paint cells of the kinds of ground, and name those that occur."""
    from matplotlib.colors import ListedColormap
    from matplotlib.patches import Patch

    west, east, south, north = edges
    cell = (north - south) / CELLS_HIGH
    rows = [south + (n + 0.5) * cell for n in range(CELLS_HIGH)]
    columns = [west + (n + 0.5) * cell for n in range(math.ceil((east - west) / cell))]
    kinds = list(TINTS)
    ground = [[kinds.index(cover_at(row, column)) for column in columns] for row in rows]
    axes.imshow(
        ground,
        cmap=ListedColormap(list(TINTS.values())),
        vmin=-0.5,
        vmax=len(kinds) - 0.5,
        extent=(west, west + cell * len(columns), south, north),
        origin="lower",
        interpolation="nearest",
        zorder=0,
    )
    seen = sorted({kind for row in ground for kind in row})
    handles = [Patch(facecolor=TINTS[kinds[kind]], label=kinds[kind]) for kind in seen]
    axes.add_artist(
        axes.legend(handles=handles, loc="upper left", fontsize=8, framealpha=0.85, ncols=2)
    )

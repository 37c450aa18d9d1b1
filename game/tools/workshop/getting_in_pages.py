"""The curve of getting in on the pages that explain it: its tables between two markers."""

from collections.abc import Mapping, Sequence

from game.tools.workshop.getting_in_file import Row, Way

BEGIN = "<!-- getting in: written by python -m game.tools.workshop.getting_in_curve -->"
END = "<!-- end of getting in -->"
NAMES: Mapping[str, str] = {
    "feet_first": "Feet first",
    "head_first": "Head first and round",
}
HEAD = (
    "| kPa | shut in | inside after | lid shut after | heat he made | least capacity at the end |",
    "|---|---|---|---|---|---|",
)


def tables(ways: Sequence[Way]) -> str:
    """Return the tables in Markdown, markers included."""
    lines = [BEGIN]
    for way in ways:
        lines += [_told(way), "", *HEAD, *(_line(row) for row in way.rows), ""]
    return "\n".join([*lines[:-1], END])


def _told(way: Way) -> str:
    strength = f"every capacity {way.capacity_ratio:.2f}, core {way.core_temperature_c:.1f} °C"
    return f"{NAMES[way.way]}: {strength} at the start, {way.until_s:.0f} s at most."


def _line(row: Row) -> str:
    low, high = row.least_capacity_ratio
    cells = (
        f"{row.pressure_kpa:.1f}",
        f"{row.shut} of {row.runs}",
        _seconds(row.inside_s),
        _seconds(row.shut_s),
        f"{row.heat_kj:.0f} kJ",
        f"{low:.2f}–{high:.2f}",
    )
    return f"| {' | '.join(cells)} |"


def _seconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f} s"


def rewritten(text: str, ways: Sequence[Way]) -> str:
    """Return `text` with the tables between its markers; raises ValueError without them."""
    begin, end = text.index(BEGIN), text.index(END)
    return text[:begin] + tables(ways) + text[end + len(END) :]

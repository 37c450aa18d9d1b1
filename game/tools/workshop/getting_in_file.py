"""The file of the curve of getting in, `assets/history/getting_in_curve.json`, read and written.

The file is one object:

    {"version": "0.1.0",                    the program that flew it
     "command": "python -m game.tools...",  how to fly it again
     "ways": [
       {"way": "feet_first",                or "head_first"
        "level": "too_big_to_fit",          the level that was flown,
        "pilot": "stubborn",                by whom,
        "capacity_ratio": 0.55,             with this strength of every muscle at the start,
        "core_temperature_c": 37.8,         this warm,
        "until_s": 300,                     and for so long at most
        "rows": [
          {"pressure_kpa": 27.4,            what suit and relief valve stand at
           "runs": 8, "shut": 8,            flights, and those with the lid shut behind him
           "inside_s": 31,                  mean seconds to be inside; null when nobody was
           "shut_s": 50,                    mean seconds to the lid shut; null when nobody was
           "heat_kj": 34,                   mean heat he made till then
           "least_capacity_ratio": [0.49, 0.52]  weakest limb at the end, least and best flight
          }, ...]}, ...]}

Rows stand by rising pressure. Times are means of those who got so far.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from game import __version__

COMMAND = "python -m game.tools.workshop.getting_in_curve assets/history/getting_in_curve.json"


@dataclass(frozen=True, slots=True)
class Row:
    """What eight flights at one pressure came to; the fields are those of the file."""

    pressure_kpa: float
    runs: int
    shut: int
    inside_s: float | None
    shut_s: float | None
    heat_kj: float
    least_capacity_ratio: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Way:
    """One way in, how it was flown, and what came of it."""

    way: str
    level: str
    pilot: str
    capacity_ratio: float
    core_temperature_c: float
    until_s: float
    rows: tuple[Row, ...] = ()


def as_text(ways: Sequence[Way]) -> str:
    """Return the file."""
    tree = {"version": __version__, "command": COMMAND, "ways": [asdict(way) for way in ways]}
    return json.dumps(tree, indent=1) + "\n"


def ways_in(text: str) -> tuple[Way, ...]:
    """Return the ways of a file; raises KeyError, TypeError or ValueError for a broken one."""
    found = []
    for way in json.loads(text)["ways"]:
        rows = [{**row, "least_capacity_ratio": _pair(row)} for row in way["rows"]]
        found.append(Way(**{**way, "rows": tuple(Row(**row) for row in rows)}))
    return tuple(found)


def _pair(row: Mapping[str, Any]) -> tuple[float, float]:
    low, high = row["least_capacity_ratio"]
    return (float(low), float(high))

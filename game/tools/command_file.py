"""Commands from a JSON Lines file: what `fly --commands` reads."""

import json
import math
from pathlib import Path
from typing import Any

from game.tools.common import UnusableError
from game.vocab.command import Wish
from game.vocab.units import ticks_of

LARGEST_BYTES = 64 * 1024 * 1024


def read_commands(path: Path) -> dict[int, list[Wish]]:
    """Return the wishes of the file by the tick in which they act.

    A line is `{"time_s": 12.5, "command": "suit.relief.set", "value": "low"}`; it acts in the
    first tick after `time_s`. Raises UnusableError with the line number for anything else.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise UnusableError(f"{path} is larger than 64 MB")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UnusableError(f"{path} is not UTF-8 text") from error
    orders: dict[int, list[Wish]] = {}
    before_s = 0.0
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            before_s, wish = _parsed(f"{path}:{number}", line, before_s)
            orders.setdefault(ticks_of(before_s) + 1, []).append(wish)
    return orders


def _parsed(place: str, line: str, before_s: float) -> tuple[float, Wish]:
    try:
        order: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnusableError(f"{place}: this line is not JSON") from error
    if not isinstance(order, dict) or set(order) != {"time_s", "command", "value"}:
        raise UnusableError(f"{place}: a line has exactly time_s, command and value")
    time_s, name, value = order["time_s"], order["command"], order["value"]
    if isinstance(time_s, bool) or not isinstance(time_s, int | float):
        raise UnusableError(f"{place}: time_s is a number of seconds")
    if not (math.isfinite(time_s) and before_s <= time_s <= 86_400):
        raise UnusableError(f"{place}: time_s must not go back, and lies between 0 and 86400")
    if not isinstance(name, str) or not isinstance(value, bool | int | float | str):
        raise UnusableError(f"{place}: command is a name; value a number, a truth or a word")
    return float(time_s), Wish(name, value)

"""Dust in the cabin: it drifts while nothing pushes, and falls toward the engine in a burn.

Worked out from the clock and the dials of the engine alone, so that the same moment is the same
picture. How much there is, is tuned; how it falls is not: 0.3 g against a cabin a metre high.
"""

import math
from dataclasses import dataclass
from typing import Final

MOTES: Final = 40
# Design units for a metre: the picture is the panel and the edge of the couches.
UNITS_PER_M: Final = 620.0
PUSH_M_PER_S2: Final = 2.9
DRIFT: Final = 9.0
# What hangs on cloth and cables comes loose within so many seconds.
LOOSENS_S: Final = 14.0
SETTLES_S: Final = 3.0
WIDE, HIGH = 1280.0, 720.0
GOLDEN: Final = 0.618033988749895
SHORTEST, LONGEST = 4.0, 46.0
FRAME_S: Final = 1.0 / 30.0


@dataclass(frozen=True, slots=True)
class Mote:
    """Where a mote is in design units, how long its streak is, and how bright (0 to 1)."""

    x: float
    y: float
    length: float
    light: float


def motes(time_s: float, lit_s: float, off_s: float, burning: bool) -> tuple[Mote, ...]:
    """Return the dust at a moment of the flight.

    `lit_s` is how long the engine has burned, `off_s` how long ago it stopped (0 before).
    """
    if burning:
        return tuple(one for n in range(MOTES) if (one := _falling(n, time_s - lit_s, lit_s)))
    if lit_s > 0.0:
        stirred = min(1.0, off_s / SETTLES_S)
        return tuple(_drifting(n, time_s, stirred) for n in range(MOTES // 2))
    return tuple(_drifting(n, time_s, 1.0) for n in range(MOTES))


def _drifting(n: int, time_s: float, share: float) -> Mote:
    x, y = _home(n)
    way = 2.0 * math.pi * _share(n, 3)
    speed = DRIFT * (0.4 + _share(n, 4))
    x = (x + speed * time_s * math.cos(way)) % WIDE
    y = (y + speed * time_s * math.sin(way)) % HIGH
    return Mote(x, y, SHORTEST, (0.10 + 0.22 * _share(n, 5)) * share)


def _falling(n: int, begun_s: float, lit_s: float) -> Mote | None:
    """Return a mote in the burn: first what drifted, then what comes loose, from above."""
    drifted = _drifting(n, begun_s, 1.0)
    after_s = lit_s if n % 2 else lit_s - 0.8 - LOOSENS_S * _share(n, 6) ** 2
    start = drifted.y if n % 2 else -20.0 - 160.0 * _share(n, 7)
    if after_s <= 0.0:
        return None
    fallen = 0.5 * PUSH_M_PER_S2 * after_s**2 * UNITS_PER_M
    if start + fallen > HIGH + LONGEST:
        return None
    length = min(LONGEST, max(SHORTEST, PUSH_M_PER_S2 * after_s * FRAME_S * UNITS_PER_M))
    return Mote(drifted.x, start + fallen, length, 0.5 + 0.45 * _share(n, 5))


def _home(n: int) -> tuple[float, float]:
    return WIDE * _share(n, 1), HIGH * _share(n, 2)


def _share(n: int, which: int) -> float:
    """Return a number from 0 to 1 that looks like chance and is always the same."""
    return ((n + 1) * GOLDEN * (2 * which + 1) + 0.37 * which * which) % 1.0

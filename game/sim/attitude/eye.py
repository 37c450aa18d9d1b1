"""What a man reads off the glass of the Vzor: which windows are fuller, and the run of the ground.

He has the eight windows and the lines, no numbers: how far the ship leans he can tell within the
width of the ring, beyond that only toward which side.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.sim.attitude.sight import RING_FROM_RAD, RING_TO_RAD, WINDOWS
from game.vocab.channel import Value
from game.vocab.units import DEG

WINDOW_NAMES: Final = tuple(f"sight.window_{n + 1}_ratio" for n in range(WINDOWS))
MANNED, LIGHT, GROUND = "sight.manned", "sight.light_ratio", "sight.ground"
DRIFT: Final = "sight.drift_deg"
READS: Final = (*WINDOW_NAMES, MANNED, LIGHT, GROUND, DRIFT)
# With the Sun five degrees up he begins to see the ring.
DIM_RATIO: Final = 0.42
# Less Earth than this in all windows together is none: he looks at the sky.
SKY_RATIO: Final = 0.05
# A window without any Earth: it leans by more than he can tell.
EMPTY_RATIO, BEYOND_DEG = 0.01, 8.0
RING_DEG: Final = (RING_TO_RAD - RING_FROM_RAD) / DEG


@dataclass(frozen=True, slots=True)
class Glance:
    """The lean as the windows tell it (deg, too small beyond 8), and toward where it is down.

    `toward_rad` is counted clockwise from the line. `earth` says that any window has Earth in it.
    """

    lean_deg: float
    toward_rad: float
    earth: bool


def sees(telemetry: Mapping[str, Value]) -> bool:
    """Return whether a man lies at the sight and it is light below."""
    return bool(telemetry[MANNED]) and float(telemetry[LIGHT]) >= DIM_RATIO


def glance(telemetry: Mapping[str, Value]) -> Glance:
    """Return what the ring says: the fuller side is where straight down lies."""
    step = 2.0 * math.pi / WINDOWS
    filled = [float(telemetry[name]) for name in WINDOW_NAMES]
    ahead = sum(ratio * math.cos(step * k) for k, ratio in enumerate(filled)) * 2.0 / WINDOWS
    right = sum(ratio * math.sin(step * k) for k, ratio in enumerate(filled)) * 2.0 / WINDOWS
    lean_deg = RING_DEG * math.hypot(ahead, right)
    if min(filled) < EMPTY_RATIO:
        lean_deg = max(lean_deg, BEYOND_DEG)
    return Glance(lean_deg, math.atan2(right, ahead), sum(filled) > SKY_RATIO)


def run_of_ground_deg(telemetry: Mapping[str, Value], backward: bool) -> float:
    """Return how far the ground runs off the line, for a ship with its engine ahead, or behind."""
    drift_deg = float(telemetry[DRIFT])
    return math.remainder(drift_deg - (180.0 if backward else 0.0), 360.0)

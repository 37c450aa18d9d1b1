"""The pin on the map: what all the marks together say, and how wide a circle that leaves."""

import math
from collections.abc import Mapping
from typing import Final

from game.sim.fall.rule import MARKS, SHARP_S, Rule

# What tilt, weakness and yaw leave in doubt even with a perfect watch (km).
FLOOR_KM: Final = 8.0
UNMARKED_KM: Final = 500.0


def weighed(rule: Rule, marks: Mapping[str, float]) -> tuple[float, float]:
    """Return kilometres beyond the landing without error, and the circle; marks in s from ignition.

    A mark counts the more, the sharper its moment is. Without any the circle is the widest.
    """
    total, weights = 0.0, 0.0
    rows = zip(MARKS, rule.moments_s, rule.km_per_s, SHARP_S, strict=True)
    for name, due_s, worth, sharp_s in rows:
        if name in marks:
            weight = 1.0 / (worth * sharp_s) ** 2
            total += weight * worth * (marks[name] - due_s)
            weights += weight
    if weights == 0.0:
        return 0.0, UNMARKED_KM
    return total / weights, FLOOR_KM + 1.0 / math.sqrt(weights)


def due_s(rule: Rule, marks: Mapping[str, float], name: str) -> float:
    """Return when a mark is due (s from ignition), by the marks there are before it."""
    at = MARKS.index(name)
    late = [marks[one] - rule.moments_s[k] for k, one in enumerate(MARKS[:at]) if one in marks]
    return rule.moments_s[at] + (late[-1] if late else 0.0)

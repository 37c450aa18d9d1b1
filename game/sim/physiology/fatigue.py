"""Tiredness of a muscle: one capacity that work takes and rest gives back.

`dC/dt = -k C u + R (1 - C)`, where C (0 to 1) is the share of strength that is left and u the
torque over the full strength. Form and rates are tuned so that holding a force of three tenths or
more until it fails takes as long as in Rohmert's static curve within a factor of 1.6. Real muscles
also have a slow part that takes hours to come back; it is left out.
"""

import math
from collections.abc import Sequence
from typing import Final

TIRING_PER_S: Final = 1.0 / 60.0
RECOVERY_PER_S: Final = 0.15 / 60.0
# Rohmert found that 15 % of the strength can be held without end. From there to twice as much the
# law is faded in: left as it is, it would halve the strength of a man who only hangs on.
ENDLESS_EFFORT: Final = 0.15


def tiring(effort: float) -> float:
    """Return the share of an effort (0 to 1 of full strength) that tires a big muscle."""
    if effort <= ENDLESS_EFFORT:
        return 0.0
    return min(1.0, effort) * min(1.0, effort / ENDLESS_EFFORT - 1.0)


def tired(capacities: Sequence[float], efforts: Sequence[float], dt_s: float) -> tuple[float, ...]:
    """Return the capacities after `dt_s` (below 1 s) of `efforts` that tire, each 0 to 1.

    One Euler step of the law; a capacity that starts in (0, 1] stays there.
    """
    down, up = TIRING_PER_S * dt_s, RECOVERY_PER_S * dt_s
    return tuple(
        [
            left + up * (1.0 - left) - down * left * effort
            for left, effort in zip(capacities, efforts, strict=True)
        ]
    )


def endurance_s(effort: float) -> float:
    """Return how long a fresh muscle holds `effort` (0 to 1) when nothing recovers, in seconds."""
    return -math.log(effort) / (TIRING_PER_S * effort)


def rohmert_s(effort: float) -> float:
    """Return the endurance in Rohmert's static curve, s, for an effort from 0.2 to 1."""
    minutes = -1.5 + 2.1 / effort - 0.6 / effort**2 + 0.1 / effort**3
    return 60.0 * minutes

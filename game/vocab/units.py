"""The tick and the few conversions that several rooms need."""

import math

TICK_NS = 10_000_000
TICKS_PER_S = 100
TICK_S = 0.01
SECONDS_PER_DAY = 86_400
DEG = math.pi / 180.0
KPA_PER_ATM = 101.325
MMHG_PER_KPA = 760.0 / 101.325


def ticks_of(seconds: float) -> int:
    """Return the whole number of ticks nearest to `seconds`."""
    return round(seconds * TICKS_PER_S)


def seconds_of(tick: int) -> float:
    """Return the time of `tick` in seconds since the flight began."""
    return tick / TICKS_PER_S

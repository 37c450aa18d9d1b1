"""Nitrogen in slow tissue, and the risk that it comes out as bubbles.

One tissue with a half-time of 360 minutes; the ratio of its nitrogen to the pressure around the man
is what the tables of NASA judge by. The risk law is a design choice fitted to chamber tests: the
share of men who would ever be hit rises with the ratio, and the blow comes late, so minutes cost
little. Hazard is summed up; whoever uses it draws a threshold.
"""

import math
from typing import Final

HALF_TIME_S: Final = 360.0 * 60.0
AIR_KPA: Final = 80.0
RISK_STEEPNESS: Final = 7.3
RISK_MIDDLE: Final = 1.83
ONSET_S: Final = 100.0 * 60.0
RESTING_SHARE: Final = 0.5
# Below this a suit counts as soft: between its two settings, 27.4 and 40.5 kPa.
LOW_KPA: Final = 30.0


def tissue_kpa(nitrogen_kpa: float, breathed_kpa: float, dt_s: float) -> float:
    """Return the tissue's nitrogen after `dt_s` (>= 0) of breathing nitrogen at `breathed_kpa`."""
    return breathed_kpa + (nitrogen_kpa - breathed_kpa) * math.exp2(-dt_s / HALF_TIME_S)


def tissue_ratio(nitrogen_kpa: float, pressure_kpa: float) -> float:
    """Return tissue nitrogen over the pressure around the man (> 0 kPa)."""
    return nitrogen_kpa / max(pressure_kpa, 1e-3)


def ever_hit(ratio: float) -> float:
    """Return the share of men whom a long stay at that ratio would hit, 0 to 1."""
    # Beyond these the share is 0 or 1 to the last digit, and the power would overflow.
    steep = max(-300.0, min(300.0, RISK_STEEPNESS * (ratio - RISK_MIDDLE)))
    return 1.0 / (1.0 + math.exp(-steep))


def hazard(ratio: float, exposed_s: float, dt_s: float, working: bool) -> float:
    """Return the hazard of the `dt_s` that begin `exposed_s` after decompression; halved at rest.

    The onset is `1 - exp(-(t/100 min)^2)`; below a ratio of 1 nothing can come out of solution.
    """
    if ratio <= 1.0:
        return 0.0
    begun, ended = (1.0 - math.exp(-((t / ONSET_S) ** 2)) for t in (exposed_s, exposed_s + dt_s))
    return ever_hit(ratio) * (ended - begun) * (1.0 if working else RESTING_SHARE)


def chance(summed_hazard: float) -> float:
    """Return the chance that it has happened by now, 0 to 1, from the hazard summed up so far."""
    return 1.0 - math.exp(-summed_hazard)

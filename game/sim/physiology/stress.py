"""What the heart answers to beside work: the new, until it is known.

No record was published. The accounts give three numbers, 90 beats before, 120 when the hatch opened
and 143 at most, and Belyayev's words that there was an "emotional layering" over the work and that
pulse and breath had to settle. So each place raises the stress to a level fitted to those numbers,
and wears off by the time spent in it, not by a clock of the flight. All of it is tuned.

A fight for the way back in adds nothing here: its work, heat and stale gas alone make 166 beats,
and no account but one has more than 168.
"""

import math
from dataclasses import dataclass
from typing import Final

EXPECTING: Final = 0.4
AT_THE_OPEN_HATCH: Final = 0.75
AFLOAT: Final = 1.0
WEARS_OFF_S: Final = 180.0
RISES_S: Final = 5.0
SETTLES_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Stress:
    """Stress `felt`, from 0 (calm) to 1, and the seconds he has been where it was new."""

    felt: float
    at_rim_s: float = 0.0
    afloat_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where he is: `afloat` outside without a hold, `at_rim` in the open hatch, or neither."""

    at_rim: bool = False
    afloat: bool = False


def met(place: Place, calm: float) -> Stress:
    """Return the stress of a man who comes to a place for the first time."""
    first = wanted(Stress(calm), place, calm)
    return Stress(first)


def wanted(stress: Stress, place: Place, calm: float) -> float:
    """Return the stress that a place calls for, between `calm` and 1."""
    if place.afloat:
        height, known_s = AFLOAT, stress.afloat_s
    elif place.at_rim:
        # Who has floated out there knows the sight from the rim as well.
        height, known_s = AT_THE_OPEN_HATCH, stress.at_rim_s + stress.afloat_s
    else:
        height, known_s = EXPECTING, stress.at_rim_s + stress.afloat_s
    new = max(0.0, height - calm) * math.exp(-known_s / WEARS_OFF_S)
    return calm + new


def followed(stress: Stress, place: Place, calm: float, dt_s: float) -> Stress:
    """Return the stress `dt_s` (>= 0) later: it rises within seconds and settles in a minute."""
    aim = wanted(stress, place, calm)
    delay_s = RISES_S if aim > stress.felt else SETTLES_S
    return Stress(
        aim + (stress.felt - aim) * math.exp(-dt_s / delay_s),
        stress.at_rim_s + (dt_s if place.at_rim and not place.afloat else 0.0),
        stress.afloat_s + (dt_s if place.afloat else 0.0),
    )

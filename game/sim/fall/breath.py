"""Breathing under many times one's weight: tense and hold, let go for a quick breath, again.

Air is a share of what the lungs hold. The rates are tuned so that three seconds tense and one let
go just hold at nine g, and that a man who does nothing ends in a grey tunnel, awake.
"""

import math
from typing import Final, NamedTuple

from game.vocab.channel import Band

LIGHT_G: Final = 4.0
TENSE_PER_S: Final = 0.06
TENSE_AT_G: Final = 9.0
BREATH_PER_S: Final = 0.5
NO_BREATH_G: Final = 14.0
BREATH_S: Final = 1.2
LIMP_PER_S: Final = 0.02
# Sight is whole above the upper share of air, least at the lower; it follows in so many seconds.
CLEAR_AIR: Final = Band(0.15, 0.5)
DARKEST: Final = 0.08
FOLLOWS_S: Final = 2.0


class Breath(NamedTuple):
    """Air in the lungs (0 to 1), whether he is tense, seconds since he let go, and his sight.

    `tense_s` is how long he has been tense; 0 while he is not.
    """

    air: float = 1.0
    tense: bool = False
    loose_s: float = 60.0
    sight: float = 1.0
    tense_s: float = 0.0


def breathed(breath: Breath, load_g: float, dt_s: float) -> Breath:
    """Return the breath `dt_s` later under `load_g`."""
    air = breath.air + _gain_per_s(breath, load_g) * dt_s
    air = max(0.0, min(1.0, air))
    loose_s = 0.0 if breath.tense else breath.loose_s + dt_s
    wanted = sight_for(air)
    sight = wanted + (breath.sight - wanted) * math.exp(-dt_s / FOLLOWS_S)
    tense_s = breath.tense_s + dt_s if breath.tense else 0.0
    return Breath(air, breath.tense, loose_s, sight, tense_s)


def _gain_per_s(breath: Breath, load_g: float) -> float:
    if breath.tense:
        return -TENSE_PER_S * load_g / TENSE_AT_G
    if load_g <= LIGHT_G or breath.loose_s < BREATH_S:
        return BREATH_PER_S * max(0.0, 1.0 - load_g / NO_BREATH_G)
    return -LIMP_PER_S * (load_g - LIGHT_G)


def sight_for(air: float) -> float:
    """Return how much of the field of view such a share of air leaves."""
    share = (air - CLEAR_AIR.low) / (CLEAR_AIR.high - CLEAR_AIR.low)
    return max(DARKEST, min(1.0, share))

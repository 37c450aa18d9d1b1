"""How long a man thinks on when his blood runs short of oxygen, and when he faints.

In chamber runs at 28,000 to 38,000 feet (25 men at each of four heights) the blood carried 64 % of
its oxygen at the first error and 56 % when consciousness was about to go, whatever the height. Both
thresholds are taken as they stand; men differ by several hundredths. He comes round where his first
error would be: that is a choice.
"""

import math
from typing import Final

from game.sim.physiology.hypoxia import DELAY_S

FAINTS_AT: Final = 0.56
USEFUL_AT: Final = 0.64
# From here down sight begins to narrow (chosen: the border of the dial's caution).
CLEAR_AT: Final = 0.85
LONGEST_S: Final = 600.0


def ratio(saturation: float) -> float:
    """Return how awake he is: 1 with all his wits, 0 when he faints."""
    return max(0.0, min(1.0, (saturation - FAINTS_AT) / (CLEAR_AT - FAINTS_AT)))


def awake(was_awake: bool, saturation: float) -> bool:
    """Return whether he is conscious now; who has fainted needs more oxygen to come round."""
    return saturation > (FAINTS_AT if was_awake else USEFUL_AT)


def useful_s(saturation: float, lungs: float) -> float:
    """Return how long he still acts with sense in the gas that he breathes now, at most 600 s.

    `saturation` is the blood's, `lungs` what it is tending to.
    """
    if saturation <= USEFUL_AT:
        return 0.0
    if lungs >= USEFUL_AT:
        return LONGEST_S
    return min(LONGEST_S, DELAY_S * math.log((saturation - lungs) / (USEFUL_AT - lungs)))

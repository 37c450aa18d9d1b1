"""Pulse and breath from the oxygen that the work needs.

Pulse: `72 + 0.75 (190 - 72) VO2/VO2max + 12 (core - 37) + 22 stress + carbon dioxide`, a fit to
pulses measured on later spacewalks. The breathing rate is tuned to about 13 a minute at rest and
twice that in hard work, as the accounts have it. Both follow the work half a minute late.
"""

import math
from typing import Final

WATTS_PER_L_PER_MIN: Final = 335.0
MOST_OXYGEN_L_PER_MIN: Final = 3.3
REST_BPM: Final = 72.0
MOST_BPM: Final = 190.0
WORK_SHARE: Final = 0.75
BPM_PER_DEGREE: Final = 12.0
STRESS_BPM: Final = 22.0
CARBON_DIOXIDE_BPM: Final = 10.0
CARBON_DIOXIDE_FELT_KPA: Final = 1.0
CARBON_DIOXIDE_FULL_KPA: Final = 2.0
DELAY_S: Final = 30.0
REST_BREATHS_PER_MIN: Final = 11.0
BREATHS_PER_L: Final = 7.0
BREATHS_PER_KPA: Final = 0.1
# Whoever speaks at work breathes by phrases and moves less air than he needs. Share and times are
# tuned: 4 s of talk leave 0.4 kPa, gone half a minute later.
TALKING_SHARE: Final = 0.6
TALKING_TENDS_TO_KPA: Final = 5.3 * (1.0 / TALKING_SHARE - 1.0)
TALKING_GATHERS_S: Final = 30.0
TALKING_LEAVES_S: Final = 20.0


def oxygen_l_per_min(metabolic_w: float) -> float:
    """Return the oxygen used at a metabolic power, L/min at standard conditions."""
    return metabolic_w / WATTS_PER_L_PER_MIN


def followed_w(felt_w: float, metabolic_w: float, dt_s: float) -> float:
    """Return the work that heart and lungs answer to, W, `dt_s` later: a delay of 30 s."""
    return metabolic_w + (felt_w - metabolic_w) * math.exp(-dt_s / DELAY_S)


def pulse_bpm(felt_w: float, core_c: float, stress: float, carbon_dioxide_kpa: float) -> float:
    """Return the pulse, 50 to 190 a minute. `stress` runs from 0 (calm) to 1 (fear of death).

    Carbon dioxide counts from 1 kPa on and costs 10 beats from 2 kPa (15 mm Hg) up.
    """
    share = min(1.0, oxygen_l_per_min(felt_w) / MOST_OXYGEN_L_PER_MIN)
    work = WORK_SHARE * (MOST_BPM - REST_BPM) * share
    warmth = BPM_PER_DEGREE * (core_c - 37.0)
    span_kpa = CARBON_DIOXIDE_FULL_KPA - CARBON_DIOXIDE_FELT_KPA
    felt = (carbon_dioxide_kpa - CARBON_DIOXIDE_FELT_KPA) / span_kpa
    gas = CARBON_DIOXIDE_BPM * max(0.0, min(1.0, felt))
    return max(50.0, min(MOST_BPM, REST_BPM + work + warmth + STRESS_BPM * stress + gas))


def breaths_per_min(felt_w: float, carbon_dioxide_kpa: float) -> float:
    """Return the breaths a minute, at most 60; each kPa of carbon dioxide adds a tenth."""
    rate = REST_BREATHS_PER_MIN + BREATHS_PER_L * oxygen_l_per_min(felt_w)
    return min(60.0, rate * (1.0 + BREATHS_PER_KPA * max(0.0, carbon_dioxide_kpa)))


def held_kpa(held: float, talking: bool, dt_s: float) -> float:
    """Return the carbon dioxide in his blood that talking has kept him from breathing out, kPa."""
    tends_to, within_s = (
        (TALKING_TENDS_TO_KPA, TALKING_GATHERS_S) if talking else (0.0, TALKING_LEAVES_S)
    )
    return tends_to + (held - tends_to) * math.exp(-dt_s / within_s)


def phrased(breaths: float, talking: bool) -> float:
    """Return the breaths a minute of one who may be speaking."""
    return breaths * TALKING_SHARE if talking else breaths

"""The tether: one spring with damping between rim and belt that pulls and never pushes.

A rope of 5.35 m, then a shock absorber of 2 kN/m for half a metre, then steel at 40 kN/m, with a
damping of 30 % of critical for the reduced mass of man and ship, and a hard stop at 7 m (the
length of the harness). A chain of links would diverge at a mass ratio of 0.05 : 110 : 5662; the
rope on the screen is drawn apart and never acts back.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TetherLaw:
    """The numbers of a tether. `damping_ratio` is the share of critical damping (0 for none)."""

    stiffness_n_per_m: float = 2_000.0
    absorber_m: float = 0.5
    end_stiffness_n_per_m: float = 40_000.0
    damping_ratio: float = 0.3
    reduced_kg: float = 107.8


def reduced_mass_kg(first_kg: float, second_kg: float) -> float:
    """Return the mass that two bodies joined by a spring show to it."""
    return first_kg * second_kg / (first_kg + second_kg)


def damping_n_s_per_m(law: TetherLaw, stiffness_n_per_m: float) -> float:
    """Return the damping constant for a spring of that stiffness."""
    return 2.0 * law.damping_ratio * math.sqrt(stiffness_n_per_m * law.reduced_kg)


def tension_n(law: TetherLaw, stretch_m: float, rate_m_per_s: float) -> float:
    """Return the pull in N at a stretch and its rate of change; 0 when slack, never negative."""
    if stretch_m <= 0.0:
        return 0.0
    beyond_m = stretch_m - law.absorber_m
    soft_n = law.stiffness_n_per_m * min(stretch_m, law.absorber_m)
    hard_n = law.end_stiffness_n_per_m * max(beyond_m, 0.0)
    local = law.stiffness_n_per_m if beyond_m <= 0.0 else law.end_stiffness_n_per_m
    return max(0.0, soft_n + hard_n + damping_n_s_per_m(law, local) * rate_m_per_s)

"""The last metre: a probe touches the ground and a motor in the risers takes the speed away."""

from typing import Final

# What the motor is made for: the double canopy's speed with the sphere's mass.
NOMINAL_M_PER_S: Final = 7.1


def touchdown_m_per_s(sink_m_per_s: float, motor_error: float) -> float:
    """Return the speed at touchdown after the motor; `motor_error` is its share too much.

    A motor that gives too much lifts him a little, and he drops as far again: the same speed.
    """
    return abs(sink_m_per_s - NOMINAL_M_PER_S * (1.0 + motor_error))

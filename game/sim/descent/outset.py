"""Where a way down begins: in its orbit, or in the middle of the fall after a burn that was flown.

The second is what one flight hands on to the next: place and speed among the stars, mass, how long
the engine burned and for how long it has been silent. All are dials of the flight before.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.descent import course as way
from game.sim.descent.cable import FIRST_RATE_RAD_PER_S, Pair
from game.sim.descent.course import Course
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3, plus, unit

BEGINS: Final = ("orbit", "falling")


@dataclass(frozen=True, slots=True)
class Burned:
    """A burn that is over: seconds, m/s in one direction, and kg that are left of the ship."""

    lit_s: float
    off_s: float
    net_delta_v_m_per_s: float
    mass_kg: float


def falling_from(utc_s: float, motion: Motion, burned: Burned, cable: bool) -> Course:
    """Return a course in the middle of the fall."""
    off_utc_s = utc_s - burned.off_s
    pair = Pair(angle_rad=FIRST_RATE_RAD_PER_S * burned.off_s) if cable else None
    return Course(
        utc_s,
        motion,
        None,
        stage=way.FALLING,
        mass_kg=burned.mass_kg,
        lit_utc_s=off_utc_s - burned.lit_s,
        off_utc_s=off_utc_s,
        gained_m_per_s=_against(motion.velocity_m_per_s, burned.net_delta_v_m_per_s),
        pair=pair,
    )


def _against(velocity: Vec3, change_m_per_s: float) -> Vec3:
    """Return a change of speed against the way; only how much it was is handed on."""
    return plus((0.0, 0.0, 0.0), unit(velocity), -change_m_per_s)

"""Six things that float in the cabin: when a hand reaches one, how long it takes, what it weighs.

Masses and the way they drift are ours. A thing that floats goes round as the cabin turns about it,
and a belted man reaches it while it is in his half.
"""

import math
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.vocab.units import DEG

REACH_RAD: Final = 100.0 * DEG
STOWING_S: Final = 12.0


@dataclass(frozen=True, slots=True)
class Kind:
    """Mass (kg), where it floats at first (deg from the middle of his reach), its drift (deg/s)."""

    mass_kg: float
    at_deg: float
    drifts_deg_per_s: float


KINDS: Final = MappingProxyType(
    {
        "film_camera": Kind(3.6, 150.0, 1.1),
        "thermos": Kind(1.2, 60.0, -0.8),
        "board": Kind(1.5, -80.0, 0.6),
        "torch": Kind(0.7, -160.0, -1.3),
        "log": Kind(0.6, 30.0, 0.4),
        "pencil": Kind(0.01, 10.0, 0.3),
    }
)
NAMES: Final = tuple(KINDS)


@dataclass(frozen=True, slots=True)
class Thing:
    """Where one thing floats (rad, 0 in the middle of his reach), and how far it is stowed (s)."""

    name: str
    angle_rad: float
    worked_s: float = 0.0
    stowed: bool = False

    @property
    def mass_kg(self) -> float:
        """Its mass."""
        return KINDS[self.name].mass_kg

    @property
    def in_reach(self) -> bool:
        """Whether a belted man can take hold of it."""
        return not self.stowed and abs(self.angle_rad) <= REACH_RAD


def all_loose(turn_rad: float) -> tuple[Thing, ...]:
    """Return the six things afloat, all turned by so much."""
    return tuple(
        Thing(name, math.remainder(kind.at_deg * DEG + turn_rad, 2.0 * math.pi))
        for name, kind in KINDS.items()
    )


def drifted(thing: Thing, cabin_rad_per_s: float, dt_s: float) -> Thing:
    """Return the thing `dt_s` later in a cabin that turns about it."""
    if thing.stowed:
        return thing
    rate = KINDS[thing.name].drifts_deg_per_s * DEG - cabin_rad_per_s
    angle = math.remainder(thing.angle_rad + rate * dt_s, 2.0 * math.pi)
    return replace(thing, angle_rad=angle)


def worked(thing: Thing, dt_s: float) -> Thing:
    """Return the thing after a hand has been busy with it, if it is within reach."""
    if not thing.in_reach:
        return thing
    done_s = thing.worked_s + dt_s
    return replace(thing, worked_s=done_s, stowed=done_s >= STOWING_S)

"""The chest poses of both ways in, with how near and how long is enough. Data only.

They are those of the trial of this design, some of them found again by flying.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.hands.view import TUCK, LegOrder

NOWHERE: Final = "none"
FEET_FIRST: Final = "feet_first"
HEAD_FIRST: Final = "head_first"
HOME: Final = "home"
WAYS: Final = (NOWHERE, FEET_FIRST, HEAD_FIRST)


@dataclass(frozen=True, slots=True)
class Aim:
    """A pose on the way: chest (ship frame, deg), legs, and how near and how long is enough.

    `then` follows when it is reached or its time is over; `shift` says how much of the attempt's
    height it takes.
    """

    name: str
    x_m: float
    y_m: float
    angle_deg: float
    legs: LegOrder
    limit_s: float
    near_m: float
    near_deg: float
    then: str
    rail_only: bool = False
    shift: float = 0.0
    speed: float = 0.15
    lead_m: float = 9.0


def _aims(*aims: Aim) -> Mapping[str, Aim]:
    return MappingProxyType({aim.name: aim for aim in aims})


AIMS: Final = _aims(
    # Feet first: tuck at the rim, lean back, legs over the ring, hips, waist, body, deep.
    Aim("hold", 3.0, 0.22, 0, LegOrder(30, 60, 5), 8, 0.07, 10, "tuck"),
    Aim("tuck", 3.04, 0.38, 0, LegOrder(115, 130, 25), 10, 0.07, 10, "lean", shift=1),
    Aim("lean", 3.0, 0.26, -42, LegOrder(115, 125, 10), 8, 0.15, 14, "legs_in", shift=1),
    Aim("legs_in", 2.93, 0.20, -52, LegOrder(95, 55, 5), 10, 0.12, 14, "hips_in", shift=0.5),
    Aim("hips_in", 2.76, 0.14, -86, LegOrder(15, 20, 0), 8, 0.10, 15, "waist_in"),
    Aim("waist_in", 2.45, 0.10, -91, LegOrder(15, 20, 0), 10, 0.20, 15, "body_in", True),
    Aim("body_in", 2.05, 0.06, -92, LegOrder(12, 20, 0), 12, 0.20, 16, "deep", True, 1),
    Aim("deep", 1.35, -0.12, -90, LegOrder(15, 20, 5), 20, 0.12, 14, "inside", rail_only=True),
    # Head first: pitch over, head to the hole, in, along to the bottom, fold, turn, unfold.
    Aim("stand", 3.0, 0.22, 0, LegOrder(15, 25, 5), 8, 0.07, 10, "pitch"),
    Aim("pitch", 3.05, 0.15, 45, LegOrder(15, 20, 5), 15, 0.12, 14, "to_hole"),
    Aim("to_hole", 2.86, 0.03, 89, LegOrder(10, 15, 5), 15, 0.08, 8, "nose"),
    Aim("nose", 2.66, 0.03, 90, LegOrder(10, 15, 5), 10, 0.06, 12, "head_in", speed=0.06),
    Aim("head_in", 2.2, 0.02, 90, LegOrder(10, 15, 5), 20, 0.15, 12, "along", True),
    # Where his hands find nothing ahead of his shoulders, he goes back a little and comes again.
    Aim("rise", 2.2, 0.16, 90, LegOrder(12, 20, 5), 4, 0.05, 12, "along", True, lead_m=0.0),
    Aim("along", 0.74, 0.14, 90, LegOrder(12, 20, 5), 25, 0.12, 14, "fold", True, 0, 0.3, 0.25),
    Aim("fold", 1.0, 0.10, 90, TUCK, 6, 0.30, 25, "turn", rail_only=True),
    Aim("sink", 1.15, -0.14, -95, LegOrder(70, 95, 20), 10, 0.10, 12, "unfold", rail_only=True),
    Aim("unfold", 1.35, -0.14, -95, LegOrder(15, 25, 5), 15, 0.12, 14, "inside", rail_only=True),
)
STAGES: Final = (NOWHERE, *AIMS, "turn", "inside", HOME)
# The stages in which a man without a hand on the ship is outside, and must come home first.
OUTSIDE: Final = ("hold", "tuck", "lean", "legs_in", "hips_in", "stand", "pitch", "to_hole", "nose")
BEGINS: Final = MappingProxyType({FEET_FIRST: "hold", HEAD_FIRST: "stand"})

"""Turning in the open by the legs alone: a cat's trick, honest to the last newton metre.

Swung straight, legs are heavy and turn the trunk far; swung back folded, they are light and turn
it back less. What is left after a cycle of 5.6 s is 9 to 10 degrees and not a trace of spin. It is
slow, and dear.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.hands.view import LegOrder
from game.vocab.units import ticks_of

FRONT_STRAIGHT: Final = LegOrder(110.0, 0.0, 30.0)
FRONT_FOLDED: Final = LegOrder(110.0, 130.0, 30.0)
BACK_FOLDED: Final = LegOrder(-14.0, 130.0, -12.0)
BACK_STRAIGHT: Final = LegOrder(-14.0, 0.0, -12.0)
SWING: Final = (FRONT_STRAIGHT, FRONT_FOLDED, BACK_FOLDED, BACK_STRAIGHT)
STAGE_TICKS: Final = ticks_of(1.4)
# A cycle wants brisker legs than a quiet change of posture does.
RATE_DEG_PER_S: Final = 90.0


@dataclass(frozen=True, slots=True)
class Swim:
    """When the cycle began and which way it turns him: +1 anticlockwise."""

    since: int
    way: int


def swim(memory: Swim, tick: int, facing: int) -> LegOrder:
    """Return where the legs should be at `tick` of the cycle."""
    stage = (tick - memory.since) // STAGE_TICKS % len(SWING)
    # Legs that swing forward straight turn the trunk backward: anticlockwise for one who faces -1.
    return SWING[stage] if memory.way == -facing else SWING[len(SWING) - 1 - stage]

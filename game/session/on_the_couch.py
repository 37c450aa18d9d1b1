"""What a desk has to know of the fall: its moments in order, the things afloat, heaviest first."""

from typing import Final

from game.sim.fall import rule, things

MOMENTS: Final = rule.MARKS
THINGS: Final = things.NAMES
HEAVIEST_FIRST: Final = tuple(sorted(THINGS, key=lambda name: -things.KINDS[name].mass_kg))

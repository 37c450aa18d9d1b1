"""The parachutes: which are out, how far they are open, and when the next one opens.

Our fitted times of 1965 have the cloth open at once. `fills` lets it fill as cloth does: area grows
with the square of time, over eight diameters of the way (Knacke's rule). Reefed, the main canopy is
held to a part of its area first.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.descent.sphere import Canopies

DIAMETERS_TO_FILL: Final = 8.0
CANOPY_DRAG: Final = 0.8


@dataclass(frozen=True, slots=True)
class Cloth:
    """Which parachutes are out: none, the drogue, the main, and for how long the main.

    `main_fill_s` is how long the main takes to fill; `full_fill_s`, once its reef is cut, to fill
    the rest of the way.
    """

    drogue: bool = False
    main: bool = False
    main_s: float = 0.0
    main_fill_s: float = 0.0
    full_fill_s: float = 0.0

    def drag_m2(self, canopies: Canopies) -> float:
        """Return the drag area of what is open; the drogue pulls until the main pulls harder."""
        drogue_m2 = canopies.drogue_m2 if self.drogue else 0.0
        if not self.main:
            return drogue_m2
        main_m2 = canopies.main_m2 * self._open_ratio(canopies)
        return max(drogue_m2, main_m2) if canopies.fills else main_m2

    def _open_ratio(self, canopies: Canopies) -> float:
        reefed = canopies.reefed_ratio
        if self.main_s < canopies.reefed_s:
            return reefed * filled_ratio(self.main_s, self.main_fill_s)
        if canopies.reefed_s == 0.0:
            return filled_ratio(self.main_s, self.main_fill_s)
        since_s = self.main_s - canopies.reefed_s
        return reefed + (1.0 - reefed) * filled_ratio(since_s, self.full_fill_s)


NO_CLOTH: Final = Cloth()


def filled_ratio(since_s: float, fill_s: float) -> float:
    """Return how far cloth is open that takes `fill_s` to fill, 0 to 1; 0 s is at once."""
    return 1.0 if since_s >= fill_s else (since_s / fill_s) ** 2


def fill_s(area_m2: float, speed_m_per_s: float) -> float:
    """Return how long cloth of so much area takes to fill at a speed through the air."""
    across_m = math.sqrt(4.0 * area_m2 / math.pi)
    return DIAMETERS_TO_FILL * across_m / max(1.0, speed_m_per_s)


def opened(
    cloth: Cloth, canopies: Canopies, height_m: float, dt_s: float, speed_m_per_s: float = 0.0
) -> Cloth:
    """Return which parachutes are out after `dt_s` more, by the barometer's height.

    The speed through the air tells how long cloth takes to fill, where it does.
    """
    if cloth.main:
        after = replace(cloth, main_s=cloth.main_s + dt_s)
        cut = cloth.main_s < canopies.reefed_s <= after.main_s
        if cut and canopies.fills:
            return replace(after, full_fill_s=fill_s(canopies.one_main_m2, speed_m_per_s))
        return after
    if height_m <= canopies.main_from_m:
        if not canopies.fills:
            return Cloth(drogue=True, main=True)
        first_m2 = canopies.one_main_m2 * (canopies.reefed_ratio if canopies.reefed_s else 1.0)
        return Cloth(drogue=True, main=True, main_fill_s=fill_s(first_m2, speed_m_per_s))
    return cloth if cloth.drogue else replace(cloth, drogue=height_m <= canopies.drogue_from_m)

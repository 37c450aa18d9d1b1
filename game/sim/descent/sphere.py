"""The descent module as the air feels it: a sphere without lift, and the cloth it later hangs from.

Drag coefficients against Mach number are a fit to published sphere data (`sphere_cd.csv` of the
dossier). Canopy areas and heights are fitted to the published time and place of the landing.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

SPHERE_KG: Final = 2_900.0
SPHERE_AREA_M2: Final = 4.155
SPHERE_RADIUS_M: Final = 1.15
# Above 86 km the Mach number is of no use (free flow of molecules); the table is flat there.
FASTEST_MACH: Final = 30.0

_MACH: Final = (
    *(0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2),
    *(1.4, 1.6, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, FASTEST_MACH),
)
_DRAG: Final = (
    *(0.42, 0.43, 0.46, 0.54, 0.62, 0.72, 0.82, 0.90, 0.95),
    *(0.99, 1.00, 1.00, 0.98, 0.96, 0.94, 0.92, 0.91, 0.91),
)


@dataclass(frozen=True, slots=True)
class Canopies:
    """The parachutes: drag areas (coefficient times area, m²) and the heights (m) they open at.

    `reefed_ratio` of the main's area stands for `reefed_s` seconds after it opens; a ratio of 1
    leaves reefing out. `fills`: cloth takes time to fill; else it is open at once. `one_main_m2` is
    the cloth of one main canopy, of which there may be two.
    """

    drogue_m2: float = 18.0 * 0.6
    drogue_from_m: float = 5_000.0
    main_m2: float = 1_148.0 * 0.8
    main_from_m: float = 3_301.669
    reefed_ratio: float = 1.0
    reefed_s: float = 0.0
    fills: bool = False
    one_main_m2: float = 574.0


SINGLE_CANOPY: Final = Canopies(main_m2=574.0 * 0.8, main_from_m=2_500.0)
DOUBLE_CANOPY: Final = Canopies()


def drag_coefficient(mach: float) -> float:
    """Return the sphere's drag coefficient at a Mach number from 0 up; flat beyond 10."""
    if mach >= 10.0:
        return 0.91
    row = bisect_right(_MACH, mach) - 1
    low, high = _MACH[row], _MACH[row + 1]
    return _DRAG[row] + (_DRAG[row + 1] - _DRAG[row]) * (mach - low) / (high - low)

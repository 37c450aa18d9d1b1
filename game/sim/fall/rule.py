"""Dead reckoning with a stopwatch: what a moment of the fall says of the place where it ends.

All of it comes out of the model of the descent: the fall after a burn without error gives the
moments, a burn tilted by a degree how many kilometres a second of each moment is worth, and burns
too early or too late the line of places that a landing can have.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final

from game.sim.descent.burn import IGNITION_1965
from game.sim.descent.cable import BROADSIDE_M2, NOSE_ON_M2, PAIR_KG
from game.sim.descent.cloth import NO_CLOTH
from game.sim.descent.fall import SPHERE, Air, Vehicle, air_of, altitude_m, fallen, step_s
from game.sim.descent.flight import Burn, after_burn
from game.sim.descent.forecast import foretold
from game.sim.descent.landing import Spot, apart_km
from game.sim.descent.readings import BLACKOUT_FROM_M, BLACKOUT_M_PER_S
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import Motion
from game.vocab.units import DEG

FIRST_WEIGHT_G: Final = 0.05
CANOPY_M: Final = 5_000.0
PARTS_AT_M: Final = 98_000.0
MARKS: Final = ("first_weight", "silence_end", "peak", "bang")
# How many seconds a man with a watch is off at each of them (tuned).
SHARP_S: Final = (1.5, 3.0, 4.0, 1.0)
TILT_RAD: Final = 1.0 * DEG
LINE_FROM_S: Final = -400.0
LINE_STEP_S: Final = 20.0
LINE_ROWS: Final = 46
LONGEST_S: Final = 4_000.0
LAP_S: Final = 5_450.0
TUMBLING: Final = Vehicle(PAIR_KG, fixed_drag_m2=NOSE_ON_M2 + BROADSIDE_M2 * 0.6366)


@dataclass(frozen=True, slots=True)
class Rule:
    """What is known before the fall. Seconds count from ignition, kilometres along the line.

    `moments_s` are those of `MARKS` after a burn without error; a second more at each of them is
    worth `km_per_s`, a second of delay `late_km_per_s`. `line` has kilometres, latitude, longitude;
    its zero is where a burn without error at this very second ends.
    """

    moments_s: tuple[float, ...]
    km_per_s: tuple[float, ...]
    late_km_per_s: float
    line: tuple[tuple[float, float, float], ...]

    def spot_at(self, km: float) -> Spot:
        """Return the place so many kilometres beyond the landing of a burn without error."""
        last = len(self.line) - 2
        row = min(last, max(0, bisect_right(self.line, (km,)) - 1))
        (low, lat, lon), (high, lat2, lon2) = self.line[row], self.line[row + 1]
        share = (km - low) / (high - low)
        return Spot(lat + share * (lat2 - lat), lon + share * (lon2 - lon))


@cache
def rule_for(lit_utc_s: float) -> Rule:
    """Return the rule after an ignition at that second in scenario B; a tenth of a second's work.

    Raises ValueError further than a lap from 1965's, and where such a burn does not come down.
    """
    if abs(lit_utc_s - IGNITION_1965.utc_s) > LAP_S:
        raise ValueError("the rule of the fall holds for the lap of 1965")
    right = Burn(delay_s=lit_utc_s - IGNITION_1965.utc_s)
    tilted = replace(right, pitch_rad=TILT_RAD)
    line = _line(right.delay_s)
    nominal, other = _moments(right), _moments(tilted)
    shift_km = apart_km(_landing(right), _landing(tilted))
    slopes = tuple(shift_km / (b - a) for a, b in zip(nominal, other, strict=True))
    row = next(i for i, (km, _, _) in enumerate(line) if km == 0.0)
    late = (line[row + 1][0] - line[row - 1][0]) / (2.0 * LINE_STEP_S)
    return Rule(nominal, slopes, late, line)


def _landing(burn: Burn) -> Spot:
    fall = foretold(IGNITION_1965.motion, burn)
    if fall is None:
        raise ValueError("a burn for the rule of the fall does not come down")
    place = place_of(fall.motion.position_m, IGNITION_1965.utc_s + burn.delay_s + fall.time_s)
    return Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)


def _line(delay_s: float) -> tuple[tuple[float, float, float], ...]:
    delays = [LINE_FROM_S + LINE_STEP_S * row for row in range(LINE_ROWS)]
    spots = [_landing(Burn(delay_s=delay_s + more)) for more in delays]
    kms = [0.0]
    for before, after in pairwise(spots):
        kms.append(kms[-1] + apart_km(before, after))
    origin = kms[delays.index(0.0)]
    return tuple(
        (km - origin, spot.latitude_deg, spot.longitude_deg)
        for km, spot in zip(kms, spots, strict=True)
    )


def _moments(burn: Burn) -> tuple[float, ...]:
    """Return when each mark is due, seconds from ignition."""
    motion, time_s = after_burn(IGNITION_1965.motion, burn)
    found: dict[str, float] = {}
    peak_g, before_g = 0.0, 0.0
    while "bang" not in found and time_s < LONGEST_S:
        height_m = altitude_m(motion.position_m)
        vehicle = TUMBLING if height_m > PARTS_AT_M else SPHERE
        air = air_of(motion, vehicle)
        if air.load_g > peak_g:
            peak_g, found["peak"] = air.load_g, time_s
        dt_s = step_s(height_m, NO_CLOTH)
        for name in _passed(air, motion, found):
            found[name] = time_s - _late_s(name, air, before_g, dt_s)
        before_g = air.load_g
        motion, time_s = fallen(motion, vehicle, 0.0, dt_s), time_s + dt_s
    if len(found) < len(MARKS):
        raise ValueError("a burn for the rule of the fall stays up")
    return tuple(found[name] for name in MARKS)


def _passed(air: Air, motion: Motion, found: dict[str, float]) -> list[str]:
    """Return which of the marks have come since the step before."""
    come = {
        "first_weight": air.load_g >= FIRST_WEIGHT_G,
        "silence_end": "first_weight" in found
        and (air.speed_m_per_s < BLACKOUT_M_PER_S or air.altitude_m < BLACKOUT_FROM_M),
        "bang": air.altitude_m <= CANOPY_M,
    }
    return [name for name, is_so in come.items() if is_so and name not in found]


def _late_s(name: str, air: Air, before_g: float, dt_s: float) -> float:
    """Return how long before this step's end the load passed its mark; the others are fine-cut."""
    if name != "first_weight" or air.load_g <= before_g:
        return 0.0
    return dt_s * (air.load_g - FIRST_WEIGHT_G) / (air.load_g - before_g)

"""What went wrong in a burn by hand, and what each error alone is worth in kilometres.

Read from the seconds of a flight: no ship is asked, no level is named. The forecasts are those of
the deorbit lab, so only a burn of 1965's orbit and engine can be taken apart.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.session.lab import IGNITION_UTC_S, LabBurn, LabSpot, foretold_spot, ignition
from game.sim.attitude.angles import NOWHERE, frame_of, nose_of
from game.sim.attitude.dials import QUATERNION
from game.sim.descent.burn import SHIP_KG, TDU_1
from game.sim.descent.landing import (
    AIM,
    NOMINAL,
    TRACK_RAD,
    Spot,
    along_and_across_km,
    apart_km,
    zone_read,
)
from game.sim.orbital.vector import Vec3, dot, plus, size, unit
from game.vocab.snapshot import Snapshot
from game.vocab.units import DEG

LIT: Final = "tdu.lit_s"
NEEDS: Final = (LIT, "tdu.off_s", "tdu.net_delta_v_m_per_s", "panel.late_s", *QUATERNION)
PLACE: Final = ("orbit.x_km", "orbit.y_km", "orbit.z_km")
NOMINAL_M_PER_S: Final = TDU_1.delta_v_m_per_s(SHIP_KG)
# Another orbit than 1965's is at once farther off than this; a second is eight kilometres.
SAME_ORBIT_KM: Final = 20.0
# One lap, and by how much the Earth turns below it.
LAP_S: Final = 5_449.0
LAP_WEST_DEG: Final = 23.0


@dataclass(frozen=True, slots=True)
class ErrorCost:
    """One error: its name, its size (s, deg, m/s), and what it alone costs along the track, km.

    Positive is past, negative short; None where with this error alone nothing comes down.
    """

    name: str
    size: float
    km: float | None


@dataclass(frozen=True, slots=True)
class Aimed:
    """The zone that was aimed at, and how many laps after that of 1965."""

    zone: Spot
    laps: int = 0

    def off_km(self, landing: LabSpot) -> tuple[float, float]:
        """Return how far past the zone a landing lies, and how far to the right of the track."""
        one, other = (self._on_track_km(spot) for spot in (_spot(landing), self.zone))
        return one[0] - other[0], one[1] - other[1]

    def along_km(self, landing: LabSpot | None) -> float | None:
        """Return how far past the zone a landing lies; None without a landing."""
        return None if landing is None else self.off_km(landing)[0]

    def _on_track_km(self, spot: Spot) -> tuple[float, float]:
        east_deg = spot.longitude_deg + LAP_WEST_DEG * self.laps
        return along_and_across_km(NOMINAL, TRACK_RAD, Spot(spot.latitude_deg, east_deg))


@dataclass(frozen=True, slots=True)
class BurnCosts:
    """A burn taken apart. All in km along 1965's track, positive past; None: nothing comes down.

    On another lap the track lies farther west by what the Earth has turned. `planned_km` is where
    the second `noted_utc_s` (0: none was noted) leads without any error, from the zone aimed at (or
    the aim of 1965, where the flight tells no other); `sum_km` adds the errors to it, `rest_km` is
    what they do to each other, `along_km` everything together. `across_km` is to the right of the
    track, `miss_km` the whole way from that zone. `burn_s` is how long the engine ran.
    """

    noted_utc_s: float
    burn_s: float
    planned_km: float | None
    errors: tuple[ErrorCost, ...]
    sum_km: float | None
    rest_km: float | None
    along_km: float | None
    across_km: float | None
    miss_km: float | None


def burn_costs_of(seconds: Sequence[Snapshot]) -> BurnCosts | None:
    """Return what the errors of the burn cost; None without its dials, or without a whole burn."""
    if not seconds or any(name not in seconds[-1].telemetry for name in NEEDS):
        return None
    lit = [one for one in seconds if one.number(LIT) > 0.0]
    if not lit or lit[0] is seconds[0] or not _is_1965(seconds[0], lit):
        return None
    noted_utc_s = lit[-1].number("panel.noted_utc_s")
    late_s = lit[-1].number("panel.late_s")
    ignition_utc_s = lit[0].number("clock.utc_s") - lit[0].number(LIT)
    planned_s = (noted_utc_s or ignition_utc_s) - IGNITION_UTC_S
    plan = LabBurn(delay_s=planned_s)
    late = replace(plan, delay_s=planned_s + late_s)
    burning = [one for one in lit if one.number("tdu.off_s") == 0.0] or lit[:1]
    held, mean = (_thrust(late, span) for span in (burning[:1], burning))
    net = lit[-1].number("tdu.net_delta_v_m_per_s") - NOMINAL_M_PER_S
    whole = LabBurn(late.delay_s, mean[0], mean[1], net)
    aim = Aimed(zone_read(lit[-1].telemetry, AIM), round(planned_s / LAP_S))
    errors = _errors(aim, plan, whole, held)
    return _added(aim, (noted_utc_s, lit[-1].number(LIT)), (plan, whole), errors)


def _is_1965(first: Snapshot, lit: Sequence[Snapshot]) -> bool:
    """Return whether the burn is over, its engine was the TDU-1, its orbit that of the lab."""
    last = lit[-1]
    if last.number("tdu.off_s") == 0.0 or last.telemetry.get("tdu.engine") != "tdu":
        return False
    if any(name not in lit[0].telemetry for name in PLACE):
        return False
    there = ignition(LabBurn(delay_s=lit[0].number("clock.utc_s") - IGNITION_UTC_S)).position_m
    here = (1000.0 * lit[0].number(name) for name in PLACE)
    x, y, z = (one - other for one, other in zip(here, there, strict=True))
    return size((x, y, z)) < 1000.0 * SAME_ORBIT_KM


def _thrust(burn: LabBurn, span: Sequence[Snapshot]) -> tuple[float, float]:
    """Return pitch and yaw (deg) of the mean thrust of a span, as seen at ignition."""
    nose: Vec3 = NOWHERE
    for one in span:
        w, x, y, z = (one.number(name) for name in QUATERNION)
        nose = plus(nose, nose_of((w, x, y, z)), 1.0)
    frame = frame_of(ignition(burn))
    mean = unit(nose)
    back, left = -dot(mean, frame.forward), dot(mean, frame.left)
    pitch_rad = math.atan2(dot(mean, frame.up), math.hypot(back, left))
    return pitch_rad / DEG, math.atan2(left, back) / DEG


def _errors(
    aim: Aimed, plan: LabBurn, whole: LabBurn, held: tuple[float, float]
) -> tuple[ErrorCost, ...]:
    """Return what each error alone costs; `held` is pitch and yaw at ignition, deg.

    What the thrust swung afterwards, the mean of the burn against `held`, is an error of its own.
    """
    pitch, yaw = held
    up_deg = whole.pitch_deg - pitch
    right_deg = math.remainder(whole.yaw_deg - yaw, 360.0)
    net = whole.delta_v_error_m_per_s
    alone = (
        ("late", whole.delay_s - plan.delay_s, replace(plan, delay_s=whole.delay_s)),
        ("pitch", pitch, replace(plan, pitch_deg=pitch)),
        ("yaw", yaw, replace(plan, yaw_deg=yaw)),
        (
            "swing",
            math.hypot(up_deg, right_deg),
            replace(plan, pitch_deg=up_deg, yaw_deg=right_deg),
        ),
        ("delta_v", net, replace(plan, delta_v_error_m_per_s=net)),
    )
    base_km = aim.along_km(foretold_spot(plan))
    return tuple(
        ErrorCost(name, amount, _less(aim.along_km(foretold_spot(burn)), base_km))
        for name, amount, burn in alone
    )


def _added(
    aim: Aimed,
    noted_and_burned: tuple[float, float],
    burns: tuple[LabBurn, LabBurn],
    errors: tuple[ErrorCost, ...],
) -> BurnCosts:
    """Return the errors with their sum and the rest; `burns` are the planned and the whole one."""
    planned, ended = foretold_spot(burns[0]), foretold_spot(burns[1])
    planned_km, along_km = aim.along_km(planned), aim.along_km(ended)
    parts = [planned_km, *(one.km for one in errors)]
    known = [km for km in parts if km is not None]
    sum_km = sum(known) if len(known) == len(parts) else None
    return BurnCosts(
        noted_utc_s=noted_and_burned[0],
        burn_s=noted_and_burned[1],
        planned_km=planned_km,
        errors=errors,
        sum_km=sum_km,
        rest_km=_less(along_km, sum_km),
        along_km=along_km,
        across_km=None if ended is None else aim.off_km(ended)[1],
        miss_km=None if ended is None else apart_km(aim.zone, _spot(ended)),
    )


def _spot(landing: LabSpot) -> Spot:
    return Spot(landing.latitude_deg, landing.longitude_deg)


def _less(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other

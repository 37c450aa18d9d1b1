"""Where the energy of a fall has gone, and what its marks said, read from the seconds of a flight.

No ship is asked and no level is named: the dials of the descent, and those of the watch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.session.on_the_couch import MOMENTS
from game.sim.orbital.constants import MU_M3_PER_S2
from game.vocab.snapshot import Snapshot

EARTH_M: Final = 6_371_000.0
MEGA: Final = 1e6
NEEDS: Final = ("orbit.speed_m_per_s", "orbit.altitude_km", "descent.stage", "tdu.off_s")
NET: Final = "tdu.net_delta_v_m_per_s"
WATCH: Final = "reckoning.since_lit_s"
CLOTH: Final = ("drogue", "main")
UP: Final = ("together", "sphere")
# Lower down the air has already taken some of it.
BEGINS_KM: Final = 110.0


@dataclass(frozen=True, slots=True)
class FallEnergy:
    """Energy of a kilogram, MJ, among the stars and from the ground up, on a round Earth.

    `speed_mj` and `height_mj` is what it had at ignition; the rest says where that went: the
    engine, the air at the bare sphere, the cloth, and what is left (the turn of the Earth, when
    down).
    """

    speed_mj: float
    height_mj: float
    engine_mj: float
    air_mj: float
    cloth_mj: float
    left_mj: float

    @property
    def whole_mj(self) -> float:
        """Return what a kilogram had at ignition, MJ."""
        return self.speed_mj + self.height_mj


@dataclass(frozen=True, slots=True)
class MarkSaid:
    """A mark: its name, when it was made and when it truly was, s after ignition; 0: never."""

    name: str
    made_s: float
    true_s: float


def fall_energy_of(seconds: Sequence[Snapshot]) -> FallEnergy | None:
    """Return where the energy went up to the last second; None for no fall, or one begun in air."""
    if not seconds or any(name not in seconds[0].telemetry for name in (*NEEDS, NET, WATCH)):
        return None
    first, last = seconds[0], seconds[-1]
    if first.number("orbit.altitude_km") < BEGINS_KM:
        return None
    speed, height = first.number("orbit.speed_m_per_s"), _height_mj(first)
    had = _speed_mj(speed + first.number(NET))
    bare = [one for one in seconds if one.telemetry["descent.stage"] in UP]
    opened = bare[-1] if bare else first
    begun = _sum_mj(first)
    return FallEnergy(
        speed_mj=had,
        height_mj=height,
        engine_mj=had - _speed_mj(speed),
        air_mj=max(0.0, begun - _sum_mj(opened)),
        cloth_mj=max(0.0, _sum_mj(opened) - _sum_mj(last)),
        left_mj=_sum_mj(last),
    )


def marks_of(seconds: Sequence[Snapshot]) -> tuple[MarkSaid, ...]:
    """Return the four moments in order, as marked and as they were, to a second."""
    if not seconds or WATCH not in seconds[-1].telemetry:
        return ()
    true_s = _true_s(seconds)
    last = seconds[-1]
    return tuple(
        MarkSaid(name, last.number(f"reckoning.{name}_s"), true_s[name]) for name in MOMENTS
    )


def _true_s(seconds: Sequence[Snapshot]) -> dict[str, float]:
    """Return when each moment truly was; 0 for one that has not come."""
    falls = [one for one in seconds if one.telemetry["descent.stage"] in UP]
    opened = [one for one in seconds if one.telemetry["descent.stage"] in CLOTH]
    silent = [one for one in seconds if one.telemetry["entry.blackout"] is True]
    peak = max(falls, key=lambda one: one.number("entry.load_g"), default=None)
    ended = silent and silent[-1] is not seconds[-1]
    return {
        "first_weight": seconds[-1].number("reckoning.first_weight_true_s"),
        "silence_end": silent[-1].number(WATCH) + 1.0 if ended else 0.0,
        "peak": peak.number(WATCH) if peak and peak.number("entry.load_g") > 1.0 else 0.0,
        "bang": opened[0].number(WATCH) if opened else 0.0,
    }


def _sum_mj(shot: Snapshot) -> float:
    return _speed_mj(shot.number("orbit.speed_m_per_s")) + _height_mj(shot)


def _speed_mj(speed_m_per_s: float) -> float:
    return 0.5 * speed_m_per_s**2 / MEGA


def _height_mj(shot: Snapshot) -> float:
    radius_m = EARTH_M + 1000.0 * max(0.0, shot.number("orbit.altitude_km"))
    return MU_M3_PER_S2 * (1.0 / EARTH_M - 1.0 / radius_m) / MEGA

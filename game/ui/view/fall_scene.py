"""What the fall looks like from outside, as numbers: from channels and moments, nothing else.

Angles lie in the picture (rad, anticlockwise, 0 to the right); shares run from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.session.lab import cover_at
from game.ui.theme import Colour
from game.ui.view.fall_camera import wind_in_picture
from game.ui.view.fall_sky import CABLE, CABLE_HOLDS, GLOWS, blend
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

# Channels that run on smoothly between two strides of the world, and those that are angles.
SMOOTH: Final = (
    *("orbit.altitude_km", "orbit.latitude_deg", "orbit.sun_radial", "orbit.sun_along"),
    *("orbit.sun_cross", "orbit.sun_elevation_deg", "entry.heat_flux_w_per_cm2"),
    *("entry.dynamic_pressure_kpa", "entry.flight_path_deg", "descent.cable_heat_mj_per_m2"),
    *("canopy.dragged_m",),
)
TURNING: Final = ("orbit.longitude_deg", "orbit.heading_deg", "whirl.angle_deg")
MOMENTS: Final = {
    "descent.parted": "parted_s",
    "descent.drogue_opened": "drogue_s",
    "descent.main_opened": "main_s",
    "canopy.tore": "tore_s",
    "landing.touched_down": "down_s",
}
# Heat on the nose (W/cm²) at which the air begins to be seen, and at which it blazes.
SEEN_FROM, BLAZES_AT = 2.2, 140.0
# A bow shock is drawn up to this speed over that of sound, and fully from the other.
SHOCK_FROM_MACH, SHOCK_WHOLE_MACH = 3.0, 9.0
CHARS_FROM, CHARRED_AT = 12.0, 130.0
CAME_THROUGH_KM: Final = (28.0, 40.0)
FULL_TORQUE_NM: Final = 12.0
IN_CORDS: Final = ("drogue", "main", "down")
UPRIGHT: Final = math.pi / 2.0
NIGHT_DEG, DAY_DEG = -7.0, 9.0


@dataclass(frozen=True, slots=True)
class Since:
    """Seconds since things happened; infinite for what has not."""

    parted_s: float = math.inf
    drogue_s: float = math.inf
    main_s: float = math.inf
    tore_s: float = math.inf
    down_s: float = math.inf


@dataclass(frozen=True, slots=True)
class FallScene:
    """All that the picture of the fall depends on, besides where the camera stands.

    `turn_rad` is how sphere or pair are turned (their shield looks away from that side),
    `wind_rad` where the way flown points, `break_rad` the turn of the module that has parted.
    `plasma` is the strength of the glowing air and `tone` its colour; `shock` how sharp its bow
    is; `charred` what the fire has left of the white cover.
    """

    stage: str
    height_km: float
    turn_rad: float
    wind_rad: float
    break_rad: float
    plasma: float
    tone: Colour
    shock: float
    charred: float
    cable: Colour | None
    jet: float
    day: float
    torn: bool
    cover: str
    motor: bool
    cut: bool
    drag_m_per_s: float
    dragged_m: float
    since: Since


def since_events(events: Iterable[Event], time_s: float) -> Since:
    """Return how long ago (s) each event of the fall was at `time_s`."""
    found = {
        MOMENTS[event.name]: max(0.0, time_s - event.tick / TICKS_PER_S)
        for event in events
        if event.name in MOMENTS
    }
    return Since(**found)


def told_between(previous: Snapshot, current: Snapshot, share: float) -> dict[str, Value]:
    """Return the dials `share` of the way between two strides of the world."""
    before, now = previous.telemetry, current.telemetry
    told = dict(now)
    for name in SMOOTH:
        first, last = float(before[name]), float(now[name])
        told[name] = first + (last - first) * share
    if before["descent.stage"] != now["descent.stage"]:
        told["descent.cable_heat_mj_per_m2"] = now["descent.cable_heat_mj_per_m2"]
    for name in TURNING:
        first, last = float(before[name]), float(now[name])
        told[name] = first + math.remainder(last - first, 360.0) * share
    return told


def fall_scene(told: Mapping[str, Value], since: Since, *, calm: bool = False) -> FallScene:
    """Return the picture's numbers; `calm` keeps what whirls still."""
    stage = str(told["descent.stage"])
    height_km = max(0.0, float(told["orbit.altitude_km"]))
    wind = wind_in_picture(height_km, float(told["entry.flight_path_deg"]))
    heat = float(told["entry.heat_flux_w_per_cm2"])
    together = stage == "together"
    hot = float(told["descent.cable_heat_mj_per_m2"]) / CABLE_HOLDS
    return FallScene(
        stage=stage,
        height_km=height_km,
        turn_rad=_turn(stage, wind, 0.0 if calm else float(told["whirl.angle_deg"])),
        wind_rad=wind,
        break_rad=math.radians(float(told["whirl.at_break_deg_per_s"])) * min(60.0, since.parted_s),
        plasma=share_of(math.sqrt(heat), math.sqrt(SEEN_FROM), math.sqrt(BLAZES_AT)),
        tone=blend(GLOWS, heat),
        shock=share_of(float(told["entry.mach"]), SHOCK_FROM_MACH, SHOCK_WHOLE_MACH),
        charred=_charred(told, stage, height_km),
        cable=blend(CABLE, hot) if together else None,
        jet=float(told["whirl.torque_nm"]) / FULL_TORQUE_NM if together else 0.0,
        day=share_of(float(told["orbit.sun_elevation_deg"]), NIGHT_DEG, DAY_DEG),
        torn=told["canopy.torn"] is True,
        cover=_cover(told, stage),
        motor=told["landing.motor_fired"] is True,
        cut=told["canopy.cut"] is True,
        drag_m_per_s=float(told["canopy.drag_m_per_s"]),
        dragged_m=float(told["canopy.dragged_m"]),
        since=since,
    )


def _turn(stage: str, wind_rad: float, whirl_deg: float) -> float:
    """Return the turn whose shield side (left in the ship's frame) meets the air."""
    if stage in ("main", "down"):
        return UPRIGHT + math.radians(whirl_deg)
    return wind_rad + math.pi + math.radians(whirl_deg)


def _charred(told: Mapping[str, Value], stage: str, height_km: float) -> float:
    """Return what the fire has done; a sphere that is low has been through it, seen or not."""
    if stage == "together":
        return 0.0
    by_heat = share_of(float(told["entry.peak_heat_flux_w_per_cm2"]), CHARS_FROM, CHARRED_AT)
    return max(by_heat, 1.0 - share_of(height_km, *CAME_THROUGH_KM))


def _cover(told: Mapping[str, Value], stage: str) -> str:
    if stage == "down":
        return str(told["landing.surface"])
    return cover_at(float(told["orbit.latitude_deg"]), float(told["orbit.longitude_deg"]))


def share_of(value: float, low: float, high: float) -> float:
    """Return how far `value` is from `low` to `high`, 0 to 1."""
    return max(0.0, min(1.0, (value - low) / (high - low)))

"""The Vzor's dials: eight windows of horizon, the lean of its axis, the run of the ground.

Geometry alone: it shows what the ship's attitude makes it show. What a man reads of it is another
matter: someone has to lie at it, and the Sun has to stand over the ground.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.attitude.angles import body_rate
from game.sim.attitude.dials import QUATERNION
from game.sim.attitude.sight import WINDOWS
from game.sim.attitude.sight_view import view_of
from game.sim.orbital.dials import MOTION, motion_read
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.units import DEG

_SOURCE: Final = "model-attitude"
UNIT: Final = Band(0.0, 1.0)
RATES: Final = tuple(f"attitude.{axis}_rate_deg_per_s" for axis in ("roll", "pitch", "yaw"))
SEATS: Final = ("seats.commander_ratio", "seats.navigator_ratio")
LATITUDE: Final = "orbit.latitude_deg"
SUN: Final = "orbit.sun_elevation_deg"
# It was said to work with the Sun five degrees up or more below the ship.
DAWN_DEG, BRIGHT_DEG = 0.0, 12.0
READABLE_DEG: Final = 5.0
# Twenty times a second is enough for eyes and hands.
EVERY_TICKS: Final = 5
# With nobody at it twice a second is.
UNMANNED_TICKS: Final = 50


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(f"sight.{name}", unit, possible=possible, help=text, source=_SOURCE)


def _other(name: str, kind: Kind, text: str) -> Channel:
    return Channel(f"sight.{name}", kind=kind, help=text, source=_SOURCE)


CHANNELS: Final = (
    *(
        _number(
            f"window_{n + 1}_ratio", "", UNIT, f"Earth in window {n + 1} of the ring, clockwise."
        )
        for n in range(WINDOWS)
    ),
    _number("uneven_ratio", "", UNIT, "Fullest window less the emptiest."),
    _number("tilt_deg", "deg", Band(0.0, 180.0), "Lean of the sight's axis from straight down."),
    _number("toward_deg", "deg", Band(-180.0, 180.0), "Where straight down lies, from the line."),
    _number("drift_deg", "deg", Band(-180.0, 180.0), "Run of the ground off the lines; + right."),
    _number("flow_deg_per_s", "deg/s", Band(0.0, 2000.0), "How fast the ground runs."),
    _number("light_ratio", "", UNIT, "Light on the ground below (tuned: full at 12 degrees)."),
    _other("ground", "truth", "There is ground in the middle of the sight."),
    _other("manned", "truth", "A man lies at the sight."),
    _other("clouded", "truth", "Clouds hide the ground below."),
    _other("readable", "truth", "A man lies at it, and the ground below has the Sun 5 degrees up."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Whether the sight has to be manned (without seats in the world it always is), and clouds.

    South of `clouds_to_deg` north a closed deck hides the ground; the horizon stays what it is.
    """

    needs_man: bool = True
    clouds_to_deg: float = -90.0


@dataclass(frozen=True, slots=True)
class State:
    """Whether a man lay at it."""

    manned: bool = False


def start(settings: Settings, given: Start) -> Step:
    """Return what it shows at tick 0."""
    return Step(State(_manned(settings, given.initial)), _telemetry(settings, given.initial))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return what it shows at `tick.tick`."""
    manned = _manned(settings, tick.reads)
    if manned == state.manned and tick.tick % (EVERY_TICKS if manned else UNMANNED_TICKS):
        return Step(state)
    return Step(State(manned), _telemetry(settings, tick.reads))


def _telemetry(settings: Settings, reads: Mapping[str, Value]) -> Mapping[str, Value]:
    w, x, y, z = (float(reads[name]) for name in QUATERNION)
    roll, pitch, yaw = (float(reads[name]) * DEG for name in RATES)
    view = view_of((w, x, y, z), body_rate(roll, pitch, yaw), motion_read(reads))
    sun_deg = float(reads[SUN])
    manned = _manned(settings, reads)
    clouded = float(reads.get(LATITUDE, 0.0)) < settings.clouds_to_deg
    ground = view.ground and not clouded
    told: dict[str, Value] = {
        f"sight.window_{n + 1}_ratio": filled for n, filled in enumerate(view.windows)
    }
    told |= {
        "sight.uneven_ratio": max(view.windows) - min(view.windows),
        "sight.tilt_deg": view.tilt_rad / DEG,
        "sight.toward_deg": view.toward_rad / DEG,
        "sight.drift_deg": 0.0 if clouded else view.drift_rad / DEG,
        "sight.flow_deg_per_s": 0.0 if clouded else view.flow_rad_per_s / DEG,
        "sight.light_ratio": _light(sun_deg),
        "sight.ground": ground,
        "sight.clouded": clouded,
        "sight.manned": manned,
        "sight.readable": manned and ground and sun_deg >= READABLE_DEG,
    }
    return MappingProxyType(told)


def _manned(settings: Settings, reads: Mapping[str, Value]) -> bool:
    if not settings.needs_man:
        return True
    return not set(SEATS) <= set(reads) or any(float(reads[one]) >= 1.0 for one in SEATS)


def _light(sun_deg: float) -> float:
    share = math.sin(max(0.0, sun_deg - DAWN_DEG) * DEG) / math.sin(BRIGHT_DEG * DEG)
    return min(1.0, share)


SYSTEM = System(
    name="sight",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    reads=(*MOTION, *QUATERNION, *RATES, SUN),
    may_read=(*SEATS, LATITUDE),
    max_step_s=0.5,
    bounds=MappingProxyType({"clouds_to_deg": Band(-90.0, 90.0)}),
)

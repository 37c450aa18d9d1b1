"""The Globus: where the ship is, or would land, by clockwork that was set by hand.

It was set some time ago and is a little wrong, along the track and across it (from the seed). Two
knobs turn it; a coast in the sight's middle tells where it should stand. Light and shadow come
from a disc that was set with it.
"""

import math
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.descent.landing import Spot, apart_km
from game.sim.globus.clockwork import Globe, globe_over
from game.sim.globus.dials import CHANNELS, COMMANDS, MODES
from game.sim.random_streams import Stream
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Value
from game.vocab.units import DEG

LATITUDE, LONGITUDE, HEADING = "orbit.latitude_deg", "orbit.longitude_deg", "orbit.heading_deg"
EVERY_TICKS: Final = 10
KM_PER_RAD: Final = 6_371.0
# The eighteenth lap began over the equator at 08:35:17 of the second day, in our orbit.
LAP_18_UTC_S: Final = 117_317.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How it was set: the period dialled in (s), how much of it is light, how wrong it stands.

    The light is that of a lap of 19 March in our orbit. An error below nought is drawn from the
    flight's seed: `least` to `most` kilometres. The knobs turn it by `knob_deg_per_s`.
    """

    period_s: float = 5_440.0
    light_s: float = 3_420.0
    error_km: float = -1.0
    least_error_km: float = 40.0
    most_error_km: float = 90.0
    knob_deg_per_s: float = 0.5


@dataclass(frozen=True, slots=True)
class State:
    """The works, the button, the two knobs, laps, and where the disc of light stands.

    Its seconds count down to nought at sunset, and below it through the shadow.
    """

    globe: Globe
    mode: str
    along: float
    across: float
    laps: float
    light_left_s: float


def start(settings: Settings, given: Start) -> Step:
    """Return the globe as it was set."""
    reads: Any = given.initial
    heading_deg = float(reads[HEADING])
    northward = heading_deg < 90.0 or heading_deg > 270.0
    globe = globe_over(float(reads[LATITUDE]), float(reads[LONGITUDE]), northward)
    globe = _off(settings, globe, given.stream)
    light_left_s = float(reads.get("orbit.sunset_in_s", 0.0))
    state = State(globe, MODES[0], 0.0, 0.0, _laps(settings, given.utc_s), light_left_s)
    return Step(state, _telemetry(state, reads))


def _laps(settings: Settings, utc_s: float) -> float:
    """Return what the counter was set to: the number of the lap at that hour."""
    return max(0.0, 18.0 + math.floor((utc_s - LAP_18_UTC_S) / settings.period_s))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the globe at `tick.tick`."""
    for command in tick.commands:
        state = _take(state, command.name, command.value)
    turn_rad = settings.knob_deg_per_s * DEG * tick.dt_s
    before = state.globe
    globe = before.run(tick.dt_s, settings.period_s)
    globe = globe.moved(state.along * turn_rad, state.across * turn_rad)
    # The counter turns on over the northward node.
    passed = math.sin(before.phase_rad) < 0.0 <= math.sin(globe.phase_rad)
    state = replace(
        state,
        globe=globe,
        laps=state.laps + (1.0 if passed and math.cos(globe.phase_rad) > 0.0 else 0.0),
        light_left_s=_light(settings, state.light_left_s - tick.dt_s),
    )
    if tick.tick % EVERY_TICKS:
        return Step(state)
    return Step(state, _telemetry(state, tick.reads))


def _light(settings: Settings, seconds: float) -> float:
    """Return where the disc stands: after the shadow a new light begins, by the clockwork alone."""
    return seconds if seconds > settings.light_s - settings.period_s else settings.light_s


def _off(settings: Settings, globe: Globe, stream: Stream) -> Globe:
    """Return the globe with the error of its setting, in a direction drawn from the seed."""
    size, stream = stream.uniform()
    turn, _ = stream.uniform()
    km = settings.error_km
    if km < 0.0:
        km = settings.least_error_km + size * (settings.most_error_km - settings.least_error_km)
    angle = 2.0 * math.pi * turn
    return globe.moved(km * math.cos(angle) / KM_PER_RAD, km * math.sin(angle) / KM_PER_RAD)


def _take(state: State, name: str, value: Any) -> State:
    match name:
        case "globus.mode":
            return replace(state, mode=str(value))
        case "globus.along":
            return replace(state, along=float(value))
        case _:
            return replace(state, across=float(value))


def _telemetry(state: State, reads: Any) -> MappingProxyType[str, Value]:
    shown = state.globe.landing() if state.mode == MODES[1] else state.globe
    latitude, longitude = shown.place_deg()
    true = Spot(float(reads[LATITUDE]), float(reads[LONGITUDE]))
    return MappingProxyType(
        {
            "globus.mode": state.mode,
            "globus.latitude_deg": latitude,
            "globus.longitude_deg": longitude,
            "globus.lap_count": state.laps,
            "globus.light_left_s": max(0.0, state.light_left_s),
            "globus.error_km": apart_km(Spot(*state.globe.place_deg()), true),
        }
    )


SYSTEM = System(
    name="globus",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    reads=(LATITUDE, LONGITUDE, HEADING),
    may_read=("orbit.sunset_in_s",),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "period_s": Band(4_000.0, 10_000.0),
            "light_s": Band(0.0, 10_000.0),
            "error_km": Band(-1.0, 5_000.0),
            "least_error_km": Band(0.0, 5_000.0),
            "most_error_km": Band(0.0, 5_000.0),
            "knob_deg_per_s": Band(0.01, 10.0),
        }
    ),
)

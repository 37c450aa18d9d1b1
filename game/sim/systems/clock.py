"""The clocks on the wall: universal time, time since launch, and the walk of 1965.

Every clock is computed from the number of the tick, never summed up, so none can drift.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.units import seconds_of

UTC = Channel(
    "clock.utc_s",
    unit="s",
    help="Universal time, in seconds since 18 March 1965 began.",
    status="attested",
    source="wv2",
)
MISSION = Channel(
    "clock.mission_s",
    unit="s",
    help="Time since launch at 07:00:00 UTC; negative before it.",
    status="attested",
    source="wv2",
)
SINCE_EGRESS = Channel(
    "clock.since_egress_s",
    unit="s",
    help="Time since Leonov left the airlock in 1965, at 08:34:51 UTC; negative before it.",
    status="attested",
    source="wv2",
)

FLIGHT = Channel(
    "clock.flight_s",
    unit="s",
    help="Time since this flight began, whatever the hour.",
    status="invented",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The two moments from which the other clocks count, in seconds of 18 March 1965, UTC."""

    launch_utc_s: float = 25_200.0
    egress_1965_utc_s: float = 30_891.0


@dataclass(frozen=True, slots=True)
class State:
    """Universal time at tick 0."""

    start_utc_s: float


def start(settings: Settings, given: Start) -> Step:
    """Return the clocks at tick 0."""
    return Step(State(given.utc_s), _readings(settings, given.utc_s, 0.0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the clocks at `tick.tick`; the size of the step does not matter."""
    flight_s = seconds_of(tick.tick)
    return Step(state, _readings(settings, state.start_utc_s + flight_s, flight_s))


def _readings(settings: Settings, utc_s: float, flight_s: float) -> Mapping[str, Value]:
    return MappingProxyType(
        {
            UTC.name: utc_s,
            MISSION.name: utc_s - settings.launch_utc_s,
            SINCE_EGRESS.name: utc_s - settings.egress_1965_utc_s,
            FLIGHT.name: flight_s,
        }
    )


DAYS = Band(0.0, 864_000.0)

SYSTEM = System(
    name="clock",
    settings=Settings,
    channels=(UTC, MISSION, SINCE_EGRESS, FLIGHT),
    start=start,
    step=step,
    max_step_s=10.0,
    bounds=MappingProxyType({"launch_utc_s": DAYS, "egress_1965_utc_s": DAYS}),
)

"""The ship's path: gravity with the Earth's flattening, thin air, the ground below, the Sun.

Nobody steers here, so the path follows from the elements alone. It is integrated by Runge-Kutta in
legs of 10 s on a grid that starts at the epoch (2 cm a revolution), and read between the ends of a
leg by a cubic (0.4 mm). Position, heading and light are published every 0.1 s and stay as they are
in between; perigee, apogee and the region below every second. The sunset is foretold once, when
the ship comes into the light. What the model leaves out: other terms of the Earth's field, Moon and
Sun as masses, the half-shadow, and the push of gas that leaves the ship.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

from game.sim.orbital import ship_1965
from game.sim.orbital.constants import EPOCH_MISSION_S, LAUNCH_UTC_S
from game.sim.orbital.dials import CHANNELS, quick_readings, slow_readings
from game.sim.orbital.leg import Leg, advanced, leg_at, motion_at
from game.sim.orbital.motion import Motion, elements_from_degrees, motion_of
from game.sim.orbital.ship_1965 import ELEMENT_BOUNDS
from game.sim.orbital.sun import in_shadow, light_left_s, sun_direction
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Value
from game.vocab.event import Event
from game.vocab.units import seconds_of

FAST_TICKS = 10
SLOW_TICKS = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """The osculating elements at their epoch, and what the air takes hold of.

    The defaults are the ship of 1965 as reconstructed from its published ignition, landing place
    and landing time (scenario B). `cda_m2` is drag coefficient times area; 0 leaves the air out.
    """

    semi_major_axis_km: float = ship_1965.SEMI_MAJOR_AXIS_KM
    eccentricity: float = ship_1965.ECCENTRICITY
    inclination_deg: float = ship_1965.INCLINATION_DEG
    raan_deg: float = ship_1965.RAAN_DEG
    argument_of_perigee_deg: float = ship_1965.ARGUMENT_OF_PERIGEE_DEG
    true_anomaly_deg: float = ship_1965.TRUE_ANOMALY_DEG
    epoch_mission_s: float = EPOCH_MISSION_S
    cda_m2: float = ship_1965.CDA_M2
    mass_kg: float = ship_1965.MASS_KG

    @property
    def drag_m2_per_kg(self) -> float:
        """Drag coefficient times area over mass."""
        return self.cda_m2 / self.mass_kg


@dataclass(frozen=True, slots=True)
class State:
    """The leg of the path that is being flown, and what is remembered of the light."""

    start_utc_s: float
    leg: Leg
    sampled_tick: int
    sun_up: bool
    sunset_utc_s: float


def start(settings: Settings, given: Start) -> Step:
    """Return the ship where it is at tick 0, carried there from the epoch of its elements."""
    epoch_s = LAUNCH_UTC_S + settings.epoch_mission_s
    leg = leg_at(_epoch_motion(settings), epoch_s, given.utc_s, settings.drag_m2_per_kg)
    motion = motion_at(leg, given.utc_s)
    left_s = light_left_s(motion, given.utc_s, settings.drag_m2_per_kg)
    state = State(given.utc_s, leg, 0, left_s > 0.0, given.utc_s + left_s)
    telemetry = _fast(motion, given.utc_s, state) | slow_readings(motion, given.utc_s)
    return Step(state, MappingProxyType(telemetry))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the ship at `tick.tick`; what is published depends on the tick alone.

    Between samples nothing is published: the values of the last sample stand.
    """
    sample = tick.tick - tick.tick % FAST_TICKS
    if sample == state.sampled_tick:
        return Step(state)
    utc_s = state.start_utc_s + seconds_of(sample)
    leg = advanced(state.leg, utc_s, settings.drag_m2_per_kg)
    motion = motion_at(leg, utc_s)
    after = _lit(settings, replace(state, leg=leg, sampled_tick=sample), motion, utc_s)
    telemetry = _fast(motion, utc_s, after)
    if sample // SLOW_TICKS != state.sampled_tick // SLOW_TICKS:
        telemetry |= slow_readings(motion, utc_s)
    events = _sun_events(state, after, tick.tick)
    return Step(after, MappingProxyType(telemetry), events)


def _epoch_motion(settings: Settings) -> Motion:
    angles_deg = (
        settings.inclination_deg,
        settings.raan_deg,
        settings.argument_of_perigee_deg,
        settings.true_anomaly_deg,
    )
    return motion_of(
        elements_from_degrees(settings.semi_major_axis_km, settings.eccentricity, angles_deg)
    )


def _lit(settings: Settings, state: State, motion: Motion, utc_s: float) -> State:
    """Return `state` with the light of `utc_s`; foretell the sunset when none lies ahead."""
    sun_up = not in_shadow(motion.position_m, sun_direction(utc_s))
    if sun_up and utc_s >= state.sunset_utc_s:
        left_s = light_left_s(motion, utc_s, settings.drag_m2_per_kg)
        return replace(state, sun_up=True, sunset_utc_s=utc_s + left_s)
    return state if sun_up == state.sun_up else replace(state, sun_up=sun_up)


def _sun_events(before: State, after: State, tick: int) -> tuple[Event, ...]:
    if before.sun_up == after.sun_up:
        return ()
    return (Event(tick, "orbit.sun_rose" if after.sun_up else "orbit.sun_set"),)


def _fast(motion: Motion, utc_s: float, state: State) -> dict[str, Value]:
    sunset_in_s = max(0.0, state.sunset_utc_s - utc_s) if state.sun_up else 0.0
    return quick_readings(motion, utc_s, state.sun_up, sunset_in_s)


BOUNDS = MappingProxyType(
    {
        **ELEMENT_BOUNDS,
        "mass_kg": Band(1.0, 1.0e6),
    }
)

SYSTEM = System(
    name="orbit",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    events=("orbit.sun_set", "orbit.sun_rose"),
    max_step_s=10.0,
    bounds=BOUNDS,
)

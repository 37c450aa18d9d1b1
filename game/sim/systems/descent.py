"""The way down: the orbit until the braking engine fires, then burn, entry, canopy and landing.

It publishes what the orbit publishes besides its own, so a world has the one or the other. What it
leaves out: lift, ablation, the swing under the canopy, and the free-molecular rise of drag above
100 km. Where the world has an attitude, the thrust goes where the ship points.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.sim.attitude.dials import QUATERNION
from game.sim.descent import course as way
from game.sim.descent.bounds import BOUNDS
from game.sim.descent.burn import ENGINES, Engine
from game.sim.descent.button import ENABLED, allowed, told
from game.sim.descent.cable import FIRST_RATE_RAD_PER_S, TORQUE, Pair
from game.sim.descent.cloth import CANOPY_DRAG
from game.sim.descent.course import Course, Craft, carried
from game.sim.descent.dials import CHANNELS, COMMANDS, EVENTS
from game.sim.descent.fall import SPHERE
from game.sim.descent.landing import ZONE, Spot, zone_read
from game.sim.descent.orders import aimed, burns_before, ordered
from game.sim.descent.outset import Burned, falling_from
from game.sim.descent.readings import (
    down_readings,
    events_between,
    quick,
    scatter_readings,
    still_up,
)
from game.sim.descent.sphere import Canopies
from game.sim.descent.touchdown import touchdown_m_per_s
from game.sim.descent.wind import CALM, Wind, seeded_wind, steady_wind
from game.sim.orbital import dials as orbit_dials
from game.sim.orbital import ship_1965
from game.sim.orbital.constants import EPOCH_MISSION_S, LAUNCH_UTC_S
from game.sim.orbital.leg import leg_at, motion_at
from game.sim.orbital.motion import Motion, elements_from_degrees, motion_of
from game.sim.orbital.sun import in_shadow, light_left_s, sun_direction
from game.sim.random_streams import Stream
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Value
from game.vocab.units import DEG, seconds_of

FAST_TICKS = 10
SLOW_TICKS = 100
# The dossier's reefing: a quarter of the area for four seconds.
REEFED_RATIO, REEFED_S = 0.25, 4.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Orbit, engine, cloth and aim. The defaults are scenario B, the flight of 1965.

    `aim_` is where the landing was meant on the eighteenth lap; `nominal_` is where a burn without
    error ends, and `track_heading_deg` how the track runs there. With a `thrust_ratio` below one
    the engine pushes less in the same time. `separation` is `clean`, or the `cable` keeps the
    modules together. `opening` of the cloth: at once, as our fitted times have it, or `filling`,
    or `reefed` and filling. A wind of `wind_m_per_s` under the canopy blows from where the seed
    has it, or steadily from `wind_from_deg`.

    A world that `begins` falling goes on from a burn that is over: from `x_km` and the other five
    (as the dials of the orbit), with what the last four settings say of the burn. The defaults are
    1965's at 08:37:24, twelve seconds after the engine stopped.

    Modules on a cable whirl at `whirl_deg_per_s`, and up to the scatter faster or slower by the
    seed. Without its barometer the cloth waits for the handle; without its probe the landing motor
    stays silent. Cloth tears in air that presses harder than `cloth_holds_kpa`.
    """

    semi_major_axis_km: float = ship_1965.SEMI_MAJOR_AXIS_KM
    eccentricity: float = ship_1965.ECCENTRICITY
    inclination_deg: float = ship_1965.INCLINATION_DEG
    raan_deg: float = ship_1965.RAAN_DEG
    argument_of_perigee_deg: float = ship_1965.ARGUMENT_OF_PERIGEE_DEG
    true_anomaly_deg: float = ship_1965.TRUE_ANOMALY_DEG
    epoch_mission_s: float = EPOCH_MISSION_S
    cda_m2: float = ship_1965.CDA_M2
    orbit_mass_kg: float = ship_1965.MASS_KG
    ship_kg: float = 5412.0
    sphere_kg: float = 2900.0
    drag_scale_ratio: float = 1.0
    main_canopy_m2: float = 1148.0
    main_opens_m: float = 3301.669
    aim_latitude_deg: float = 57.49
    aim_longitude_deg: float = 50.14
    nominal_latitude_deg: float = 59.56667521521165
    nominal_longitude_deg: float = 55.466690263564665
    track_heading_deg: float = 56.09448648089652
    motor_scatter_ratio: float = 0.1
    engine: str = "tdu"
    thrust_ratio: float = 1.0
    separation: str = "clean"
    opening: str = "at_once"
    wind_m_per_s: float = 0.0
    wind_by_seed: bool = True
    wind_from_deg: float = 270.0
    begins: str = "orbit"
    x_km: float = 4744.31617127494
    y_km: float = -4531.729984342667
    z_km: float = 888.7680911180197
    x_speed_m_per_s: float = 1477.679194783771
    y_speed_m_per_s: float = 3139.5073261558796
    z_speed_m_per_s: float = 6839.601369671149
    lit_s: float = 45.0
    off_s: float = 12.0
    net_delta_v_m_per_s: float = 135.061
    falling_kg: float = 5138.919
    whirl_deg_per_s: float = 2.0
    whirl_scatter_deg_per_s: float = 0.0
    cable_holds_mj_per_m2: float = 4.5
    baro_works: bool = True
    probe_works: bool = True
    cloth_holds_kpa: float = 18.0

    @property
    def drag_m2_per_kg(self) -> float:
        """Drag coefficient times area over mass, in orbit."""
        return self.cda_m2 / self.orbit_mass_kg

    @property
    def motor(self) -> Engine:
        """The engine that brakes, as strong as it really is."""
        engine = ENGINES[self.engine]
        return replace(engine, thrust_n=engine.thrust_n * self.thrust_ratio)


@dataclass(frozen=True, slots=True)
class State:
    """The course, the light, and the share by which the landing motor is off (from the seed)."""

    start_utc_s: float
    course: Course
    sun_up: bool
    sunset_utc_s: float
    motor_error: float
    blackout: bool = False
    wind: Wind = CALM
    whirl_rad_per_s: float = FIRST_RATE_RAD_PER_S


def start(settings: Settings, given: Start) -> Step:
    """Return the ship at tick 0: in orbit, or falling after its burn."""
    begins = _fallen if settings.begins == "falling" else _orbiting
    course = begins(settings, given.utc_s)
    left_s = light_left_s(course.motion, given.utc_s, settings.drag_m2_per_kg)
    share, stream = given.stream.uniform()
    error = settings.motor_scatter_ratio * (2.0 * share - 1.0)
    whirl, stream = _whirl(settings, stream)
    if course.pair is not None:
        course = replace(course, pair=Pair(whirl * settings.off_s, whirl))
    sunset_utc_s, wind = given.utc_s + left_s, _wind(settings, stream)
    state = State(
        given.utc_s, course, left_s > 0.0, sunset_utc_s, error, wind=wind, whirl_rad_per_s=whirl
    )
    telemetry = _quick(settings, state) | still_up()
    telemetry |= orbit_dials.slow_readings(course.motion, given.utc_s)
    return Step(state, MappingProxyType(telemetry))


def _whirl(settings: Settings, stream: Stream) -> tuple[float, Stream]:
    """Return how fast two modules begin to whirl (rad/s), and the stream after it."""
    if settings.whirl_scatter_deg_per_s == 0.0:
        return settings.whirl_deg_per_s * DEG, stream
    share, stream = stream.uniform()
    more = settings.whirl_scatter_deg_per_s * (2.0 * share - 1.0)
    return max(0.0, settings.whirl_deg_per_s + more) * DEG, stream


def _orbiting(settings: Settings, utc_s: float) -> Course:
    angles = (
        settings.inclination_deg,
        settings.raan_deg,
        settings.argument_of_perigee_deg,
        settings.true_anomaly_deg,
    )
    elements = elements_from_degrees(settings.semi_major_axis_km, settings.eccentricity, angles)
    epoch_s = LAUNCH_UTC_S + settings.epoch_mission_s
    leg = leg_at(motion_of(elements), epoch_s, utc_s, settings.drag_m2_per_kg)
    return Course(utc_s, motion_at(leg, utc_s), leg, mass_kg=settings.ship_kg)


def _fallen(settings: Settings, utc_s: float) -> Course:
    at_km = (settings.x_km, settings.y_km, settings.z_km)
    speed = (settings.x_speed_m_per_s, settings.y_speed_m_per_s, settings.z_speed_m_per_s)
    motion = Motion((1000.0 * at_km[0], 1000.0 * at_km[1], 1000.0 * at_km[2]), speed)
    burn = Burned(settings.lit_s, settings.off_s, settings.net_delta_v_m_per_s, settings.falling_kg)
    return falling_from(utc_s, motion, burn, settings.separation == "cable")


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the ship at `tick.tick`; on the ground nothing changes any more.

    While the engine burns every step counts; else what lies between two tenths of a second waits.
    """
    if state.course.stage == way.DOWN:
        return Step(state)
    utc_s = state.start_utc_s + seconds_of(tick.tick)
    orders, barred = allowed(tick.commands, tick.reads)
    before = ordered(state.course, orders, utc_s - tick.dt_s, settings.motor.solid)
    if burns_before(before, utc_s):
        before = aimed(before, tick.reads)
    elif tick.tick % FAST_TICKS:
        waits = state if before is state.course else replace(state, course=before)
        return Step(waits, events=told(tick.tick, barred))
    craft = _craft(settings, state, float(tick.reads.get(TORQUE, 0.0)))
    course = carried(before, craft, utc_s)
    after = _lit(settings, replace(state, course=course))
    telemetry = _quick(settings, after)
    after = replace(after, blackout=bool(telemetry["entry.blackout"]))
    if tick.tick % SLOW_TICKS == 0:
        telemetry |= orbit_dials.slow_readings(course.motion, course.utc_s)
    events = events_between(before, course, (state.blackout, after.blackout), tick.tick)
    if course.stage == way.DOWN:
        telemetry |= _landing(settings, after, tick.reads)
    return Step(after, MappingProxyType(telemetry), (*events, *told(tick.tick, barred)))


def _craft(settings: Settings, state: State, torque_nm: float) -> Craft:
    sphere = replace(SPHERE, mass_kg=settings.sphere_kg, drag_scale=settings.drag_scale_ratio)
    canopies = Canopies(
        main_m2=CANOPY_DRAG * settings.main_canopy_m2,
        main_from_m=settings.main_opens_m,
        fills=settings.opening != "at_once",
        reefed_ratio=REEFED_RATIO if settings.opening == "reefed" else 1.0,
        reefed_s=REEFED_S if settings.opening == "reefed" else 0.0,
    )
    return Craft(
        engine=settings.motor,
        ship_kg=settings.ship_kg,
        drag_m2_per_kg=settings.drag_m2_per_kg,
        sphere=sphere,
        canopies=canopies,
        cable=settings.separation == "cable",
        wind=state.wind,
        whirl_rad_per_s=state.whirl_rad_per_s,
        torque_nm=torque_nm,
        cable_holds_j_per_m2=1e6 * settings.cable_holds_mj_per_m2,
        baro=settings.baro_works,
        cloth_holds_pa=1e3 * settings.cloth_holds_kpa,
    )


def _wind(settings: Settings, stream: Stream) -> Wind:
    if settings.wind_m_per_s == 0.0:
        return CALM
    if settings.wind_by_seed:
        return seeded_wind(settings.wind_m_per_s, stream)
    return steady_wind(settings.wind_m_per_s, settings.wind_from_deg)


def _lit(settings: Settings, state: State) -> State:
    course = state.course
    sun_up = not in_shadow(course.motion.position_m, sun_direction(course.utc_s))
    if sun_up and course.utc_s >= state.sunset_utc_s and course.leg is not None:
        left_s = light_left_s(course.motion, course.utc_s, settings.drag_m2_per_kg)
        return replace(state, sun_up=True, sunset_utc_s=course.utc_s + left_s)
    return state if sun_up == state.sun_up else replace(state, sun_up=sun_up)


def _quick(settings: Settings, state: State) -> dict[str, Value]:
    course = state.course
    sunset_in_s = max(0.0, state.sunset_utc_s - course.utc_s) if state.sun_up else 0.0
    orbit = orbit_dials.quick_readings(course.motion, course.utc_s, state.sun_up, sunset_in_s)
    return orbit | quick(course, settings.motor)


def _landing(settings: Settings, state: State, reads: Mapping[str, Value]) -> Mapping[str, Value]:
    sink = way.sink_m_per_s(state.course)
    aims = (
        zone_read(reads, Spot(settings.aim_latitude_deg, settings.aim_longitude_deg)),
        Spot(settings.nominal_latitude_deg, settings.nominal_longitude_deg),
    )
    heading, error = settings.track_heading_deg * DEG, state.motor_error
    fires = settings.probe_works and not state.course.torn
    speed = touchdown_m_per_s(sink, error) if fires else sink
    readings = down_readings(state.course, aims, heading, speed)
    return readings | scatter_readings(state.wind, error) | {"landing.motor_fired": fires}


SYSTEM = System(
    name="descent",
    settings=Settings,
    channels=(*orbit_dials.CHANNELS, *CHANNELS),
    start=start,
    step=step,
    commands=COMMANDS,
    events=(*EVENTS,),
    stands_for="orbit",
    may_read=(*QUATERNION, ENABLED, TORQUE, *ZONE),
    aliases=MappingProxyType(
        {
            "burn.engine": "engine",
            "burn.separation": "separation",
            "landing.opening": "opening",
            "landing.wind_m_per_s": "wind_m_per_s",
        }
    ),
    max_step_s=0.5,
    bounds=BOUNDS,
)

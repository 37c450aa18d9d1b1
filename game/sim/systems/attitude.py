"""How the ship turns: a rigid body with cold gas, a stick, and an engine that may push it round.

Quaternion and Euler's equations by Runge-Kutta of fourth order. Left out: the pull of gravity and
air on a long body (0.01 N·m), sloshing, the men's own movements, gas that pushes the ship along.
After the modules part the sphere turns on as it was, until the air takes hold of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.attitude.angles import (
    LocalFrame,
    angle_between_rad,
    body_rate,
    frame_of,
    frame_rate_in_body,
    nose_of,
)
from game.sim.attitude.around import MAY_READ, Around, around_of
from game.sim.attitude.burning import Verniers, turned_since
from game.sim.attitude.control import (
    CYCLE_TICKS,
    SHUT,
    Stick,
    as_gas_allows,
    gas_for_kg,
    pulses_s,
    shaken,
    taken,
    turned_by_jets,
    with_play,
)
from game.sim.attitude.dials import CHANNELS, COMMANDS, EVENTS, SETS
from game.sim.attitude.gas import in_use_kg, paid
from game.sim.attitude.jets import Jets
from game.sim.attitude.masses import SPHERE_INERTIA_KG_M2, ship_masses
from game.sim.attitude.outset import Outset
from game.sim.attitude.readings import (
    gas_readings,
    jet_readings,
    push_readings,
    stick_readings,
    turn_readings,
)
from game.sim.attitude.rigid import Turning, turned_on
from game.sim.orbital.dials import MOTION
from game.sim.orbital.vector import Vec3, plus
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Value
from game.vocab.command import Command
from game.vocab.event import Event
from game.vocab.units import DEG, TICKS_PER_S, seconds_of

PARTS_AFTER_S: Final = 10.0
AIR_TAKES_HOLD_G: Final = 0.02
TUMBLED_RAD: Final = 60.0 * DEG
GAS_LEFT_KG: Final = 1e-4
FREE_TICKS: Final = 10
# Where the hand at the stick is in its shaking, in a world that tells.
HAND: Final = "crew.hand_off_deg"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the ship stands at the start, its gas, its stick, and where its men are without seats.

    Angles and rates are those of the dials. `rest_frame` is what a ship at rest keeps its place
    to: the `stars`, or the `earth` below. `men_out_count` (0 to 2) counts where no system `seats`
    tells; parts of a man count. `inertia_ratio` multiplies the moments of inertia, which are
    known to a quarter. A pitch gyro that drifts shows more than the ship turns. The seed moves
    each angle and each rate by as much as the scatter says. A stick that sticks stays behind the
    hand by `stick_play_ratio` of its way: let go, it does not come back to the middle.
    """

    pitch_deg: float = 0.0
    yaw_deg: float = 0.0
    roll_deg: float = 0.0
    pitch_rate_deg_per_s: float = 0.0
    yaw_rate_deg_per_s: float = 0.0
    roll_rate_deg_per_s: float = 0.0
    gas_first_kg: float = 10.0
    gas_second_kg: float = 10.0
    gas_set: str = "first"
    manual: bool = True
    gyros: bool = True
    rate_hold: bool = True
    fast: bool = False
    rest_frame: str = "stars"
    jet_torque_nm: float = 12.0
    verniers_nm: float = 250.0
    ship_kg: float = 5412.0
    men_out_count: float = 0.0
    inertia_ratio: float = 1.0
    gyro_drift_deg_per_s: float = 0.0
    scatter_deg: float = 0.0
    scatter_deg_per_s: float = 0.0
    stick_play_ratio: float = 0.0

    def measured(self, rate_rad_per_s: Vec3) -> Vec3:
        """Return what the gyros say of these rates."""
        return plus(rate_rad_per_s, body_rate(0.0, self.gyro_drift_deg_per_s * DEG, 0.0), 1.0)

    @property
    def outset(self) -> Outset:
        """How the ship stands at tick 0."""
        return Outset(
            (self.pitch_deg, self.yaw_deg, self.roll_deg),
            (self.pitch_rate_deg_per_s, self.yaw_rate_deg_per_s, self.roll_rate_deg_per_s),
            self.scatter_deg,
            self.scatter_deg_per_s,
            with_earth=self.rest_frame == "earth",
        )

    @property
    def inertia_kg_m2(self) -> Vec3:
        """The three moments of inertia."""
        return plus(SHUT, ship_masses().inertia_kg_m2, self.inertia_ratio)

    @property
    def jets(self) -> Jets:
        """One set of jets."""
        return Jets(torque_nm=self.jet_torque_nm)


@dataclass(frozen=True, slots=True)
class State:
    """How it is turned; the stick; gas in both sets; what is left of the pulses of this cycle.

    `duty_s` is how long the jets were told to blow in this cycle. In a burn `turned_rad` is what
    the gyros count from ignition, when the nose pointed to `lit_nose`. Once the modules have parted
    the sphere is carried on now and then, last at `free_tick`.
    """

    turning: Turning
    stick: Stick
    gas_set: str
    gas_kg: tuple[float, float]
    cycle: int = -1
    duty_s: Vec3 = SHUT
    left_s: Vec3 = SHUT
    turned_rad: Vec3 = SHUT
    lit_nose: Vec3 | None = None
    tumbled: bool = False
    steerable: bool = True
    free_tick: int = 0
    in_air: bool = False


def start(settings: Settings, given: Start) -> Step:
    """Return the ship as it stands at tick 0."""
    around = _around(settings, given.initial)
    frame = frame_of(around.motion)
    turning = settings.outset.turning(around.motion, given.stream)
    stick = Stick(
        manual=settings.manual, gyros=settings.gyros, hold=settings.rate_hold, fast=settings.fast
    )
    gas = (settings.gas_first_kg, settings.gas_second_kg)
    state = State(turning, stick, settings.gas_set, gas)
    return Step(state, _telemetry(settings, state, around, frame, SHUT))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the ship at `tick.tick`; once the air holds the sphere nothing is told any more."""
    around = _around(settings, tick.reads)
    before = _ordered(settings, state, tick.commands)
    if before.in_air or (not before.steerable and tick.tick - before.free_tick < FREE_TICKS):
        return Step(before)
    frame = frame_of(around.motion)
    verniers_nm = SHUT
    if around.off_s > PARTS_AFTER_S:
        after = _free(before, around, tick)
    elif around.thrust_n > 0.0:
        after, verniers_nm = _pushed(settings, before, around, tick.dt_s)
    else:
        after = _steered(settings, before, around, tick)
    telemetry = _telemetry(settings, after, around, frame, verniers_nm)
    return Step(after, telemetry, _events(before, after, tick.tick))


def _around(settings: Settings, reads: Mapping[str, Value]) -> Around:
    return around_of(reads, settings.men_out_count, settings.ship_kg)


def _ordered(settings: Settings, state: State, commands: tuple[Command, ...]) -> State:
    for command in commands:
        state = _take(settings, state, command.name, command.value)
    return state


def _take(settings: Settings, state: State, name: str, value: Any) -> State:
    if name == "attitude.gas_set":
        return replace(state, gas_set=value, left_s=SHUT)
    wished = taken(state.stick, name, value)
    return replace(state, stick=with_play(state.stick, wished, settings.stick_play_ratio))


def _free(state: State, around: Around, tick: Tick) -> State:
    """Return the sphere as it turns on by itself: it has the ship's turn and no jets."""
    dt_s = seconds_of(tick.tick - state.free_tick) if state.free_tick else tick.dt_s
    turning = turned_on(state.turning, SPHERE_INERTIA_KG_M2, SHUT, dt_s)
    return replace(
        state,
        turning=turning,
        steerable=False,
        free_tick=tick.tick,
        in_air=around.load_g > AIR_TAKES_HOLD_G,
        duty_s=SHUT,
        left_s=SHUT,
    )


def _pushed(settings: Settings, state: State, around: Around, dt_s: float) -> tuple[State, Vec3]:
    """Return the ship with the engine burning, and the verniers' torque; the jets are shut."""
    inertia, rate = settings.inertia_kg_m2, settings.measured(state.turning.rate_rad_per_s)
    lit_nose = state.lit_nose or nose_of(state.turning.attitude)
    against = SHUT
    if around.verniers:
        verniers = Verniers(limit_nm=settings.verniers_nm)
        against = verniers.torque_nm(state.turned_rad, rate, inertia)
    torque = plus(around.push_nm, against, 1.0)
    turning = turned_on(state.turning, inertia, torque, dt_s)
    off_rad = angle_between_rad(nose_of(turning.attitude), lit_nose)
    after = replace(
        state,
        turning=turning,
        turned_rad=turned_since(state.turned_rad, settings.measured(turning.rate_rad_per_s), dt_s),
        lit_nose=lit_nose,
        tumbled=state.tumbled or off_rad > TUMBLED_RAD,
        duty_s=SHUT,
        left_s=SHUT,
    )
    return after, against


def _steered(settings: Settings, state: State, around: Around, tick: Tick) -> State:
    """Return the ship under its jets; what they do is decided anew every twentieth of a second."""
    inertia, jets = settings.inertia_kg_m2, settings.jets
    cycle = (tick.tick - round(tick.dt_s * TICKS_PER_S)) // CYCLE_TICKS
    gas_kg = in_use_kg(state.gas_set, state.gas_kg)
    if cycle != state.cycle:
        rest = SHUT
        if settings.rest_frame == "earth":
            rest = frame_rate_in_body(state.turning.attitude, around.motion)
        rate = settings.measured(state.turning.rate_rad_per_s)
        stick = shaken(state.stick, float(tick.reads.get(HAND, 0.0)))
        wanted = pulses_s(stick, jets, inertia, rate, rest)
        duty = as_gas_allows(jets, wanted, gas_kg)
        state = replace(state, cycle=cycle, duty_s=duty, left_s=duty)
    turning, left = turned_by_jets(state.turning, inertia, jets, state.left_s, tick.dt_s)
    used_kg = gas_for_kg(jets, plus(state.left_s, left, -1.0))
    gas_kg_left = paid(state.gas_set, state.gas_kg, used_kg)
    return replace(state, turning=turning, left_s=left, gas_kg=gas_kg_left)


def _events(before: State, after: State, tick: int) -> tuple[Event, ...]:
    names = []
    left_kg = [in_use_kg(state.gas_set, state.gas_kg) for state in (before, after)]
    if left_kg[0] > GAS_LEFT_KG >= left_kg[1]:
        names.append("attitude.gas_gone")
    if after.tumbled and not before.tumbled:
        names.append("attitude.tumbled")
    return tuple(Event(tick, name) for name in names)


def _telemetry(
    settings: Settings, state: State, around: Around, frame: LocalFrame, against_nm: Vec3
) -> MappingProxyType[str, Value]:
    telemetry = turn_readings(state.turning, frame) | stick_readings(state.stick)
    telemetry |= gas_readings(state.gas_set, state.gas_kg) | jet_readings(state.duty_s)
    error_rad = 0.0
    if state.lit_nose is not None and state.steerable:
        error_rad = angle_between_rad(nose_of(state.turning.attitude), state.lit_nose)
    telemetry |= push_readings(around, against_nm, error_rad)
    telemetry["attitude.steerable"] = state.steerable
    return MappingProxyType(telemetry)


HALF_TURN, RATE = Band(-180.0, 180.0), Band(-360.0, 360.0)
GAS = Band(0.0, 100.0)
BOUNDS = MappingProxyType(
    {
        "pitch_deg": Band(-90.0, 90.0),
        "yaw_deg": HALF_TURN,
        "roll_deg": HALF_TURN,
        "pitch_rate_deg_per_s": RATE,
        "yaw_rate_deg_per_s": RATE,
        "roll_rate_deg_per_s": RATE,
        "gas_first_kg": GAS,
        "gas_second_kg": GAS,
        "gas_set": SETS,
        "rest_frame": ("stars", "earth"),
        "jet_torque_nm": Band(0.1, 1_000.0),
        "verniers_nm": Band(0.0, 10_000.0),
        "ship_kg": Band(3_000.0, 20_000.0),
        "men_out_count": Band(0.0, 2.0),
        "inertia_ratio": Band(0.5, 2.0),
        "gyro_drift_deg_per_s": Band(-1.0, 1.0),
        "scatter_deg": Band(0.0, 180.0),
        "scatter_deg_per_s": Band(0.0, 360.0),
        "stick_play_ratio": Band(0.0, 0.5),
    }
)

SYSTEM = System(
    name="attitude",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=EVENTS,
    reads=MOTION,
    may_read=(*MAY_READ, HAND),
    max_step_s=0.05,
    bounds=BOUNDS,
)

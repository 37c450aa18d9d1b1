"""The whole way down as one value that can be carried on by any span of time.

Ignition and cut-off, the opening of the cloth and the ground are met to the millisecond wherever
the steps fall, so that a landing does not depend on the size of the steps.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.descent.burn import (
    SHIP_KG,
    STANDARD_GRAVITY_M_PER_S2,
    TDU_1,
    Engine,
    burned,
    thrust_direction,
)
from game.sim.descent.cable import (
    BURNS_THROUGH_J_PER_M2,
    FIRST_RATE_RAD_PER_S,
    PAIR_KG,
    Pair,
    whirled,
)
from game.sim.descent.cloth import NO_CLOTH, Cloth, opened
from game.sim.descent.fall import (
    SPHERE,
    STILL,
    Air,
    Vehicle,
    air_of,
    altitude_m,
    climb_m_per_s,
    fallen,
    seconds_to_next_height,
)
from game.sim.descent.sphere import DOUBLE_CANOPY, Canopies
from game.sim.descent.wind import CALM, Wind, in_sky
from game.sim.orbital.leg import Leg, advanced, motion_at
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3, plus

ORBITING: Final = "orbiting"
BURNING: Final = "burning"
FALLING: Final = "falling"
DOWN: Final = "down"
STAGES: Final = (ORBITING, BURNING, FALLING, DOWN)
LONGEST_STEP_S: Final = 0.25
FILLING_STEP_S: Final = 0.05
GROUND_M: Final = 0.005
# Cloth that opens at no height and at any; the handle's second lock is tuned.
NEVER_M: Final = -1e9
ALWAYS_M: Final = 1e9
MAIN_AFTER_HANDLE_S: Final = 20.0
NO_DIRECTION: Final[Vec3] = (0.0, 0.0, 0.0)
STILL_AIR: Final = Air(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Craft:
    """What does not change in a descent. Kilograms, m²/kg; `cable` keeps the modules together.

    Without `baro` the cloth waits for the handle. `torque_nm` is what jets do about the whirl now.
    """

    engine: Engine = TDU_1
    ship_kg: float = SHIP_KG
    drag_m2_per_kg: float = 0.0
    sphere: Vehicle = SPHERE
    canopies: Canopies = DOUBLE_CANOPY
    cable: bool = False
    wind: Wind = CALM
    whirl_rad_per_s: float = FIRST_RATE_RAD_PER_S
    torque_nm: float = 0.0
    cable_holds_j_per_m2: float = BURNS_THROUGH_J_PER_M2
    baro: bool = True
    cloth_holds_pa: float = math.inf


@dataclass(frozen=True, slots=True)
class Order:
    """A burn that is set: when (UTC seconds), how long, and how the thrust leans (rad).

    `held` is where the thrust points (inertial axes) as the ship really stands; without it the
    thrust leans as ordered, and an automatic that never errs holds it there.
    """

    ignition_utc_s: float = math.inf
    burn_s: float = 45.0
    pitch_rad: float = 0.0
    yaw_rad: float = 0.0
    held: Vec3 | None = None


NO_ORDER: Final = Order()


@dataclass(frozen=True, slots=True)
class Course:
    """Where the ship is on its way down. `leg` is the orbit while it lasts, then None.

    `lit_utc_s` and `off_utc_s` are when the engine lit and stops. `gained_m_per_s` is what it has
    given, as a vector: less than the rocket's equation says when the ship turned meanwhile.
    `handle_utc_s` is when the handle of the parachutes was pulled; `torn` is cloth that is lost.
    """

    utc_s: float
    motion: Motion
    leg: Leg | None
    stage: str = ORBITING
    order: Order = NO_ORDER
    mass_kg: float = SHIP_KG
    direction: Vec3 = NO_DIRECTION
    lit_utc_s: float = math.inf
    off_utc_s: float = math.inf
    gained_m_per_s: Vec3 = NO_DIRECTION
    cloth: Cloth = NO_CLOTH
    pair: Pair | None = None
    parted_m: float = 0.0
    air: Air = STILL_AIR
    peak_g: float = 0.0
    shock_g: float = 0.0
    peak_heat_w_per_cm2: float = 0.0
    handle_utc_s: float = math.inf
    torn: bool = False
    torn_mach: float = 0.0


def carried(course: Course, craft: Craft, to_utc_s: float) -> Course:
    """Return the course at `to_utc_s`, or where it ended on the ground before."""
    while course.utc_s < to_utc_s - 1e-9 and course.stage != DOWN:
        match course.stage:
            case "orbiting":
                course = _orbited(course, craft, to_utc_s)
            case "burning":
                course = _burned(course, craft, to_utc_s)
            case _:
                course = _fell(course, craft, to_utc_s)
    return course


def _orbited(course: Course, craft: Craft, to_utc_s: float) -> Course:
    end_s = min(to_utc_s, max(course.utc_s, course.order.ignition_utc_s))
    assert course.leg is not None
    leg = advanced(course.leg, end_s, craft.drag_m2_per_kg)
    course = replace(course, utc_s=end_s, leg=leg, motion=motion_at(leg, end_s))
    return course if end_s < course.order.ignition_utc_s else ignited(course, craft)


def ignited(course: Course, craft: Craft) -> Course:
    """Return the course with the engine burning from this moment, as its order says."""
    order, engine = course.order, craft.engine
    leaning = thrust_direction(course.motion, order.pitch_rad, order.yaw_rad)
    return replace(
        course,
        stage=BURNING,
        leg=None,
        mass_kg=craft.ship_kg,
        direction=order.held or leaning,
        lit_utc_s=course.utc_s,
        off_utc_s=course.utc_s + (engine.burn_s if engine.solid else order.burn_s),
    )


def _burned(course: Course, craft: Craft, to_utc_s: float) -> Course:
    dt_s = min(to_utc_s, course.off_utc_s) - course.utc_s
    steps = max(1, math.ceil(dt_s / LONGEST_STEP_S))
    motion, mass_kg = course.motion, course.mass_kg
    for _ in range(steps):
        motion, mass_kg = burned(motion, mass_kg, craft.engine, course.direction, dt_s / steps)
    exhaust = craft.engine.isp_s * STANDARD_GRAVITY_M_PER_S2
    course = replace(
        course,
        utc_s=course.utc_s + dt_s,
        motion=motion,
        gained_m_per_s=plus(
            course.gained_m_per_s, course.direction, exhaust * math.log(course.mass_kg / mass_kg)
        ),
        mass_kg=mass_kg,
    )
    if course.utc_s < course.off_utc_s - 1e-9:
        return course
    return replace(course, stage=FALLING, pair=_pair(craft))


def _pair(craft: Craft) -> Pair | None:
    return Pair(rate_rad_per_s=craft.whirl_rad_per_s) if craft.cable else None


def _fell(course: Course, craft: Craft, to_utc_s: float) -> Course:
    vehicle, canopies = craft.sphere, canopies_now(course, craft)
    if course.pair is not None:
        vehicle = Vehicle(PAIR_KG, fixed_drag_m2=course.pair.drag_m2)
    cloth_m2 = course.cloth.drag_m2(canopies)
    position_m = course.motion.position_m
    wind = in_sky(craft.wind, position_m, altitude_m(position_m)) if craft.wind.rows else STILL
    air = air_of(course.motion, vehicle, cloth_m2, wind)
    longest_s = FILLING_STEP_S if canopies.fills and course.cloth.main else LONGEST_STEP_S
    dt_s = min(to_utc_s - course.utc_s, longest_s, _calm_s(air))
    dt_s = seconds_to_next_height(dt_s, course.motion, course.cloth, air, canopies)
    motion = fallen(course.motion, vehicle, cloth_m2, dt_s, wind)
    return _torn(_lower(replace(course, motion=motion, air=air), craft, canopies, dt_s), craft)


def canopies_now(course: Course, craft: Craft) -> Canopies:
    """Return the heights at which cloth opens now: the barometer's, or those of the handle.

    The handle opens the drogue at once and the main some time later.
    """
    if course.torn:
        return replace(craft.canopies, drogue_from_m=NEVER_M, main_from_m=NEVER_M)
    after_s = course.utc_s - course.handle_utc_s
    if craft.baro and after_s < 0.0:
        return craft.canopies
    main_m = craft.canopies.main_from_m if craft.baro else NEVER_M
    drogue_m = ALWAYS_M if after_s >= 0.0 else NEVER_M
    main_m = ALWAYS_M if after_s >= MAIN_AFTER_HANDLE_S else main_m
    return replace(craft.canopies, drogue_from_m=drogue_m, main_from_m=main_m)


def _torn(course: Course, craft: Craft) -> Course:
    """Return the course without cloth when the air presses harder than cloth can hold."""
    if not course.cloth.drogue or course.air.dynamic_pa <= craft.cloth_holds_pa:
        return course
    return replace(course, cloth=NO_CLOTH, torn=True, torn_mach=course.air.mach)


def _lower(course: Course, craft: Craft, canopies: Canopies, dt_s: float) -> Course:
    """Return the course `dt_s` later, its motion and air being known: cloth, peaks, ground."""
    height_m, air = altitude_m(course.motion.position_m), course.air
    bare = not course.cloth.drogue
    cloth = opened(course.cloth, canopies, height_m - GROUND_M, dt_s, air.speed_m_per_s)
    course = replace(
        course,
        utc_s=course.utc_s + dt_s,
        cloth=cloth,
        peak_g=max(course.peak_g, air.load_g) if bare else course.peak_g,
        shock_g=max(course.shock_g, air.load_g) if course.cloth.main else 0.0,
        peak_heat_w_per_cm2=max(course.peak_heat_w_per_cm2, air.heat_w_per_cm2),
    )
    course = _whirled(course, craft, dt_s, height_m)
    return replace(course, stage=DOWN) if height_m <= GROUND_M else course


def _calm_s(air: Air) -> float:
    """Return a step in which drag cannot overshoot: cloth that opens at 70 m/s asks for 50 ms."""
    slowing = 2.0 * air.load_g * STANDARD_GRAVITY_M_PER_S2
    return air.speed_m_per_s / slowing if slowing > 0.0 else LONGEST_STEP_S


def _whirled(course: Course, craft: Craft, dt_s: float, height_m: float) -> Course:
    if course.pair is None:
        return course
    pair = whirled(course.pair, course.air, dt_s, craft.torque_nm)
    if pair.heat_j_per_m2 >= craft.cable_holds_j_per_m2:
        return replace(course, pair=None, parted_m=height_m)
    return replace(course, pair=pair)


def sink_m_per_s(course: Course) -> float:
    """Return how fast it comes down, m/s."""
    return -climb_m_per_s(course.motion)

"""The man outside, his line, and the ship that answers.

Ten segments with muscles as strong as a man and a suit that resists by its pressure; gloves with a
limited grip; every muscle tires by what it does and recovers; a line that pulls and never pushes;
assists that only move hands a player could move. Left out: the third dimension, fingers, the rope's
mass and its loops. Heat and breath are another system's.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from game.sim.hands.assist import QUIET_TICKS, Plans, plan
from game.sim.hands.brake import force_n
from game.sim.hands.carry import camera_wish, carried, rope_rate_m_per_s
from game.sim.hands.commands import COMMANDS
from game.sim.hands.controls import Controls, limp, taken
from game.sim.hands.hatch_poses import HOME
from game.sim.hands.orders import LEG_RATE_DEG_PER_S, Grasp, blended, legs_toward
from game.sim.hands.rest import arm_share, rested, yielding
from game.sim.hands.swim import RATE_DEG_PER_S as SWIM_RATE_DEG_PER_S
from game.sim.physics import (
    inside_dials,
    readings,
    stiffness,
    struggle,
    television,
    twist,
)
from game.sim.physics.anatomy import SHIP, SHOULDERS
from game.sim.physics.body_settings import (
    BOUNDS,
    Settings,
    capacities_of,
    outset_of,
    world_settings,
)
from game.sim.physics.body_state import Led, State
from game.sim.physics.bookkeeping import Book, facts_of
from game.sim.physics.camera_dials import CHANNELS as CAMERA_CHANNELS
from game.sim.physics.dials import CHANNELS
from game.sim.physics.drive import Drive, Strain
from game.sim.physics.filming import EVENTS as CAMERA_EVENTS
from game.sim.physics.jets import Jets, fired, ordered
from game.sim.physics.momentum import man_motion
from game.sim.physics.muscles import shoulder_limit_rad
from game.sim.physics.outset import first_world, legs_and_arms
from game.sim.physics.published import published
from game.sim.physics.values import SPIN
from game.sim.physics.world import World
from game.sim.system import Start, Step, System, Tick
from game.vocab.event import Event

# A suit is stiff by what it holds over its surroundings: in a filled airlock it hangs slack.
PRESSURE: Final = "suit.excess_kpa"
TWIST: Final = "body.twist"
TURNS: Final = "tether.turns.set"
DAMP: Final = "attitude.damp"
OPENERS: Final = ("body.near_hand.grip", "body.far_hand.grip")
SIGHT: Final = "suit.visor_sight_ratio"
CONSCIOUS: Final = "body.conscious"
PRESSURE_AT_START_KPA: Final = 40.5
PROJECT_EVERY: Final = 10
LIMIT_EVERY: Final = 100
FITS_PER_KPA: Final = 20


def start(settings: Settings, given: Start) -> Step:
    """Return the man at the rim with both hands on it, or free beside it."""
    pressure_kpa = float(given.initial.get(PRESSURE, PRESSURE_AT_START_KPA))
    pressure_kpa = _felt_kpa(pressure_kpa)
    world, hands, legs = first_world(
        world_settings(settings), outset_of(settings, given), pressure_kpa
    )
    world.capacities = capacities_of(settings)
    world.lay_turns(settings.line_turns)
    limit = _shoulder_limit(world, pressure_kpa)
    holds = any(hold.on_ship for hold in world.holds)
    facts = facts_of(world, man_motion(world.motions))
    book = Book(at_rim=holds, holds_ship=holds, velocity=(facts.man.vx, facts.man.vy))
    plans = Plans(held=holds)
    jets = Jets(settings.attitude_gas_kg)
    state = State(
        world, Controls(legs=legs), plans, hands, legs, book, pressure_kpa, limit, facts, jets=jets
    )
    return published(state, Led(plans, hands, legs), Strain(), (), 0, jumped=True)


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the state one tick on. Commands act at once; the world moves in place."""
    state, refusals = _commanded(state, tick)
    state = _suited(state, float(tick.reads[PRESSURE]), tick.tick)
    # A world without physiology has a man who never faints. What he held before he did he holds
    # again when he comes round.
    controls, touching = state.controls, state.book.touching
    if tick.reads.get(CONSCIOUS, True) is False:
        controls = limp(controls)
    # Only the way home asks; anywhere else the answer would be found for nobody.
    hauls = controls.haul or (state.plans.entry is not None and state.plans.entry.stage == HOME)
    may_roll = hauls and twist.posture_refusal(state.world, touching) is None
    limit = state.shoulder_limit_rad
    # A world without physiology has a clear visor.
    sight = float(tick.reads.get(SIGHT, 1.0))
    tube = readings.tube_of(state.world, state.facts) if controls.enters else None
    view = readings.view_of(state.world, state.facts, tick.tick, limit, may_roll, tube, sight)
    rest_ticks = rested(state.rest_ticks, controls, state.plans, view)
    plans = yielding(state.plans, rest_ticks, view)
    plans, planned, legs_wish = plan(controls, plans, view)
    grasp = Grasp(state.hands, view.holds, state.book.ship_in_reach)
    hands = blended(controls, planned, grasp, tick.tick >= plans.quiet_until)
    leg_rate = LEG_RATE_DEG_PER_S if plans.swim is None else SWIM_RATE_DEG_PER_S
    legs = legs_toward(state.legs, legs_wish or controls.legs, leg_rate)
    hands, hooks = carried(controls, plans, hands, view)
    closed = (hands[0].grip, hands[1].grip)
    state, torque_nm, stopped = _jets(state, tick)
    drive = Drive(
        legs_and_arms(legs, hands),
        closed,
        controls.effort,
        rope_rate_m_per_s(controls, plans),
        arm_share(rest_ticks),
        camera_wish(controls, plans),
        plans.on_arm,
        force_n(controls, plans.brake, view),
        torque_nm,
        (hands[0].wrist_rad_per_s, hands[1].wrist_rad_per_s),
        plans.take_lid,
        controls.lid_drive_ratio,
        hooks,
    )
    if controls.task:
        state = replace(state, controls=replace(state.controls, task=""))
    strain = state.world.step(drive, state.suit_kpa, tick.tick % PROJECT_EVERY == 0)
    ends = state.twist_ends
    if plans.rolls and not ends:
        ends = tick.tick + twist.LASTS_TICKS
    led = Led(plans, hands, legs, rest_ticks)
    events: tuple[Event, ...] = ()
    jumped = False
    if ends:
        rolling = replace(state, twist_ends=ends)
        state, events, jumped = _twisting(rolling, strain.touching, tick.tick)
    happened = refusals + events + stopped
    return published(state, led, strain, happened, tick.tick, jumped)


def _jets(state: State, tick: Tick) -> tuple[State, float, tuple[Event, ...]]:
    """Return the state after the jets worked for a tick, their torque, and whether they stopped."""
    if not state.jets.firing:
        return state, 0.0, ()
    world = state.world
    jets, torque_nm = fired(state.jets, world.motions[SPIN], world.masses[SHIP][1], tick.dt_s)
    events: tuple[Event, ...] = ()
    if not jets.firing:
        spent = MappingProxyType({"spent_kg": round(jets.spent_kg, 4)})
        events = (Event(tick.tick, "attitude.stopped", spent),)
    return replace(state, jets=jets), torque_nm, events


def _commanded(state: State, tick: Tick) -> tuple[State, tuple[Event, ...]]:
    controls, plans, ends = state.controls, state.plans, state.twist_ends
    refused, jets = [], state.jets
    for command in tick.commands:
        controls = taken(controls, command.name, command.value, state.hands)
        if command.name == TWIST and command.value and not ends:
            reason = twist.refusal(state.world, state.book.touching)
            if reason is None:
                ends = tick.tick + twist.LASTS_TICKS
            else:
                refused.append(_refused(tick.tick, reason))
        if command.name == TURNS:
            state.world.lay_turns(float(command.value))
        if command.name == DAMP:
            jets = ordered(jets, bool(command.value))
        if command.name in OPENERS and not command.value:
            # A hand that was told to open does not close by itself a moment later.
            plans = replace(plans, quiet_until=tick.tick + QUIET_TICKS)
    if not tick.commands:
        return state, ()
    return replace(state, controls=controls, plans=plans, twist_ends=ends, jets=jets), tuple(
        refused
    )


def _refused(tick: int, reason: str) -> Event:
    return Event(tick, "body.twist_refused", MappingProxyType({"reason": reason}))


def _suited(state: State, pressure_kpa: float, tick: int) -> State:
    felt_kpa = _felt_kpa(pressure_kpa)
    if felt_kpa == state.suit_kpa and tick % LIMIT_EVERY:
        return state
    limit = _shoulder_limit(state.world, felt_kpa)
    return replace(state, suit_kpa=felt_kpa, shoulder_limit_rad=limit)


def _felt_kpa(pressure_kpa: float) -> float:
    # The suit is fitted anew only when it matters: a pressure that trembles would cost every tick.
    # Squeezed from outside it is as slack as one that holds nothing.
    return max(0.0, round(pressure_kpa * FITS_PER_KPA) / FITS_PER_KPA)


def _shoulder_limit(world: World, pressure_kpa: float) -> float:
    left = max(world.capacities[joint] for joint in SHOULDERS)
    return shoulder_limit_rad(pressure_kpa, world.settings.strength_ratio * left)


def _twisting(state: State, touching: bool, tick: int) -> tuple[State, tuple[Event, ...], bool]:
    """Return the state after a half roll went on, ended or was given up."""
    if not state.twist_ends:
        return state, (), False
    reason = twist.refusal(state.world, touching)
    if reason is not None:
        return replace(state, twist_ends=0), (_refused(tick, reason),), False
    if tick < state.twist_ends:
        return state, (), False
    rolled = replace(state, twist_ends=0, world=state.world.twisted())
    facing = MappingProxyType({"facing": rolled.world.facing})
    return rolled, (Event(tick, "body.twisted", facing),), True


EVENTS: Final = (
    "tether.went_taut",
    "tether.went_slack",
    "tether.wound_round",
    "tether.came_free",
    "attitude.stopped",
    *(
        f"body.{hand}_hand.{happened}"
        for hand in ("near", "far")
        for happened in ("gripped", "released", "slipped")
    ),
    "body.left_rim",
    "body.back_at_rim",
    "body.knocked_hull",
    "body.twisted",
    "body.twist_refused",
    *CAMERA_EVENTS,
)

SYSTEM: Final[System] = System(
    name="body",
    settings=Settings,
    channels=(
        *CHANNELS,
        *inside_dials.CHANNELS,
        *stiffness.CHANNELS,
        *struggle.CHANNELS,
        *CAMERA_CHANNELS,
        *television.CHANNELS,
    ),
    start=start,
    step=step,
    commands=COMMANDS,
    events=EVENTS,
    reads=(PRESSURE,),
    may_read=(SIGHT, CONSCIOUS),
    max_step_s=0.01,
    bounds=BOUNDS,
)

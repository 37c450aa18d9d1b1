"""The man outside, his line, and the ship that answers.

Ten segments with muscles as strong as a man and a suit that resists by its pressure; gloves with a
limited grip; every muscle tires by what it does and recovers; a line that pulls and never pushes;
assists that only move hands a player could move. Left out: the third dimension, fingers, the rope's
mass and its loops. Heat and breath are another system's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.hands.assist import QUIET_TICKS, Plans, plan
from game.sim.hands.brake import force_n
from game.sim.hands.carry import camera_wish, carried, rope_rate_m_per_s
from game.sim.hands.commands import COMMANDS
from game.sim.hands.controls import Controls, limp, taken
from game.sim.hands.hatch_poses import HOME
from game.sim.hands.orders import LEG_RATE_DEG_PER_S, Grasp, blended, legs_toward
from game.sim.hands.rest import arm_share, rested, yielding
from game.sim.hands.swim import RATE_DEG_PER_S as SWIM_RATE_DEG_PER_S
from game.sim.hands.view import Hands, LegOrder
from game.sim.physics import (
    inside,
    inside_dials,
    presses,
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
from game.sim.physics.bookkeeping import Book, Facts, booked, facts_of
from game.sim.physics.camera_dials import CHANNELS as CAMERA_CHANNELS
from game.sim.physics.dials import CHANNELS
from game.sim.physics.drive import Drive, Strain
from game.sim.physics.filming import EVENTS as CAMERA_EVENTS
from game.sim.physics.filming import NO_FILM, Film, film_telemetry, filmed
from game.sim.physics.jets import NO_JETS, Jets, fired, ordered
from game.sim.physics.momentum import man_motion
from game.sim.physics.muscles import shoulder_limit_rad
from game.sim.physics.outset import first_world, legs_and_arms
from game.sim.physics.values import SPIN, Atom, flattened
from game.sim.physics.world import World
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Value
from game.vocab.event import NOTHING, Event
from game.vocab.snapshot import Arrow

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
STIFFNESS_EVERY: Final = 10


@dataclass(frozen=True, slots=True)
class State:
    """The live world, which changes in place, and the values beside it.

    `twist_ends` is the tick at which a half roll is over, 0 for none; `rest_ticks` counts how long
    he has hung still. `facts` follow from the world and are kept only because two readers want
    them; so do the dials `stiff`, which are read from it ten times a second.
    """

    world: World
    controls: Controls
    plans: Plans
    hands: Hands
    legs: LegOrder
    book: Book
    suit_kpa: float
    shoulder_limit_rad: float
    facts: Facts
    twist_ends: int = 0
    rest_ticks: int = 0
    stiff: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    pressed: tuple[Arrow, ...] = ()
    film: Film = NO_FILM
    jets: Jets = NO_JETS

    def digest_values(self) -> tuple[Atom, ...]:
        """Return every number and word that fixes this state, flat, in a fixed order."""
        beside = (self.controls, self.plans, self.hands, self.legs, self.book, self.film, self.jets)
        rest = (self.suit_kpa, self.shoulder_limit_rad, self.twist_ends, self.rest_ticks)
        return (*self.world.values().flat(), *flattened(beside), *rest)

    def rebuilt(self) -> "State":
        """Return a live twin built from the values alone: no contact or impulse is remembered."""
        return replace(self, world=World(self.world.settings, self.world.values()))


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
    return _published(state, {}, Strain(), (), 0, jumped=True)


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
    # One copy of the state a tick, unless he rolls.
    new: dict[str, Any] = {"plans": plans, "hands": hands, "legs": legs, "rest_ticks": rest_ticks}
    events: tuple[Event, ...] = ()
    jumped = False
    if ends:
        rolling = replace(state, twist_ends=ends)
        state, events, jumped = _twisting(rolling, strain.touching, tick.tick)
    happened = refusals + events + stopped
    return _published(state, new, strain, happened, tick.tick, jumped)


def _published(
    state: State,
    new: Mapping[str, Any],
    strain: Strain,
    events: tuple[Event, ...],
    tick: int,
    jumped: bool,
) -> Step:
    """Return the step: `state` with what is `new` in it, its dials and its picture."""
    world, before = state.world, state.book
    plans: Plans = new.get("plans", state.plans)
    facts = facts_of(world, man_motion(world.motions))
    book, happened = booked(before, world, facts, strain, tick)
    film, shot = filmed(state.film, world, facts, strain, tick, plans.pressing)
    looks = tick % STIFFNESS_EVERY == 0
    stiff = _stiffness(state, plans, facts) if looks else state.stiff
    pressed = presses.presses(world) if looks else state.pressed
    work, entry = plans.work, plans.entry
    dials = readings.telemetry(world, facts, book, strain, tick)
    dials.update(film_telemetry(film, world, facts))
    dials.update(television.telemetry(world, tick))
    dials.update(stiff)
    dials["body.task"] = "none" if work is None else work.task
    dials["body.entry"] = "none" if entry is None else entry.stage
    dials["attitude.gas_kg"] = state.jets.gas_kg
    dials["attitude.firing"] = state.jets.firing
    return Step(
        state=replace(
            state, book=book, facts=facts, film=film, stiff=stiff, pressed=pressed, **new
        ),
        telemetry=MappingProxyType(dials),
        events=events + happened + shot,
        poses=readings.poses(world, jumped),
        arrows=readings.arrows(world, facts, before, strain) + pressed,
        lines=readings.lines(world, facts) + television.sights(world),
    )


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


def _stiffness(state: State, plans: Plans, facts: Facts) -> Mapping[str, Value]:
    world = state.world
    angles = facts.joints_rad
    whole = world.settings.strength_ratio
    strengths = [whole * left for left in world.capacities[: len(angles)]]
    return {
        **stiffness.telemetry(angles, state.suit_kpa, strengths),
        inside_dials.FOLD.name: inside.fold_diameter_m(world.motions, world.outline),
        **struggle.telemetry(world, plans, state.legs, state.suit_kpa),
    }


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

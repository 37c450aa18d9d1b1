"""What the body shows of a tick: dials, events, and the picture's poses, arrows and lines."""

from collections.abc import Mapping
from typing import Final

from game.sim.hands.assist import Plans
from game.sim.physics import (
    inside,
    inside_dials,
    presses,
    readings,
    stiffness,
    struggle,
    television,
)
from game.sim.physics.body_state import Led, State, after
from game.sim.physics.bookkeeping import Facts, booked, facts_of
from game.sim.physics.drive import Strain
from game.sim.physics.filming import film_telemetry, filmed
from game.sim.physics.momentum import man_motion
from game.sim.system import Step
from game.vocab.channel import Value
from game.vocab.event import Event

STIFFNESS_EVERY: Final = 10


def published(
    state: State,
    led: Led,
    strain: Strain,
    events: tuple[Event, ...],
    tick: int,
    jumped: bool,
) -> Step:
    """Return the step: `state` with what he was led to do in it, its dials and its picture."""
    world, before, plans = state.world, state.book, led.plans
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
        state=after(state, led, book, facts, (film, stiff, pressed)),
        telemetry=dials,
        events=events + happened + shot,
        poses=readings.poses(world, jumped),
        arrows=readings.arrows(world, facts, before, strain) + pressed,
        lines=readings.lines(world, facts) + television.sights(world),
    )


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

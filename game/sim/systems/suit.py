"""All the gas of the ship: cabin, airlock, both suits, their bottles, and space.

Gas must balance in one place, so one system owns it all; it bears the name of the part that is
worn. The network moves in steps of 0.1 s; in between Leonov's suit pressure follows a straight
line, and a knob that is turned acts from the next step on. So a flight in long steps ends where one
in short steps ends. Ideal gases that keep their temperature (suits 30 °C, the rest 20); the
volume that bending joints take from the suit is left out, and what Belyayev breathes too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.gas import hand_valve
from game.sim.gas.breathing import breathed
from game.sim.gas.dials import CHANNELS, OXYGEN_LEFT, PRESSURE, RELIEF_OPEN
from game.sim.gas.mixture import Mixture
from game.sim.gas.network import Network, flowed
from game.sim.gas.plumbing import AIRLOCK, SUIT, first_network, pipes_of, settled_co2_ratio
from game.sim.gas.readings import Flows, readings
from game.sim.gas.settings import BOUNDS, COMMANDS, Controls, Settings, first_controls, turned
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.units import TICK_S

METABOLIC: Final = "body.metabolic_w"
LID_SHUT: Final = "hatches.outer_shut"
CONSCIOUS: Final = "body.conscious"
GAS_TICKS: Final = 10
GAS_STEP_S: Final = GAS_TICKS * TICK_S
RELIEF_OPENED_RATIO: Final = 0.25
RELIEF_CLOSED_RATIO: Final = 0.05


@dataclass(frozen=True, slots=True)
class State:
    """The gas at the end of the running 0.1 s, and what is remembered beside it.

    `man` is what he has given less what he has taken since the start: with it every species sums
    up to what there was. `was_kpa` and `is_kpa` are the suit at both ends of the running 0.1 s;
    `lid_shut` says that the outer lid is on its seat.
    """

    network: Network
    controls: Controls
    man: Mixture
    helmet_co2_ratio: float
    flows: Flows
    was_kpa: float
    is_kpa: float
    end_tick: int = 0
    relief_open: bool = True
    warned: bool = False
    empty: bool = False
    lid_shut: bool = False

    @property
    def knobs(self) -> Controls:
        """The knobs as the gas meets them: a lid on its seat shuts the hatch for it."""
        if not self.lid_shut:
            return self.controls
        return replace(self.controls, hatch_open=False)


def start(settings: Settings, given: Start) -> Step:
    """Return every vessel filled, and a suit that has been breathed in for a while."""
    network, controls = first_network(settings), first_controls(settings)
    pressure_kpa = network.pressure_pa(SUIT) / 1000.0
    flows = Flows(feed_g_per_min=settings.feed_g_per_min if settings.oxygen_kg > 0.0 else 0.0)
    ratio = settled_co2_ratio(settings)
    state = State(network, controls, Mixture(), ratio, flows, pressure_kpa, pressure_kpa)
    return Step(state, MappingProxyType(_all(settings, state, 0)))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the gas at `tick.tick`. All but the suit's pressure is published every 0.1 s."""
    events: tuple[Event, ...] = ()
    # A world without physiology has a man who never faints.
    conscious = tick.reads.get(CONSCIOUS, True) is True
    if tick.commands or not conscious:
        state, events = _turned(settings, state, tick, conscious)
    shut = bool(tick.reads.get(LID_SHUT, False))
    if shut != state.lid_shut:
        state = replace(state, lid_shut=shut)
    held = state.controls.bleed_ratio
    while state.end_tick < tick.tick:
        state = _advanced(settings, state, float(tick.reads[METABOLIC]))
    if state.controls.bleed_ratio < held:
        detail = MappingProxyType({"pressure_kpa": state.is_kpa})
        events = (*events, Event(tick.tick, hand_valve.GUARDED, detail))
    if tick.tick == state.end_tick or tick.dt_s >= GAS_STEP_S:
        values = _all(settings, state, tick.tick)
        state, happened = _noticed(settings, state, values, tick.tick)
        return Step(state, MappingProxyType(values), events + happened)
    pressure_kpa = _pressure_kpa(state, tick.tick)
    return Step(state, MappingProxyType({PRESSURE.name: pressure_kpa}), events)


def _advanced(settings: Settings, state: State, metabolic_w: float) -> State:
    """Return the gas 0.1 s on: what he breathes, then what flows."""
    network = state.network
    suit, pressure_pa = network.vessels[SUIT], network.pressure_pa(SUIT)
    feed = state.flows.feed_mol_per_s
    breath = breathed(suit, pressure_pa, metabolic_w, feed, state.helmet_co2_ratio, GAS_STEP_S)
    network = network.exchanged(SUIT, breath.given, breath.taken)
    pipes = pipes_of(settings, state.knobs)
    network, moved = flowed(network, pipes, GAS_STEP_S)
    out = sum(
        mol for pipe, mol in zip(pipes, moved, strict=True) if (pipe.source, pipe.sink) == LEAVES
    )
    pressure_kpa = network.pressure_pa(SUIT) / 1000.0
    return replace(
        state,
        network=network,
        controls=hand_valve.watched(state.controls, pressure_kpa),
        man=state.man.plus(breath.given).minus(breath.taken),
        helmet_co2_ratio=breath.helmet_co2_ratio,
        flows=Flows.of(suit.gas, moved[0], out, breath.given.h2o_mol, GAS_STEP_S),
        was_kpa=state.is_kpa,
        is_kpa=pressure_kpa,
        end_tick=state.end_tick + GAS_TICKS,
    )


def _turned(
    settings: Settings, state: State, tick: Tick, conscious: bool
) -> tuple[State, tuple[Event, ...]]:
    before = state.controls
    man = hand_valve.Man(state.is_kpa, before.guarded, conscious)
    taken, events = hand_valve.possible(settings, man, tick.commands)
    controls = hand_valve.slipped(turned(before, taken), conscious)
    if controls.relief != before.relief:
        detail = MappingProxyType({"to": controls.relief})
        events = (*events, Event(tick.tick, "suit.relief.turned", detail))
    events = (*events, *hand_valve.moved(before, controls, tick.tick))
    return replace(state, controls=controls), events


def _noticed(
    settings: Settings, state: State, values: Mapping[str, Value], tick: int
) -> tuple[State, tuple[Event, ...]]:
    """Return the state with its marks, and an event for each that changed."""
    lift = float(values[RELIEF_OPEN.name])
    left_s = float(values[OXYGEN_LEFT.name])
    limit = RELIEF_CLOSED_RATIO if state.relief_open else RELIEF_OPENED_RATIO
    relief_open = lift > limit
    low = state.warned or left_s <= settings.oxygen_low_s
    empty = state.empty or left_s <= 0.0
    marks = (
        (relief_open and not state.relief_open, "suit.relief.opened"),
        (state.relief_open and not relief_open, "suit.relief.closed"),
        (low and not state.warned, "suit.oxygen_low"),
        (empty and not state.empty, "suit.oxygen_empty"),
    )
    events = tuple(Event(tick, name) for happened, name in marks if happened)
    if not events:
        return state, ()
    return replace(state, relief_open=relief_open, warned=low, empty=empty), events


def _all(settings: Settings, state: State, tick: int) -> dict[str, Value]:
    values = readings(settings, state.network, state.knobs, state.flows, state.helmet_co2_ratio)
    values[PRESSURE.name] = _pressure_kpa(state, tick)
    return values


def _pressure_kpa(state: State, tick: int) -> float:
    """Return the suit's pressure at `tick`, to the nearest pascal so that nothing trembles."""
    left = (state.end_tick - tick) / GAS_TICKS
    return round(state.is_kpa + left * (state.was_kpa - state.is_kpa), 3)


LEAVES: Final = (SUIT, AIRLOCK)
EVENTS: Final = (
    "suit.relief.turned",
    "suit.relief.opened",
    "suit.relief.closed",
    "suit.oxygen_low",
    "suit.oxygen_empty",
    *hand_valve.EVENTS,
)

SYSTEM: Final[System] = System(
    name="suit",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=EVENTS,
    reads=(METABOLIC, LID_SHUT),
    may_read=(CONSCIOUS,),
    max_step_s=10.0,
    bounds=MappingProxyType(BOUNDS),
)

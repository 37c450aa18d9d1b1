"""A parachute that lies on the ground in the wind, and pulls the sphere along until it is cut.

The cloth stands up and takes as much of the wind as the sphere's rubbing on snow allows: below
four metres a second nothing moves. Among trees it hangs after a few metres (tuned).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.descent.burn import STANDARD_GRAVITY_M_PER_S2
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import CommandSpec

_SOURCE: Final = "model-fall"
RUBBING_RATIO: Final = 0.3
DENSITY_KG_PER_M3: Final = 1.3
# What blows at the ground of the wind at 1.5 km, as in the profile of the descent.
AT_GROUND_RATIO: Final = 0.6
FAR: Final = Band(0.0, 1e6)
TREES: Final = ("taiga", "forest")

CHANNELS: Final = (
    Channel("canopy.cut", kind="truth", help="The lines are cut.", source=_SOURCE),
    Channel(
        "canopy.drag_m_per_s",
        "m/s",
        possible=Band(0.0, 200.0),
        help="How fast the canopy drags the sphere over the ground.",
        source=_SOURCE,
    ),
    Channel("canopy.dragged_m", "m", possible=FAR, help="How far it has.", source=_SOURCE),
)
COMMANDS: Final = (CommandSpec("canopy.cut_lines", kind="truth", help="Cut the lines."),)


@dataclass(frozen=True, slots=True)
class Settings:
    """What lies on the ground, the drag area of what stands in the wind, and the room in a wood."""

    sphere_kg: float = 2900.0
    canopy_drag_m2: float = 918.0
    among_trees_m: float = 30.0


@dataclass(frozen=True, slots=True)
class State:
    """Whether the lines are cut, and how far it has been dragged."""

    cut: bool = False
    dragged_m: float = 0.0


def start(settings: Settings, given: Start) -> Step:
    """Return that nothing lies on the ground yet."""
    return Step(State(), _telemetry(State(), 0.0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return how far it has been dragged at `tick.tick`; lines cut in the air do not count."""
    if not tick.reads["landing.down"]:
        return Step(state)
    if any(command.value for command in tick.commands):
        state = replace(state, cut=True)
    speed = _speed_m_per_s(settings, state, tick.reads)
    state = replace(state, dragged_m=state.dragged_m + speed * tick.dt_s)
    return Step(state, _telemetry(state, speed))


def _speed_m_per_s(settings: Settings, state: State, reads: Mapping[str, Value]) -> float:
    wooded = reads["landing.surface"] in TREES and state.dragged_m >= settings.among_trees_m
    if state.cut or wooded or reads["canopy.torn"]:
        return 0.0
    wind = AT_GROUND_RATIO * float(reads["landing.wind_speed_m_per_s"])
    rubbing_n = RUBBING_RATIO * settings.sphere_kg * STANDARD_GRAVITY_M_PER_S2
    held = math.sqrt(2.0 * rubbing_n / (DENSITY_KG_PER_M3 * settings.canopy_drag_m2))
    return max(0.0, wind - held)


def _telemetry(state: State, speed_m_per_s: float) -> MappingProxyType[str, Value]:
    return MappingProxyType(
        {
            "canopy.cut": state.cut,
            "canopy.drag_m_per_s": speed_m_per_s,
            "canopy.dragged_m": state.dragged_m,
        }
    )


SYSTEM = System(
    name="shroud",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    reads=("landing.down", "landing.wind_speed_m_per_s", "landing.surface", "canopy.torn"),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "sphere_kg": Band(1_000.0, 10_000.0),
            "canopy_drag_m2": Band(1.0, 5_000.0),
            "among_trees_m": FAR,
        }
    ),
)

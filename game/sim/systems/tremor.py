"""The tremor of tired hands: how far the hand at the stick shakes, and where it is in its shaking.

All of it is a tuning, made to look and feel plausible: nobody measured these hands. A night without
sleep leaves a tremor that work makes stronger and rest weaker. What shakes ten times a second the
stick's own weight swallows; what is left is a slow unsteadiness, here two waves whose phases come
from the seed. It moves a stick that is pushed, the more the further it is pushed (a hand that holds
nothing shakes for itself), and so it costs a little gas.
"""

import math
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.units import seconds_of

_SOURCE: Final = "model-attitude"
MOST_DEG: Final = 0.6
TREMOR: Final = Band(0.0, MOST_DEG)
# Work raises it, rest settles it (deg/s); the waves: how often a second, and their shares.
RISES, SETTLES = 0.002, 0.0005
WAVES: Final = ((0.11, 0.7), (0.27, 0.3))
WORKS: Final = "attitude.jets_firing"

CHANNELS: Final = (
    Channel(
        "crew.tremor_deg",
        "deg",
        possible=TREMOR,
        help="How far the hand at the stick shakes at most (tuned).",
        source=_SOURCE,
    ),
    Channel(
        "crew.hand_off_deg",
        "deg",
        possible=Band(-MOST_DEG, MOST_DEG),
        help="How far it is off just now.",
        source=_SOURCE,
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The tremor of a hand that rests; work makes it stronger, up to 0.6 degrees."""

    at_rest_deg: float = 0.1


@dataclass(frozen=True, slots=True)
class State:
    """How far the hand shakes (deg), and the phases of its waves (rad)."""

    tremor_deg: float
    phases_rad: tuple[float, ...]


def start(settings: Settings, given: Start) -> Step:
    """Return the hand as the night has left it."""
    phases, stream = [], given.stream
    for _ in WAVES:
        share, stream = stream.uniform()
        phases.append(2.0 * math.pi * share)
    state = State(settings.at_rest_deg, tuple(phases))
    return Step(state, _telemetry(state, 0.0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the hand at `tick.tick`."""
    works = tick.reads.get(WORKS, False)
    change_deg = RISES * tick.dt_s if works else -SETTLES * tick.dt_s
    tremor_deg = min(MOST_DEG, max(settings.at_rest_deg, state.tremor_deg + change_deg))
    state = State(tremor_deg, state.phases_rad)
    return Step(state, _telemetry(state, seconds_of(tick.tick)))


def _telemetry(state: State, time_s: float) -> MappingProxyType[str, Value]:
    waves = zip(WAVES, state.phases_rad, strict=True)
    wave = sum(
        share * math.sin(2.0 * math.pi * often * time_s + phase) for (often, share), phase in waves
    )
    return MappingProxyType(
        {"crew.tremor_deg": state.tremor_deg, "crew.hand_off_deg": state.tremor_deg * wave}
    )


SYSTEM = System(
    name="tremor",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    may_read=(WORKS,),
    max_step_s=0.05,
    bounds=MappingProxyType({"at_rest_deg": TREMOR}),
)

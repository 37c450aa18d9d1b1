"""The pressure in the suit: held at a set value.

The suit's own regulator keeps the pressure steady as long as oxygen flows. What the pressure does
to joints, girth and grip stands in `game.sim.suit_law`; who wears the suit reads this channel.
"""

from dataclasses import dataclass
from types import MappingProxyType

from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel

POSSIBLE_KPA = Band(0.0, 60.0)

PRESSURE = Channel(
    "suit.pressure_kpa",
    unit="kPa",
    possible=POSSIBLE_KPA,
    nominal=Band(25.0, 42.0),
    caution=Band(20.0, 45.0),
    help="Absolute gas pressure in the suit: 40.5 kPa (0.40 atm) at the normal setting of the "
    "relief valve, 27.4 kPa (0.27 atm) at the low one.",
    status="attested",
    source="wbk",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The pressure at which the suit is held, absolute."""

    pressure_kpa: float = 40.5


@dataclass(frozen=True, slots=True)
class State:
    """The gas in the suit."""

    pressure_kpa: float


def start(settings: Settings, given: Start) -> Step:
    """Return the suit at its set pressure."""
    telemetry = MappingProxyType({PRESSURE.name: settings.pressure_kpa})
    return Step(State(settings.pressure_kpa), telemetry)


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the same pressure again, whatever the size of the step."""
    return Step(state, MappingProxyType({PRESSURE.name: state.pressure_kpa}))


SYSTEM = System(
    name="suit",
    settings=Settings,
    channels=(PRESSURE,),
    start=start,
    step=step,
    max_step_s=10.0,
    bounds=MappingProxyType({"pressure_kpa": POSSIBLE_KPA}),
)

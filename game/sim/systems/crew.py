"""Two men under their own weight: breath and sight in the entry, the blow at the ground, bruises.

How sight goes with breath is tuned; that the blow grows with the square of the speed over the way
of the couch is not. What lies loose counts where a system tells of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.descent.burn import STANDARD_GRAVITY_M_PER_S2
from game.sim.fall.breath import Breath, breathed
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import CommandSpec

_SOURCE: Final = "model-fall"
UNIT: Final = Band(0.0, 1.0)
LOADS: Final = Band(0.0, 200.0)
TIMES: Final = Band(0.0, 1e6)
INJURIES: Final = ("none", "bruised", "hurt")
# How far the couch gives, and how far a man who is not braced for it (tuned).
COUCH_M: Final = 0.3
UNBRACED_M: Final = 0.12
NEEDLE_ENDS_G: Final = 10.0
# Loads at the ground (g), loose weight (kg), and metres behind the canopy, from which he is hurt.
BRUISED: Final = (12.0, 20.0, 40.0)
HURT: Final = (30.0, 45.0, 400.0)
UNBELTED_G: Final = 3.0
BELTS: Final = "seats.both_belted"
LOOSE: Final = "loose.peak_weight_kg"
DRAGGED: Final = "canopy.dragged_m"


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(name, unit, possible=possible, help=text, source=_SOURCE)


CHANNELS: Final = (
    _number("body.air_ratio", "", UNIT, "Air in his lungs, as a share of what they hold."),
    _number("body.sight_ratio", "", UNIT, "Share of the field of view that he sees."),
    Channel("body.tense", kind="truth", help="He strains against the weight.", source=_SOURCE),
    _number("body.tense_s", "s", TIMES, "How long he has been tense; 0 while he is not."),
    _number("body.loose_s", "s", TIMES, "Time since he let go; 0 while he is tense."),
    Channel("body.braced", kind="truth", help="He is braced for the ground.", source=_SOURCE),
    _number("crew.needle_g", "g", Band(0.0, NEEDLE_ENDS_G), "Load on a needle that ends at 10."),
    _number("crew.needle_back_g", "g", LOADS, "How far the load has come back from its peak."),
    _number("crew.landing_load_g", "g", LOADS, "Load on the men as the sphere met the ground."),
    Channel(
        "crew.injury", kind="word", words=INJURIES, help="What the way down did.", source=_SOURCE
    ),
)
COMMANDS: Final = (
    CommandSpec("body.strain", kind="truth", help="Tense and hold; letting go takes a breath."),
    CommandSpec("seats.brace", kind="truth", help="Brace for the ground, or let be."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Air in his lungs at the start."""

    air_ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class State:
    """Breath, whether he is braced, the blow at the ground (g, 0 before it), and injuries."""

    breath: Breath
    braced: bool = False
    blow_g: float = 0.0
    injury: int = 0


def start(settings: Settings, given: Start) -> Step:
    """Return the men at tick 0."""
    state = State(Breath(settings.air_ratio))
    return Step(state, _telemetry(state, float(given.initial["entry.load_g"]), 0.0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the men at `tick.tick`."""
    for command in tick.commands:
        state = _take(state, command.name, command.value)
    reads = tick.reads
    # On the ground there is only one's own weight.
    load_g = 1.0 if reads["landing.down"] else float(reads["entry.load_g"])
    state = replace(state, breath=breathed(state.breath, load_g, tick.dt_s))
    if reads["landing.down"] and state.blow_g == 0.0:
        speed = float(reads["landing.vertical_speed_m_per_s"])
        state = replace(state, blow_g=blow_g(speed, state.braced))
    state = replace(state, injury=max(state.injury, _injury(state, reads, load_g)))
    return Step(state, _telemetry(state, load_g, float(reads["entry.peak_load_g"])))


def _take(state: State, name: str, value: Any) -> State:
    if name == "seats.brace":
        return replace(state, braced=bool(value))
    return replace(state, breath=state.breath._replace(tense=bool(value)))


def blow_g(speed_m_per_s: float, braced: bool) -> float:
    """Return the load that ends such a speed over the way of the couch, with one's own weight."""
    way_m = COUCH_M if braced else UNBRACED_M
    return min(LOADS.high, 1.0 + speed_m_per_s**2 / (2.0 * way_m * STANDARD_GRAVITY_M_PER_S2))


def _injury(state: State, reads: Mapping[str, Value], load_g: float) -> int:
    unbelted = load_g > UNBELTED_G and not reads.get(BELTS, True)
    felt = (state.blow_g, float(reads.get(LOOSE, 0.0)), float(reads.get(DRAGGED, 0.0)))
    if unbelted or any(one > limit for one, limit in zip(felt, HURT, strict=True)):
        return 2
    return int(any(one > limit for one, limit in zip(felt, BRUISED, strict=True)))


def _telemetry(state: State, load_g: float, peak_g: float) -> MappingProxyType[str, Value]:
    return MappingProxyType(
        {
            "body.air_ratio": state.breath.air,
            "body.sight_ratio": state.breath.sight,
            "body.tense": state.breath.tense,
            "body.tense_s": state.breath.tense_s,
            "body.loose_s": state.breath.loose_s,
            "body.braced": state.braced,
            "crew.needle_g": min(NEEDLE_ENDS_G, load_g),
            "crew.needle_back_g": max(0.0, peak_g - load_g),
            "crew.landing_load_g": state.blow_g,
            "crew.injury": INJURIES[state.injury],
        }
    )


SYSTEM = System(
    name="crew",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    reads=("entry.load_g", "entry.peak_load_g", "landing.down", "landing.vertical_speed_m_per_s"),
    may_read=(BELTS, LOOSE, DRAGGED),
    max_step_s=0.5,
    bounds=MappingProxyType({"air_ratio": UNIT}),
)

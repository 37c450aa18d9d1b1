"""The whirl of two modules that did not part, the stick that still reaches the jets, then a swing.

As long as the cable holds, so does the umbilical: what is left of the gas can slow the whirl. One
kilogram takes 4.8 degrees a second off. The air turns the pair as well. Alone the sphere swings
like a pendulum until the cords hold it.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.attitude.jets import Jets
from game.sim.descent.cable import TORQUE
from game.sim.fall.swing import Swing, hung, swung
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import CommandSpec
from game.vocab.units import DEG

_SOURCE: Final = "model-fall"
RATE: Final = Band(-720.0, 720.0)
STICK: Final = "whirl.stick"
TOGETHER: Final = "together"
IN_CORDS: Final = ("drogue", "main", "down")


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(name, unit, possible=possible, help=text, source=_SOURCE)


CHANNELS: Final = (
    _number("whirl.rate_deg_per_s", "deg/s", RATE, "How fast the cabin turns round; signed."),
    _number("whirl.angle_deg", "deg", Band(-180.0, 180.0), "How far it has turned; 0 is upright."),
    _number("whirl.at_break_deg_per_s", "deg/s", Band(0.0, 720.0), "Whirl as the cable broke."),
    _number("whirl.gas_kg", "kg", Band(0.0, 100.0), "Gas left for the jets of the other module."),
    _number(TORQUE, "N·m", Band(-1_000.0, 1_000.0), "What the jets do about the whirl."),
    Channel(
        "whirl.connected", kind="truth", help="The stick still reaches the jets.", source=_SOURCE
    ),
)
COMMANDS: Final = (
    CommandSpec(
        STICK, possible=Band(-1.0, 1.0), help="Push with the jets: positive adds to the rate."
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Gas at the start (what is left of it in 1965 is invented), and the torque of the jets."""

    gas_kg: float = 0.8
    jet_torque_nm: float = 12.0

    @property
    def jets(self) -> Jets:
        """The jets of the module."""
        return Jets(torque_nm=self.jet_torque_nm)


@dataclass(frozen=True, slots=True)
class State:
    """How the cabin is turned, the stick, the gas, and the whirl when the cable broke."""

    swing: Swing
    gas_kg: float
    stick: float = 0.0
    connected: bool = False
    at_break_deg_per_s: float = 0.0


def start(settings: Settings, given: Start) -> Step:
    """Return the cabin as it turns at tick 0."""
    connected = given.initial["descent.stage"] == TOGETHER
    rate = float(given.initial["entry.spin_deg_per_s"]) * DEG
    state = State(Swing(0.0, rate), settings.gas_kg, connected=connected)
    return Step(state, _telemetry(settings, state))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the cabin at `tick.tick`."""
    for command in tick.commands:
        state = replace(state, stick=float(command.value))
    stage = tick.reads["descent.stage"]
    if stage == TOGETHER:
        state = _tied(settings, state, float(tick.reads["entry.spin_deg_per_s"]) * DEG, tick.dt_s)
    elif stage in IN_CORDS:
        state = replace(state, swing=hung(state.swing, tick.dt_s))
    else:
        pressure_pa = 1000.0 * float(tick.reads["entry.dynamic_pressure_kpa"])
        state = replace(_free(state), swing=swung(state.swing, pressure_pa, tick.dt_s))
    return Step(state, _telemetry(settings, state))


def _tied(settings: Settings, state: State, rate: float, dt_s: float) -> State:
    """Return the whirl as the pair has it, with the gas that the jets have taken."""
    used_kg = settings.jets.gas_kg(_torque_nm(settings, state) * dt_s)
    angle = Swing(state.swing.angle_rad + rate * dt_s, rate)
    # No air: only the angle is brought back to half a turn either way.
    return replace(state, swing=swung(angle, 0.0, 0.0), gas_kg=max(0.0, state.gas_kg - used_kg))


def _free(state: State) -> State:
    if not state.connected:
        return state
    at_break = abs(state.swing.rate_rad_per_s) / DEG
    return replace(state, connected=False, at_break_deg_per_s=at_break)


def _torque_nm(settings: Settings, state: State) -> float:
    blows = state.connected and state.gas_kg > 0.0
    return settings.jet_torque_nm * state.stick if blows else 0.0


def _telemetry(settings: Settings, state: State) -> MappingProxyType[str, Value]:
    return MappingProxyType(
        {
            "whirl.rate_deg_per_s": state.swing.rate_rad_per_s / DEG,
            "whirl.angle_deg": state.swing.angle_rad / DEG,
            "whirl.at_break_deg_per_s": state.at_break_deg_per_s,
            "whirl.gas_kg": state.gas_kg,
            TORQUE: _torque_nm(settings, state),
            "whirl.connected": state.connected,
        }
    )


SYSTEM = System(
    name="whirl",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    reads=("descent.stage", "entry.spin_deg_per_s", "entry.dynamic_pressure_kpa"),
    max_step_s=0.5,
    bounds=MappingProxyType({"gas_kg": Band(0.0, 100.0), "jet_torque_nm": Band(0.0, 1_000.0)}),
)

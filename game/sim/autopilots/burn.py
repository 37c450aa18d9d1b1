"""The pilot who sets one burn, with the errors he is given, and lets the rest happen.

The errors are counted from 08:36:27 on 19 March 1965, the second of 1965's ignition, or from the
moment its level names. He sets the clock of the engine, its attitude and how long it burns.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Autopilot, Thought
from game.sim.descent.burn import TDU_1
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import SECONDS_PER_DAY

IGNITION_1965_S: Final = SECONDS_PER_DAY + 8 * 3600 + 36 * 60 + 27.0
IGNITION: Final = "burn.ignition_utc_s"
DELAY: Final = "burn.delay_s"
OFFSET: Final = "burn.time_offset_s"
PITCH: Final = "burn.pitch_deg"
YAW: Final = "burn.yaw_deg"
DELTA_V: Final = "burn.delta_v_error_m_per_s"
SHIP: Final = "burn.ship_kg"
DIALS: Final = MappingProxyType(
    {
        DELAY: (0.0, Band(-600.0, 600.0)),
        OFFSET: (0.0, Band(-1_800.0, 900.0)),
        PITCH: (0.0, Band(-180.0, 180.0)),
        YAW: (0.0, Band(-180.0, 180.0)),
        DELTA_V: (0.0, Band(-130.0, 30.0)),
        IGNITION: (IGNITION_1965_S, Band(0.0, 864_000.0)),
        SHIP: (5_412.0, Band(3_000.0, 20_000.0)),
    }
)
READS: Final = ("clock.utc_s", "descent.stage")


@dataclass(frozen=True, slots=True)
class Mind:
    """Whether he has set the burn."""

    set: bool = False


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he has set anything."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return the four settings of the burn, once; then nothing."""
    if mind.set:
        return Thought(mind, note="waits")
    wishes = (
        Wish("tdu.pitch_deg", dials[PITCH]),
        Wish("tdu.yaw_deg", dials[YAW]),
        Wish("tdu.burn_s", seconds_of_burn(dials)),
        Wish("tdu.ignition_utc_s", dials[IGNITION] + dials[DELAY] + dials[OFFSET]),
    )
    return Thought(Mind(True), wishes, note="sets the burn")


def seconds_of_burn(dials: Mapping[str, float]) -> float:
    """Return how long the engine must burn for the change of speed that is asked for."""
    if dials[DELTA_V] == 0.0:
        return TDU_1.burn_s
    nominal = TDU_1.delta_v_m_per_s(dials[SHIP])
    return TDU_1.seconds_for(nominal + dials[DELTA_V], dials[SHIP])


AUTOPILOT: Final = Autopilot(name="burn", start=start, think=think, reads=READS, dials=DIALS)

"""What is heard in the cabin of a ship that is steered: fan, gyros, gas, switches, the engine.

There is air round him, and the engine comes through the seat. The levels are tuned for listening.
"""

from dataclasses import dataclass

from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

Told = tuple[str, float]
STEERED, SUIT = "attitude.manual", "suit.pressure_kpa"
FAN, GYROS, ENGINE = ("cabin_fan", 0.3), ("gyros", 0.3), ("engine", 1.0)
JETS = tuple(f"attitude.jet_{axis}_ratio" for axis in ("pitch", "yaw", "roll"))
# Jets blow twenty times a second; the ear is given a puff at most so often.
PUFF_TICKS = TICKS_PER_S * 22 // 100
SWITCHES = (
    "panel.program_cover",
    "panel.program_on",
    "panel.fire_cover",
    "attitude.manual",
    "attitude.gyros",
    "attitude.rate_hold",
    "attitude.gas_set",
    "globus.mode",
    "seats.both_belted",
)


@dataclass(frozen=True, slots=True)
class CabinEar:
    """How the switches stood when they were heard last, and when gas was."""

    stood: tuple[Value | None, ...] = ()
    puffed: int = -PUFF_TICKS


def in_cabin(current: Snapshot) -> bool:
    """Return whether he sits in a ship that is steered and hears its air, not a suit's."""
    return STEERED in current.telemetry and SUIT not in current.telemetry


def cabin_loops(current: Snapshot) -> tuple[Told, ...]:
    """Return what hums: nothing outside a cabin."""
    if not in_cabin(current):
        return ()
    told = current.telemetry
    gyros = (GYROS,) if told.get("attitude.gyros") is True else ()
    engine = (ENGINE,) if told.get("tdu.burning") is True else ()
    return (FAN, *gyros, *engine)


def cabin_shots(ear: CabinEar, current: Snapshot) -> tuple[CabinEar, tuple[Told, ...]]:
    """Return the ear after `current`, and what struck: switches that were moved, puffs of gas."""
    if not in_cabin(current):
        return ear, ()
    told = current.telemetry
    stands = tuple(told.get(name) for name in SWITCHES)
    shots: list[Told] = []
    if ear.stood and stands != ear.stood:
        shots.append(("panel_switch", 0.7))
    share = max(abs(current.number(jet)) if jet in told else 0.0 for jet in JETS)
    puffed = ear.puffed
    if share > 0.0 and current.tick - puffed >= PUFF_TICKS:
        shots.append(("gas_puff", round(0.25 + 0.6 * share, 2)))
        puffed = current.tick
    return CabinEar(stands, puffed), tuple(shots)

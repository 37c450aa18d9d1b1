"""What is heard in the cabin of a steered ship: fan, gyros, gas, switches, belts, the engine.

There is air round them, and the engine comes through the seat. One line a sound where a channel or
an event says all; the levels are tuned for listening.
"""

from dataclasses import dataclass, replace

from game.ui.audio_cue import Cue, Heard, Look, volume
from game.ui.audio_lines import (
    Going,
    Moved,
    Passed,
    Struck,
    Telemetry,
    Turned,
    changes_of,
    events_of,
    loops_of,
)
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

CABINS = ("attitude.manual", "whirl.rate_deg_per_s")
SUIT = "suit.pressure_kpa"
SWITCHES = (
    "panel.program_cover",
    "panel.program_on",
    "panel.fire_cover",
    "attitude.manual",
    "attitude.gyros",
    "attitude.rate_hold",
    "attitude.gas_set",
    "globus.mode",
)
FAN = Cue("cabin_fan", 0.3)
LOOPS = (
    Going("gyros", "attitude.gyros", 0.3),
    Going("engine", "tdu.burning", 1.0),
)
EVENTS = (
    Struck("engine_lights", "tdu.lit", 0.9),
    Struck("engine_stops", "tdu.stopped", 0.8),
    Struck("belt_locks", "seats.belted", 0.8),
)
CHANGES = (
    Moved("panel_switch", SWITCHES, 0.7),
    Passed("belt_runs", "seats.belts_ratio", 0.02, 0.6),
    Turned("belt_opens", "seats.both_belted", False, 0.7),
    # The bolts of the straps fire by the ship's clock, whether the halves then part or not.
    Passed("straps_fire", "tdu.off_s", 10.0, 1.0),
)
MEN = ("seats.commander_ratio", "seats.navigator_ratio")
# So much of the way between seat and sight rustles once, both men together.
RUSTLE_RATIO = 0.12
JETS = tuple(f"attitude.jet_{axis}_ratio" for axis in ("pitch", "yaw", "roll"))
# Jets of the other module are heard along the cable.
FAR_JETS, FAR_JETS_FULL_NM = "whirl.torque_nm", 48.0
# Jets blow twenty times a second; the ear is given a puff at most so often, and not more often
# than each so many looks, when time runs fast.
PUFF_TICKS = TICKS_PER_S * 22 // 100
PUFF_LOOKS = 9


@dataclass(frozen=True, slots=True)
class CabinEar:
    """What was told at the last look, when gas was heard last, and what the men have moved since.

    `before` is None before the first look.
    """

    before: Telemetry | None = None
    puffed: int = -PUFF_TICKS
    puffed_look: int = -PUFF_LOOKS
    moved_ratio: float = 0.0


def in_cabin(current: Snapshot) -> bool:
    """Return whether he sits in a ship and hears its air, not a suit's."""
    told = current.telemetry
    return SUIT not in told and any(name in told for name in CABINS)


def cabin_heard(ear: CabinEar, look: Look) -> tuple[CabinEar, Heard]:
    """Return the ear after `look`, and what hums and strikes; nothing outside a cabin."""
    if not in_cabin(look.current):
        return CabinEar(), Heard()
    told = look.current.telemetry
    shots = (*events_of(EVENTS, look), *changes_of(CHANGES, ear.before, told))
    ear, rustles = _rustles(ear, told)
    ear, puffs = _puffs(ear, look)
    loops = (FAN, *loops_of(LOOPS, told))
    return replace(ear, before=told), Heard(loops, (*puffs, *rustles, *shots))


def _rustles(ear: CabinEar, told: Telemetry) -> tuple[CabinEar, tuple[Cue, ...]]:
    """Return cloth that slips while the men climb between seats and sight."""
    before = ear.before if ear.before is not None else told
    ways = (abs(float(told.get(man, 0.0)) - float(before.get(man, 0.0))) for man in MEN)
    moved = ear.moved_ratio + sum(ways)
    if moved < RUSTLE_RATIO:
        return replace(ear, moved_ratio=moved), ()
    return replace(ear, moved_ratio=0.0), (Cue("cloth_soft", 0.5),)


def _puffs(ear: CabinEar, look: Look) -> tuple[CabinEar, tuple[Cue, ...]]:
    """Return a puff of gas, the louder the larger the share of the time that a jet blows."""
    told = look.current.telemetry
    share = max(
        *(abs(float(told.get(jet, 0.0))) for jet in JETS),
        abs(float(told.get(FAR_JETS, 0.0))) / FAR_JETS_FULL_NM,
    )
    waits = look.current.tick - ear.puffed < PUFF_TICKS or look.count - ear.puffed_look < PUFF_LOOKS
    if share == 0.0 or waits:
        return ear, ()
    ear = replace(ear, puffed=look.current.tick, puffed_look=look.count)
    return ear, (Cue("gas_puff", volume(0.25 + 0.6 * share)),)

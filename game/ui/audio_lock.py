"""What the struggle in the lock sounds like to him: cloth that bends, and the bolts of the lid.

Cloth is heard through the suit itself, the higher the harder it is. Bolts are heard by whoever
touches the ship, or has air round him. The thresholds are tuned for listening.
"""

import math
from dataclasses import dataclass, replace

from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

JOINTS = (
    "hip",
    "knee",
    "waist",
    "near_shoulder",
    "far_shoulder",
    "near_elbow",
    "far_elbow",
)
# So much bending, all joints together, makes the cloth slip once; but not more often than this.
SLIP_DEG = 30.0
SLIP_TICKS = TICKS_PER_S * 6 // 10
# What moves further between two looks was not bent but set.
JUMP_DEG = 60.0
HARD_FROM_KPA = 33.0
QUIET_BELOW_KPA = 8.0
LOUDEST_KPA = 45.0
DOGS = 6
FIRST_DOG_TICKS = TICKS_PER_S * 6 // 10
NEXT_DOG_TICKS = TICKS_PER_S * 45 // 100
AIR_KPA = 1.0
SHIP = ("rim", "rail", "lid")
Struck = tuple[str, float]


@dataclass(frozen=True, slots=True)
class LockEar:
    """What was heard of the struggle: the joints' bends, how much they moved since the last slip.

    `dogs` bolts of a shut lid have gone home, the next one at `dog_tick`; -1 for a lid that is open
    or was shut before anybody listened.
    """

    bends_deg: tuple[float, ...] = ()
    moved_deg: float = 0.0
    slipped: int = -SLIP_TICKS
    shut: bool | None = None
    dogs: int = DOGS
    dog_tick: int = -1


def lock_sounds(ear: LockEar, current: Snapshot) -> tuple[LockEar, tuple[Struck, ...]]:
    """Return the ear after `current`, and the sounds that strike now with their volumes."""
    ear, cloth = _cloth(ear, current)
    ear, dogs = _dogs(ear, current)
    return ear, (*cloth, *dogs)


def _cloth(ear: LockEar, current: Snapshot) -> tuple[LockEar, tuple[Struck, ...]]:
    bends = tuple(_number(current, f"body.{joint}_deg") for joint in JOINTS)
    before = ear.bends_deg or bends
    step = sum(abs(a - b) for a, b in zip(bends, before, strict=True))
    moved = ear.moved_deg + (step if step < JUMP_DEG else 0.0)
    ear = replace(ear, bends_deg=bends, moved_deg=moved)
    excess_kpa = _number(current, "suit.excess_kpa")
    waits = current.tick - ear.slipped < SLIP_TICKS
    if moved < SLIP_DEG or waits or excess_kpa < QUIET_BELOW_KPA:
        return ear, ()
    name = "cloth_hard" if excess_kpa >= HARD_FROM_KPA else "cloth_soft"
    volume = round(0.2 + 0.6 * min(1.0, excess_kpa / LOUDEST_KPA), 2)
    return replace(ear, moved_deg=0.0, slipped=current.tick), ((name, volume),)


def _dogs(ear: LockEar, current: Snapshot) -> tuple[LockEar, tuple[Struck, ...]]:
    shut = current.telemetry.get("hatches.outer_shut") is True
    if shut != ear.shut:
        begins = shut and ear.shut is False
        first = current.tick + FIRST_DOG_TICKS if begins else -1
        return replace(ear, shut=shut, dogs=0 if begins else DOGS, dog_tick=first), ()
    if ear.dogs >= DOGS or current.tick < ear.dog_tick:
        return ear, ()
    ear = replace(ear, dogs=ear.dogs + 1, dog_tick=current.tick + NEXT_DOG_TICKS)
    return ear, (("lid_dog", 0.8),) if _feels_the_ship(current) else ()


def _feels_the_ship(current: Snapshot) -> bool:
    held = (current.telemetry.get(f"body.{side}_hand.holds") for side in ("near", "far"))
    touches = current.telemetry.get("body.touching") is True
    return (
        touches
        or any(h in SHIP for h in held)
        or _number(current, "airlock.pressure_kpa") > AIR_KPA
    )


def _number(current: Snapshot, name: str) -> float:
    value: Value = current.telemetry.get(name, 0.0)
    return float(value) if not isinstance(value, str) and math.isfinite(value) else 0.0

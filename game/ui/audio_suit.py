"""The gas of the suit: oxygen that streams past his ears, and what the relief valve lets out.

The thresholds are tuned for listening.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.ui.audio_cabin import in_cabin
from game.ui.audio_cue import Cue, Heard, Look, volume
from game.vocab.snapshot import Snapshot

# Half as loud at the stream that is usual; a man hears a doubled stream a little louder, not twice.
_USUAL_VENT_G_PER_MIN = 45.0
_VENT_VOLUME, _LEAST_VENT_VOLUME = 0.5, 0.12
# The suit hisses while its pressure falls faster than this, until it falls slower than half of it.
_RELIEF_KPA_PER_S = 0.05
_RELIEF_ENDS_KPA_PER_S = 0.025
_LOUD_RELIEF_KPA_PER_S = 0.6
# Over which time the fall is looked at: one step of the gas says little.
_FALL_S = 0.25
SUIT_PRESSURE: Final = "suit.pressure_kpa"
STREAM: Final = "suit.vent_g_per_min"


@dataclass(frozen=True, slots=True)
class SuitEar:
    """The suit's pressure at the last look (None without a suit), how fast it fell, the hiss."""

    suit_kpa: float | None = None
    falls_kpa_per_s: float = 0.0
    hisses: bool = False


def suit_heard(ear: SuitEar, look: Look) -> tuple[SuitEar, Heard]:
    """Return the ear after `look`, the stream of oxygen, and gas that is let out."""
    ear, loops = _relieved(ear, look), []
    stream = vent_volume(look.current)
    if stream > 0.0:
        loops.append(Cue("ventilation", stream))
    if ear.hisses:
        strength = min(1.0, ear.falls_kpa_per_s / _LOUD_RELIEF_KPA_PER_S)
        loops.append(Cue("relief_hiss", volume(0.3 + 0.6 * strength)))
    return ear, Heard(tuple(loops))


def vent_volume(snapshot: Snapshot) -> float:
    """Return how loud the stream through the helmet is, 0..1, by its flow where that is known.

    It grows as the square root of the flow (tuned for listening); no flow is silence.
    """
    if STREAM not in snapshot.telemetry:
        return 0.0 if in_cabin(snapshot) else _VENT_VOLUME
    ratio = snapshot.number(STREAM) / _USUAL_VENT_G_PER_MIN
    if ratio < 0.02:
        return 0.0
    return volume(max(_LEAST_VENT_VOLUME, _VENT_VOLUME * math.sqrt(ratio)))


def _relieved(ear: SuitEar, look: Look) -> SuitEar:
    """Return the ear that has noticed how the suit's pressure goes."""
    if SUIT_PRESSURE not in look.current.telemetry:
        return SuitEar()
    now_kpa = look.current.number(SUIT_PRESSURE)
    if ear.suit_kpa is None:
        return replace(ear, suit_kpa=now_kpa)
    if look.passed_s <= 0.0:
        return ear
    share = look.passed_s / (look.passed_s + _FALL_S)
    fall = (ear.suit_kpa - now_kpa) / look.passed_s
    falls = ear.falls_kpa_per_s + share * (fall - ear.falls_kpa_per_s)
    limit = _RELIEF_ENDS_KPA_PER_S if ear.hisses else _RELIEF_KPA_PER_S
    return SuitEar(now_kpa, falls, falls > limit)

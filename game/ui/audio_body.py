"""His own breath and blood: which loop of each is heard, by pulse and breaths a minute.

Pulse and breath are the flight's own where a system measures them; else the pulse is estimated from
metabolic power, and the breath goes by the pulse. The thresholds are tuned for listening.
"""

from dataclasses import dataclass, replace
from typing import Final

from game.ui.audio_cue import Cue, Heard, Look, volume
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

# (highest pulse in beats per minute, loop); the last of each is for all that is above.
_HEARTS = ((100.0, "heart_90"), (120.0, "heart_110"), (140.0, "heart_130"), (999.0, "heart_150"))
_BREATHS = ((110.0, "breath_calm"), (135.0, "breath_working"), (999.0, "breath_hard"))
# The loops are breathed 12, 18 and 30 times a minute; the borders lie between.
_RATES = ((15.0, "breath_calm"), (24.0, "breath_working"), (999.0, "breath_hard"))
# A loop changes only when the pulse is this far beyond the border, and not more often than this.
_BORDER_BPM = 3.0
_BORDER_BREATHS = 1.0
_DWELL_TICKS = 4 * TICKS_PER_S
# Pulse lags behind effort by about half a minute in a man.
_PULSE_LAG_S = 25.0
_REST_BPM, _MOST_BPM, _STRESS_BPM = 72.0, 190.0, 14.0
_WATT_PER_L_O2, _MOST_O2_L = 335.0, 3.3
# In the lock there is nothing else to hear.
_CLOSE = 0.15
MEASURED_PULSE: Final = "body.pulse_bpm"
MEASURED_BREATH: Final = "body.breaths_per_min"


@dataclass(frozen=True, slots=True)
class BodyEar:
    """The pulse that is heard (beats a minute), both loops, and the tick of their last change."""

    pulse_bpm: float = 0.0
    heart: str = ""
    breath: str = ""
    changed: int = 0


def body_heard(ear: BodyEar, look: Look) -> tuple[BodyEar, Heard]:
    """Return the ear after `look`, and breath and heart; nothing of a world without a man."""
    ear = _settled(ear, look)
    talks = look.current.telemetry.get("radio.talking") is True
    near = _CLOSE if look.current.telemetry.get("body.inside") is True else 0.0
    return ear, Heard(_loops(ear, talks, near))


def pulse_bpm(snapshot: Snapshot) -> float | None:
    """Return the pulse: measured, else estimated from power; None in a world without a man.

    The estimate is the linear law of the dossier (rest 72, most 190, oxygen use by power) with a
    constant for the strain of being outside.
    """
    telemetry = snapshot.telemetry
    if MEASURED_PULSE in telemetry:
        return snapshot.number(MEASURED_PULSE)
    if "body.metabolic_w" not in telemetry:
        return None
    oxygen_l = snapshot.number("body.metabolic_w") / _WATT_PER_L_O2
    effort = min(1.0, oxygen_l / _MOST_O2_L)
    return _REST_BPM + _STRESS_BPM + 0.75 * (_MOST_BPM - _REST_BPM) * effort


def _settled(ear: BodyEar, look: Look) -> BodyEar:
    """Return the ear with pulse, heart and breath following the man."""
    current, pulse = look.current, pulse_bpm(look.current)
    if pulse is None:
        return replace(ear, heart="", breath="")
    if look.first:
        after = replace(ear, pulse_bpm=pulse, changed=current.tick)
        return replace(after, heart=_band(_HEARTS, pulse), breath=_next_breath(after, current))
    ear = replace(ear, pulse_bpm=ear.pulse_bpm + _share(look) * (pulse - ear.pulse_bpm))
    heart = _next_band(_HEARTS, ear.heart, ear.pulse_bpm, _BORDER_BPM)
    breath = _next_breath(ear, current)
    moved = (heart, breath) != (ear.heart, ear.breath)
    if not moved or current.tick - ear.changed < _DWELL_TICKS:
        return ear
    return replace(ear, heart=heart, breath=breath, changed=current.tick)


def _share(look: Look) -> float:
    """Return how much of a change the pulse has followed: all of it when it is measured."""
    if MEASURED_PULSE in look.current.telemetry:
        return 1.0
    return look.passed_s / (look.passed_s + _PULSE_LAG_S)


def _next_breath(ear: BodyEar, current: Snapshot) -> str:
    """Return the loop of his breath: by its own rate where that is measured, else by the pulse."""
    if MEASURED_BREATH in current.telemetry:
        return _next_band(_RATES, ear.breath, current.number(MEASURED_BREATH), _BORDER_BREATHS)
    return _next_band(_BREATHS, ear.breath, ear.pulse_bpm, _BORDER_BPM)


def _band(bands: tuple[tuple[float, str], ...], bpm: float) -> str:
    return next((name for top, name in bands if bpm < top), bands[-1][1])


def _next_band(bands: tuple[tuple[float, str], ...], now: str, bpm: float, border: float) -> str:
    """Return the band of `bpm`, staying in `now` within `border` of its ends: no flutter."""
    stays = {_band(bands, bpm - border), _band(bands, bpm + border)}
    return now if now in stays else _band(bands, bpm)


def _loops(ear: BodyEar, talks: bool, near: float) -> tuple[Cue, ...]:
    """Return breath and heart, both louder by `near`. Who talks does not breathe."""
    if not ear.breath:
        return ()
    # The heart is felt more than heard; it comes forward as it quickens.
    strain = min(1.0, max(0.0, (ear.pulse_bpm - 90.0) / 70.0))
    heart = Cue(ear.heart, volume(0.25 + 0.65 * strain + near))
    breath = Cue(ear.breath, volume(0.6 + 0.4 * strain + near))
    return (heart,) if talks else (breath, heart)

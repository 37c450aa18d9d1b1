"""What reaches him through what he touches: blows against the ship, holds, and the line.

The thresholds are tuned for listening.
"""

from dataclasses import dataclass, replace

from game.ui.audio_cue import Cue, Heard, Look, volume
from game.vocab.units import TICKS_PER_S

_CREAK_N = 25.0
_CREAK_STEP_N = 20.0
_CREAK_TICKS = TICKS_PER_S // 2
# Largest impulse within one sub-step: 1 is a touch, 3 a bump, 7 the man's whole weight of motion.
_THUD_N_S = 6.0
_KNOCK_TICKS = 12
_GRIPPED = ("body.near_hand.gripped", "body.far_hand.gripped")


@dataclass(frozen=True, slots=True)
class TouchEar:
    """The ticks of the last knock and creak, and the line's pull (N) that has been heard."""

    knocked: int = -_KNOCK_TICKS
    creaked: int = -_CREAK_TICKS
    creak_n: float = 0.0


def touch_heard(ear: TouchEar, look: Look) -> tuple[TouchEar, Heard]:
    """Return the ear after `look`, and what strikes him or what he takes hold of."""
    ear, line = _line(ear, look)
    ear, blows = _blows(ear, look)
    return ear, Heard((), (*line, *blows))


def _line(ear: TouchEar, look: Look) -> tuple[TouchEar, tuple[Cue, ...]]:
    """Creak while the pull on the line grows, heard through the belt it hangs on."""
    tick = look.current.tick
    tension_n = float(look.current.telemetry.get("tether.tension_n", 0.0))
    if tension_n < _CREAK_N:
        return replace(ear, creak_n=0.0), ()
    grew = tension_n > ear.creak_n + _CREAK_STEP_N
    if not grew or tick - ear.creaked < _CREAK_TICKS:
        return replace(ear, creak_n=min(ear.creak_n, tension_n)), ()
    after = replace(ear, creaked=tick, creak_n=tension_n)
    return after, (Cue("rope_creak", volume(0.25 + tension_n / 400.0)),)


def _blows(ear: TouchEar, look: Look) -> tuple[TouchEar, tuple[Cue, ...]]:
    """Return blows and holds: events, loud by impulse or force."""
    shots: list[Cue] = []
    for event in look.news:
        if event.name == "body.knocked_hull" and event.tick - ear.knocked >= _KNOCK_TICKS:
            impulse_n_s = float(event.detail.get("impulse_n_s", 5.0))
            name = "thud" if impulse_n_s >= _THUD_N_S else "knock"
            shots.append(Cue(name, volume(0.25 + impulse_n_s / 12.0)))
            ear = replace(ear, knocked=event.tick)
        elif event.name == "tether.went_taut":
            pull_n = float(event.detail.get("tension_n", 100.0))
            shots.append(Cue("rope_taut", volume(0.3 + pull_n / 300.0)))
        elif event.name in _GRIPPED and event.detail.get("hold") != "rope":
            shots.append(Cue("glove", 0.6))
    return ear, tuple(shots)

"""The headset: the channel opens when somebody speaks, hisses, and closes when he has done."""

from dataclasses import dataclass

from game.ui.audio_cabin import in_cabin
from game.ui.audio_cue import Cue, Heard, Look
from game.vocab.units import TICKS_PER_S

_TALK_TICKS = 3 * TICKS_PER_S
# The channel closes this long after his own last word.
_TAIL_TICKS = TICKS_PER_S // 2
# Captions that nobody says over the headset: words on the screen, sounds, his own thoughts.
_OFF_AIR = frozenset({"", "narrator", "sound", "silence", "warning", "leonov"})
# In the cabin he lies within arm's reach.
_BESIDE = _OFF_AIR | {"belyayev"}


@dataclass(frozen=True, slots=True)
class RadioEar:
    """The tick at which the channel falls silent."""

    talk_until: int = -1


def radio_heard(ear: RadioEar, look: Look) -> tuple[RadioEar, Heard]:
    """Return the ear after `look`, and the channel. Of Leonov only answers go out."""
    tick, until = look.current.tick, _talk_until(look)
    shots: tuple[Cue, ...] = ()
    if until is not None and ear.talk_until <= tick:
        shots = (Cue("radio_open", 0.8),)
    elif until is None and look.heard < ear.talk_until <= tick:
        shots = (Cue("radio_close", 0.7),)
    if until is not None:
        ear = RadioEar(max(until, ear.talk_until))
    return ear, Heard((Cue("radio_bed", 0.6),) if tick < ear.talk_until else (), shots)


def _talk_until(look: Look) -> int | None:
    """Return until when what was said since the last look keeps the channel; None for nothing."""
    if look.first:
        return None
    off_air = _BESIDE if in_cabin(look.current) else _OFF_AIR
    said = [one for one in look.current.story.captions if one.speaker not in off_air]
    ends = [one.tick + _TALK_TICKS for one in said if one.tick > look.heard]
    if look.current.telemetry.get("radio.talking") is True:
        ends.append(look.current.tick + _TAIL_TICKS)
    return max(ends, default=None)

"""What a man hears, decided from snapshots; no device, no file, no wall clock.

In vacuum sound comes only through what touches him: his own breath and blood, the oxygen in the
suit, gas that leaves by the relief valve, blows against the ship, the line through belt and glove,
and the radio. In a cabin there is air. Each of these is an ear of its own, in a module of its own;
here they are asked in turn. Every sound has a visible twin: a text key that captions show.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ui.audio_body import BodyEar, body_heard
from game.ui.audio_cabin import CabinEar, cabin_heard
from game.ui.audio_cue import Cue, Heard, Look
from game.ui.audio_fall import FallEar, fall_heard, hushed
from game.ui.audio_lock import LockEar, lock_sounds
from game.ui.audio_radio import RadioEar, radio_heard
from game.ui.audio_suit import SuitEar, suit_heard
from game.ui.audio_touch import TouchEar, touch_heard
from game.ui.sound_catalogue import SOUNDS
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Ear:
    """What listening remembers: the last tick that was heard, how many looks, and each ear's own.

    Ticks are those of the flight; `heard` is -1 before the first look.
    """

    heard: int = -1
    looks: int = 0
    suit: SuitEar = field(default_factory=SuitEar)
    body: BodyEar = field(default_factory=BodyEar)
    radio: RadioEar = field(default_factory=RadioEar)
    touch: TouchEar = field(default_factory=TouchEar)
    lock: LockEar = field(default_factory=LockEar)
    cabin: CabinEar = field(default_factory=CabinEar)
    fall: FallEar = field(default_factory=FallEar)


def listen(
    ear: Ear, current: Snapshot, paused: bool, events: Sequence[Event] | None = None
) -> tuple[Ear, Heard]:
    """Return the ear after `current` and what it hears; nothing at all while `paused`.

    `events` are all events since the last look, if more than `current` holds its own. Asked again
    at the same tick nothing strikes twice; a flight that went back in time is heard afresh.
    """
    if paused:
        return ear, Heard()
    if current.tick < ear.heard:
        ear = Ear()
    news = [e for e in (current.events if events is None else events) if e.tick > ear.heard]
    look = Look(current, news, ear.heard, ear.looks)
    after, senses = _asked(ear, look)
    loops = tuple(cue for sense in senses for cue in sense.loops)
    shots = [cue for sense in senses for cue in sense.shots]
    heard = Heard(loops, _once((*shots, *_said_sounds(look))))
    return after, hushed(after.fall, look, heard)


def twins(before: Heard, now: Heard) -> tuple[str, ...]:
    """Return the caption keys of what has just begun to be heard, each once."""
    went_on = {cue.name for cue in before.loops}
    begun = [cue.name for cue in now.loops if cue.name not in went_on]
    names = dict.fromkeys((*begun, *(cue.name for cue in now.shots)))
    return tuple(SOUNDS[name].caption for name in names if SOUNDS[name].shown)


def _asked(ear: Ear, look: Look) -> tuple[Ear, tuple[Heard, ...]]:
    """Return every ear after `look`, and what each has heard; the nearest come last."""
    cabin, in_cabin = cabin_heard(ear.cabin, look)
    fall, falling = fall_heard(ear.fall, look)
    suit, gas = suit_heard(ear.suit, look)
    body, man = body_heard(ear.body, look)
    radio, channel = radio_heard(ear.radio, look)
    touch, blows = touch_heard(ear.touch, look)
    lock, struck = lock_sounds(ear.lock, look.current)
    struggle = Heard((), tuple(Cue(name, loudness) for name, loudness in struck))
    after = Ear(look.current.tick, ear.looks + 1, suit, body, radio, touch, lock, cabin, fall)
    return after, (in_cabin, gas, man, falling, channel, blows, struggle)


def _once(shots: Sequence[Cue]) -> tuple[Cue, ...]:
    """Return each sound once: what a level says in words the flight has often just sounded."""
    once = {cue.name: cue for cue in reversed(shots)}
    if "rope_taut" in once:
        once.pop("rope_creak", None)
    return tuple(reversed(once.values()))


def _said_sounds(look: Look) -> tuple[Cue, ...]:
    """Return sounds that the story asks for by their caption, such as `sound.thud`."""
    said = look.current.story.captions
    asked = {one.key for one in said if one.tick > look.heard and not look.first}
    named = ((name, sound) for name, sound in SOUNDS.items() if not sound.loop and sound.shown)
    return tuple(Cue(name) for name, sound in named if sound.caption in asked)

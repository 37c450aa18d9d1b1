"""What a man in a suit hears, decided from snapshots; no device, no file, no wall clock.

In vacuum sound comes only through what touches him: his own breath and blood, the oxygen in the
suit, gas that leaves by the relief valve, blows against the ship, the line through belt and glove,
and the radio. The thresholds are tuned for listening; pulse, breath and the stream of oxygen are
the flight's own where a system measures them, else pulse and breath are estimated from metabolic
power. Every sound has a visible twin: a text key that captions show.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from game.ui.audio_cabin import CabinEar, cabin_loops, cabin_shots, in_cabin
from game.ui.audio_lock import LockEar, lock_sounds
from game.ui.sound_catalogue import SOUNDS
from game.vocab.event import Event
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
# Half as loud at the stream that is usual; a man hears a doubled stream a little louder, not twice.
_USUAL_VENT_G_PER_MIN = 45.0
_VENT_VOLUME, _LEAST_VENT_VOLUME = 0.5, 0.12
# The suit hisses while its pressure falls faster than this, until it falls slower than half of it.
_RELIEF_KPA_PER_S = 0.05
_RELIEF_ENDS_KPA_PER_S = 0.025
_LOUD_RELIEF_KPA_PER_S = 0.6
# Over which time the fall is looked at: one step of the gas says little.
_FALL_S = 0.25
_TALK_TICKS = 3 * TICKS_PER_S
# The channel closes this long after his own last word.
_TAIL_TICKS = TICKS_PER_S // 2
# Captions that nobody says over the headset: words on the screen, sounds, his own thoughts.
_OFF_AIR = frozenset({"", "narrator", "sound", "silence", "warning", "leonov"})
_CLOSE = 0.15
_CREAK_N = 25.0
_CREAK_STEP_N = 20.0
_CREAK_TICKS = TICKS_PER_S // 2
# Largest impulse within one sub-step: 1 is a touch, 3 a bump, 7 the man's whole weight of motion.
_THUD_N_S = 6.0
_KNOCK_TICKS = 12
MEASURED_PULSE: Final = "body.pulse_bpm"
MEASURED_BREATH: Final = "body.breaths_per_min"
SUIT_PRESSURE: Final = "suit.pressure_kpa"
STREAM: Final = "suit.vent_g_per_min"
_GRIPPED = ("body.near_hand.gripped", "body.far_hand.gripped")


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound to be heard now: its name in `SOUNDS` and a volume 0..1 before the settings."""

    name: str
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Ear:
    """What listening remembers; ticks of the flight, pulse in beats per minute.

    `heard` is the last tick whose events were heard, `talk_until` when the radio falls silent;
    `suit_kpa` is the pressure then, None without a suit, and `falls_kpa_per_s` how fast it fell.
    """

    heard: int = -1
    pulse_bpm: float = 0.0
    heart: str = ""
    breath: str = ""
    changed: int = 0
    talk_until: int = -1
    knocked: int = -_KNOCK_TICKS
    creaked: int = -_CREAK_TICKS
    creak_n: float = 0.0
    suit_kpa: float | None = None
    falls_kpa_per_s: float = 0.0
    hisses: bool = False
    lock: LockEar = field(default_factory=LockEar)
    cabin: CabinEar = field(default_factory=CabinEar)


@dataclass(frozen=True, slots=True)
class Heard:
    """All that sounds after a look: loops that go on, and sounds that strike once."""

    loops: tuple[Cue, ...] = ()
    shots: tuple[Cue, ...] = ()


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
    first = ear.heard < 0
    news = [e for e in (current.events if events is None else events) if e.tick > ear.heard]
    after = _relieved(_settled(ear, current, first), current)
    after, radio = _radio(after, ear, current, first)
    after, line = _line(after, current)
    after, blows = _blows(after, news)
    lock, struck = lock_sounds(after.lock, current)
    cabin, switched = cabin_shots(after.cabin, current)
    after = replace(after, lock=lock, cabin=cabin)
    struggle = tuple(Cue(name, volume) for name, volume in (*struck, *switched))
    near = _CLOSE if current.telemetry.get("body.inside") is True else 0.0
    hums = tuple(Cue(name, volume) for name, volume in cabin_loops(current))
    loops = [*hums, *_gas_loops(after, current), *_body_loops(after, _talks(current), near)]
    if current.tick < after.talk_until:
        loops.append(Cue("radio_bed", 0.6))
    shots = (*radio, *line, *blows, *struggle, *_said_sounds(ear, current, first))
    # What a level says in words is often what the flight has just sounded: once is enough.
    once = {cue.name: cue for cue in reversed(shots)}
    if "rope_taut" in once:
        once.pop("rope_creak", None)
    return replace(after, heard=current.tick), Heard(tuple(loops), tuple(reversed(once.values())))


def twins(before: Heard, now: Heard) -> tuple[str, ...]:
    """Return the caption keys of what has just begun to be heard, each once."""
    went_on = {cue.name for cue in before.loops}
    begun = [cue.name for cue in now.loops if cue.name not in went_on]
    names = dict.fromkeys((*begun, *(cue.name for cue in now.shots)))
    return tuple(SOUNDS[name].caption for name in names if SOUNDS[name].shown)


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


def _settled(ear: Ear, current: Snapshot, first: bool) -> Ear:
    """Return the ear with pulse, heart and breath following the man."""
    pulse = pulse_bpm(current)
    if pulse is None:
        return replace(ear, heart="", breath="")
    if first:
        after = replace(ear, pulse_bpm=pulse, changed=current.tick)
        return replace(after, heart=_band(_HEARTS, pulse), breath=_next_breath(after, current))
    ear = replace(ear, pulse_bpm=ear.pulse_bpm + _share(ear, current) * (pulse - ear.pulse_bpm))
    heart = _next_band(_HEARTS, ear.heart, ear.pulse_bpm, _BORDER_BPM)
    breath = _next_breath(ear, current)
    moved = (heart, breath) != (ear.heart, ear.breath)
    if not moved or current.tick - ear.changed < _DWELL_TICKS:
        return ear
    return replace(ear, heart=heart, breath=breath, changed=current.tick)


def _share(ear: Ear, current: Snapshot) -> float:
    """Return how much of a change the pulse has followed: all of it when it is measured."""
    if MEASURED_PULSE in current.telemetry:
        return 1.0
    passed_s = (current.tick - ear.heard) / TICKS_PER_S
    return passed_s / (passed_s + _PULSE_LAG_S)


def _next_breath(ear: Ear, current: Snapshot) -> str:
    """Return the loop of his breath: by its own rate where that is measured, else by the pulse."""
    if MEASURED_BREATH in current.telemetry:
        return _next_band(_RATES, ear.breath, current.number(MEASURED_BREATH), _BORDER_BREATHS)
    return _next_band(_BREATHS, ear.breath, ear.pulse_bpm, _BORDER_BPM)


def _relieved(ear: Ear, current: Snapshot) -> Ear:
    """Return the ear that has noticed how the suit's pressure goes."""
    if SUIT_PRESSURE not in current.telemetry:
        return replace(ear, suit_kpa=None, falls_kpa_per_s=0.0, hisses=False)
    now_kpa = current.number(SUIT_PRESSURE)
    passed_s = (current.tick - ear.heard) / TICKS_PER_S
    if ear.suit_kpa is None:
        return replace(ear, suit_kpa=now_kpa)
    if passed_s <= 0.0:
        return ear
    share = passed_s / (passed_s + _FALL_S)
    fall = (ear.suit_kpa - now_kpa) / passed_s
    falls = ear.falls_kpa_per_s + share * (fall - ear.falls_kpa_per_s)
    limit = _RELIEF_ENDS_KPA_PER_S if ear.hisses else _RELIEF_KPA_PER_S
    return replace(ear, suit_kpa=now_kpa, falls_kpa_per_s=falls, hisses=falls > limit)


def _gas_loops(ear: Ear, current: Snapshot) -> tuple[Cue, ...]:
    """Return the stream of oxygen, silent when there is none, and gas that is let out."""
    loops = []
    volume = vent_volume(current)
    if volume > 0.0:
        loops.append(Cue("ventilation", volume))
    if ear.hisses:
        strength = min(1.0, ear.falls_kpa_per_s / _LOUD_RELIEF_KPA_PER_S)
        loops.append(Cue("relief_hiss", round(0.3 + 0.6 * strength, 2)))
    return tuple(loops)


def vent_volume(snapshot: Snapshot) -> float:
    """Return how loud the stream through the helmet is, 0..1, by its flow where that is known.

    It grows as the square root of the flow (tuned for listening); no flow is silence.
    """
    if STREAM not in snapshot.telemetry:
        return 0.0 if in_cabin(snapshot) else _VENT_VOLUME
    ratio = snapshot.number(STREAM) / _USUAL_VENT_G_PER_MIN
    if ratio < 0.02:
        return 0.0
    return round(min(1.0, max(_LEAST_VENT_VOLUME, _VENT_VOLUME * math.sqrt(ratio))), 2)


def _band(bands: tuple[tuple[float, str], ...], bpm: float) -> str:
    return next((name for top, name in bands if bpm < top), bands[-1][1])


def _next_band(bands: tuple[tuple[float, str], ...], now: str, bpm: float, border: float) -> str:
    """Return the band of `bpm`, staying in `now` within `border` of its ends: no flutter."""
    stays = {_band(bands, bpm - border), _band(bands, bpm + border)}
    return now if now in stays else _band(bands, bpm)


def _talks(current: Snapshot) -> bool:
    return current.telemetry.get("radio.talking") is True


def _body_loops(ear: Ear, talks: bool, near: float = 0.0) -> tuple[Cue, ...]:
    """Return breath and heart. Who talks does not breathe: the breath stops, the heart goes on.

    In the lock there is nothing else to hear: both are louder by `near`.
    """
    if not ear.breath:
        return ()
    # The heart is felt more than heard; it comes forward as it quickens.
    strain = min(1.0, max(0.0, (ear.pulse_bpm - 90.0) / 70.0))
    heart = Cue(ear.heart, round(min(1.0, 0.25 + 0.65 * strain + near), 2))
    breath = Cue(ear.breath, round(min(1.0, 0.6 + 0.4 * strain + near), 2))
    return (heart,) if talks else (breath, heart)


def _radio(ear: Ear, before: Ear, current: Snapshot, first: bool) -> tuple[Ear, tuple[Cue, ...]]:
    """Open the channel when somebody speaks, and close it when he has done.

    Of Leonov only answers go out, for as long as he talks.
    """
    said = [one for one in current.story.captions if one.speaker not in _OFF_AIR]
    spoke = [one.tick for one in said if one.tick > before.heard] if not first else []
    talks = _talks(current) and not first
    if talks:
        spoke.append(current.tick - _TALK_TICKS + _TAIL_TICKS)
    shots = []
    if spoke and before.talk_until <= current.tick:
        shots.append(Cue("radio_open", 0.8))
    elif before.heard < before.talk_until <= current.tick and not spoke:
        shots.append(Cue("radio_close", 0.7))
    return (
        replace(ear, talk_until=max(max(spoke) + _TALK_TICKS, ear.talk_until)) if spoke else ear
    ), tuple(shots)


def _said_sounds(ear: Ear, current: Snapshot, first: bool) -> tuple[Cue, ...]:
    """Return sounds that the story asks for by their caption, such as `sound.thud`."""
    asked = {one.key for one in current.story.captions if one.tick > ear.heard and not first}
    named = ((name, sound) for name, sound in SOUNDS.items() if not sound.loop and sound.shown)
    return tuple(Cue(name) for name, sound in named if sound.caption in asked)


def _line(ear: Ear, current: Snapshot) -> tuple[Ear, tuple[Cue, ...]]:
    """Creak while the pull on the line grows, heard through the belt it hangs on."""
    tension_n = float(current.telemetry.get("tether.tension_n", 0.0))
    if tension_n < _CREAK_N:
        return replace(ear, creak_n=0.0), ()
    grew = tension_n > ear.creak_n + _CREAK_STEP_N
    if not grew or current.tick - ear.creaked < _CREAK_TICKS:
        return replace(ear, creak_n=min(ear.creak_n, tension_n)), ()
    volume = round(min(1.0, 0.25 + tension_n / 400.0), 2)
    after = replace(ear, creaked=current.tick, creak_n=tension_n)
    return after, (Cue("rope_creak", volume),)


def _blows(ear: Ear, news: Sequence[Event]) -> tuple[Ear, tuple[Cue, ...]]:
    """Return what strikes him or what he takes hold of: events, loud by impulse or force."""
    shots: list[Cue] = []
    for event in news:
        if event.name == "body.knocked_hull" and event.tick - ear.knocked >= _KNOCK_TICKS:
            impulse_n_s = float(event.detail.get("impulse_n_s", 5.0))
            name = "thud" if impulse_n_s >= _THUD_N_S else "knock"
            shots.append(Cue(name, round(min(1.0, 0.25 + impulse_n_s / 12.0), 2)))
            ear = replace(ear, knocked=event.tick)
        elif event.name == "tether.went_taut":
            pull_n = float(event.detail.get("tension_n", 100.0))
            shots.append(Cue("rope_taut", round(min(1.0, 0.3 + pull_n / 300.0), 2)))
        elif event.name in _GRIPPED and event.detail.get("hold") != "rope":
            shots.append(Cue("glove", 0.6))
    return ear, tuple(shots)

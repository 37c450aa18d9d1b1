"""What a man in a suit hears, decided from snapshots; no device, no file, no wall clock.

In vacuum sound comes only through what touches him: his own breath and blood, the oxygen in the
suit, blows against the ship, the line through belt and glove, and the radio. The thresholds are
tuned for listening; pulse is the flight's own where a system measures it, else estimated from
metabolic power. Every sound has a visible twin: a text key that captions show.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

Group = Literal["radio", "suit", "effects", "interface"]


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound of the catalogue: its files without `.ogg` (taken in turn), group, caption key.

    `shown` is false for clicks of the interface, whose visible twin is the focus itself.
    """

    files: tuple[str, ...]
    group: Group
    caption: str
    loop: bool = False
    shown: bool = True


def _loop(name: str, group: Group, caption: str) -> Sound:
    return Sound((name,), group, f"sound.{caption}", loop=True)


SOUNDS: Mapping[str, Sound] = MappingProxyType({
    "breath_calm": _loop("breath_calm", "suit", "breath_calm"),
    "breath_working": _loop("breath_working", "suit", "breath_working"),
    "breath_hard": _loop("breath_hard", "suit", "breath_hard"),
    "heart_90": _loop("heart_90", "suit", "heart_90"),
    "heart_110": _loop("heart_110", "suit", "heart_110"),
    "heart_130": _loop("heart_130", "suit", "heart_130"),
    "heart_150": _loop("heart_150", "suit", "heart_150"),
    "ventilation": _loop("ventilation", "suit", "ventilation"),
    "radio_bed": _loop("radio_bed", "radio", "radio_bed"),
    "radio_open": Sound(("radio_open",), "radio", "sound.radio_open"),
    "radio_close": Sound(("radio_close",), "radio", "sound.radio_close"),
    "knock": Sound(("knock_1", "knock_2", "knock_3"), "effects", "sound.knock"),
    "thud": Sound(("thud",), "effects", "sound.thud"),
    "glove": Sound(("glove",), "effects", "sound.glove"),
    "rope_creak": Sound(("rope_creak_1", "rope_creak_2"), "effects", "sound.rope_creak"),
    "rope_taut": Sound(("rope_taut",), "effects", "sound.rope_taut"),
    "ui_tick": Sound(("ui_tick",), "interface", "sound.ui_tick", shown=False),
    "ui_ok": Sound(("ui_ok",), "interface", "sound.ui_ok", shown=False),
})  # fmt: skip

# (highest pulse in beats per minute, loop); the last of each is for all that is above.
_HEARTS = ((100.0, "heart_90"), (120.0, "heart_110"), (140.0, "heart_130"), (999.0, "heart_150"))
_BREATHS = ((110.0, "breath_calm"), (135.0, "breath_working"), (999.0, "breath_hard"))
# A loop changes only when the pulse is this far beyond the border, and not more often than this.
_BORDER_BPM = 3.0
_DWELL_TICKS = 4 * TICKS_PER_S
# Pulse lags behind effort by about half a minute in a man.
_PULSE_LAG_S = 25.0
_REST_BPM, _MOST_BPM, _STRESS_BPM = 72.0, 190.0, 14.0
_WATT_PER_L_O2, _MOST_O2_L = 335.0, 3.3
_TALK_TICKS = 3 * TICKS_PER_S
# Captions that nobody says over the headset: words on the screen, sounds, his own thoughts.
_OFF_AIR = frozenset({"", "narrator", "sound", "silence", "warning", "leonov"})
_CREAK_N = 25.0
_CREAK_STEP_N = 20.0
_CREAK_TICKS = TICKS_PER_S // 2
# Largest impulse within one sub-step: 1 is a touch, 3 a bump, 7 the man's whole weight of motion.
_THUD_N_S = 6.0
_KNOCK_TICKS = 12
_GRIPPED = ("body.near_hand.gripped", "body.far_hand.gripped")


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound to be heard now: its name in `SOUNDS` and a volume 0..1 before the settings."""

    name: str
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Ear:
    """What listening remembers; ticks of the flight, pulse in beats per minute.

    `heard` is the last tick whose events were heard, `talk_until` when the radio falls silent.
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
    after = _settled(ear, current, first)
    after, radio = _radio(after, ear, current, first)
    after, line = _line(after, current)
    after, blows = _blows(after, news)
    loops = [Cue("ventilation", 0.5), *_body_loops(after)]
    if current.tick < after.talk_until:
        loops.append(Cue("radio_bed", 0.6))
    shots = (*radio, *line, *blows, *_said_sounds(ear, current, first))
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
    if "body.pulse_bpm" in telemetry:
        return snapshot.number("body.pulse_bpm")
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
        heart, breath = _band(_HEARTS, pulse), _band(_BREATHS, pulse)
        return replace(ear, pulse_bpm=pulse, heart=heart, breath=breath, changed=current.tick)
    passed_s = (current.tick - ear.heard) / TICKS_PER_S
    share = passed_s / (passed_s + _PULSE_LAG_S)
    ear = replace(ear, pulse_bpm=ear.pulse_bpm + share * (pulse - ear.pulse_bpm))
    heart = _next_band(_HEARTS, ear.heart, ear.pulse_bpm)
    breath = _next_band(_BREATHS, ear.breath, ear.pulse_bpm)
    moved = (heart, breath) != (ear.heart, ear.breath)
    if not moved or current.tick - ear.changed < _DWELL_TICKS:
        return ear
    return replace(ear, heart=heart, breath=breath, changed=current.tick)


def _band(bands: tuple[tuple[float, str], ...], bpm: float) -> str:
    return next((name for top, name in bands if bpm < top), bands[-1][1])


def _next_band(bands: tuple[tuple[float, str], ...], now: str, bpm: float) -> str:
    """Return the band of `bpm`, staying in `now` near its borders: no flutter."""
    stays = {_band(bands, bpm - _BORDER_BPM), _band(bands, bpm + _BORDER_BPM)}
    return now if now in stays else _band(bands, bpm)


def _body_loops(ear: Ear) -> tuple[Cue, ...]:
    if not ear.breath:
        return ()
    # The heart is felt more than heard; it comes forward as it quickens.
    strain = min(1.0, max(0.0, (ear.pulse_bpm - 90.0) / 70.0))
    return Cue(ear.breath, round(0.6 + 0.4 * strain, 2)), Cue(
        ear.heart, round(0.25 + 0.65 * strain, 2)
    )


def _radio(ear: Ear, before: Ear, current: Snapshot, first: bool) -> tuple[Ear, tuple[Cue, ...]]:
    """Open the channel when somebody speaks, and close it when he has done."""
    said = [one for one in current.story.captions if one.speaker not in _OFF_AIR]
    spoke = [one.tick for one in said if one.tick > before.heard] if not first else []
    shots = []
    if spoke and before.talk_until <= current.tick:
        shots.append(Cue("radio_open", 0.8))
    elif before.heard < before.talk_until <= current.tick and not spoke:
        shots.append(Cue("radio_close", 0.7))
    return (replace(ear, talk_until=max(spoke) + _TALK_TICKS) if spoke else ear), tuple(shots)


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

"""Kinds of rules for sounds, each rule one line of a table: from a channel or an event to a sound.

A world without the channel is silent there. Volumes are 0 to 1 before the settings.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.ui.audio_cue import FAINTEST, Cue, Look, volume
from game.vocab.channel import Value

Telemetry = Mapping[str, Value]
STAGE = "descent.stage"


@dataclass(frozen=True, slots=True)
class Going:
    """A loop that is heard while a truth holds."""

    sound: str
    channel: str
    loudness: float


@dataclass(frozen=True, slots=True)
class Swell:
    """A loop that grows with a number, as the root of its way from `silent_at` to `full_at`.

    With `full_at` below `silent_at` it grows as the number falls. With `stages` it is heard only in
    these stages of the descent.
    """

    sound: str
    channel: str
    silent_at: float
    full_at: float
    loudest: float = 1.0
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Struck:
    """A sound that an event strikes."""

    sound: str
    event: str
    loudness: float


@dataclass(frozen=True, slots=True)
class Turned:
    """A sound that strikes when a truth or a word becomes `to`."""

    sound: str
    channel: str
    to: Value
    loudness: float


@dataclass(frozen=True, slots=True)
class Passed:
    """A sound that strikes when a number rises past `at`."""

    sound: str
    channel: str
    at: float
    loudness: float


@dataclass(frozen=True, slots=True)
class Moved:
    """A sound that strikes when any of the channels changes at all."""

    sound: str
    channels: tuple[str, ...]
    loudness: float


Loop = Going | Swell
Change = Turned | Passed | Moved


def loops_of(lines: Iterable[Loop], told: Telemetry) -> tuple[Cue, ...]:
    """Return the loops that are heard now."""
    cues = (Cue(line.sound, volume(_loudness(line, told))) for line in lines)
    return tuple(cue for cue in cues if cue.volume >= FAINTEST)


def _loudness(line: Loop, told: Telemetry) -> float:
    if isinstance(line, Going):
        return line.loudness if told.get(line.channel) is True else 0.0
    if line.stages and told.get(STAGE) not in line.stages:
        return 0.0
    return line.loudest * grown(number(told, line.channel), line.silent_at, line.full_at)


def grown(now: float, silent_at: float, full_at: float) -> float:
    """Return the root of the share that `now` has of the way from one number to the other."""
    if not math.isfinite(now):
        return 0.0
    return math.sqrt(max(0.0, min(1.0, (now - silent_at) / (full_at - silent_at))))


def events_of(lines: Iterable[Struck], look: Look) -> tuple[Cue, ...]:
    """Return the sounds that the news strike, in the order of the news."""
    by_name = {line.event: Cue(line.sound, line.loudness) for line in lines}
    return tuple(by_name[event.name] for event in look.news if event.name in by_name)


def changes_of(
    lines: Iterable[Change], before: Telemetry | None, told: Telemetry
) -> tuple[Cue, ...]:
    """Return the sounds that strike between two looks; none at the first, when `before` is None."""
    if before is None:
        return ()
    return tuple(Cue(line.sound, line.loudness) for line in lines if _strikes(line, before, told))


def _strikes(line: Change, before: Telemetry, told: Telemetry) -> bool:
    if isinstance(line, Moved):
        return any(before.get(name) != told.get(name) for name in line.channels)
    if line.channel not in before or line.channel not in told:
        return False
    was, now = before[line.channel], told[line.channel]
    if isinstance(line, Turned):
        return was != line.to and now == line.to
    return number(before, line.channel) < line.at <= number(told, line.channel)


def number(told: Telemetry, name: str) -> float:
    """Return a number channel; not a number where there is none, so that nothing is above it."""
    value = told.get(name, math.nan)
    return math.nan if isinstance(value, str) else float(value)

"""Sound, or silence with the same face: a machine without a sound card plays the whole game."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pygame

from game.ui.audio_cue import Cue, Heard, glided
from game.ui.audio_fall import FallEar
from game.ui.audio_rules import Ear, listen, twins
from game.ui.sound_catalogue import SOUNDS
from game.ui.volumes import Volumes
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

RATE_HZ = 22_050
BUFFER_SAMPLES = 512
VOICES = 16
# A sound that strikes again and again has its caption once in so long.
AGAIN_TICKS = 4 * TICKS_PER_S
_FADE_MS = 400
_STDERR = 2


class Audio(Protocol):
    """The one face of sound."""

    def hear(
        self,
        previous: Snapshot,
        current: Snapshot,
        paused: bool,
        events: Sequence[Event] | None = None,
    ) -> tuple[str, ...]:
        """Sound like the flight now; return the caption keys of what has just begun.

        `events` are all events since the last call, when several ticks passed in one frame.
        """

    def play(self, name: str) -> None:
        """Sound `name` of the catalogue once; KeyError when there is no such sound."""

    def set_volumes(self, volumes: Volumes) -> None:
        """Put volumes in force at once."""

    def silence(self) -> None:
        """End what belongs to a flight, and forget it: a menu or another flight begins."""

    def close(self) -> None:
        """Give the device back."""


class Quiet:
    """No device: nothing sounds, but captions still say what would have been heard."""

    def __init__(self) -> None:
        self._ear = Ear()
        self.heard = Heard()
        self._told: dict[str, int] = {}

    def hear(
        self,
        previous: Snapshot,
        current: Snapshot,
        paused: bool,
        events: Sequence[Event] | None = None,
    ) -> tuple[str, ...]:
        """Return the caption keys of what would begin to sound now."""
        before = self.heard
        self._ear, self.heard = listen(self._ear, current, paused, _all(previous, current, events))
        if paused:
            # Going on after a pause begins no new sound.
            self.heard = before
            return ()
        return self._not_just_told(twins(before, self.heard), current.tick)

    def play(self, name: str) -> None:
        """Sound nothing; KeyError when there is no such sound."""
        SOUNDS[name]

    def set_volumes(self, volumes: Volumes) -> None:
        """Change nothing."""

    def silence(self) -> None:
        """Forget the flight, but for the silence under a drogue: a pause in it does not end it."""
        self._ear = Ear(fall=FallEar(opened=self._ear.fall.opened))
        self.heard = Heard()
        self._told.clear()

    def close(self) -> None:
        """Do nothing."""

    def _not_just_told(self, captions: Sequence[str], tick: int) -> tuple[str, ...]:
        # Puff after puff would otherwise push every other caption off the screen.
        fresh = [
            key
            for key in captions
            if not 0 <= tick - self._told.get(key, -AGAIN_TICKS) < AGAIN_TICKS
        ]
        self._told.update(dict.fromkeys(fresh, tick))
        return tuple(fresh)


class Speaker:
    """Sound through pygame's mixer. A file that cannot be read is silent, and is listed."""

    def __init__(self, folder: Path, volumes: Volumes) -> None:
        """Use the sounds in `folder`; the mixer must be open."""
        self.missing: set[str] = set()
        self._folder = folder
        self._volumes = volumes
        self._listener = Quiet()
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._loops: dict[str, tuple[pygame.mixer.Channel, float]] = {}
        self._turn: dict[str, int] = {}

    def hear(
        self,
        previous: Snapshot,
        current: Snapshot,
        paused: bool,
        events: Sequence[Event] | None = None,
    ) -> tuple[str, ...]:
        """Sound like the flight now; return the caption keys of what has just begun."""
        captions = self._listener.hear(previous, current, paused, events)
        heard = Heard() if paused else self._listener.heard
        self._keep_looping(heard.loops)
        for cue in heard.shots:
            self._strike(cue)
        return captions

    def play(self, name: str) -> None:
        """Sound `name` once; KeyError when there is no such sound."""
        self._strike(Cue(name))

    def set_volumes(self, volumes: Volumes) -> None:
        """Put volumes in force, on what sounds already too."""
        self._volumes = volumes
        for name, (channel, volume) in self._loops.items():
            channel.set_volume(volume * volumes.of(SOUNDS[name].group))

    def silence(self) -> None:
        """Fade the flight out and forget it."""
        self._keep_looping(())
        self._listener.silence()

    def close(self) -> None:
        """Give the device back."""
        self._loops.clear()
        self._sounds.clear()
        pygame.mixer.quit()

    def _keep_looping(self, cues: Sequence[Cue]) -> None:
        wanted = {cue.name: cue.volume for cue in cues}
        for name in self._loops.keys() - wanted.keys():
            self._loops.pop(name)[0].fadeout(_FADE_MS)
        for name, volume in wanted.items():
            channel = self._loops[name][0] if name in self._loops else self._begin(name)
            if channel is not None:
                now = glided(self._loops[name][1], volume) if name in self._loops else volume
                channel.set_volume(now * self._volumes.of(SOUNDS[name].group))
                self._loops[name] = (channel, now)

    def _begin(self, name: str) -> pygame.mixer.Channel | None:
        sound = self._load(SOUNDS[name].files[0])
        # None when all voices are busy: asked again in the next frame.
        return None if sound is None else sound.play(loops=-1, fade_ms=_FADE_MS)

    def _strike(self, cue: Cue) -> None:
        entry = SOUNDS[cue.name]
        turn = self._turn.get(cue.name, 0)
        self._turn[cue.name] = (turn + 1) % len(entry.files)
        sound = self._load(entry.files[turn])
        channel = None if sound is None else sound.play()
        if channel is not None:
            channel.set_volume(cue.volume * self._volumes.of(entry.group))

    def _load(self, file: str) -> pygame.mixer.Sound | None:
        if file not in self._sounds:
            self._sounds[file] = self._read(file)
        return self._sounds[file]

    def _read(self, file: str) -> pygame.mixer.Sound | None:
        try:
            return pygame.mixer.Sound(self._folder / f"{file}.ogg")
        except (pygame.error, OSError):
            self.missing.add(file)
            return None


def open_audio(folder: Path, volumes: Volumes) -> Audio:
    """Return sound from the OGG files in `folder`, or silence when there is no device.

    Writes nothing to stderr: the sound library's own complaints are held back while it opens.
    """
    try:
        with _hushed_stderr():
            pygame.mixer.init(RATE_HZ, -16, 2, BUFFER_SAMPLES)
    except pygame.error:
        return Quiet()
    pygame.mixer.set_num_channels(VOICES)
    return Speaker(folder, volumes)


@contextlib.contextmanager
def _hushed_stderr() -> Iterator[None]:
    """Turn the process's stderr away. ALSA writes there itself, past Python, with no card."""
    try:
        kept = os.dup(_STDERR)
    except OSError:
        # A windowed program on Windows has no stderr at all.
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)


def _all(previous: Snapshot, current: Snapshot, events: Sequence[Event] | None) -> Sequence[Event]:
    # Two ticks in a frame are the rule: the events of both are at hand without being asked for.
    return (*previous.events, *current.events) if events is None else events

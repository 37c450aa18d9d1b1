"""Mix what a flight sounds like: `python -m game.tools.workshop.mix_sounds LEVEL --pilot NAME`.

Flies a level, listens as the game does fifty times a second, and adds up the waves of the recipes
as a mixer does: no device, no file of ours. It prints loudness and peak of every few seconds and
what was heard last, and writes a WAV file when asked. Nobody here has a sound card: this is the
meter that levels are set by.
"""

import argparse
import math
import sys
import wave
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.session.flight import Flight
from game.tools.common import add_flight_arguments, level_named, setup_of
from game.tools.workshop.make_sounds import RECIPES
from game.tools.workshop.sound_shapes import RATE_HZ, Wave
from game.ui.audio_cue import Heard, glided
from game.ui.audio_rules import Ear, listen
from game.ui.sound_catalogue import SOUNDS
from game.ui.volumes import Volumes
from game.vocab.units import TICKS_PER_S, ticks_of

LOOK_TICKS = 2
LOOK_SAMPLES = RATE_HZ * LOOK_TICKS // TICKS_PER_S
FADE_S = 0.4
FADE_A_LOOK = LOOK_TICKS / TICKS_PER_S / FADE_S
QUIETEST_DB = -120.0


@dataclass(slots=True)
class Voice:
    """A loop that sounds: its last volume, how far it is faded in, and where its wave stands."""

    volume: float = 0.0
    faded: float = 0.0
    at: int = 0

    @property
    def gain(self) -> float:
        """How loud it is now, 0 to 1."""
        return self.volume * self.faded


@dataclass(slots=True)
class Desk:
    """What sounds: loops by name, and shots with what is left of them."""

    volumes: Volumes = field(default_factory=Volumes)
    waves: dict[str, Wave] = field(default_factory=dict)
    loops: dict[str, Voice] = field(default_factory=dict)
    shots: list[Wave] = field(default_factory=list)
    turns: dict[str, int] = field(default_factory=dict)

    def block(self, heard: Heard) -> Wave:
        """Return the samples until the next look, all that sounds added up; more than 1 clips."""
        mixed = np.zeros(LOOK_SAMPLES)
        wanted = {cue.name: cue.volume * self._group(cue.name) for cue in heard.loops}
        for name in wanted:
            self.loops.setdefault(name, Voice())
        for name, voice in tuple(self.loops.items()):
            mixed += self._looped(name, voice, wanted.get(name))
            if voice.faded == 0.0:
                del self.loops[name]
        for cue in heard.shots:
            self.shots.append(cue.volume * self._group(cue.name) * self._next_wave(cue.name))
        for shot in self.shots:
            mixed[: min(LOOK_SAMPLES, shot.size)] += shot[:LOOK_SAMPLES]
        self.shots = [shot[LOOK_SAMPLES:] for shot in self.shots if shot.size > LOOK_SAMPLES]
        return mixed

    def _looped(self, name: str, voice: Voice, wanted: float | None) -> Wave:
        before = voice.gain
        if wanted is None:
            voice.faded = max(0.0, voice.faded - FADE_A_LOOK)
        else:
            voice.volume = glided(voice.volume, wanted) if voice.faded else wanted
            voice.faded = min(1.0, voice.faded + FADE_A_LOOK)
        whole = self._wave(SOUNDS[name].files[0])
        piece = whole[(voice.at + np.arange(LOOK_SAMPLES)) % whole.size]
        voice.at += LOOK_SAMPLES
        return np.asarray(piece * np.linspace(before, voice.gain, LOOK_SAMPLES))

    def _next_wave(self, name: str) -> Wave:
        files = SOUNDS[name].files
        turn = self.turns.get(name, 0)
        self.turns[name] = turn + 1
        return self._wave(files[turn % len(files)])

    def _wave(self, file: str) -> Wave:
        if file not in self.waves:
            self.waves[file] = RECIPES[file]()
        return self.waves[file]

    def _group(self, name: str) -> float:
        return self.volumes.of(SOUNDS[name].group)


def heard_in(flight: Flight, until_s: float = math.inf) -> Iterator[tuple[float, Heard]]:
    """Fly to the ending or to `until_s`; yield seconds of the flight and what is heard, a look."""
    ear, told = Ear(), 0
    while flight.ending is None and flight.tick < until_s * TICKS_PER_S:
        flight.advance(LOOK_TICKS)
        ear, heard = listen(ear, flight.snapshot, False, flight.events[told:])
        told = len(flight.events)
        yield flight.snapshot.time_s, heard


def mixed(looks: Iterable[Heard], volumes: Volumes | None = None) -> Wave:
    """Return all that is heard as one wave, 22,050 samples a second."""
    desk = Desk(volumes or Volumes())
    return np.concatenate([np.zeros(0), *(desk.block(heard) for heard in looks)])


def loudness_db(samples: Wave) -> float:
    """Return the RMS of `samples` in decibels under full scale; -120 for nothing."""
    power = float(np.mean(samples**2)) if samples.size else 0.0
    return max(QUIETEST_DB, 10.0 * math.log10(power)) if power > 0.0 else QUIETEST_DB


def main(arguments: Sequence[str]) -> int:
    """Mix one flight as the arguments say and print its levels; return 0."""
    args = _arguments(arguments)
    level, _ = level_named(args.level, (Path("levels"),), args.variant or None)
    flight = Flight(level, setup_of(args, level))
    looks = heard_in(flight, args.until)
    blocks, peak = _reported(looks, args.begin, ticks_of(args.every) // LOOK_TICKS)
    print(f"peak {peak:.2f} of 1 from second {args.begin:g} on")
    if args.wav:
        _write(args.wav, np.concatenate([np.zeros(0), *blocks]))
    return 0


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mix_sounds")
    add_flight_arguments(parser)
    parser.add_argument("--begin", type=float, default=0.0, metavar="SECONDS", help="meter from")
    parser.add_argument("--until", type=float, default=math.inf, metavar="SECONDS")
    parser.add_argument("--every", type=float, default=5.0, metavar="SECONDS", help="a row each")
    parser.add_argument("--wav", type=Path, metavar="FILE", help="write what was mixed")
    return parser.parse_args(arguments)


def _reported(
    looks: Iterable[tuple[float, Heard]], begin_s: float, each: int
) -> tuple[list[Wave], float]:
    """Print a row for each so many looks; return the blocks and the largest sample."""
    desk, blocks, row = Desk(), list[Wave](), list[tuple[float, Heard]]()
    for time_s, heard in looks:
        block = desk.block(heard)
        if time_s < begin_s:
            continue
        blocks.append(block)
        row.append((time_s, heard))
        if len(row) == each:
            _print_row(row, blocks)
            row = []
    if row:
        _print_row(row, blocks)
    return blocks, max((float(np.max(np.abs(block))) for block in blocks), default=0.0)


def _print_row(row: Sequence[tuple[float, Heard]], blocks: Sequence[Wave]) -> None:
    """Print loudness and peak of the looks of `row`, the loops of the last, and all that struck."""
    samples = np.concatenate(blocks[-len(row) :])
    highest = float(np.max(np.abs(samples)))
    goes_on = " ".join(f"{cue.name}={cue.volume:g}" for cue in row[-1][1].loops)
    struck = dict.fromkeys(cue.name for _, heard in row for cue in heard.shots)
    print(f"{row[-1][0]:8.1f} s {loudness_db(samples):7.1f} dB  peak {highest:.2f}  {goes_on}")
    if struck:
        print(f"{'':22}struck: {' '.join(struck)}")


def _write(file: Path, samples: Wave) -> None:
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes((np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

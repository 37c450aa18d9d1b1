"""Make every sound of the game from arithmetic: `python -m game.tools.workshop.make_sounds DIR`.

A developer's tool, run when a sound changes; its OGG files are committed and nothing of it runs
in the game. It needs `soundfile` (not a dependency of the game). Nothing is recorded or borrowed:
noise shaped in the frequency domain, which repeats without a seam, and sums of dying tones. All
pitches, rates and levels are tuned by ear and meter; none is a measurement of 1965.
Samples are the same on every run; the OGG stream number, and so the file's bytes, are not.
"""

import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]
Mode = tuple[float, float, float]

RATE_HZ = 22_050
QUALITY = 0.25
# Loops lie under everything for minutes, so they are made quieter than what strikes once.
LOOP_RMS = 0.07
SHOT_RMS = 0.13
PEAK = 0.8


def seconds(length_s: float) -> Wave:
    """Return the times in seconds of every sample of a piece `length_s` long."""
    return np.asarray(np.arange(round(length_s * RATE_HZ)) / RATE_HZ, dtype=np.float64)


def noise(length_s: float, low_hz: float, high_hz: float, seed: int) -> Wave:
    """Return noise between two pitches, level 1 RMS, that joins its own beginning smoothly."""
    count = round(length_s * RATE_HZ)
    pitch_hz = np.fft.rfftfreq(count, 1.0 / RATE_HZ)
    # Third-order skirts: a brick wall rings and sounds like a machine.
    rising = 1.0 / (1.0 + (low_hz / np.maximum(pitch_hz, 1.0)) ** 3)
    falling = 1.0 / (1.0 + (pitch_hz / high_hz) ** 3)
    phase = np.random.default_rng(seed).uniform(0.0, 2.0 * np.pi, pitch_hz.size)
    wave = np.fft.irfft(rising * falling * np.exp(1j * phase), count)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)), dtype=np.float64)


def narrow(wave: Wave) -> Wave:
    """Return `wave` as a short-wave set passes it, 300 to 3,000 Hz; a loop still joins itself."""
    pitch_hz = np.fft.rfftfreq(wave.size, 1.0 / RATE_HZ)
    rising = 1.0 / (1.0 + (300.0 / np.maximum(pitch_hz, 1.0)) ** 12)
    falling = 1.0 / (1.0 + (pitch_hz / 3000.0) ** 12)
    return np.asarray(
        np.fft.irfft(np.fft.rfft(wave) * rising * falling, wave.size), dtype=np.float64
    )


def ringing(length_s: float, modes: Sequence[Mode]) -> Wave:
    """Return a struck body: each mode is its pitch in Hz, its time of decay in s and its level."""
    t_s = seconds(length_s)
    return sum(
        (level * np.sin(2.0 * np.pi * hz * t_s) * np.exp(-t_s / decay_s))
        for hz, decay_s, level in modes
    ) * np.minimum(1.0, t_s / 0.002)


def burst(length_s: float, low_hz: float, high_hz: float, decay_s: float, seed: int) -> Wave:
    """Return noise that starts at once and dies away."""
    t_s = seconds(length_s)
    return noise(length_s, low_hz, high_hz, seed) * np.exp(-t_s / decay_s)


def hump(t_s: Wave, start_s: float, length_s: float, lean: float) -> Wave:
    """Return a smooth swell from 0 to 1 to 0; `lean` below 1 peaks early, above 1 late."""
    inside = np.clip((t_s - start_s) / length_s, 0.0, 1.0)
    return np.asarray(np.sin(np.pi * inside**lean) ** 1.5, dtype=np.float64)


def fade_ends(wave: Wave, start_s: float = 0.001, end_s: float = 0.02) -> Wave:
    """Return `wave` beginning and ending at nothing, so that it never clicks."""
    t_s = np.arange(wave.size) / RATE_HZ
    ramp = np.minimum(1.0, t_s / start_s) * np.minimum(1.0, t_s[::-1] / end_s)
    return np.asarray(wave * ramp, dtype=np.float64)


def levelled(wave: Wave, rms: float) -> Wave:
    """Return `wave` with the loudness `rms` where it sounds at all, never above `PEAK`."""
    heard = np.abs(wave) > 0.05 * np.max(np.abs(wave))
    louder = wave * (rms / np.sqrt(np.mean(wave[heard] ** 2)))
    return np.asarray(louder * min(1.0, PEAK / np.max(np.abs(louder))), dtype=np.float64)


def breath(per_min: float, push: float, seed: int) -> Wave:
    """Return two breaths inside a helmet; `push` 0..1 is how hard the man works."""
    cycle_s = 60.0 / per_min
    length_s = 2.0 * cycle_s
    t_s = seconds(length_s)
    drawn = noise(length_s, 550.0 + 250.0 * push, 1900.0 + 900.0 * push, seed)
    blown = noise(length_s, 260.0, 950.0 + 700.0 * push, seed + 1)
    wave = np.zeros_like(t_s)
    for start_s, size in ((0.02, 1.0), (cycle_s + 0.04, 0.9)):
        wave += size * 0.8 * drawn * hump(t_s, start_s, 0.36 * cycle_s, 1.2)
        wave += size * blown * hump(t_s, start_s + 0.40 * cycle_s, 0.46 * cycle_s, 0.7)
    return levelled(wave, LOOP_RMS * (0.8 + 0.6 * push))


def heart(per_min: float) -> Wave:
    """Return four beats. The true pitch is near 50 Hz; overtones carry it on small speakers."""
    beat_s = 60.0 / per_min
    wave = np.zeros(round(4.0 * beat_s * RATE_HZ))
    first = ringing(0.16, ((52.0, 0.045, 0.9), (104.0, 0.035, 0.8), (190.0, 0.024, 0.7)))
    second = ringing(0.12, ((66.0, 0.03, 0.6), (132.0, 0.026, 0.6), (230.0, 0.018, 0.5)))
    # Diastole shortens more than systole, so the second sound keeps nearly its distance.
    gap_s = 0.16 + 0.22 * beat_s
    for beat in range(4):
        for sound, at_s in ((first, 0.0), (second, gap_s)):
            start = round((0.01 + beat * beat_s + at_s) * RATE_HZ)
            piece = fade_ends(sound)[: wave.size - start]
            wave[start : start + piece.size] += piece
    return levelled(wave, 1.6 * LOOP_RMS)


def ventilation() -> Wave:
    """Return oxygen streaming from the pack past the ears: a hiss with a slow unevenness."""
    t_s = seconds(4.0)
    swell = 1.0 + 0.12 * np.sin(2.0 * np.pi * 0.5 * t_s) + 0.06 * np.sin(2.0 * np.pi * 1.75 * t_s)
    hiss = noise(4.0, 900.0, 3800.0, 11) + 0.8 * noise(4.0, 180.0, 420.0, 12)
    return levelled(hiss * swell, 0.7 * LOOP_RMS)


def relief_hiss() -> Wave:
    """Return gas rushing out by the relief valve: a thin, sharp hiss that flutters a little."""
    t_s = seconds(2.0)
    flutter = 1.0 + 0.10 * np.sin(2.0 * np.pi * 9.5 * t_s) + 0.05 * np.sin(2.0 * np.pi * 23.0 * t_s)
    jet = noise(2.0, 2200.0, 6800.0, 13) + 0.35 * noise(2.0, 700.0, 1500.0, 14)
    return levelled(jet * flutter, 0.8 * LOOP_RMS)


def cabin_fan() -> Wave:
    """Return the fan of the cabin: moving air and a low hum of its motor."""
    t_s = seconds(2.0)
    hum = np.sin(2.0 * np.pi * 98.0 * t_s) + 0.4 * np.sin(2.0 * np.pi * 196.5 * t_s)
    return levelled(0.5 * hum + noise(2.0, 150.0, 900.0, 101), 0.7 * LOOP_RMS)


def gyros() -> Wave:
    """Return the rate sensors' rotors: a thin tone that beats slowly with itself."""
    t_s = seconds(2.0)
    tone = np.sin(2.0 * np.pi * 1240.0 * t_s) + 0.8 * np.sin(2.0 * np.pi * 1241.5 * t_s)
    return levelled(tone + 0.25 * noise(2.0, 900.0, 1700.0, 103), 0.62 * LOOP_RMS)


def engine() -> Wave:
    """Return the braking engine as the couch carries it: a low, even rumble without a beat."""
    t_s = seconds(2.0)
    swell = 1.0 + 0.08 * np.sin(2.0 * np.pi * 1.5 * t_s)
    low = noise(2.0, 28.0, 95.0, 105) + 0.45 * noise(2.0, 95.0, 420.0, 106)
    return levelled((low + 0.1 * noise(2.0, 900.0, 2600.0, 107)) * swell, 1.1 * LOOP_RMS)


def gas_puff(seed: int) -> Wave:
    """Return a jet of cold gas, through the wall: a valve that opens, a breath of hiss."""
    tap = ringing(0.3, ((420.0, 0.012, 0.5), (760.0, 0.008, 0.3)))
    hiss = burst(0.3, 500.0, 2600.0, 0.07, seed)
    return levelled(fade_ends(tap + hiss), 0.5 * SHOT_RMS)


def panel_switch() -> Wave:
    """Return a lever that snaps over in its plate."""
    snap = ringing(0.18, ((1450.0, 0.012, 1.0), (2300.0, 0.008, 0.6), (380.0, 0.02, 0.5)))
    return levelled(fade_ends(snap + 0.3 * burst(0.18, 1200.0, 4000.0, 0.006, 111)), 0.8 * SHOT_RMS)


def knock(pitch: float, seed: int) -> Wave:
    """Return a glove or boot on thin metal, as the suit carries it: dull and short."""
    modes = ((170.0, 0.06, 1.0), (293.0, 0.045, 0.7), (467.0, 0.03, 0.45), (811.0, 0.016, 0.25))
    body = ringing(0.4, tuple((hz * pitch, decay_s, level) for hz, decay_s, level in modes))
    return levelled(fade_ends(body + 0.25 * burst(0.4, 200.0, 1400.0, 0.012, seed)), SHOT_RMS)


def thud() -> Wave:
    """Return the whole man against the ship: low, with cloth in it."""
    body = ringing(0.7, ((58.0, 0.14, 1.0), (97.0, 0.11, 0.8), (163.0, 0.07, 0.5)))
    return levelled(fade_ends(body + 0.3 * burst(0.7, 120.0, 900.0, 0.05, 31)), 1.2 * SHOT_RMS)


def glove() -> Wave:
    """Return fingers closing round a rail: cloth, then a small tap."""
    tap = np.concatenate((np.zeros(round(0.09 * RATE_HZ)), ringing(0.16, ((240.0, 0.02, 1.0),))))
    t_s = np.arange(tap.size) / RATE_HZ
    cloth = noise(tap.size / RATE_HZ, 300.0, 1700.0, 41) * hump(t_s, 0.0, 0.14, 1.0)
    return levelled(fade_ends(tap + 0.35 * cloth), 0.6 * SHOT_RMS)


def rope_creak(seed: int) -> Wave:
    """Return a loaded line slipping strand by strand: pulses that quicken through a hollow body."""
    length_s = 0.7
    pulses = np.zeros(round(length_s * RATE_HZ))
    chance = np.random.default_rng(seed)
    at_s, step_s = 0.03, 0.034
    while at_s < length_s - 0.12:
        pulses[round(at_s * RATE_HZ)] = chance.uniform(0.5, 1.0)
        step_s = max(0.011, step_s * chance.uniform(0.88, 1.02))
        at_s += step_s
    body = ringing(0.08, ((340.0, 0.012, 1.0), (620.0, 0.009, 0.7), (1150.0, 0.005, 0.4)))
    wave = np.convolve(pulses, body)[: pulses.size]
    return levelled(fade_ends(wave * hump(seconds(length_s), 0.0, length_s, 0.8), 0.01, 0.1), 0.09)


def rope_taut() -> Wave:
    """Return the jerk of the line arriving through the belt."""
    t_s = seconds(0.6)
    sweep = np.sin(2.0 * np.pi * (48.0 * t_s + 2.4 * (1.0 - np.exp(-t_s / 0.05))))
    strap = burst(0.6, 250.0, 1300.0, 0.04, 51)
    overtone = ringing(0.6, ((132.0, 0.09, 0.6), (205.0, 0.06, 0.35)))
    return levelled(fade_ends(sweep * np.exp(-t_s / 0.12) + overtone + 0.25 * strap), SHOT_RMS)


def cloth(pitch: float, seed: int) -> Wave:
    """Return a bent sleeve: cloth that slips over itself, the tighter the higher it creaks."""
    length_s = 0.55
    pulses = np.zeros(round(length_s * RATE_HZ))
    chance = np.random.default_rng(seed)
    at_s = 0.02
    while at_s < length_s - 0.14:
        pulses[round(at_s * RATE_HZ)] = chance.uniform(0.4, 1.0)
        at_s += chance.uniform(0.008, 0.02) / pitch
    modes = ((210.0, 0.02, 1.0), (455.0, 0.012, 0.8), (930.0, 0.006, 0.4))
    body = ringing(0.1, tuple((hz * pitch, decay_s, level) for hz, decay_s, level in modes))
    creak = np.convolve(pulses, body)[: pulses.size]
    rustle = 0.25 * noise(length_s, 260.0 * pitch, 1500.0 * pitch, seed + 1)
    shape = hump(seconds(length_s), 0.0, length_s, 0.7)
    return levelled(fade_ends((creak + rustle) * shape, 0.01, 0.1), 0.08)


def dog(seed: int) -> Wave:
    """Return one of the lid's dogs going home: a bolt in its keeper, felt through the ring."""
    bolt = ringing(0.5, ((118.0, 0.09, 1.0), (236.0, 0.06, 0.6), (590.0, 0.02, 0.4)))
    click = np.concatenate((np.zeros(round(0.06 * RATE_HZ)), knock(1.4, seed)[: bolt.size]))
    click = click[: bolt.size]
    bolt[: click.size] += 1.2 * click
    return levelled(fade_ends(bolt), SHOT_RMS)


def squelch(opening: bool) -> Wave:
    """Return the radio channel opening (click, rush) or closing (rush cut off)."""
    t_s = seconds(0.24)
    rush = noise(0.24, 450.0, 2600.0, 61 if opening else 62)
    shape = np.exp(-t_s / 0.05) if opening else np.minimum(1.0, np.exp((t_s - 0.2) / 0.07))
    click = ringing(0.24, ((900.0, 0.004, 2.0), (1700.0, 0.003, 1.5)))
    return levelled(fade_ends(narrow(rush * shape + click), 0.001, 0.03), 0.7 * SHOT_RMS)


def radio_bed() -> Wave:
    """Return an open short-wave channel: narrow hiss, a few crackles, a hint of a far carrier."""
    t_s = seconds(4.0)
    chance = np.random.default_rng(71)
    crackle = np.zeros_like(t_s)
    crackle[chance.integers(2000, t_s.size - 2000, 26)] = chance.uniform(-6.0, 6.0, 26)
    crackle = np.convolve(crackle, ringing(0.02, ((1400.0, 0.003, 1.0),)))[: t_s.size]
    carrier = 0.12 * np.sin(2.0 * np.pi * 740.0 * t_s) * (1.0 + np.sin(2.0 * np.pi * 0.25 * t_s))
    hiss = noise(4.0, 400.0, 2400.0, 72)
    return levelled(narrow(hiss + crackle + carrier), 0.55 * LOOP_RMS)


def ui_tick() -> Wave:
    """Return the small click of the focus moving."""
    modes = ((1250.0, 0.008, 1.0), (620.0, 0.012, 0.6))
    return levelled(fade_ends(ringing(0.08, modes)), 0.5 * SHOT_RMS)


def ui_ok() -> Wave:
    """Return the switch that goes over: two soft tones, a fifth apart."""
    low = ringing(0.3, ((392.0, 0.06, 1.0), (784.0, 0.03, 0.2)))
    high = ringing(0.23, ((588.0, 0.07, 1.0), (1176.0, 0.03, 0.2)))
    low[low.size - high.size :] += high
    return levelled(fade_ends(low), 0.6 * SHOT_RMS)


RECIPES: Mapping[str, Callable[[], Wave]] = {
    "breath_calm": lambda: breath(12.0, 0.0, 1),
    "breath_working": lambda: breath(18.0, 0.5, 3),
    "breath_hard": lambda: breath(30.0, 1.0, 5),
    "heart_90": lambda: heart(90.0),
    "heart_110": lambda: heart(110.0),
    "heart_130": lambda: heart(130.0),
    "heart_150": lambda: heart(150.0),
    "ventilation": ventilation,
    "relief_hiss": relief_hiss,
    "knock_1": lambda: knock(1.0, 21),
    "knock_2": lambda: knock(1.13, 22),
    "knock_3": lambda: knock(0.89, 23),
    "thud": thud,
    "glove": glove,
    "rope_creak_1": lambda: rope_creak(81),
    "rope_creak_2": lambda: rope_creak(82),
    "rope_taut": rope_taut,
    "cloth_hard_1": lambda: cloth(1.5, 85),
    "cloth_hard_2": lambda: cloth(1.62, 87),
    "cloth_soft_1": lambda: cloth(0.8, 91),
    "cloth_soft_2": lambda: cloth(0.88, 93),
    "lid_dog_1": lambda: dog(95),
    "lid_dog_2": lambda: dog(97),
    "radio_open": lambda: squelch(opening=True),
    "radio_close": lambda: squelch(opening=False),
    "radio_bed": radio_bed,
    "cabin_fan": cabin_fan,
    "gyros": gyros,
    "engine": engine,
    "gas_puff_1": lambda: gas_puff(113),
    "gas_puff_2": lambda: gas_puff(115),
    "panel_switch": panel_switch,
    "ui_tick": ui_tick,
    "ui_ok": ui_ok,
}


def main(arguments: Sequence[str]) -> int:
    """Write every sound into the folder named by the only argument; return 0 when done."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m game.tools.workshop.make_sounds <folder>\n")
        return 2
    # Imported by name: the checks of the game must not need a developer's encoder.
    soundfile = importlib.import_module("soundfile")
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, recipe in RECIPES.items():
        with soundfile.SoundFile(
            folder / f"{name}.ogg", "w", RATE_HZ, 1, "VORBIS", format="OGG",
            compression_level=1.0 - QUALITY,
        ) as file:  # fmt: skip
            file.write(recipe())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

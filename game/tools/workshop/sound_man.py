"""The sounds of a man: breath, heart, and the suit that he wears."""

import numpy as np

from game.tools.workshop.sound_shapes import (
    LOOP_RMS,
    RATE_HZ,
    SHOT_RMS,
    Wave,
    fade_ends,
    hump,
    levelled,
    noise,
    ringing,
    seconds,
)


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


def glove() -> Wave:
    """Return fingers closing round a rail: cloth, then a small tap."""
    tap = np.concatenate((np.zeros(round(0.09 * RATE_HZ)), ringing(0.16, ((240.0, 0.02, 1.0),))))
    t_s = np.arange(tap.size) / RATE_HZ
    cloth = noise(tap.size / RATE_HZ, 300.0, 1700.0, 41) * hump(t_s, 0.0, 0.14, 1.0)
    return levelled(fade_ends(tap + 0.35 * cloth), 0.6 * SHOT_RMS)


def strain() -> Wave:
    """Return a breath that is held and pressed against the load: a shut throat that trembles."""
    t_s = seconds(2.0)
    tremble = 1.0 + 0.35 * np.sin(2.0 * np.pi * 9.5 * t_s) + 0.2 * np.sin(2.0 * np.pi * 14.0 * t_s)
    pressed = noise(2.0, 110.0, 320.0, 121) + 0.5 * noise(2.0, 420.0, 900.0, 122)
    leak = 0.25 * noise(2.0, 1800.0, 3600.0, 123) * (1.0 + np.sin(2.0 * np.pi * t_s)) / 2.0
    return levelled(pressed * tremble + leak, 0.9 * LOOP_RMS)


def gasp() -> Wave:
    """Return the quick breath between two strains: out with a burst, in through the mouth."""
    t_s = seconds(0.8)
    out = noise(0.8, 300.0, 1900.0, 125) * np.exp(-t_s / 0.07) * np.minimum(1.0, t_s / 0.01)
    drawn = noise(0.8, 700.0, 3000.0, 126) * hump(t_s, 0.24, 0.5, 0.8)
    return levelled(fade_ends(1.3 * out + drawn, 0.005, 0.05), 0.9 * SHOT_RMS)

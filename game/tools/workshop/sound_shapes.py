"""What every sound is made of: noise, struck bodies, swells, and one loudness.

Noise is shaped in the frequency domain, so that it repeats without a seam. Same numbers, same wave.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]
Mode = tuple[float, float, float]

RATE_HZ = 22_050
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


def later(wave: Wave, after_s: float) -> Wave:
    """Return `wave` after a silence of `after_s`."""
    return np.concatenate((np.zeros(round(after_s * RATE_HZ)), wave))


def together(*waves: Wave) -> Wave:
    """Return the sum of waves that begin at once, as long as the longest."""
    whole = np.zeros(max(wave.size for wave in waves))
    for wave in waves:
        whole[: wave.size] += wave
    return whole


def round_loop(pulses: Wave, body: Wave) -> Wave:
    """Return `body` struck at every pulse, what rings over the end going on at the beginning."""
    whole = together(body, np.zeros(pulses.size))
    product = np.fft.rfft(pulses) * np.fft.rfft(whole)
    return np.asarray(np.fft.irfft(product, pulses.size), dtype=np.float64)


def strewn(length_s: float, count: int, seed: int) -> Wave:
    """Return `count` single samples of chance height and sign, strewn over a loop."""
    wave = np.zeros(round(length_s * RATE_HZ))
    chance = np.random.default_rng(seed)
    at = chance.choice(wave.size, count, replace=False)
    wave[at] = chance.uniform(0.3, 1.0, count) * chance.choice((-1.0, 1.0), count)
    return wave

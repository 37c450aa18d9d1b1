"""The sounds of the ship outside: blows, the lid's bolts and the line."""

import numpy as np

from game.tools.workshop.sound_shapes import (
    RATE_HZ,
    SHOT_RMS,
    Wave,
    burst,
    fade_ends,
    hump,
    levelled,
    ringing,
    seconds,
)


def knock(pitch: float, seed: int) -> Wave:
    """Return a glove or boot on thin metal, as the suit carries it: dull and short."""
    modes = ((170.0, 0.06, 1.0), (293.0, 0.045, 0.7), (467.0, 0.03, 0.45), (811.0, 0.016, 0.25))
    body = ringing(0.4, tuple((hz * pitch, decay_s, level) for hz, decay_s, level in modes))
    return levelled(fade_ends(body + 0.25 * burst(0.4, 200.0, 1400.0, 0.012, seed)), SHOT_RMS)


def thud() -> Wave:
    """Return the whole man against the ship: low, with cloth in it."""
    body = ringing(0.7, ((58.0, 0.14, 1.0), (97.0, 0.11, 0.8), (163.0, 0.07, 0.5)))
    return levelled(fade_ends(body + 0.3 * burst(0.7, 120.0, 900.0, 0.05, 31)), 1.2 * SHOT_RMS)


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


def dog(seed: int) -> Wave:
    """Return one of the lid's dogs going home: a bolt in its keeper, felt through the ring."""
    bolt = ringing(0.5, ((118.0, 0.09, 1.0), (236.0, 0.06, 0.6), (590.0, 0.02, 0.4)))
    click = np.concatenate((np.zeros(round(0.06 * RATE_HZ)), knock(1.4, seed)[: bolt.size]))
    click = click[: bolt.size]
    bolt[: click.size] += 1.2 * click
    return levelled(fade_ends(bolt), SHOT_RMS)

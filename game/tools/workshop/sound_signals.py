"""The sounds of the headset and of the menus."""

import numpy as np

from game.tools.workshop.sound_shapes import (
    LOOP_RMS,
    SHOT_RMS,
    Wave,
    fade_ends,
    levelled,
    narrow,
    noise,
    ringing,
    seconds,
)


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

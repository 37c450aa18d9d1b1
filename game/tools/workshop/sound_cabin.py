"""The sounds of the cabin: fan, gyros, gas, levers, belts and the engine."""

import numpy as np

from game.tools.workshop.sound_shapes import (
    LOOP_RMS,
    SHOT_RMS,
    Wave,
    burst,
    fade_ends,
    hump,
    later,
    levelled,
    noise,
    ringing,
    seconds,
    together,
)


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


def engine_lights() -> Wave:
    """Return the engine coming on: a blow in the back, and the rumble behind it."""
    t_s = seconds(0.9)
    blow = ringing(0.9, ((46.0, 0.16, 1.0), (83.0, 0.1, 0.7), (151.0, 0.05, 0.4)))
    rush = noise(0.9, 40.0, 420.0, 131) * hump(t_s, 0.0, 0.9, 0.6)
    return levelled(fade_ends(blow + 0.35 * rush, 0.002, 0.15), 1.3 * SHOT_RMS)


def engine_stops() -> Wave:
    """Return the engine going out: the rumble dies, and metal ticks once."""
    dying = burst(0.8, 35.0, 300.0, 0.13, 133)
    tick = later(ringing(0.2, ((910.0, 0.02, 0.5), (2150.0, 0.01, 0.3))), 0.45)
    return levelled(fade_ends(together(dying, tick), 0.004, 0.1), SHOT_RMS)


def straps_fire() -> Wave:
    """Return four bolts of the straps, one just behind the other, and the shell that rings."""
    shell = ringing(1.0, ((97.0, 0.16, 0.7), (211.0, 0.1, 0.5), (463.0, 0.05, 0.4)))
    bolts = (0.35 * burst(0.2, 250.0, 5000.0, 0.012, 135 + n) for n in range(4))
    cracks = (
        later(bolt, at_s) for bolt, at_s in zip(bolts, (0.0, 0.011, 0.025, 0.034), strict=True)
    )
    return levelled(fade_ends(together(shell, *cracks), 0.001, 0.1), 1.2 * SHOT_RMS)


def belt_runs() -> Wave:
    """Return webbing drawn through its buckle: a rasp in two pulls."""
    t_s = seconds(1.0)
    teeth = 0.5 + 0.5 * np.sin(2.0 * np.pi * (46.0 * t_s + 9.0 * t_s**2))
    pulls = hump(t_s, 0.0, 0.42, 0.9) + 0.8 * hump(t_s, 0.5, 0.48, 0.8)
    return levelled(fade_ends(noise(1.0, 600.0, 3400.0, 141) * teeth * pulls), 0.5 * SHOT_RMS)


def belt_locks() -> Wave:
    """Return a tongue going home in its lock."""
    clack = ringing(0.3, ((870.0, 0.018, 1.0), (1930.0, 0.01, 0.7), (310.0, 0.03, 0.6)))
    second = later(0.6 * ringing(0.2, ((1240.0, 0.012, 1.0), (2710.0, 0.008, 0.5))), 0.05)
    return levelled(fade_ends(together(clack, second)), 0.9 * SHOT_RMS)


def belt_opens() -> Wave:
    """Return the lock let go: one clack, and webbing that falls."""
    clack = ringing(0.2, ((640.0, 0.02, 1.0), (1500.0, 0.012, 0.6)))
    falls = later(burst(0.35, 300.0, 1600.0, 0.09, 143), 0.07)
    return levelled(fade_ends(together(clack, 0.4 * falls)), 0.8 * SHOT_RMS)


def pencil_line() -> Wave:
    """Return a pencil that draws a line on paper."""
    t_s = seconds(0.36)
    grain = 1.0 + 0.5 * np.sin(2.0 * np.pi * 61.0 * t_s)
    stroke = noise(0.36, 1700.0, 5200.0, 145) * grain * hump(t_s, 0.0, 0.34, 0.7)
    return levelled(fade_ends(stroke), 0.4 * SHOT_RMS)

"""The sounds of the way down: cable, air, fire, cloth, the watch, and the ground."""

import numpy as np

from game.tools.workshop.sound_shapes import (
    LOOP_RMS,
    RATE_HZ,
    SHOT_RMS,
    Wave,
    burst,
    fade_ends,
    hump,
    later,
    levelled,
    narrow,
    noise,
    ringing,
    round_loop,
    seconds,
    strewn,
    together,
)


def cable_creak(seed: int) -> Wave:
    """Return a steel cable that takes more of a turning weight: strands slip, a long low groan."""
    length_s = 1.2
    chance = np.random.default_rng(seed)
    slips = np.zeros(round(length_s * RATE_HZ))
    at_s = 0.02
    while at_s < length_s - 0.2:
        slips[round(at_s * RATE_HZ)] = chance.uniform(0.4, 1.0)
        at_s += chance.uniform(0.014, 0.034)
    body = ringing(0.2, ((131.0, 0.04, 1.0), (283.0, 0.025, 0.7), (517.0, 0.012, 0.4)))
    groan = np.convolve(slips, body)[: slips.size] * hump(seconds(length_s), 0.0, length_s, 0.8)
    return levelled(fade_ends(groan, 0.01, 0.1), 0.7 * SHOT_RMS)


def cable_snaps() -> Wave:
    """Return the cable that has burned through: a crack, a string let go, and an end that whips."""
    t_s = seconds(1.1)
    fall = np.sin(2.0 * np.pi * (70.0 * t_s + 9.0 * (1.0 - np.exp(-t_s / 0.05))))
    string = fall * np.exp(-t_s / 0.2) + ringing(1.1, ((233.0, 0.12, 0.5), (389.0, 0.07, 0.4)))
    whip = later(burst(0.3, 900.0, 4200.0, 0.05, 151), 0.24)
    crack = burst(0.2, 400.0, 6000.0, 0.01, 152)
    return levelled(
        fade_ends(together(string, 0.4 * crack, 0.4 * whip), 0.001, 0.1), 1.2 * SHOT_RMS
    )


def roar() -> Wave:
    """Return air that the sphere ploughs: a deep, uneven roar that shakes the couch."""
    t_s = seconds(3.0)
    shakes = 1.0 + 0.16 * np.sin(2.0 * np.pi * 7.0 * t_s) + 0.1 * np.sin(2.0 * np.pi * t_s / 1.5)
    deep = noise(3.0, 32.0, 150.0, 153) + 0.6 * noise(3.0, 150.0, 700.0, 154)
    return levelled((deep + 0.12 * noise(3.0, 900.0, 3200.0, 155)) * shakes, 1.1 * LOOP_RMS)


def plasma() -> Wave:
    """Return a shield that burns off: a hiss that boils, with flakes that crack away."""
    boil = np.clip(1.0 + 0.7 * noise(3.0, 3.0, 13.0, 157), 0.1, None)
    flake = ringing(0.05, ((1350.0, 0.006, 1.0), (2900.0, 0.004, 0.7), (610.0, 0.009, 0.6)))
    cracks = round_loop(strewn(3.0, 70, 158), flake)
    hiss = noise(3.0, 1100.0, 4300.0, 159) * boil
    return levelled(hiss + 5.0 * cracks, 0.75 * LOOP_RMS)


def whistle() -> Wave:
    """Return air that whistles past every edge, once the sphere falls no faster than sound."""
    t_s = seconds(3.0)
    waver = 1.0 + 0.3 * np.sin(2.0 * np.pi * t_s) + 0.2 * np.sin(2.0 * np.pi * 2.0 / 3.0 * t_s)
    edges = noise(3.0, 930.0, 990.0, 161) + 0.6 * noise(3.0, 1390.0, 1450.0, 162)
    return levelled(edges * waver + 0.7 * noise(3.0, 160.0, 900.0, 163), 0.65 * LOOP_RMS)


def blackout() -> Wave:
    """Return a headset behind glowing air: no voice, only crackle."""
    snap = ringing(0.02, ((1400.0, 0.003, 1.0), (800.0, 0.004, 0.6)))
    crackle = round_loop(strewn(3.0, 180, 165), snap)
    surge = np.clip(1.0 + 0.6 * noise(3.0, 1.0, 6.0, 166), 0.1, None)
    wave = (0.4 * noise(3.0, 500.0, 2300.0, 167) + 6.0 * crackle) * surge
    return levelled(narrow(wave), 0.9 * LOOP_RMS)


def canopy_bangs() -> Wave:
    """Return the lid blown off and the first cloth pulling: a bang overhead, and a jerk."""
    bang = together(
        0.5 * burst(0.5, 60.0, 3500.0, 0.035, 171),
        ringing(1.2, ((41.0, 0.22, 1.2), (77.0, 0.14, 0.9), (164.0, 0.07, 0.6))),
    )
    jerk = later(ringing(0.6, ((58.0, 0.12, 0.7), (119.0, 0.08, 0.5))), 0.32)
    return levelled(fade_ends(together(bang, jerk), 0.001, 0.15), 1.5 * SHOT_RMS)


def main_opens() -> Wave:
    """Return the large cloth filling: a rush that swells, and the pull when it stands."""
    t_s = seconds(2.0)
    rush = noise(2.0, 90.0, 1100.0, 173) * hump(t_s, 0.0, 1.3, 1.6)
    pull = later(ringing(0.9, ((49.0, 0.2, 1.4), (93.0, 0.12, 1.0), (171.0, 0.06, 0.5))), 0.9)
    return levelled(fade_ends(together(rush, pull), 0.01, 0.2), 1.1 * SHOT_RMS)


def canopy_tears() -> Wave:
    """Return cloth that goes: a crack like a whip, then seam after seam."""
    crack = burst(0.3, 300.0, 7000.0, 0.02, 175)
    seams = np.zeros(round(1.1 * RATE_HZ))
    chance = np.random.default_rng(176)
    at_s = 0.08
    while at_s < 0.95:
        seams[round(at_s * RATE_HZ)] = chance.uniform(0.3, 1.0)
        at_s += chance.uniform(0.004, 0.013)
    rip = np.convolve(seams, burst(0.03, 700.0, 5000.0, 0.006, 177))[: seams.size]
    rip *= np.exp(-seconds(1.1) / 0.45)
    return levelled(fade_ends(together(0.5 * crack, 0.8 * rip), 0.001, 0.1), 1.2 * SHOT_RMS)


def cords() -> Wave:
    """Return wind in the cords of a canopy: soft gusts, and cords that hum."""
    t_s = seconds(4.0)
    gusts = 1.0 + 0.35 * np.sin(2.0 * np.pi * 0.5 * t_s) + 0.2 * np.sin(2.0 * np.pi * 1.25 * t_s)
    hum = noise(4.0, 214.0, 226.0, 181) + 0.8 * noise(4.0, 322.0, 338.0, 182)
    return levelled((noise(4.0, 170.0, 760.0, 183) + 0.5 * hum) * gusts, 0.7 * LOOP_RMS)


def landing_motor() -> Wave:
    """Return the motor in the cords, fired by the probe: a short roar close overhead."""
    t_s = seconds(0.9)
    shape = np.minimum(1.0, t_s / 0.015) * np.exp(-np.maximum(0.0, t_s - 0.3) / 0.12)
    blast = noise(0.9, 50.0, 500.0, 185) + 0.7 * noise(0.9, 500.0, 3800.0, 186)
    return levelled(fade_ends(blast * shape, 0.001, 0.1), 1.4 * SHOT_RMS)


def landing_thump() -> Wave:
    """Return the ground: the sphere strikes, and snow gives."""
    blow = ringing(0.9, ((38.0, 0.2, 1.3), (69.0, 0.13, 0.9), (127.0, 0.07, 0.5)))
    snow = burst(0.9, 300.0, 2600.0, 0.16, 187)
    return levelled(fade_ends(later(blow + 0.35 * snow, 0.1), 0.001, 0.1), 1.3 * SHOT_RMS)


def splash() -> Wave:
    """Return water: a flat blow, and what falls back."""
    t_s = seconds(1.6)
    blow = ringing(0.8, ((52.0, 0.16, 1.0), (96.0, 0.1, 0.7)))
    spray = noise(1.6, 350.0, 3200.0, 188) * (hump(t_s, 0.05, 1.5, 0.5))
    return levelled(fade_ends(together(blow, 0.6 * spray), 0.001, 0.2), 1.1 * SHOT_RMS)


def dragging() -> Wave:
    """Return the sphere pulled over snow: it scrapes, and jolts."""
    uneven = np.clip(1.0 + 0.6 * noise(3.0, 2.0, 9.0, 191), 0.15, None)
    scrape = noise(3.0, 350.0, 2400.0, 192) + 0.8 * noise(3.0, 45.0, 160.0, 193)
    return levelled(scrape * uneven, 0.9 * LOOP_RMS)


def things_fall() -> Wave:
    """Return what had floated coming down: small hard things on the wall behind the head."""
    taps = []
    for at_s, pitch in ((0.0, 1.0), (0.07, 1.9), (0.19, 1.4), (0.27, 2.6), (0.46, 1.7), (0.6, 2.2)):
        modes = ((340.0 * pitch, 0.03, 1.0), (790.0 * pitch, 0.015, 0.6))
        taps.append(later((1.0 - at_s) * ringing(0.3, modes), at_s))
    return levelled(fade_ends(together(*taps)), SHOT_RMS)


def stowed() -> Wave:
    """Return a thing that goes into its net, and the net's stud."""
    t_s = seconds(0.45)
    net = noise(0.45, 350.0, 2100.0, 195) * hump(t_s, 0.0, 0.3, 0.9)
    stud = later(ringing(0.1, ((1650.0, 0.008, 1.0), (700.0, 0.012, 0.6))), 0.31)
    return levelled(fade_ends(together(0.4 * net, stud)), 0.6 * SHOT_RMS)


def stopwatch() -> Wave:
    """Return the crown of a watch pressed and let go."""
    down = ringing(0.1, ((2350.0, 0.006, 1.0), (4100.0, 0.004, 0.5), (1100.0, 0.01, 0.4)))
    up = later(0.6 * ringing(0.1, ((2900.0, 0.005, 1.0), (1400.0, 0.008, 0.4))), 0.09)
    return levelled(fade_ends(together(down, up)), 0.6 * SHOT_RMS)


def pencil_swings() -> Wave:
    """Return the pencil on its string that meets the wall: two small taps of wood."""
    tap = ringing(0.12, ((1180.0, 0.012, 1.0), (2240.0, 0.007, 0.5)))
    return levelled(fade_ends(together(tap, later(0.5 * tap, 0.16))), 0.5 * SHOT_RMS)


def lines_cut() -> Wave:
    """Return the lines let go under load: a blade, and cords that run away."""
    blade = ringing(0.15, ((2600.0, 0.01, 1.0), (3900.0, 0.007, 0.6)))
    cords_run = later(burst(0.6, 400.0, 2500.0, 0.14, 197), 0.06)
    return levelled(fade_ends(together(blade, 0.7 * cords_run)), 0.9 * SHOT_RMS)

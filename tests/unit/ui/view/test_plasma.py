"""Air that glows about the sphere: where, and how strongly."""

import numpy as np

from game.ui.view.plasma import plasma_light

TONE = (255, 232, 206)


def light_at(ahead, aside, plasma=1.0, shock=1.0):
    places = np.full((1, 1), ahead, np.float32), np.full((1, 1), aside, np.float32)
    return int(plasma_light(*places, plasma, shock, TONE).sum())


def test_the_shock_before_the_shield_is_the_brightest():
    assert light_at(1.08, 0.0) > light_at(-3.0, 0.0) > light_at(-3.0, 2.5)


def test_before_the_shock_there_is_little_light():
    assert light_at(1.9, 0.0) < 0.3 * light_at(1.08, 0.0)


def test_the_body_hides_the_wake_behind_it():
    assert light_at(-0.8, 0.0) < 0.2 * light_at(-1.5, 0.0)


def test_the_shield_shines_in_the_light_of_the_shock():
    assert light_at(0.85, 0.0) > 5 * max(1, light_at(-0.5, 0.0))


def test_more_heat_is_more_light_and_a_longer_wake():
    assert light_at(-6.0, 0.0) > 2 * light_at(-6.0, 0.0, plasma=0.4)

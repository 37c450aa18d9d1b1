"""The colours of the window: the sky's autobiography, without a step in it."""

from itertools import pairwise

import pytest

from game.ui.view.fall_sky import window_sky
from game.vocab.channel import Value

HIGH: dict[str, Value] = {
    "orbit.altitude_km": 240.0,
    "entry.heat_flux_w_per_cm2": 0.0,
    "entry.peak_heat_flux_w_per_cm2": 0.0,
    "descent.stage": "together",
    "descent.cable_heat_mj_per_m2": 0.0,
    "landing.surface": "none",
}


def sky(**changes):
    return window_sky(HIGH | {name.replace("__", "."): value for name, value in changes.items()})


def light(colour):
    return sum(colour)


def test_in_orbit_it_is_black():
    assert light(sky().sky) < 30


def test_low_down_it_is_blue():
    red, _, blue = sky(orbit__altitude_km=10.0).sky
    assert blue > 2 * red


def test_heat_is_rose_first_and_white_at_last():
    rose = sky(entry__heat_flux_w_per_cm2=20.0).glow
    white = sky(entry__heat_flux_w_per_cm2=157.0).glow
    assert rose[0] > 2 * rose[2]
    assert min(white) > 200


def test_no_small_change_of_heat_changes_the_light_much():
    lights = [light(sky(entry__heat_flux_w_per_cm2=0.5 * k).glow) for k in range(340)]
    assert max(abs(b - a) for a, b in pairwise(lights)) < 40


def test_the_cable_is_there_while_the_halves_are_together():
    assert sky().cable is not None
    assert sky(descent__stage="sphere").cable is None


@pytest.mark.parametrize(("height_km", "near"), [(20.0, 0.0), (0.0, 1.0)])
def test_the_ground_comes_nearer(height_km, near):
    assert sky(orbit__altitude_km=height_km).ground == near

"""Stars, Moon and the finer ground made in flight."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.ui.view.earth_fine import FineWindow
from game.ui.view.earth_light import EarthState
from game.ui.view.earth_sky import SUN_EQUATORIAL_DEG, attitude, moon_direction
from game.ui.view.earth_texture import Texture

# Scenario B at 08:49:00.
DUSK = EarthState(57.843, 140.217, 202.1, 128.40, -0.0183, -0.7942, -0.6074)


def equatorial(right_ascension_deg, declination_deg):
    a, d = math.radians(right_ascension_deg), math.radians(declination_deg)
    return np.array([[math.cos(d) * math.cos(a), math.cos(d) * math.sin(a), math.sin(d)]])


def test_sun_among_the_stars_stands_where_telemetry_says():
    turned = attitude(DUSK).turn(equatorial(*SUN_EQUATORIAL_DEG))[0]
    assert turned == pytest.approx(DUSK.sun, abs=2e-3)


def test_celestial_pole_stands_as_high_as_the_latitude():
    pole = attitude(DUSK).turn(equatorial(0.0, 90.0))[0]
    assert math.degrees(math.asin(pole[0])) == pytest.approx(DUSK.latitude_deg, abs=0.5)


def test_nearly_full_moon_stands_opposite_the_sun():
    angle = math.degrees(math.acos(float(np.dot(moon_direction(attitude(DUSK)), DUSK.sun))))
    assert angle == pytest.approx(167.4, abs=1.5)


def striped_texture():
    rng = np.random.default_rng(1)
    return Texture(rng.integers(0, 2**24, (400, 60), dtype=np.uint32), 10.0, 0.0, -3.0)


def rows_at(window, u_low_deg, u_high_deg, u_deg):
    while window.step(u_low_deg, u_high_deg):
        pass
    start = window.row(u_deg) * window.stride
    return window.flat[start : start + 8 * window.stride].copy()


def test_finer_ground_is_the_same_however_it_was_reached():
    direct = FineWindow(striped_texture(), 4, 6.0, (-2.0, 2.0))
    flown = FineWindow(striped_texture(), 4, 6.0, (-2.0, 2.0))
    for u_deg in (2.0, 5.0, 9.0, 13.0):
        rows_at(flown, u_deg, u_deg + 5.0, u_deg)
    wanted = rows_at(direct, 16.0, 21.0, 17.5)
    assert np.array_equal(wanted, rows_at(flown, 16.0, 21.0, 17.5))


def test_finer_ground_keeps_the_mean_colour():
    plain = Texture(np.full((400, 60), 0xFF646464, np.uint32), 10.0, 0.0, -3.0)
    made = rows_at(FineWindow(plain, 4, 6.0, (-2.0, 2.0)), 5.0, 10.0, 6.0)
    assert float((made & 0xFF).mean()) == pytest.approx(0x64, rel=0.02)


def test_bright_snow_never_wraps_round_to_black():
    snow = Texture(np.full((400, 60), 0xFFFFFFFF, np.uint32), 10.0, 0.0, -3.0)
    made = rows_at(FineWindow(snow, 4, 6.0, (-2.0, 2.0)), 5.0, 10.0, 6.0)
    assert int((made & 0xFF).min()) > 200


def test_finer_ground_beyond_the_end_of_the_strip_repeats_its_edge():
    plain = Texture(np.full((400, 60), 0xFF646464, np.uint32), 10.0, 0.0, -3.0)
    made = rows_at(FineWindow(plain, 4, 6.0, (-2.0, 2.0)), 38.0, 43.0, 42.0)
    assert int((made & 0xFF).min()) > 0x40

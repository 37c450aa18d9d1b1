"""The fall from outside: what changes in the world changes in the picture, and nothing else."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest

from game.places import find_places
from game.ui.view.fall_outside import FallOutside
from game.ui.view.fall_scene import Since
from tests.unit.ui.view.fall_stage import DOWN, FIRE, HIGH, MAIN, changed

SIZE = (256, 144)
OPEN = Since(parted_s=400.0, drogue_s=60.0, main_s=40.0)
LANDED = Since(parted_s=400.0, drogue_s=400.0, main_s=400.0, down_s=3.4)
TOUCHED = Since(parted_s=400.0, drogue_s=400.0, main_s=400.0, down_s=0.1)
OPENING = Since(parted_s=400.0, drogue_s=20.0, main_s=3.0)


@pytest.fixture(scope="module")
def outside():
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    return FallOutside(SIZE, find_places().assets, still=True)


def picture(outside, dials, since, time_s=10.0, **changes):
    canvas = pygame.Surface(SIZE)
    outside.draw(canvas, changed(dials, **changes), since, time_s)
    return pygame.image.tobytes(canvas, "RGB")


def light(pixels):
    return sum(pixels) / len(pixels)


def test_the_same_moment_is_the_same_picture(outside):
    assert picture(outside, FIRE, OPEN) == picture(outside, FIRE, OPEN)


@pytest.mark.parametrize(
    ("dials", "since", "changes"),
    [
        pytest.param(HIGH, Since(), {"whirl__angle_deg": 40.0}, id="the pair whirls"),
        pytest.param(HIGH, Since(), {"whirl__torque_nm": 12.0}, id="jets blow"),
        pytest.param(HIGH, Since(), {"descent__cable_heat_mj_per_m2": 4.3}, id="the cable glows"),
        pytest.param(HIGH, Since(), {"descent__stage": "sphere"}, id="the halves have parted"),
        pytest.param(FIRE, OPEN, {"entry__heat_flux_w_per_cm2": 60.0}, id="the fire cools"),
        pytest.param(FIRE, OPEN, {"entry__flight_path_deg": -40.0}, id="the way bends down"),
        pytest.param(MAIN, OPEN, {"canopy__torn": True}, id="the cloth is torn"),
        pytest.param(MAIN, OPEN, {"orbit__altitude_km": 0.3}, id="the ground comes nearer"),
        pytest.param(MAIN, OPEN, {"orbit__sun_elevation_deg": -15.0}, id="it is night"),
        pytest.param(DOWN, LANDED, {"landing__surface": "sea"}, id="it floats"),
        pytest.param(DOWN, LANDED, {"canopy__cut": True}, id="the lines are cut"),
        pytest.param(DOWN, LANDED, {"canopy__drag_m_per_s": 4.0}, id="the wind drags it"),
        pytest.param(DOWN, LANDED, {"canopy__dragged_m": 6.0}, id="the ground slides by"),
        pytest.param(DOWN, TOUCHED, {"landing__motor_fired": True}, id="the motor fires"),
    ],
)
def test_the_picture_shows_it_when(outside, dials, since, changes):
    assert picture(outside, dials, since) != picture(outside, dials, since, **changes)


def test_cloth_fills_as_the_seconds_go(outside):
    assert picture(outside, MAIN, OPENING) != picture(outside, MAIN, OPEN)


def test_the_night_is_darker_than_the_day(outside):
    night = picture(outside, MAIN, OPEN, orbit__sun_elevation_deg=-15.0)
    assert light(night) < 0.3 * light(picture(outside, MAIN, OPEN))


def test_the_fire_drifts_but_never_flashes(outside):
    lights = [light(picture(outside, FIRE, OPEN, 10.0 + k / 20.0)) for k in range(40)]
    assert max(lights) - min(lights) < 0.03 * max(lights)


def test_a_calm_fire_stands_still(outside):
    pictures = []
    for time_s in (10.0, 10.7):
        canvas = pygame.Surface(SIZE)
        outside.draw(canvas, FIRE, OPEN, time_s, calm=True)
        pictures.append(pygame.image.tobytes(canvas, "RGB"))
    assert pictures[0] == pictures[1]

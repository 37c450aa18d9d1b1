"""The Earth picture: repeatable, lit by day, dark by night, right about coasts, never a crash."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.ui.view.earth import EarthState, EarthView
from game.ui.view.earth_air import glint
from game.ui.view.earth_camera import EVA_CAMERA, Camera, hits, rays
from game.ui.view.earth_fine import FineWindow
from game.ui.view.earth_frame import along_heading
from game.ui.view.earth_ground import Nadir
from game.ui.view.earth_light import light_at
from game.ui.view.earth_texture import Strip, Texture, load_strip

ASSETS = Path(__file__).resolve().parents[4] / "assets"
SIZE = (480, 270)
# Scenario B at egress, 08:34:51, and 69 s later.
EGRESS = EarthState(45.97, 40.77, 177.1, 35.6, 0.668, -0.432, -0.606)
LATER = EarthState(49.66, 44.95, 173.4, 39.2, 0.630, -0.485, -0.607)
ELSEWHERE = EarthState(-31.0, -58.0, 240.0, 60.0, 0.7, 0.5, -0.51)


@pytest.fixture(scope="module")
def view():
    return EarthView(SIZE, ASSETS)


@pytest.fixture(scope="module")
def strip():
    return load_strip(ASSETS / "earth")


def picture(view, state, budget_ms=1.5):
    target = pygame.Surface(SIZE, 0, 32)
    view.draw(target, state, budget_ms)
    return pygame.surfarray.array3d(target).transpose(1, 0, 2).astype(int)


def ground_brightness(image):
    return float(image[SIZE[1] * 2 // 3 :].mean())


def settled(view, state):
    view.settle(state)
    return picture(view, state)


def test_drawing_twice_gives_the_same_picture(view):
    first = settled(view, EGRESS)
    assert np.array_equal(first, picture(view, EGRESS))


def test_two_views_settled_on_one_state_agree(view):
    assert np.array_equal(settled(view, EGRESS), settled(EarthView(SIZE, ASSETS), EGRESS))


def test_picture_does_not_depend_on_where_the_ship_was_before(view):
    fresh = settled(view, LATER)
    settled(view, EGRESS)
    assert np.array_equal(fresh, settled(view, LATER))


def test_flying_on_reaches_the_settled_picture(view):
    wanted = settled(view, LATER)
    settled(view, replace(LATER, latitude_deg=LATER.latitude_deg - 0.3))
    for _ in range(3):
        picture(view, LATER, budget_ms=10_000.0)
    assert np.array_equal(wanted, picture(view, LATER))


def test_in_fast_time_the_picture_is_baked_anew_before_it_falls_apart(view):
    settled(view, replace(LATER, latitude_deg=LATER.latitude_deg - 2.4))
    for back_deg in (1.6, 0.8, 0.0):
        flown = picture(view, replace(LATER, latitude_deg=LATER.latitude_deg - back_deg), 0.0)
    assert np.array_equal(flown, settled(view, LATER))


def test_ground_moves_between_two_seconds_of_flight(view):
    before = settled(view, EGRESS)
    moved = picture(view, replace(EGRESS, latitude_deg=EGRESS.latitude_deg + 0.06), 0.0)
    assert not np.array_equal(before, moved)


def test_place_outside_the_strip_shows_ground(view):
    assert ground_brightness(settled(view, ELSEWHERE)) > 20.0


def test_very_high_orbit_draws(view):
    assert picture(view, replace(EGRESS, altitude_km=480.0)).max() > 100


def test_night_is_darker_than_day(view):
    night = replace(EGRESS, sun_up=-0.6, sun_along=-0.6, sun_cross=-0.53)
    assert ground_brightness(settled(view, night)) < 0.25 * ground_brightness(settled(view, EGRESS))


def test_night_is_not_plain_black(view):
    night = replace(EGRESS, sun_up=-0.6, sun_along=-0.6, sun_cross=-0.53)
    assert ground_brightness(settled(view, night)) > 1.0


def test_sky_over_the_limb_is_black_by_day(view):
    assert settled(view, EGRESS)[: SIZE[1] // 12].mean() < 6.0


def test_limb_is_bluest_just_over_the_ground(view):
    image = settled(view, EGRESS)
    column = image[:, SIZE[0] // 2]
    excess = column[:, 2] - column[:, 0]
    assert 0.2 * SIZE[1] < int(np.argmax(excess)) < 0.5 * SIZE[1]


# Places at least 30 km from any other shore, on a day and at a spot without cloud in the picture.
SEA_PLACES = [(43.35, 39.35), (44.05, 33.75), (35.6, 34.9)]
LAND_PLACES = [(43.9, 40.1), (45.3, 34.2), (62.0, 75.0), (60.0, 59.0)]


def sea_at(strip: Strip, latitude_deg: float, longitude_deg: float) -> int:
    u, v = strip.frame.to_strip(latitude_deg, longitude_deg)
    base = strip.textures[0]
    scale = base.per_deg / strip.sea_every
    row, column = (u - base.u_start_deg) * scale, (v - base.v_start_deg) * scale
    return int(strip.sea[int(row), int(column)])


@pytest.mark.parametrize("place", SEA_PLACES)
def test_open_water_off_known_coasts_is_sea(strip, place):
    assert sea_at(strip, *place) > 100


@pytest.mark.parametrize("place", LAND_PLACES)
def test_known_land_is_not_sea(strip, place):
    assert sea_at(strip, *place) == 0


def glint_for(sea_value: int) -> float:
    """Return the strongest glint when the camera looks at the Sun's mirror image."""
    base = Texture(np.zeros((800, 400), np.uint32), 20.0, -20.0, -10.0)
    sea = np.full((200, 100), sea_value, np.uint8)
    strip = Strip(along_heading(0.0, 0.0, 0.0), (base,), sea, 4, (-1.0, 1.0), (-5.0, 5.0))
    camera = Camera(-40.0, 0.0, 0.0, 52.0)
    directions = rays(camera, SIZE, (0, SIZE[1]), (0, SIZE[0]), 1)
    seen = hits(directions, 180.0)
    sun = (math.sin(math.radians(40.0)), math.cos(math.radians(40.0)), 0.0)
    mu = seen.up * sun[0] + seen.along * sun[1]
    shine = glint(seen, directions, sun, strip, Nadir(0.0, 0.0, 180.0, 0.0), mu)
    return float(shine.max())


def test_sun_glints_on_open_sea():
    assert glint_for(255) > 0.3


def test_sun_does_not_glint_on_land_or_cloud():
    assert glint_for(0) == 0.0


def test_light_comes_from_the_side_of_the_sun():
    light = light_at(EGRESS, EVA_CAMERA)
    right, up = EVA_CAMERA.axes()[1:]
    side = sum(a * b for a, b in zip(EGRESS.sun, right, strict=True))
    height = sum(a * b for a, b in zip(EGRESS.sun, up, strict=True))
    assert light.direction_xy == pytest.approx(
        (side / math.hypot(side, height), -height / math.hypot(side, height))
    )


def test_high_sun_gives_white_full_light():
    light = light_at(EGRESS, EVA_CAMERA)
    assert (light.day, light.warmth) == (1.0, 0.0)


def test_setting_sun_is_warm():
    # 13 degrees under the horizontal of a ship at 200 km the Sun touches the limb.
    low = replace(EGRESS, altitude_km=200.0, sun_up=-math.sin(math.radians(13.0)))
    assert light_at(low, EVA_CAMERA).warmth > 0.3


def test_shadow_of_the_earth_takes_the_light():
    assert light_at(replace(EGRESS, sun_up=-0.35), EVA_CAMERA).day == 0.0


def test_fine_ground_that_has_moved_down_is_the_ground_of_a_fresh_window(strip):
    slid, fresh = (FineWindow(strip.textures[0], 2, 1.0, (-1.0, 0.0)) for _ in range(2))
    for tenths in range(40):
        while slid.step(10.0 + tenths / 10.0, 11.0 + tenths / 10.0):
            pass
    while fresh.step(13.9, 14.9):
        pass
    rows = [window.flat.reshape(-1, window.stride)[window.row(13.9) :] for window in (slid, fresh)]
    count = int(1.0 * slid.per_deg)
    assert np.array_equal(rows[0][:count], rows[1][:count])

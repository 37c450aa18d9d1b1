"""The sight: what its middle and its ring show, for any attitude, by day and by night."""

import math

import numpy as np
import pygame
import pytest

from game.places import find_places
from game.sim.attitude.sight import windows
from game.ui.view.vzor import VzorPainter
from game.ui.view.vzor_shape import RING_FROM_R, RING_TO_R
from game.ui.view.vzor_state import vzor_state
from tests.unit.ui.stage import same
from tests.unit.ui.view.sight_stage import dials

SIDE = 200
OVER_BIOKO_S, OVER_SEA_S, NIGHT_S = -13.0, -60.0, -1500.0


@pytest.fixture(scope="module")
def painter():
    return VzorPainter(find_places().assets, SIDE)


def painted(painter, *how, **angles):
    return painter.painted(vzor_state(dials(*how, **angles))).copy()


def fill(picture, window):
    """Return how much of a window's middle line shows Earth; the air's glow does not count."""
    turn, half = math.radians(45.0 * window), SIDE / 2.0
    lit, steps = 0, 100
    for step in range(steps):
        radius = half * (RING_FROM_R + (RING_TO_R - RING_FROM_R) * (step + 0.5) / steps)
        x, y = half + radius * math.sin(turn), half - radius * math.cos(turn)
        colour = picture.get_at((int(x), int(y)))
        lit += max(colour.r, colour.g, colour.b) > 200 or colour.g > 40
    return lit / steps


def middle(picture):
    return picture.get_at((SIDE // 2, SIDE // 2))


@pytest.mark.parametrize("window", range(8))
def test_a_level_ship_has_eight_windows_filled_as_the_geometry_says(painter, window):
    told = dials(OVER_SEA_S)
    level = windows(1000.0 * float(told["orbit.altitude_km"]), 0.0, 0.0)[window]
    assert fill(painted(painter, OVER_SEA_S), window) == pytest.approx(level, abs=0.09)


def test_a_nose_that_is_up_shows_more_sky_ahead(painter):
    # The nose is behind: lifting it dips the engine, and the axis leans backward.
    picture = painted(painter, OVER_SEA_S, pitch_deg=4.0)
    assert abs(fill(picture, 0) - fill(picture, 4)) > 0.3


def test_a_roll_shows_at_the_sides_and_not_ahead(painter):
    picture = painted(painter, OVER_SEA_S, roll_deg=4.0)
    assert abs(fill(picture, 2) - fill(picture, 6)) > 0.3
    assert fill(picture, 0) == pytest.approx(fill(picture, 4), abs=0.09)


def test_a_turn_about_the_line_down_leaves_the_ring_even(painter):
    picture = painted(painter, OVER_SEA_S, yaw_deg=40.0)
    fills = [fill(picture, window) for window in range(8)]
    assert max(fills) - min(fills) < 0.12


def test_an_island_passes_through_the_middle_when_the_track_crosses_it(painter):
    assert green_pixels(painted(painter, OVER_BIOKO_S)) > 200
    assert green_pixels(painted(painter, OVER_SEA_S)) == 0


def test_the_ground_runs_from_the_arrow_backward(painter):
    """What is in the middle now was ahead, up in the picture, four seconds before."""
    now = column(painted(painter, OVER_BIOKO_S))
    before = column(painted(painter, OVER_BIOKO_S - 4.0))
    shifts = {shift: mismatch(now, before, shift) for shift in range(-30, 31, 2)}
    assert -30 <= min(shifts, key=lambda shift: shifts[shift]) < -8


def test_at_night_nothing_is_seen(painter):
    picture = painted(painter, NIGHT_S)
    assert max(middle(picture)[:3]) < 12


def test_away_from_the_strip_the_map_of_the_world_is_shown(painter):
    assert middle(painted(painter, 1500.0)).a == 255


def test_between_windows_and_middle_nothing_is_painted(painter):
    picture = painted(painter, OVER_SEA_S)
    assert picture.get_at((SIDE // 2, round(SIDE / 2 * (1 - 0.61)))).a == 0


def test_ground_that_has_been_prepared_is_finer_and_lies_at_the_same_place():
    fine = VzorPainter(find_places().assets, SIDE)
    state = vzor_state(dials(OVER_BIOKO_S))
    rough = fine.painted(state).copy()
    fine.prepare(state, 25.0, at_once=True)
    sharp = fine.painted(state).copy()
    assert not same(rough, sharp)
    assert green_pixels(sharp) == pytest.approx(green_pixels(rough), rel=0.1)


def test_what_is_seen_is_opaque_before_and_after_it_is_made_finer():
    fresh, state = VzorPainter(find_places().assets, SIDE), vzor_state(dials(OVER_SEA_S))
    assert middle(fresh.painted(state)).a == 255
    fresh.prepare(state, 25.0, at_once=True)
    assert middle(fresh.painted(state)).a == 255


def test_a_window_that_is_not_asked_for_stays_as_it_was(painter):
    level = painted(painter, OVER_SEA_S)
    rolled = painter.painted(vzor_state(dials(OVER_SEA_S, roll_deg=6.0)), (2,)).copy()
    assert fill(rolled, 2) != pytest.approx(fill(level, 2), abs=0.2)
    assert fill(rolled, 6) == fill(level, 6)


def green_pixels(picture):
    """Return how many pixels of the ground disc are greener than blue."""
    around = pygame.surfarray.array3d(picture)[60:140, 60:140].astype(int)
    return int((around[..., 1] > around[..., 2]).sum())


def column(picture):
    """Return the brightness down the middle of the ground disc."""
    grey = pygame.surfarray.array3d(picture).mean(axis=2)
    return grey[SIDE // 2 - 4 : SIDE // 2 + 4, 50:150].mean(axis=0)


def mismatch(now, before, shift):
    """Return how much the two differ when `before` is moved by `shift` pixels down."""
    inner = slice(35, 65)
    moved = np.arange(100)[inner] + shift
    return float(np.abs(now[inner] - before[moved]).mean())

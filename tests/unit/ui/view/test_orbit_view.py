"""The ship seen from outside: how it lies in the picture."""

import math
import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest

from game.places import find_places
from game.ui.view.orbit_view import (
    Lie,
    OrbitView,
    angle_in_picture,
    lie_in_picture,
    seen_across,
)
from tests.unit.ui.view.sight_stage import dials

# The camera is tilted a little: level is not quite level in the picture.
TILTED_DEG = 25.0
SIZE = (256, 144)


def turned_deg(**angles):
    return math.degrees(angle_in_picture(dials(-60.0, **angles)))


def test_a_ship_that_brakes_has_its_nose_at_the_left_and_its_engine_ahead():
    assert abs(abs(turned_deg()) - 180.0) < TILTED_DEG


def test_a_ship_that_flies_nose_first_has_it_at_the_right():
    assert abs(turned_deg(yaw_deg=180.0)) < TILTED_DEG


def test_a_nose_that_is_lifted_is_higher_in_the_picture():
    lifted = math.sin(math.radians(turned_deg(pitch_deg=30.0)))
    assert lifted > math.sin(math.radians(turned_deg())) + 0.3


def test_a_ship_that_brakes_with_its_roof_up_is_mirrored_not_stood_on_its_head():
    lies = lie_in_picture(dials(-60.0))
    assert lies.mirrored is True
    assert abs(math.degrees(math.remainder(lies.turn, math.tau))) < TILTED_DEG


def test_a_ship_rolled_over_has_its_roof_below():
    lies = lie_in_picture(dials(-60.0, roll_deg=180.0))
    assert lies.mirrored is False
    assert math.cos(lies.turn) < -0.9


def test_a_world_that_does_not_tell_leaves_the_ship_level():
    assert angle_in_picture({}) == 0.0


def test_the_camera_looks_to_the_left_of_the_way_flown():
    told = dials(-60.0)
    across = seen_across(told)
    assert float(across["orbit.heading_deg"]) == pytest.approx(
        (float(told["orbit.heading_deg"]) - 90.0) % 360.0
    )
    assert across["orbit.sun_along"] == told["orbit.sun_cross"]


@pytest.fixture(scope="module")
def view():
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    return OrbitView(SIZE, find_places().assets, still=True)


def picture(view, **changes):
    canvas = pygame.Surface(SIZE)
    changed = {name.replace("__", "."): value for name, value in changes.items()}
    told = {**dials(-60.0), **changed}
    view.draw(canvas, told, 10.0)
    return pygame.image.tobytes(canvas, "RGB")


@pytest.mark.parametrize(
    "change",
    [{"tdu__burning": True}, {"attitude__jet_pitch_ratio": 1.0}, {"attitude__jet_yaw_ratio": -0.5}],
)
def test_engine_and_jets_are_seen(view, change):
    assert sum(picture(view, **change)) > sum(picture(view))


def test_jets_that_lift_the_nose_blow_up_and_those_that_lower_it_down(view):
    quiet, up, down = (picture(view, attitude__jet_pitch_ratio=share) for share in (0.0, 1.0, -1.0))
    rows = [_brighter_row(quiet, other) for other in (up, down)]
    assert rows[0] < rows[1]


def _brighter_row(quiet, other):
    """Return the mean row in which `other` is brighter than `quiet`."""
    wide = 3 * SIZE[0]
    lit = [k // wide for k, (a, b) in enumerate(zip(quiet, other, strict=True)) if b > a]
    return sum(lit) / len(lit)


def test_a_ship_that_rolls_in_fast_time_is_not_turned_over_in_every_frame(view):
    seconds = iter((0.0, 0.1, 0.2, 1.0))
    fast = OrbitView(SIZE, find_places().assets, clock=lambda: next(seconds))
    ways = [fast._lie(dials(-60.0, roll_deg=roll)).mirrored for roll in (0.0, 180.0, 0.0, 180.0)]
    assert ways == [True, True, True, False]


def test_turned_over_the_nose_stays_where_it_is():
    lies = Lie(0.4, True)
    assert math.remainder(lies.over().over().turn - lies.turn, math.tau) == pytest.approx(0.0)
    assert lies.over().mirrored is False

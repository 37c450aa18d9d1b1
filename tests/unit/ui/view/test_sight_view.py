"""The Vzor in the panel: when it shows ground, and what of it is painted anew."""

import pygame
import pytest

from game.places import find_places
from game.ui.view.sight_view import SightView, anybody_comes, lit, shows_ground
from game.ui.view.vzor_state import blended, vzor_state
from game.vocab.snapshot import Snapshot
from tests.unit.ui.view.sight_stage import dials

OUTER = 160
DAY = {"sight.manned": True, "sight.light_ratio": 1.0}


@pytest.fixture(scope="module")
def view():
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return SightView(find_places().assets, OUTER)


def shot(tick, **told):
    seen = {**dials(-60.0 + tick / 100.0), **DAY}
    return Snapshot(tick, tick / 100, {**seen, **{f"sight.{k}": v for k, v in told.items()}})


def drawn(view, *where):
    canvas = pygame.Surface((OUTER, OUTER))
    view.draw(canvas, (0, 0), *where)
    return canvas


def test_ground_shows_to_who_lies_at_it_by_day_only():
    assert shows_ground(shot(0).telemetry)
    assert not shows_ground(shot(0, manned=False).telemetry)
    assert not shows_ground(shot(0, light_ratio=0.0).telemetry)


def test_where_no_sight_tells_of_light_there_is_enough():
    assert lit({}) == 1.0


def test_glass_that_nobody_looks_through_shines_by_day_and_is_black_by_night(view):
    middle = (OUTER // 2 + 4, OUTER // 2 + 4)
    day = drawn(view, shot(0), shot(5, manned=False), 1.0).get_at(middle)
    night = drawn(view, shot(0), shot(5, manned=False, light_ratio=0.0), 1.0).get_at(middle)
    assert sum(day[:3]) > sum(night[:3]) + 30


def test_between_two_ticks_the_sight_stands_between_them():
    before, after = vzor_state(dials(-60.0)), vzor_state(dials(-59.0))
    half = blended(before, after, 0.5)
    assert half.place_km == pytest.approx((before.place_km + after.place_km) / 2.0)
    assert blended(before, after, 1.0) is after


def test_the_same_moment_is_the_same_picture(view):
    once = drawn(view, shot(0), shot(5), 0.5)
    again = drawn(view, shot(0), shot(5), 0.5)
    assert once.get_buffer().raw == again.get_buffer().raw


def test_after_some_frames_every_window_has_been_painted_anew(view):
    drawn(view, shot(0), shot(0), 1.0)
    for tick in range(1, 10):
        live = drawn(view, shot(tick), shot(tick), 1.0)
    whole = drawn(SightView(find_places().assets, OUTER), shot(9), shot(9), 1.0)
    assert mean_difference(live, whole) < 1.5


@pytest.mark.parametrize(
    ("out", "comes"), [((0.0, 0.0), False), ((0.1, 0.0), True), ((0.0, 1.0), True)]
)
def test_the_ground_is_made_ready_for_whoever_has_left_his_seat(out, comes):
    told = dict(zip(("seats.commander_ratio", "seats.navigator_ratio"), out, strict=True))
    assert anybody_comes(told) is comes


def test_round_the_rim_nothing_is_painted_over(view):
    for tick in range(12):
        canvas = drawn(view, shot(tick), shot(tick), 1.0)
    corners = [(x, y) for x in (4, OUTER - 5) for y in (4, OUTER - 5)]
    assert [canvas.get_at(place)[:3] for place in corners] == [(0, 0, 0)] * 4


def mean_difference(one, other):
    """Return how far two pictures are apart, in steps of 255."""
    first, second = (pygame.surfarray.array3d(each).astype(int) for each in (one, other))
    return abs(first - second).mean()


def test_the_wall_round_the_sight_stays_while_windows_are_painted_anew():
    sight = SightView(find_places().assets, OUTER)
    seen = set()
    for tick in range(9):
        canvas = pygame.Surface((OUTER, OUTER))
        canvas.fill((90, 100, 95))
        sight.draw(canvas, (0, 0), shot(tick), shot(tick), 1.0)
        seen.add(tuple(canvas.get_at((20, 20))))
    assert len(seen) == 1


def test_a_deck_of_clouds_hides_the_ground_in_the_middle(view):
    spot = (OUTER // 2 + 6, OUTER // 2 + 6)
    open_sea = drawn(view, shot(0), shot(5), 1.0).get_at(spot)
    clouds = drawn(view, shot(0, clouded=True), shot(5, clouded=True), 1.0).get_at(spot)
    assert sum(clouds[:3]) > sum(open_sea[:3])

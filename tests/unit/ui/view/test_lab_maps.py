"""The flat maps of the lab: where places lie, what is seen of the ground, and round numbers."""

import pygame
import pytest

from game.ui.theme import NORMAL
from game.ui.view.lab_curve import ticks
from game.ui.view.lab_frame import MapFrame, framed
from game.ui.view.lab_ground import COVER, cover, ground

SIZE = (200, 100)
EVERYWHERE = MapFrame(SIZE, 0.0, 0.0, SIZE[1] / 180.0)
NOON = (0.0, 0.0)


def test_north_is_up_and_east_is_right():
    x, y = EVERYWHERE.at((45.0, 90.0))
    assert (x, y) == pytest.approx((150.0, 25.0))


def test_a_map_over_the_date_line_keeps_neighbours_together():
    frame = framed([(0.0, 179.0), (0.0, -179.0)], SIZE, 10.0, narrow=False)
    left, right = frame.at((0.0, 179.0)), frame.at((0.0, -179.0))
    assert 0.0 < right[0] - left[0] < SIZE[0]


@pytest.mark.parametrize("narrow", [False, True])
def test_all_places_are_in_the_frame(narrow):
    places = [(4.0, 9.0), (59.6, 55.5), (57.5, 50.1)]
    frame = framed(places, SIZE, 10.0, narrow)
    room = pygame.Rect((0, 0), SIZE)
    assert all(room.collidepoint(frame.at(place)) for place in places)


def test_a_small_step_leaves_the_frame_where_it_is():
    one = framed([(52.0, 51.0), (58.0, 58.0)], SIZE, 10.0, narrow=True)
    assert framed([(52.1, 51.0), (58.0, 58.1)], SIZE, 10.0, narrow=True) == one


def test_it_is_darker_where_the_sun_is_down():
    world = pygame.Surface((360, 180))
    world.fill((200, 200, 200))
    picture = ground(world, EVERYWHERE, NOON, NORMAL)
    assert sum(picture.get_at((105, 55))[:3]) > 2 * sum(picture.get_at((2, 55))[:3])


def test_the_ground_has_the_colour_of_its_kind():
    frame = MapFrame(SIZE, 0.5, 0.5, 50.0)
    picture, _ = cover(lambda latitude, longitude: "desert", frame, NOON, NORMAL)
    assert picture.get_at((100, 50))[:3] == COVER["desert"]


def test_the_commonest_ground_is_named_first():
    frame = MapFrame(SIZE, 0.0, 0.0, 10.0)
    _, kinds = cover(lambda lat, lon: "sea" if lat < 3.0 else "ice", frame, NOON, NORMAL)
    assert kinds == ("sea", "ice")


def test_ticks_are_round():
    assert ticks(0.0, 300.0, 3) == (0.0, 100.0, 200.0, 300.0)


def test_ticks_begin_inside():
    assert ticks(-1200.0, 0.0, 3) == (-1000.0, -500.0, 0.0)

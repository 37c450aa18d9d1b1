"""The ball of the lab: what is in front, what behind, by day and by night."""

import pygame
import pytest

from game.ui.view.lab_globe import Globe, GlobePainter, hidden
from tests.unit.ui.stage import make_kit

GLOBE = Globe((200, 200), 0.0, 0.0, 80.0)


@pytest.fixture(scope="module")
def painter():
    world = pygame.Surface((360, 180), 0, 32)
    world.fill((0, 0, 200))
    world.fill((200, 0, 0), (180, 0, 180, 180))
    return GlobePainter(world)


def test_the_place_in_front_is_in_the_middle():
    assert GLOBE.pixel(GLOBE.turned(0.0, 0.0)) == (100.0, 100.0)


def test_east_is_right_and_north_is_up():
    x, y = GLOBE.pixel(GLOBE.turned(30.0, 30.0))
    assert x > 100.0
    assert y < 100.0


def test_the_other_side_is_hidden():
    assert hidden(GLOBE.turned(0.0, 180.0))


def test_this_side_is_seen():
    assert not hidden(GLOBE.turned(20.0, -40.0))


def test_an_orbit_beyond_the_limb_is_seen():
    assert not hidden(GLOBE.turned(0.0, 91.0, 500.0))


def test_the_east_of_the_world_is_painted_right(painter):
    picture = painter.painted(GLOBE, (0.0, 0.0))
    west, east = picture.get_at((70, 100)), picture.get_at((130, 100))
    assert west.b > west.r
    assert east.r > east.b


def test_the_night_side_is_darker(painter):
    day = painter.painted(GLOBE, (0.0, 0.0)).get_at((130, 100))
    night = painter.painted(GLOBE, (0.0, 180.0)).get_at((130, 100))
    assert night.r < day.r / 2


def test_beside_the_ball_nothing_is_painted(painter):
    assert painter.painted(GLOBE, (0.0, 0.0)).get_at((5, 5)).a == 0


def test_the_same_view_is_painted_once(painter):
    assert painter.painted(GLOBE, (0.0, 9.0)) is painter.painted(GLOBE, (0.0, 9.0))


def test_the_world_we_ship_can_be_painted():
    world = make_kit().assets.image("earth/world.jpg")
    assert GlobePainter(world).painted(GLOBE, (0.0, 0.0)).get_at((100, 100)).a == 255

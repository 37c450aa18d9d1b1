"""What is near the eye in the cabin: hands and boots of whoever lies at the sight."""

import pygame
import pytest

from game.ui.view.cockpit_near import NearThings, draw_dust
from tests.unit.ui.stage import make_kit, same

SIZE = (640, 360)


@pytest.fixture(scope="module")
def kit():
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return make_kit()


def drawn(kit, **told):
    canvas = pygame.Surface(SIZE)
    NearThings().draw(kit.pen(canvas), {f"seats.{name}": value for name, value in told.items()})
    return canvas


def painted(canvas, x, y):
    """Return whether anything was painted in a ninth of the picture."""
    wide, high = SIZE[0] // 3, SIZE[1] // 3
    return pygame.surfarray.array3d(canvas)[x * wide :, y * high :][:wide, :high].any()


def test_from_the_seat_neither_hands_nor_boots_are_seen(kit):
    assert same(drawn(kit, commander_ratio=0.0, navigator_ratio=0.0), pygame.Surface(SIZE))


def test_where_two_play_the_one_at_the_sight_has_no_hand_on_the_stick(kit):
    canvases = []
    for chair in ("sight", "stick"):
        canvas = pygame.Surface(SIZE)
        NearThings().draw(kit.pen(canvas), {"seats.navigator_ratio": 1.0, "voices.chair": chair})
        canvases.append(canvas)
    assert same(canvases[1], drawn(kit, navigator_ratio=1.0))
    assert not same(*canvases)


def test_at_the_sight_they_stand_at_the_foot_of_the_picture_only(kit):
    canvas = drawn(kit, commander_ratio=1.0)
    assert painted(canvas, 0, 2)
    assert painted(canvas, 2, 2)
    assert not any(painted(canvas, x, 0) for x in range(3))


def test_whoever_lies_there_it_is_his_hands(kit):
    assert same(drawn(kit, commander_ratio=1.0), drawn(kit, navigator_ratio=1.0))


def test_on_the_way_they_come_into_the_picture(kit):
    half, there = drawn(kit, commander_ratio=0.7), drawn(kit, commander_ratio=1.0)
    assert not same(half, there)


def test_a_world_without_an_engine_has_no_dust(kit):
    canvas = pygame.Surface(SIZE)
    draw_dust(kit.pen(canvas), {}, 10.0)
    assert same(canvas, pygame.Surface(SIZE))


def test_dust_is_seen_where_there_is_an_engine(kit):
    canvas = pygame.Surface(SIZE)
    draw_dust(kit.pen(canvas), {"tdu.burning": False}, 10.0)
    assert not same(canvas, pygame.Surface(SIZE))


def test_an_unsteady_hand_is_seen_to_move(kit):
    canvases = []
    for off_deg in (0.0, 0.5):
        canvas = pygame.Surface(SIZE)
        told = {"seats.commander_ratio": 1.0, "crew.hand_off_deg": off_deg}
        NearThings().draw(kit.pen(canvas), told)
        canvases.append(canvas)
    assert not same(*canvases)

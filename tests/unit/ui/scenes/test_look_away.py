"""The cover between two players: readable at any size, and nothing beside its words."""

import pygame
import pytest

from game.ui.scene import Pointer, Pop, RawKey
from game.ui.scenes.flight_voices import cover
from game.ui.scenes.look_away import LEAST_S
from tests.unit.ui.input.hands_on import key
from tests.unit.ui.stage import drawn, make_kit, same


def sheet(chair="stick", taken=None, **settings):
    seats = [] if taken is None else taken
    return cover(make_kit(**settings), chair, seats.append)


@pytest.mark.parametrize("size", [(320, 180), (1280, 720), (1920, 1080), (300, 1200)], ids=str)
def test_it_is_drawn_at_any_size(size):
    assert drawn(sheet(), size).get_size() == size


@pytest.mark.parametrize("chair", ["sight", "stick"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_with_the_largest_text_all_of_it_stands_on_the_sheet(chair, size):
    picture = drawn(sheet(chair, text_percent=200), size)
    edges = pygame.Surface((size[0], 12))
    edges.blit(picture, (0, 0), (0, 0, size[0], 6))
    edges.blit(picture, (0, 6), (0, size[1] - 6, size[0], 6))
    plain = edges.copy()
    plain.fill(picture.get_at((0, 0)))
    assert same(edges, plain)


def test_it_says_whose_turn_it_is():
    assert not same(drawn(sheet("sight")), drawn(sheet("stick")))


@pytest.mark.parametrize(
    ("event", "device"), [(key("u"), "keys"), (Pointer(5, 5, "pressed", 1), "mouse")]
)
def test_who_lifts_it_is_known_by_his_device(event, device):
    taken: list[str] = []
    one = sheet(taken=taken)
    one.update(LEAST_S)
    assert isinstance(one.handle(event), Pop)
    assert taken == [device]


@pytest.mark.parametrize("event", [RawKey(4, True), key("u", False), Pointer(5, 5, "moved")])
def test_other_keys_and_letting_go_leave_it(event):
    one = sheet()
    one.update(LEAST_S)
    assert one.handle(event) is None

"""Sprites that lie still: one picture instead of many, and the same to look at."""

import pygame
import pytest

from game.ui.view.still_layer import StillLayer

SIZE = (64, 48)


@pytest.fixture
def canvas(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    surface = pygame.display.set_mode(SIZE)
    surface.fill((40, 80, 120))
    yield surface
    pygame.display.quit()


def sprite(colour, size=(20, 16)):
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill(colour)
    return surface.premul_alpha()


def test_an_opaque_pile_looks_as_if_laid_one_by_one(canvas):
    pile = [(sprite((200, 10, 10, 255)), (4, 4)), (sprite((10, 200, 10, 255)), (12, 10))]
    one_by_one = canvas.copy()
    for part, corner in pile:
        one_by_one.blit(part, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
    StillLayer().draw(canvas, pile)
    assert pygame.image.tobytes(canvas, "RGB") == pygame.image.tobytes(one_by_one, "RGB")


def test_what_is_behind_shines_through_a_glassy_one(canvas):
    StillLayer().draw(canvas, [(sprite((255, 255, 255, 128)), (0, 0))])
    red, _, blue = canvas.get_at((5, 5))[:3]
    assert 40 < red < 255 and 120 < blue < 255
    assert canvas.get_at((40, 30))[:3] == (40, 80, 120)


def test_another_sprite_or_place_is_seen_at_once(canvas):
    layer, part = StillLayer(), sprite((200, 10, 10, 255))
    layer.draw(canvas, [(part, (0, 0))])
    canvas.fill((0, 0, 0))
    layer.draw(canvas, [(part, (30, 20))])
    assert canvas.get_at((5, 5))[:3] == (0, 0, 0)
    assert canvas.get_at((35, 25))[:3] == (200, 10, 10)


def test_a_pile_out_of_the_picture_draws_nothing(canvas):
    before = pygame.image.tobytes(canvas, "RGB")
    StillLayer().draw(canvas, [(sprite((200, 10, 10, 255)), (900, 900))])
    assert pygame.image.tobytes(canvas, "RGB") == before

"""Mist on the visor: none when clear, from the edge inward, still, and never a flicker."""

import math

import numpy as np
import pygame
import pytest

from game.ui.view.fog import STEPS, THICKEST, Fog, step_of, thickness

SIZE = (320, 180)


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode((64, 64))
    pygame.display.quit()


def picture(fog_ratio, light=1.0, fog=None):
    surface = pygame.Surface(SIZE)
    surface.fill((20, 40, 80))
    (fog or Fog(SIZE)).draw(surface, fog_ratio, light)
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("ratio", [0.0, 0.04, -1.0, math.nan])
def test_a_clear_visor_changes_nothing(ratio):
    surface = pygame.Surface(SIZE)
    surface.fill((20, 40, 80))
    assert picture(ratio) == pygame.image.tobytes(surface, "RGB")


def test_drawing_twice_gives_the_same_picture():
    fog = Fog(SIZE)
    assert picture(0.5, fog=fog) == picture(0.5, fog=fog)


def test_mist_in_the_dark_is_darker():
    assert sum(picture(0.8, 0.0)) < sum(picture(0.8, 1.0))


@pytest.mark.parametrize("ratio", [0.2, 0.5, 0.8])
def test_mist_closes_from_the_edge(ratio):
    thick = thickness((64, 36), ratio)
    assert thick[0, 0] > thick[32, 18] + 0.1


def test_more_mist_hides_more_everywhere():
    assert np.all(thickness((64, 36), 0.9) >= thickness((64, 36), 0.4))


def test_even_a_fogged_visor_lets_some_light_through():
    assert thickness((64, 36), 1.0).max() <= THICKEST


def test_little_mist_leaves_the_middle_clear():
    assert thickness((64, 36), 0.3)[24:40, 14:22].max() < 0.06


def test_a_trembling_value_does_not_flicker():
    middle = 8.5 / STEPS
    steps, last = [], 0
    for k in range(20):
        last = step_of(middle + 0.005 * (-1) ** k, last)
        steps.append(last)
    assert len(set(steps)) == 1


def test_a_value_that_moves_on_is_followed():
    assert [step_of(value, 8) for value in (0.2, 0.5, 1.0, 7.0)] == [3, 8, 16, 16]


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (1920, 1080)])
def test_every_size_is_fogged(size):
    surface = pygame.Surface(size)
    Fog(size).draw(surface, 1.0, 1.0)
    assert sum(surface.get_at((0, 0))[:3]) > 0

"""Where the places of a panel come to lie on the picture."""

from pathlib import Path

import pygame
import pytest

from game.ui.pen import Pen
from game.ui.text import Typesetter
from game.ui.theme import NORMAL
from game.ui.view.hud_layout import Place

ROOT = Path(__file__).parents[4]


@pytest.fixture
def pen():
    return Pen(pygame.Surface((1280, 720)), 1.0, 1.0, NORMAL, Typesetter(ROOT))


@pytest.mark.parametrize(
    ("corner", "left_top"),
    [
        ("top_left", (8, 4)),
        ("top_right", (1172, 4)),
        ("bottom_left", (8, 666)),
        ("bottom_right", (1172, 666)),
        ("top", (598, 4)),
        ("bottom", (598, 666)),
        ("left", (8, 339)),
        ("right", (1172, 339)),
        ("centre", (598, 339)),
    ],
)
def test_a_place_hangs_on_its_corner(corner, left_top, pen):
    assert Place(corner, 8, 4, 100, 50).rect(pen).topleft == left_top

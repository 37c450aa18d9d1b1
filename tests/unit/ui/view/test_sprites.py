"""Sprites: lit from the Sun's side, turned about their origin, forgotten when too many."""

import math

import numpy as np
import pygame
import pytest

from game.ui.view.art_man import man_parts
from game.ui.view.art_ship import camera_art, lid_art, ship_before, ship_behind
from game.ui.view.lighting import Light
from game.ui.view.sprites import Art, SpriteBook
from game.ui.view.sprites_relief import ball, limb, spindle, unit

BALL = Art(
    "ball", '<circle cx="0" cy="0" r="50" fill="#fff"/>', (-0.5, -0.5, 0.5, 0.5), ball(0, 0, 0.5)
)
FROM_RIGHT = Light(azimuth=0, depth=2, sun=16, warmth=0, earth=0)
ALL_ARTS = [
    *man_parts(1).values(),
    *man_parts(-1).values(),
    *ship_behind(),
    *ship_before(),
    lid_art(),
    camera_art(),
]


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode((64, 64))
    pygame.display.quit()


def brightness(surface, x_share, y_share=0.5):
    width, height = surface.get_size()
    return sum(surface.get_at((round(width * x_share), round(height * y_share)))[:3])


def test_the_side_toward_the_sun_is_bright():
    ball_picture = SpriteBook(100.0).sprite(BALL, 100.0, 0.0, FROM_RIGHT).surface
    assert brightness(ball_picture, 0.8) > 3 * brightness(ball_picture, 0.2)


@pytest.mark.parametrize("turn_deg", [45, 90, 180, 270])
def test_light_stays_on_its_side_when_a_part_turns(turn_deg):
    book = SpriteBook(100.0)
    picture = book.sprite(BALL, 100.0, math.radians(turn_deg), FROM_RIGHT).surface
    assert brightness(picture, 0.75) > 2 * brightness(picture, 0.25)


def test_the_origin_stays_in_place_when_a_part_turns():
    off = Art(
        "off", '<rect x="0" y="-5" width="80" height="10"/>', (0.0, -0.1, 0.8, 0.1), ball(0, 0, 1.0)
    )
    sprite = SpriteBook(100.0).sprite(off, 100.0, math.pi / 2.0, FROM_RIGHT)
    assert sprite.origin[1] == pytest.approx(sprite.surface.get_height(), abs=2.0)


def test_a_sprite_is_kept():
    book = SpriteBook(100.0)
    first = book.sprite(BALL, 100.0, 0.3, FROM_RIGHT)
    assert book.sprite(BALL, 100.0, 0.3, FROM_RIGHT) is first


def test_too_many_sprites_are_forgotten():
    book = SpriteBook(100.0, limit_bytes=200_000)
    first = book.sprite(BALL, 100.0, 0.0, FROM_RIGHT)
    for step in range(60):
        book.sprite(BALL, 100.0, step * 0.1, FROM_RIGHT)
    assert book.sprite(BALL, 100.0, 0.0, FROM_RIGHT) is not first


@pytest.mark.parametrize("art", ALL_ARTS, ids=lambda art: f"{art.name}-{art.mirrored}")
def test_every_part_is_painted_inside_its_box(art):
    picture = SpriteBook(100.0).sprite(art, 100.0, 0.0, FROM_RIGHT).surface
    alpha = pygame.surfarray.array_alpha(picture)
    solid = np.argwhere(alpha > 128)
    assert len(solid) > 20
    assert (alpha[0] > 200).mean() < 0.5
    assert (alpha[:, 0] > 200).mean() < 0.75


def test_normals_are_of_unit_length():
    x, y = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(-1, 1, 9))
    nx, ny, nz = unit(x.astype(np.float32), y.astype(np.float32))
    assert np.hypot(np.hypot(nx, ny), nz) == pytest.approx(np.ones((9, 9)), abs=1e-5)


@pytest.mark.parametrize("relief", [limb(0.1, 0.08, 0.2, -0.2), spindle(((0, 0.6), (1, 0.5)), 8)])
def test_reliefs_face_the_viewer(relief):
    x = np.linspace(-0.2, 1.0, 12, dtype=np.float32)[:, None]
    y = np.linspace(-0.6, 0.6, 12, dtype=np.float32)[None, :]
    assert (relief(x, y)[2] > 0.0).all()

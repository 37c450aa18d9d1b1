"""The visor over the picture: gold, slit, glare and sweat."""

import pygame
import pytest

from game.ui.view.lighting import Sky
from game.ui.view.visor import BLACK_BELOW, VisorView, stung

SIZE = (160, 90)
SUN_RIGHT = Sky(azimuth=0.0, depth=0.0, sun=16.0, warmth=0.0, earth=16.0)
LIT, SHADE = (220, 220, 220), (BLACK_BELOW - 6,) * 3


def picture(**telemetry) -> pygame.Surface:
    """Return a picture, lit on its left and in the shade on its right, behind a visor."""
    surface = pygame.Surface(SIZE)
    surface.fill(LIT, pygame.Rect(0, 0, SIZE[0] // 2, SIZE[1]))
    surface.fill(SHADE, pygame.Rect(SIZE[0] // 2, 0, SIZE[0] // 2, SIZE[1]))
    named = {f"suit.{name}": value for name, value in telemetry.items()}
    VisorView(SIZE).draw(surface, named, SUN_RIGHT)
    return surface


def light(surface: pygame.Surface, x: int, y: int) -> int:
    return sum(surface.get_at((x, y))[:3])


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def test_a_world_without_a_visor_is_left_as_it_is():
    assert same(picture(), picture(filter="up", glare_ratio=0.0))


def test_filter_down_the_shade_is_black():
    assert light(picture(filter="down"), 120, 45) == 0


def test_filter_down_what_the_sun_lights_is_still_seen():
    assert 150 < light(picture(filter="down"), 40, 45) < sum(LIT)


def test_filter_down_the_light_is_golden():
    red, green, blue = picture(filter="down").get_at((40, 45))[:3]
    assert red > green > blue


def test_the_slit_leaves_a_band_as_it_is():
    assert light(picture(filter="slit"), 40, 45) == sum(LIT)


@pytest.mark.parametrize("y", [3, 86])
def test_beyond_the_slit_it_is_as_with_the_filter_down(y):
    slit, down = picture(filter="slit"), picture(filter="down")
    assert slit.get_at((40, y)) == down.get_at((40, y))


def test_the_sun_before_the_visor_lays_a_glow_where_it_stands():
    glared, plain = picture(glare_ratio=0.8), picture()
    near = light(glared, 158, 45) - light(plain, 158, 45)
    far = light(glared, 82, 45) - light(plain, 82, 45)
    assert near > far > 0


def test_a_little_sun_beside_the_visor_does_not_glare():
    assert same(picture(glare_ratio=0.03), picture())


def test_the_same_picture_is_drawn_twice():
    assert same(picture(glare_ratio=0.6, filter="slit"), picture(glare_ratio=0.6, filter="slit"))


def test_sweat_in_his_eyes_blurs_the_edge():
    edge = picture(visor_sight_ratio=0.45).get_at((SIZE[0] // 2 + 1, 45))
    assert edge != picture().get_at((SIZE[0] // 2 + 1, 45))


def test_mist_alone_is_not_sweat():
    # Sight through a full mist is 0.1 with dry eyes.
    assert stung({"suit.visor_fog_ratio": 1.0, "suit.visor_sight_ratio": 0.1}) == pytest.approx(0.0)


def test_sweat_in_both_eyes_is_the_most():
    assert stung({"suit.visor_fog_ratio": 0.0, "suit.visor_sight_ratio": 0.4}) == pytest.approx(1.0)

"""The light in the airlock: lamps, the Sun's beam through the opening, what a lid takes of it."""

import math

import numpy as np
import pytest

from game.ui.view.art_lock_light import (
    LAMP_SKY,
    beam,
    dimmed,
    in_beam,
    open_ratio,
    room_shade,
    sky_at,
    wall_relief,
)
from game.ui.view.lighting import LEVEL_STEPS, Light, Sky

DAY = Sky(azimuth=0.0, depth=6.0, sun=16.0, warmth=0.0, earth=10.0)
NIGHT = Light(azimuth=0, depth=6, sun=0, warmth=0, earth=0)
ALONG = (1.0, 0.0, 0.0)
SLANTED = (math.cos(0.5), math.sin(0.5), 0.0)


def field(*values: float) -> np.ndarray:
    return np.array(values, np.float32)[:, None]


def brightness(x: float, y: float, light: Light) -> float:
    """Return the light on a bit of wall that faces the viewer, 1 cm before the far wall."""
    normals = (field(0.0), field(0.0), field(1.0))
    place = (field(x), field(y), field(-0.48))
    return float(room_shade(normals, place, light, 0.0).sum())


def test_a_sun_on_the_axis_lights_the_tube_to_its_end():
    assert in_beam(0.1, 0.0, ALONG) == 1.0
    assert in_beam(0.1, 0.45, ALONG) == 0.0


def test_a_slanted_sun_does_not_reach_deep():
    assert in_beam(2.3, 0.0, SLANTED) == 1.0
    assert in_beam(1.0, 0.0, SLANTED) == 0.0


def test_a_slanted_sun_lights_the_side_away_from_it():
    assert in_beam(1.6, -0.45, SLANTED) > 0.9
    assert in_beam(1.6, 0.45, SLANTED) == 0.0


def test_a_sun_behind_the_ship_lights_nothing_inside():
    assert in_beam(2.4, 0.0, (-1.0, 0.0, 0.0)) == 0.0


def test_the_beam_on_the_wall_is_that_on_a_body():
    x, y = field(0.3, 1.6, 2.3), field(0.0, -0.45, 0.1)
    on_wall = beam(x, y, field(0.0, 0.0, 0.0), SLANTED)[:, 0]
    on_body = [in_beam(0.3, 0.0, SLANTED), in_beam(1.6, -0.45, SLANTED), in_beam(2.3, 0.1, SLANTED)]
    assert list(on_wall) == pytest.approx(on_body)


def test_it_is_brighter_under_a_lamp_than_far_from_it():
    assert brightness(0.62, 0.27, NIGHT) > 2.0 * brightness(0.1, -0.45, NIGHT)


def test_the_sun_in_the_opening_is_brighter_than_the_lamps():
    sunny = Light(azimuth=0, depth=4, sun=LEVEL_STEPS, warmth=0, earth=0)
    assert brightness(2.0, 0.0, sunny) > brightness(2.0, 0.0, NIGHT)


def test_no_light_is_more_than_full():
    sunny = Light(azimuth=0, depth=6, sun=LEVEL_STEPS, warmth=0, earth=LEVEL_STEPS)
    along, across = np.linspace(0, 2.4, 40), np.linspace(-0.48, 0.48, 20)
    x, y = (grid.astype(np.float32) for grid in np.meshgrid(along, across, indexing="ij"))
    normals = wall_relief(x, y)
    z = -np.sqrt(np.float32(0.25) - y * y)
    shade = room_shade(normals, (x, y, z), sunny, 0.0)
    assert shade.min() > 0.0 and shade.max() <= 1.0 + 1e-6


def test_every_normal_of_the_wall_has_unit_length():
    x, y = np.linspace(0, 2.5, 60)[:, None], np.linspace(-0.49, 0.49, 50)[None, :]
    nx, ny, nz = wall_relief(x.astype(np.float32), y.astype(np.float32))
    assert np.sqrt(nx * nx + ny * ny + nz * nz) == pytest.approx(1.0, abs=0.02)


def test_an_open_lid_lets_all_light_in_and_a_shut_one_none():
    assert open_ratio(math.radians(8.0)) == pytest.approx(1.0)
    assert open_ratio(math.radians(90.0)) == pytest.approx(0.0)
    assert dimmed(DAY, 0.0).sun == dimmed(DAY, 0.0).earth == 0.0


def test_a_body_outside_stands_in_the_light_of_space():
    assert sky_at(2.9, 0.2, DAY, 1.0, 0.0) == DAY


def test_a_body_deep_inside_stands_in_the_light_of_the_lamps():
    assert sky_at(0.4, 0.0, DAY, 1.0, 0.0) == LAMP_SKY


def test_behind_a_shut_lid_the_sun_does_not_count():
    assert sky_at(2.3, 0.0, DAY, 0.0, 0.0) == LAMP_SKY

"""The light of a moment follows the Sun that telemetry names."""

import pytest

from game.ui.view.lighting import LEVEL_STEPS, NOON, light_of
from tests.unit.ui.view.figures import NOON as DAY


def test_without_an_orbit_it_is_noon():
    assert light_of({}) == NOON


def test_a_sun_overhead_shines_from_above_in_the_picture():
    light = light_of(
        DAY | {"orbit.sun_radial": 1.0, "orbit.sun_along": 0.0, "orbit.sun_cross": 0.0}
    )
    assert light.sun_direction()[1] > 0.8


def test_the_light_turns_against_a_part_that_turns():
    x, y, _ = NOON.sun_direction(0.0)
    turned_x, turned_y, _ = NOON.sun_direction(1.0)
    assert x * turned_y - y * turned_x < 0.0


def test_there_is_no_sunlight_in_shadow():
    assert light_of(DAY | {"orbit.sun_up": False, "orbit.sunset_in_s": 0.0}).sun == 0


def test_light_is_warm_before_sunset():
    red, _, blue = light_of(DAY | {"orbit.sunset_in_s": 40.0}).sun_colour()
    assert red > 1.3 * blue


def test_light_is_full_at_noon():
    assert light_of(DAY).sun == LEVEL_STEPS


def test_equal_moments_share_their_sprites():
    later = DAY | {"orbit.sun_along": 0.101}
    assert light_of(later) == light_of(DAY)


@pytest.mark.parametrize("value", [0.0, float("nan"), float("inf")])
def test_a_sun_without_direction_is_noon(value):
    nowhere = dict.fromkeys(("orbit.sun_radial", "orbit.sun_along", "orbit.sun_cross"), value)
    assert light_of(DAY | nowhere) == NOON

"""Light, shadow and the forecast of the sunset."""

import math

import pytest

from game.sim.orbital.constants import EARTH_RADIUS_M, MU_M3_PER_S2
from game.sim.orbital.motion import Motion, propagated
from game.sim.orbital.sun import (
    FORECAST_LIMIT_S,
    in_shadow,
    light_left_s,
    ship_axes,
    sun_direction,
)
from game.sim.orbital.vector import cross, dot, plus, size, unit

EAST = (1.0, 0.0, 0.0)
UTC_S = 30_891.0


def circling(radius_m: float, normal: tuple[float, float, float]) -> Motion:
    """Return a circular motion round `normal`, beginning as near the Sun as it can."""
    sun = sun_direction(UTC_S)
    outward = unit(plus(sun, normal, -dot(sun, normal) + 1e-9))
    ahead = cross(normal, outward)
    zero = (0.0, 0.0, 0.0)
    speed = math.sqrt(MU_M3_PER_S2 / radius_m)
    return Motion(plus(zero, outward, radius_m), plus(zero, ahead, speed))


def test_on_the_day_side_there_is_light():
    assert not in_shadow((EARTH_RADIUS_M + 2e5, 0.0, 0.0), EAST)


def test_behind_the_earth_there_is_none():
    assert in_shadow((-EARTH_RADIUS_M - 2e5, 1e6, 0.0), EAST)


def test_beside_the_earth_there_is_light():
    assert not in_shadow((-2e6, EARTH_RADIUS_M + 1.0, 0.0), EAST)


def test_the_sun_is_a_unit_vector():
    assert size(sun_direction(UTC_S)) == pytest.approx(1.0)


def test_a_day_later_the_sun_has_moved_by_a_degree():
    angle = math.acos(dot(sun_direction(UTC_S), sun_direction(UTC_S + 86_400.0)))
    assert math.degrees(angle) == pytest.approx(0.994, abs=0.005)


def test_ship_axes_are_up_ahead_and_left():
    up, ahead, left = ship_axes(Motion((7e6, 0.0, 0.0), (0.0, 7500.0, 0.0)))
    assert (*up, *ahead, *left) == (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def test_in_the_shadow_no_light_is_left():
    away = plus((0.0, 0.0, 0.0), sun_direction(UTC_S), -7e6)
    assert light_left_s(Motion(away, (0.0, 0.0, 7500.0)), UTC_S, 0.0) == 0.0


def test_at_the_foretold_sunset_the_light_goes():
    sun = sun_direction(UTC_S)
    ship = circling(EARTH_RADIUS_M + 300e3, unit(cross(sun, (0.0, 0.0, 1.0))))
    left_s = light_left_s(ship, UTC_S, 0.0)
    dark = [
        in_shadow(propagated(ship, left_s + shift_s, 10.0, 0.0).position_m, sun)
        for shift_s in (-0.2, 0.2)
    ]
    assert dark == [False, True]


def test_a_path_along_the_edge_of_day_has_no_sunset_ahead():
    ship = circling(EARTH_RADIUS_M + 1500e3, sun_direction(UTC_S))
    assert light_left_s(ship, UTC_S, 0.0) == FORECAST_LIMIT_S

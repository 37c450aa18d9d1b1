"""The wind over the landing place."""

import math

import pytest

from game.sim.descent.wind import CALM, Wind, in_sky, seeded_wind, steady_wind
from game.sim.random_streams import stream_for

EQUATOR_M = (6_378_137.0, 0.0, 0.0)


def wind_of(seed):
    return seeded_wind(10.0, stream_for(seed, "descent"))


def test_a_west_wind_blows_to_the_east():
    assert steady_wind(10.0, 270.0).at(100.0) == pytest.approx((10.0, 0.0), abs=1e-12)


def test_a_north_wind_blows_to_the_south():
    assert steady_wind(10.0, 0.0).at(100.0) == pytest.approx((0.0, -10.0), abs=1e-12)


def test_between_two_heights_it_is_between_two_winds():
    wind = Wind(((0.0, 0.0, 0.0), (1_000.0, 10.0, -4.0)))
    assert wind.at(250.0) == pytest.approx((2.5, -1.0))


def test_above_and_without_a_wind_the_air_is_still():
    assert wind_of(1).at(25_000.0) == (0.0, 0.0)
    assert CALM.at(1_000.0) == (0.0, 0.0)


@pytest.mark.parametrize("height_m", [500.0, 1_500.0, 3_000.0])
def test_under_the_canopy_it_is_about_as_strong_as_asked(height_m):
    speeds = [math.hypot(*wind_of(seed).at(height_m)) for seed in range(20)]
    assert 7.0 < min(speeds) < max(speeds) < 13.5


def test_the_seed_has_it_from_every_side():
    sides = {int(math.degrees(math.atan2(*wind_of(seed).at(1_500.0))) // 90) for seed in range(20)}
    assert len(sides) == 4


def test_the_same_seed_has_the_same_wind():
    assert wind_of(7) == wind_of(7)


def test_over_the_equator_east_is_along_it_and_north_along_the_axis():
    wind = Wind(((0.0, 3.0, 4.0), (1_000.0, 3.0, 4.0)))
    assert in_sky(wind, EQUATOR_M, 500.0) == pytest.approx((0.0, 3.0, 4.0))

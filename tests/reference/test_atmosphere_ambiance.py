"""The air up to 80 km against the package ambiance, written from the same standard by others.

Height by height, between the rows of the table too, where our layers and theirs have to agree.
"""

import math

import pytest
from ambiance import Atmosphere

from game.sim.orbital.atmosphere import air_at

HEIGHTS_M = tuple(range(0, 80_001, 1_250))


@pytest.mark.parametrize("height_m", HEIGHTS_M)
def test_e1_density_and_temperature_are_those_of_ambiance(height_m):
    theirs, ours = Atmosphere(height_m), air_at(float(height_m))
    assert ours.density_kg_per_m3 == pytest.approx(float(theirs.density[0]), rel=1e-4)
    assert ours.temperature_k == pytest.approx(float(theirs.temperature[0]), rel=1e-5)


@pytest.mark.parametrize("height_m", HEIGHTS_M[::8])
def test_the_speed_of_sound_is_that_of_ambiance(height_m):
    sound = math.sqrt(1.4 * 287.05287 * air_at(float(height_m)).temperature_k)
    assert sound == pytest.approx(float(Atmosphere(height_m).speed_of_sound[0]), rel=1e-5)

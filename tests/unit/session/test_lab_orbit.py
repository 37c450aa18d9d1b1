"""The orbit of the lab: one lap that closes, with its ends where the dossier has them."""

import pytest

from game.session.lab import LabBurn, foretell
from game.session.lab_orbit import orbit_from


@pytest.fixture(scope="module")
def lap():
    return orbit_from(0.0)


def test_it_begins_where_the_engine_fires(lap):
    first = foretell(LabBurn()).points[0]
    place = (lap.places[0].latitude_deg, lap.places[0].longitude_deg)
    assert place == pytest.approx((first.latitude_deg, first.longitude_deg), abs=0.01)


def test_the_lap_closes_over_an_earth_that_stands_still(lap):
    first, last = lap.places[0], lap.places[-1]
    assert last.latitude_deg == pytest.approx(first.latitude_deg, abs=2.0)
    assert last.longitude_deg == pytest.approx(first.longitude_deg, abs=2.0)


def test_its_lowest_point_lies_ahead_of_the_burn(lap):
    assert 0.0 < lap.lowest.time_s < 1800.0
    assert lap.lowest.altitude_km == pytest.approx(176.0, abs=6.0)


def test_its_highest_point_is_half_a_lap_from_the_lowest(lap):
    assert lap.highest.time_s - lap.lowest.time_s == pytest.approx(2700.0, abs=240.0)
    assert 460.0 < lap.highest.altitude_km < 500.0


def test_a_later_burn_begins_further_along():
    assert orbit_from(60.0).places[0].latitude_deg > orbit_from(0.0).places[0].latitude_deg

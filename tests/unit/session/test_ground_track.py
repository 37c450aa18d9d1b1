"""The way over the Earth, and what a forecast makes of it."""

import pytest

from game.session.ground_track import SECOND_KM, expected, track_ahead
from game.session.lab import IGNITION_UTC_S, LANDED_1965_DEG, second
from tests.unit.ui.view.sight_stage import dials

FORECAST = {
    "landing.predicted": True,
    "landing.predicted_latitude_deg": LANDED_1965_DEG[0],
    "landing.predicted_longitude_deg": LANDED_1965_DEG[1],
    "landing.predicted_miss_km": 386.0,
}


def told(delay_s=0.0):
    return {**dials(delay_s), "clock.utc_s": IGNITION_UTC_S + delay_s}


def test_the_track_begins_below_the_ship_and_goes_where_it_will_be():
    track, later = track_ahead(told(-600.0), 600.0), dials(0.0)
    assert track[0][0] == pytest.approx(float(dials(-600.0)["orbit.latitude_deg"]), abs=0.01)
    assert track[-1][0] == pytest.approx(float(later["orbit.latitude_deg"]), abs=0.02)
    assert track[-1][1] == pytest.approx(float(later["orbit.longitude_deg"]), abs=0.02)


def test_a_world_without_an_orbit_has_no_track():
    assert track_ahead({"clock.utc_s": 0.0}, 600.0) == ()


def test_the_ellipse_lies_along_the_track_with_the_landing_in_its_middle():
    landing = expected({**told(), **FORECAST}, track_ahead(told(), 3000.0))
    assert landing is not None and landing.place == LANDED_1965_DEG
    # Before Perm the ship flies north-east.
    assert 0.6 < landing.ellipse.heading_rad < 1.4


def test_without_a_forecast_nothing_is_expected():
    assert expected(told(), track_ahead(told(), 600.0)) is None


def test_a_second_is_worth_on_the_map_what_it_is_worth_in_the_lab():
    assert pytest.approx(second().landing_km, abs=0.15) == SECOND_KM

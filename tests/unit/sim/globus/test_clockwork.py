"""The works of the globe, apart from who turns them."""

import pytest

from game.session.lab import LabBurn, foretold_spot, ignition
from game.sim.descent.landing import Spot, apart_km
from game.sim.globus.clockwork import Globe, globe_over
from game.sim.orbital.earth_frame import place_of
from game.vocab.units import DEG

PERIOD_S = 5_440.0
IGNITION_S = 117_387.0


def over(delay_s):
    """Return the place below the ship so long after the ignition of 1965."""
    place = place_of(ignition(LabBurn(delay_s=delay_s)).position_m, IGNITION_S + delay_s)
    return place.latitude_rad / DEG, place.longitude_rad / DEG


def spot_of(place):
    return Spot(*place)


def standing(delay_s):
    """Return the globe set right at that moment."""
    latitude, longitude = over(delay_s)
    return globe_over(latitude, longitude, True)


@pytest.mark.parametrize(("place", "northward"), [((4.3, 8.9), True), ((-40.0, 170.0), False)])
def test_it_stands_where_it_was_set(place, northward):
    assert globe_over(place[0], place[1], northward).place_deg() == pytest.approx(place)


def test_northward_it_goes_north():
    globe = globe_over(4.3, 8.9, True)
    assert globe.run(60.0, PERIOD_S).place_deg()[0] > 4.3


def test_southward_it_goes_south():
    globe = globe_over(4.3, 8.9, False)
    assert globe.run(60.0, PERIOD_S).place_deg()[0] < 4.3


def test_after_a_period_it_stands_west_by_the_turn_of_the_earth():
    before = globe_over(0.0, 10.0, True)
    latitude, longitude = before.run(PERIOD_S, PERIOD_S).place_deg()
    assert latitude == pytest.approx(0.0, abs=1e-6)
    assert longitude == pytest.approx(10.0 - 7.292115e-5 * PERIOD_S / DEG)


@pytest.mark.parametrize("minutes", [6, 10, 16])
def test_set_at_dawn_it_is_within_eighty_kilometres_until_the_burn(minutes):
    globe = standing(-960.0).run(60.0 * minutes, PERIOD_S)
    true = spot_of(over(60.0 * minutes - 960.0))
    assert 5.0 < apart_km(spot_of(globe.place_deg()), true) < 80.0


def test_the_landing_button_is_within_a_hundred_kilometres_for_the_burn_of_1965():
    globe = standing(0.0).landing()
    spot = foretold_spot(LabBurn())
    assert spot is not None
    told = spot_of(globe.place_deg())
    assert apart_km(told, Spot(spot.latitude_deg, spot.longitude_deg)) < 100.0


@pytest.mark.parametrize("delay_s", [-300.0, 300.0])
def test_five_minutes_off_the_button_is_wrong_by_more_than_a_hundred_kilometres(delay_s):
    globe = standing(delay_s).landing()
    spot = foretold_spot(LabBurn(delay_s=delay_s))
    assert spot is not None
    told = spot_of(globe.place_deg())
    assert 100.0 < apart_km(told, Spot(spot.latitude_deg, spot.longitude_deg)) < 700.0


def test_a_hand_turns_it_along_its_track():
    assert Globe(0.0, 0.0).moved(0.1, 0.0).place_deg()[0] > 0.0


def test_a_hand_turns_it_east():
    assert Globe(0.0, 0.0).moved(0.0, 0.1).place_deg()[1] == pytest.approx(0.1 / DEG)

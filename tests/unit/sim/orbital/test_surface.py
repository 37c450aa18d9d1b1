"""What is on the ground: sea by the coast of Natural Earth, the rest coarse, as in 1965."""

import pytest

from game.sim.orbital.surface import WORDS, is_land, surface_at

PLACES = [
    ((59.567, 55.467), "taiga"),  # where Voskhod 2 came down
    ((58.01, 56.25), "city"),  # Perm
    ((43.3, 34.0), "sea"),  # the Black Sea
    ((42.0, 51.0), "lake"),  # the Caspian
    ((53.5, 108.0), "lake"),  # Baikal
    ((49.0, 50.5), "steppe"),
    ((51.0, 68.0), "steppe"),
    ((42.5, 62.0), "desert"),  # Kyzylkum
    ((23.0, 10.0), "desert"),  # the Sahara
    ((43.2, 43.0), "mountains"),  # the Caucasus
    ((59.0, 59.4), "mountains"),  # the Urals
    ((71.0, 100.0), "tundra"),
    ((62.0, 90.0), "taiga"),
    ((52.0, 20.0), "forest"),
    ((-75.0, 0.0), "ice"),
    ((72.0, -40.0), "ice"),
    ((0.0, -30.0), "sea"),
    ((10.0, 20.0), "savanna"),
]


@pytest.mark.parametrize(("place", "word"), PLACES)
def test_known_places_have_their_word(place, word):
    assert surface_at(*place) == word


def test_every_place_has_a_word_of_the_list():
    found = {surface_at(lat, lon) for lat in range(-90, 91, 3) for lon in range(-180, 181, 3)}
    assert found <= set(WORDS) - {"none"}
    assert len(found) == len(WORDS) - 1


def test_seven_tenths_of_the_earth_are_sea():
    import math

    land = whole = 0.0
    for lat in range(-89, 90, 2):
        weight = math.cos(math.radians(lat))
        for lon in range(-179, 180, 2):
            whole += weight
            land += weight * is_land(lat, lon)
    assert land / whole == pytest.approx(0.29, abs=0.02)


@pytest.mark.parametrize("longitude", [-180.0, 180.0, 179.99, -540.0])
def test_the_date_line_is_no_edge(longitude):
    assert is_land(0.0, longitude) is False

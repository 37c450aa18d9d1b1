"""One word for the ground below."""

import pytest

from game.sim.orbital.region import ELSEWHERE, WORDS, region_at


@pytest.mark.parametrize(
    ("latitude", "longitude", "word"),
    [
        (24.0, 32.9, "egypt"),  # Aswan
        (33.5, 36.3, "levant"),  # Damascus
        (39.9, 32.9, "turkey"),  # Ankara
        (43.0, 34.0, "black_sea"),
        (43.3, 42.4, "caucasus"),  # Elbrus
        (51.5, 46.0, "volga"),  # Saratov
        (56.8, 60.6, "urals"),  # Sverdlovsk
        (61.0, 69.0, "ob"),  # Khanty-Mansiysk
        (65.8, 87.9, "yenisei"),  # Turukhansk
        (62.0, 129.7, "yakutia"),  # Yakutsk
        (55.0, 149.0, "okhotsk"),
        (54.5, 159.0, "kamchatka"),
        (44.0, 160.0, "pacific"),
        (20.0, -155.0, "pacific"),  # Hawaii
        (4.3, 8.9, "africa"),  # Cameroon: where the engine fired
        (0.0, -30.0, "atlantic"),
        (-20.0, 80.0, "indian_ocean"),
        (48.9, 2.4, "europe"),  # Paris
        (40.0, -100.0, "north_america"),
        (-15.0, -60.0, "south_america"),
        (-25.0, 135.0, "australia"),
        (-65.0, 10.0, "southern_ocean"),
        (88.0, 0.0, "arctic"),
    ],
)
def test_places_are_named_by_what_lies_there(latitude, longitude, word):
    assert region_at(latitude, longitude) == word


def test_no_word_is_listed_twice():
    assert len(WORDS) == len(set(WORDS))


def test_where_no_outline_lies_it_is_elsewhere():
    assert region_at(33.0, 53.0) == ELSEWHERE  # Persia

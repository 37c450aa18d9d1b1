"""A landing zone is named on the map of the cabin, by keys or by the pointer."""

import pytest

from game.ui.scene import Pointer
from game.ui.scenes.cockpit_map import NEAR
from game.ui.scenes.flight_zone import KM_PER_DEG, named
from tests.unit.ui.scenes.cabin_stage import Cabin
from tests.unit.ui.stage import same

AIM = (57.49, 50.14)


@pytest.fixture
def cabin(tmp_path):
    return Cabin(tmp_path)


@pytest.fixture
def map_up(cabin):
    cabin.draw()
    cabin.tap("v")
    cabin.draw()
    return cabin


def zone(cabin):
    return cabin.told("zone.latitude_deg"), cabin.told("zone.longitude_deg")


def press(cabin, place):
    cabin.scene.handle(Pointer(place[0], place[1], "pressed", 1))
    cabin.scene.handle(Pointer(place[0], place[1], "released", 1))
    cabin.frames(4)


def test_on_the_map_an_arrow_moves_the_zone_fifty_kilometres(map_up):
    map_up.tap("up")
    assert zone(map_up)[0] == pytest.approx(AIM[0] + 50.0 / KM_PER_DEG, abs=0.01)
    assert zone(map_up)[1] == AIM[1]


def test_in_the_cabin_an_arrow_turns_the_globus_and_no_zone(cabin):
    cabin.tap("up")
    assert zone(cabin) == AIM


def test_on_the_map_an_arrow_leaves_the_globus_alone(map_up):
    before = map_up.told("globus.latitude_deg")
    map_up.scene.handle(Pointer(0, 0, "moved", 0))
    map_up.tap("up")
    moved = abs(map_up.told("globus.latitude_deg") - before)
    assert moved < 0.02


def test_the_key_of_the_globus_takes_the_zone_back_that_was_given(map_up):
    map_up.tap("left")
    map_up.tap("g")
    assert zone(map_up) == AIM
    assert map_up.told("globus.mode") == "place"


def test_a_press_on_the_map_names_the_place_below_it(map_up):
    near = NEAR.rect(map_up.kit.pen(map_up.draw()))
    press(map_up, (near.centerx, near.centery + near.h // 4))
    assert map_up.told("zone.named") is True
    assert zone(map_up)[0] < AIM[0] + 2.0
    assert abs(zone(map_up)[1] - AIM[1]) < 10.0


def test_beside_the_maps_a_press_names_nothing(map_up):
    press(map_up, (map_up.canvas.get_width() // 2, map_up.canvas.get_height() - 3))
    assert map_up.told("zone.named") is False


def test_what_is_named_stands_in_the_log_of_the_flight(map_up):
    map_up.tap("right")
    assert "zone.longitude_deg" in {one.name for one in map_up.flight.log}


def test_the_map_shows_the_zone_that_was_named(map_up):
    before = map_up.draw()
    for _ in range(4):
        map_up.tap("down")
    assert not same(before, map_up.draw())


def test_once_the_engine_burns_no_zone_is_named(map_up):
    for name in ("f", "return", "x", "space", "up"):
        map_up.tap(name)
    assert zone(map_up) == AIM
    assert map_up.scene._show.notice == map_up.kit.words("flight.vain.zone_late")


def test_no_zone_lies_at_a_pole():
    assert named((89.0, 200.0))[0].value == 80.0
    assert named((89.0, 200.0))[1].value == -160.0

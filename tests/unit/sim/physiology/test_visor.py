"""The filter of the visor: where it is, what the Sun does through it."""

import math

import pytest

from game.sim.physiology.visor import FILTER, SET, Visor, plane, seen, sun_ahead
from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.physiology import SYSTEM, Settings
from game.ui.view.earth_camera import EVA_CAMERA
from game.vocab.command import Command

READS = {
    "orbit.sun_up": True,
    "orbit.sun_radial": 0.0,
    "orbit.sun_along": 0.0,
    "orbit.sun_cross": 0.0,
    "body.attitude_deg": 0.0,
    "body.facing": -1.0,
}


def sun_at(direction: tuple[float, float, float], **reads) -> Visor:
    names = ("orbit.sun_radial", "orbit.sun_along", "orbit.sun_cross")
    return seen(Visor("up"), {**READS, **dict(zip(names, direction, strict=True)), **reads})


def test_the_plane_is_the_one_the_picture_shows():
    _, right, up = EVA_CAMERA.axes()
    assert plane()[0] == pytest.approx(right)
    assert plane()[1] == pytest.approx(up)


@pytest.mark.parametrize(("where", "watts"), [("up", 33.0), ("slit", 13.0), ("down", 8.0)])
def test_the_sun_full_on_the_face_gives_what_the_chapter_says(where, watts):
    assert Visor(where, True, 1.0).face_w == watts


def test_at_night_the_face_takes_nothing():
    assert Visor("up", False, 1.0).face_w == 0.0


def test_the_sun_behind_him_does_not_reach_his_face():
    right = plane()[0]
    assert sun_at(right).face_w == 0.0


def test_turned_half_round_he_has_it_in_the_face():
    right = plane()[0]
    assert sun_at(right, **{"body.attitude_deg": 180.0}).face_w == pytest.approx(33.0)


def test_facing_the_other_way_he_has_it_in_the_face():
    right = plane()[0]
    assert sun_at(right, **{"body.facing": 1.0}).face_w == pytest.approx(33.0)


def test_the_sun_from_the_side_of_the_plane_gives_nothing():
    right, up = plane()
    aside = (
        right[1] * up[2] - right[2] * up[1],
        right[2] * up[0] - right[0] * up[2],
        right[0] * up[1] - right[1] * up[0],
    )
    assert sun_ahead(aside, 0.0, 1.0) == pytest.approx(0.0, abs=1e-12)
    assert math.hypot(*aside) == pytest.approx(1.0)


def test_the_gold_lets_no_glare_through():
    assert Visor("down", True, 1.0).glare < 0.05 < 0.5 < Visor("up", True, 1.0).glare


def begun():
    return SYSTEM.start(Settings(filter="up"), Start(0.0, stream_for(1, "physiology"), READS))


def moved(to: str):
    tick = Tick(1, 0.01, READS, (Command(1, 0, SET, to),))
    return SYSTEM.step(Settings(filter="up"), begun().state, tick)


def test_a_filter_that_is_moved_is_seen_in_the_same_tick():
    assert moved("slit").telemetry[FILTER] == "slit"


def test_moving_it_is_told():
    assert [event.name for event in moved("down").events] == ["suit.filter.moved"]


def test_moving_it_to_where_it_is_is_not_told():
    assert moved("up").events == ()

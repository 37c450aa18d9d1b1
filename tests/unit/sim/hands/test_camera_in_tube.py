"""In the tube with the film camera: pushed deeper, taken again, and the way in with one hook."""

from typing import Any

import pytest

from game.sim.physics.camera import CAMERA
from game.sim.physics.frames import place_of, to_ship
from tests.walks import Walk

FRESH_FROM_A_WALK = {"grip_capacity_ratio": 0.92, "arm_capacity_ratio": 0.72}


def lying(**settings: Any) -> Walk:
    """Return a man who has lain in the tube for a second, the camera in his right hand."""
    walk = Walk(27.4, camera_at="far_hand", start_at="tube", **settings)
    walk.go(1.0)
    return walk


def camera_x_m(walk: Walk) -> float:
    motions = walk.state.world.motions
    return to_ship(motions, place_of(motions, CAMERA, (0.0, 0.0)))[0]


@pytest.fixture(scope="module")
def stowed() -> Walk:
    walk = lying()
    walk.go(4.0, {"body.use": True})
    return walk


def test_in_the_tube_the_next_job_is_to_push_the_camera_deeper():
    walk = lying()
    walk.go(0.05, {"body.use": True})
    assert walk.telemetry["body.task"] == "stow"


def test_let_go_at_arms_length_it_floats_deeper_than_his_chest(stowed):
    assert stowed.telemetry["camera.at"] == "loose"
    assert camera_x_m(stowed) < stowed.number("body.chest_x_m") - 0.2


def test_it_stays_where_he_left_it(stowed):
    walk = stowed.branch()
    before = camera_x_m(walk)
    walk.go(5.0)
    assert camera_x_m(walk) == pytest.approx(before, abs=0.15)


def test_he_stays_where_he_lies(stowed):
    assert stowed.number("body.chest_x_m") == pytest.approx(1.35, abs=0.1)


def test_he_takes_it_again(stowed):
    walk = stowed.branch()
    walk.go(4.0, {"body.use": True})
    assert walk.telemetry["camera.at"] == "hand"


def test_stuck_on_the_rail_he_sends_the_strong_hand_ahead_and_is_in():
    walk = Walk(27.4, 1965, camera_at="far_hand", tether_wound_ratio=0.83, **FRESH_FROM_A_WALK)
    walk.step({"body.hatch_guide": "feet_first"})
    while not walk.telemetry["body.inside"] and walk.tick < 9000:
        walk.step()
    assert walk.telemetry["body.inside"]


def test_knocked_off_the_rim_he_comes_home_by_the_line_and_begins_again():
    walk = Walk(27.4, start_at="free", start_offset_x_m=2.0, tether_wound_ratio=0.4)
    stages = []
    walk.step({"body.hatch_guide": "feet_first"})
    while walk.telemetry["body.entry"] != "tuck" and walk.tick < 6000:
        walk.step()
        stages.append(walk.telemetry["body.entry"])
    assert "home" in stages
    assert walk.telemetry["body.entry"] == "tuck"
    assert walk.number("body.distance_m") < 0.8

"""What the cameras see and when it counts."""

import math
from dataclasses import replace

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.camera_values import LOOSE, CameraValues
from game.sim.physics.drive import WorldSettings
from game.sim.physics.filming import in_frame, left_at
from game.sim.physics.posture import laid_out
from game.sim.physics.values import HELD_CAMERA, OPEN, Hold
from game.sim.physics.world import World
from tests.cameras import ready, values_with, worked, world_with
from tests.walks import REST, Walk


def motions_of(chest: ChestPose, tilt_deg: float) -> list[float]:
    motions = laid_out(chest, REST, -1, (0.0, 0.0))
    return [*motions, 2.68, 0.80, math.radians(tilt_deg), 0.0, 0.0, 0.0]


def test_a_man_far_out_on_the_axis_is_whole_in_the_frame():
    assert in_frame(motions_of(ChestPose(7.5, 0.3, 0.0), -5.0), -1)


def test_a_man_close_by_does_not_fit_into_the_frame():
    assert not in_frame(motions_of(ChestPose(4.0, 0.3, 0.0), -10.0), -1)


def test_a_camera_that_looks_up_misses_him():
    assert not in_frame(motions_of(ChestPose(7.5, 0.3, 0.0), 30.0), -1)


def test_a_man_behind_the_lens_is_not_in_the_frame():
    assert not in_frame(motions_of(ChestPose(-3.0, 0.8, 0.0), 0.0), -1)


def floating() -> Walk:
    return Walk(camera_at="bracket", start_at="free", start_offset_x_m=3.6, start_offset_y_m=0.8)


def test_film_counts_while_all_of_him_hangs_still_in_the_frame():
    walk = floating()
    walk.go(5.0)
    assert walk.number("camera.film_s") == pytest.approx(5.0, abs=0.1)


def test_no_film_counts_of_a_man_whom_the_lens_does_not_see():
    walk = ready("bracket")
    walk.go(3.0)
    assert walk.number("camera.film_s") == 0.0


def test_no_film_counts_while_the_camera_is_not_on_its_bracket():
    walk = Walk(camera_at="rim", start_at="free", start_offset_x_m=3.6, start_offset_y_m=0.8)
    walk.go(3.0)
    assert walk.number("camera.film_s") == 0.0


def test_the_lens_tells_that_he_is_in_the_frame():
    walk = floating()
    walk.go(0.2)
    assert walk.telemetry["camera.in_frame"]


@pytest.mark.parametrize(("kpa", "pictures"), [(27.4, 1.0), (40.5, 0.0)])
def test_the_release_can_be_pressed_only_where_the_fingers_reach_the_tips(kpa, pictures):
    walk = ready("none", kpa=kpa)
    worked(walk, "camera.press_release")
    assert walk.number("camera.still_pictures_count") == pictures


def test_he_is_told_how_far_his_fingers_stand_off():
    walk = ready("none", kpa=40.5)
    worked(walk, "camera.press_release")
    (told,) = [e for e in walk.events if e.name == "camera.release_out_of_reach"]
    assert told.detail["finger_gap_mm"] == pytest.approx(10.0, abs=0.1)


def test_he_can_feel_for_the_release_in_the_open():
    walk = Walk(kpa=27.4, start_at="free", start_offset_x_m=2.0)
    worked(walk, "camera.press_release")
    assert walk.number("camera.still_pictures_count") == 1.0


def test_a_dropped_camera_is_told_of_once():
    walk = ready("hand")
    walk.go(2.0, {"camera.let_go": True})
    assert walk.names().count("camera.dropped") == 1


def test_a_camera_without_cable_that_drifts_away_is_lost_and_the_flight_goes_on():
    walk = ready("hand")
    walk.go(10.0, {"body.push": True})
    walk.go(12.0, {"body.push": False})
    walk.go(1.0, {"camera.let_go": True})
    # Long enough for a second try: a catch can be missed.
    walk.go(100.0, {"tether.haul": True})
    assert "camera.dropped" in walk.names()
    assert walk.telemetry["camera.at"] in ("loose", "gone")
    assert walk.telemetry["body.at_rim"]


@pytest.mark.parametrize("facing", [-1, 1])
def test_who_has_his_back_to_the_ship_has_his_right_hand_near(facing):
    near = (Hold(HELD_CAMERA, 0.0, 0.0), OPEN)
    values = replace(values_with(CameraValues(LOOSE)), facing=facing, holds=near)
    assert left_at("hand", World(WorldSettings(), values)) == (
        "near_hand" if facing < 0 else "far_hand"
    )


def test_a_camera_adrift_is_lost_to_the_flight_that_goes_on():
    assert left_at("loose", world_with(CameraValues(LOOSE))) == "gone"


@pytest.mark.parametrize("word", ["none", "gone"])
def test_a_level_without_a_camera_says_so(word):
    walk = Walk(camera_at=word)
    walk.go(0.1)
    assert walk.telemetry["camera.at"] == word


def test_the_view_gets_a_pose_and_a_cable_only_where_there_is_a_camera():
    with_it, without = ready("rim"), ready("none")
    assert [p.name for p in with_it.last.poses][-1] == "camera"
    assert "camera" not in [p.name for p in without.last.poses]
    assert [line.name for line in with_it.last.lines][:2] == ["tether", "camera_cable"]

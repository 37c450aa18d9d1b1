"""A hand that carries the film camera hooks a bar beside it, weaker than a whole hand."""

import pytest

from game.sim.physics.drive import Drive
from game.sim.physics.gloves import HOOK_SHARE, grip_limit_n
from game.sim.physics.grasp import HOOK_RANGE_M, RANGE_M, hook_in_reach
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.values import OPEN, PER_BODY, RIM
from tests.cameras import STANDS_READY, worked
from tests.walks import Walk

FAR = 1
HALF = {f"{limb}_capacity_ratio": 0.5 for limb in ("grip", "arm", "trunk", "leg")}


def carrying(kpa: float = 40.5, **settings) -> Walk:
    """Return a man at the rim with the camera in his right hand."""
    return Walk(kpa, camera_at="far_hand", **settings)


def entering(kpa: float = 27.4) -> Walk:
    walk = carrying(kpa, **HALF)
    walk.step({"body.hatch_guide": "feet_first"})
    return walk


def test_he_begins_with_the_camera_in_his_right_hand_and_the_rim_beside_it():
    walk = carrying()
    assert walk.telemetry["camera.at"] == "hand"
    assert walk.telemetry["body.far_hand.holds"] == RIM


def test_he_may_begin_with_it_in_his_left_hand_and_the_rim_beside_it():
    walk = Walk(camera_at="near_hand")
    walk.go(0.5)
    assert walk.telemetry["camera.left_at"] == "near_hand"
    assert walk.telemetry["body.near_hand.holds"] == RIM


def test_a_flight_that_goes_on_from_here_finds_the_camera_in_the_same_hand():
    assert carrying().telemetry["camera.left_at"] == "far_hand"


def test_the_camera_in_his_right_hand_is_off_its_cable():
    assert carrying().telemetry["camera.cable_plugged"] is False


def test_a_hook_bears_its_share_of_the_grip():
    walk = carrying()
    walk.step()
    limits_n = walk.state.world.step(_drive(walk), 40.5, False).grip_limits_n
    assert limits_n[FAR] == pytest.approx(HOOK_SHARE * limits_n[0], rel=0.01)
    assert limits_n[0] <= grip_limit_n(40.5, 1.0)


def _drive(walk: Walk) -> Drive:
    joints = legs_and_arms(walk.state.legs, walk.state.hands)
    return Drive(joints, (True, True), hooks=(False, True))


def test_a_hook_reaches_less_far_than_a_whole_hand():
    assert HOOK_RANGE_M < RANGE_M


def test_two_fingers_catch_nothing_that_flies_past():
    world = carrying().state.world
    motions = list(world.motions)
    assert hook_in_reach(motions, FAR, 40.5, False) != OPEN
    motions[PER_BODY * 11 + 3] += 0.5
    assert hook_in_reach(motions, FAR, 40.5, False) == OPEN


def test_the_guide_brings_him_in_with_the_camera_in_his_hand():
    walk = entering()
    walk.go(30.0)
    assert walk.telemetry["camera.at"] == "hand"
    assert walk.number("body.pelvis_depth_m") > 0.5


def test_at_work_the_hand_leaves_the_bar_and_keeps_the_camera():
    walk = carrying()
    walk.go(1.0, STANDS_READY)
    walk.go(2.0, {"tether.wind_on_arm": True})
    assert walk.telemetry["body.far_hand.holds"] == "camera"


def test_an_order_to_drop_it_lets_the_camera_go_from_the_hook():
    walk = carrying()
    walk.go(0.5, {"camera.let_go": True})
    assert walk.telemetry["camera.at"] == "loose"


def test_a_world_rebuilt_from_its_values_keeps_camera_and_hook():
    walk = carrying()
    walk.go(1.0)
    twin = walk.branch()
    assert twin.state.world.holds == walk.state.world.holds
    twin.go(0.5)
    assert twin.telemetry["camera.at"] == "hand"


def test_after_the_line_is_wound_he_hangs_by_both_hands_again():
    walk = carrying(27.4, tether_wound_ratio=0.6, **HALF)
    walk.go(1.0, STANDS_READY)
    assert worked(walk) < 30.0
    walk.go(4.0)
    assert walk.telemetry["body.far_hand.holds"] == RIM

"""How far in he is, and what the lid comes to rest on."""

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.hands.view import HandOrder, LegOrder
from game.sim.physics import inside
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.ship_table import LID_SHUT_RAD
from game.vocab.units import DEG
from tests.walks import Walk, free_world

LYING = ChestPose(1.35, -0.12, -90.0 * DEG)
STRAIGHT = LegOrder(15.0, 20.0, 5.0)
ACROSS = HandOrder(0.2, 0.0)


def lying(x_m: float = 1.35, hand: HandOrder = ACROSS):
    joints = legs_and_arms(STRAIGHT, (hand, ACROSS))
    return free_world(at=ChestPose(x_m, -0.12, -90.0 * DEG), joints=joints)


def stop_deg(world, rope_m: float) -> float:
    return inside.lid_stop_rad(world.motions, rope_m, None) / DEG


@pytest.fixture(scope="module")
def rim() -> Walk:
    return Walk()


@pytest.fixture(scope="module")
def tube() -> Walk:
    return Walk(start_at="tube", tether_wound_ratio=0.7)


def test_at_the_rim_nothing_of_him_is_over_it(rim):
    dials = rim.telemetry
    assert not dials["body.feet_over_rim"] and not dials["body.head_over_rim"]


def test_at_the_rim_the_hips_are_above_the_rim_and_not_below(rim):
    assert rim.number("body.pelvis_depth_m") < 0.0


def test_who_begins_in_the_tube_is_inside_and_faces_the_hatch(tube):
    assert tube.telemetry["body.inside"] and tube.telemetry["body.facing_hatch"]


def test_who_begins_in_the_tube_holds_the_rail_with_both_hands(tube):
    holds = (tube.telemetry["body.near_hand.holds"], tube.telemetry["body.far_hand.holds"])
    assert holds == ("rail", "rail")


def test_the_depths_of_head_and_feet_are_as_far_apart_as_he_is_long(tube):
    length_m = tube.number("body.heel_depth_m") - tube.number("body.crown_depth_m")
    assert length_m == pytest.approx(1.70, abs=0.05)


def test_in_the_tube_the_seat_is_clear_when_the_line_is_wound(tube):
    assert tube.telemetry["hatches.outer_seal_clear"]


def test_the_seat_is_not_clear_with_the_whole_line_outside():
    walk = Walk(start_at="tube")
    assert walk.number("tether.loose_outside_m") > 3.0
    assert not walk.telemetry["hatches.outer_seal_clear"]


def test_the_seat_is_not_clear_while_the_head_is_beyond_it():
    walk = Walk(start_at="tube", start_offset_x_m=0.7, tether_wound_ratio=0.7)
    assert not walk.telemetry["body.inside"]
    assert not walk.telemetry["hatches.outer_seal_clear"]


def test_a_lid_with_nothing_in_its_way_comes_to_its_seat():
    assert stop_deg(lying(), 1.5) == pytest.approx(90.0)


def test_a_lid_comes_to_rest_on_a_loop_of_line_two_degrees_early():
    assert stop_deg(lying(), 4.0) == pytest.approx(87.6, abs=0.1)


def test_a_lid_comes_to_rest_on_an_arm_that_reaches_out_through_the_hatch():
    reaching_out = lying(1.95, HandOrder(0.1, 0.7))
    assert stop_deg(reaching_out, 0.8) < 80.0


def test_an_arm_nearer_to_the_hinge_keeps_the_lid_wider_open():
    low, high = lying(1.95, HandOrder(0.0, 0.75)), lying(1.95, HandOrder(0.35, 0.65))
    assert stop_deg(high, 0.8) < stop_deg(low, 0.8)


def test_a_lid_that_begins_shut_stays_shut():
    walk = Walk(start_at="tube", lid_at="shut", tether_wound_ratio=0.7)
    walk.go(1.0)
    assert walk.telemetry["hatches.outer_shut"]


def test_a_lid_that_begins_stowed_is_eight_degrees_from_the_wall(rim):
    assert rim.number("hatches.outer_angle_deg") == pytest.approx(8.0)


def test_the_motion_of_a_shut_lid_stands_at_its_stop():
    assert inside.shut_lid_motion()[2] == LID_SHUT_RAD


def test_the_farthest_point_is_that_of_the_helmet_when_he_lies_head_out():
    world = lying()
    crown_x = inside.places(world.motions, world.facing).crown[0]
    assert inside.outermost_m(world.motions, world.outline) == pytest.approx(crown_x, abs=0.01)

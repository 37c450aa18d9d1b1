"""What the struggle is told by: the joint that decides, the next hold, the lid's room."""

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.hands.view import HandOrder, LegOrder
from game.sim.physics import inside, struggle
from game.sim.physics.anatomy import ELBOWS, HIPS, JOINTS, KNEES
from game.sim.physics.outset import legs_and_arms
from game.vocab.units import DEG
from tests.walks import Walk, free_world

NEUTRAL = tuple(joint.law.neutral_rad for joint in JOINTS)
FRESH = (1.0,) * len(JOINTS)
TIRED = (0.48,) * len(JOINTS)
OVER_THE_RING = dict.fromkeys(HIPS, struggle.ENOUGH_HIP_DEG * DEG)
ACROSS = HandOrder(0.2, 0.0)
STRAIGHT = legs_and_arms(LegOrder(15.0, 20.0, 5.0), (ACROSS, ACROSS))


@pytest.fixture(scope="module")
def tube() -> Walk:
    return Walk(start_at="tube", tether_wound_ratio=0.7)


def lying(x_m: float = 1.35, joints=STRAIGHT):
    return free_world(at=ChestPose(x_m, -0.12, -90.0 * DEG), joints=joints)


def test_a_man_in_the_suits_own_posture_has_no_working_joint():
    assert struggle.working(NEUTRAL, {}, 40.5, TIRED)[0] == "none"


@pytest.mark.parametrize(("kpa", "enough"), [(40.5, False), (27.4, True)])
def test_a_tired_mans_hips_have_too_little_at_full_pressure_and_enough_after_the_knob(kpa, enough):
    joint, need_nm, have_nm = struggle.working(NEUTRAL, OVER_THE_RING, kpa, TIRED)
    assert joint == "hip"
    assert (have_nm > need_nm) is enough


def test_a_fresh_mans_hips_have_enough_at_full_pressure():
    _, need_nm, have_nm = struggle.working(NEUTRAL, OVER_THE_RING, 40.5, FRESH)
    assert have_nm > need_nm


def test_a_joint_that_has_come_where_it_should_needs_no_more_for_rubbing():
    hip, there = HIPS[0], 70.0 * DEG
    still, _ = struggle.demand(hip, there, there, 40.5, 1.0)
    moving, _ = struggle.demand(hip, 0.0, there, 40.5, 1.0)
    assert moving > still


def test_the_weaker_of_two_knees_is_the_one_that_is_told():
    shares = list(FRESH)
    shares[KNEES[1]] = 0.3
    bent = dict.fromkeys(KNEES, 100.0 * DEG)
    _, _, have_nm = struggle.working(NEUTRAL, bent, 40.5, shares)
    assert have_nm == pytest.approx(0.3 * JOINTS[KNEES[1]].law.flexion_nm)


def test_an_arm_works_where_it_is():
    angles = list(NEUTRAL)
    angles[ELBOWS[0]] = 120.0 * DEG
    assert struggle.working(angles, {}, 40.5, FRESH)[0] == "near_elbow"


def test_deep_in_the_tube_the_lid_has_room_before_the_helmet(tube):
    assert tube.telemetry["hatches.sweep_part"] == "helmet"
    assert 0.0 < tube.number("hatches.sweep_gap_m") < 1.0


def test_nearer_to_the_hatch_the_lid_has_less_room():
    deep, near = (
        struggle.sweep_gap(world.motions, world.outline)[0] for world in (lying(), lying(1.6))
    )
    assert near < deep
    assert near < 0.0


def test_at_the_rim_nothing_is_in_the_way_of_the_lid():
    rim = Walk()
    assert rim.telemetry["hatches.sweep_part"] == "none"


def test_a_wound_line_and_a_man_inside_leave_the_seat_free(tube):
    assert tube.telemetry["hatches.outer_seat"] == "nothing"


def test_the_whole_line_lies_on_the_seat():
    assert Walk(start_at="tube").telemetry["hatches.outer_seat"] == "line"


def test_a_man_half_in_lies_on_the_seat_himself():
    world = lying(2.2)
    assert struggle.on_seat(world.motions, world.outline, 0.5, None) == "man"


def test_an_arm_through_the_ring_lies_on_the_seat():
    out = HandOrder(0.0, 0.6)
    world = lying(2.0, legs_and_arms(LegOrder(15.0, 20.0, 5.0), (out, ACROSS)))
    assert inside.blocker(world.motions, 1.0, None) == "arm"


def test_no_hand_is_on_its_way_before_anything_is_asked(tube):
    assert tube.telemetry["body.next_hand"] == "none"


def test_on_the_way_in_a_hand_goes_for_the_rail():
    walk = Walk(27.4, start_at="tube", tether_wound_ratio=0.7, start_offset_x_m=0.5)
    seen = set()
    walk.step({"body.hatch_guide": "feet_first"})
    for _ in range(600):
        walk.step()
        seen.add((walk.telemetry["body.next_hand"] != "none", walk.telemetry["body.next_hold"]))
    assert (True, "rail") in seen

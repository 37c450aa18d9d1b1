"""The tables of the body agree with the guide and with themselves."""

import math

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.anatomy import BODIES, JOINTS, MAN_KG, SEGMENTS
from game.sim.physics.momentum import man_motion
from game.sim.physics.posture import laid_out
from game.sim.physics.values import PER_BODY
from game.vocab.units import DEG


def posture(waist: float, hip: float, knee: float, shoulder: float, elbow: float):
    side = (hip, knee, shoulder, elbow)
    return tuple(angle * DEG for angle in (waist, *side, *side))


def test_segments_add_up_to_the_floating_mass():
    assert pytest.approx(110.0, abs=0.2) == MAN_KG


def test_every_segment_is_a_body():
    assert tuple(segment.name for segment in SEGMENTS) == BODIES[2:]


def test_every_joint_has_its_parent_laid_out_before_it():
    laid = {2}
    for joint in JOINTS:
        assert joint.parent in laid
        laid.add(joint.child)


def test_the_joints_reach_every_segment():
    assert {joint.child for joint in JOINTS} | {2} == set(range(2, len(BODIES)))


def test_a_stretched_man_has_the_inertia_of_the_guide():
    motions = laid_out(ChestPose(5, 0, 0), posture(0, 0, 0, 0, 0), -1, (0.0, 0.0))
    assert man_motion(motions).inertia_kg_m2 == pytest.approx(16.3, abs=0.8)


def test_a_tucked_man_has_less_than_half_the_inertia():
    motions = laid_out(ChestPose(5, 0, 0), posture(40, 120, 135, 45, 70), -1, (0.0, 0.0))
    assert man_motion(motions).inertia_kg_m2 == pytest.approx(7.0, abs=0.8)


def test_his_front_is_toward_the_ship_when_he_faces_minus_one():
    motions = laid_out(ChestPose(5, 0, 0), posture(0, 0, 0, 90, 0), -1, (0.0, 0.0))
    forearm_x = motions[PER_BODY * 9]
    assert forearm_x < 5.0 - 0.3


def test_a_laid_out_joint_has_no_gap():
    motions = laid_out(ChestPose(5, 0, 0.7), posture(10, 40, 60, 30, 20), 1, (0.0, 0.0))
    for joint in JOINTS:
        ends = []
        for body, anchor in (
            (joint.parent, joint.parent_anchor),
            (joint.child, joint.child_anchor),
        ):
            x, y, a = motions[PER_BODY * body : PER_BODY * body + 3]
            c, s = math.cos(a), math.sin(a)
            ends.append((x + c * anchor[0] - s * anchor[1], y + s * anchor[0] + c * anchor[1]))
        assert math.dist(*ends) < 1e-12

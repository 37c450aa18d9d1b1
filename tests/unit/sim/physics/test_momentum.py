"""Momentum, the projection that keeps it, and the mirror of half a roll."""

import math

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.anatomy import JOINTS
from game.sim.physics.momentum import (
    man_motion,
    mirrored_man,
    projected,
    total_momentum,
    turned_man,
)
from game.sim.physics.muscles import joint_angles
from game.sim.physics.posture import laid_out
from game.sim.physics.rig import masses_of
from tests.walks import REST

MASSES = masses_of(5_662.0)


def moving() -> list[float]:
    motions = laid_out(ChestPose(4.0, 0.3, 0.4), REST, -1, (0.3, -0.2))
    return turned_man(motions, 0.25)


def test_a_rigid_rotation_gives_the_man_that_spin():
    assert man_motion(moving()).spin_rad_per_s == pytest.approx(0.25)


def test_a_rigid_rotation_keeps_his_velocity():
    man = man_motion(moving())
    assert (man.vx, man.vy) == pytest.approx((0.3, -0.2))


def test_projection_restores_the_angular_momentum_exactly():
    leaky = turned_man(moving(), 1e-3)
    wished = total_momentum(moving(), MASSES)[2]
    assert total_momentum(projected(leaky, MASSES, wished), MASSES)[2] == pytest.approx(
        wished, abs=1e-12
    )


def test_projection_leaves_linear_momentum_alone():
    leaky = turned_man(moving(), 1e-3)
    after = projected(leaky, MASSES, 0.0)
    assert total_momentum(after, MASSES)[:2] == pytest.approx(
        total_momentum(leaky, MASSES)[:2], abs=1e-11
    )


def test_half_a_roll_keeps_centre_and_velocity():
    before, after = man_motion(moving()), man_motion(mirrored_man(moving(), 0.4))
    assert (after.x_m, after.y_m, after.vx, after.vy) == pytest.approx(
        (before.x_m, before.y_m, before.vx, before.vy)
    )


def test_half_a_roll_and_the_other_facing_keep_every_joint_angle():
    angles = joint_angles(mirrored_man(moving(), 0.4), 1)
    assert angles == pytest.approx(joint_angles(moving(), -1))


def test_two_half_rolls_are_none():
    assert mirrored_man(mirrored_man(moving(), 0.4), 0.4) == pytest.approx(moving())


def test_half_a_roll_keeps_the_segments_together():
    rolled = mirrored_man(moving(), 0.4)
    for joint in JOINTS:
        ends = []
        for body, anchor in (
            (joint.parent, joint.parent_anchor),
            (joint.child, joint.child_anchor),
        ):
            x, y, a = rolled[6 * body : 6 * body + 3]
            # Anchors lie on the long axis, so a mirrored frame puts them at the same place.
            ends.append((x - math.sin(a) * anchor[1], y + math.cos(a) * anchor[1]))
        assert math.dist(*ends) < 1e-12

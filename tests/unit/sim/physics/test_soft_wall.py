"""The inflated wall pushes back inside the tube, never outside, and takes as it gives."""

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.momentum import man_motion, total_momentum
from game.sim.physics.soft_wall import Wall, add_wall_forces, feelers
from game.vocab.units import DEG
from tests.walks import floated, free_world

WALL = Wall(6_000.0, 0.35)
LYING = -90.0 * DEG


def push_on(at: ChestPose) -> tuple[float, list[float]]:
    loads = [0.0] * 36
    world = free_world(at)
    total = add_wall_forces(loads, world.motions, feelers(40.5, -1), WALL)
    return total, loads


def test_a_man_lying_in_the_middle_of_the_tube_is_hardly_touched():
    assert push_on(ChestPose(1.4, -0.05, LYING))[0] < 120.0


def test_a_man_pressed_up_is_pushed_down():
    total, loads = push_on(ChestPose(1.4, 0.35, LYING))
    assert total > 200.0 and sum(loads[7::3]) < -150.0


def test_the_ship_gets_what_the_man_gets():
    _, loads = push_on(ChestPose(1.4, 0.35, LYING))
    assert (sum(loads[0::3]), sum(loads[1::3])) == pytest.approx((0.0, 0.0), abs=1e-9)


def test_outside_the_tube_there_is_no_wall():
    assert push_on(ChestPose(3.2, 0.45, LYING))[0] == pytest.approx(0.0, abs=1e-9)


def test_bumping_about_in_the_tube_keeps_the_momentum_of_the_whole():
    world = free_world(ChestPose(1.4, 0.0, LYING), velocity=(0.1, 0.3))
    before = total_momentum(world.motions, world.masses)
    floated(world, 3.0)
    assert total_momentum(world.motions, world.masses) == pytest.approx(before, abs=1e-9)


def test_the_tube_keeps_him_inside():
    world = floated(free_world(ChestPose(1.4, 0.0, LYING), velocity=(0.0, 0.4)), 4.0)
    assert abs(man_motion(world.motions).y_m) < 0.4

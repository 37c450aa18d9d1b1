"""Gloves hold up to their limit, slip above it, and reach only so far."""

from dataclasses import replace

import pytest

from game.sim.hands.view import FREE, HandOrder
from game.sim.physics.anatomy import CHEST
from game.sim.physics.drive import Drive, WorldSettings
from game.sim.physics.gloves import grip_limit_n
from game.sim.physics.grasp import hold_in_reach
from game.sim.physics.outset import Outset, first_world, legs_and_arms
from game.sim.physics.values import PER_BODY, RAIL, RIM, ROPE, VX
from game.sim.physics.world import World

FAR_BELT = (6.0, 0.0)


def at_rim() -> tuple[World, tuple[float, ...]]:
    world, hands, _ = first_world(WorldSettings(), Outset(RIM), 40.5)
    return world, legs_and_arms(FREE, hands)


def test_grip_is_that_of_the_guide_at_both_settings():
    assert (grip_limit_n(27.4, 1.0), grip_limit_n(40.5, 1.0)) == pytest.approx(
        (293.0, 275.5), abs=0.6
    )


def test_half_the_effort_is_half_the_grip():
    assert grip_limit_n(30.0, 0.5) == pytest.approx(0.5 * grip_limit_n(30.0, 1.0))


def test_a_pulled_glove_lets_through_its_share_of_the_grip():
    world, hands, _ = first_world(WorldSettings(grip_ratios=(1.0, 0.6)), Outset(RIM), 40.5)
    drive = Drive(legs_and_arms(FREE, hands), (True, True))
    near_n, far_n = world.step(drive, 40.5, False).grip_limits_n
    assert far_n == pytest.approx(0.6 * near_n)


def test_a_glove_9_cm_from_the_rim_may_hold_it():
    assert hold_in_reach((2.59, 0.2), FAR_BELT, 40.5).kind == RIM


def test_a_glove_11_cm_from_the_rim_may_not():
    assert hold_in_reach((2.61, 0.2), FAR_BELT, 40.5).kind == "nothing"


def test_inside_the_tube_it_is_the_rail():
    assert hold_in_reach((1.5, 0.05), FAR_BELT, 40.5).kind == RAIL


def test_the_rope_can_be_taken_along_its_line():
    hold = hold_in_reach((4.0, -0.2), FAR_BELT, 40.5)
    assert hold.kind == ROPE and hold.rope_m == pytest.approx(1.538, abs=0.01)


def test_the_ship_comes_before_the_rope():
    assert hold_in_reach((2.5, -0.36), FAR_BELT, 40.5).kind == RIM


def test_both_gloves_hold_a_quiet_man():
    world, joints = at_rim()
    for tick in range(1, 301):
        world.step(Drive(joints, (True, True)), 40.5, tick % 10 == 0)
    assert [hold.kind for hold in world.holds] == [RIM, RIM]


def pulled(speed: float, effort: float) -> list[str]:
    """Throw the chest outward at `speed` (m/s) and return what the gloves did in two seconds."""
    world, joints = at_rim()
    motions = list(world.motions)
    for body in range(CHEST, 12):
        motions[PER_BODY * body + VX] = speed
    world = World(world.settings, replace(world.values(), motions=tuple(motions)))
    done = []
    for tick in range(1, 201):
        strain = world.step(Drive(joints, (True, True), effort), 40.5, tick % 10 == 0)
        done += [change.what for change in strain.changes]
    return done


def test_a_pull_below_the_grip_does_not_slip():
    assert pulled(0.3, 1.0) == []


def test_a_pull_above_the_grip_slips():
    assert "slipped" in pulled(1.2, 0.2)


def test_the_force_of_a_glove_never_passes_its_limit():
    world, joints = at_rim()
    motions = list(world.motions)
    for body in range(CHEST, 12):
        motions[PER_BODY * body + VX] = 1.5
    world = World(world.settings, replace(world.values(), motions=tuple(motions)))
    loads = []
    for tick in range(1, 100):
        strain = world.step(Drive(joints, (True, True), 0.3), 40.5, tick % 10 == 0)
        loads += [force / strain.grip_limits_n[0] for force in strain.grip_n]
    assert max(loads) == pytest.approx(1.0, abs=1e-6)


def test_an_open_hand_holds_nothing():
    world, joints = at_rim()
    world.step(Drive(joints, (False, True)), 40.5, False)
    assert [hold.kind for hold in world.holds] == ["nothing", RIM]


def test_letting_go_says_what_was_held():
    world, joints = at_rim()
    (change,) = world.step(Drive(joints, (False, True)), 40.5, False).changes
    assert (change.hand, change.what, change.kind) == (0, "released", RIM)


def test_a_hand_order_is_opened_by_let_go():
    assert not HandOrder(0.1, 0.2, grip=True).let_go().grip

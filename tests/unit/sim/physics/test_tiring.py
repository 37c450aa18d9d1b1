"""Strength fades in the limb that works, and the body is weaker for it."""

from dataclasses import replace

import pytest

from game.sim.hands.view import FREE, TUCK, HandOrder, LegOrder
from game.sim.physics.anatomy import ELBOWS, HIPS, JOINTS, KNEES, SHOULDERS, WAIST
from game.sim.physics.drive import Drive, WorldSettings
from game.sim.physics.gloves import grip_limit_n
from game.sim.physics.grasp import hold_in_reach
from game.sim.physics.muscles import joint_angles
from game.sim.physics.outset import capacities, legs_and_arms
from game.sim.physics.values import FRESH, RIM
from game.sim.physics.world import FAR_GRIP, NEAR_GRIP, World
from game.sim.suit_law import finger_gap_m
from game.vocab.units import DEG
from tests.walks import REST, Walk, free_world

OPEN_HANDS = (False, False)
TIRING = WorldSettings(fatigue=True)
ARMS_CLOSE = (HandOrder(0.28, 0.05), HandOrder(0.28, 0.05))
RAISED = (HandOrder(0.1, 0.78), HandOrder(0.1, 0.78))


def worked(joints: tuple[float, ...], seconds: float, kpa: float = 40.5) -> World:
    world = free_world(settings=TIRING, kpa=kpa)
    for tick in range(1, round(seconds * 100) + 1):
        world.step(Drive(joints, OPEN_HANDS), kpa, tick % 10 == 0)
    return world


def weakened(left: tuple[float, ...]) -> World:
    world = free_world()
    return World(world.settings, replace(world.values(), capacities=left))


def test_a_man_at_rest_does_not_tire():
    half_slack = (HandOrder(0.4, -0.25), HandOrder(0.4, -0.25))
    assert min(worked(legs_and_arms(FREE, half_slack), 20.0).capacities) > 0.999


def test_a_tuck_tires_the_hips_and_leaves_the_grip_fresh():
    left = worked(legs_and_arms(TUCK, ARMS_CLOSE), 20.0).capacities
    assert left[HIPS[0]] < 0.85 and left[NEAR_GRIP] == 1.0


def test_drawn_up_knees_tire_less_in_a_softer_suit():
    drawn_up = legs_and_arms(LegOrder(85.0, 60.0, 5.0), ARMS_CLOSE)
    hard, soft = worked(drawn_up, 20.0), worked(drawn_up, 20.0, kpa=27.4)
    assert soft.capacities[HIPS[0]] > hard.capacities[HIPS[0]] + 0.03


def test_rest_gives_strength_back():
    world = weakened((0.5,) * 11)
    world = World(TIRING, world.values())
    for tick in range(1, 2001):
        world.step(Drive(REST, OPEN_HANDS, arms=0.08), 40.5, tick % 10 == 0)
    # 20 s at 15 % a minute of the half that is missing.
    assert world.capacities[WAIST] == pytest.approx(0.524, abs=0.002)


def test_without_fatigue_nothing_changes():
    world = free_world()
    for tick in range(1, 201):
        world.step(Drive(legs_and_arms(TUCK, ARMS_CLOSE), OPEN_HANDS), 40.5, tick % 10 == 0)
    assert world.capacities == FRESH


def test_tired_shoulders_reach_less_far():
    def raised(left: float) -> float:
        world = weakened(capacities(grip=1.0, arm=left, trunk=1.0, leg=1.0))
        for tick in range(1, 401):
            drive = Drive(legs_and_arms(FREE, RAISED), OPEN_HANDS)
            world.step(drive, 40.5, tick % 10 == 0)
        return joint_angles(world.motions, world.facing)[SHOULDERS[0]]

    assert raised(0.5) < raised(1.0) - 10.0 * DEG


def test_a_tired_hand_holds_its_share():
    world = weakened((1.0,) * 9 + (0.4, 1.0))
    strain = world.step(Drive(REST, OPEN_HANDS), 40.5, False)
    full_n = grip_limit_n(40.5, 1.0)
    assert strain.grip_limits_n == pytest.approx((0.4 * full_n, full_n))


def test_a_twin_is_as_tired_as_the_man():
    world = worked(legs_and_arms(TUCK, ARMS_CLOSE), 3.0)
    assert World(TIRING, world.values()).capacities == world.capacities


def test_strength_left_is_part_of_the_digest():
    world = free_world()
    tired = replace(world.values(), capacities=(0.9,) * 11)
    assert tired.flat() != world.values().flat()


def test_limbs_are_given_to_their_joints():
    left = capacities(grip=0.9, arm=0.8, trunk=0.7, leg=0.6)
    assert [left[i] for i in (WAIST, *HIPS, *KNEES)] == [0.7, 0.6, 0.6, 0.6, 0.6]
    assert [left[i] for i in (*SHOULDERS, *ELBOWS, NEAR_GRIP, FAR_GRIP)] == [0.8] * 4 + [0.9] * 2
    assert len(left) == len(JOINTS) + 2


def test_a_level_may_bring_him_tired():
    walk = Walk(grip_capacity_ratio=0.6, arm_capacity_ratio=0.7, leg_capacity_ratio=0.8)
    names = ("grip", "arm", "trunk", "leg")
    found = [walk.number(f"body.{name}_capacity_ratio") for name in names]
    assert found == [0.6, 0.7, 1.0, 0.8]


def test_the_shoulders_limit_follows_their_strength():
    assert Walk(arm_capacity_ratio=0.55).state.shoulder_limit_rad == pytest.approx(
        84.0 * DEG, abs=2.0 * DEG
    )


@pytest.mark.parametrize(("kpa", "mm"), [(40.5, 10.0), (27.4, 6.76), (0.0, 0.0)])
def test_the_fingers_leave_the_tips_as_the_pressure_rises(kpa, mm):
    assert 1000.0 * finger_gap_m(kpa) == pytest.approx(mm, abs=0.05)


def test_in_a_softer_suit_a_glove_closes_from_a_little_farther():
    glove, far_belt = (2.602, 0.2), (6.0, 0.0)
    kinds = [hold_in_reach(glove, far_belt, kpa).kind for kpa in (27.4, 40.5)]
    assert kinds == [RIM, "nothing"]


def test_the_dials_show_the_gap_and_what_it_costs():
    walk = Walk()
    gap_mm = walk.number("suit.finger_gap_mm")
    assert gap_mm == walk.number("body.reach_loss_mm") == pytest.approx(10.0, abs=0.05)

"""The live world: limits, strength, momentum, twins."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.sim.digest import digest_of
from game.sim.hands.geometry import ChestPose, reach
from game.sim.hands.view import FREE, HandOrder
from game.sim.physics.anatomy import JOINTS
from game.sim.physics.drive import Drive, WorldSettings
from game.sim.physics.momentum import man_motion, total_momentum
from game.sim.physics.muscles import joint_angles
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.world import World
from game.vocab.units import DEG
from tests.walks import floated, free_world

OPEN_HANDS = (False, False)


def thrash(world: World, seconds: float, kpa: float = 40.5) -> tuple[float, float, float]:
    """Swing all limbs to their ends and back; return worst gap, worst overrun, worst torque."""
    low = tuple(j.low_rad for j in JOINTS)
    high = tuple(j.high_rad for j in JOINTS)
    gap = overrun = torque = 0.0
    for tick in range(1, round(seconds * 100) + 1):
        wished = high if tick // 40 % 2 else low
        strain = world.step(Drive(wished, OPEN_HANDS), kpa, tick % 10 == 0)
        gap = max(gap, world.joint_gap_m())
        for joint, angle in zip(JOINTS, joint_angles(world.motions, world.facing), strict=True):
            overrun = max(overrun, joint.low_rad - angle, angle - joint.high_rad)
        for joint, used in zip(JOINTS, strain.torques_nm, strict=True):
            strongest = max(joint.law.flexion_nm, joint.law.extension_nm)
            torque = max(torque, used / strongest)
    return gap, overrun, torque


def test_thrashing_from_stop_to_stop_opens_no_joint_by_more_than_half_a_millimetre():
    assert thrash(free_world(), 8.0)[0] < 0.6e-3


def test_a_quiet_man_has_no_gap_in_his_joints():
    assert floated(free_world(), 2.0).joint_gap_m() < 1e-6


def test_thrashing_overruns_no_limit_by_more_than_a_degree():
    assert thrash(free_world(), 8.0)[1] < 1.0 * DEG


def test_no_muscle_is_ever_stronger_than_the_man():
    assert thrash(free_world(), 8.0)[2] <= 1.0 + 1e-9


def test_a_tired_man_has_exactly_his_share_of_strength():
    world = free_world(settings=WorldSettings(strength_ratio=0.4))
    assert thrash(world, 4.0)[2] == pytest.approx(0.4, rel=1e-6)


def test_thrashing_keeps_linear_momentum():
    world = free_world(velocity=(0.2, 0.1))
    before = total_momentum(world.motions, world.masses)
    thrash(world, 5.0)
    assert total_momentum(world.motions, world.masses)[:2] == pytest.approx(before[:2], abs=1e-9)


def test_t3_angular_momentum_is_back_within_1e_9_after_projection():
    world = free_world(velocity=(0.2, 0.1))
    before = total_momentum(world.motions, world.masses)[2]
    thrash(world, 5.0)
    assert total_momentum(world.motions, world.masses)[2] == pytest.approx(before, abs=1e-9)


def test_a_man_at_rest_in_the_open_stays_at_rest():
    world = floated(free_world(), 5.0)
    assert abs(man_motion(world.motions).spin_rad_per_s) < 1e-9


def test_a_stiffer_suit_leaves_less_reach_at_the_same_effort():
    def raised(kpa: float) -> float:
        world = free_world(kpa=kpa)
        wished = legs_and_arms(FREE, (HandOrder(0.1, 0.78), HandOrder(0.1, 0.78)))
        for tick in range(1, 401):
            world.step(Drive(wished, OPEN_HANDS, effort=0.55), kpa, tick % 10 == 0)
        return joint_angles(world.motions, world.facing)[3]

    assert raised(40.5) < raised(27.4) - 5.0 * DEG


def test_free_flight_hardly_depends_on_the_sub_step():
    def flown(substeps: int):
        settings = WorldSettings(substeps=substeps)
        world = free_world(velocity=(0.1, 0.05), settings=settings)
        tucked = tuple(a * DEG for a in (30, 90, 100, 40, 60, 90, 100, 40, 60))
        man = man_motion(floated(world, 4.0, tucked).motions)
        return man.x_m, man.y_m, man.inertia_kg_m2

    assert flown(2) == pytest.approx(flown(4), rel=0.02)


def test_a_twin_built_from_values_goes_on_like_another_twin():
    world = free_world(ChestPose(2.9, 0.2, 0.0), (-0.3, 0.0))
    floated(world, 2.0)
    values = world.values()
    first, second = World(world.settings, values), World(world.settings, values)
    assert floated(first, 5.0).values() == floated(second, 5.0).values()


def test_building_a_twin_changes_no_value():
    world = floated(free_world(velocity=(0.2, 0.0)), 1.0)
    assert World(world.settings, world.values()).values() == world.values()


PROGRAM = """
from game.sim.digest import digest_of
from game.sim.hands.geometry import ChestPose
from tests.walks import floated, free_world
world = free_world(ChestPose(2.9, 0.2, 0.0), (-0.3, 0.05))
print(digest_of(floated(world, 6.0).values()))
"""


def test_another_process_with_another_hash_seed_gives_the_same_digest():
    root = Path(__file__).resolve().parents[4]
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(root)}
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    world = floated(free_world(ChestPose(2.9, 0.2, 0.0), (-0.3, 0.05)), 6.0)
    assert found.stdout.strip() == digest_of(world.values())


def test_a_hand_goes_where_its_target_is():
    target = (0.45, 0.10)
    wished = legs_and_arms(FREE, (HandOrder(*target), HandOrder(*target)))
    world = floated(free_world(), 3.0, wished)
    shoulder, elbow = joint_angles(world.motions, world.facing)[3:5]
    arm = reach(*target)
    assert (shoulder, elbow) == pytest.approx((arm.shoulder_rad, arm.elbow_rad), abs=0.05)

"""The film camera: its shoe, its cable, its way through space."""

import math

import pytest

from game.sim.physics.camera import CAMERA, cable_loose
from game.sim.physics.camera_values import CABLE_M, LOOSE, ON_BRACKET, CameraValues, CameraWish
from game.sim.physics.drive import Drive
from game.sim.physics.momentum import total_momentum
from game.sim.physics.values import PER_BODY
from tests.cameras import MASSES, Pressed, ready, worked, world_with
from tests.walks import REST

OPEN_HANDS = Drive(REST, (False, False))
AT = PER_BODY * CAMERA


def drifted(world, seconds: float):
    changes = []
    for tick in range(1, round(seconds * 100) + 1):
        changes += world.step(OPEN_HANDS, 40.5, tick % 10 == 0).camera_changes
    return changes


def test_a_push_beside_the_shoe_meets_nothing():
    pressed = Pressed(30.0, aside_m=0.05)
    pressed.press(0.1)
    assert pressed.camera.press_n == 0.0


def test_a_camera_held_askew_does_not_go_in():
    pressed = Pressed(30.0, tilt_rad=math.radians(6.0))
    pressed.press(1.0)
    assert pressed.place == LOOSE


def test_a_camera_held_almost_straight_goes_in():
    pressed = Pressed(30.0, tilt_rad=math.radians(4.0))
    pressed.press(1.0)
    assert pressed.place == ON_BRACKET


def test_a_latch_that_is_held_open_does_not_close():
    pressed = Pressed(30.0)
    pressed.press(1.0, CameraWish(unclip=True))
    assert pressed.place == LOOSE


def test_a_push_that_is_broken_off_counts_from_the_beginning():
    pressed = Pressed(30.0)
    pressed.press(0.2)
    pressed.camera.press_n = 0.0
    pressed.camera.settle()
    pressed.press(0.2)
    assert pressed.place == LOOSE


def test_a_camera_adrift_keeps_its_speed_while_the_cable_is_slack():
    world = world_with(CameraValues(LOOSE), at=(2.9, 0.6), velocity=(0.1, 0.0))
    drifted(world, 5.0)
    assert world.motions[AT + 3] == pytest.approx(0.1, abs=1e-9)


def test_the_cable_brings_a_slow_camera_back():
    world = world_with(CameraValues(LOOSE), at=(4.2, 0.6), velocity=(0.3, 0.0))
    drifted(world, 4.0)
    assert world.motions[AT + 3] < 0.0


def test_a_camera_thrown_hard_pulls_its_plug_out():
    world = world_with(CameraValues(LOOSE), at=(4.2, 0.6), velocity=(3.0, 0.0))
    assert "cable_pulled_out" in drifted(world, 1.0)


def test_a_camera_without_its_cable_goes_on_for_ever():
    world = world_with(CameraValues(LOOSE, plugged=False), at=(4.2, 0.6), velocity=(0.3, 0.0))
    drifted(world, 10.0)
    assert world.motions[AT] == pytest.approx(7.2, abs=0.01)


def test_the_cable_keeps_the_momentum_of_all():
    world = world_with(CameraValues(LOOSE), at=(4.2, 0.6), velocity=(0.5, 0.0))
    before = total_momentum(world.motions, MASSES)
    drifted(world, 3.0)
    assert total_momentum(world.motions, MASSES) == pytest.approx(before, abs=1e-6)


@pytest.mark.parametrize(
    ("at", "velocity"),
    [((-1.0, 1.6), (0.0, -0.3)), ((1.2, 0.9), (0.0, -0.3)), ((1.2, 0.3), (0.0, 0.2))],
)
def test_a_camera_bounces_off_the_hull(at, velocity):
    world = world_with(CameraValues(LOOSE, plugged=False), at=at, velocity=velocity)
    drifted(world, 3.0)
    assert world.motions[AT + 4] * velocity[1] <= 0.0


def test_a_camera_on_its_bracket_stays_there_while_nobody_touches_it():
    world = world_with(CameraValues(ON_BRACKET), at=(2.68, 0.80))
    drifted(world, 3.0)
    assert world.motions[AT : AT + 2] == pytest.approx([2.68, 0.80], abs=0.002)


def test_a_cable_in_turns_hangs_no_longer_loose():
    walk = ready("bracket")
    assert walk.telemetry["camera.cable_loose"]
    worked(walk, "camera.wind_cable")
    assert not walk.telemetry["camera.cable_loose"]


def test_turns_come_off_with_the_camera():
    walk = ready("bracket")
    worked(walk, "camera.wind_cable")
    worked(walk, "camera.unclip")
    camera = walk.state.world.camera
    assert camera is not None
    assert camera.cable_m == CABLE_M


def test_a_pulled_plug_leaves_no_loose_cable():
    values = CameraValues(LOOSE, plugged=False)
    assert not cable_loose(values, world_with(values).motions)


def test_a_twin_built_from_the_values_goes_the_same_way():
    walk = ready("hand")
    twin = walk.branch()
    walk.go(0.1)
    twin.go(0.1)
    ours, theirs = walk.state.world.motions[AT:], twin.state.world.motions[AT:]
    # Contacts and impulses are not remembered: a fraction of a millimetre comes of it.
    assert ours[:3] == pytest.approx(theirs[:3], abs=1e-3)

"""The right side of the lab under keys, buttons and the pointer."""

import pygame
import pytest

from game.ui.scene import Pointer, RawKey, RawPad
from game.ui.scenes.lab import LabScene
from tests.unit.ui.stage import drawn, make_kit, press, same


@pytest.fixture
def scene():
    return LabScene(make_kit(), "Deorbit lab")


def key(scene, scancode):
    scene.handle(RawKey(scancode, True))


def pointer(scene, kind, at):
    scene.handle(Pointer(at[0], at[1], kind, 1))


@pytest.mark.parametrize(
    ("scancode", "picture"),
    [(pygame.KSCAN_1, "landing"), (pygame.KSCAN_2, "orbit"), (pygame.KSCAN_3, "energy")],
)
def test_a_number_picks_its_picture(scene, scancode, picture):
    key(scene, pygame.KSCAN_V)
    key(scene, scancode)
    assert scene.stage.show.picture == picture


def test_the_triggers_of_the_pad_change_the_picture_and_play(scene):
    scene.handle(RawPad("left_trigger", 1.0))
    scene.handle(RawPad("right_trigger", 1.0))
    assert (scene.stage.show.picture, scene.stage.show.playing) == ("orbit", True)


def test_space_lets_the_fall_run(scene):
    key(scene, pygame.KSCAN_SPACE)
    scene.update(0.1)
    assert scene.stage.show.time_s > 0.0


def test_turning_a_dial_forgets_the_moment(scene):
    key(scene, pygame.KSCAN_SPACE)
    press(scene, "right")
    assert (scene.stage.show.time_s, scene.stage.show.playing) == (None, False)


def test_the_three_pictures_differ(scene):
    pictures = []
    for _ in range(3):
        pictures.append(drawn(scene))
        key(scene, pygame.KSCAN_V)
    assert not same(pictures[0], pictures[1])
    assert not same(pictures[1], pictures[2])


def test_the_moment_is_seen_in_every_picture(scene):
    for _ in range(3):
        before = drawn(scene)
        scene.stage.act("later", scene.landing)
        assert not same(before, drawn(scene))
        key(scene, pygame.KSCAN_V)


def test_dragging_turns_the_globe(scene):
    key(scene, pygame.KSCAN_2)
    before = drawn(scene)
    pointer(scene, "pressed", (700, 400))
    pointer(scene, "moved", (800, 400))
    pointer(scene, "released", (800, 400))
    assert scene.stage.show.turned is not None
    assert not same(before, drawn(scene))


def test_after_letting_go_the_globe_stays(scene):
    key(scene, pygame.KSCAN_2)
    drawn(scene)
    pointer(scene, "pressed", (700, 400))
    pointer(scene, "moved", (720, 400))
    pointer(scene, "released", (720, 400))
    turned = scene.stage.show.turned
    pointer(scene, "moved", (800, 450))
    assert scene.stage.show.turned == turned


def test_the_globe_is_never_turned_over_its_pole(scene):
    key(scene, pygame.KSCAN_2)
    drawn(scene)
    pointer(scene, "pressed", (700, 200))
    pointer(scene, "moved", (700, 5000))
    assert scene.stage.show.turned[0] == 80.0


def test_a_press_in_the_height_curve_picks_that_moment(scene):
    key(scene, pygame.KSCAN_3)
    drawn(scene)
    pointer(scene, "pressed", (860, 300))
    early = scene.stage.show.time_s
    pointer(scene, "moved", (1100, 300))
    assert scene.stage.show.time_s > early > 0.0


def test_the_solid_motor_is_a_dial(scene):
    press(scene, "down", "down", "down", "down", "down", "right")
    assert scene.burn.backup

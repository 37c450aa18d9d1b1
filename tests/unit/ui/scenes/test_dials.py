"""The dials before a flight: what is turned is flown, and nothing else is changed."""

from collections.abc import Mapping
from typing import Any

import pytest

from game.ui.scene import Pointer, Pop
from game.ui.scenes.dials import DialsScene
from tests.unit.ui.stage import DIALS, drawn, make_kit, press


def page(kit=None) -> tuple[DialsScene, list[Mapping[str, float]]]:
    begun: list[Mapping[str, float]] = []

    def start(turned: Mapping[str, float]) -> Pop:
        begun.append(turned)
        return Pop()

    return DialsScene(kit or make_kit(), DIALS, start), begun


@pytest.mark.parametrize("device", ["keys", "pad"])
def test_enter_alone_begins_with_nothing_changed(device):
    scene, begun = page()
    press(scene, "ok", device=device)
    assert begun == [{}]


@pytest.mark.parametrize("device", ["keys", "pad"])
def test_a_press_turns_the_dial_by_its_step(device):
    scene, begun = page()
    press(scene, "up", "up", "right", "right", "down", "down", "ok", device=device)
    assert begun == [{"suit.relief_kpa": 41.5}]


def test_a_pointer_turns_a_dial_to_its_end():
    scene, _ = page()
    drawn(scene)
    panes: Any = scene._panes
    bar = panes.groups[0].items[1]._bar
    scene.handle(Pointer(bar.centerx, bar.centery, "pressed", 1))
    scene.handle(Pointer(bar.x - 50, bar.centery, "moved"))
    assert scene.turned == {"suit.relief_kpa": 15.0}


def test_a_dial_turned_back_is_not_turned():
    scene, _ = page()
    press(scene, "up", "left", "right")
    assert scene.turned == {}


def test_putting_all_back_leaves_the_level_as_it_was():
    scene, begun = page()
    press(scene, "up", "right", "right", "down", "right", "ok", "left", "ok")
    assert begun == [{}]


def test_the_dials_stand_as_they_were_left():
    kit = make_kit()
    press(page(kit)[0], "up", "right")
    again, _ = page(kit)
    assert again.turned == {"body.tether_rest_m": 6.0}


def test_escape_leaves_without_a_flight():
    scene, begun = page()
    assert isinstance(press(scene, "back"), Pop)
    assert begun == []

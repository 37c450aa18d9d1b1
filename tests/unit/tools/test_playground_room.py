"""From the playground's dials into its flight, and the valve under a player's hands."""

from collections.abc import Mapping
from typing import Any

import pygame
import pytest

from game.tools.flight_room import FlightRoom
from game.ui.scene import FocusLost, Pointer, RawKey, RawPad, Resized
from game.ui.scenes.dials import DialsScene
from game.ui.scenes.flight import FlightScene
from tests.unit.ui.stage import ROOT, make_kit, press

SIZE = (1280, 720)
FRAME_S = 1 / 60
NO_DIALS: Mapping[str, int] = {}


def begun(folder, dials: Mapping[str, int] = NO_DIALS, **settings: Any) -> FlightScene:
    """Open the playground with its dials left at these steps, and go out."""
    kit = make_kit(folder, slow_time=False, **settings)
    kit.dials.update({f"free/spacewalk.{name}": step for name, step in dials.items()})
    room = FlightRoom((ROOT / "levels",), folder / "saves")
    level = room.read("free/spacewalk")
    assert not isinstance(level, tuple)
    page = room.open(kit, level)
    assert isinstance(page, DialsScene)
    scene = press(page, "ok").scene
    assert isinstance(scene, FlightScene)
    scene.handle(Resized(SIZE))
    return scene


def frames(scene: FlightScene, count: int) -> None:
    for _ in range(count):
        scene.update(FRAME_S)


def opened(scene: FlightScene) -> float:
    return float(scene.flight.snapshot.telemetry["suit.bleed_ratio"])


def test_what_was_turned_is_flown_and_kept_in_the_setup(tmp_path):
    scene = begun(tmp_path, {"valve": 12, "high": 0})
    assert scene.flight.setup.overrides == (
        ("suit.bleed_valve_mm2", 60.0),
        ("suit.relief_kpa", 15.0),
    )


@pytest.mark.parametrize(
    "held",
    [RawKey(pygame.KSCAN_0, True), RawPad("dpad_up", 1.0)],
    ids=["key", "pad"],
)
def test_the_valve_is_open_while_it_is_held(tmp_path, held):
    scene = begun(tmp_path)
    frames(scene, 5)
    scene.handle(held)
    frames(scene, 20)
    assert opened(scene) == 1.0


def test_the_drawn_button_holds_the_valve_open_until_it_is_let_go(tmp_path):
    scene = begun(tmp_path, prompts="mouse")
    frames(scene, 5)
    scene.draw(pygame.Surface(SIZE))
    x, y = next((x, y) for x in range(0, 1280, 9) for y in range(500, 720, 9)
                if scene.action_at(x, y) == "bleed")  # fmt: skip
    seen = []
    for kind in ("pressed", "released"):
        scene.handle(Pointer(x, y, kind, 1))
        frames(scene, 20)
        seen.append(opened(scene))
    assert seen == [1.0, 0.0]


def test_leaving_the_window_shuts_the_valve(tmp_path):
    scene = begun(tmp_path)
    scene.handle(RawKey(pygame.KSCAN_0, True))
    frames(scene, 20)
    scene.handle(FocusLost())
    frames(scene, 20)
    assert opened(scene) == 0.0

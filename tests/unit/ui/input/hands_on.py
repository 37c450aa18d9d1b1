"""What the tests of the input room share: keys by name, a small world, the shipped bindings."""

from pathlib import Path

import pygame

from game.ui.input.bindings_file import load_default
from game.ui.input.keyboard import names_by_scancode
from game.ui.scene import RawKey
from game.vocab.snapshot import Polyline, Pose, Snapshot

ROOT = Path(__file__).parents[4]
DEFAULT_FILE = ROOT / "assets" / "bindings" / "default.json"
PX_PER_M = 100.0


def defaults():
    return load_default(DEFAULT_FILE)


def key(name, pressed=True):
    scancodes = {name: scancode for scancode, name in names_by_scancode().items()}
    return RawKey(scancodes[name], pressed)


def to_level(x_px, y_px):
    """A camera at the origin: 100 pixels to the metre, up is up."""
    return x_px / PX_PER_M, -y_px / PX_PER_M


def to_px(x_m, y_m):
    return x_m * PX_PER_M, -y_m * PX_PER_M


def world(tick=0, holds=None, chest=(3.0, 0.2, 0.0), facing=-1.0, forearm=None, rope=()):
    """A man with his chest at `chest` (x, y, angle); `holds` as `{"near": "rail"}`."""
    x_m, y_m, angle_rad = chest
    held = {"near": "nothing", "far": "nothing"} | (holds or {})
    arm = forearm or (x_m, y_m, angle_rad)
    poses = (
        Pose("ship", 0.0, 0.0, 0.0),
        Pose("chest", x_m, y_m, angle_rad),
        Pose("near_forearm", *arm),
        Pose("far_forearm", *arm),
    )
    telemetry = {f"body.{hand}_hand.holds": what for hand, what in held.items()}
    lines = (Polyline("tether", tuple(rope)),) if rope else ()
    return Snapshot(
        tick, tick / 100, {**telemetry, "body.facing": facing}, poses=poses, lines=lines
    )


def pygame_event(kind, **values):
    return pygame.event.Event(kind, **values)

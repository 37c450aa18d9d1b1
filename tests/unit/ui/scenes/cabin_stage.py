"""A small level in the cabin, and a scene that flies it, for tests."""

from pathlib import Path

import pygame

from game.mission.level import Level
from game.places import find_places
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.ui.scene import Resized
from tests.unit.ui.input.hands_on import key
from tests.unit.ui.stage import make_kit

LEVEL = """
id: cabin
kind: timeline
start: {utc: "1965-03-19T08:32:00Z", phase: orbit}
systems:
  clock: {}
  descent: {}
  seats: {commander_at: sight, belted: false}
  attitude: {yaw_deg: 12, pitch_deg: 4, gas_first_kg: 3, gas_second_kg: 0}
  sight: {}
  globus: {}
  panel: {noted_utc_s: 117344}
  zone: {}
  forecast: {}
phases:
  orbit:
    enter: [{view: cockpit}]
    goals:
      - {id: level, done: {sight.tilt_deg: {below: 1}}, controls: {cabin: [attitude.roll]}}
always:
  - id: late
    when: {clock.mission_s: {above: 99000}}
    do: [{end: {outcome: success, id: left, why: why.left}}]
playtest:
  - {pilot: idle, expect: left, within_s: 9000}
"""
TEXT = """
title: Cabin
goal: Level.
goal.level: All windows even
goal.level.why: Even is level.
ending.left.title: Left
why.left: Left.
"""
SIZE = (640, 360)


def cabin_level(folder: Path, systems: str = "") -> Level:
    """Return the small level, written into `folder`, with further `systems` as YAML."""
    where = folder / "cabin"
    where.mkdir()
    written = LEVEL.replace("  forecast: {}\n", f"  forecast: {{}}\n{systems}")
    (where / "level.yaml").write_text(written, "utf-8")
    (where / "text.en.yaml").write_text(TEXT, "utf-8")
    level = FlightRoom((find_places().levels,), folder / "saves").read(str(where))
    assert isinstance(level, Level), level
    return level


class Cabin:
    """A flight scene in the cabin with somebody at its keys."""

    def __init__(self, folder, systems="", overrides=(), **settings):
        self.kit = make_kit(folder, **settings)
        room = FlightRoom((find_places().levels,), folder / "saves")
        self.flight = Flight(cabin_level(folder, systems), Setup(overrides=overrides))
        self.scene = room.scene(self.kit, self.flight)
        self.canvas = pygame.Surface(SIZE)
        self.scene.handle(Resized(SIZE))

    def draw(self):
        self.scene.draw(self.canvas)
        return self.canvas.copy()

    def tap(self, name):
        """Press and let go of a key, and fly on for a moment."""
        self.scene.handle(key(name))
        self.scene.handle(key(name, False))
        self.frames(4)

    def frames(self, count):
        for _ in range(count):
            self.scene.update(1 / 60)

    def told(self, channel):
        return self.flight.snapshot.telemetry[channel]

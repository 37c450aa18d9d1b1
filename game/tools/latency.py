"""Press to picture: how long a key takes to be seen, against the least that pygame can do here.

A thread posts key events at odd moments, as fingers do. Ours counts until the frame has been
presented whose world has flown the tick of the command; the other loop only polls, moves a
rectangle and flips. Both are held to 60 frames a second. Up to one more tick of 10 ms passes until
all of that tick is drawn, because pictures lie between two ticks.
"""

import argparse
import random
import statistics
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.app import Options, make_kit
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.common import level_named, places_of, roots_of
from game.tools.flight_room import FlightRoom
from game.tools.flights import hangar_of
from game.ui.ears import Ears
from game.ui.input.pads import Pads
from game.ui.input.translate import Devices
from game.ui.shell import FRAMES_PER_S, Services, Shell
from game.ui.window import Window

LEVEL = "first_step"
COMMAND = "body.go_y_m_per_s"
SIZE = (1280, 720)
FRAMES_A_PRESS = 10
WARM_UP_S = 1.0
GAP_S = (0.09, 0.14)


@dataclass(slots=True)
class Stopwatch:
    """Presses one key again and again, and notes when each was seen: after ns and frames."""

    pressed_ns: int = 0
    waited_frames: int = 0
    spans_ns: list[int] = field(default_factory=list)
    frames: list[int] = field(default_factory=list)

    def press(self, presses: int) -> None:
        """Press and release `presses` times; meant for a thread of its own."""
        time.sleep(WARM_UP_S)
        for number in range(presses):
            down = number % 2 == 0
            self.waited_frames, self.pressed_ns = 0, time.perf_counter_ns()
            kind = pygame.KEYDOWN if down else pygame.KEYUP
            key = {"key": pygame.K_UP, "mod": 0, "unicode": "", "scancode": pygame.KSCAN_UP}
            pygame.event.post(pygame.event.Event(kind, key))
            time.sleep(random.uniform(*GAP_S))

    def presented(self, seen: bool) -> None:
        """Note a frame that was presented, and whether the last press is to be seen in it."""
        self.waited_frames += 1
        if seen and self.pressed_ns:
            self.spans_ns.append(time.perf_counter_ns() - self.pressed_ns)
            self.frames.append(self.waited_frames)
            self.pressed_ns = 0

    def figures(self) -> tuple[float, float]:
        """Return the median wait in ms, and the mean wait in frames."""
        return statistics.median(self.spans_ns) / 1e6, statistics.fmean(self.frames)


class _WatchedWindow(Window):
    """A window that tells when a picture has been presented."""

    told: Callable[[], None] = staticmethod(lambda: None)

    def present(self) -> None:
        """Bring the canvas to the screen, then tell."""
        super().present()
        self.told()


def measured(args: argparse.Namespace, presses: int) -> Mapping[str, float]:
    """Return what both loops took, in ms (median) and in frames (mean), in this video driver.

    A press waits for the end of the frame that is being made (1) and then for its own (2).
    """
    minimal, minimal_frames = _minimal(presses)
    ours, frames = _ours(args, presses)
    return {
        "latency_minimal_median_ms": round(minimal, 2),
        "latency_median_ms": round(ours, 2),
        "latency_more_than_minimal_ms": round(ours - minimal, 2),
        "latency_minimal_frames": round(minimal_frames, 2),
        "latency_frames": round(frames, 2),
    }


def _frames(presses: int) -> int:
    return int(FRAMES_PER_S * WARM_UP_S) + presses * FRAMES_A_PRESS


def _minimal(presses: int) -> tuple[float, float]:
    pygame.display.init()
    screen = pygame.display.set_mode(SIZE)
    watch, clock, x = Stopwatch(), pygame.time.Clock(), 0
    finger = threading.Thread(target=watch.press, args=(presses,))
    finger.start()
    for _ in range(_frames(presses)):
        keys = [e for e in pygame.event.get() if e.type in (pygame.KEYDOWN, pygame.KEYUP)]
        x = (x + 5 * len(keys)) % SIZE[0]
        screen.fill((0, 0, 0))
        pygame.draw.rect(screen, (255, 255, 255), (x, 300, 100, 100))
        pygame.display.flip()
        watch.presented(bool(keys))
        clock.tick(FRAMES_PER_S)
    finger.join()
    pygame.display.quit()
    return watch.figures()


def _ours(args: argparse.Namespace, presses: int) -> tuple[float, float]:
    places = places_of(args)
    options = Options(language="en", safe_mode=True)
    kit = make_kit(places, options, hangar_of(roots_of(args), Path()), may_write=False)
    level, _ = level_named(LEVEL, roots_of(args))
    flight = Flight(level, Setup())
    window = _WatchedWindow("latency", SIZE, full_screen=False)
    devices = Devices(Pads(), window.size)
    services = Services(Ears(devices, kit.keys).take, lambda error: None, lambda canvas: None)
    watch, flown = Stopwatch(), 0

    def told() -> None:
        nonlocal flown
        orders = sum(command.name == COMMAND for command in flight.log)
        watch.presented(orders != flown)
        flown = orders

    window.told = told
    finger = threading.Thread(target=watch.press, args=(presses,))
    finger.start()
    scene = FlightRoom(roots_of(args), Path()).scene(kit, flight)
    Shell(kit, window, services).run([scene], _frames(presses))
    finger.join()
    return watch.figures()

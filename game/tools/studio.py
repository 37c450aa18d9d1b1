"""Pictures without a window: what `shot` photographs and `bench` times."""

import argparse
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pygame

from game.app import Options, make_kit
from game.session.flight import NOBODY, PILOT, Flight
from game.tools.common import UnusableError, end_in, level_named, places_of, roots_of, setup_of
from game.tools.flight_room import FlightRoom, is_lab, lab_scene
from game.tools.flights import hangar_of
from game.ui.hangar import Hangar
from game.ui.kit import Kit
from game.ui.scene import Resized, Scene
from game.ui.scenes.flight_desks import desk_for
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.lab import LabScene
from game.ui.scenes.levels import LevelsScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import TitleScene
from game.vocab.command import Wish
from game.vocab.units import ticks_of

DEFAULT_LEVEL = "first_step"
WHOLE_FLIGHT_S = 3600.0
LAB_FRAMES = 60
FRAME_NS = 16_666_667


class Where(NamedTuple):
    """Where frames are timed: in which level, flown how, from which second on."""

    level: str
    variant: str
    from_s: float = 0.0


def photograph(args: argparse.Namespace, size: tuple[int, int]) -> None:
    """Draw what `args` ask for and write it; raises UnusableError or OSError."""
    canvas = _canvas(size)
    kit = _kit(args)
    if args.scene:
        scene = SCENES[args.scene](kit, args)
        scene.handle(Resized(size))
        scene.draw(canvas)
    else:
        _draw_level(kit, args, canvas)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(canvas, str(args.out))
    except pygame.error as error:
        raise UnusableError(f"{args.out} cannot be written: {error}") from error


def frame_times_ms(
    size: tuple[int, int], args: argparse.Namespace, where: Where, frames: int
) -> list[float]:
    """Return how long each of `frames` frames took: ticks, picture and flip, on the CPU alone."""
    canvas = _canvas(size)
    args.pilot, args.set, args.seed, args.variant = "show_me", None, 1965, where.variant
    args.after = None
    kit = _kit(args)
    flight = _flight(args, where.level)
    flight.advance(ticks_of(where.from_s))
    scene = FlightRoom(roots_of(args), Path()).scene(kit, flight)
    scene.handle(Resized(size))
    spans_ms = []
    for _ in range(frames + 60):
        before = time.perf_counter_ns()
        scene.update(FRAME_NS / 1e9)
        scene.draw(canvas)
        pygame.display.flip()
        spans_ms.append((time.perf_counter_ns() - before) / 1e6)
    return spans_ms[60:]


def _draw_level(kit: Kit, args: argparse.Namespace, canvas: pygame.Surface) -> None:
    level, _ = level_named(args.level, roots_of(args), args.variant or None)
    if not is_lab(level):
        _draw_flight(kit, args, canvas)
        return
    scene = lab_scene(kit, level)
    if isinstance(scene, LabScene):
        scene.stage.look(scene.landing, args.view, args.at)
    for _ in range(LAB_FRAMES):
        scene.update(0.0)
    scene.draw(canvas)


def _draw_flight(kit: Kit, args: argparse.Namespace, canvas: pygame.Surface) -> None:
    flight = _flight(args, args.level)
    _fly_and_hand_over(flight, ticks_of(args.at or 0.0))
    desk = desk_for(kit, canvas.get_size(), flight.level, still=True)
    showing = Showing(lens=args.lens, stiffness=args.stiffness, view=args.view)
    desk.draw(canvas, flight, 1.0, showing)


def _fly_and_hand_over(flight: Flight, ticks: int) -> None:
    """Fly with the pilot at the controls, and give them back: the picture is the player's."""
    if ticks > 0:
        flight.advance(ticks - 1)
        flight.advance(1, [Wish(PILOT.name, NOBODY)] if flight.pilot else [])


def _flight(args: argparse.Namespace, level_word: str) -> Flight:
    level, _ = level_named(level_word, roots_of(args), args.variant or None)
    return Flight(level, setup_of(args, level))


def _flown(args: argparse.Namespace, default_s: float) -> Flight:
    args.pilot = args.pilot or "show_me"
    flight = _flight(args, args.level or DEFAULT_LEVEL)
    _fly_and_hand_over(flight, ticks_of(default_s if args.at is None else args.at))
    return flight


def _pause(kit: Kit, args: argparse.Namespace) -> Scene:
    room = FlightRoom(roots_of(args), Path())
    return room.pause(kit, room.scene(kit, _flown(args, 30.0)))


def _dials(kit: Kit, args: argparse.Namespace) -> Scene:
    level, _ = level_named(args.level or DEFAULT_LEVEL, roots_of(args), args.variant or None)
    if not level.dials:
        raise UnusableError(f"the level {level.id} has no dials to turn")
    return FlightRoom(roots_of(args), Path()).open(kit, level)


def _debrief(kit: Kit, args: argparse.Namespace) -> Scene:
    scene = FlightRoom(roots_of(args), Path()).debrief(kit, _flown(args, WHOLE_FLIGHT_S))
    page = args.page or scene.page
    if page not in scene.pages:
        raise UnusableError(f"the debrief has no page '{page}'; it has {', '.join(scene.pages)}")
    scene.open(page, -1)
    return scene


SCENES: Mapping[str, Callable[[Kit, argparse.Namespace], Scene]] = {
    "title": lambda kit, args: TitleScene(kit),
    "levels": lambda kit, args: LevelsScene(kit),
    "briefing": lambda kit, args: kit.flights.briefing(args.level or DEFAULT_LEVEL),
    "dials": _dials,
    "settings": lambda kit, args: SettingsScene(kit),
    "pause": _pause,
    "debrief": _debrief,
}


def _canvas(size: tuple[int, int]) -> pygame.Surface:
    pygame.display.init()
    pygame.font.init()
    return pygame.display.set_mode(size)


def _hangar(args: argparse.Namespace) -> Hangar:
    end = None if args.after is None else end_in(args.after)
    return hangar_of(roots_of(args), Path(), end)


def _kit(args: argparse.Namespace) -> Kit:
    """Return a kit with default settings: the same arguments give the same picture anywhere."""
    places = places_of(args)
    options = Options(language=args.lang or "en", safe_mode=True)
    kit = make_kit(places, options, _hangar(args), may_write=False)
    percent = getattr(args, "text_scale", 100)
    prompts = getattr(args, "prompts", "keys")
    kit.store.settings = replace(kit.store.settings, text_percent=percent, prompts=prompts)
    return kit

"""Flights on the screen: briefing, flight, pause, debrief, and back into a kept flight."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game import saves
from game.mission.level import Level
from game.mission.problem import Problem
from game.session.carry import BadEndError
from game.session.flight import Flight
from game.session.library import Entry, Library
from game.session.logbook import recording_of
from game.session.recording import BadRecordingError, Recording, from_bytes, to_bytes
from game.session.replay import Replay
from game.session.setup import BadSetupError, Setup
from game.tools.ends import Ends
from game.ui.audio import open_audio
from game.ui.input.helm import COCKPIT, FALL
from game.ui.input.pilot_hands import FlightControls
from game.ui.kit import Kit, LevelCard
from game.ui.scene import Move, Pop, Replace, Scene
from game.ui.scenes.beginnings import THEN, Beginnings, Overrides, choose
from game.ui.scenes.beginnings_data import beginnings, unreadable
from game.ui.scenes.catching_up import CatchingUpScene
from game.ui.scenes.debrief import DebriefScene, DebriefWays, Onward
from game.ui.scenes.debrief_data import from_flight as debrief_data
from game.ui.scenes.dials import DialsScene
from game.ui.scenes.dials import from_level as dials_of
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.flight_cabin import place_of
from game.ui.scenes.flight_voices import opened
from game.ui.scenes.flight_ways import Ways
from game.ui.scenes.lab import LabScene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.pause import PauseScene, PauseWays
from game.ui.volumes import volumes_of

LOG = logging.getLogger("voskhod2")
LEAST_KEPT_TICKS = 300
VARIANT = "@"
# The last picture of a flight gives way by itself: who presses just then meant that picture.
DEAF_S = 0.6
# What the menu of the pause can do beside the pad: each a text and an action.
OUTSIDE = (
    ("pause.filter", "filter"),
    ("pause.camera_tilt", "camera_tilt"),
    ("pause.damp", "damp"),
    ("pause.guide", "guide"),
    ("pause.guide_head", "guide_head"),
    ("pause.lid", "lid"),
    ("pause.stiffness", "stiffness"),
    ("pause.relief", "relief"),
    ("pause.checklist", "checklist"),
    ("pause.zoom_in", "camera_zoom_in"),
    ("pause.zoom_out", "camera_zoom_out"),
)
IN_CABIN = (
    ("pause.manual", "manual"),
    ("pause.gyros", "gyros"),
    ("pause.rate_hold", "rate_hold"),
    ("pause.gas_set", "gas_set"),
    ("pause.navigator", "navigator"),
    ("pause.note_time", "note_time"),
    ("pause.note_earlier", "note_earlier"),
    ("pause.note_later", "note_later"),
    ("pause.translate", "translate"),
    ("pause.checklist", "checklist"),
    ("pause.time_faster", "time_faster"),
    ("pause.time_slower", "time_slower"),
)
ON_COUCH = (
    ("pause.checklist", "checklist"),
    ("pause.time_faster", "time_faster"),
    ("pause.time_slower", "time_slower"),
)


class FlightRoom:
    """Levels below `roots`, flights of them for one kit at a time."""

    def __init__(self, roots: tuple[Path, ...], folder: Path) -> None:
        """Keep the unfinished flight and the ends of others in `folder`."""
        self._library = Library(roots)
        self.ends = Ends(folder)
        self._folder = folder

    def cards(self, language: str) -> Sequence[LevelCard]:
        """Return every level as the list shows it, broken ones with their reasons."""
        return [card for entry in self._library.entries() for card in _cards_of(entry, language)]

    def read(self, level_id: str) -> Level | tuple[str, ...]:
        """Return the level called `level_id` or lying at that path, else the reasons why not.

        `first_step@lesson` is the variant `lesson` of `first_step`.
        """
        name, _, variant = level_id.partition(VARIANT)
        entry = self._library.entry(name, variant or None)
        if entry is not None:
            return entry.level or _reasons(entry.problems)
        level, problems = self._library.open(Path(level_id))
        return level or _reasons(problems)

    def open(self, kit: Kit, level: Level, overrides: Overrides = ()) -> Scene:
        """Return the scene of a fresh flight of `level`, its dials before it, or the lab."""
        if is_lab(level):
            return lab_scene(kit, level)
        setup = Setup(variant=level.variant or "", overrides=overrides)
        if not level.dials:
            return self.opened(kit, Flight(level, setup))

        def start(turned: Mapping[str, float]) -> Move:
            both = {**dict(overrides), **turned}
            chosen = replace(setup, overrides=tuple(sorted(both.items())))
            return Replace(self.scene(kit, Flight(level, chosen)))

        return DialsScene(kit, dials_of(level, kit), start)

    def beginnings(self, kit: Kit, level: Level) -> Beginnings | None:
        """Return where `level` may begin, or None when there is nothing to choose."""
        if not level.start.takes or level.start.after is None:
            return None
        try:
            end = self.ends.newest(level.start.after)
            return None if end is None else beginnings(kit, level, end)
        except BadEndError as error:
            LOG.warning("the end of %s cannot be used: %s", level.start.after, error)
            return unreadable(kit, level)

    def resume(self, kit: Kit) -> Scene:
        """Return the way back into the kept flight, or a plain word why there is none."""
        recording = newest_save(self._folder)
        if recording is None:
            return _sorry(kit, kit.words("resume.missing"))
        level = self.read(recording.level_id + VARIANT + recording.setup.variant)
        if isinstance(level, tuple):
            return _sorry(kit, *level)
        if level.digest != recording.level_digest:
            return _sorry(kit, kit.words("resume.changed", version=recording.version))
        try:
            replay = Replay(recording, level)
        except BadSetupError as error:
            return _sorry(kit, str(error))
        return CatchingUpScene(kit, replay, lambda flight: self.opened(kit, flight))

    def opened(self, kit: Kit, flight: Flight) -> Scene:
        """Return the scene of `flight`; where two play, the cover lies before it."""
        return opened(kit, flight, lambda: self.scene(kit, flight))

    def scene(self, kit: Kit, flight: Flight) -> FlightScene:
        """Return the scene that goes on with `flight`."""
        audio = open_audio(kit.folders.assets / "sounds", volumes_of(kit.settings))
        ways = Ways(
            keep=lambda flown: self.keep(kit, flown),
            pause=lambda scene: self.pause(kit, scene),
            debrief=lambda flown: self.debrief(kit, flown),
            again=lambda flown: self._again(kit, flown),
            help=kit.flights.about,
        )
        return FlightScene(kit, flight, FlightControls(kit.keys.bindings), audio, ways)

    def keep(self, kit: Kit, flight: Flight) -> None:
        """Keep an unfinished flight, forget a finished one; raises OSError."""
        story = flight.snapshot.story
        ended = story.ending.id if story.ending else "going on"
        LOG.info("%s at tick %d: %s, %s", flight.level.id, flight.tick, story.phase, ended)
        writable = kit.folders.writable
        if flight.ending is not None:
            if writable:
                saves.forget(self._folder)
            self.ends.keep(flight, on_disk=writable)
        elif writable and flight.tick >= LEAST_KEPT_TICKS:
            saves.keep(self._folder, to_bytes(recording_of(flight)))

    def _again(self, kit: Kit, flight: Flight) -> Scene:
        return self.opened(kit, Flight(flight.level, flight.setup))

    def pause(self, kit: Kit, scene: FlightScene) -> Scene:
        """Return the pause that lies over the scene of a flight."""
        flight = scene.flight

        def pressed(action: str) -> Callable[[], Move]:
            def press() -> Move:
                scene.press(action)
                return Pop()

            return press

        ways = PauseWays(
            again=lambda: self._again(kit, flight),
            retry=scene.retry,
            help=lambda: kit.flights.about(flight.level),
            more=(
                ("pause.captions", scene.read_captions),
                *((key, pressed(action)) for key, action in _menu_lines(flight.level)),
            ),
        )
        return PauseScene(kit, scene, ways)

    def debrief(self, kit: Kit, flight: Flight) -> DebriefScene:
        """Return what is said after a flight."""

        def retry() -> Scene:
            flight.retry()
            return self.opened(kit, flight)

        ways = DebriefWays(lambda: self._again(kit, flight), retry, self._onward(kit, flight))
        return DebriefScene(kit, debrief_data(flight, kit), ways, deaf_s=DEAF_S)

    def _onward(self, kit: Kit, flight: Flight) -> Onward | None:
        """Return the way into the level that begins after this one, if there is one."""
        level = self._follower(flight.level.id)
        if level is None or flight.ending is None:
            return None
        title = level.text(kit.settings.language, "title") or level.id
        if flight.ending.outcome == "success":
            return Onward(
                kit.words("debrief.fly_on", title=title), lambda: kit.flights.briefing(level.id)
            )

        def as_then() -> Scene:
            choice = self.beginnings(kit, level)
            if choice is not None:
                choose(kit, choice, THEN)
            return kit.flights.briefing(level.id)

        return Onward(kit.words("debrief.fly_on_then", title=title), as_then)

    def _follower(self, level_id: str) -> Level | None:
        """Return the first level that takes something over from that one."""
        for entry in self._library.entries():
            level = entry.level
            if level is not None and level.start.after == level_id and level.start.takes:
                return level
        return None


def _menu_lines(level: Level) -> tuple[tuple[str, str], ...]:
    """Return the text and the action of what the pause does for whoever has no key for it."""
    place = place_of(level.systems)
    return IN_CABIN if place == COCKPIT else ON_COUCH if place == FALL else OUTSIDE


def is_lab(level: Level) -> bool:
    """Return whether `level` is tried out in the lab of the way down, not flown by hand."""
    return level.kind == "lab" and "descent" in level.systems


def lab_scene(kit: Kit, level: Level) -> Scene:
    """Return the lab; it knows the orbit of 1965 only, and says so of other variants."""
    if level.variant:
        lines = kit.words("lab.not_here", level=level.id, variant=level.variant)
        return MessageScene(kit, level.text(kit.settings.language, "title") or level.id, [lines])
    return LabScene(kit, level.text(kit.settings.language, "title") or level.id)


def newest_save(folder: Path) -> Recording | None:
    """Return the newest save that is whole, or None; a cut or edited one is passed over."""
    for data in saves.generations(folder):
        with suppress(BadRecordingError):
            return from_bytes(data)
    return None


def _cards_of(entry: Entry, language: str) -> list[LevelCard]:
    """Return the card of a level and one for each of its variants."""
    variants = entry.level.variants if entry.level else ()
    card = LevelCard(
        id=entry.found.id,
        title=_text(entry.level, language, "title") or entry.found.id,
        goal=_text(entry.level, language, "goal"),
        origin="game" if entry.found.origin == "base" else "player",
        problems=() if entry.level else _reasons(entry.problems),
        variants=len(variants),
    )
    return [
        card,
        *(
            replace(
                card,
                id=entry.found.id + VARIANT + variant,
                title=_text(entry.level, language, f"variant.{variant}") or variant,
                goal=_text(entry.level, language, f"variant.{variant}.goal"),
                variants=0,
                of=card.id,
            )
            for variant in variants
        ),
    ]


def _text(level: Level | None, language: str, key: str) -> str:
    return (level.text(language, key) or "") if level else ""


def _reasons(problems: Sequence[Problem]) -> tuple[str, ...]:
    return tuple(
        f"{Path(p.place.file).name}:{p.place.line}: {p.message}"
        for p in problems
        if p.severity == "error"
    )


def _sorry(kit: Kit, *paragraphs: str) -> Scene:
    back = (kit.words("menu.back"), Pop)
    return MessageScene(kit, kit.words("resume.heading"), paragraphs, [back])

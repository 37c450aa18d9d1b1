"""The way from menus to flights and back: what the interface cannot look up itself."""

import logging
from collections.abc import Sequence
from pathlib import Path

from game import saves
from game.mission.level import Level
from game.mission.problem import Problem
from game.session.flight import Flight
from game.session.library import Library
from game.session.logbook import recording_of
from game.session.recording import to_bytes
from game.session.replay import Replay
from game.session.setup import DEFAULT_SEED, BadSetupError, Setup
from game.ui.audio import open_audio, volumes_of
from game.ui.hangar import Hangar
from game.ui.input.pilot_hands import FlightControls
from game.ui.kit import Kit, LevelCard
from game.ui.scene import Pop, Scene
from game.ui.scenes.catching_up import CatchingUpScene
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.flight_ways import Ways
from game.ui.scenes.message import MessageScene
from game.ui.scenes.pause import PauseScene, PauseWays

LOG = logging.getLogger("voskhod2")
LEAST_KEPT_TICKS = 300


class Flights:
    """Levels below `roots`, flights kept in `folder`."""

    def __init__(self, roots: tuple[Path, ...], folder: Path) -> None:
        """Read nothing yet."""
        self._library = Library(roots)
        self._folder = folder

    def hangar(self) -> Hangar:
        """Return what the menus know of flights."""
        return Hangar(self.cards, self.read, self.open, self.saved, self.resume)

    def cards(self, language: str) -> Sequence[LevelCard]:
        """Return every level as the list shows it, broken ones with their reasons."""
        return [
            LevelCard(
                id=entry.found.id,
                title=(entry.level.text(language, "title") if entry.level else None)
                or entry.found.id,
                goal=(entry.level.text(language, "goal") if entry.level else None) or "",
                origin="game" if entry.found.origin == "base" else "player",
                problems=() if entry.level else _reasons(entry.problems),
            )
            for entry in self._library.entries()
        ]

    def read(self, level_id: str) -> Level | tuple[str, ...]:
        """Return the level called `level_id` or lying at that path, else the reasons why not."""
        entry = self._library.entry(level_id)
        if entry is not None:
            return entry.level or _reasons(entry.problems)
        level, problems = self._library.open(Path(level_id))
        return level or _reasons(problems)

    def open(self, kit: Kit, level: Level) -> Scene:
        """Return the scene of a fresh flight of `level`."""
        return self.scene(kit, Flight(level, Setup(DEFAULT_SEED)))

    def scene(self, kit: Kit, flight: Flight) -> FlightScene:
        """Return the scene that goes on with `flight`."""
        audio = open_audio(kit.folders.assets / "sounds", volumes_of(kit.settings))
        return FlightScene(kit, flight, FlightControls(kit.keys.bindings), audio, self._ways(kit))

    def saved(self) -> str:
        """Return the level of the flight that can be continued, or nothing."""
        recording = saves.newest(self._folder)
        return recording.level_id if recording else ""

    def resume(self, kit: Kit) -> Scene:
        """Return the way back into the kept flight, or a plain word why there is none."""
        recording = saves.newest(self._folder)
        level = self.read(recording.level_id) if recording else ()
        words = kit.words
        if recording is None or isinstance(level, tuple):
            return _sorry(kit, words("resume.missing"))
        if level.digest != recording.level_digest:
            return _sorry(kit, words("resume.changed", version=recording.version))
        try:
            replay = Replay(recording, level)
        except BadSetupError as error:
            return _sorry(kit, str(error))
        return CatchingUpScene(kit, replay, lambda flight: self.scene(kit, flight))

    def keep(self, kit: Kit, flight: Flight) -> None:
        """Keep an unfinished flight, forget a finished one; raises OSError."""
        if not kit.folders.writable:
            return
        if flight.ending is not None:
            saves.forget(self._folder)
        elif flight.tick >= LEAST_KEPT_TICKS:
            saves.keep(self._folder, to_bytes(recording_of(flight)))

    def _ways(self, kit: Kit) -> Ways:
        return Ways(
            keep=lambda flight: self.keep(kit, flight),
            pause=self._pause,
            debrief=self._debrief,
            again=lambda kit, flight: self.scene(kit, Flight(flight.level, flight.setup)),
            help=lambda kit, level, page: kit.flights.briefing(level.id),
        )

    def _pause(self, kit: Kit, scene: FlightScene) -> Scene:
        flight = scene.flight
        ways = PauseWays(
            again=lambda: self.scene(kit, Flight(flight.level, flight.setup)),
            retry=scene.retry,
        )
        return PauseScene(kit, scene, ways)

    def _debrief(self, kit: Kit, flight: Flight) -> Scene:
        self.keep(kit, flight)
        return DebriefScene.from_flight(kit, flight, self)


def _reasons(problems: Sequence[Problem]) -> tuple[str, ...]:
    return tuple(
        f"{Path(p.place.file).name}:{p.place.line}: {p.message}"
        for p in problems
        if p.severity == "error"
    )


def _sorry(kit: Kit, text: str) -> Scene:
    return MessageScene(kit, kit.words("resume.heading"), [text], [(kit.words("menu.back"), Pop)])

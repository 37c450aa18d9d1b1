"""The shell's outside: folders, lock, log, and everything that lives as long as the program."""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from logging.handlers import RotatingFileHandler
from pathlib import Path

from game.places import Places
from game.ui.assets import Assets
from game.ui.audio import open_audio
from game.ui.crash import write_report
from game.ui.ears import Ears
from game.ui.hangar import Hangar
from game.ui.input.pads import Pads
from game.ui.input.translate import Devices
from game.ui.keys import Keys
from game.ui.kit import Book, Folders, Kit
from game.ui.lock import DataLock
from game.ui.pictures import save_picture
from game.ui.scene import Scene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.title import TitleScene
from game.ui.settings import Settings, SettingsStore, system_language
from game.ui.shell import Services, Shell
from game.ui.text import Typesetter
from game.ui.volumes import volumes_of
from game.ui.window import NoWindowError, Window, prefer_software, require_pygame_ce

LOG = logging.getLogger("voskhod2")
LOG_BYTES = 200_000
UNUSABLE = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for.

    `level` goes straight to the briefing of that level. `frames` ends the program after so many
    frames. `safe_mode` uses default settings and keeps none.
    """

    level: str = ""
    language: str | None = None
    full_screen: bool = False
    software_window: bool = False
    safe_mode: bool = False
    frames: int | None = None


def run(places: Places, options: Options, hangar: Hangar) -> int:
    """Open the window, show the title, and return the exit code when the player leaves."""
    start_log(places.logs)
    lock = DataLock(places.saves.parent / "voskhod2.lock")
    prefer_software(os.environ, options.software_window)
    try:
        require_pygame_ce()
        return _play(places, options, hangar, may_write=lock.take())
    except NoWindowError as error:
        print(f"voskhod2: {error}", file=sys.stderr)
        return UNUSABLE
    finally:
        lock.release()


def start_log(folder: Path) -> None:
    """Write the log into `folder`, two files at most; without a place to write, nowhere."""
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "voskhod2.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.handlers = [handler]


def _play(places: Places, options: Options, hangar: Hangar, may_write: bool) -> int:
    kit = make_kit(places, options, hangar, may_write)
    settings = kit.settings
    size = (settings.window_width_px, settings.window_height_px)
    window = Window(kit.words("title.window"), size, settings.full_screen or options.full_screen)
    pads = Pads()
    pads.start()
    devices = Devices(pads, window.size)
    services = Services(
        translate=Ears(devices, kit.keys).take,
        report_crash=_crash_reporter(places.logs),
        save_picture=lambda canvas: _note_picture(
            save_picture(places.pictures, "voskhod2", canvas)
        ),
        audio=open_audio(places.assets / "sounds", volumes_of(settings)),
    )
    LOG.info("window %s, full screen %s", window.size, window.full_screen)
    return Shell(kit, window, services).run(first_scenes(kit, options, may_write), options.frames)


def make_kit(places: Places, options: Options, hangar: Hangar, may_write: bool) -> Kit:
    """Return everything that scenes are handed; opens no window."""
    keeps = may_write and not options.safe_mode
    store = SettingsStore(
        None if options.safe_mode else places.config / "settings.json",
        first=lambda: Settings(language=system_language()),
        keeps=keeps,
    )
    # The command line holds for this visit only, so it is not written down.
    if options.language:
        store.settings = replace(store.settings, language=options.language)
    kit = Kit(
        folders=Folders(
            assets=places.assets,
            levels=places.levels,
            config=places.config,
            data=places.saves,
            logs=places.logs,
            pictures=places.pictures,
            writable=may_write,
        ),
        store=store,
        type=Typesetter(places.assets / "fonts"),
        assets=Assets(places.assets),
        book=Book(places.assets / "text"),
        keys=Keys(places.assets, places.config, keeps),
        flights=hangar,
    )
    hangar.attach(kit)
    return kit


def first_scenes(kit: Kit, options: Options, may_write: bool) -> Sequence[Scene]:
    """Return the title and what lies on top of it at first."""
    scenes: list[Scene] = [TitleScene(kit)]
    if options.level:
        scenes.append(kit.flights.briefing(options.level))
    words = kit.words
    if not may_write:
        text = words("start.second_copy", folder=kit.folders.data.parent)
        scenes.append(MessageScene(kit, words("start.second_copy_heading"), [text]))
    if kit.store.was_broken:
        text = words("start.broken_settings", folder=kit.folders.config)
        scenes.append(MessageScene(kit, words("start.broken_settings_heading"), [text]))
    return scenes


def _crash_reporter(folder: Path) -> Callable[[Exception], Path | None]:
    def report(error: Exception) -> Path | None:
        path = write_report(folder, error)
        LOG.error("something broke, report: %s", path, exc_info=error)
        print(f"voskhod2: something broke: {error!r}; report: {path}", file=sys.stderr)
        return path

    return report


def _note_picture(path: Path | None) -> None:
    LOG.info("picture: %s", path) if path else LOG.warning("the picture could not be written")

"""What every scene is handed: drawing, words, settings, folders, and the way to flights."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pygame

from game.ui.assets import Assets
from game.ui.keys import Keys
from game.ui.pen import Pen, scale_of
from game.ui.scene import Device, Scene
from game.ui.settings import Settings, SettingsStore
from game.ui.strings import Words, load_words
from game.ui.text import Typesetter
from game.ui.theme import HIGH_CONTRAST, NORMAL, Theme

if TYPE_CHECKING:
    from game.mission.level import Level


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things are: the game's own `assets` and `levels`, and the player's folders.

    `writable` is false for a second copy of the game on the same data: it must not write.
    """

    assets: Path
    levels: Path
    config: Path
    data: Path
    logs: Path
    pictures: Path
    writable: bool = True


@dataclass(frozen=True, slots=True)
class LevelCard:
    """One level as a list shows it; `problems` says why it cannot be flown, if so.

    `origin` is `game` or `player`. A level has so many `variants`; each has a card too, `of` it.
    """

    id: str
    title: str
    goal: str
    origin: str = "game"
    problems: tuple[str, ...] = ()
    variants: int = 0
    of: str = ""


class Flights(Protocol):
    """The way from menus to flights; the scenes in between know nothing of sessions."""

    def cards(self) -> Sequence[LevelCard]:
        """Return all levels, broken ones too, in the order to show them."""

    def briefing(self, level_id: str) -> Scene:
        """Return the briefing of a level."""

    def about(self, level: "Level") -> Scene:
        """Return goal, controls and sources of a level to read during its flight."""

    def saved(self) -> str:
        """Return the title of the flight that can be continued, or nothing."""

    def resume(self) -> Scene:
        """Return the saved flight, paused."""


class Book:
    """The words of the interface in each language, read once."""

    def __init__(self, folder: Path) -> None:
        self._words = lru_cache(maxsize=8)(lambda language: load_words(folder, language))

    def words(self, language: str) -> Words:
        """Return the words of `language`, or English ones."""
        return self._words(language)


@dataclass(slots=True)
class Hand:
    """What changes from frame to frame: the device used last, so that prompts name its keys, and
    how fine this machine can paint the world of a flight (percent of the window).
    """

    device: Device = "keys"
    picture_percent: int = 100


@dataclass(frozen=True, slots=True)
class Kit:
    """The long-lived objects of the interface, handed to every scene.

    `answers` keeps what the player predicted, by `<level id>.<question id>`, for the debrief;
    `dials` where the dials of a level were left, in steps, by `<level id>.<dial id>`.
    """

    folders: Folders
    store: SettingsStore
    type: Typesetter
    assets: Assets
    book: Book
    keys: Keys
    flights: Flights
    hand: Hand = field(default_factory=Hand)
    answers: dict[str, str] = field(default_factory=dict)
    dials: dict[str, int] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self.store.settings

    @property
    def words(self) -> Words:
        """Return the words of the chosen language."""
        return self.book.words(self.settings.language)

    @property
    def theme(self) -> Theme:
        """Return the chosen palette."""
        return HIGH_CONTRAST if self.settings.high_contrast else NORMAL

    @property
    def device(self) -> Device:
        """Return whose keys prompts should name: the last device used, unless one is chosen."""
        wish = self.settings.prompts
        if wish == "mouse":
            return "mouse"
        if wish == "pad":
            return "pad"
        return "keys" if wish == "keys" else self.hand.device

    def pen(self, surface: pygame.Surface) -> Pen:
        """Return a pen for `surface` with the scale, palette and text size in force."""
        scale = scale_of(surface.get_size())
        return Pen(surface, scale, self.settings.text_percent / 100, self.theme, self.type)

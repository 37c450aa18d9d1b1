"""The levels there are, with their problems; the way from screens to levels."""

from dataclasses import dataclass
from pathlib import Path

from game.mission.level import Level
from game.mission.loader import LevelFolder, find_levels, load_level
from game.mission.problem import Problem
from game.sim.registry import whole_catalogue
from game.vocab.channel import Channel


@dataclass(frozen=True, slots=True)
class Entry:
    """One level found; `level` is None when it cannot be flown, and `problems` say why."""

    found: LevelFolder
    level: Level | None
    problems: tuple[Problem, ...]


class Library:
    """Levels below `roots`, read when they are wanted."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        """Look nowhere yet."""
        self._roots = roots

    def entries(self) -> tuple[Entry, ...]:
        """Return every level found, broken ones too, in the order to show them.

        That is the order of the story, by the hour at which each begins; free levels and what
        cannot be read follow, and the player's own come last.
        """
        return tuple(sorted((self._entry(found) for found in find_levels(self._roots)), key=_turn))

    def entry(self, level_id: str, variant: str | None = None) -> Entry | None:
        """Return the level called `level_id`, or None when there is no such folder."""
        for found in find_levels(self._roots):
            if found.id == level_id:
                return self._entry(found, variant)
        return None

    def open(
        self, path: Path, variant: str | None = None
    ) -> tuple[Level | None, tuple[Problem, ...]]:
        """Return the level in a folder or file outside the roots, with its problems."""
        loaded = load_level(path, whole_catalogue(), variant=variant, roots=self._roots)
        return loaded.level, loaded.problems

    def _entry(self, found: LevelFolder, variant: str | None = None) -> Entry:
        level, problems = self.open(found.folder, variant)
        return Entry(found, level, problems)


def _turn(entry: Entry) -> tuple[bool, bool, float]:
    """Return what a level's place in the list goes by; equal ones stay as they were found."""
    mine = entry.found.origin != "base"
    if entry.level is None or "/" in entry.found.id:
        return mine, True, 0.0
    return mine, False, entry.level.start.utc_s


def channel_named(name: str) -> Channel:
    """Return what is known about a channel; raises KeyError for an unknown name."""
    return whole_catalogue().channels[name]

"""The hangar of the menus, with nothing of a flight loaded before it is wanted.

Levels, physics and the view cost half a second; the title must not wait for them. So they are
named late here, through `game.tools.flight_room`.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from game import saves
from game.ui.hangar import Hangar
from game.ui.kit import Kit, LevelCard
from game.ui.scene import Scene
from game.ui.scenes.beginnings import Overrides

if TYPE_CHECKING:
    from game.mission.level import Level
    from game.session.carry import FlightEnd
    from game.tools.flight_room import FlightRoom


def hangar_of(roots: tuple[Path, ...], folder: Path, end: "FlightEnd | None" = None) -> Hangar:
    """Return the hangar of the levels below `roots`; the unfinished flight lies in `folder`.

    `end` counts as the end of the latest flight of its level.
    """

    # One room for the whole visit: it remembers how flights ended, also where nothing is written.
    @cache
    def room() -> "FlightRoom":
        module: Any = import_module("game.tools.flight_room")
        made = cast("FlightRoom", module.FlightRoom(roots, folder))
        if end is not None:
            made.ends.remember(end)
        return made

    def cards(language: str) -> Sequence[LevelCard]:
        return room().cards(language)

    def read(level_id: str) -> "Level | tuple[str, ...]":
        return room().read(level_id)

    def open_flight(kit: Kit, level: "Level", overrides: Overrides) -> Scene:
        return room().open(kit, level, overrides)

    return Hangar(
        cards,
        read,
        open_flight,
        lambda: saves.saved_level(folder),
        lambda kit: room().resume(kit),
        lambda kit, level: room().beginnings(kit, level),
    )

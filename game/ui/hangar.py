"""The way from the menus to a flight: finds levels, reads one when it is asked for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.ui.kit import Kit, LevelCard
from game.ui.scene import Pop, Scene
from game.ui.scenes.message import MessageScene

if TYPE_CHECKING:
    from game.mission.level import Level

Read = Callable[[str], "Level | tuple[str, ...]"]
OpenFlight = Callable[[Kit, "Level"], Scene]


class Hangar:
    """Flights out of three things the app knows how to do.

    `list_cards(language)` returns what there is; `read(level_id)` returns a level, or the reasons
    why it cannot be flown; `open_flight` makes the scene that flies it.
    """

    def __init__(
        self,
        list_cards: Callable[[str], Sequence[LevelCard]],
        read: Read,
        open_flight: OpenFlight,
    ) -> None:
        self._list_cards = list_cards
        self._read = read
        self._open_flight = open_flight
        self._kit: Kit | None = None

    def attach(self, kit: Kit) -> None:
        """Take the kit that the scenes made here are given; call it once, before the first."""
        self._kit = kit

    @property
    def kit(self) -> Kit:
        """Return the kit; RuntimeError before `attach`."""
        if self._kit is None:
            raise RuntimeError("the hangar has no kit yet: call attach first")
        return self._kit

    def cards(self) -> Sequence[LevelCard]:
        """Return all levels in the language of the player."""
        return self._list_cards(self.kit.settings.language)

    def briefing(self, level_id: str) -> Scene:
        """Return the briefing of a level, or the reasons why there is none."""
        level = self._read(level_id)
        if isinstance(level, tuple):
            words = self.kit.words
            heading = words("levels.broken_heading", level=level_id)
            return MessageScene(self.kit, heading, level, [(words("menu.back"), Pop)])
        return self._open_flight(self.kit, level)

    def saved(self) -> str:
        """Return nothing: no flight is kept yet."""
        return ""

    def resume(self) -> Scene:
        """Return the title of nothing; there is no flight to continue."""
        raise LookupError("there is no saved flight")

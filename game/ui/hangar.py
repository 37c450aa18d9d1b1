"""The way from the menus to a flight: finds levels, reads one when it is asked for."""

from collections.abc import Callable, Sequence

from game.mission.level import Level
from game.ui.kit import Kit, LevelCard
from game.ui.scene import Pop, Replace, Scene
from game.ui.scenes.beginnings import Beginnings, Overrides, chosen
from game.ui.scenes.briefing import BriefingScene, from_level
from game.ui.scenes.message import MessageScene

ListCards = Callable[[str], Sequence[LevelCard]]
Read = Callable[[str], Level | tuple[str, ...]]
OpenFlight = Callable[[Kit, Level, Overrides], Scene]
Begin = Callable[[Kit, Level], Beginnings | None]
Resume = Callable[[Kit], Scene]


def nothing_saved() -> str:
    """Return that no flight can be continued."""
    return ""


def no_resume(kit: Kit) -> Scene:
    """Return that there is no flight to continue."""
    words = kit.words
    return MessageScene(kit, words("resume.heading"), [words("resume.missing")])


def no_choice(kit: Kit, level: Level) -> Beginnings | None:
    """Return that there is one way to begin."""
    return None


class Hangar:
    """Flights out of what the program outside knows how to do.

    `list_cards(language)` returns what there is; `read(level_id)` a level, or the reasons why it
    cannot be flown; `open_flight` the scene that flies it; `saved()` the name of the flight that
    can be continued, or nothing; `resume` the scene that continues it; `begin` the choice of where
    a level begins, if there is one.
    """

    def __init__(
        self,
        list_cards: ListCards,
        read: Read,
        open_flight: OpenFlight,
        saved: Callable[[], str] = nothing_saved,
        resume: Resume = no_resume,
        begin: Begin = no_choice,
    ) -> None:
        self._list_cards = list_cards
        self._read = read
        self._open_flight = open_flight
        self._saved = saved
        self._resume = resume
        self._begin = begin
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
        """Return the briefing of a level, or the reasons why there is none.

        A lab needs none: it has no controls of a walk, and explains itself.
        """
        kit, level = self.kit, self._read(level_id)
        if isinstance(level, tuple):
            words = kit.words
            heading = words("levels.broken_heading", level=level_id)
            return MessageScene(kit, heading, level, [(words("menu.back"), Pop)])
        if level.kind == "lab":
            return self._open_flight(kit, level, ())
        begin = self._begin(kit, level)

        def start() -> Replace:
            return Replace(self._open_flight(kit, level, chosen(kit, begin)))

        return BriefingScene(kit, from_level(level, kit, begin), start)

    def about(self, level: Level) -> Scene:
        """Return goal, controls and sources of a level to read during its flight."""
        return BriefingScene(self.kit, from_level(level, self.kit))

    def saved(self) -> str:
        """Return the title of the flight that can be continued, or nothing."""
        return self._saved()

    def resume(self) -> Scene:
        """Return the saved flight, or a plain word that there is none."""
        return self._resume(self.kit)

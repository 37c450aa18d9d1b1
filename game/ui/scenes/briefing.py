"""The briefing: the goal in a sentence, what is different up there, the controls, a prediction."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.mission.level import Level
from game.ui.backdrop import draw_backdrop
from game.ui.controls_text import control_lines
from game.ui.input.helm import OUTSIDE
from game.ui.kit import Kit
from game.ui.scene import Device, Move, Pop, UiEvent
from game.ui.scenes.beginnings import Beginnings, choice_items
from game.ui.scenes.flight_cabin import place_of
from game.ui.scenes.level_texts import (
    QuestionView,
    answer_key,
    facts_of,
    questions_of,
    said,
)
from game.ui.scenes.page import move_of
from game.ui.sheet import draw_sheet
from game.ui.theme import LEAD
from game.ui.widgets.button import Button
from game.ui.widgets.fact_line import FactLine, FactView
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.list import Column
from game.ui.widgets.option import Option
from game.ui.widgets.plate import Plate
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock, subheading
from game.ui.widgets.two_up import TwoUp

MOST_WIDTH = 1120.0
WAY_IN = "way_in"


@dataclass(frozen=True, slots=True)
class BriefingData:
    """All that a briefing says, in the player's language.

    `place` names the controls; `told_as` the words around them, a place or `way_in`.
    """

    level_id: str
    title: str
    goal: str
    pages: tuple[str, ...] = ()
    learning: tuple[str, ...] = ()
    questions: tuple[QuestionView, ...] = ()
    facts: tuple[FactView, ...] = ()
    begin: Beginnings | None = None
    place: str = OUTSIDE
    told_as: str = OUTSIDE
    two: bool = False


def from_level(level: Level, kit: Kit, begin: Beginnings | None = None) -> BriefingData:
    """Return what to say before `level`; its questions are asked before the flight.

    `begin` is the choice of where it begins, if there is one.
    """
    place = place_of(level.systems)
    # Whoever is outside already, after another flight, is not sent out once more.
    goes_on = place == OUTSIDE and level.start.after is not None
    return BriefingData(
        level_id=level.id,
        title=said(level, kit, "title"),
        goal=said(level, kit, "goal"),
        pages=tuple(said(level, kit, f"briefing.{name}") for name in level.briefing.pages),
        learning=tuple(said(level, kit, f"learning.{name}") for name in level.briefing.learning),
        questions=questions_of(level, kit),
        facts=facts_of(level, kit),
        begin=begin,
        place=place,
        told_as=WAY_IN if goes_on else place,
        two="voices" in level.systems,
    )


class BriefingScene:
    """Read, predict, and go; the way out is focused, so that Enter is enough.

    `start` opens the flight; without it the page only informs, as from the pause.
    """

    def __init__(
        self, kit: Kit, data: BriefingData, start: Callable[[], Move | None] | None = None
    ) -> None:
        self._kit = kit
        self._data = data
        self._start = start
        self._device: Device = kit.device
        self._panes = self._build()

    def handle(self, event: UiEvent) -> Move | None:
        """Scroll, answer, start, or go back."""
        return move_of(self._panes, event)

    def update(self, frame_s: float) -> Move | None:
        """Name the keys of another device when another device is used."""
        if self._device != self._kit.device:
            self._device = self._kit.device
            active, body, foot = self._panes.active, self._body, self._foot
            self._panes = self._build()
            self._body.focus, self._body.scroll_px = body.focus, body.scroll_px
            self._foot.focus, self._panes.active = foot.focus, active
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        over = self._kit.words(f"briefing.over.{self._data.told_as}")
        draw_sheet(pen, self._data.title, self._panes, over, most_width=MOST_WIDTH)

    def _build(self) -> Panes:
        kit, words = self._kit, self._kit.words
        buttons = [Button(words("menu.back"), Pop)]
        if self._start is not None:
            buttons.insert(0, Button(words(f"briefing.start.{self._data.told_as}"), self._start))
        self._body = Column(self._items())
        # Read from the top, even when a question stands below and could take the focus.
        answered = any(kit.answers.get(self._key(one)) for one in self._data.questions)
        self._body.focus = self._body.focus if answered else -1
        self._foot = Row(buttons)
        return Panes([self._body, self._foot], active=1)

    def _items(self) -> list[Widget]:
        words, data = self._kit.words, self._data
        goal: list[Widget] = [TextBlock(data.goal, LEAD)]
        left = goal if data.begin is None else []
        if data.pages:
            left.append(subheading(words(f"briefing.different.{data.told_as}")))
            left += [TextBlock(text) for text in data.pages]
        controls = Plate(words("briefing.controls"), control_lines(self._kit, data.place, data.two))
        items: list[Widget] = [TwoUp(left, controls)]
        if data.begin is not None:
            items = [*goal, *choice_items(self._kit, data.begin), *items]
        if data.questions:
            items.append(subheading(words("briefing.predict")))
            for question in data.questions:
                items += self._question(question)
            items.append(TextBlock(words("briefing.kept"), tone="dim"))
        if data.learning:
            items.append(subheading(words("briefing.learning")))
            items += [TextBlock(text) for text in data.learning]
        if data.facts:
            items.append(subheading(words("briefing.facts")))
            items += [FactLine(fact) for fact in data.facts]
        return items

    def _question(self, question: QuestionView) -> list[Widget]:
        key = self._key(question)
        options = [self._option(key, pick, text) for pick, text in question.choices]
        return [TextBlock(question.text), *options]

    def _option(self, key: str, pick: str, text: str) -> Option:
        answers = self._kit.answers
        return Option(text, lambda: answers.get(key) == pick, lambda: answers.update({key: pick}))

    def _key(self, question: QuestionView) -> str:
        return answer_key(self._data.level_id, question.id)

"""The debrief: what happened and why, three bands, 1965 beside it, and what was predicted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.session.flight import Flight
from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Home, Move, Pointer, Scene, UiEvent
from game.ui.scenes.debrief_data import AnswerView, DebriefData, from_flight
from game.ui.sheet import draw_sheet
from game.ui.theme import LEAD
from game.ui.widgets.band_row import BandRow
from game.ui.widgets.button import Button
from game.ui.widgets.cause_line import CauseLine
from game.ui.widgets.chart import Charts
from game.ui.widgets.choice import Choice
from game.ui.widgets.fact_line import FactLine
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.list import Column
from game.ui.widgets.plate import Plate
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock, subheading
from game.ui.widgets.two_up import TwoUp

MOST_WIDTH = 1120.0


@dataclass(frozen=True, slots=True)
class Onward:
    """The way into the level that begins where this one ended, and what its button says."""

    label: str
    open: Callable[[], Scene]


@dataclass(frozen=True, slots=True)
class DebriefWays:
    """Where a debrief leads: the level again, the flight from its last checkpoint, or onward."""

    again: Callable[[], Scene]
    retry: Callable[[], Scene] | None = None
    onward: Onward | None = None


class Opens(Protocol):
    """Who makes the scene of a flight."""

    def scene(self, kit: Kit, flight: Flight) -> Scene:
        """Return the scene that goes on with `flight`."""


class DebriefScene:
    """Calm, whatever the end was; what most will want next is focused."""

    def __init__(self, kit: Kit, data: DebriefData, ways: DebriefWays) -> None:
        self._kit = kit
        self._data = data
        self._ways = ways
        self._page = Column(self._items(), focus=-1)
        self._panes = Panes([self._page, self._buttons()], active=1)

    @classmethod
    def from_flight(cls, kit: Kit, flight: Flight, opens: Opens) -> "DebriefScene":
        """Return the debrief of `flight`; `opens` makes the scenes that it leads to."""

        def retried() -> Scene:
            flight.retry()
            return opens.scene(kit, flight)

        ways = DebriefWays(lambda: opens.scene(kit, Flight(flight.level, flight.setup)), retried)
        return cls(kit, from_flight(flight, kit), ways)

    @property
    def scrolled_px(self) -> int:
        """How far the page is scrolled down, in pixels."""
        return self._page.scroll_px

    def handle(self, event: UiEvent) -> Move | None:
        """Scroll, or choose where to go; back goes to the title."""
        answer = None
        if isinstance(event, Action):
            answer = self._panes.act(event)
            if answer is None and event.name == "back":
                return Home()
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
        return answer.move if answer else None

    def update(self, frame_s: float) -> Move | None:
        """Do nothing by itself."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        over = self._kit.words("debrief.success" if self._data.success else "debrief.failure")
        draw_sheet(pen, self._data.title, self._panes, over, most_width=MOST_WIDTH)

    def _buttons(self) -> Row:
        words, ways = self._kit.words, self._ways
        again = Button(words("debrief.again"), lambda: Home(ways.again()))
        title = Button(words("debrief.title"), Home)
        retry = self._retry()
        onward = self._onward()
        if onward and not self._data.success:
            return Row([*retry, *onward, again, title])
        return Row([*onward, again, *retry, title])

    def _retry(self) -> list[Button]:
        retry = self._ways.retry
        if retry is None or not self._data.can_retry:
            return []
        return [Button(self._kit.words("debrief.retry"), lambda: Home(retry()))]

    def _onward(self) -> list[Button]:
        onward = self._ways.onward
        return [] if onward is None else [Button(onward.label, lambda: Home(onward.open()))]

    def _items(self) -> list[Widget]:
        words, data = self._kit.words, self._data
        left: list[Widget] = [TextBlock(data.why, LEAD)]
        if data.texts:
            left.append(subheading(words("debrief.think")))
            left += [TextBlock(text) for text in data.texts]
        items: list[Widget] = []
        if data.chain:
            chain = Plate(words("debrief.chain"), data.chain, short_face="mono")
            items.append(TwoUp(left, chain, right_width=460.0))
        else:
            items += left
        for heading, causes in (
            ("cause.heading", data.causes),
            ("cause.deeds", data.deeds),
            ("cause.public", data.public),
        ):
            if causes:
                items.append(subheading(words(heading)))
                items += [CauseLine(cause) for cause in causes]
        if data.bands:
            items.append(subheading(words("debrief.bands")))
            items += [BandRow(band) for band in data.bands]
        items += self._charts()
        if data.answers:
            items.append(subheading(words("debrief.predicted")))
            for answer in data.answers:
                items += self._answer(answer)
        if data.facts:
            items.append(subheading(words("briefing.facts")))
            items += [FactLine(fact) for fact in data.facts]
        return items

    def _charts(self) -> list[Widget]:
        words, views = self._kit.words, self._data.charts
        if not views:
            return []
        charts = Charts(views)
        items: list[Widget] = [subheading(words("chart.heading"))]
        if len(views) > 1:
            spans = [(index, view.name) for index, view in enumerate(views)]

            def choose(index: object) -> None:
                charts.index = int(str(index))

            items.append(Choice(words("chart.shown"), spans, lambda: charts.index, choose))
        return [*items, charts]

    def _answer(self, answer: AnswerView) -> list[Widget]:
        words = self._kit.words
        items: list[Widget] = [TextBlock(answer.question)]
        if not answer.mine:
            items.append(TextBlock(words("debrief.so", right=answer.right), tone="dim"))
        elif answer.was_right:
            items.append(TextBlock(words("debrief.was_right", mine=answer.mine), tone="teal"))
        else:
            text = words("debrief.was_wrong", mine=answer.mine, right=answer.right)
            items.append(TextBlock(text, tone="amber"))
        if answer.worked:
            items.append(TextBlock(answer.worked))
        return items

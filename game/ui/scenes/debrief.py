"""The debrief: what happened and why, three bands, 1965 beside it, and what was predicted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import pygame

from game.session.flight import Flight
from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Home, Move, Pointer, Scene, UiEvent
from game.ui.scenes.debrief_data import DebriefData, from_flight
from game.ui.scenes.debrief_pages import pages_of
from game.ui.sheet import draw_sheet
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Group, Panes
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row

MOST_WIDTH = 1120.0
TURNS = {"page_down": 1, "page_up": -1}
CHOOSES = ("ok", "back")


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
    """Calm, whatever the end was; what most will want next is focused. Tabs open its pages."""

    def __init__(
        self,
        kit: Kit,
        data: DebriefData,
        ways: DebriefWays,
        page: str = "",
        deaf_s: float = 0.0,
    ) -> None:
        """Say `data`; for `deaf_s` no press chooses, for it may have been meant for the flight."""
        self._kit = kit
        self._data = data
        self._ways = ways
        self._deaf_s = deaf_s
        self._pages = {name: Column(items, focus=-1) for name, items in pages_of(kit, data).items()}
        self._page = page if page in self._pages else next(iter(self._pages))
        self._foot = self._buttons()
        self._panes = self._laid(active=-1)

    @classmethod
    def from_flight(cls, kit: Kit, flight: Flight, opens: Opens) -> "DebriefScene":
        """Return the debrief of `flight`; `opens` makes the scenes that it leads to."""

        def retried() -> Scene:
            flight.retry()
            return opens.scene(kit, flight)

        ways = DebriefWays(lambda: opens.scene(kit, Flight(flight.level, flight.setup)), retried)
        return cls(kit, from_flight(flight, kit), ways)

    @property
    def pages(self) -> tuple[str, ...]:
        """Return the names of the pages, in order."""
        return tuple(self._pages)

    @property
    def page(self) -> str:
        """Return the name of the page that is open."""
        return self._page

    @property
    def column(self) -> Column:
        """Return what stands on the open page."""
        return self._pages[self._page]

    @property
    def scrolled_px(self) -> int:
        """How far the page is scrolled down, in pixels."""
        return self.column.scroll_px

    def open(self, page: str, active: int = 0) -> None:
        """Open a page; `active` is the group that has the focus: 0 the tabs, -1 the buttons."""
        if page != self._page:
            self._page = page
            self._panes = self._laid(active)

    def handle(self, event: UiEvent) -> Move | None:
        """Turn the page, scroll, or choose where to go; back goes to the title."""
        answer = None
        if self._deaf_s > 0.0 and isinstance(event, Action) and event.name in CHOOSES:
            return None
        if isinstance(event, Action):
            answer = self._panes.act(event)
            if answer is None and event.name == "back":
                return Home()
            if answer is None and event.name in TURNS:
                self._turn(TURNS[event.name])
            tabs = self._panes.groups[0]
            if self._panes.current is tabs and isinstance(tabs, Row) and len(self._pages) > 1:
                self.open(self.pages[tabs.focus])
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
        return answer.move if answer else None

    def update(self, frame_s: float) -> Move | None:
        """Listen once it has stood for a moment."""
        self._deaf_s = max(0.0, self._deaf_s - frame_s)
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the open page."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        over = self._kit.words("debrief.success" if self._data.success else "debrief.failure")
        draw_sheet(pen, self._data.title, self._panes, over, most_width=MOST_WIDTH)

    def _turn(self, step: int) -> None:
        """Open the page before or after; the focus stays in the group where it is."""
        index = self.pages.index(self._page) + step
        if 0 <= index < len(self._pages):
            self.open(self.pages[index], self._panes.active - len(self._panes.groups))

    def _laid(self, active: int) -> Panes:
        groups: list[Group] = [self.column, self._foot]
        if len(self._pages) > 1:
            tabs = [self._tab(name) for name in self._pages]
            groups.insert(0, Row(tabs, focus=self.pages.index(self._page)))
        return Panes(groups, active % len(groups))

    def _tab(self, name: str) -> Button:
        button = Button(self._kit.words(f"page.{name}"), lambda: self.open(name))
        button.marked = name == self._page
        return button

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

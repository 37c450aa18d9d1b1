"""Settings: one page per subject, in force at once, remembered at once."""

import pygame

from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Move, Pointer, Pop, UiEvent
from game.ui.scenes.settings_controls import ControlsPage
from game.ui.scenes.settings_pages import BUILDERS, PAGES
from game.ui.sheet import draw_sheet
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row

PAGE_GAP = 0.0
TABS, BODY_PANE, FOOT = 0, 1, 2


class SettingsScene:
    """All choices. Tabs on top, the page below, Back and Reset at the foot."""

    def __init__(self, kit: Kit, page: str = "game") -> None:
        self._kit = kit
        self._page = page
        self._controls = ControlsPage(kit)
        self._language = kit.settings.language
        self._panes = self._build(BODY_PANE)

    def handle(self, event: UiEvent) -> Move | None:
        """Change something, turn the page, or go back."""
        if self._page == "controls" and self._controls.take(event):
            return None
        move = None
        if isinstance(event, Action):
            answer = self._panes.act(event)
            if answer is None and event.name == "back":
                return Pop()
            move = answer.move if answer else None
            if self._panes.active == TABS and event.name != "ok":
                self._open(tuple(PAGES)[self._tabs.focus], TABS)
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
            move = answer.move if answer else None
        if self._language != self._kit.settings.language:
            self._language = self._kit.settings.language
            self._panes = self._build(self._panes.active)
        return move

    def update(self, frame_s: float) -> Move | None:
        """Let the controls page listen again."""
        self._controls.update()
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the open page."""
        kit = self._kit
        pen = kit.pen(surface)
        draw_backdrop(pen, kit.assets, for_menu=True)
        problem = kit.store.problem or kit.keys.problem
        over = kit.words("settings.not_saved", why=problem) if problem else ""
        draw_sheet(pen, kit.words("settings.heading"), self._panes, over, hint=True)

    def _open(self, page: str, active: int) -> None:
        if page != self._page:
            self._page = page
            self._panes = self._build(active)

    def _build(self, active: int) -> Panes:
        words = self._kit.words
        names = tuple(PAGES)
        self._tabs = Row([self._tab(name) for name in names], focus=names.index(self._page))
        if self._page == "controls":
            items = self._controls.items()
        else:
            items = BUILDERS[self._page](self._kit)
        foot = Row([Button(words("menu.back"), Pop), Button(words("settings.reset"), self._reset)])
        return Panes([self._tabs, Column(items, PAGE_GAP), foot], active)

    def _tab(self, name: str) -> Button:
        button = Button(self._kit.words(f"settings.page.{name}"), lambda: self._open(name, TABS))
        button.marked = name == self._page
        return button

    def _reset(self) -> None:
        self._kit.store.reset(PAGES[self._page])
        if self._page == "controls":
            self._kit.keys.reset()
        self._panes = self._build(FOOT)

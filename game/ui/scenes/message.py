"""One thing said plainly, with a way on."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pygame

from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Move, Pointer, Pop, Quit, UiEvent
from game.ui.sheet import draw_sheet
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock

Choice = tuple[str, Callable[[], Move | None]]


class MessageScene:
    """A heading, paragraphs, and one or two ways on; `back` takes the last of them."""

    def __init__(
        self,
        kit: Kit,
        heading: str,
        paragraphs: Sequence[str],
        choices: Sequence[Choice] = (),
    ) -> None:
        self._kit = kit
        self._heading = heading
        choices = tuple(choices) or ((kit.words("menu.go_on"), Pop),)
        self._back = choices[-1][1]
        body = Column([TextBlock(text) for text in paragraphs])
        buttons = Row([Button(label, press) for label, press in choices])
        self._panes = Panes([body, buttons], active=1)

    @classmethod
    def after_crash(cls, kit: Kit, report: Path | None, saved: bool, ends: bool) -> "MessageScene":
        """Return the message that something broke; `ends` when there is nothing to go back to."""
        words = kit.words
        lines = [words("crash.saved") if saved else words("crash.calm")]
        if report is not None:
            lines.append(words("crash.report", path=report))
        way: Choice = (words("title.quit"), Quit) if ends else (words("menu.go_on"), Pop)
        return cls(kit, words("crash.heading"), lines, [way])

    def handle(self, event: UiEvent) -> Move | None:
        """Choose a way on."""
        answer = None
        if isinstance(event, Action):
            answer = self._panes.act(event)
            if answer is None and event.name == "back":
                return self._back()
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
        return answer.move if answer else None

    def update(self, frame_s: float) -> Move | None:
        """Do nothing by itself."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the message."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        draw_sheet(pen, self._heading, self._panes)

"""Pause: the flight stands still behind a plate."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.scene import Action, Home, Move, Pointer, Pop, Push, Resized, Scene, UiEvent
from game.ui.scenes.settings import SettingsScene
from game.ui.theme import LEAD
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes
from game.ui.widgets.list import Column
from game.ui.widgets.modal import draw_modal

MENU_GAP = 2.0
BEHIND_ALPHA = 150


@dataclass(frozen=True, slots=True)
class PauseWays:
    """What the pause needs from the flight: `retry` goes back to a checkpoint, `again` restarts.

    `help` shows goal, controls and sources; None leaves a line out. `more` are lines of the
    flight's own, each a text key and what it does: what has no button on a pad is done here.
    """

    again: Callable[[], Scene]
    retry: Callable[[], None] | None = None
    help: Callable[[], Scene] | None = None
    more: tuple[tuple[str, Callable[[], Move | None]], ...] = ()


class PauseScene:
    """Resume, try again, settings, or back to the title; the flight is kept either way."""

    def __init__(self, kit: Kit, behind: Scene, ways: PauseWays) -> None:
        self._kit = kit
        self._behind = behind
        self._ways = ways
        self._still: pygame.Surface | None = None
        self._still_for: object = None
        self._language = kit.settings.language
        self._column = self._build()
        self._panes = Panes([self._column])

    def handle(self, event: UiEvent) -> Move | None:
        """Choose what to do; back and pause both go on flying."""
        if isinstance(event, Resized):
            self._still = None
            # A flight never leaves because of its size, so its answer is not a move.
            self._behind.handle(event)
            return None
        if isinstance(event, Action) and event.name in ("back", "pause"):
            return Pop()
        answer = None
        if isinstance(event, Action):
            answer = self._panes.act(event)
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
        return answer.move if answer else None

    def update(self, frame_s: float) -> Move | None:
        """Stand still."""
        if self._language != self._kit.settings.language:
            self._language = self._kit.settings.language
            self._column = self._build()
            self._panes = Panes([self._column])
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the flight darkened, and the plate."""
        surface.blit(self._picture_behind(surface.get_size()), (0, 0))
        draw_modal(self._kit.pen(surface), self._kit.words("pause.heading"), self._column)

    def _picture_behind(self, size: tuple[int, int]) -> pygame.Surface:
        """Return the flight as it stands, darkened; drawn once per size and settings."""
        made_for = (size, self._kit.settings)
        if self._still is None or self._still_for != made_for:
            self._still, self._still_for = pygame.Surface(size), made_for
            self._behind.draw(self._still)
            pen = self._kit.pen(self._still)
            pen.shade(pen.area, pen.theme.night, BEHIND_ALPHA)
        return self._still

    def _build(self) -> Column:
        kit, words, ways = self._kit, self._kit.words, self._ways
        lines: list[tuple[str, Callable[[], Move | None]]] = [("pause.resume", Pop)]
        if ways.retry is not None:
            lines.append(("pause.retry", self._retry))
        lines.append(("pause.again", lambda: Home(ways.again())))
        if ways.help is not None:
            help_scene = ways.help
            lines.append(("pause.help", lambda: Push(help_scene())))
        lines += ways.more
        lines.append(("pause.settings", lambda: Push(SettingsScene(kit))))
        lines.append(("pause.title", Home))
        buttons = [Button(words(key), press, size=LEAD, plate=False) for key, press in lines]
        return Column(buttons, MENU_GAP)

    def _retry(self) -> Move | None:
        if self._ways.retry is not None:
            self._ways.retry()
        return Pop()

"""The title: the Earth, the name, and Play under the finger."""

from collections.abc import Callable

import pygame

from game import __version__
from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scene import Action, Move, Pointer, Push, Quit, Resized, UiEvent
from game.ui.scenes.levels import LevelsScene
from game.ui.scenes.settings import SettingsScene
from game.ui.theme import BODY, HERO, LEAD, MARGIN, SMALL, SUBHEAD
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes
from game.ui.widgets.list import Column

FIRST_LEVEL = "first_step"
MENU_WIDTH = 420.0
MENU_GAP = 2.0


class TitleScene:
    """The lowest scene of the stack."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._panes = self._build(kit.flights.saved())

    def handle(self, event: UiEvent) -> Move | None:
        """Choose from the menu; there is nothing further back than here."""
        answer = None
        if isinstance(event, Resized):
            # Told whenever the title comes up again: a flight may have been saved meanwhile.
            self._refresh(self._kit.flights.saved())
        elif isinstance(event, Action):
            answer = self._panes.act(event)
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
        return answer.move if answer else None

    def update(self, frame_s: float) -> Move | None:
        """Stand still: the title is calm."""
        self._refresh(self._saved)
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the picture, the name and the menu."""
        kit, words = self._kit, self._kit.words
        pen = kit.pen(surface)
        draw_backdrop(pen, kit.assets, for_menu=False)
        left, wide = pen.u(MARGIN), pen.area.w - 2 * pen.u(MARGIN)
        y = self._draw_name(pen, left, wide)
        foot = pen.area.bottom - pen.u(28)
        pen.write(words("title.foot"), (left, foot), SMALL, pen.theme.dim, anchor="bottomleft")
        menu_bottom = foot - pen.line_height(SMALL) - pen.u(12)
        room = max(1, menu_bottom - y)
        menu = max([pen.u(MENU_WIDTH), *(line.natural_width(pen) for line in self._lines)])
        self._panes.current.draw(pen, pygame.Rect(left, y, min(menu, wide), room), True)
        self._draw_version(pen, foot)

    def _draw_name(self, pen: Pen, left: int, wide: int) -> int:
        """Draw the name at sizes of their own: a poster does not follow the reading size."""
        words, theme = self._kit.words, pen.theme
        plain = Pen(pen.surface, pen.scale, 1.0, theme, pen.type)
        y = plain.u(52)
        rule = pygame.Rect(left, y, plain.u(64), plain.hair(5))
        pygame.draw.rect(pen.surface, theme.red, rect=rule)
        place = plain.write(
            words("title.date"), (left, y + plain.u(14)), BODY, theme.dim, "title", most_px=wide
        )
        place = plain.write(
            words("title.name"),
            (left - plain.u(4), place.bottom - plain.u(6)),
            HERO,
            theme.bone,
            "title",
            most_px=wide,
        )
        place = plain.write(
            words("title.line"),
            (left, place.bottom - plain.u(14)),
            SUBHEAD,
            theme.amber,
            "title",
            most_px=wide,
        )
        return place.bottom + plain.u(30)

    def _draw_version(self, pen: Pen, foot: int) -> None:
        at = (pen.area.right - pen.u(28), foot)
        text = self._kit.words("title.version", version=__version__)
        most = max(1, pen.area.w // 4)
        pen.write(text, at, SMALL, pen.theme.dim, "text", "bottomright", most)

    def _refresh(self, saved: str) -> None:
        """Build the menu again when the language or the saved flight is another."""
        if (saved, self._kit.settings.language) != (self._saved, self._language):
            self._panes = self._build(saved)

    def _build(self, saved: str) -> Panes:
        kit, words = self._kit, self._kit.words
        self._saved, self._language = saved, kit.settings.language
        buttons = [
            self._line("title.play", lambda: Push(kit.flights.briefing(FIRST_LEVEL))),
            self._line("title.levels", lambda: Push(LevelsScene(kit))),
            self._line("title.settings", lambda: Push(SettingsScene(kit))),
            self._line("title.quit", Quit),
        ]
        if saved:
            # `free/spacewalk` is named by its last word.
            name = f"level_title.{saved.rpartition('/')[2]}"
            title = words(name) if words.has(name) else saved
            label = words("title.continue", title=title)
            resume = Button(label, lambda: Push(kit.flights.resume()), size=LEAD, plate=False)
            buttons.insert(1, resume)
        self._lines = buttons
        return Panes([Column(buttons, MENU_GAP)])

    def _line(self, key: str, press: Callable[[], Move | None]) -> Button:
        return Button(self._kit.words(key), press, size=LEAD, plate=False)

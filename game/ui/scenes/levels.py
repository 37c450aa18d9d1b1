"""All levels: the game's own and the player's, the broken ones with their reason."""

import pygame

from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit, LevelCard
from game.ui.scene import Move, Pop, Push, UiEvent
from game.ui.scenes.page import move_of
from game.ui.sheet import draw_sheet
from game.ui.widgets.button import Button
from game.ui.widgets.card import Card
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock


class LevelsScene:
    """A list to choose a level from; the ways to fly one otherwise lie a page behind it."""

    def __init__(self, kit: Kit, level: LevelCard | None = None) -> None:
        """List every level, or the ways to fly `level`."""
        self._kit = kit
        self._level = level
        cards = [card for card in kit.flights.cards() if card.of == (level.id if level else "")]
        items: list[Widget] = [one for card in cards for one in self._items(card)]
        if not cards:
            items.append(TextBlock(kit.words("levels.none")))
        back = Button(kit.words("menu.back"), Pop)
        self._panes = Panes([Column(items), Row([back])], active=0 if cards else 1)

    def handle(self, event: UiEvent) -> Move | None:
        """Choose a level, or go back."""
        return move_of(self._panes, event)

    def update(self, frame_s: float) -> Move | None:
        """Do nothing by itself."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the list."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        words, level = self._kit.words, self._level
        heading = words("levels.heading") if level is None else level.title
        over = "" if level is None else words("levels.other_ways")
        draw_sheet(pen, heading, self._panes, over)

    def _items(self, card: LevelCard) -> list[Widget]:
        """Return a level's card, and under it the way to its variants, if it has any."""
        more = Button(
            self._kit.words("levels.more", count=card.variants),
            lambda: Push(LevelsScene(self._kit, card)),
            plate=False,
        )
        return [self._card(card), more] if card.variants else [self._card(card)]

    def _card(self, card: LevelCard) -> Card:
        words = self._kit.words
        kit = self._kit
        lines = [card.goal] if not card.problems else list(card.problems)
        return Card(
            title=card.title,
            tag="" if card.of else words(f"levels.origin.{card.origin}"),
            lines=tuple(line for line in lines if line),
            warning=words("levels.broken") if card.problems else "",
            press=lambda: Push(kit.flights.briefing(card.id)) if not card.problems else None,
        )

"""The dials of a level, turned before it is flown: one thing to vary, the rest as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.mission.level import Level
from game.mission.reading import Dial
from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Move, Pop, UiEvent
from game.ui.scenes.level_texts import said
from game.ui.scenes.page import move_of
from game.ui.sheet import draw_sheet
from game.ui.theme import BODY
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row
from game.ui.widgets.slider import Slider
from game.ui.widgets.text_block import TextBlock

GAP = 6.0
Start = Callable[[Mapping[str, float]], Move]


@dataclass(frozen=True, slots=True)
class DialsData:
    """What the page shows: the level's title, and its dials with their names."""

    level_id: str
    title: str
    dials: tuple[tuple[Dial, str], ...]


def from_level(level: Level, kit: Kit) -> DialsData:
    """Return the dials of `level` in the player's language."""
    named = tuple((dial, said(level, kit, f"dial.{dial.id}")) for dial in level.dials)
    return DialsData(level.id, said(level, kit, "title"), named)


class DialsScene:
    """A slider for each dial; the way on is focused, so that Enter is enough.

    Where the dials were left is kept in the kit, for the next flight of the same visit.
    """

    def __init__(self, kit: Kit, data: DialsData, start: Start) -> None:
        """Show the dials of a level; `start` takes the settings that were turned, by name."""
        self._kit = kit
        self._data = data
        self._start = start
        self._panes = self._build()

    @property
    def turned(self) -> Mapping[str, float]:
        """Return the settings whose dials do not stand where the level has them."""
        return {
            dial.sets: dial.value(self._index(dial))
            for dial, _ in self._data.dials
            if self._index(dial) != dial.start_index
        }

    def handle(self, event: UiEvent) -> Move | None:
        """Turn a dial, begin, put all back, or go back."""
        return move_of(self._panes, event)

    def update(self, frame_s: float) -> Move | None:
        """Nothing moves here by itself."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page."""
        pen = self._kit.pen(surface)
        draw_backdrop(pen, self._kit.assets, for_menu=True)
        draw_sheet(pen, self._data.title, self._panes, self._kit.words("dials.over"), hint=True)

    def put_back(self) -> None:
        """Put every dial where the level has it."""
        for dial, _ in self._data.dials:
            self._put(dial, dial.start_index)

    def _build(self) -> Panes:
        words = self._kit.words
        items: list[Widget] = [TextBlock(words("dials.lead"), BODY, tone="dim")]
        items += [self._slider(dial, name) for dial, name in self._data.dials]
        foot = [
            Button(words("dials.start"), lambda: self._start(self.turned)),
            Button(words("dials.put_back"), self.put_back),
            Button(words("menu.back"), Pop),
        ]
        groups: Sequence[Column | Row] = [Column(items, GAP), Row(foot)]
        return Panes(groups, active=1)

    def _slider(self, dial: Dial, name: str) -> Slider:
        return Slider(
            name,
            lambda: self._index(dial),
            lambda index: self._put(dial, index),
            lambda index: self._shown(dial, index),
            high=dial.steps,
            step=1,
            hint=self._kit.words("dials.usual", value=f"{dial.start:g}"),
        )

    def _shown(self, dial: Dial, index: int) -> str:
        value, usual = f"{dial.value(index):g}", f"{dial.start:g}"
        if index == dial.start_index:
            return usual
        return self._kit.words("dials.turned", value=value, usual=usual)

    def _index(self, dial: Dial) -> int:
        return self._kit.dials.get(self._key(dial), dial.start_index)

    def _put(self, dial: Dial, index: int) -> None:
        self._kit.dials[self._key(dial)] = index

    def _key(self, dial: Dial) -> str:
        return f"{self._data.level_id}.{dial.id}"

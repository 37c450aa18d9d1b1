"""What was said so far, to be read again over the flight, which stands still meanwhile."""

from collections.abc import Sequence

import pygame

from game.session.calls import CALLED
from game.session.flight import Flight
from game.ui.input.bindings import inputs_in
from game.ui.kit import Kit
from game.ui.scene import Action, Move, Pointer, Pop, Resized, Scene, UiEvent
from game.ui.scenes.flight_words import spoken
from game.ui.sheet import draw_heading
from game.ui.theme import GAP
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.instrument import clock_text
from game.ui.widgets.list import Column
from game.ui.widgets.modal import heading_height, modal_rect
from game.ui.widgets.row import Row
from game.ui.widgets.spoken import Spoken
from game.ui.widgets.text_block import TextBlock
from game.vocab.snapshot import Snapshot
from game.vocab.units import SECONDS_PER_DAY, TICKS_PER_S

ACTION = "captions_back"
MOST_LINES = 200
WIDTH = 860.0
PAD = 26.0
END_PX = 1_000_000
BEHIND_ALPHA = 110
PRESSED = 0.6
CLOSING = ("back", "pause", "ok")


class CaptionLogScene:
    """The lines with time and speaker, the newest at the foot; the key that opened it closes it."""

    def __init__(self, kit: Kit, behind: Scene, lines: Sequence[Spoken]) -> None:
        """Show `lines`, oldest first, over the scene `behind`."""
        self._kit = kit
        self._behind = behind
        items: list[Widget] = list(lines[-MOST_LINES:])
        self._column = Column(items or [TextBlock(kit.words("log.empty"), tone="dim")])
        self._column.scroll_px = END_PX
        self._foot = Row([Button(kit.words("log.close"), Pop)])
        self._panes = Panes([self._column, self._foot])
        self._still: pygame.Surface | None = None

    def handle(self, event: UiEvent) -> Move | None:
        """Scroll; close with the key that opened it, with back, or with the button."""
        if isinstance(event, Resized):
            self._still = None
            self._behind.handle(event)
        elif isinstance(event, Action):
            if event.name in CLOSING:
                return Pop()
            # Arrows always scroll: the one button is also each of the ways back.
            self._column.act(event)
        elif isinstance(event, Pointer):
            answer = self._panes.point(event)
            return answer.move if answer else None
        return Pop() if self._pressed_again(event) else None

    def update(self, frame_s: float) -> Move | None:
        """Stand still."""
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the flight as it stands, and the panel."""
        if self._still is None or self._still.get_size() != surface.get_size():
            self._still = pygame.Surface(surface.get_size())
            self._behind.draw(self._still)
            behind = self._kit.pen(self._still)
            behind.shade(behind.area, behind.theme.night, BEHIND_ALPHA)
        surface.blit(self._still, (0, 0))
        pen = self._kit.pen(surface)
        pad, words = pen.u(PAD), self._kit.words
        heading = words("log.heading")
        wide = modal_rect(pen, 0, WIDTH).w - 2 * pad
        foot = self._foot.height(pen, wide)
        above = heading_height(pen, heading, wide)
        need = above + self._column.content_height(pen, wide) + foot + 2 * pad + 2 * pen.u(GAP)
        plate = modal_rect(pen, need, WIDTH)
        pen.panel(plate)
        inner = plate.inflate(-2 * pad, -2 * pad)
        y = draw_heading(pen, heading, inner)
        buttons = pygame.Rect(inner.x, inner.bottom - foot, inner.w, foot)
        self._foot.draw(pen, buttons, False)
        high = max(1, buttons.top - pen.u(GAP) - y)
        self._column.draw(pen, pygame.Rect(inner.x, y, inner.w, high), True)

    def _pressed_again(self, event: UiEvent) -> bool:
        bindings = self._kit.keys.bindings
        return any(
            strength >= PRESSED and ACTION in bindings.actions_of(device, name)
            for device, name, strength in inputs_in(event)
        )


def log_lines(kit: Kit, flight: Flight) -> list[Spoken]:
    """Return every line said so far, in the player's language, by the clock of the level.

    Where two play, what was called from the sight is among them.
    """
    shot, words = flight.snapshot, kit.words
    said = [(one.tick, *spoken(kit, flight.level, one)) for one in shot.story.captions]
    said += [
        (one.tick, words("voices.from_sight"), words(f"voices.call.{one.detail['call']}"))
        for one in flight.events
        if one.name == CALLED
    ]
    ordered = sorted(said, key=lambda line: line[0])
    return [Spoken(said_at(shot, tick), who, text) for tick, who, text in ordered]


def said_at(shot: Snapshot, tick: int) -> str:
    """Return when `tick` was: universal time of day, or flight time in a world without it."""
    ago_s = (shot.tick - tick) / TICKS_PER_S
    utc_s = shot.telemetry.get("clock.utc_s")
    if isinstance(utc_s, float):
        return clock_text((utc_s - ago_s) % SECONDS_PER_DAY)
    return clock_text(tick / TICKS_PER_S)

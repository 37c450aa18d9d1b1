"""The way back into a kept flight: it is flown again, as fast as the machine can."""

import time
from collections.abc import Callable

import pygame

from game.session.flight import Flight
from game.session.replay import Replay
from game.ui.backdrop import draw_backdrop
from game.ui.kit import Kit
from game.ui.scene import Action, Move, Pop, Replace, Scene, UiEvent
from game.ui.theme import BODY, HEADING
from game.vocab.units import TICKS_PER_S

WORK_S = 0.012
BAR_WIDTH, BAR_HEIGHT = 560.0, 14.0


class CatchingUpScene:
    """Flies the recorded commands until the flight stands where it was left."""

    def __init__(self, kit: Kit, replay: Replay, go_on: Callable[[Flight], Scene]) -> None:
        """Fly `replay`, then hand its flight to `go_on`."""
        self._kit = kit
        self._replay = replay
        self._go_on = go_on

    def handle(self, event: UiEvent) -> Move | None:
        """Go back to where we came from when asked; the kept flight stays."""
        return Pop() if isinstance(event, Action) and event.name == "back" else None

    def update(self, frame_s: float) -> Move | None:
        """Fly for as long as a frame has room."""
        until = time.perf_counter() + WORK_S
        while not self._replay.finished and time.perf_counter() < until:
            self._replay.advance(10)
        return Replace(self._go_on(self._replay.flight)) if self._replay.finished else None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw how far it is."""
        kit = self._kit
        pen = kit.pen(surface)
        draw_backdrop(pen, kit.assets, for_menu=True)
        middle = pen.area.center
        done, ticks = self._replay.flight.tick, max(1, self._replay.recording.ticks)
        heading = kit.words("resume.flying_again")
        pen.write(
            heading, (middle[0], middle[1] - pen.u(60)), HEADING, face="title", anchor="center"
        )
        bar = pygame.Rect(0, 0, pen.u(BAR_WIDTH), pen.u(BAR_HEIGHT))
        bar.center = middle
        pygame.draw.rect(surface, pen.theme.raised, bar, border_radius=pen.u(6))
        full = bar.copy()
        full.w = round(bar.w * done / ticks)
        pygame.draw.rect(surface, pen.theme.teal, full, border_radius=pen.u(6))
        text = kit.words(
            "resume.progress", done=round(done / TICKS_PER_S), all=round(ticks / TICKS_PER_S)
        )
        pen.write(text, (middle[0], bar.bottom + pen.u(24)), BODY, pen.theme.dim, anchor="center")

"""The frame loop: events in, the top scene drawn, and nothing lost when something breaks."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pygame

from game.ui.audio import Audio, Quiet
from game.ui.kit import Kit
from game.ui.menu_sounds import menu_sound
from game.ui.pace import Pace
from game.ui.repeat import Repeater
from game.ui.scene import Action, FocusLost, Move, Pointer, Resized, Scene, UiEvent
from game.ui.scenes.message import MessageScene
from game.ui.settings import Settings
from game.ui.stack import after, close
from game.ui.volumes import volumes_of
from game.ui.window import Window

FRAMES_PER_S = 60
GAP_S = 0.25
MOST_CRASHES = 3
SHELL_ACTIONS = ("fullscreen", "screenshot")

Translate = Callable[[pygame.event.Event, bool], Sequence[UiEvent]]


@dataclass(frozen=True, slots=True)
class Services:
    """What the shell needs from outside: devices, sound, places for crash reports and pictures."""

    translate: Translate
    report_crash: Callable[[Exception], Path | None]
    save_picture: Callable[[pygame.Surface], None]
    settings_changed: Callable[[Settings], None] = field(default=lambda settings: None)
    audio: Audio = field(default_factory=Quiet)


class Shell:
    """Runs scenes in a window until the pile is empty."""

    def __init__(self, kit: Kit, window: Window, services: Services) -> None:
        self._kit = kit
        self._window = window
        self._services = services
        self._pace = Pace()
        self._repeater = Repeater()
        self._stack: tuple[Scene, ...] = ()
        self._settings = kit.settings
        self._crashes = 0

    def run(self, scenes: Sequence[Scene], frames: int | None = None) -> int:
        """Show `scenes`, the last on top, until the player quits or `frames` are over.

        Returns the exit code: 0, or 1 after one crash too many.
        """
        self._stack = tuple(scenes)
        self._tell_size()
        clock = pygame.time.Clock()
        frame_s = 0.0
        while self._stack and frames != 0 and self._crashes <= MOST_CRASHES:
            started_ns = time.perf_counter_ns()
            raw_events = pygame.event.get()
            got_ns = time.perf_counter_ns()
            self._guard(partial(self._take_events, raw_events, frame_s))
            self._work(min(frame_s, GAP_S))
            worked_ns = time.perf_counter_ns() - got_ns
            clock.tick(FRAMES_PER_S)
            frame_ns = time.perf_counter_ns() - started_ns
            # What we loaded ourselves, a level say, is no time that passed for the player.
            frame_s = 1.0 / FRAMES_PER_S if worked_ns / 1e9 > GAP_S else frame_ns / 1e9
            if (frame_ns - worked_ns) / 1e9 > GAP_S:
                # Not our work took so long: the machine slept or the window was dragged.
                self._guard(lambda: self._deliver(FocusLost()))
            frames = None if frames is None else frames - 1
        self._end()
        return 1 if self._crashes > MOST_CRASHES else 0

    def _work(self, frame_s: float) -> None:
        """Update, draw and show one frame."""
        started_ns = time.perf_counter_ns()
        self._guard(lambda: self._go(self._stack[-1].update(frame_s)))
        self._apply_settings()
        self._window.settle()
        self._kit.hand.picture_percent = self._kit.settings.render_percent or self._pace.percent
        if self._window.fit_canvas():
            self._tell_size()
        if self._stack:
            self._guard(lambda: self._stack[-1].draw(self._window.canvas))
            self._window.present()
        self._pace.note((time.perf_counter_ns() - started_ns) / 1e6)

    def _take_events(self, raw_events: Sequence[pygame.event.Event], frame_s: float) -> None:
        for raw in raw_events:
            if raw.type == pygame.QUIT:
                self._quit()
                return
            wants_text = bool(getattr(self._stack[-1], "wants_text", False))
            events = [self._placed(one) for one in self._services.translate(raw, wants_text)]
            self._repeater.notice(events)
            self._deliver_together(events)
        repeat = self._repeater.due(frame_s)
        if repeat is not None:
            self._deliver(repeat)

    def _deliver_together(self, events: Sequence[UiEvent]) -> None:
        """Deliver what one press means until a scene goes: the next one was not meant by it.

        Escape in a flight is a raw key that opens the pause, and a `back` that would shut it.
        """
        top = self._stack[-1]
        for event in events:
            self._deliver(event)
            if not self._stack or self._stack[-1] is not top:
                return

    def _quit(self) -> None:
        scenes, self._stack = self._stack, ()
        close(scenes)

    def _placed(self, event: UiEvent) -> UiEvent:
        """Return the event with its place in pixels of the canvas."""
        if not isinstance(event, Pointer):
            return event
        x, y = self._window.to_canvas(event.x, event.y)
        return replace(event, x=x, y=y)

    def _deliver(self, event: UiEvent) -> None:
        if not self._stack:
            return
        if isinstance(event, Resized):
            # The scenes hear of it when the canvas has followed the window.
            self._window.noticed_size()
            self._pace.restart()
            return
        self._note_device(event)
        if not self._is_for_shell(event):
            top, settings = self._stack[-1], self._kit.settings
            move = top.handle(event)
            if not getattr(top, "without_clicks", False):
                self._click(menu_sound(event, move, self._kit.settings != settings))
            self._go(move)

    def _click(self, sound: str) -> None:
        if sound:
            self._services.audio.play(sound)

    def _note_device(self, event: UiEvent) -> None:
        if isinstance(event, FocusLost):
            self._repeater.notice((event,))
        elif isinstance(event, Action):
            self._kit.hand.device = event.device
        elif isinstance(event, Pointer) and event.kind == "pressed":
            self._kit.hand.device = "mouse"

    def _is_for_shell(self, event: UiEvent) -> bool:
        """Do what belongs to the window and not to a scene; whether that was it."""
        if not isinstance(event, Action) or event.name not in SHELL_ACTIONS:
            return False
        if event.repeated:
            return True
        if event.name == "fullscreen":
            self._kit.store.change(full_screen=not self._kit.settings.full_screen)
        else:
            self._services.save_picture(self._window.canvas)
        return True

    def _go(self, move: Move | None) -> None:
        before = self._stack
        self._stack = after(before, move)
        if not self._stack:
            self._stack = before
            self._quit()
        elif self._stack[-1] is not before[-1]:
            self._tell_size()

    def _tell_size(self) -> None:
        if self._stack:
            self._go(self._stack[-1].handle(Resized(self._window.canvas.get_size())))

    def _apply_settings(self) -> None:
        wanted = self._kit.settings
        if wanted == self._settings:
            return
        if wanted.full_screen != self._window.full_screen:
            self._window.set_full_screen(wanted.full_screen)
        size = (wanted.window_width_px, wanted.window_height_px)
        if size != (self._settings.window_width_px, self._settings.window_height_px):
            self._window.resize(size)
        if wanted.render_percent != self._settings.render_percent:
            self._pace.restart()
        self._settings = wanted
        self._services.audio.set_volumes(volumes_of(wanted))
        self._services.settings_changed(wanted)

    def _guard(self, work: Callable[[], None]) -> None:
        """Do `work`; the one place where any error is caught, written down and survived."""
        if not self._stack:
            return
        try:
            work()
        except Exception as error:
            self._crashes += 1
            self._recover(error)

    def _recover(self, error: Exception) -> None:
        report = self._services.report_crash(error)
        if not self._stack:
            return
        saved = self._saved_after_crash()
        alone = len(self._stack) == 1
        message = MessageScene.after_crash(self._kit, report, saved, ends=alone)
        self._stack = (message,) if alone else (self._stack[0], message)

    def _saved_after_crash(self) -> bool:
        """Let the broken scene keep what it can; whether it had something and managed."""
        closing = getattr(self._stack[-1], "closing", None)
        if closing is None:
            return False
        try:
            closing()
        except Exception as error:
            self._services.report_crash(error)
            return False
        return True

    def _end(self) -> None:
        self._guard(self._quit)
        wide, high = self._window.windowed_size
        self._kit.store.change(window_width_px=max(1, wide), window_height_px=max(1, high))

"""Everything a flight is drawn with, for one size of picture."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pygame

from game.mission.level import Level
from game.session.flight import Flight
from game.ui.advice import names_hatch
from game.ui.kit import Kit
from game.ui.pace import canvas_size
from game.ui.pen import Pen
from game.ui.scenes.flight_calls import air_of, air_place, card_of, card_place
from game.ui.scenes.flight_knobs import has_hand_valve
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_words import BARE_PRESET, advice_of, words_of
from game.ui.view.earth_backdrop import EarthBackdrop
from game.ui.view.flight_view import BlackSky, FlightView, ViewOptions
from game.ui.view.hud import Hud, HudWords, grown
from game.ui.view.hud_layout import Panel
from game.ui.view.labels import PenLabels
from game.ui.view.panel_file import load_panel
from game.ui.widgets import call_card, on_air, touch_bar

PANELS = "panels"
COMMON_PANEL = "first_step"
ZOOM_STEP = 1.15


class AnyDesk(Protocol):
    """What the flight's scene needs of whatever it is drawn with, for one size of picture."""

    size: tuple[int, int]
    percent: int

    def to_level(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the place in the level frame (metres) under a pixel of the last picture."""

    def action_at(self, flight: Flight, x: float, y: float) -> str:
        """Return the action of what is drawn under a pixel, or nothing."""

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Return the place on Earth under a pixel of a map on which a zone can be named."""

    def next_view(self, now: str) -> str:
        """Return the view that comes after `now`."""

    def draw(self, surface: pygame.Surface, flight: Flight, alpha: float, show: Showing) -> None:
        """Paint the whole of `surface`, `alpha` of the way between the last two snapshots."""


class Desk:
    """View, Earth and instruments of one picture size; make a new one when the size changes.

    The world may be painted coarser than the words, on a machine that is slow.
    """

    def __init__(self, kit: Kit, size: tuple[int, int], level: Level, still: bool = False) -> None:
        """Load what `size` needs. `still` settles camera and light in each picture."""
        self._kit = kit
        self.size = size
        self.percent = kit.hand.picture_percent
        self._still = still
        world = canvas_size(size, self.percent)
        assets = kit.folders.assets
        sky = EarthBackdrop(world, assets, still) if "orbit" in level.systems else BlackSky()
        self._view = FlightView(world, sky, PenLabels(kit.pen, kit.words))
        self._hud = Hud(panel_for(assets / PANELS, level.id), kit.words)
        self._pen: Pen | None = None
        self._asked: tuple[Pen, pygame.Rect] | None = None
        self._world_size = world
        self._world: pygame.Surface | None = None
        self._picture: pygame.Surface | None = None

    def to_level(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the place in the level frame (metres) under a pixel of the last picture."""
        wide, high = self._world_size
        return self._view.to_level(x_px * wide / self.size[0], y_px * high / self.size[1])

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Return None: here nobody names a landing zone."""
        return None

    def next_view(self, now: str) -> str:
        """Return nothing: outside the story and the place of the man choose the view."""
        return ""

    def action_at(self, flight: Flight, x: float, y: float) -> str:
        """Return the action of the drawn button or answer under a pixel, or nothing."""
        if self._pen is None:
            return ""
        card = card_of(self._kit, flight)
        answer = call_card.action_at(*self._asked, card, x, y) if card and self._asked else ""
        bar = self._bar(flight)
        if answer or not bar:
            return answer
        return touch_bar.action_at(self._pen, self._hud.foot(self._pen), x, y, bar)

    def draw(self, surface: pygame.Surface, flight: Flight, alpha: float, show: Showing) -> None:
        """Paint the whole of `surface`, `alpha` of the way between the last two snapshots.

        A surface of another size gets the picture stretched: a window that is being dragged.
        """
        fits = surface.get_size() == self.size
        canvas = surface if fits else self._stretched_picture()
        self._draw_world(canvas, flight, alpha, show)
        pen = self._pen = self._kit.pen(canvas)
        words = words_of(self._kit, flight, show)
        bar = self._bar(flight)
        if bar:
            self._hud.draw(pen, flight.snapshot, replace(words, buttons=bar))
            advised = advice_of(self._kit, flight).first
            touch_bar.draw(pen, self._hud.foot(pen), self._label, show.bar_pressed, advised, bar)
        else:
            self._hud.draw(pen, flight.snapshot, words)
        self._draw_radio(pen, flight, words)
        if not fits:
            pygame.transform.smoothscale(canvas.convert(surface), surface.get_size(), surface)

    def _draw_radio(self, pen: Pen, flight: Flight, words: HudWords) -> None:
        """Draw whether the public has a picture, and the question that waits."""
        room, plates = grown(pen), self._hud.plates(pen, flight.snapshot, words)
        air = air_of(self._kit, flight.snapshot)
        if air is not None:
            on_air.draw(room, air_place(room, plates), air)
        card = card_of(self._kit, flight)
        if card is not None:
            self._asked = room, card_place(room, plates)
            call_card.draw(*self._asked, card)

    def _draw_world(
        self, canvas: pygame.Surface, flight: Flight, alpha: float, show: Showing
    ) -> None:
        settings = self._kit.settings
        options = ViewOptions(
            lens=show.lens,
            stiffness=show.stiffness,
            reduced_motion=settings.reduced_motion,
            settled=self._still,
            zoom=ZOOM_STEP**show.zoom_steps,
            view=show.view,
            joints=settings.hatch_guide or (show.lens and settings.preset != BARE_PRESET),
            holds=settings.hatch_guide,
        )
        if self._world_size == canvas.get_size():
            self._view.draw(canvas, flight.previous, flight.snapshot, alpha, options)
            return
        world = self._world = self._world or pygame.Surface(self._world_size)
        self._view.draw(world, flight.previous, flight.snapshot, alpha, options)
        pygame.transform.smoothscale(world.convert(canvas), canvas.get_size(), canvas)

    def _stretched_picture(self) -> pygame.Surface:
        self._picture = self._picture or pygame.Surface(self.size)
        return self._picture

    def _bar(self, flight: Flight) -> tuple[str, ...]:
        """Return the buttons to draw: for whoever points; keys and pads have their own."""
        if self._kit.device != "mouse" or flight.ending is not None:
            return ()
        has_valve = has_hand_valve(flight.snapshot.telemetry)
        buttons = touch_bar.at_hatch() if names_hatch(flight.level) else touch_bar.ACTIONS
        return touch_bar.with_valve(buttons) if has_valve else buttons

    def _label(self, action: str) -> str:
        return self._kit.words(f"bar.{action}")


def panel_for(folder: Path, level_id: str, common: str = COMMON_PANEL) -> Panel:
    """Return the panel of a level, of the level its name begins with, or the `common` one.

    So another telling of a level, `too_big_to_fit_memoir`, has the panel of `too_big_to_fit`.
    Folders before the name do not count.
    """
    words = level_id.rpartition("/")[2].split("_")
    for count in range(len(words), 0, -1):
        own = folder / f"{'_'.join(words[:count])}.json"
        if own.is_file():
            return load_panel(own)
    return load_panel(folder / f"{common}.json")

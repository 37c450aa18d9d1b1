"""The fall on the screen: the round window, the needle, the watch, the map; or from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pygame

from game.mission.level import Level
from game.session.flight import Flight
from game.session.on_the_couch import MOMENTS, THINGS
from game.ui.kit import Kit
from game.ui.pace import canvas_size
from game.ui.pen import Pen
from game.ui.scenes.fall_map import FallMap
from game.ui.scenes.flight_desk import PANELS, panel_for
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_words import advice_of, words_of
from game.ui.theme import SMALL
from game.ui.view.cockpit_wall import wall
from game.ui.view.fall_outside import FallOutside
from game.ui.view.fall_scene import since_events, told_between
from game.ui.view.fall_sky import window_sky
from game.ui.view.fall_window import draw_window
from game.ui.view.hud import Hud
from game.ui.view.hud_layout import Panel, Place
from game.ui.view.interpolate import blend_angle
from game.ui.view.narrow_sight import NarrowSight
from game.ui.widgets import caption_strip, touch_bar, warp_sign
from game.ui.widgets.fall_strip import Moment, ThingMark, draw_moments, draw_string, draw_things
from game.ui.widgets.instrument import figures, minutes_text, plate
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot
from game.vocab.units import DEG

FALL_PANEL = "fall"
WINDOW = Place("top", 0, 10, 470, 470)
MAP = Place("top_left", 16, 250, 376, 232)
STRING = Place("top_left", 16, 484, 100, 80)
THINGS_AT = Place("top_left", 124, 484, 740, 80)
MOMENTS_AT = Place("top_right", 16, 484, 392, 80)
# What is said stands over the lower edge of the window: below it every line is needed.
SAID_AT = Place("top", 0, 360, 484, 118)
WIDE = Place("top_left", 16, 16, 860, 466)
# Buttons for whoever points.
BUTTONS = (
    *("whirl_left", "whirl_right", "stow", "belts", "mark", "strain", "handle", "brace"),
    *("cut_lines", "pin_west", "pin_east", "time_slower", "time_faster", "view_next"),
    *("show_me", "pause"),
)
WINDOW_VIEW, MAP_VIEW, OUTSIDE_VIEW = "window", "map", "outside"
VIEWS = (WINDOW_VIEW, MAP_VIEW, OUTSIDE_VIEW)
TURN = Place("top", 0, 52, 290, 30)
WARP = Place("top", 0, 10, 104, 38)
# Faster than this the window stands still: what turns must not flicker.
STILL_FROM_WARP = 10
# How much is seen in the grey tunnel: never nothing, for he stays awake.
TUNNEL = 0.3


class FallDesk:
    """Everything the fall is drawn with, for one size of picture."""

    def __init__(self, kit: Kit, size: tuple[int, int], level: Level, still: bool = False) -> None:
        """Load what `size` needs. `still` paints all of a picture at once."""
        self._kit = kit
        self._still = still
        self.size = size
        self.percent = kit.hand.picture_percent
        panel = panel_for(kit.folders.assets / PANELS, level.id, FALL_PANEL)
        self._hud = Hud(panel, kit.words)
        self._words_only = Hud(Panel((), (), panel.areas), kit.words)
        self._outside: FallOutside | None = None
        self._map = FallMap(kit)
        self._tunnel = NarrowSight(size)
        self._pen: Pen | None = None
        self._picture: pygame.Surface | None = None
        self._world: pygame.Surface | None = None

    def to_level(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return nothing of use: no hand reaches into the level from the couch."""
        return 0.0, 0.0

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Return None: here nobody names a landing zone."""
        return None

    def next_view(self, now: str) -> str:
        """Return the view that comes after `now`."""
        at = VIEWS.index(now) if now in VIEWS else 0
        return VIEWS[(at + 1) % len(VIEWS)]

    def action_at(self, flight: Flight, x: float, y: float) -> str:
        """Return the action of the drawn button under a pixel, or nothing."""
        if self._pen is None or not self._bar(flight):
            return ""
        return touch_bar.action_at(self._pen, self._hud.foot(self._pen), x, y, BUTTONS)

    def draw(self, surface: pygame.Surface, flight: Flight, alpha: float, show: Showing) -> None:
        """Paint the whole of `surface`; one of another size gets the picture stretched."""
        fits = surface.get_size() == self.size
        canvas = surface if fits else self._stretched_picture()
        pen = self._kit.pen(canvas)
        self._pen = pen
        if self._view(flight, show) == OUTSIDE_VIEW:
            self._draw_outside(pen, flight, alpha, show)
        else:
            self._draw_inside(pen, flight, alpha, show)
        self._draw_words(pen, flight, show)
        if show.warp > 1:
            warp_sign.draw(pen, WARP.rect(pen), self._kit.words("cabin.warp", times=show.warp))
        if not fits:
            pygame.transform.smoothscale(canvas.convert(surface), surface.get_size(), surface)

    def _view(self, flight: Flight, show: Showing) -> str:
        return show.view or flight.snapshot.story.view

    def _calm(self, show: Showing) -> bool:
        return self._kit.settings.reduced_motion or show.warp >= STILL_FROM_WARP

    def _draw_inside(self, pen: Pen, flight: Flight, alpha: float, show: Showing) -> None:
        """Draw the cabin: the window, or the map in its place, and the strip below."""
        told = flight.snapshot.telemetry
        pen.surface.blit(wall(self.size), (0, 0))
        if self._view(flight, show) == MAP_VIEW:
            self._map.draw(pen, WIDE.rect(pen), told)
        else:
            self._draw_couch(pen, flight, alpha, show)
        draw_string(pen, STRING.rect(pen), float(told["loose.string_ratio"]))
        draw_things(pen, THINGS_AT.rect(pen), self._things(told))
        draw_moments(pen, MOMENTS_AT.rect(pen), self._moments(told))
        self._tunnel.draw(pen.surface, TUNNEL + (1.0 - TUNNEL) * float(told["body.sight_ratio"]))

    def _draw_outside(self, pen: Pen, flight: Flight, alpha: float, show: Showing) -> None:
        """Draw the fall as nobody saw it, between the last two strides of the world."""
        world = canvas_size(self.size, self.percent)
        if self._outside is None:
            self._outside = FallOutside(world, self._kit.folders.assets, self._still)
        before, now = flight.previous, flight.snapshot
        share = 1.0 if self._still else flight.share(alpha)
        time_s = before.time_s + (now.time_s - before.time_s) * share
        told = told_between(before, now, share)
        since, calm = since_events(flight.events, time_s), self._calm(show)
        coarse = world != pen.surface.get_size()
        self._world = self._world or (pygame.Surface(world) if coarse else None)
        self._outside.draw(self._world or pen.surface, told, since, time_s, calm=calm)
        if self._world is not None:
            picture = self._world.convert(pen.surface)
            pygame.transform.smoothscale(picture, pen.surface.get_size(), pen.surface)
        if calm and told["whirl.connected"] is True:
            self._say_turn(pen, now)

    def _draw_couch(self, pen: Pen, flight: Flight, alpha: float, show: Showing) -> None:
        """Draw the window and, beside it, the small map."""
        told = flight.snapshot.telemetry
        calm = self._calm(show)
        turned_deg = 0.0 if calm else _turned_deg(flight, alpha)
        draw_window(pen.surface, WINDOW.rect(pen), window_sky(told), turned_deg)
        if calm and told["whirl.connected"] is True:
            self._say_turn(pen, flight.snapshot)
        self._map.draw(pen, MAP.rect(pen), told)

    def _draw_words(self, pen: Pen, flight: Flight, show: Showing) -> None:
        words, bar = words_of(self._kit, flight, show), self._bar(flight)
        view = self._view(flight, show)
        if view == MAP_VIEW:
            words = replace(words, title="", steps=())
        below = replace(words, buttons=BUTTONS if bar else ())
        if view == OUTSIDE_VIEW:
            self._words_only.draw(pen, flight.snapshot, below)
        else:
            self._hud.draw(pen, flight.snapshot, replace(below, caption=""))
        if words.caption and view != OUTSIDE_VIEW:
            said, scale = (words.speaker, words.caption), words.caption_scale
            caption_strip.draw(pen, SAID_AT.rect(pen), *said, text_scale=scale)
        if bar:
            foot, advised = self._hud.foot(pen), advice_of(self._kit, flight).first
            touch_bar.draw(pen, foot, self._label, show.bar_pressed, advised, BUTTONS)

    def _bar(self, flight: Flight) -> bool:
        return self._kit.device == "mouse" and flight.ending is None

    def _label(self, action: str) -> str:
        return self._kit.words(f"bar.{action}")

    def _say_turn(self, pen: Pen, shot: Snapshot) -> None:
        """Say in figures how the cabin turns, where the view stands still."""
        rate = figures(shot.number("whirl.rate_deg_per_s"), 0)
        text = self._kit.words("fall.turns", rate=rate)
        place = TURN.rect(pen)
        plate(pen, place, 214)
        pen.write(text, place.center, SMALL, pen.theme.bone, "text", "center", place.w)

    def _things(self, told: Mapping[str, Value]) -> tuple[ThingMark, ...]:
        words = self._kit.words
        return tuple(
            ThingMark(
                words(f"fall.thing.{name}"),
                str(told[f"loose.{name}"]),
                words(f"fall.place.{told[f'loose.{name}']}"),
                told["loose.hand"] == name and told[f"loose.{name}"] != "fallen",
                float(told["loose.work_ratio"]) if told["loose.hand"] == name else 0.0,
            )
            for name in THINGS
        )

    def _moments(self, told: Mapping[str, Value]) -> tuple[Moment, ...]:
        moments = []
        for name in MOMENTS:
            marked_s = float(told[f"reckoning.{name}_s"])
            shown_s = marked_s or float(told[f"reckoning.{name}_due_s"])
            text = self._kit.words("fall.due", at=minutes_text(shown_s))
            shown = minutes_text(shown_s) if marked_s else text
            moments.append(Moment(self._kit.words(f"fall.moment.{name}"), shown, marked_s > 0.0))
        return tuple(moments)

    def _stretched_picture(self) -> pygame.Surface:
        self._picture = self._picture or pygame.Surface(self.size)
        return self._picture


def _turned_deg(flight: Flight, alpha: float) -> float:
    """Return how far the cabin has turned, between the last two pictures."""
    before, now = flight.previous, flight.snapshot
    first, last = (one.number("whirl.angle_deg") * DEG for one in (before, now))
    return blend_angle(first, last, flight.share(alpha)) / DEG

"""The map of the fall: the land about the aim, pin and circle, and the truth when down."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

import pygame

from game.session.lab import LANDED_1965_DEG, cover_at, sun_place_deg
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scenes.cockpit_map import aim_marks
from game.ui.scenes.flight_words import BARE_PRESET
from game.ui.view.lab_frame import MapFrame, framed
from game.ui.view.lab_frame import Place as Spot
from game.ui.view.lab_ground import cover
from game.ui.view.lab_map import MapLine, MapMark, MapView, draw_map
from game.vocab.channel import Value

LEAST_DEG = 8.0
SUN_EVERY_S = 600.0
KM_PER_DEG = 111.2
CIRCLE_POINTS = 36
WIDEST_KM = 400.0


class FallMap:
    """Draws the map; keeps its ground as long as it holds."""

    def __init__(self, kit: Kit) -> None:
        """Take words and colours from `kit`."""
        self._kit = kit
        self._ground: tuple[tuple[MapFrame, Spot], pygame.Surface] | None = None

    def draw(self, pen: Pen, rect: pygame.Rect, told: Mapping[str, Value]) -> None:
        """Draw the map into `rect`."""
        marks = self._marks(told)
        frame = framed([one.place for one in marks], rect.size, LEAST_DEG, narrow=True)
        words = self._kit.words
        view = MapView(words("fall.map.title"), frame, _circle(told), tuple(marks), self._bar())
        utc_s = SUN_EVERY_S * round(float(told["clock.utc_s"]) / SUN_EVERY_S)
        draw_map(pen, rect, self._picture(frame, sun_place_deg(utc_s)), view)

    def _bar(self) -> str:
        return self._kit.words("cabin.map.bar", n="{n}")

    def _marks(self, told: Mapping[str, Value]) -> list[MapMark]:
        words, bare = self._kit.words, self._kit.settings.preset == BARE_PRESET
        marks = []
        if told["landing.down"] is True:
            place = (float(told["landing.latitude_deg"]), float(told["landing.longitude_deg"]))
            marks.append(MapMark(place, "diamond", "bone", words("fall.map.landed")))
        if told["reckoning.pinned"] is True and (not bare or told["landing.down"] is True):
            marks.append(MapMark(_pin(told), "down", "amber", self._pin_words(told)))
        marks.extend(aim_marks(told, words))
        marks.append(MapMark(LANDED_1965_DEG, "square", "sky", words("cabin.map.then"), False))
        return marks

    def _pin_words(self, told: Mapping[str, Value]) -> str:
        """Return the word for the pin, with the circle in figures: it may be small on the map."""
        wide_km = float(told["reckoning.circle_km"])
        if wide_km > WIDEST_KM:
            return self._kit.words("fall.map.pin")
        return self._kit.words("fall.map.pin_within", km=f"{wide_km:.0f}")

    def _picture(self, frame: MapFrame, sun: Spot) -> pygame.Surface:
        if self._ground is None or self._ground[0] != (frame, sun):
            self._ground = (frame, sun), cover(cover_at, frame, sun, self._kit.theme)[0]
        return self._ground[1]


def _pin(told: Mapping[str, Value]) -> Spot:
    return float(told["reckoning.pin_latitude_deg"]), float(told["reckoning.pin_longitude_deg"])


def _circle(told: Mapping[str, Value]) -> tuple[MapLine, ...]:
    """Return the circle round the pin, when there is one that fits on a map."""
    wide_km = float(told["reckoning.circle_km"])
    if told["reckoning.pinned"] is not True or wide_km > WIDEST_KM:
        return ()
    at = partial(_off, _pin(told), wide_km / KM_PER_DEG)
    turns = (2.0 * math.pi * k / CIRCLE_POINTS for k in range(CIRCLE_POINTS))
    return (MapLine(tuple(at(turn) for turn in turns), "amber", 1.8, closed=True),)


def _off(pin: Spot, out_deg: float, turn: float) -> Spot:
    shrink = max(0.1, math.cos(math.radians(pin[0])))
    return pin[0] + out_deg * math.cos(turn), pin[1] + out_deg * math.sin(turn) / shrink

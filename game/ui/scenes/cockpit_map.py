"""The map of the cabin: the way over the Earth, the aim, and where a burn would end, if allowed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

import pygame

from game.session.ground_track import SECOND_KM, Expected, expected, track_ahead
from game.session.lab import AIM_DEG, LANDED_1965_DEG, cover_at, sun_place_deg
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scenes.flight_words import BARE_PRESET
from game.ui.scenes.flight_zone import zone_of
from game.ui.settings import Settings
from game.ui.theme import SMALL
from game.ui.view.hud_layout import Place
from game.ui.view.lab_frame import MapFrame, framed
from game.ui.view.lab_frame import Place as Spot
from game.ui.view.lab_ground import cover, ground
from game.ui.view.lab_map import MapLine, MapMark, MapView, draw_map
from game.ui.widgets.instrument import plate
from game.vocab.channel import Value

WORLD = "earth/world.jpg"
WIDE = Place("top_left", 16, 16, 744, 536)
NEAR = Place("top_right", 16, 16, 488, 536)
FOOT = Place("top_left", 24, 504, 728, 40)
LAP_S = 5_400.0
# The track is drawn anew when the clock has gone on by so much.
TRACK_EVERY_S = 20.0
SUN_EVERY_S = 240.0
MIDDLE_DEG, REACH_DEG, WORLD_DEG = 15.0, 75.0, 138.0
NEAR_LEAST_DEG, WIDE_LEAST_DEG = 9.0, 75.0


class CockpitMap:
    """Draws the map over the cabin; keeps its ground and its track as long as they hold."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._track: tuple[float, tuple[Spot, ...]] = (-TRACK_EVERY_S, ())
        self._grounds: dict[str, tuple[tuple[MapFrame, Spot], pygame.Surface]] = {}
        self._shown: tuple[tuple[pygame.Rect, MapFrame], ...] = ()

    def draw(self, pen: Pen, told: Mapping[str, Value]) -> None:
        """Draw both maps: the whole lap, and the land about the aim."""
        utc_s = float(told.get("clock.utc_s", 0.0))
        track = self._track_at(told, utc_s)
        if not track:
            return
        landing = expected(told, track) if knows_landing(told, self._kit.settings) else None
        sun = sun_place_deg(SUN_EVERY_S * round(utc_s / SUN_EVERY_S))
        marks = self._marks(told, landing)
        here = (float(told["orbit.latitude_deg"]), float(told["orbit.longitude_deg"]))
        mine = MapMark(here, "diamond", "bone", self._kit.words("cabin.map.here"))
        lines = _lines(track, landing)
        wide = WIDE.rect(pen)
        frame = framed(_shown(here), wide.size, WIDE_LEAST_DEG, narrow=False)
        title = self._kit.words("cabin.map.title")
        view = MapView(title, frame, lines, (mine, *marks))
        draw_map(pen, wide, self._ground(pen, "wide", frame, sun), view)
        near = self._near(pen, lines, (*marks, mine), sun)
        self._shown = ((wide, frame), near)
        self._foot(pen, told)

    def place_at(self, x: float, y: float) -> Spot | None:
        """Return the place under a pixel of the maps as last drawn, or None beside them."""
        for room, frame in self._shown:
            if room.collidepoint(x, y):
                return frame.place_under((x - room.x, y - room.y))
        return None

    def _near(
        self, pen: Pen, lines: tuple[MapLine, ...], marks: Sequence[MapMark], sun: Spot
    ) -> tuple[pygame.Rect, MapFrame]:
        room = NEAR.rect(pen)
        places = [one.place for one in marks if one.shape in ("down", "cross", "square")]
        frame = framed(places, room.size, NEAR_LEAST_DEG, narrow=True)
        bar = self._kit.words("cabin.map.bar", n="{n}")
        title = self._kit.words("cabin.map.second", n=f"{SECOND_KM:.1f}")
        view = MapView(title, frame, lines, tuple(marks), bar)
        draw_map(pen, room, self._ground(pen, "near", frame, sun), view)
        return room, frame

    def _marks(self, told: Mapping[str, Value], landing: Expected | None) -> list[MapMark]:
        words, marks = self._kit.words, []
        if landing is not None:
            marks.append(MapMark(landing.place, "down", "amber", words("cabin.map.lands")))
        marks.extend(aim_marks(told, words))
        if told.get("landing.down") is True or self._kit.settings.preset != BARE_PRESET:
            then = words("cabin.map.then")
            marks.append(MapMark(LANDED_1965_DEG, "square", "sky", then, False))
        return marks

    def _foot(self, pen: Pen, told: Mapping[str, Value]) -> None:
        """Say below the map how a zone is named, or when the landing place comes onto it."""
        text = self._foot_text(told)
        if not text:
            return
        place = FOOT.rect(pen)
        plate(pen, place, 220)
        pen.write(text, place.center, SMALL, pen.theme.bone, "text", "center", place.w - pen.u(16))

    def _foot_text(self, told: Mapping[str, Value]) -> str:
        """Say how a zone is named, as long as one can be; then when the landing place appears."""
        words = self._kit.words
        if zone_of(told) is not None and told.get("tdu.lit_s", 0.0) == 0.0:
            return words("cabin.map.name")
        if knows_landing(told, self._kit.settings) or "landing.predicted" not in told:
            return ""
        late = self._kit.settings.preset == BARE_PRESET
        return words("cabin.map.later" if late else "cabin.map.shut")

    def _track_at(self, told: Mapping[str, Value], utc_s: float) -> tuple[Spot, ...]:
        if abs(utc_s - self._track[0]) >= TRACK_EVERY_S:
            self._track = (utc_s, track_ahead(told, LAP_S))
        return self._track[1]

    def _ground(self, pen: Pen, name: str, frame: MapFrame, sun: Spot) -> pygame.Surface:
        kept = self._grounds.get(name)
        if kept is None or kept[0] != (frame, sun):
            theme = self._kit.theme
            if name == "wide":
                picture = ground(self._kit.assets.image(WORLD), frame, sun, theme)
            else:
                picture, _ = cover(cover_at, frame, sun, theme)
            kept = self._grounds[name] = ((frame, sun), picture)
        return kept[1]


def aim_marks(told: Mapping[str, Value], words: Callable[..., str]) -> Iterator[MapMark]:
    """Yield the zone that is aimed at, under the name it has for him."""
    zone = zone_of(told)
    if zone is None or told["zone.named"] is not True:
        yield MapMark(zone or AIM_DEG, "cross", "teal", words("cabin.map.aim"))
        return
    yield MapMark(zone, "cross", "teal", words("cabin.map.zone"))


def knows_landing(told: Mapping[str, Value], settings: Settings) -> bool:
    """Return whether the map may show where the ship would come down.

    Always with the open map; else after the burn; and without any help, as in 1965, when down.
    """
    if settings.map_open:
        return True
    if settings.preset == BARE_PRESET:
        return told.get("landing.down") is True
    off_s = told.get("tdu.off_s", 0.0)
    return isinstance(off_s, float) and off_s > 0.0


def _shown(here: Spot) -> tuple[Spot, ...]:
    """Return the ends of the wide map: from the Atlantic to the Urals, else the whole world."""
    off_deg = abs(math.remainder(here[1] - MIDDLE_DEG, 360.0))
    reach = REACH_DEG if off_deg < REACH_DEG else WORLD_DEG
    ends = (MIDDLE_DEG - reach, MIDDLE_DEG, MIDDLE_DEG + reach)
    return tuple(zip((-55.0, 0.0, 65.0), ends, strict=True))


def _lines(track: tuple[Spot, ...], landing: Expected | None) -> tuple[MapLine, ...]:
    lines = [MapLine(track, "amber", 2.2)]
    if landing is not None:
        lines.append(MapLine(landing.ellipse.outline(), "bone", 1.8, closed=True))
    return tuple(lines)

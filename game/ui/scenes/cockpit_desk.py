"""The cabin on the screen: the Vzor large, the Globus beside it, panel, couches; and the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pygame

from game.mission.level import Level
from game.session.chairs import SIGHT as AT_SIGHT
from game.session.chairs import Pictured, chair_of, watched
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scenes import cockpit_voices
from game.ui.scenes.cockpit_map import CockpitMap
from game.ui.scenes.cockpit_panel import couches_of, globus_of, plates_of, translating
from game.ui.scenes.flight_calls import card_of
from game.ui.scenes.flight_desk import PANELS, panel_for
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_words import advice_of, words_of
from game.ui.scenes.flight_zone import shows_map
from game.ui.view.cockpit_wall import wall
from game.ui.view.globus_view import GlobusView, knob_at, mode_at
from game.ui.view.hud import Hud, HudWords, between
from game.ui.view.hud_layout import Panel, Place
from game.ui.view.orbit_view import OrbitView
from game.ui.view.sight_view import SightView, lit
from game.ui.widgets import call_card, couches, engraved, touch_bar, warp_sign
from game.ui.widgets.instrument import clock_text, figures, plate
from game.vocab.snapshot import Snapshot

COCKPIT_PANEL = "cockpit"
COCKPIT, MAP, OUTSIDE = "cockpit", "map", "outside"
VIEWS = (COCKPIT, MAP, OUTSIDE)
WORLD = "earth/world.jpg"
QUATERNION = "attitude.quaternion_w"
NOTED, LATE = "panel.noted_utc_s", "panel.late_s"
SIGHT = Place("top", 0, 8, 472, 472)
GLOBUS = Place("top_left", 16, 236, 376, 246)
COUCHES = Place("top_left", 16, 496, 216, 98)
PLATES = Place("top_left", 240, 496, 1024, 98)
NUMBERS = Place("top", 0, 452, 420, 28)
CLOCKS = Place("top_right", 16, 16, 372, 84)
SLIP = Place("top_right", 148, 106, 108, 26)
WARP = Place("top", 0, 10, 104, 38)
CARD = Place("top_left", 16, 16, 376, 466)
MOST_CARD_TEXT = 1.15
PAPER, INK = (226, 218, 190), (40, 44, 74)
MOSCOW_S, DAY_S = 10_800.0, 86_400.0
NO_MAN = Place("top", 0, 200, 300, 90)
# Buttons for whoever points: the stick; switches, covers and seats are pressed where they stand.
STICK = (
    *("yaw_left", "yaw_right", "pitch_up", "pitch_down", "roll_left", "roll_right"),
    *("stick_fast", "view_next", "translate", "show_me", "pause"),
)
CALLING = (
    *("call_left", "call_right", "call_up", "call_down", "call_roll_left", "call_roll_right"),
    *("call_so", "hand_over", "view_next", "show_me", "pause"),
)
# How far loose things lean in a burn of 0.3 g, in design units, and how fast they do.
LEAN, LEAN_S = 14.0, 0.4


class CockpitDesk:
    """Everything the cabin is drawn with, for one size of picture."""

    def __init__(self, kit: Kit, size: tuple[int, int], level: Level, still: bool = False) -> None:
        """Load what `size` needs. `still` paints all of a picture at once."""
        self._kit = kit
        self.size = size
        self.percent = kit.hand.picture_percent
        self._still = still
        self._translated = False
        assets = kit.folders.assets
        self._say = translating(kit.words, lambda: self._translated)
        panel = panel_for(assets / PANELS, level.id, COCKPIT_PANEL)
        self._hud = Hud(panel, self._say, grows=False)
        self._words_only = Hud(Panel((), (), panel.areas), self._say, grows=False)
        self._pen: Pen | None = None
        self._asked: tuple[Pen, pygame.Rect] | None = None
        self._picture: pygame.Surface | None = None
        outer = SIGHT.rect(kit.pen(pygame.Surface(size))).w
        self._sight = SightView(assets, outer, still)
        self._globus = GlobusView(kit.assets.image(WORLD))
        self._engraved = engraved.Plates()
        self._map = CockpitMap(kit)
        self._outside: OrbitView | None = None
        self._assets, self._view = assets, COCKPIT
        self._names_zone = False
        self._lean: tuple[float, float] = (0.0, 0.0)

    def to_level(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return nothing of use: no hand reaches into the level from the cabin."""
        return 0.0, 0.0

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Return the place under a pixel of the map, where a zone can be named on it."""
        return self._map.place_at(x, y) if self._names_zone else None

    def next_view(self, now: str) -> str:
        """Return the view that comes after `now`."""
        at = VIEWS.index(now) if now in VIEWS else 0
        return VIEWS[(at + 1) % len(VIEWS)]

    def action_at(self, flight: Flight, x: float, y: float) -> str:
        """Return the action of the switch, button or answer under a pixel, or nothing."""
        pen = self._pen
        if pen is None:
            return ""
        card = card_of(self._kit, flight)
        answer = call_card.action_at(*self._asked, card, x, y) if card and self._asked else ""
        if answer or flight.ending is not None:
            return answer
        if self._bar(flight):
            buttons = buttons_of(flight.snapshot)
            pressed = touch_bar.action_at(pen, self._hud.foot(pen), x, y, buttons)
            if pressed:
                return pressed
        if self._view != COCKPIT:
            return ""
        return self._panel_action(pen, flight.snapshot, x, y)

    def draw(self, surface: pygame.Surface, flight: Flight, alpha: float, show: Showing) -> None:
        """Paint the whole of `surface`; one of another size gets the picture stretched."""
        fits = surface.get_size() == self.size
        canvas = surface if fits else self._stretched_picture()
        self._translated = show.translated
        pen = self._pen = self._kit.pen(canvas)
        seen = watched(flight)
        share = 1.0 if self._still else flight.share(alpha)
        self._view = self._draw_view(pen, seen, share, show.view or flight.snapshot.story.view)
        if self._view == COCKPIT:
            cockpit_voices.draw(pen, self._kit, seen, flight.events)
        self._draw_words(pen, seen, show)
        if not fits:
            pygame.transform.smoothscale(canvas.convert(surface), surface.get_size(), surface)

    def _draw_view(self, pen: Pen, flight: Pictured, share: float, wish: str) -> str:
        """Draw the view that is wished for, else the cabin; return its name."""
        shot = flight.snapshot
        self._names_zone = shows_map(wish, shot.telemetry)
        if wish == MAP:
            pen.surface.blit(wall(self.size), (0, 0))
            self._map.draw(pen, shot.telemetry)
            return MAP
        if wish == OUTSIDE and QUATERNION in shot.telemetry:
            self._outside = self._outside or OrbitView(self.size, self._assets, self._still)
            self._outside.draw(pen.surface, shot.telemetry, shot.time_s)
            return OUTSIDE
        self._draw_cabin(pen, flight, share)
        self._leaned(pen, shot)
        return COCKPIT

    def _draw_cabin(self, pen: Pen, flight: Pictured, share: float) -> None:
        shot, told = flight.snapshot, flight.snapshot.telemetry
        pen.surface.blit(wall(self.size), (0, 0))
        self._sight.draw(pen.surface, SIGHT.rect(pen).topleft, flight.previous, shot, share)
        globus = globus_of(told, self._say)
        if globus is not None:
            self._globus.draw(pen, GLOBUS.rect(pen), globus)
        men = couches_of(told, self._kit.words)
        if men is not None:
            couches.draw(pen, COUCHES.rect(pen), men)
        for one, place in self._plates(pen, shot).values():
            self._engraved.draw(pen, place, one)
        self._draw_beside_sight(pen, shot)
        self._draw_slip(pen, shot)

    def _draw_beside_sight(self, pen: Pen, shot: Snapshot) -> None:
        """Say why the sight shows nothing; or give its numbers, to whoever has that help."""
        told, words = shot.telemetry, self._kit.words
        if told.get("sight.manned") is False:
            self._note(pen, NO_MAN.rect(pen), words("cabin.no_man"))
        elif "sight.light_ratio" in told and lit(told) <= 0.0:
            self._note(pen, NO_MAN.rect(pen), words("cabin.night"))
        elif self._kit.settings.sight_numbers and told.get("sight.ground") is True:
            tilt, drift = shot.number("sight.tilt_deg"), shot.number("sight.drift_deg")
            text = words("cabin.numbers", tilt=figures(tilt, 1), drift=figures(drift, 1))
            place = NUMBERS.rect(pen)
            plate(pen, place, 214)
            pen.write(text, place.center, 18, pen.theme.bone, "text", "center", place.w - pen.u(12))

    def _draw_slip(self, pen: Pen, shot: Snapshot) -> None:
        """Draw the slip of paper with the second that was written down, when there is one."""
        noted_s = float(shot.telemetry.get(NOTED, 0.0))
        if noted_s > 0.0:
            place = SLIP.rect(pen)
            pygame.draw.rect(pen.surface, PAPER, place)
            text = clock_text((noted_s + MOSCOW_S) % DAY_S)
            pen.write(text, place.center, 20, INK, "mono", "center", place.w - pen.u(6))

    def _note(self, pen: Pen, place: pygame.Rect, text: str) -> None:
        block = pen.paragraph(text, place.w - pen.u(16), 18, pen.theme.bone, "text", "centre")
        plate(pen, block.get_rect(center=place.center).inflate(pen.u(24), pen.u(14)), 214)
        pen.surface.blit(block, block.get_rect(center=place.center))

    def _leaned(self, pen: Pen, shot: Snapshot) -> None:
        """Let the picture lean to the engine's side while it burns, unless calm is wished."""
        burning = shot.telemetry.get("tdu.burning") is True
        wanted = 1.0 if burning and not self._kit.settings.reduced_motion else 0.0
        share, then_s = self._lean
        passed_s = min(1.0, max(0.0, shot.time_s - then_s))
        step = wanted if self._still else passed_s / LEAN_S
        share = min(wanted, share + step) if share < wanted else max(wanted, share - step)
        self._lean = (share, shot.time_s)
        lean_px = pen.u(LEAN * share)
        if lean_px:
            pen.surface.scroll(0, lean_px)
            pen.surface.blit(wall(self.size), (0, 0), (0, 0, pen.surface.get_width(), lean_px))

    def _draw_words(self, pen: Pen, flight: Pictured, show: Showing) -> None:
        words = words_of(self._kit, flight, show)
        hud = self._hud if self._view == COCKPIT else self._words_only
        if self._view == MAP:
            words = replace(words, title="", steps=())
        bar = self._bar(flight)
        if bar:
            words = replace(words, buttons=buttons_of(flight.snapshot))
        hud.draw(pen, without_plan(flight.snapshot), words)
        if bar:
            foot, advised = self._hud.foot(pen), advice_of(self._kit, flight).first
            touch_bar.draw(pen, foot, self._label, show.bar_pressed, advised, words.buttons)
        self._draw_call(pen, flight, words)
        if show.warp > 1:
            text = self._kit.words("cabin.warp", times=show.warp)
            warp_sign.draw(pen, WARP.rect(pen), text)

    def _draw_call(self, pen: Pen, flight: Pictured, words: HudWords) -> None:
        card = card_of(self._kit, flight)
        if card is not None:
            room = replace(pen, text_scale=min(pen.text_scale, MOST_CARD_TEXT))
            plates = self._hud.plates(pen, flight.snapshot, words)
            self._asked = room, between(CARD.rect(room), plates, room.u(8))
            call_card.draw(*self._asked, card)

    def _plates(self, pen: Pen, shot: Snapshot) -> Mapping[str, tuple[engraved.Plate, pygame.Rect]]:
        """Return each plate of the panel with its place, by its name."""
        made = plates_of(shot.telemetry, self._kit.words, self._translated)
        room = PLATES.rect(pen)
        room.w = pen.area.right - pen.u(16) - room.x
        wide = room.w / max(1, len(made))
        gap = pen.u(6)
        return MappingProxyType(
            {
                one.name: (
                    one,
                    pygame.Rect(round(room.x + k * wide), room.y, round(wide) - gap, room.h),
                )
                for k, one in enumerate(made)
            }
        )

    def _panel_action(self, pen: Pen, shot: Snapshot, x: float, y: float) -> str:
        for one, place in self._plates(pen, shot).values():
            action = engraved.action_at(pen, place, one, x, y)
            if action:
                return action
        if "globus.mode" in shot.telemetry:
            globus = GLOBUS.rect(pen)
            turned = "globus_mode" if mode_at(globus, x, y) else knob_at(globus, x, y)
            if turned:
                return turned
        if NOTED in shot.telemetry:
            slip = SLIP.rect(pen)
            if slip.collidepoint(x, y):
                return "note_earlier" if x < slip.centerx else "note_later"
            if CLOCKS.rect(pen).collidepoint(x, y):
                return "note_time"
        if "seats.commander_ratio" in shot.telemetry:
            return couches.man_at(COUCHES.rect(pen), x, y)
        return ""

    def _bar(self, flight: Pictured) -> bool:
        return self._kit.device == "mouse" and flight.ending is None

    def _label(self, action: str) -> str:
        return self._kit.words(f"bar.{action}")

    def _stretched_picture(self) -> pygame.Surface:
        self._picture = self._picture or pygame.Surface(self.size)
        return self._picture


def buttons_of(shot: Snapshot) -> tuple[str, ...]:
    """Return the buttons to draw: the stick; where two play the calls, and handing over."""
    chair = chair_of(shot.telemetry)
    if not chair:
        return STICK
    if chair == AT_SIGHT:
        return CALLING
    at = STICK.index("view_next")
    return (*STICK[:at], "hand_over", *STICK[at:])


def without_plan(shot: Snapshot) -> Snapshot:
    """Return the snapshot without the seconds to a burn that nobody has written down."""
    if shot.telemetry.get(NOTED, 1.0):
        return shot
    told = {name: value for name, value in shot.telemetry.items() if name != LATE}
    return replace(shot, telemetry=MappingProxyType(told))

"""The cabin on the screen: the Vzor large, the Globus beside it, panel, couches; and the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pygame

from game.mission.level import Level
from game.session.chairs import Pictured, watched
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scenes import cockpit_pointer, cockpit_voices
from game.ui.scenes.cockpit_map import CockpitMap
from game.ui.scenes.cockpit_panel import couches_of, globus_of, plates_of, translating
from game.ui.scenes.cockpit_places import (
    CARD,
    CLOCKS,
    COUCHES,
    GLOBUS,
    NO_MAN,
    NUMBERS,
    PLATES,
    ROWS,
    SIGHT,
    SLIP,
    WARP,
    buttons_of,
)
from game.ui.scenes.flight_calls import card_of
from game.ui.scenes.flight_desk import PANELS, panel_for
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_words import advice_of, words_of
from game.ui.scenes.flight_zone import shows_map
from game.ui.view.cockpit_lean import Lean, leaned
from game.ui.view.cockpit_near import NearThings, draw_dust
from game.ui.view.cockpit_wall import wall
from game.ui.view.globus_view import GlobusView, knob_at, mode_at
from game.ui.view.hud import Hud, HudWords, between
from game.ui.view.hud_layout import Panel
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
MOST_CARD_TEXT = 1.15
PAPER, INK = (226, 218, 190), (40, 44, 74)
MOSCOW_S, DAY_S = 10_800.0, 86_400.0


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
        self._lean, self._near = Lean(), NearThings()

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
        words = words_of(self._kit, seen, show)
        wish = show.view or flight.snapshot.story.view
        self._view = self._draw_view(pen, seen, share, wish)
        if self._view == COCKPIT:
            self._draw_near(pen, seen.snapshot, words)
            cockpit_voices.draw(pen, self._kit, seen, flight.events)
        self._draw_words(pen, seen, show, words)
        if not fits:
            pygame.transform.smoothscale(canvas.convert(surface), surface.get_size(), surface)

    def _draw_view(self, pen: Pen, flight: Pictured, share: float, wish: str) -> str:
        """Draw the view that is wished for, else the cabin; return its name."""
        shot = flight.snapshot
        self._names_zone = shows_map(wish, shot.telemetry)
        if wish == MAP:
            pen.surface.blit(wall(self.size, ROWS), (0, 0))
            self._map.draw(pen, shot.telemetry)
            return MAP
        if wish == OUTSIDE and QUATERNION in shot.telemetry:
            self._outside = self._outside or OrbitView(self.size, self._assets, self._still)
            self._outside.draw(pen.surface, shot.telemetry, shot.time_s)
            return OUTSIDE
        self._draw_cabin(pen, flight, share)
        return COCKPIT

    def _draw_cabin(self, pen: Pen, flight: Pictured, share: float) -> None:
        shot, told = flight.snapshot, flight.snapshot.telemetry
        pen.surface.blit(wall(self.size, ROWS, sight=True), (0, 0))
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

    def _draw_near(self, pen: Pen, shot: Snapshot, words: HudWords) -> None:
        """Draw the instruments, and what is nearer than they are; in a burn all of it leans."""
        instruments = HudWords(unit=words.unit, clocks=words.clocks, joints=words.joints)
        self._hud.draw(pen, without_plan(shot), instruments)
        self._near.draw(pen, shot.telemetry)
        calm = self._kit.settings.reduced_motion
        if not calm:
            draw_dust(pen, shot.telemetry, shot.time_s)
        share = self._lean.follow(shot, calm, self._still)
        leaned(pen.surface, wall(self.size, ROWS), share, pen.scale)

    def _draw_words(self, pen: Pen, flight: Pictured, show: Showing, words: HudWords) -> None:
        if self._view == MAP:
            words = replace(words, title="", steps=())
        bar = self._bar(flight)
        if bar:
            words = replace(words, buttons=buttons_of(flight.snapshot))
        self._words_only.draw(pen, flight.snapshot, words)
        advised = advice_of(self._kit, flight).first if flight.ending is None else ""
        if self._view == COCKPIT:
            plates = self._plates(pen, flight.snapshot).values()
            place = cockpit_pointer.place_of(pen, advised, plates)
            if place is not None:
                cockpit_pointer.ring(pen, place)
        if bar:
            foot = self._hud.foot(pen)
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


def without_plan(shot: Snapshot) -> Snapshot:
    """Return the snapshot without the seconds to a burn that nobody has written down."""
    if shot.telemetry.get(NOTED, 1.0):
        return shot
    told = {name: value for name, value in shot.telemetry.items() if name != LATE}
    return replace(shot, telemetry=MappingProxyType(told))

"""Where the parts of the lab stand, and how its right side is drawn."""

from collections.abc import Sequence
from dataclasses import replace

import pygame

from game.session.lab import LabLanding, LabSpot, cover_at
from game.session.lab_cloud import LabEllipse
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scenes import lab_views
from game.ui.scenes.lab_energy_page import EnergyPicture
from game.ui.scenes.lab_orbit_page import OrbitPicture
from game.ui.scenes.lab_show import LabShow, SlopeCurves
from game.ui.scenes.lab_words import Flown, headline, more, small_print
from game.ui.theme import BODY, GAP, HEADING, SMALL, Theme
from game.ui.view.lab_curve import draw_curve
from game.ui.view.lab_frame import MapFrame, Place
from game.ui.view.lab_globe import GlobePainter
from game.ui.view.lab_ground import COVER, cover, ground
from game.ui.view.lab_map import draw_map

# A painted ground and the kinds of ground on it.
Ground = tuple[pygame.Surface, tuple[str, ...]]
WORLD = "earth/world.jpg"
MARGIN = 22.0
LEFT_SHARE = 0.31
CURVES_SHARE = 0.34
LEAST_PX = 24
CALM = 1.25


def calm(pen: Pen) -> Pen:
    """Return a pen for words in pictures: at 200 % they would cover what they name."""
    return replace(pen, text_scale=min(pen.text_scale, CALM))


def page(pen: Pen, foot_px: int) -> tuple[pygame.Rect, pygame.Rect, pygame.Rect]:
    """Return the rectangles of the dials, the pictures, and the buttons below both."""
    area = pen.area.inflate(-2 * pen.u(MARGIN), -2 * pen.u(14))
    foot = pygame.Rect(area.x, area.bottom - foot_px, max(1, area.w), foot_px)
    high = max(1, foot.y - pen.u(GAP) - area.y)
    share = LEFT_SHARE * min(1.4, max(1.0, pen.text_scale))
    left = pygame.Rect(area.x, area.y, max(1, round(area.w * share)), high)
    right = pygame.Rect(left.right + pen.u(MARGIN), area.y, 1, high)
    right.w = max(1, area.right - right.x)
    return left, right, foot


class LabPictures:
    """The right side of the lab; it keeps the grounds of its maps, which are dear."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._grounds: dict[str, tuple[object, Ground]] = {}
        nowhere = pygame.Rect(0, 0, 1, 1)
        self.orbit = OrbitPicture(GlobePainter(kit.assets.image(WORLD)), nowhere)
        self.energy = EnergyPicture(nowhere)

    def draw(
        self,
        pen: Pen,
        rect: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        flown: Sequence[Flown],
        scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
        show: LabShow,
        curves: SlopeCurves,
    ) -> None:
        """Draw words and the picture chosen of the landing and 1965's (`landings`) into `rect`."""
        pen, words = calm(pen), self._kit.words
        top = self._words(pen, rect, landings[0], scatter)
        room = pygame.Rect(rect.x, top, rect.w, max(1, rect.bottom - top))
        if show.picture == "orbit":
            self.orbit.draw(pen, words, room, landings, show, curves)
        elif show.picture == "energy":
            self.energy.draw(pen, words, room, landings, show)
        else:
            self._landing(pen, room, landings, flown, scatter, show)

    def _landing(
        self,
        pen: Pen,
        room: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        flown: Sequence[Flown],
        scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
        show: LabShow,
    ) -> None:
        gap = pen.u(GAP)
        curves_px = round(room.h * CURVES_SHARE)
        half = (room.w - gap) // 2
        boxes = [
            pygame.Rect(x, y, half, high)
            for y, high in (
                (room.y, room.h - curves_px - gap),
                (room.bottom - curves_px, curves_px),
            )
            for x in (room.x, room.right - half)
        ]
        if min(min(box.size) for box in boxes) < LEAST_PX:
            return
        self._maps(pen, boxes[0], boxes[1], landings, flown, scatter, show.time_s)
        words = self._kit.words
        draw_curve(pen, boxes[2], lab_views.height_curve(words, *landings, show.time_s))
        draw_curve(pen, boxes[3], lab_views.load_curve(words, *landings, show.time_s))

    def _words(
        self,
        pen: Pen,
        rect: pygame.Rect,
        landing: LabLanding,
        scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
    ) -> int:
        """Draw what it comes to; the y below."""
        words, theme = self._kit.words, pen.theme
        place = pen.write(
            headline(words, landing), rect.topleft, HEADING, theme.amber, "title", most_px=rect.w
        )
        place = pen.write(more(words, landing), place.bottomleft, BODY, theme.bone, most_px=rect.w)
        said = small_print(words, landing.burn, scatter[0], bool(scatter[1]))
        place = pen.write(said, place.bottomleft, SMALL, theme.dim, most_px=rect.w)
        return place.bottom + pen.u(8)

    def _maps(
        self,
        pen: Pen,
        wide: pygame.Rect,
        near: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        flown: Sequence[Flown],
        scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
        time_s: float | None,
    ) -> None:
        words, sun = self._kit.words, lab_views.sun_of(landings[0])
        frame = lab_views.wide_frame(landings[0], wide.size)
        picture, _ = self._ground("wide", frame, sun, pen.theme)
        draw_map(pen, wide, picture, lab_views.wide_view(words, *landings, frame, time_s))
        frame = lab_views.near_frame(landings[0], near.size, scatter[1])
        picture, kinds = self._ground("near", frame, sun, pen.theme)
        tones = [(COVER[kind], kind) for kind in kinds]
        view = lab_views.near_view(words, landings[0], frame, flown, scatter, tones)
        draw_map(pen, near, picture, view)

    def _ground(self, name: str, frame: MapFrame, sun: Place, theme: Theme) -> Ground:
        key = (frame, sun, theme.name)
        kept = self._grounds.get(name)
        if kept is None or kept[0] != key:
            kept = (key, self._painted(name, frame, sun, theme))
            self._grounds[name] = kept
        return kept[1]

    def _painted(self, name: str, frame: MapFrame, sun: Place, theme: Theme) -> Ground:
        if name == "near":
            return cover(cover_at, frame, sun, theme)
        return ground(self._kit.assets.image(WORLD), frame, sun, theme), ()

"""The right side of the lab at work: which picture it shows, how it runs, how it is turned."""

from collections.abc import Sequence
from dataclasses import replace

import pygame

from game.session.lab import LabBurn, LabLanding, LabSpot
from game.session.lab_cloud import LabEllipse
from game.session.lab_energy import moment_of
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.scene import Pointer
from game.ui.scenes.lab_page import LabPictures
from game.ui.scenes.lab_show import PICTURES, STEP_S, LabShow, SlopeCurves
from game.ui.scenes.lab_words import Flown
from game.ui.widgets.focus import pressed_inside

DEG_PER_PX = 0.3
STEEPEST_DEG = 80.0


class LabStage:
    """Keeps the show; turns the globe and runs through the fall under the pointer."""

    def __init__(self, kit: Kit) -> None:
        """Begin with the picture of the landing, nothing running."""
        self.show = LabShow()
        self._pictures = LabPictures(kit)
        self._curves = SlopeCurves()
        self._held: tuple[float, float] | None = None

    def act(self, name: str, landing: LabLanding) -> bool:
        """Do what a key or button asks for; False when it is nothing of the stage's."""
        show = self.show
        match name:
            case "picture":
                self.show = show.next_picture()
            case "play":
                self.show = show.play_or_stop(landing)
            case "earlier":
                self.show = show.moved(landing, -STEP_S)
            case "later":
                self.show = show.moved(landing, STEP_S)
            case "picture_1" | "picture_2" | "picture_3":
                self.show = show.with_picture(int(name[-1]) - 1)
            case _:
                return False
        return True

    def look(self, landing: LabLanding, picture: str, time_s: float | None) -> None:
        """Show the picture of that name, if there is one, at a moment of the fall, if given."""
        if picture in PICTURES:
            self.show = replace(self.show, picture=picture)
        if time_s is not None:
            self.show = self.show.at(landing, time_s)

    def changed(self) -> None:
        """Forget the moment: the burn is another one."""
        self.show = replace(self.show, time_s=None, playing=False)

    def update(self, burn: LabBurn, landing: LabLanding, frame_s: float) -> None:
        """Let the fall run on; find a little more of the curves while they are looked at."""
        self.show = self.show.later(landing, frame_s)
        if self.show.picture == "orbit":
            self._curves.work(burn)

    def point(self, pointer: Pointer, landing: LabLanding) -> bool:
        """Turn the globe, or pick a moment of the fall; False when neither is under the pointer."""
        if pointer.kind == "released":
            self._held = None
            return False
        orbit = self.show.picture == "orbit"
        energy = self.show.picture == "energy"
        place = self._pictures.orbit.globe if orbit else self._pictures.energy.plot
        if (orbit or energy) and pressed_inside(pointer, place):
            self._held = (pointer.x, pointer.y)
        if self._held is None or not (orbit or energy):
            return False
        if energy:
            self._pick(landing, (pointer.x - place.x) / max(1, place.w))
        else:
            self._turn(pointer, self._held, place)
            self._held = (pointer.x, pointer.y)
        return True

    def draw(
        self,
        pen: Pen,
        rect: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        flown: Sequence[Flown],
        scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
    ) -> None:
        """Draw the picture."""
        self._pictures.draw(pen, rect, landings, flown, scatter, self.show, self._curves)

    def _turn(self, pointer: Pointer, held: tuple[float, float], place: pygame.Rect) -> None:
        north, east = self.show.turned or self._pictures.orbit.turned
        per_px = DEG_PER_PX * 400.0 / max(1, place.h)
        north += (pointer.y - held[1]) * per_px
        east -= (pointer.x - held[0]) * per_px
        north = min(STEEPEST_DEG, max(-STEEPEST_DEG, north))
        self.show = replace(self.show, turned=(north, (east + 180.0) % 360.0 - 180.0))

    def _pick(self, landing: LabLanding, share: float) -> None:
        """Take the moment whose place on the way is `share` of the picture's width."""
        far_km = self._pictures.energy.far_km * min(1.0, max(0.0, share))
        ends = [point.time_s for point in landing.points]
        low, high = ends[0], ends[-1]
        for _ in range(24):
            middle = 0.5 * (low + high)
            low, high = (
                (middle, high) if moment_of(landing, middle).range_km < far_km else (low, middle)
            )
        self.show = replace(self.show.at(landing, low), playing=False)

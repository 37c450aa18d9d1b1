"""The picture of the orbit: a globe with the burn on it, what a second and a degree are worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.session.lab import AIM_DEG, LANDED_1965_DEG, LabLanding
from game.session.lab_energy import moment_of
from game.session.lab_orbit import OrbitPlace, orbit_from
from game.session.lab_slopes import MINUTES, PITCHES_DEG, Slope, second_at
from game.ui.pen import Pen
from game.ui.scenes.lab_show import LabShow, SlopeCurves
from game.ui.scenes.lab_views import sun_of
from game.ui.scenes.lab_words import second_line, signed
from game.ui.strings import Words
from game.ui.theme import BODY, GAP, SMALL
from game.ui.view.lab_curve import CurveView, Point, draw_curve
from game.ui.view.lab_globe import Globe, GlobePainter
from game.ui.view.lab_globe_lines import GlobeMark, GlobeView, draw_globe

GLOBE_SHARE = 0.56
BALL_SHARE = 0.42
MOST_WORTH_KM = 20.0
PITCH_BOTTOM_KM, PITCH_TOP_KM = -2000.0, 4000.0
LEAST_PX = 24


@dataclass(slots=True)
class OrbitPicture:
    """Draws the globe and its two curves; keeps the ball it has painted."""

    painter: GlobePainter
    globe: pygame.Rect
    turned: tuple[float, float] = (0.0, 0.0)

    def draw(
        self,
        pen: Pen,
        words: Words,
        rect: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        show: LabShow,
        curves: SlopeCurves,
    ) -> None:
        """Draw the burn of `landings[0]`, 1965's beside it, into `rect`."""
        gap = pen.u(GAP)
        wide = round(rect.w * GLOBE_SHARE)
        self.globe = pygame.Rect(rect.x, rect.y, wide, rect.h)
        right = pygame.Rect(self.globe.right + gap, rect.y, rect.w - wide - gap, rect.h)
        if min(right.size) < 3 * LEAST_PX:
            return
        self._globe(pen, words, landings, show)
        high = (right.h - gap) // 2
        upper = pygame.Rect(right.x, right.y, right.w, high)
        lower = pygame.Rect(right.x, right.bottom - high, right.w, high)
        draw_curve(pen, upper, _worth(words, landings[0], curves.seconds))
        draw_curve(pen, lower, _pitch(words, landings[0], curves.pitches))

    def _globe(
        self, pen: Pen, words: Words, landings: tuple[LabLanding, LabLanding], show: LabShow
    ) -> None:
        rect = self.globe
        self.turned = show.turned or _middle(landings[0])
        globe = Globe(rect.size, *self.turned, BALL_SHARE * min(rect.size))
        picture = self.painter.painted(globe, sun_of(landings[0]))
        draw_globe(pen, rect, picture, globe, _view(words, landings, show))
        left, most_px = rect.x + pen.u(10), rect.w - pen.u(20)
        note, line = words("lab.globe_note"), second_line(words)
        top, low = (left, rect.y + pen.u(4)), (left, rect.bottom - pen.u(6))
        pen.write(note, top, SMALL, pen.theme.dim, most_px=most_px)
        pen.write(line, low, BODY, pen.theme.bone, anchor="bottomleft", most_px=most_px)


def _middle(landing: LabLanding) -> tuple[float, float]:
    """Return the side on which the burn is, turned a little so that heights are seen."""
    half_km = 0.4 * landing.points[-1].range_km
    point = min(landing.points, key=lambda point: abs(point.range_km - half_km))
    return max(-50.0, min(50.0, point.latitude_deg)), point.longitude_deg + 10.0


def _view(words: Words, landings: tuple[LabLanding, LabLanding], show: LabShow) -> GlobeView:
    mine, then = landings
    orbit = orbit_from(mine.burn.delay_s)
    lap = tuple((p.latitude_deg, p.longitude_deg, p.altitude_km) for p in orbit.places)
    ways = tuple(
        (
            tuple((p.latitude_deg, p.longitude_deg, max(0.0, p.altitude_km)) for p in one.points),
            tone,
        )
        for one, tone in ((then, "sky"), (mine, "amber"))
    )
    return GlobeView(
        lap,
        ways,
        tuple(_marks(words, mine, show, orbit.lowest, orbit.highest)),
        mine.burn.pitch_deg,
        mine.burn.yaw_deg,
        words("lab.thrust"),
        words("lab.motion"),
    )


def _marks(words: Words, mine: LabLanding, show: LabShow, *ends: OrbitPlace) -> list[GlobeMark]:
    marks = [
        GlobeMark((*AIM_DEG, 0.0), "cross", "teal"),
        GlobeMark((*LANDED_1965_DEG, 0.0), "square", "sky", words("lab.mark.then")),
    ]
    for end, key in zip(ends, ("lab.lowest", "lab.highest"), strict=True):
        spot = (end.latitude_deg, end.longitude_deg, end.altitude_km)
        marks.append(GlobeMark(spot, "diamond", "bone", words(key, n=f"{spot[2]:.0f}")))
    if mine.spot is not None:
        place = (mine.spot.latitude_deg, mine.spot.longitude_deg, 0.0)
        marks.append(GlobeMark(place, "down", "amber"))
    if show.time_s is not None:
        now = moment_of(mine, show.time_s)
        marks.append(
            GlobeMark((now.latitude_deg, now.longitude_deg, now.altitude_km), "dot", "bone")
        )
    return marks


def _worth(words: Words, landing: LabLanding, slopes: Sequence[Slope]) -> CurveView:
    """Return kilometres a second is worth, over the minute of firing."""
    minute = landing.burn.delay_s / 60.0
    perigee = min(float(MINUTES[-1]), orbit_from(0.0).lowest.time_s / 60.0)
    marks = []
    for x, tone, word in (
        (perigee, "bone", words("lab.perigee")),
        (minute, "amber", ""),
    ):
        y = second_at(x).y
        if y is not None:
            marks.append(((x, y), tone, word or words("lab.per_second", n=f"{y:.1f}")))
    return CurveView(
        words("lab.worth"),
        words("lab.worth_axis"),
        _drawn(slopes),
        (),
        float(MINUTES[0]),
        float(MINUTES[-1]),
        MOST_WORTH_KM,
        tuple(marks),
    )


def _pitch(words: Words, landing: LabLanding, slopes: Sequence[Slope]) -> CurveView:
    """Return how far the burn lands past 1965, over the pitch of the thrust."""
    spot, pitch_deg = landing.spot, landing.burn.pitch_deg
    word = words("lab.value.pitch", n=signed(pitch_deg))
    marks = () if spot is None else (((pitch_deg, spot.along_km), "amber", word),)
    return CurveView(
        words("lab.pitched"),
        words("lab.pitched_axis"),
        tuple(p for p in _drawn(slopes) if p[1] <= PITCH_TOP_KM),
        (),
        float(PITCHES_DEG[0]),
        float(PITCHES_DEG[-1]),
        PITCH_TOP_KM,
        marks,
        PITCH_BOTTOM_KM,
    )


def _drawn(slopes: Sequence[Slope]) -> tuple[Point, ...]:
    return tuple((slope.x, slope.y) for slope in slopes if slope.y is not None)

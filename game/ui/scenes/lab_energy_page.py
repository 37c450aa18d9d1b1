"""The picture of the energy: height over the way flown, the forces at a moment, and one bar."""

from dataclasses import dataclass

import pygame

from game.session.lab import LabLanding, LabPoint
from game.session.lab_energy import drag_kn, energy_of, moment_of
from game.ui.pen import Pen
from game.ui.scenes.lab_show import LabShow
from game.ui.scenes.lab_views import height_curve
from game.ui.strings import Words
from game.ui.theme import BODY, GAP
from game.ui.view.lab_curve import draw_curve, plot_area
from game.ui.view.lab_energy_bars import ArrowView, BarPart, draw_arrow, draw_bar

BAR_SHARE = 0.36
ARROW_SHARE = 0.22
APART = (0.36, 0.7)
# Arrows are as long as these at their longest; drag is drawn on the scale of its own peak.
FASTEST_M_PER_S = 8_000.0
LEAST_PX = 24


@dataclass(slots=True)
class EnergyPicture:
    """Draws the fall at one moment; remembers where its height curve stood, to be dragged."""

    plot: pygame.Rect
    far_km: float = 1.0

    def draw(
        self,
        pen: Pen,
        words: Words,
        rect: pygame.Rect,
        landings: tuple[LabLanding, LabLanding],
        show: LabShow,
    ) -> None:
        """Draw the moment of `show`, or that of the greatest load, into `rect`."""
        gap = pen.u(GAP)
        bar_px = round(rect.h * BAR_SHARE)
        upper = pygame.Rect(rect.x, rect.y, rect.w, rect.h - bar_px - gap)
        lower = pygame.Rect(rect.x, rect.bottom - bar_px, rect.w, bar_px)
        if min(upper.h, lower.h) < 3 * LEAST_PX:
            return
        mine = landings[0]
        now = moment_of(mine, show.time_s) if show.time_s is not None else hardest(mine)
        view = height_curve(words, *landings)
        draw_curve(pen, upper, view)
        self.plot, self.far_km = plot_area(pen, upper), view.to_x
        here = (
            self.plot.x + self.plot.w * (now.range_km - view.from_x) / (view.to_x - view.from_x),
            self.plot.bottom - self.plot.h * max(0.0, now.altitude_km) / view.top,
        )
        self._moment(pen, words, upper, here, now, mine.peak_g)
        energy = energy_of(mine, now)
        parts = (
            BarPart(energy.speed_mj, "sky", words("lab.energy.speed")),
            BarPart(energy.height_mj, "teal", words("lab.energy.height")),
            BarPart(energy.engine_mj, "red", words("lab.energy.engine")),
            BarPart(energy.air_mj, "amber", words("lab.energy.air")),
        )
        whole = sum(part.mj for part in parts)
        draw_bar(pen, lower, words("lab.energy.title", n=f"{whole:.1f}"), parts)

    def _moment(
        self,
        pen: Pen,
        words: Words,
        rect: pygame.Rect,
        here: tuple[float, float],
        now: LabPoint,
        peak_g: float,
    ) -> None:
        """Draw the sphere, its speed and the drag on it, and both in words."""
        old_clip = pen.surface.get_clip()
        pen.surface.set_clip(rect.clip(old_clip))
        pygame.draw.line(
            pen.surface, pen.theme.line, (here[0], self.plot.y), (here[0], self.plot.bottom)
        )
        long_px = ARROW_SHARE * rect.w
        speed = f"{now.speed_m_per_s / 1000.0:.1f}"
        # The picture is much higher than true: the arrows stand apart, at their own angle.
        apart = (self.plot.x + APART[0] * self.plot.w, self.plot.y + APART[1] * self.plot.h)
        for arrow in (
            ArrowView(
                now.speed_m_per_s / FASTEST_M_PER_S,
                now.climb_deg,
                "sky",
                words("lab.speed_arrow", n=speed),
            ),
            ArrowView(
                0.8 * now.load_g / max(1e-6, peak_g),
                now.climb_deg + 180.0,
                "amber",
                words("lab.drag_arrow", n=f"{drag_kn(now):.0f}"),
            ),
        ):
            draw_arrow(pen, apart, long_px, arrow)
        for at, radius in ((here, 7.0), (apart, 14.0)):
            pygame.draw.circle(pen.surface, pen.theme.night, at, pen.hair(radius + 2.0))
            pygame.draw.circle(pen.surface, pen.theme.bone, at, pen.hair(radius))
        said = words(
            "lab.moment",
            clock=f"{int(now.time_s) // 60}:{int(now.time_s) % 60:02d}",
            height=f"{max(0.0, now.altitude_km):.0f}",
            g=f"{now.load_g:.1f}",
        )
        corner = (rect.right - pen.u(12), rect.y + pen.u(2))
        pen.write(said, corner, BODY, pen.theme.bone, "bold", "topright", rect.w * 2 // 3)
        pen.surface.set_clip(old_clip)


def hardest(landing: LabLanding) -> LabPoint:
    """Return the point of the track with the greatest load."""
    return max(landing.points, key=lambda point: point.load_g)

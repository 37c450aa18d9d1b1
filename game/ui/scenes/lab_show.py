"""What the lab shows beside its dials: which picture, which moment of the fall, which side."""

from dataclasses import dataclass, replace

from game.session.lab import LabBurn, LabLanding
from game.session.lab_slopes import MINUTES, PITCHES_DEG, Slope, pitched, second_at

PICTURES = ("landing", "orbit", "energy")
# A fall of 26 minutes plays in half a minute.
TIMES_FASTER = 50.0
STEP_S = 20.0
SLOPES_A_FRAME = 2


@dataclass(frozen=True, slots=True)
class LabShow:
    """One picture of the lab: its name, seconds since ignition, and where the globe is turned.

    `time_s` is None while no moment is picked; the globe follows the burn while `turned` is None.
    """

    picture: str = PICTURES[0]
    time_s: float | None = None
    playing: bool = False
    turned: tuple[float, float] | None = None

    def next_picture(self) -> "LabShow":
        """Return the show with the next picture, round and round."""
        index = (PICTURES.index(self.picture) + 1) % len(PICTURES)
        return replace(self, picture=PICTURES[index])

    def with_picture(self, index: int) -> "LabShow":
        """Return the show with the picture of that number, from 0."""
        return replace(self, picture=PICTURES[index]) if index < len(PICTURES) else self

    def play_or_stop(self, landing: LabLanding) -> "LabShow":
        """Return the fall running, or standing; from the beginning when it was at its end."""
        if self.playing:
            return replace(self, playing=False)
        end_s = landing.points[-1].time_s
        time_s = self.time_s if self.time_s is not None and self.time_s < end_s else 0.0
        return replace(self, playing=True, time_s=time_s)

    def moved(self, landing: LabLanding, by_s: float) -> "LabShow":
        """Return the show at another moment, standing still."""
        return replace(self.at(landing, (self.time_s or 0.0) + by_s), playing=False)

    def at(self, landing: LabLanding, time_s: float) -> "LabShow":
        """Return the show at a moment between ignition and the ground; it stops at the ground."""
        end_s = landing.points[-1].time_s
        playing = self.playing and time_s < end_s
        return replace(self, time_s=min(end_s, max(0.0, time_s)), playing=playing)

    def later(self, landing: LabLanding, frame_s: float) -> "LabShow":
        """Return the show a frame on."""
        if not self.playing or self.time_s is None:
            return self
        return self.at(landing, self.time_s + TIMES_FASTER * frame_s)


class SlopeCurves:
    """The two curves of the orbit's picture, found a few points a frame while they are wanted."""

    def __init__(self) -> None:
        self.seconds: tuple[Slope, ...] = ()
        self.pitches: tuple[Slope, ...] = ()
        self._for: LabBurn | None = None

    def work(self, burn: LabBurn) -> None:
        """Find the next points; a new burn begins the curve over pitch anew."""
        plain = replace(burn, pitch_deg=0.0)
        if plain != self._for:
            self._for, self.pitches = plain, ()
        for _ in range(SLOPES_A_FRAME):
            if len(self.pitches) < len(PITCHES_DEG):
                pitch_deg = PITCHES_DEG[len(self.pitches)]
                self.pitches += (pitched(plain, pitch_deg),)
            elif len(self.seconds) < len(MINUTES):
                self.seconds += (second_at(MINUTES[len(self.seconds)]),)

"""How fine a picture this machine can draw in time: the automatic render size."""

from dataclasses import dataclass

STEPS = (100, 75, 50)
FRAMES = 60
TOO_SLOW_MS = 14.0
SLOW_SHARE = 0.9


@dataclass(slots=True)
class Pace:
    """Counts what frames cost and goes one step coarser when nine in ten should be faster."""

    percent: int = STEPS[0]
    _times_ms: tuple[float, ...] = ()

    def note(self, frame_ms: float) -> None:
        """Take the time one frame took to draw and show."""
        self._times_ms = (*self._times_ms, frame_ms)
        if len(self._times_ms) < FRAMES:
            return
        ninth = sorted(self._times_ms)[round(FRAMES * SLOW_SHARE) - 1]
        self._times_ms = ()
        coarser = [step for step in STEPS if step < self.percent]
        if ninth > TOO_SLOW_MS and coarser:
            self.percent = coarser[0]

    def restart(self) -> None:
        """Begin again at full size, as after a change of the window."""
        self.percent, self._times_ms = STEPS[0], ()


def canvas_size(window: tuple[int, int], percent: int) -> tuple[int, int]:
    """Return `percent` of the size of a window, never so small that a layout breaks down."""
    wide, high = round(window[0] * percent / 100), round(window[1] * percent / 100)
    return max(320, wide), max(180, high)

"""What a flight scene shows beside the flight itself."""

from dataclasses import dataclass

ZOOM_STEPS = (-3, 3)


@dataclass(slots=True)
class Showing:
    """What is shown beside the flight, and for how long."""

    lens: bool = False
    stiffness: bool = False
    checklist: bool = True
    notice: str = ""
    notice_s: float = 0.0
    asked: str = ""
    ended_s: float = 0.0
    bar_pressed: frozenset[str] = frozenset()
    heard: str = ""
    heard_s: float = 0.0
    zoom_steps: int = 0
    view: str = ""
    translated: bool = False
    warp: int = 1

    def asks_first(self, action: str) -> bool:
        """Return whether `action` has to be pressed once more: true unless its notice stands."""
        again = self.asked == action and self.notice_s > 0.0
        self.asked = "" if again else action
        return not again

    def zoom(self, step: int) -> None:
        """Look one step closer (positive) or wider, as far as there are steps."""
        low, high = ZOOM_STEPS
        self.zoom_steps = min(high, max(low, self.zoom_steps + step))

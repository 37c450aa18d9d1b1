"""From frames of any length to whole ticks."""

from dataclasses import dataclass

from game.vocab.units import TICK_NS

MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Wall time not yet simulated; integers, so nothing drifts."""

    pending_ns: int = 0

    def advance(self, frame_ns: int, max_ticks: int = MOST_TICKS) -> tuple[int, "FixedClock"]:
        """Return the ticks due and the clock after them; a hopelessly late frame is shortened."""
        pending_ns = min(self.pending_ns + max(frame_ns, 0), max_ticks * TICK_NS)
        ticks, rest_ns = divmod(pending_ns, TICK_NS)
        return ticks, FixedClock(rest_ns)

    @property
    def alpha(self) -> float:
        """How far the picture is between the last two ticks, 0 to 1."""
        return self.pending_ns / TICK_NS

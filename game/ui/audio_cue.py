"""What ears work with: one look at the flight, and what is heard at it."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

# Whatever would be softer than this is not heard, and has no caption.
FAINTEST = 0.02
# The share of the way to its new volume that a loop goes at each look: worlds with long strides
# change in steps, and a step clicks (tuned: at sixty looks a second it is there in 0.3 s).
GLIDE = 0.12


def glided(now: float, wanted: float) -> float:
    """Return the next volume of a loop that has `now` and shall have `wanted`."""
    return wanted if abs(wanted - now) < 0.01 else now + GLIDE * (wanted - now)


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound to be heard now: its name in `SOUNDS` and a volume 0..1 before the settings."""

    name: str
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Heard:
    """All that sounds after a look: loops that go on, and sounds that strike once."""

    loops: tuple[Cue, ...] = ()
    shots: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """A snapshot that is listened to, the events since the look before, and when that was.

    `heard` is its tick, -1 at the first look of a flight; `count` is how many there were before.
    """

    current: Snapshot
    news: Sequence[Event]
    heard: int = -1
    count: int = 0

    @property
    def first(self) -> bool:
        """Whether nothing of this flight was heard before."""
        return self.heard < 0

    @property
    def passed_s(self) -> float:
        """Seconds of the flight since the look before."""
        return (self.current.tick - self.heard) / TICKS_PER_S


def volume(loudness: float) -> float:
    """Return `loudness` as a volume: between 0 and 1, to a hundredth."""
    return round(max(0.0, min(1.0, loudness)), 2)

"""What was called from the sight against what the ship then did: for a flight of two.

A call said several times in a row is one, until another is said or the engine is lit. What the ship
turned meanwhile, about the axis that was called, is taken from its attitude, a picture a second.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import seconds_of

CALLED: Final = "voices.called"
HANDED: Final = "voices.handed_over"
SO: Final = "so"
LIT: Final = "tdu.lit_s"
TURNS: Final = "attitude.turn_rate_deg_per_s"
# The dial of each call, and its sign there.
AXES: Final[Mapping[str, tuple[str, float]]] = MappingProxyType({
    "up": ("attitude.pitch_deg", 1.0), "down": ("attitude.pitch_deg", -1.0),
    "right": ("attitude.yaw_deg", 1.0), "left": ("attitude.yaw_deg", -1.0),
    "roll_right": ("attitude.roll_deg", 1.0), "roll_left": ("attitude.roll_deg", -1.0),
})  # fmt: skip
# Less than this a reader at the sight cannot tell from nothing (tuned: a tenth of a window).
LEAST_DEG: Final = 0.2
# Going round with the Earth is 0.066 degrees a second; a ship that turns no faster is at rest.
RESTS_DEG_PER_S: Final = 0.15


@dataclass(frozen=True, slots=True)
class CallAnswer:
    """One call: when (tick), its word, how often it was said, and what followed.

    `turned_deg` is how far the ship turned the way that was called (negative: the other way); after
    "so" it is None, and `rested_s` says after how many seconds the ship was at rest (None: never).
    """

    tick: int
    word: str
    times: int
    turned_deg: float | None = None
    rested_s: float | None = None

    @property
    def verdict(self) -> str:
        """Return `done`, `wrong` (the other way) or `nothing`."""
        if self.turned_deg is None:
            return "nothing" if self.rested_s is None else "done"
        if abs(self.turned_deg) < LEAST_DEG:
            return "nothing"
        return "done" if self.turned_deg > 0.0 else "wrong"


def answers_to_calls(
    events: Sequence[Event], seconds: Sequence[Snapshot]
) -> tuple[CallAnswer, ...]:
    """Return every call of a flight and what the ship did; nothing where none was made.

    `seconds` are the flight's pictures, one a second, in order.
    """
    before = [one for one in seconds if float(one.telemetry.get(LIT, 0.0)) == 0.0]
    runs = _runs(events)
    ends = [run[0] for run in runs[1:]] + [before[-1].tick if before else 0]
    return tuple(
        _answer(run, [one for one in before if run[0] <= one.tick <= max(end, run[1])])
        for run, end in zip(runs, ends, strict=False)
    )


def _runs(events: Sequence[Event]) -> list[tuple[int, int, str, int]]:
    """Return first and last tick, word and number of calls that were said in a row."""
    runs: list[tuple[int, int, str, int]] = []
    goes_on = False
    for event in events:
        if event.name == HANDED:
            goes_on = False
        if event.name != CALLED:
            continue
        word = str(event.detail["call"])
        if goes_on and runs[-1][2] == word:
            first, _, _, count = runs.pop()
            runs.append((first, event.tick, word, count + 1))
        else:
            runs.append((event.tick, event.tick, word, 1))
        goes_on = True
    return runs


def _answer(run: tuple[int, int, str, int], span: Sequence[Snapshot]) -> CallAnswer:
    first, _, word, count = run
    if word == SO:
        at_rest = (one for one in span if one.number(TURNS) < RESTS_DEG_PER_S)
        rest = next(at_rest, None)
        return CallAnswer(first, word, count, None, seconds_of(rest.tick - first) if rest else None)
    dial, sign = AXES[word]
    if len(span) < 2:
        return CallAnswer(first, word, count, 0.0)
    turned = math.remainder(span[-1].number(dial) - span[0].number(dial), 360.0)
    return CallAnswer(first, word, count, sign * turned)

"""An automatic pilot: reads telemetry, wishes commands, and can do nothing a pilot cannot."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from game.vocab.channel import Band, Value
from game.vocab.command import Wish

NO_DIALS: Mapping[str, tuple[float, Band]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Thought:
    """What an autopilot returns: its next state and the commands it wishes for this tick."""

    state: Any
    wishes: tuple[Wish, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Autopilot:
    """`start(dials) -> state`, `think(dials, state, tick, telemetry) -> Thought`.

    State is a frozen value. `dials` are named numbers a caller may set (`burn.delay_s`), with
    defaults and bounds. `reads` lists the channels it needs: a level without them refuses it.
    A pilot of several trades has a further set for each in `or_reads`: one of the sets is enough.
    """

    name: str
    start: Callable[[Mapping[str, float]], Any]
    think: Callable[[Mapping[str, float], Any, int, Mapping[str, Value]], Thought]
    reads: tuple[str, ...] = ()
    dials: Mapping[str, tuple[float, Band]] = field(default_factory=lambda: NO_DIALS)
    or_reads: tuple[tuple[str, ...], ...] = ()

    def lacks(self, there: Collection[str]) -> tuple[str, ...]:
        """Return the channels he lacks in a world that has `there`; none when he can fly it."""
        lacking = [
            tuple(name for name in reads if name not in there)
            for reads in (self.reads, *self.or_reads)
        ]
        return min(lacking, key=len)

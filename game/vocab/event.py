"""Things that happened in one tick, named in the past tense."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.vocab.channel import Value

REFUSED = "command.refused"
NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Event:
    """`name` (`tether.went_taut`) happened at `tick`; `detail` holds measured values."""

    tick: int
    name: str
    detail: Mapping[str, Value] = field(default_factory=lambda: NOTHING)

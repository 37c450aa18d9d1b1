"""Two players at one screen: what the man at the stick may know, in a world with `voices`.

Everything that is drawn for him is drawn from a picture out of which the sight, the ship's attitude
and all that follows from it have been taken. So nothing that is drawn can give it away. Once the
engine is lit there is nothing left to hide.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Protocol

from game.mission.conditions import channels_in
from game.mission.level import Level
from game.vocab.channel import Value
from game.vocab.snapshot import Ending, GoalView, Snapshot

CHAIR: Final = "voices.chair"
SIGHT, STICK = "sight", "stick"
LIT: Final = "tdu.lit_s"
# Of these he is told nothing but what stands behind them: switches, gas, who lies at the sight.
HIDDEN: Final = ("sight.", "attitude.", "landing.")
KNOWN: Final = frozenset({
    "sight.manned", "sight.light_ratio",
    "attitude.manual", "attitude.gyros", "attitude.rate_hold", "attitude.fast", "attitude.gas_set",
    "attitude.gas_left_kg", "attitude.gas_first_kg", "attitude.gas_second_kg",
    "attitude.steerable",
})  # fmt: skip


class Pictured(Protocol):
    """What is needed of a flight to draw it."""

    @property
    def level(self) -> Level:
        """The level that is flown."""

    @property
    def snapshot(self) -> Snapshot:
        """The picture after the last tick."""

    @property
    def previous(self) -> Snapshot:
        """The picture before it."""

    @property
    def pilot(self) -> str:
        """The autopilot at the controls, or nothing."""

    @property
    def ending(self) -> Ending | None:
        """How the flight ended, or None."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A flight as one of its two players sees it."""

    level: Level
    snapshot: Snapshot
    previous: Snapshot
    pilot: str
    ending: Ending | None


def chair_of(telemetry: Mapping[str, Value]) -> str:
    """Return whose view the screen shows, `sight` or `stick`; nothing where none is kept apart."""
    if CHAIR not in telemetry or float(telemetry.get(LIT, 0.0)) > 0.0:
        return ""
    return str(telemetry[CHAIR])


def is_hidden(channel: str) -> bool:
    """Return whether the man at the stick is not told this channel."""
    return channel.startswith(HIDDEN) and channel not in KNOWN


def watched(flight: Pictured) -> Pictured:
    """Return the flight as whoever has the screen may see it; only the man at the stick is kept
    from anything, and nobody after the end.
    """
    if chair_of(flight.snapshot.telemetry) != STICK or flight.ending is not None:
        return flight
    now, before = (at_stick(flight.level, one) for one in (flight.snapshot, flight.previous))
    return Watched(flight.level, now, before, flight.pilot, flight.ending)


def at_stick(level: Level, shot: Snapshot) -> Snapshot:
    """Return a picture without what the man at the stick is not told, checklist and all."""
    told = {name: value for name, value in shot.telemetry.items() if not is_hidden(name)}
    goals = tuple(goal for goal in shot.story.goals if not _tells(level, goal))
    story = replace(shot.story, goals=goals)
    return Snapshot(shot.tick, shot.time_s, MappingProxyType(told), story=story)


def _tells(level: Level, view: GoalView) -> bool:
    """Return whether the tick of a step would tell him what he does not see."""
    phase = level.phases.get(view.phase)
    goals = phase.goals if phase else ()
    return any(
        is_hidden(name) for goal in goals if goal.id == view.id for name in channels_in(goal.done)
    )

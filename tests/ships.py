"""A world of clock, descent and attitude for tests, flown by commands."""

from dataclasses import dataclass, field, replace
from typing import Any

from game.sim.registry import system_named
from game.sim.simulation import Wiring, World, begin, step, wire
from game.vocab.command import Command
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot

IGNITION_UTC_S = 117_387.0


@dataclass
class Ship:
    """A flight: `go` carries it on, `number` reads a dial."""

    wiring: Wiring
    world: World
    snapshot: Snapshot
    events: list[Event] = field(default_factory=list)

    def go(self, seconds: float, **commands: Any) -> "Ship":
        """Return it `seconds` later; the commands (dots written as __) act at once."""
        end_tick = self.snapshot.tick + round(100.0 * seconds)
        due = [
            Command(self.snapshot.tick + 1, order, name.replace("__", "."), value)
            for order, (name, value) in enumerate(commands.items())
        ]
        while self.snapshot.tick < end_tick:
            self.world, self.snapshot = step(self.wiring, self.world, due)
            self.events += self.snapshot.events
            due = []
        return self

    def number(self, name: str) -> float:
        """Return a dial that shows a number."""
        value = self.snapshot.telemetry[name]
        assert isinstance(value, float)
        return value

    def names(self) -> list[str]:
        """Return the names of what has happened so far."""
        return [event.name for event in self.events]


def ship(
    seconds_before: float = 60.0,
    stride: int = 0,
    seats: bool = False,
    also: tuple[str, ...] = (),
    **settings: Any,
) -> Ship:
    """Return a ship so long before the ignition of 1965; settings are `attitude__yaw_deg` and such.

    A `stride` other than 0 is forced upon the world; `also` names further systems.
    """
    names = ("clock", "descent", *(("seats",) if seats else ()), "attitude", *also)
    chosen = {}
    for name in names:
        mine = {k.partition("__")[2]: v for k, v in settings.items() if k.startswith(name + "__")}
        chosen[name] = replace(system_named(name).settings(), **mine)
    wiring = wire((system_named(name) for name in names), chosen)
    if stride:
        wiring = replace(wiring, stride=stride)
    world, snapshot = begin(wiring, IGNITION_UTC_S - seconds_before, 1965)
    return Ship(wiring, world, snapshot)

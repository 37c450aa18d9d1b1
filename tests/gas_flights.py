"""Small flights of the gas system alone, for tests: a man of a given heat, nothing else."""

from collections.abc import Mapping
from typing import Any

from game.sim.gas.settings import Settings
from game.sim.random_streams import stream_for
from game.sim.system import Start, Step, Tick
from game.sim.systems.suit import METABOLIC, SYSTEM, State
from game.vocab.channel import Value
from game.vocab.command import Command
from game.vocab.event import Event

TENTH_TICKS = 10


class Breather:
    """The gas system, stepped by hand; 350 W unless told otherwise."""

    def __init__(self, watts: float = 350.0, **settings: Any) -> None:
        self.watts = watts
        self.settings = Settings(**settings)
        begun = SYSTEM.start(self.settings, Start(0.0, stream_for(1, "suit")))
        self.tick = 0
        self.telemetry: dict[str, Value] = dict(begun.telemetry)
        self.events: list[Event] = []
        self._last: Step = begun

    @property
    def state(self) -> State:
        state = self._last.state
        assert isinstance(state, State)
        return state

    def number(self, name: str) -> float:
        return float(self.telemetry[name])

    def names(self) -> list[str]:
        return [event.name for event in self.events]

    def step(self, wishes: Mapping[str, Value] | None = None, ticks: int = 1) -> None:
        self.tick += ticks
        orders = tuple(
            Command(self.tick, i, name, value)
            for i, (name, value) in enumerate((wishes or {}).items())
        )
        tick = Tick(self.tick, ticks * 0.01, {METABOLIC: self.watts}, orders)
        self._last = SYSTEM.step(self.settings, self.state, tick)
        self.telemetry.update(self._last.telemetry)
        self.events += self._last.events

    def go(self, seconds: float, wishes: Mapping[str, Value] | None = None) -> None:
        """Go on in steps of 0.1 s, the pace of the gas itself."""
        for _ in range(round(seconds * 10)):
            self.step(wishes, TENTH_TICKS)
            wishes = None

    def seconds_until(self, name: str, low: float, high: float, limit_s: float) -> float:
        """Go on until a number lies in a range; fails the test at the limit."""
        begun = self.tick
        while not low <= self.number(name) <= high:
            self.go(0.1)
            assert self.tick - begun < limit_s * 100, f"{name} stays at {self.telemetry[name]}"
        return (self.tick - begun) / 100.0

"""A simulated system: a frozen record of functions over state that is a value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from game.sim.random_streams import Stream
from game.vocab.channel import Channel, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import NOTHING, Event
from game.vocab.snapshot import Arrow, Polyline, Pose


@dataclass(frozen=True, slots=True)
class Start:
    """What a system is given when the flight is built.

    `utc_s` is the mission clock at tick 0 in seconds of 18 March 1965, 00:00 UTC. `initial`
    holds the telemetry that other systems have already published (in registry order), so that a
    system can begin in step with those it reads.
    """

    utc_s: float
    stream: Stream
    initial: Mapping[str, Value] = field(default_factory=lambda: NOTHING)


class Tick(NamedTuple):
    """What a system is given at every step.

    `tick` is the tick being made, `reads` the declared channels at tick - 1, `commands` those
    addressed to this system in order, `dt_s` the step.
    """

    tick: int
    dt_s: float
    reads: Mapping[str, Value]
    commands: tuple[Command, ...] = ()


class Step(NamedTuple):
    """All that one system returns: its next state and what it publishes."""

    state: Any
    telemetry: Mapping[str, Value] = NOTHING
    events: tuple[Event, ...] = ()
    poses: tuple[Pose, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    lines: tuple[Polyline, ...] = ()


@dataclass(frozen=True, slots=True)
class System:
    """The record a system file ends with.

    `events` lists the names of everything it may report as having happened. `reads` are channels it
    cannot do without; `may_read` are given to it where another system of the world publishes them.
    `settings` is a frozen dataclass type whose every field has a default and a unit in its name;
    `stands_for` names a system whose every channel this one publishes too: a world has one of them.
    `aliases` are further names of settings (`burn.engine` for `engine`), for those who fly.
    `bounds` gives the possible range of number settings and the allowed words of word settings.
    `start(settings, Start) -> Step` and `step(settings, state, Tick) -> Step`. State is a frozen
    value; the one exception is `sim/physics`, whose live space offers `digest_values()` (numbers
    and words that fix it completely) and `rebuilt()` (a live copy built from those values, with
    nothing cached, so that both go on alike).
    """

    name: str
    settings: type[Any]
    channels: tuple[Channel, ...]
    start: Callable[[Any, Start], Step]
    step: Callable[[Any, Any, Tick], Step]
    commands: tuple[CommandSpec, ...] = ()
    events: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    may_read: tuple[str, ...] = ()
    stands_for: str = ""
    max_step_s: float = 0.01
    bounds: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    aliases: Mapping[str, str] = field(default_factory=dict)

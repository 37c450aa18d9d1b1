"""One tick from start to end: the only file that knows the order.

Every system reads the telemetry of the tick before, so the order of systems cannot matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from game.sim.random_streams import stream_for
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import REFUSED, Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICK_S, TICKS_PER_S

_T = TypeVar("_T")
LONGEST_STRIDE = 50


@dataclass(frozen=True, slots=True)
class Wiring:
    """Which systems a world contains, with settings and what each reads, and who owns what.

    One step goes `stride` ticks on: one where a body moves its limbs, fifty where nothing is that
    quick. It follows from the systems alone, so that it is the same on every machine and screen.
    """

    systems: tuple[System, ...]
    settings: tuple[Any, ...]
    reads: tuple[tuple[str, ...], ...]
    owners: Mapping[str, int]
    specs: Mapping[str, CommandSpec]
    stride: int = 1


@dataclass(frozen=True, slots=True)
class World:
    """The whole state of the simulated world at one tick."""

    tick: int
    states: tuple[Any, ...]
    telemetry: MappingProxyType[str, Value]


def wire(systems: Iterable[System], settings: Mapping[str, Any]) -> Wiring:
    """Return the wiring of `systems` with `settings` by system name.

    Raises ValueError when a system reads a channel that nobody publishes.
    """
    systems = tuple(systems)
    published = {channel.name for system in systems for channel in system.channels}
    for system in systems:
        missing = [name for name in system.reads if name not in published]
        if missing:
            raise ValueError(f"{system.name} reads {missing[0]}, which no system publishes")
    specs = {spec.name: spec for system in systems for spec in system.commands}
    owners = {spec.name: i for i, system in enumerate(systems) for spec in system.commands}
    reads = tuple(
        (*system.reads, *(name for name in system.may_read if name in published))
        for system in systems
    )
    chosen = tuple(settings[system.name] for system in systems)
    return Wiring(systems, chosen, reads, owners, specs, stride_of(systems))


def stride_of(systems: Iterable[System]) -> int:
    """Return how many ticks one step may take: as many as the quickest system, at most fifty."""
    quickest_s = min((system.max_step_s for system in systems), default=TICK_S)
    return max(1, min(LONGEST_STRIDE, int(quickest_s * TICKS_PER_S + 0.5)))


def begin(wiring: Wiring, utc_s: float, seed: int) -> tuple[World, Snapshot]:
    """Return the world and its picture at tick 0, `utc_s` seconds into 18 March 1965."""
    telemetry: dict[str, Value] = {}
    steps = []
    for system, settings in zip(wiring.systems, wiring.settings, strict=True):
        start = Start(utc_s, stream_for(seed, system.name), MappingProxyType(telemetry))
        steps.append(system.start(settings, start))
        telemetry.update(steps[-1].telemetry)
    return _merged(0, steps, telemetry, ())


def step(wiring: Wiring, world: World, commands: Iterable[Command]) -> tuple[World, Snapshot]:
    """Return the world one step on, and its picture. Refused commands become events."""
    tick = world.tick + wiring.stride
    mail, refusals = _sorted_mail(wiring, tick, commands)
    telemetry = world.telemetry
    steps = []
    for i, system in enumerate(wiring.systems):
        reads = {name: telemetry[name] for name in wiring.reads[i]}
        due = Tick(tick, wiring.stride * TICK_S, reads, mail.get(i, ()))
        steps.append(system.step(wiring.settings[i], world.states[i], due))
    # A proxy's own copy is that of the dict in it; `dict(proxy)` would ask key by key.
    merged = telemetry.copy()
    for done in steps:
        if done.telemetry:
            merged.update(done.telemetry)
    return _merged(tick, steps, merged, refusals)


def rebuilt(world: World) -> World:
    """Return the same world with every live part built anew from its values."""
    states = tuple(
        state.rebuilt() if hasattr(state, "rebuilt") else state for state in world.states
    )
    return World(world.tick, states, world.telemetry)


def _merged(
    tick: int, steps: list[Step], telemetry: dict[str, Value], refusals: tuple[Event, ...]
) -> tuple[World, Snapshot]:
    frozen = MappingProxyType(telemetry)
    snapshot = Snapshot(
        tick=tick,
        time_s=tick / TICKS_PER_S,
        telemetry=frozen,
        poses=_chained([done.poses for done in steps if done.poses]),
        arrows=_chained([done.arrows for done in steps if done.arrows]),
        lines=_chained([done.lines for done in steps if done.lines]),
        events=refusals + _chained([done.events for done in steps if done.events]),
    )
    return World(tick, tuple(done.state for done in steps), frozen), snapshot


def _chained(parts: list[tuple[_T, ...]]) -> tuple[_T, ...]:
    """Return the parts one after the other; most ticks one system alone has any."""
    return parts[0] if len(parts) == 1 else tuple(one for part in parts for one in part)


def _sorted_mail(
    wiring: Wiring, tick: int, commands: Iterable[Command]
) -> tuple[Mapping[int, tuple[Command, ...]], tuple[Event, ...]]:
    mail: dict[int, tuple[Command, ...]] = {}
    refusals: list[Event] = []
    for command in commands:
        reason = refusal(wiring, command)
        if reason is None:
            owner = wiring.owners[command.name]
            mail[owner] = (*mail.get(owner, ()), command)
        else:
            detail = MappingProxyType({"command": command.name, "reason": reason})
            refusals.append(Event(tick, REFUSED, detail))
    return mail or NO_MAIL, tuple(refusals)


def refusal(wiring: Wiring, command: Command) -> str | None:
    """Return why this world cannot take `command`, as a code word, or None when it can."""
    spec = wiring.specs.get(command.name)
    return "unknown-name" if spec is None else spec.refusal(command.value)


NO_MAIL: Mapping[int, tuple[Command, ...]] = MappingProxyType({})

"""One tick: routing, refusals, merging, and the rule that all read the tick before."""

from dataclasses import dataclass, replace

import pytest

from game.sim.simulation import begin, rebuilt, step, wire
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel
from game.vocab.command import Command, CommandSpec
from game.vocab.event import REFUSED


@dataclass(frozen=True, slots=True)
class CounterSettings:
    first_count: float = 0.0


def counter(name: str, reads: str | None = None) -> System:
    """A real system of the smallest kind: adds one a tick, or copies what it reads."""
    channel = f"{name}.value_count"

    def start(settings: CounterSettings, given: Start) -> Step:
        return Step(settings.first_count, {channel: settings.first_count})

    def advance(settings: CounterSettings, state: float, tick: Tick) -> Step:
        jump = sum(float(command.value) for command in tick.commands)
        value = (float(tick.reads[reads]) if reads else state + 1.0) + jump
        return Step(value, {channel: value})

    return System(
        name=name,
        settings=CounterSettings,
        channels=(Channel(channel),),
        start=start,
        step=advance,
        commands=(CommandSpec(f"{name}.add", possible=Band(0.0, 10.0)),),
        reads=(reads,) if reads else (),
    )


def world_of(*systems: System, first: float = 0.0):
    return wire(systems, {system.name: CounterSettings(first) for system in systems})


def test_a_system_reads_the_tick_before_whatever_the_order():
    for order in ((0, 1), (1, 0)):
        pair = (counter("clock"), counter("echo", reads="clock.value_count"))
        wiring = world_of(*(pair[i] for i in order))
        world, _ = begin(wiring, 0.0, 1)
        for _ in range(3):
            world, snapshot = step(wiring, world, ())
        assert snapshot.number("clock.value_count") == 3.0
        assert snapshot.number("echo.value_count") == 2.0


def test_a_command_reaches_its_one_owner():
    wiring = world_of(counter("a"), counter("b"))
    world, _ = begin(wiring, 0.0, 1)
    _, snapshot = step(wiring, world, (Command(1, 0, "b.add", 5.0),))
    assert (snapshot.number("a.value_count"), snapshot.number("b.value_count")) == (1.0, 6.0)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("a.ad", 1.0, "unknown-name"),
        ("a.add", 11.0, "out-of-range"),
        ("a.add", float("nan"), "out-of-range"),
        ("a.add", True, "wrong-type"),
        ("a.add", "much", "wrong-type"),
    ],
)
def test_what_cannot_be_taken_becomes_an_event_and_changes_nothing(name, value, reason):
    wiring = world_of(counter("a"))
    world, _ = begin(wiring, 0.0, 1)
    _, snapshot = step(wiring, world, (Command(1, 0, name, value),))
    assert [(e.name, dict(e.detail)) for e in snapshot.events] == [
        (REFUSED, {"command": name, "reason": reason})
    ]
    assert snapshot.number("a.value_count") == 1.0


def test_a_read_that_nobody_publishes_is_found_when_wiring():
    with pytest.raises(ValueError, match=r"echo reads clock\.value_count"):
        world_of(counter("echo", reads="clock.value_count"))


def test_telemetry_cannot_be_written_from_outside():
    wiring = world_of(counter("a"))
    _, snapshot = begin(wiring, 0.0, 1)
    with pytest.raises(TypeError):
        snapshot.telemetry["a.value_count"] = 7.0  # type: ignore[index]


def test_plain_state_is_kept_when_a_world_is_rebuilt():
    wiring = world_of(counter("a"), first=4.0)
    world, _ = begin(wiring, 0.0, 1)
    assert rebuilt(world).states == world.states


def test_what_a_system_may_read_is_given_where_somebody_publishes_it():
    echo = replace(counter("echo"), may_read=("clock.value_count",))
    assert world_of(counter("clock"), echo).reads == ((), ("clock.value_count",))


def test_what_a_system_may_read_is_not_missed_where_nobody_publishes_it():
    echo = replace(counter("echo"), may_read=("clock.value_count",))
    assert world_of(echo).reads == ((),)

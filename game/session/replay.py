"""Flying a recording again, and saying whether it is the same flight."""

from collections.abc import Callable
from dataclasses import dataclass

from game.mission.level import Level
from game.session.flight import Flight
from game.session.logbook import SHOWN_DIGITS
from game.session.recording import Recording
from game.vocab.channel import Value
from game.vocab.command import Command, Wish
from game.vocab.units import TICKS_PER_S


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two flights are one; else the first tick and channel seen to differ.

    `channel` is `state` when a hidden part of the state differs before any channel does.
    """

    same: bool
    tick: int = 0
    channel: str = ""


class Replay:
    """A flight driven by the commands of a recording instead of a hand."""

    def __init__(self, recording: Recording, level: Level) -> None:
        """Start the recorded flight anew; raises BadSetupError when it no longer can."""
        self.recording = recording
        self.flight = Flight(level, recording.setup)
        self._orders: dict[int, list[Wish]] = {}
        for command in recording.commands:
            self._orders.setdefault(command.tick, []).append(_wish(command))

    @property
    def finished(self) -> bool:
        """Whether every recorded tick has been flown."""
        return self.flight.tick >= self.recording.ticks or self.flight.ending is not None

    def advance(self, ticks: int) -> None:
        """Fly at least `ticks` recorded ticks, in whole steps."""
        flight = self.flight
        end = flight.tick + ticks
        while flight.tick < end and not self.finished:
            flight.advance(flight.wiring.stride, self._orders.get(flight.next_tick, ()))


def compare(
    recording: Recording,
    level: Level,
    to_tick: int | None = None,
    watch: Callable[[Flight], None] = lambda flight: None,
) -> tuple[Verdict, Flight]:
    """Fly `recording` again, at most to `to_tick`, and return the verdict and the new flight.

    `watch` is called after every second flown.
    """
    replay = Replay(recording, level)
    flight = replay.flight
    known: dict[str, Value] = dict(recording.samples[0]) if recording.samples else {}
    last = min(recording.ticks, recording.ticks if to_tick is None else to_tick)
    while flight.tick < last and not replay.finished:
        replay.advance(min(TICKS_PER_S - flight.tick % TICKS_PER_S, last - flight.tick))
        watch(flight)
        second = flight.tick // TICKS_PER_S
        if flight.tick % TICKS_PER_S == 0 and second < len(recording.samples):
            known.update(recording.samples[second])
            verdict = _compare_second(recording, flight, second, known)
            if not verdict.same:
                return verdict, flight
    return _compare_end(recording, flight, last), flight


def _compare_second(
    recording: Recording, flight: Flight, second: int, known: dict[str, Value]
) -> Verdict:
    for name, value in flight.snapshot.telemetry.items():
        if known.get(name) != value:
            return Verdict(False, flight.tick, name)
    if recording.digests[second - 1] != flight.digests[second - 1][:SHOWN_DIGITS]:
        return Verdict(False, flight.tick, "state")
    return Verdict(True)


def _compare_end(recording: Recording, flight: Flight, last: int) -> Verdict:
    if flight.tick < last:
        return Verdict(False, flight.tick, "outcome")
    if last == recording.ticks and flight.digest() != recording.digest:
        return Verdict(False, flight.tick, "state")
    return Verdict(True)


def _wish(command: Command) -> Wish:
    return Wish(command.name, command.value)

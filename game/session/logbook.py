"""What a flight leaves behind: its result document and its recording."""

from collections.abc import Mapping, Sequence
from typing import Any

from game import __version__
from game.mission.measures import band_results
from game.session.flight import Flight
from game.session.recording import Recording
from game.vocab.channel import Value
from game.vocab.event import REFUSED
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

SHOWN_DIGITS = 16


def result_of(flight: Flight) -> dict[str, Any]:
    """Return the result document of `flight`: what `fly --json` prints."""
    snapshot, ending = flight.snapshot, flight.ending
    return {
        "level": flight.level.id,
        "outcome": ending.outcome if ending else "unfinished",
        "reason": ending.id if ending else "unfinished",
        "time_s": snapshot.time_s,
        "ticks": snapshot.tick,
        "goals": {goal.id: goal.done_tick is not None for goal in snapshot.story.goals},
        "bands": dict(band_results(flight.level, flight.measures)),
        "telemetry": dict(snapshot.telemetry),
        "events": [
            {"time_s": event.tick / TICKS_PER_S, "name": event.name, **event.detail}
            for event in flight.events
            if event.name != REFUSED
        ],
        "refused": [
            {"time_s": event.tick / TICKS_PER_S, **event.detail}
            for event in flight.events
            if event.name == REFUSED
        ],
        "digest": flight.digest(),
        "seed": flight.setup.seed,
        "version": __version__,
    }


def recording_of(flight: Flight) -> Recording:
    """Return the recording of `flight` as far as it has been flown."""
    return Recording(
        version=__version__,
        level_id=flight.level.id,
        level_digest=flight.level.digest,
        setup=flight.setup,
        tick_hz=TICKS_PER_S,
        ticks=flight.tick,
        commands=tuple(flight.log),
        digests=tuple(digest[:SHOWN_DIGITS] for digest in flight.digests),
        samples=changes(flight.seconds),
        digest=flight.digest(),
        result=result_of(flight),
    )


def changes(seconds: Sequence[Snapshot]) -> tuple[Mapping[str, Value], ...]:
    """Return for each picture the channels whose value differs from the picture before."""
    before: Mapping[str, Value] = {}
    found = []
    for snapshot in seconds:
        now = snapshot.telemetry
        found.append({name: v for name, v in now.items() if before.get(name, _NEVER) != v})
        before = now
    return tuple(found)


_NEVER = object()

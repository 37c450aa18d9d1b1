"""What one flight hands on to the next: its end, kept as a small text, and the settings of it.

A level says itself what it takes (`start.takes`). The values become overrides of its setup, so that
a recording of it stands on its own. A value beyond the range of its setting is brought back into
it; a channel that the end has not leaves the level's own setting, that of 1965.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.mission.level import Level
from game.session.flight import Flight
from game.session.recording import Recording
from game.session.setup import Setup, settings_of
from game.sim.catalogue import SettingSpec
from game.vocab.channel import Value

FORMAT = 1
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
LARGEST_BYTES = 256 * 1024


class BadEndError(ValueError):
    """There is no end here that a flight could begin with; the text says why."""


@dataclass(frozen=True, slots=True)
class FlightEnd:
    """How a flight ended: the last value of every channel, and which flight it was.

    `when` is the player's date (`2026-11-22`), or nothing; `reason` the id of the ending.
    """

    level_id: str
    telemetry: Mapping[str, Value]
    variant: str = ""
    reason: str = ""
    when: str = ""


def end_of(flight: Flight, when: str = "") -> FlightEnd | None:
    """Return what `flight` hands on, or None when it has not ended in success."""
    ending = flight.ending
    if ending is None or ending.outcome != "success":
        return None
    return FlightEnd(
        flight.level.id, dict(flight.snapshot.telemetry), flight.setup.variant, ending.id, when
    )


def end_of_recording(recording: Recording) -> FlightEnd:
    """Return the end that `recording` keeps; raises BadEndError when it is none, or no success."""
    result = recording.result
    telemetry = result.get("telemetry")
    if result.get("outcome") != "success" or not isinstance(telemetry, dict):
        raise BadEndError(
            f"the recorded flight of '{recording.level_id}' did not end in success: "
            f"nothing can be taken over from it"
        )
    return FlightEnd(
        recording.level_id, telemetry, recording.setup.variant, str(result.get("reason", ""))
    )


def end_to_bytes(end: FlightEnd) -> bytes:
    """Return the file of `end`: a small JSON document that may be read and written by hand."""
    document = {
        "format": FORMAT,
        "level": end.level_id,
        "variant": end.variant,
        "reason": end.reason,
        "when": end.when,
        "telemetry": dict(end.telemetry),
    }
    return (json.dumps(document, indent=1) + "\n").encode()


def end_from_bytes(data: bytes) -> FlightEnd:
    """Return the end in `data`; raises BadEndError for anything else."""
    if len(data) > LARGEST_BYTES:
        raise BadEndError("the file is larger than the end of any flight")
    try:
        return _end_in(json.loads(data))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadEndError("the file does not hold the end of a flight") from error


def taken(level: Level, end: FlightEnd) -> tuple[tuple[str, Value], ...]:
    """Return what `level` takes over from `end`, as overrides of its setup, sorted by name.

    Raises BadEndError when the level does not begin after that one.
    """
    before = level.start.after
    if not level.start.takes or before is None:
        raise BadEndError(f"the level '{level.id}' takes nothing over from another")
    if before != end.level_id:
        told = f"begins after '{before}', and this is an end of '{end.level_id}'"
        raise BadEndError(f"the level '{level.id}' {told}")
    known = settings_of(level)
    found = {
        name: _fitted(known[name], end.telemetry[channel])
        for name, channel in level.start.takes.items()
        if channel in end.telemetry
    }
    return tuple(sorted((name, value) for name, value in found.items() if value is not None))


def after(setup: Setup, level: Level, end: FlightEnd) -> Setup:
    """Return `setup` with what `level` takes over from `end`; its own overrides go first."""
    return replace(
        setup, overrides=tuple(sorted({**dict(taken(level, end)), **dict(setup.overrides)}.items()))
    )


def _fitted(spec: SettingSpec, value: Value) -> Value | None:
    """Return `value` within the range of the setting, or None when it is of another kind."""
    if isinstance(value, int | float) and not isinstance(value, bool) and not math.isnan(value):
        band = spec.possible
        value = float(value) if band is None else min(max(float(value), band.low), band.high)
    return value if spec.accepts(value) else None


def _end_in(document: dict[str, Any]) -> FlightEnd:
    if document["format"] != FORMAT:
        raise ValueError("another format")
    telemetry = document["telemetry"]
    if not isinstance(telemetry, dict):
        raise TypeError("the channels are no map")
    if not all(isinstance(value, bool | int | float | str) for value in telemetry.values()):
        raise TypeError("a channel holds no plain value")
    texts = {key: document.get(key, "") for key in ("variant", "reason", "when")}
    if not all(isinstance(text, str) for text in (document["level"], *texts.values())):
        raise TypeError("a name is no text")
    if texts["when"] and not DATE.fullmatch(texts["when"]):
        raise ValueError("the day is none")
    return FlightEnd(document["level"], dict(telemetry), **texts)

"""How a call on the radio is put and answered, in the words of the system `radio`."""

from collections.abc import Mapping

from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.snapshot import CallView

CALL = "radio.call.set"
SPOKEN = ("plain", "careful")
SILENT = "silent"


def is_free(telemetry: Mapping[str, Value]) -> bool:
    """Return whether nobody waits for an answer and he is not speaking."""
    return not telemetry["radio.calling"] and not telemetry["radio.talking"]


def answered(
    call: CallView, tick: int, telemetry: Mapping[str, Value], events: tuple[Event, ...]
) -> tuple[str, str] | None:
    """Return what he said and as what it was heard, or None while the call still waits.

    Silence is an answer, also when it is only that nobody answered in time. A call that was given
    up by somebody else comes back as two empty words.
    """
    for event in events:
        if event.name == "radio.answered":
            return str(event.detail["said"]), str(event.detail["heard"])
        if event.name == "radio.unanswered":
            return SILENT, SILENT
    # The command that puts the call acts in the next tick.
    given_up = tick > call.tick + 1 and not telemetry["radio.calling"]
    return ("", "") if given_up else None

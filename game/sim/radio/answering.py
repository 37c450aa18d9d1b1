"""How an automatic pilot answers the radio: a moment after the question, always in one way."""

from collections.abc import Mapping
from typing import Final

from game.vocab.channel import Value
from game.vocab.command import Wish

ANSWER: Final = "radio.answer"
# As long as a man takes who has heard the question before (tuned).
LISTENS_S: Final = 2.0


def answered(telemetry: Mapping[str, Value], how: str) -> tuple[Wish, ...]:
    """Return the answer `how` to a question that has waited 2 s, else nothing."""
    waited_s = telemetry.get("radio.waiting_s", 0.0)
    due = isinstance(waited_s, float) and waited_s >= LISTENS_S
    return (Wish(ANSWER, how),) if due else ()

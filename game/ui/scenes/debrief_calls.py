"""What was called in a flight of two, against what the ship then did, in words."""

from collections import Counter

from game.session.calls import SO, CallAnswer, answers_to_calls
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.scenes.debrief_causes import in_order
from game.ui.widgets.cause_line import CauseView


def calls_of(flight: Flight, kit: Kit) -> tuple[CauseView, ...]:
    """Return a line for each call; nothing where nobody called."""
    answers = answers_to_calls(flight.events, flight.seconds)
    return in_order(flight, [(one.tick, said(one, kit)) for one in answers])


def summed(flight: Flight, kit: Kit) -> str:
    """Return how many calls there were and how they were followed; nothing without any."""
    answers = answers_to_calls(flight.events, flight.seconds)
    if not answers:
        return ""
    how = Counter(one.verdict for one in answers)
    return kit.words(
        "calls.sum", all=len(answers), done=how["done"], wrong=how["wrong"], nothing=how["nothing"]
    )


def said(answer: CallAnswer, kit: Kit) -> tuple[str, str]:
    """Return what was called, and what came of it."""
    words = kit.words
    called = words(f"voices.call.{answer.word}")
    if answer.times > 1:
        called += f" {words('voices.times', count=answer.times)}"
    if answer.word == SO:
        if answer.rested_s is None:
            return called, words("calls.never_rested")
        return called, words("calls.rested", seconds=f"{answer.rested_s:.0f}")
    size = f"{abs(answer.turned_deg or 0.0):.1f}"
    return called, words(f"calls.{answer.verdict}", size=size)

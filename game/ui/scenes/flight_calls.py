"""The radio on the screen: the question that waits, its answers, and the sign of the picture."""

from collections.abc import Mapping
from types import MappingProxyType

from game.mission.level import Level
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.view.hud_layout import Place
from game.ui.widgets.call_card import Answer, CallCard
from game.ui.widgets.on_air import OnAir
from game.vocab.command import Wish
from game.vocab.snapshot import CallView, Snapshot

ANSWER = "radio.answer"
ANSWERS: Mapping[str, str] = MappingProxyType(
    {"answer_plain": "plain", "answer_careful": "careful", "answer_silent": "silent"}
)
AIR = Place("top_right", 16, 118, 428, 30)
CARD = Place("top_right", 16, 154, 428, 300)


def answer_wish(action: str) -> Wish:
    """Return the command of an answering action; KeyError for another."""
    return Wish(ANSWER, ANSWERS[action])


def waiting_call(flight: Flight) -> CallView | None:
    """Return the call that waits for an answer, or None; after the end nobody waits."""
    story = flight.snapshot.story
    return story.call if story.ending is None else None


def card_of(kit: Kit, flight: Flight) -> CallCard | None:
    """Return the card of the waiting call in the player's words, or None."""
    call, level = waiting_call(flight), flight.level
    if call is None:
        return None
    prompts = kit.keys.prompts(kit.words)
    return CallCard(
        _text(kit, level, f"speaker.{call.speaker}"),
        _text(kit, level, f"call.{call.id}"),
        tuple(
            Answer(action, prompts.prompt(action, kit.device), _text(kit, level, text))
            for action, text in ((one, f"call.{call.id}.{how}") for one, how in ANSWERS.items())
        ),
    )


def air_of(kit: Kit, snapshot: Snapshot) -> OnAir | None:
    """Return the sign of the public picture, or None in a world without the radio."""
    lit = snapshot.telemetry.get("radio.public_picture")
    if lit is None:
        return None
    count = round(snapshot.number("radio.overheard_count"))
    marks = kit.words("hud.overheard", count=count) if count else ""
    return OnAir(lit is True, kit.words("hud.on_air" if lit else "hud.off_air"), marks)


def _text(kit: Kit, level: Level, key: str) -> str:
    return level.text(kit.settings.language, key) or ""

"""The radio on the screen: the question that waits, its answers, and the sign of the picture."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pygame

from game.mission.level import Level
from game.session.chairs import Pictured
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.view.hud import between
from game.ui.view.hud_layout import Place
from game.ui.widgets.call_card import Answer, CallCard
from game.ui.widgets.on_air import OnAir
from game.vocab.command import Wish
from game.vocab.snapshot import CallView, Snapshot

ANSWER = "radio.answer"
LENSES = ("tv.first_in_view", "tv.second_in_view")
ANSWERS: Mapping[str, str] = MappingProxyType(
    {"answer_plain": "plain", "answer_careful": "careful", "answer_silent": "silent"}
)
# The sign hangs below the instruments at the top right; the card stands where the checklist is,
# which waits meanwhile: there it hides the ship and never the man.
AIR = Place("top_right", 16, 16, 300, 30)
CARD = Place("top_left", 16, 120, 428, 340)
GAP = 8.0


def answer_wish(action: str) -> Wish:
    """Return the command of an answering action; KeyError for another."""
    return Wish(ANSWER, ANSWERS[action])


def waiting_call(flight: Pictured) -> CallView | None:
    """Return the call that waits for an answer, or None; after the end nobody waits."""
    story = flight.snapshot.story
    return story.call if story.ending is None else None


def card_of(kit: Kit, flight: Pictured) -> CallCard | None:
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
    seen = lit and any(snapshot.telemetry.get(lens) is True for lens in LENSES)
    word = "hud.seen" if seen else "hud.on_air" if lit else "hud.off_air"
    return OnAir(lit is True, kit.words(word), marks, seen=seen is True)


def air_place(room: Pen, plates: Sequence[pygame.Rect]) -> pygame.Rect:
    """Return where the sign hangs: below the first of `plates`, left of what else is there."""
    place = AIR.rect(room)
    highest = place.top
    for one in sorted(plates, key=lambda plate: plate.top):
        if not place.colliderect(one):
            continue
        if one.top <= highest:
            place.top = one.bottom + room.u(GAP)
        else:
            place.right = one.left - room.u(GAP)
    return place


def card_place(room: Pen, plates: Sequence[pygame.Rect]) -> pygame.Rect:
    """Return where the card may stand, between `plates`."""
    return between(CARD.rect(room), plates, room.u(GAP))


def _text(kit: Kit, level: Level, key: str) -> str:
    return level.text(kit.settings.language, key) or ""

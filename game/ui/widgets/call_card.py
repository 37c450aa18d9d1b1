"""A question on the radio that waits: who asks, what, and three answers to press or to point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

SPEAKER, QUESTION, ANSWER, KEY = 18.0, 21.0, 19.0, 18.0
PAD, GAP = 12.0, 5.0
LEAST_HEIGHT = 44.0
PLATE = 224
SHARES = (1.0, 0.9, 0.8, 0.7)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the action that gives it, the key that does it, and its words."""

    action: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class CallCard:
    """Who asks, the question, and the answers from the top down; all in the player's language."""

    speaker: str
    question: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    area: pygame.Rect
    question: pygame.Surface
    key_wide: int
    rows: tuple[tuple[Answer, pygame.Rect, pygame.Surface], ...]


def draw(pen: Pen, rect: pygame.Rect, card: CallCard) -> pygame.Rect:
    """Draw the card from the top of `rect` down, as high as it needs; return what it covers.

    Words that would not fit into `rect` are made smaller, down to seven tenths.
    """
    pen, parts = _fitted(pen, rect, card)
    plate(pen, parts.area, PLATE)
    pygame.draw.rect(pen.surface, pen.theme.amber, parts.area, pen.hair(2), pen.u(8))
    pad = pen.u(PAD)
    tag = _tag(pen, (parts.area.x + pad, parts.area.y + pad), card.speaker)
    pen.surface.blit(parts.question, (parts.area.x + pad, tag.bottom + pen.u(GAP)))
    for answer, row, words in parts.rows:
        plate(pen, row, PLATE)
        key = pygame.Rect(row.x + pen.u(8), 0, parts.key_wide, pen.line_height(KEY) + pen.u(4))
        key.centery = row.centery
        pygame.draw.rect(pen.surface, pen.theme.focus, key, border_radius=pen.u(4))
        pen.write(answer.key, key.center, KEY, pen.theme.night, "bold", "center", key.w - pen.u(6))
        pen.surface.blit(words, words.get_rect(midleft=(key.right + pen.u(10), row.centery)))
    return parts.area


def places(pen: Pen, rect: pygame.Rect, card: CallCard) -> Mapping[str, pygame.Rect]:
    """Return where each answer stands when the card is drawn in `rect`, by its action."""
    return {answer.action: row for answer, row, _ in _fitted(pen, rect, card)[1].rows}


def action_at(pen: Pen, rect: pygame.Rect, card: CallCard, x: float, y: float) -> str:
    """Return the action of the answer under a pixel, or nothing."""
    for action, place in places(pen, rect, card).items():
        if place.collidepoint(x, y):
            return action
    return ""


def _fitted(pen: Pen, rect: pygame.Rect, card: CallCard) -> tuple[Pen, _Parts]:
    for share in SHARES:
        smaller = replace(pen, text_scale=pen.text_scale * share)
        parts = _laid_out(smaller, rect, card)
        if parts.area.bottom <= rect.bottom:
            break
    return smaller, parts


def _laid_out(pen: Pen, rect: pygame.Rect, card: CallCard) -> _Parts:
    pad, inner = pen.u(PAD), rect.w - 2 * pen.u(PAD)
    question = pen.paragraph(card.question, inner, QUESTION)
    keys = [pen.line(one.key, KEY, pen.theme.night, "bold").get_width() for one in card.answers]
    key_wide = min(max([*keys, pen.u(12)]) + pen.u(14), inner // 3)
    room = max(1, inner - key_wide - pen.u(26))
    y = rect.y + pad + pen.line_height(SPEAKER) + pen.u(4 + GAP) + question.get_height()
    rows = []
    for answer in card.answers:
        words = pen.paragraph(answer.text, room, ANSWER)
        high = max(words.get_height() + 2 * pen.u(GAP), pen.u(LEAST_HEIGHT))
        y += pen.u(GAP)
        rows.append((answer, pygame.Rect(rect.x + pad, y, inner, high), words))
        y += high
    area = pygame.Rect(rect.x, rect.y, rect.w, y + pad - rect.y)
    return _Parts(area, question, key_wide, tuple(rows))


def _tag(pen: Pen, at: tuple[int, int], speaker: str) -> pygame.Rect:
    name = pen.line(speaker, SPEAKER, pen.theme.night, "bold")
    tag = pygame.Rect(*at, name.get_width() + 2 * pen.u(8), name.get_height() + pen.u(4))
    pygame.draw.rect(pen.surface, pen.theme.bone, tag, border_radius=pen.u(3))
    pen.surface.blit(name, name.get_rect(center=tag.center))
    return tag

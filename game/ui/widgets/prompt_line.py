"""The line at the foot of the picture: the one key to press now, large; beside it what else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.widgets.instrument import plate

# The back row reads the first; the others are for whoever sits at the keys.
FIRST, OTHER = 26.0, 18.0
# It is large already, and the picture is to be seen above it.
LARGEST_TEXT = 1.4
PAD, ROW_GAP, BETWEEN = 12.0, 5.0, 16.0


@dataclass(frozen=True, slots=True)
class Prompt:
    """`key` is what to press and `text` what for; with no key the text only says how it is.

    `others` are further (key, text) pairs, in small letters.
    """

    key: str = ""
    text: str = ""
    others: tuple[tuple[str, str], ...] = ()


def draw(pen: Pen, rect: pygame.Rect, prompt: Prompt) -> pygame.Rect:
    """Draw the line centred at the foot of `rect`, as wide as it needs; return what it covers.

    Enlarged text shrinks back as far as `rect` is too low for it.
    """
    for scale in text_scales(min(pen.text_scale, LARGEST_TEXT)):
        sized = replace(pen, text_scale=scale)
        rows = _all_rows(sized, prompt, max(1, rect.w - 2 * pen.u(PAD)))
        area = _area(pen, rect, rows)
        if area.h <= rect.h:
            break
    if not rows:
        return area
    gap = pen.u(ROW_GAP)
    plate(pen, area, 214)
    y = area.y + pen.u(ROW_GAP)
    for row in rows:
        pen.surface.blit(row, row.get_rect(midtop=(area.centerx, y)))
        y += row.get_height() + gap
    return area


def text_scales(wanted: float) -> tuple[float, ...]:
    """Return `wanted` and the smaller sizes of text to try when it does not fit."""
    return (wanted, *(one for one in (1.6, 1.3, 1.15, 1.0) if one < wanted))


def _all_rows(pen: Pen, prompt: Prompt, room: int) -> list[pygame.Surface]:
    rows = [_first(pen, prompt, room)] if prompt.text else []
    if prompt.others:
        rows += _rows([_pair(pen, *one, OTHER, room) for one in prompt.others], pen, room)
    return rows


def _area(pen: Pen, rect: pygame.Rect, rows: Sequence[pygame.Surface]) -> pygame.Rect:
    if not rows:
        return pygame.Rect(rect.centerx, rect.bottom, 0, 0)
    high = sum(row.get_height() for row in rows) + pen.u(ROW_GAP) * (len(rows) + 1)
    wide = max(row.get_width() for row in rows) + 2 * pen.u(PAD)
    area = pygame.Rect(0, 0, wide, high)
    area.midbottom = rect.midbottom
    return area


def _first(pen: Pen, prompt: Prompt, room: int) -> pygame.Surface:
    return _pair(pen, prompt.key, prompt.text, FIRST, room, large=True)


def _pair(
    pen: Pen, key: str, text: str, size: float, room: int, *, large: bool = False
) -> pygame.Surface:
    """Return a key in its cap with the words behind it, wrapped when they are too long."""
    face: Face = "bold" if large else "text"
    cap = _cap(pen, key, size, large=large, most_px=room // 2) if key else None
    taken = cap.get_width() + pen.u(8) if cap else 0
    colour = pen.theme.bone if large else pen.theme.dim
    words = pen.line(text, size, colour, face)
    if words.get_width() > room - taken:
        words = pen.paragraph(text, room - taken, size, colour, face)
    high = max(words.get_height(), cap.get_height() if cap else 0)
    row = pygame.Surface((taken + words.get_width(), high), pygame.SRCALPHA)
    if cap:
        row.blit(cap, cap.get_rect(midleft=(0, high // 2)))
    row.blit(words, words.get_rect(midleft=(taken, high // 2)))
    return row


def _cap(pen: Pen, key: str, size: float, *, large: bool, most_px: int) -> pygame.Surface:
    """Return a key as it looks on the board; the one to press is lit."""
    ink = pen.theme.night if large else pen.theme.bone
    pad = pen.u(9 if large else 5)
    sign = pen.line(key, size, ink, "bold", most_px - 2 * pad)
    high = sign.get_height()
    cap = pygame.Surface((max(high, sign.get_width() + 2 * pad), high), pygame.SRCALPHA)
    area, radius = cap.get_rect(), pen.u(5)
    fill = pen.theme.focus if large else pen.theme.raised
    pygame.draw.rect(cap, fill, area, border_radius=radius)
    pygame.draw.rect(cap, pen.theme.line, area, pen.hair(), radius)
    cap.blit(sign, sign.get_rect(center=area.center))
    return cap


def _rows(pairs: Sequence[pygame.Surface], pen: Pen, room: int) -> list[pygame.Surface]:
    """Return the pairs side by side, in as many rows as they need."""
    gap = pen.u(BETWEEN)
    rows: list[list[pygame.Surface]] = [[]]
    for pair in pairs:
        taken = sum(one.get_width() + gap for one in rows[-1])
        if rows[-1] and taken + pair.get_width() > room:
            rows.append([])
        rows[-1].append(pair)
    return [_joined(row, gap) for row in rows]


def _joined(row: Sequence[pygame.Surface], gap: int) -> pygame.Surface:
    wide = sum(one.get_width() for one in row) + gap * (len(row) - 1)
    picture = pygame.Surface((wide, max(one.get_height() for one in row)), pygame.SRCALPHA)
    x = 0
    for one in row:
        picture.blit(one, (x, 0))
        x += one.get_width() + gap
    return picture

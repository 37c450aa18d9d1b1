"""The checklist: the goal in one sentence, the steps with their ticks, why, and how to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.pen import Pen
from game.ui.text import Face
from game.ui.theme import Colour
from game.ui.widgets.instrument import plate

HEAD, STEP, WHY = 20.0, 19.0, 18.0
BOX = 15.0
PAD = 14.0
PLATE = 206
BOXED = ("done", "now", "later")
LEFT_OUT_FIRST = ("later", "done", "goal", "note")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list; `why` and `hint` are shown for the step that is next."""

    text: str
    why: str = ""
    hint: str = ""
    done: bool = False
    now: bool = False


def draw(pen: Pen, rect: pygame.Rect, title: str, steps: Sequence[Step]) -> pygame.Rect:
    """Draw the list from the top of `rect` down, as high as it needs; return what it covers.

    What does not fit is left out: later steps first, then done ones, the goal, the notes. The step
    that is next always stands.
    """
    inner = rect.w - 2 * pen.u(PAD)
    blocks = _fitting(_blocks(pen, inner, title, steps), rect.h - 2 * pen.u(PAD))
    high = sum(picture.get_height() for picture, _, _ in blocks) + 2 * pen.u(PAD)
    area = pygame.Rect(rect.x, rect.y, rect.w, min(high, rect.h))
    plate(pen, area, PLATE)
    y = area.y + pen.u(PAD)
    for picture, indent, state in blocks:
        if state in BOXED:
            _box(pen, (area.x + pen.u(PAD), y + pen.t(STEP) * 7 // 10), state)
        pen.surface.blit(picture, (area.x + pen.u(PAD) + indent, y))
        y += picture.get_height()
    return area


_Block = tuple[pygame.Surface, int, str]


def _blocks(pen: Pen, width: int, title: str, steps: Sequence[Step]) -> list[_Block]:
    indent = pen.t(BOX + 9)
    blocks: list[_Block] = [(pen.paragraph(title, width, HEAD, face="bold"), 0, "goal")]
    for step in steps:
        state = "done" if step.done else "now" if step.now else "later"
        colour = _colour(pen, state)
        face: Face = "bold" if step.now else "text"
        text = pen.paragraph(step.text, width - indent, STEP, colour, face)
        blocks.append((text, indent, state))
        if step.now:
            blocks += [
                (pen.paragraph(note, width - indent, WHY, shade), indent, "note")
                for note, shade in ((step.why, pen.theme.dim), (step.hint, pen.theme.focus))
                if note
            ]
    return blocks


def _fitting(blocks: list[_Block], most_px: int) -> list[_Block]:
    kept = list(blocks)
    for state in LEFT_OUT_FIRST:
        while sum(b[0].get_height() for b in kept) > most_px:
            spare = [k for k, block in enumerate(kept) if block[2] == state]
            if not spare:
                break
            del kept[spare[0] if state == "done" else spare[-1]]
    return kept


def _colour(pen: Pen, state: str) -> Colour:
    return {"now": pen.theme.bone, "done": pen.theme.teal}.get(state, pen.theme.dim)


def _box(pen: Pen, at: tuple[int, int], state: str) -> None:
    """Draw the box of a step: ticked, pointed at, or empty."""
    side = pen.t(BOX)
    box = pygame.Rect(at[0], at[1] - side // 2, side, side)
    colour = _colour(pen, state)
    pygame.draw.rect(pen.surface, colour, box, pen.hair(2), pen.u(2))
    if state == "done":
        points = [
            (box.x + side * 0.2, box.y + side * 0.55),
            (box.x + side * 0.42, box.y + side * 0.78),
            (box.x + side * 0.85, box.y + side * 0.2),
        ]
        for a, b in ((points[0], points[1]), (points[1], points[2])):
            pygame.draw.aaline(pen.surface, colour, a, b, max(2, pen.u(3)))
    elif state == "now":
        inner = box.inflate(-side // 2, -side // 2)
        pygame.draw.rect(pen.surface, pen.theme.focus, inner)

"""What was called from the sight, large: an arrow and the words; and the calls before it, small."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui.pen import Pen
from game.ui.theme import Colour
from game.ui.widgets.instrument import plate

Point = tuple[float, float]
# The way each straight arrow points: to the right and down, as on the screen.
POINTS: dict[str, Point] = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
SO = "so"
WORDS, SMALL, TINY = 52.0, 22.0, 18.0
ROW = 28.0
# It is large already, and its sign needs the room.
MOST_TEXT = 1.4
ARC_DEG = 250.0


@dataclass(frozen=True, slots=True)
class CallOut:
    """The last call: who says it, its word for the arrow (none: nothing was called), its text.

    `more` says how often, `ago` how long ago, `foot` what the man at the stick has to know.
    """

    speaker: str
    word: str
    text: str
    more: str = ""
    ago: str = ""
    foot: str = ""


def draw(pen: Pen, rect: pygame.Rect, call: CallOut) -> None:
    """Draw the call so that the back row reads it, on a plate that fills `rect`."""
    plate(pen, rect, 236)
    pen = replace(pen, text_scale=min(pen.text_scale, MOST_TEXT))
    foot = pen.paragraph(call.foot, rect.w - pen.u(28), TINY, pen.theme.dim, "text", "centre")
    bottom = rect.bottom - pen.u(10) - foot.get_height()
    pen.surface.blit(foot, foot.get_rect(midtop=(rect.centerx, bottom)))
    if not call.word:
        block = pen.paragraph(call.text, rect.w - pen.u(36), 26.0, pen.theme.bone, "bold", "centre")
        pen.surface.blit(block, block.get_rect(center=(rect.centerx, (rect.y + bottom) // 2)))
        return
    line = pen.write(
        call.speaker, (rect.centerx, rect.y + pen.u(10)), SMALL, pen.theme.teal, "bold", "midtop"
    )
    if call.ago:
        ago = (rect.centerx, bottom - pen.u(4))
        bottom = pen.write(call.ago, ago, TINY, pen.theme.dim, "mono", "midbottom").top
    text = f"{call.text} {call.more}".strip()
    words = pen.write(
        text, (rect.centerx, bottom), WORDS, pen.theme.amber, "title", "midbottom",
        rect.w - pen.u(20),
    )  # fmt: skip
    room = words.top - line.bottom
    arrow(pen, (rect.centerx, line.bottom + room / 2.0), room * 0.45, call.word, pen.theme.amber)


def arrow(pen: Pen, middle: Point, size: float, word: str, colour: Colour) -> None:
    """Draw the sign of a call `size` pixels to each side: an arrow, a turning one, or a stop."""
    if word == SO:
        side = pygame.Rect(0, 0, round(1.3 * size), round(1.3 * size))
        side.center = round(middle[0]), round(middle[1])
        pygame.draw.rect(pen.surface, colour, side, border_radius=pen.u(6))
    elif word in POINTS:
        _straight(pen.surface, middle, size, POINTS[word], colour)
    else:
        _turning(pen.surface, middle, size, word.endswith("right"), colour)


def _straight(
    surface: pygame.Surface, middle: Point, size: float, way: Point, colour: Colour
) -> None:
    outline = ((1.0, 0.0), (0.1, 0.8), (0.1, 0.3), (-1.0, 0.3))
    outline += tuple((along, -aside) for along, aside in reversed(outline[1:]))
    pygame.draw.polygon(surface, colour, [_placed(middle, size, way, one) for one in outline])


def _placed(middle: Point, size: float, way: Point, one: Point) -> Point:
    along, aside = size * one[0], size * one[1]
    return (
        middle[0] + along * way[0] - aside * way[1],
        middle[1] + along * way[1] + aside * way[0],
    )


def _turning(
    surface: pygame.Surface, middle: Point, size: float, clockwise: bool, colour: Colour
) -> None:
    """Draw an arc over the top with a head at its end: the way the ship is to roll."""
    sign = 1.0 if clockwise else -1.0
    steps = 28
    turns = [math.radians(-90.0 - sign * ARC_DEG / 2.0 + sign * ARC_DEG * k / steps)
             for k in range(steps + 1)]  # fmt: skip
    outer = [_on(middle, 0.95 * size, turn) for turn in turns]
    inner = [_on(middle, 0.62 * size, turn) for turn in reversed(turns)]
    pygame.draw.polygon(surface, colour, [*outer, *inner])
    end, ahead = turns[-1], turns[-1] + sign * 0.75
    head = [_on(middle, 1.3 * size, end), _on(middle, 0.27 * size, end),
            _on(middle, 0.8 * size, ahead)]  # fmt: skip
    pygame.draw.polygon(surface, colour, head)


def _on(middle: Point, radius: float, turn_rad: float) -> Point:
    return middle[0] + radius * math.cos(turn_rad), middle[1] + radius * math.sin(turn_rad)


def draw_list(pen: Pen, rect: pygame.Rect, title: str, calls: Sequence[tuple[str, str]]) -> None:
    """Draw earlier calls as (clock, words), the newest on top, as many as there is room for."""
    plate(pen, rect, 206)
    x, y = rect.x + pen.u(14), rect.y + pen.u(8)
    y = pen.write(title, (x, y), SMALL, pen.theme.teal, "bold").bottom + pen.u(4)
    for clock, words in calls:
        if y + pen.t(ROW) > rect.bottom:
            break
        said = pen.write(clock, (x, y), TINY, pen.theme.dim, "mono")
        room = rect.right - said.right - pen.u(26)
        pen.write(words, (said.right + pen.u(12), y), TINY, pen.theme.bone, "text", most_px=room)
        y += pen.t(ROW)

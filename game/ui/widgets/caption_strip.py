"""Spoken lines and sounds in words, with who speaks."""

from __future__ import annotations

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate

SPEECH, SPEAKER = 24.0, 18.0
PAD = 12.0


def draw(
    pen: Pen, rect: pygame.Rect, speaker: str, text: str, *, text_scale: float = 1.0
) -> pygame.Rect:
    """Draw a caption at the bottom of `rect`, boxed speaker first; return what it covers.

    `text_scale` is the player's size of captions (0.75 to 2). Long lines wrap.
    """
    pad = pen.u(PAD)
    name = pen.line(speaker, SPEAKER * text_scale, pen.theme.night, "bold") if speaker else None
    box_w = name.get_width() + 2 * pen.u(8) if name else 0
    width = max(1, rect.w - 2 * pad - (box_w + pad if name else 0))
    words = pen.paragraph(text, width, SPEECH * text_scale)
    wide = words.get_width() + 2 * pad + (box_w + pad if name else 0)
    area = pygame.Rect(0, 0, min(rect.w, wide), words.get_height() + 2 * pen.u(8))
    area.midbottom = rect.midbottom
    plate(pen, area, 214)
    x = area.x + pad
    if name:
        tag = pygame.Rect(x, 0, box_w, name.get_height() + pen.u(4))
        tag.centery = area.y + pen.u(8) + pen.line_height(SPEECH * text_scale) // 2
        pygame.draw.rect(pen.surface, pen.theme.bone, tag, border_radius=pen.u(3))
        pen.surface.blit(name, name.get_rect(center=tag.center))
        x = tag.right + pad
    pen.surface.blit(words, (x, area.y + pen.u(8)))
    return area

"""Spoken lines and sounds in words, with who speaks."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import plate
from game.ui.widgets.prompt_line import text_scales

SPEECH, SPEAKER = 24.0, 18.0
PAD = 12.0


def draw(
    pen: Pen, rect: pygame.Rect, speaker: str, text: str, *, text_scale: float = 1.0
) -> pygame.Rect:
    """Draw a caption at the bottom of `rect`, boxed speaker first; return what it covers.

    `text_scale` is the player's size of captions (0.75 to 2). Long lines wrap, and what is still
    too high for `rect` is written smaller.
    """
    for scale in text_scales(pen.text_scale * text_scale):
        area = _drawn(replace(pen, text_scale=scale), rect, speaker, text, dry=True)
        if area.h <= rect.h:
            break
    return _drawn(replace(pen, text_scale=scale), rect, speaker, text)


def _drawn(
    pen: Pen, rect: pygame.Rect, speaker: str, text: str, *, dry: bool = False
) -> pygame.Rect:
    """Draw a caption, or with `dry` only measure it; return its rectangle."""
    pad = pen.u(PAD)
    name = pen.line(speaker, SPEAKER, pen.theme.night, "bold") if speaker else None
    box_w = name.get_width() + 2 * pen.u(8) if name else 0
    width = max(1, rect.w - 2 * pad - (box_w + pad if name else 0))
    words = pen.paragraph(text, width, SPEECH)
    wide = words.get_width() + 2 * pad + (box_w + pad if name else 0)
    area = pygame.Rect(0, 0, min(rect.w, wide), words.get_height() + 2 * pen.u(8))
    area.midbottom = rect.midbottom
    if dry:
        return area
    plate(pen, area, 214)
    x = area.x + pad
    if name:
        tag = pygame.Rect(x, 0, box_w, name.get_height() + pen.u(4))
        tag.centery = area.y + pen.u(8) + pen.line_height(SPEECH) // 2
        pygame.draw.rect(pen.surface, pen.theme.bone, tag, border_radius=pen.u(3))
        pen.surface.blit(name, name.get_rect(center=tag.center))
        x = tag.right + pad
    pen.surface.blit(words, (x, area.y + pen.u(8)))
    return area

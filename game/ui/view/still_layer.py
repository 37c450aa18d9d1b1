"""Sprites that lie still together, painted into one picture, which costs one blit a frame."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

Laid = tuple[pygame.Surface, tuple[int, int]]


class StillLayer:
    """The last pile of sprites as one picture; made anew only when one of them is another."""

    def __init__(self) -> None:
        self._pile: list[Laid] = []
        self._picture: pygame.Surface | None = None
        self._corner = (0, 0)

    def draw(self, surface: pygame.Surface, pile: Sequence[Laid]) -> None:
        """Lay `pile` (premultiplied sprites with their corners, the lowest first) on `surface`."""
        if self._picture is None or self._pile != list(pile):
            self._paint(surface.get_rect(), pile)
        if self._picture is not None:
            surface.blit(self._picture, self._corner, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _paint(self, frame: pygame.Rect, pile: Sequence[Laid]) -> None:
        self._pile = list(pile)
        rects = [sprite.get_rect(topleft=corner).clip(frame) for sprite, corner in pile]
        seen = [rect for rect in rects if rect]
        if not seen:
            self._picture = None
            return
        area = seen[0].unionall(seen[1:])
        if self._picture is None or self._picture.get_size() != area.size:
            self._picture = pygame.Surface(area.size, pygame.SRCALPHA)
        self._picture.fill((0, 0, 0, 0))
        self._corner = area.topleft
        for sprite, (x, y) in pile:
            self._picture.blit(
                sprite, (x - area.x, y - area.y), special_flags=pygame.BLEND_PREMULTIPLIED
            )
